// A moment as two fields hold it, a day and an hour, read on the wall of the workshop's own zone (EDIT-3).
import type { Millis } from '#core/units.ts';

/** As fields of a day and of an hour give them: « 2026-05-21 », « 09:00 ». */
export interface DayAndHour {
  readonly day: string;
  readonly hour: string;
}

/** What those fields show of a moment. `zone`: an IANA name. @throws RangeError when the zone is unknown. */
export function dayAndHour(at: Millis, zone: string): DayAndHour {
  const [day = '', hour = ''] = new Date(onTheWall(at, zone)).toISOString().split('T');
  return { day, hour: hour.slice(0, 5) };
}

/** The moment they name; null while they name none. An hour that a change of clocks skips is the one after it. */
export function momentOf({ day, hour }: DayAndHour, zone: string): Millis | null {
  const wall = Date.parse(`${day}T${hour}Z`);
  if (Number.isNaN(wall)) return null;
  // Twice: the shift of the first guess may be that of the other side of a change of clocks.
  const guess = wall - shiftAt(wall, zone);
  return wall - shiftAt(guess, zone);
}

/** How far the wall of that zone is ahead of UTC at a moment. */
function shiftAt(at: Millis, zone: string): Millis {
  return onTheWall(at, zone) - Math.floor(at / 60_000) * 60_000;
}

/** What the wall shows, as if it were UTC, to the minute. */
function onTheWall(at: Millis, zone: string): Millis {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric' },
    ...{ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}
