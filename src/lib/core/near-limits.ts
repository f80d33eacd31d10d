// The one table of what is counted against a limit, and when a limit is near (LIM-1). Screens draw it; nothing here says a word.
import { LIMITS } from './limits.ts';
import type { PlaceName } from './place-view.ts';
import type { FacilitatorView } from './views.ts';

/** What is counted, and how many of it there may be. */
export const COUNTED = {
  /** On one board, archived ones with them. */
  cards: LIMITS.cardsPerBoard,
  /** People a plan is made for. */
  planned: LIMITS.peoplePlanned,
  /** Places of a workshop, whoever sits there. */
  people: LIMITS.peopleHard,
  tables: LIMITS.tables,
  themes: LIMITS.themesMost,
  parts: LIMITS.phasesMost,
  zooms: LIMITS.zooms,
  templates: LIMITS.templates
} as const;

/** One of them. */
export type Counted = keyof typeof COUNTED;

/** A limit to be told of. `reached`: nothing more of it is let in. */
export interface NearLimit {
  readonly of: Counted;
  readonly state: 'near' | 'reached';
  readonly count: number;
  readonly most: number;
}

/** Is so much of `most` near it? From four fifths on. */
export function isNear(count: number, most: number): boolean {
  return 5 * count >= 4 * most;
}

/** What there is to tell of a count; null while there is room. */
export function nearLimit(of: Counted, count: number): NearLimit | null {
  const most = COUNTED[of];
  if (!isNear(count, most)) return null;
  return { of, state: count >= most ? 'reached' : 'near', count, most };
}

/** The same of people: first of those a plan is made for, then of all there may be. */
export function nearPeople(count: number): NearLimit | null {
  return nearLimit('people', count) ?? nearLimit('planned', count);
}

/** The same of tables, `each` added together with one theme more: reached once the next theme would not fit. */
export function nearTables(count: number, each: number): NearLimit | null {
  const near = nearLimit('tables', count);
  return near && count + each > near.most ? { ...near, state: 'reached' } : near;
}

/** A limit of one board, or of the whole room. */
export interface NearInRoom extends NearLimit {
  /** null: of the whole room. */
  readonly place: PlaceName | null;
}

/** What the facilitation is told of while people come in and write, boards first. */
export function nearInRoom({
  tiles,
  seats
}: Pick<FacilitatorView, 'tiles' | 'seats'>): readonly NearInRoom[] {
  const boards = tiles.flatMap(({ place, held, allCards }) => {
    const near = nearLimit('cards', held ?? allCards);
    return near ? [{ ...near, place }] : [];
  });
  const people = nearPeople(seats.length);
  return people ? [...boards, { ...people, place: null }] : boards;
}
