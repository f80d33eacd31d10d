// What may be reached from afar: the boards of the main themes, while the link is open (AFAR-1 to AFAR-5). Time closes it by a
// comparison with the instant somebody asks at, never by a timer.
import { attributionAt } from './attribution.ts';
import type { Attribution } from './cards.ts';
import { focusPlan } from './focus.ts';
import type { TableId } from './ids.ts';
import { kindRow } from './phase-kinds.ts';
import { isOwnSeating, type Table, type Theme } from './plan.ts';
import type { Actor } from './roles.ts';
import type { Seat } from './roster.ts';
import type { Millis } from './units.ts';
import type { Workshop } from './workshop.ts';

/** Of a board, for one person: not by the link, or by the link while it is open, or no more. */
export type AfarReach = 'none' | 'open' | 'over';

const settled = new WeakMap<Workshop, Workshop>();

/** The workshop as its link stands at that instant: one whose date has come is closed. Itself everywhere else. */
export function atInstant(workshop: Workshop, now: Millis): Workshop {
  const { afar } = workshop;
  if (afar === undefined || afar.closedAt !== undefined || now < afar.until) return workshop;
  const known = settled.get(workshop);
  if (known) return known;
  const made = { ...workshop, afar: { ...afar, closedAt: afar.until } };
  settled.set(workshop, made);
  return made;
}

/** Is the link open, as far as this state says? Read in a workshop `atInstant`. */
export function isAfarOpen({ afar }: Workshop): boolean {
  return afar !== undefined && afar.closedAt === undefined;
}

/** A theme one contributes to from afar, and its boards, the one that is written on first. */
export interface AfarTheme {
  readonly theme: Theme;
  readonly tables: readonly [Table, ...Table[]];
}

/** The main themes that are open, in the order of the plan. */
export function afarThemes({ plan }: Workshop): readonly AfarTheme[] {
  const main = focusPlan(plan, 'main');
  return main.themes.flatMap((theme) => {
    const [first, ...others] = main.tables
      .filter((table) => table.theme === theme.id)
      .toSorted((a, b) => a.circuit - b.circuit);
    return first && !theme.closed ? [{ theme, tables: [first, ...others] as const }] : [];
  });
}

/** What this actor reaches by the link at a board. Whoever has a place in the room does, but while people are together. */
export function afarReach(workshop: Workshop, actor: Actor, table: TableId | undefined): AfarReach {
  const seat = seatOf(workshop, actor);
  if (!seat || table === undefined) return 'none';
  const isOpen = isAfarOpen(workshop);
  if (!seat.afar && (!isOpen || workshop.stage === 'running')) return 'none';
  // Last: it looks through the whole plan, and rights are asked at every frame.
  if (!isReached(workshop, table)) return 'none';
  return isOpen ? 'open' : 'over';
}

function seatOf(workshop: Workshop, actor: Actor): Seat | undefined {
  return actor.role === 'participant' ? workshop.seats[actor.seat] : undefined;
}

function isReached(workshop: Workshop, table: TableId): boolean {
  return afarThemes(workshop).some(({ tables }) => tables.some(({ id }) => id === table));
}

/** Does this actor contribute from afar, without a place in the room? */
export function isFromAfar(workshop: Workshop, actor: Actor): boolean {
  return seatOf(workshop, actor)?.afar === true;
}

/** Does what is written by the link land as such? Nobody with a place in the room may write there by another right. */
export function landsFromAfar(workshop: Workshop, actor: Actor): boolean {
  return isFromAfar(workshop, actor) || (actor.role === 'participant' && workshop.stage !== 'running');
}

/** The boards may be read by the link before the day; while people write at their tables, nobody reads over their shoulder. */
export function readsFromAfar(workshop: Workshop, reach: AfarReach): boolean {
  return reach === 'open' && workshop.stage === 'prepared';
}

/** The phase what is written by the link belongs to: the first that writes on the main boards. An index in the plan. */
export function afarPhase({ plan }: Workshop): number {
  const main = focusPlan(plan, 'main');
  const found = main.phases.findIndex((phase) => kindRow(phase.kind).writes && isOwnSeating(main, phase));
  return Math.max(0, found);
}

/** How it is signed: as that phase; where nobody signs, by structure, for one card alone hides among nobody. */
export function afarAttribution(workshop: Workshop): Attribution {
  const promised = attributionAt(workshop, afarPhase(workshop));
  return promised === 'anonymous' ? 'affiliation' : promised;
}
