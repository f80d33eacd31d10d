// A short vibration, where a device has one and lets it be used. Never the only sign of anything.

/** How long a phone shakes when something changes. */
const BUZZ_MS = 200;

/** Shakes once. A browser that has not been touched yet refuses, aloud: it is then not asked. */
export function buzz(): void {
  if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate(BUZZ_MS);
}
