// Keys of the conduct screen, listed under « ? ». Never while typing, never with a modifier, and they can be turned off.
const KEY = 'tablee.shortcuts';

/** What a key asks for. */
export type Shortcut = 'next' | 'pause' | 'extend' | 'undo' | 'people' | 'acts' | 'say' | 'gather' | 'help';

const KEYS: Readonly<Record<string, Shortcut>> = {
  n: 'next',
  p: 'pause',
  '+': 'extend',
  '=': 'extend',
  z: 'undo',
  l: 'people',
  d: 'acts',
  m: 'say',
  r: 'gather',
  '?': 'help'
};

/** The shortcut of a key press, or null: typing, a held key, a modifier, or a key that means nothing here. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return null;
  const target = event.target;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}

/** Are they wanted on this device? Yes until they are turned off. */
export function shortcutsWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true; // refused storage: the usual setting
  }
}

/** Remembers the choice on this device. */
export function wantShortcuts(wanted: boolean): void {
  try {
    localStorage.setItem(KEY, wanted ? 'on' : 'off');
  } catch {
    return; // kept for this page only
  }
}
