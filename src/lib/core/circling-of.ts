// The room of groups that go round as numbers, read from the workshop (WAY-9 to WAY-12): who counts, what each has seen, what may
// still change.
import { shutThemes } from './closing.ts';
import { focus } from './focus.ts';
import { gathered } from './gathered.ts';
import type { ThemeId } from './ids.ts';
import { changeableFrom, layoutNow, playedRounds } from './mixing-of.ts';
import { tableOfGroup, type GroupingId, type Plan } from './plan.ts';
import { tableOf } from './position.ts';
import { groupOf, isPresent, lateInLayout, type Seat } from './roster.ts';
import { roundsOf } from './rotation/carousel.ts';
import type { CircleGroup, CirclePerson, Circling } from './rotation/circling.ts';
import type { Workshop } from './workshop.ts';

/** The room in a layout where groups go round. */
export interface CirclingNow {
  readonly grouping: GroupingId;
  readonly circling: Circling;
}

/** What is asked of the room besides what happened in it. */
export interface CirclingAsk {
  /** Themes about to close: groups that sit there go elsewhere, now if the round is being played. */
  readonly close?: readonly ThemeId[];
  /** The theme whose table takes theirs. */
  readonly into?: ThemeId | null;
  /** The circuit whose groups join those of another. */
  readonly circuit?: number | null;
}

/** Do groups go round there, and are there rounds? */
function isGoingRound(plan: Plan): boolean {
  return (plan.mode ?? 'circuits') === 'circuits' && roundsOf(plan) > 0;
}

/** The room that goes round at this moment; null where none does. */
export function circlingNow(workshop: Workshop, ask: CirclingAsk = {}): CirclingNow | null {
  const grouping = layoutNow(workshop, isGoingRound);
  return grouping === null ? null : { grouping, circling: circlingOf(workshop, grouping, ask) };
}

/** The room as one layout shows it, which must be one where groups go round. */
export function circlingOf(
  raw: Workshop,
  grouping: GroupingId,
  { close = [], into = null, circuit: leaving = null }: CirclingAsk = {}
): Circling {
  const there = focus(raw, grouping);
  const { plan } = there;
  const rounds = roundsOf(plan);
  const { toCome, from, isPlayed } = changeableFrom(there, close);
  const shut = shutThemes(plan, close);
  const themes = new Map(plan.themes.map(({ id }, theme) => [id, theme]));
  const seats = Object.values(there.seats).filter(({ afar, state }) => !afar && state !== 'absent');
  const staying = gathered(seats, ({ hosts }) => hosts);
  const going = goingRound(seats, toCome > 1);
  const at = new Map(plan.groups.map(({ number }, group) => [number, group]));
  const remote = new Set(going.flatMap((seat) => (seat.remote ? [groupOf(seat) ?? 0] : [])));
  const last = isPlayed ? from : from - 1;
  const played = playedRounds(there);
  return {
    ...{ rounds, from, isPlayed },
    tables: plan.tables.map(({ id, theme, circuit }) => ({
      ...{
        theme: themes.get(theme) ?? 0,
        circuit,
        hosts: staying.get(id)?.length ?? 0,
        closed: shut.has(theme)
      }
    })),
    groups: plan.groups.map(({ number, circuit }) => ({
      ...{ number, circuit, way: wayOf(plan, number, rounds), held: remote.has(number) }
    })),
    people: going.map((seat) => personOf(there, seat, { last, played, themes, at })),
    into: into === null ? null : (themes.get(into) ?? null),
    leaving
  };
}

/** Those who go round: who is in the room once rounds have begun, everybody who is expected before. */
function goingRound(seats: readonly Seat[], hasBegun: boolean): readonly Seat[] {
  const all = seats.filter((seat) => seat.hosts === null && groupOf(seat) !== null);
  return hasBegun ? all.filter(isPresent) : all;
}

function wayOf(plan: Plan, group: number, rounds: number): CircleGroup['way'] {
  const index = new Map(plan.tables.map(({ id }, table) => [id, table]));
  return Array.from(
    { length: rounds },
    (_, at) => index.get(tableOfGroup(plan, group, at + 1)?.id ?? '') ?? 0
  );
}

interface Reading {
  /** The last round that counts as met. */
  readonly last: number;
  readonly played: ReadonlySet<number>;
  readonly themes: ReadonlyMap<ThemeId, number>;
  /** Index of each group, by number. */
  readonly at: ReadonlyMap<number, number>;
}

function personOf(there: Workshop, seat: Seat, { last, played, themes, at }: Reading): CirclePerson {
  const { plan } = there;
  const late = lateInLayout(seat, plan.focus ?? 'main');
  let seen = 0;
  for (let round = Math.max(1, late); round <= last; round++) {
    const theme = played.has(round) ? themes.get(tableOf(plan, seat, round)?.theme ?? '') : undefined;
    if (theme !== undefined) seen |= 1 << theme;
  }
  return { seat: seat.id, group: at.get(groupOf(seat) ?? 0) ?? 0, seen, since: seat.since };
}
