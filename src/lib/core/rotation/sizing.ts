// How many circuits a room needs, and how many people sit at each table (ROT-4 to ROT-7). Sizes count people with their
// host. A proposal only: the facilitation may choose another number of circuits, within what `sizingWith` accepts.
import { LIMITS } from '../limits.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { ok, type Result } from '../result.ts';

/** Why a plan is not the best one: tables of more than seven, or of fewer than three. */
export type SizingWarning = 'crowded' | 'small';

/** One way to seat the room. */
export interface Shape {
  readonly circuits: number;
  /** People at the smallest and at the biggest table; they differ by one at most. */
  readonly sizeLeast: number;
  readonly sizeMost: number;
  readonly warning: SizingWarning | null;
}

/** The way proposed, and what one may prefer to it. */
export interface Sizing extends Shape {
  /** Tables in all: one per theme and circuit. */
  readonly tables: number;
  /** Numbers of themes that would suit better, the largest first; empty when the tables are big enough. */
  readonly fewerThemes: readonly number[];
  /** At most one with a circuit less and one with a circuit more. */
  readonly alternatives: readonly Shape[];
}

/** What the room is made of. */
export interface Room {
  /** People expected, hosts counted. */
  readonly people: number;
  /** Number of themes. */
  readonly themes: number;
}

const COMFORTABLE = 7;
const STILL_POSSIBLE = 8;
const SMALLEST = 3;
const NOT_ALONE = 2;
const PROPOSALS = 2;

function shapeOf(room: Room, circuits: number): Shape {
  const tables = circuits * room.themes;
  const sizeLeast = Math.floor(room.people / tables);
  const sizeMost = Math.ceil(room.people / tables);
  const warning = sizeLeast < SMALLEST ? 'small' : sizeMost > COMFORTABLE ? 'crowded' : null;
  return { circuits, sizeLeast, sizeMost, warning };
}

function refusalOf({ people, themes }: Room): Result<Room, Refusal> {
  if (!(people >= LIMITS.peopleLeast)) return refuse('people.tooFew', { people, least: LIMITS.peopleLeast });
  if (people > LIMITS.peoplePlanned) return refuse('people.tooMany', { people, most: LIMITS.peoplePlanned });
  if (!(themes >= LIMITS.themesLeast)) return refuse('themes.tooFew', { themes, least: LIMITS.themesLeast });
  if (themes > LIMITS.themesMost) return refuse('themes.tooMany', { themes, most: LIMITS.themesMost });
  const most = Math.floor(people / NOT_ALONE);
  if (themes > most) return refuse('themes.tooManyForPeople', { people, themes, most });
  return ok({ people, themes });
}

function fewerThemesFor({ people, themes }: Room): readonly number[] {
  const suits = Math.min(themes - 1, Math.floor(people / SMALLEST));
  const proposed = Array.from({ length: PROPOSALS }, (_, i) => suits - i);
  return proposed.filter((count) => count >= LIMITS.themesLeast);
}

function alternativesTo(room: Room, circuits: number): readonly Shape[] {
  const fewer = circuits > 1 ? [shapeOf(room, circuits - 1)] : [];
  const more = (circuits + 1) * room.themes <= LIMITS.tables ? [shapeOf(room, circuits + 1)] : [];
  return [
    ...fewer.filter((shape) => shape.sizeMost <= STILL_POSSIBLE),
    ...more.filter((shape) => shape.sizeLeast >= SMALLEST)
  ];
}

function sizingOf(room: Room, circuits: number): Sizing {
  const shape = shapeOf(room, circuits);
  return {
    ...shape,
    tables: circuits * room.themes,
    fewerThemes: shape.warning === 'small' ? fewerThemesFor(room) : [],
    alternatives: alternativesTo(room, circuits)
  };
}

/**
 * The fewest circuits whose biggest table is of seven people at most; as many circuits as there may be tables when even
 * that is not enough. Refuses 'people.tooFew', 'people.tooMany', 'themes.tooFew', 'themes.tooMany' outside the limits, and
 * 'themes.tooManyForPeople' when somebody would sit alone (params: `most` themes for these people).
 * @see SPEC ROT-4 to ROT-7
 */
export function proposeSizing(room: Room): Result<Sizing, Refusal> {
  const checked = refusalOf(room);
  if (!checked.ok) return checked;
  const needed = Math.ceil(room.people / (COMFORTABLE * room.themes));
  const allowed = Math.floor(LIMITS.tables / room.themes);
  return ok(sizingOf(room, Math.min(needed, allowed)));
}

/**
 * The same for a number of circuits chosen by hand. Also refuses 'tables.tooMany' when there would be more than fifty
 * tables, or one with nobody to talk to (params: `most` tables).
 * @throws when `circuits` is not a whole number from 1: the edge lets nothing else in.
 */
export function sizingWith(room: Room & { readonly circuits: number }): Result<Sizing, Refusal> {
  if (!Number.isInteger(room.circuits) || room.circuits < 1) throw new Error(`circuits: ${room.circuits}`);
  const checked = refusalOf(room);
  if (!checked.ok) return checked;
  const tables = room.circuits * room.themes;
  const most = Math.min(LIMITS.tables, Math.floor(room.people / NOT_ALONE));
  return tables > most ? refuse('tables.tooMany', { tables, most }) : ok(sizingOf(room, room.circuits));
}
