// The room of a World Café, or of people who choose their tables, as numbers, read from the workshop (WAY-1, WAY-6, CHO-5): who
// counts, where each sits, what has begun.
import { structureKey } from './affiliations.ts';
import { closingNow, shutThemes } from './closing.ts';
import { focus, focusPlan, groupingNow } from './focus.ts';
import type { TableId, ThemeId } from './ids.ts';
import { groupsByNumber, isDealt, isOwnSeating, layoutsOf, type GroupingId, type Plan } from './plan.ts';
import { roundNow, stepsOfPlan, tableOf } from './position.ts';
import { groupOf, isPresent, lateInLayout, type Seat } from './roster.ts';
import { roundsOf } from './rotation/carousel.ts';
import type { MixedPerson, Mixing } from './rotation/mixing.ts';
import type { Workshop } from './workshop.ts';

/** Of the layouts of this kind, the one of this moment, else the first of the plan; null when there is none. */
export function layoutNow(workshop: Workshop, isSo: (layout: Plan) => boolean): GroupingId | null {
  const { plan } = focus(workshop, 'main');
  const found = layoutsOf(plan).flatMap(([name]) => (isSo(focusPlan(plan, name)) ? [name] : []));
  const now = groupingNow(workshop);
  return found.includes(now) ? now : (found[0] ?? null);
}

/** The layout in which people are dealt anew; null when there is none. */
export function dealtNow(workshop: Workshop): GroupingId | null {
  return layoutNow(workshop, isDealt);
}

/** Does this way of seating deal people anew? */
export function isScattered(workshop: Workshop, grouping: GroupingId): boolean {
  return isDealt(focus(workshop, grouping).plan);
}

/** People who are mixed: those who are in the room; before anybody has come, all who are expected. */
function mixedSeats({ seats, stage }: Workshop): readonly Seat[] {
  const all = Object.values(seats).filter(({ afar, state }) => !afar && state !== 'absent');
  const here = all.filter(isPresent);
  return earliestFirst(stage === 'prepared' || here.length === 0 ? all : here);
}

/** Everybody who is in the room or may still come; last, those who have left and may come back. */
function allSeats({ seats }: Workshop): readonly Seat[] {
  const near = Object.values(seats).filter(({ afar }) => !afar);
  const hasLeft = ({ state }: Seat): boolean => state === 'absent';
  return [...earliestFirst(near.filter((seat) => !hasLeft(seat))), ...earliestFirst(near.filter(hasLeft))];
}

/** The first round of the plan's own layout that has not begun, from 1; past the last one when all have. */
export function firstRoundToCome({ plan, control, stage }: Workshop): number {
  if (stage === 'prepared') return 1;
  const begun = stepsOfPlan(plan)
    .slice(0, control.cursor + 1)
    .flatMap((step) => {
      const phase = plan.phases[step.phase];
      return step.part === 'round' && phase && isOwnSeating(plan, phase) ? [step.round] : [];
    });
  return Math.max(0, ...begun) + 1;
}

/** What may still change. */
export interface Changeable {
  /** The first round that has not begun, from 1. */
  readonly toCome: number;
  /** The first round that may change, from 1. */
  readonly from: number;
  /** It is being played: only those change who sit at a table that closes. */
  readonly isPlayed: boolean;
}

/** What of the plan's own layout may still change when these themes close. */
export function changeableFrom(there: Workshop, close: readonly ThemeId[]): Changeable {
  const toCome = firstRoundToCome(there);
  const isPlayed = closingNow(there.plan, close).length > 0 && toCome > 1 && toCome - 1 === roundNow(there);
  return { toCome, from: isPlayed ? toCome - 1 : toCome, isPlayed };
}

/** Rounds of the plan's own layout that were played, were it for a moment. One that was jumped over was not. */
export function playedRounds({ plan, begun }: Workshop): ReadonlySet<number> {
  const steps = stepsOfPlan(plan);
  return new Set(
    begun.flatMap((at) => {
      const step = steps[at];
      const phase = step && plan.phases[step.phase];
      return step?.part === 'round' && phase && isOwnSeating(plan, phase) ? [step.round] : [];
    })
  );
}

/** What is asked of the room besides what happened in it. */
export interface MixingAsk {
  readonly grouping: GroupingId;
  /** Themes about to close: whoever sits there goes elsewhere, now if the round is being played. */
  readonly close?: readonly ThemeId[];
  /** The theme whose table takes theirs. */
  readonly into?: ThemeId | null;
  /** Whoever may still come, or come back, counts with those who are in the room. */
  readonly everybody?: boolean;
}

/** The room; null where people are not dealt anew. */
export function mixingOf(
  raw: Workshop,
  { grouping, close = [], into = null, everybody = false }: MixingAsk
): Mixing | null {
  const there = focus(raw, grouping);
  const { plan } = there;
  if (!isDealt(plan)) return null;
  const rounds = roundsOf(plan);
  const { toCome, from, isPlayed } = changeableFrom(there, close);
  const shut = shutThemes(plan, close);
  const index = new Map(plan.tables.map(({ id }, table) => [id, table]));
  const followed = new Set<number>();
  const played = playedRounds(there);
  return {
    ...{ rounds, tables: plan.tables.length, isPlayed },
    ...(plan.mode === 'choice' ? { isChosen: true as const } : {}),
    from,
    closed: plan.tables.flatMap(({ theme }, table) => (shut.has(theme) ? [table] : [])),
    ...(into === null ? {} : { into: plan.tables.findIndex(({ theme }) => theme === into) }),
    people: (everybody ? allSeats(there) : mixedSeats(there)).map((seat) =>
      personOf(there, seat, { rounds, toCome, played, index, followed })
    )
  };
}

/** The room that is dealt anew, in its layout. */
export interface MixingNow {
  readonly grouping: GroupingId;
  readonly mixing: Mixing;
}

/** The room dealt anew at this moment; null where nobody is. */
export function mixingNow(workshop: Workshop, ask: Omit<MixingAsk, 'grouping'> = {}): MixingNow | null {
  const grouping = dealtNow(workshop);
  const mixing = grouping === null ? null : mixingOf(workshop, { grouping, ...ask });
  return grouping === null || !mixing ? null : { grouping, mixing };
}

/** Whoever was there first keeps the way; whoever came after follows. */
export function earliestFirst(seats: readonly Seat[]): readonly Seat[] {
  return seats.toSorted((a, b) => a.lateIn - b.lateIn || a.since - b.since || a.number - b.number);
}

interface Reading {
  readonly rounds: number;
  /** The first round that has not begun. */
  readonly toCome: number;
  readonly played: ReadonlySet<number>;
  readonly index: ReadonlyMap<TableId, number>;
  /** Slots that are somebody's; grows. */
  readonly followed: Set<number>;
}

function personOf(
  there: Workshop,
  seat: Seat,
  { rounds, toCome, played, index, followed }: Reading
): MixedPerson {
  const { plan } = there;
  const late = lateInLayout(seat, plan.focus ?? 'main');
  const path = Array.from({ length: rounds }, (_, at) =>
    at + 1 < late || (at + 1 < toCome && !played.has(at + 1))
      ? -1
      : (index.get(tableOf(plan, seat, at + 1)?.id ?? '') ?? -1)
  );
  const slot = groupOf(seat) ?? 0;
  const follows = followed.has(slot);
  followed.add(slot);
  const stays = !follows && staysAt(plan, slot, toCome + 1);
  return {
    seat: seat.id,
    path,
    follows,
    stays,
    ...(plan.mode === 'choice' ? ranked(plan, seat) : mixed(plan, seat))
  };
}

/** What people dealt anew are spread by. */
function mixed(
  { qualities = {} }: Plan,
  { quality, affiliation }: Seat
): Pick<MixedPerson, 'profile' | 'structure'> {
  const structure = structureKey(affiliation);
  return {
    ...(quality && qualities[quality] === 'spread' ? { profile: quality } : {}),
    ...(structure === '' ? {} : { structure })
  };
}

function ranked({ tables }: Plan, { ranking = [] }: Seat): Pick<MixedPerson, 'ranking'> {
  const wanted = ranking.map((theme) => tables.findIndex((table) => table.theme === theme));
  const known = wanted.filter((table) => table >= 0);
  return known.length === 0 ? {} : { ranking: known };
}

/** Does whoever has this slot stay at their table and welcome, from the round before this one on? */
export function staysAt({ groups, mode }: Plan, slot: number, round: number): boolean {
  const path = mode === 'scatter' ? groupsByNumber(groups).get(slot)?.path : undefined;
  if (!path || path.length < 2) return false;
  return new Set(path.slice(Math.max(0, Math.min(round - 2, path.length - 2)))).size === 1;
}
