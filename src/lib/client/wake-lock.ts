// Keeps the screen of a table, of the room or of the facilitator from going dark. Plain http has no wake lock: it is then said
// once on the device (SleepNote.svelte), where somebody can set it by hand.
import { readDraft, writeDraft } from './draft.ts';

const NOTED = 'tablee.sleep';

/** Can this screen go dark in the middle of a round, whatever is done here? Browser only. */
export function mayFallAsleep(): boolean {
  return !('wakeLock' in navigator);
}

/** Was that read on this device? */
export function sleepNoted(): boolean {
  return readDraft(NOTED) !== '';
}

/** Remembers that it was read. */
export function noteSleep(): void {
  writeDraft(NOTED, 'read');
}

/** Keeps the screen awake while the page is shown. @returns what lets it sleep again. Browser only. */
export function keepAwake(): () => void {
  if (mayFallAsleep()) return () => undefined;
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
