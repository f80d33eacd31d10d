// Words of time for clocks on screen. Pure: the caller owns the clock.

/**
 * What is left as `m:ss`, a running second counting as whole, so that 0:00 is the end and not the last second.
 * Past the end it becomes what was overrun, `+0:42`. `remaining`: milliseconds, negative once over.
 */
export function countdownText(remaining: number): string {
  const over = remaining <= -1000;
  const seconds = over ? Math.floor(-remaining / 1000) : Math.max(0, Math.ceil(remaining / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return over ? `+${text}` : text;
}

/** What was overrun, in a sentence: the figure of the clock beside it, without its sign. */
export function overrunText(remaining: number): string {
  return countdownText(Math.min(remaining, 0)).replace('+', '');
}

/** The share of the time still to come, 0 to 1. Both in milliseconds. */
export function shareLeft(remaining: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, remaining / whole)) : 0;
}
