// What a room of so many people may do in so many minutes, and how many rounds it takes for everybody to meet.
import { LIMITS } from '#core/limits.ts';
import { proposeSizing } from '../sizing.ts';
import { range } from './cells.ts';

/** A room and its time. */
export interface RoomAndTime {
  readonly people: number;
  readonly minutes: number;
}

/** A way to spend it: as many themes as rounds, so that everybody sees each. */
export interface Advice {
  readonly rounds: number;
  /** Minutes of one round, the move to the next left out. */
  readonly roundMinutes: number;
  readonly circuits: number;
  readonly tables: number;
  readonly sizeLeast: number;
  readonly sizeMost: number;
  /** Others that one person may meet at most, when people are mixed anew at each round. */
  readonly meets: number;
}

/** Minutes of a good round, of the shortest that is worth it, and to change tables. */
const GOOD = 20;
const SHORTEST = 10;
const MOVE = 3;

function adviceFor({ people, minutes }: RoomAndTime, rounds: number): readonly Advice[] {
  const roundMinutes = Math.floor((minutes - (rounds - 1) * MOVE) / rounds);
  const sizing = proposeSizing({ people, themes: rounds });
  if (!sizing.ok || sizing.value.warning || roundMinutes < SHORTEST) return [];
  const { circuits, tables, sizeLeast, sizeMost } = sizing.value;
  const meets = Math.min(people - 1, rounds * (sizeMost - 1));
  return [{ rounds, roundMinutes, circuits, tables, sizeLeast, sizeMost, meets }];
}

/** Ways to spend the time, the one whose rounds are nearest to a good length first. Empty when it is too short for two. */
export function adviseRoom(room: RoomAndTime): readonly Advice[] {
  const far = ({ roundMinutes }: Advice): number => Math.abs(roundMinutes - GOOD);
  return range(LIMITS.themesMost + 1)
    .slice(LIMITS.themesLeast)
    .flatMap((rounds) => adviceFor(room, rounds))
    .toSorted((a, b) => far(a) - far(b));
}

/** Rounds for everybody to meet everybody; `isKnown` when so few are known to be enough. */
export interface RoundsToMeet {
  readonly rounds: number;
  readonly isKnown: boolean;
}

/** Fewest rounds at tables of at most so many, where it is not what counting says (van Doorn, « happy diners »). */
const HAPPY_DINERS: Readonly<Record<string, number>> = {
  '12 4': 5,
  '16 4': 5,
  '20 4': 7,
  '24 4': 8,
  '25 5': 6,
  '28 4': 9,
  '24 6': 6,
  '30 6': 7,
  '30 8': 5
};

/** « Combien de tours pour que tout le monde se rencontre ? », at tables of `size` at most. */
export function roundsToMeetAll(people: number, size: number): RoundsToMeet {
  if (people <= size) return { rounds: 1, isKnown: true };
  const known = HAPPY_DINERS[`${people} ${size}`];
  if (known !== undefined) return { rounds: known, isKnown: true };
  const counted = Math.ceil((people - 1) / (size - 1));
  // By two: the circle, with an empty chair when they are odd. By three: Kirkman's schoolgirls.
  if (size === 2) return { rounds: people % 2 === 0 ? people - 1 : people, isKnown: true };
  return { rounds: counted, isKnown: size === 3 && people % 6 === 3 };
}
