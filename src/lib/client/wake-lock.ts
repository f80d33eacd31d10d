// Keeps the screen of a table, of the room or of the facilitator from going dark. Plain http has no wake lock: quiet then.

/** Keeps the screen awake while the page is shown. @returns what lets it sleep again. Browser only. */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let wanted = true;
  const hold = async (): Promise<void> => {
    if (!wanted || document.visibilityState !== 'visible') return;
    try {
      held = await navigator.wakeLock.request('screen');
      if (!wanted) await held.release();
    } catch {
      held = null; // low battery or a browser that says no: the screen may sleep, nothing is lost
    }
  };
  const again = (): void => void hold();
  document.addEventListener('visibilitychange', again);
  void hold();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', again);
    void held?.release();
  };
}
