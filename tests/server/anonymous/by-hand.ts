// Timers played by hand.
import type { Timers } from '#server/timers.ts';

/** Timers that ring when they are told to. */
export function timersByHand(): Timers & { ring(): void } {
  const due = new Set<{ readonly act: () => void }>();
  return {
    after: (_millis, act) => {
      const each = { act };
      due.add(each);
      return () => void due.delete(each);
    },
    ring: () => {
      for (const each of [...due]) {
        due.delete(each);
        each.act();
      }
    }
  };
}
