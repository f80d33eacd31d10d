// The person's choice of light, remembered on this device alone. No choice follows the device.

const KEY = 'tablee.theme';

/** What a person may choose; 'auto' follows the device. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
/** One of THEMES. */
export type Theme = (typeof THEMES)[number];

/** The remembered choice, 'auto' when there is none or when the device refuses storage. Browser only. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'auto';
  } catch {
    return 'auto'; // private browsing may refuse storage: the device's own setting is then right
  }
}

/** Shows a choice now, without remembering it. Browser only. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** Shows a choice and remembers it on this device. Browser only. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return; // shown for this page, not remembered: nothing else can be done
  }
}
