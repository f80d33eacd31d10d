// A plan made again while the room is in it. Two offers: « rien ne bouge pour les autres » and « mieux mélangé ».
import type { Bounds } from './bounds.ts';
import { range } from './cells.ts';
import { clash, type Clash } from './clash.ts';
import type { Instance } from './instance.ts';
import type { Metrics } from './metrics.ts';
import { planRotation, type PlanOptions } from './plan-rotation.ts';
import { roomAfter, type Past, type RoomChange } from './room-changes.ts';
import { isOpenAt } from './sizes.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** One way to go on. */
export interface Offer {
  /** The problem it answers: after the changes, with the spread of sizes it needs. */
  readonly instance: Instance;
  readonly assign: readonly (readonly number[])[];
  readonly metrics: Metrics;
  readonly bounds: Bounds;
  readonly verdict: Verdict;
  /** Ids of people who change tables in a coming round, those the changes are about left out. */
  readonly moved: readonly string[];
  /** Those of `moved` whose very next table changes. */
  readonly movedNext: readonly string[];
  /** Smallest and biggest open table of the coming rounds. */
  readonly sizes: { readonly least: number; readonly most: number };
  /** The spread of sizes it needs, when the rule asked for less: null leaves sizes to the capacities. */
  readonly relaxed: { readonly from: number; readonly to: number | null } | null;
}

/** Both offers. `mixed` is null when moving others gains nothing; `still` when nobody else moving cannot be. */
export type Replanned =
  | {
      readonly ok: true;
      readonly still: Offer | null;
      readonly mixed: Offer | null;
      /** Why nobody else moving cannot be. */
      readonly clashes: readonly Clash[];
      /** Ids of people the changes are about. */
      readonly concerned: readonly string[];
    }
  | { readonly ok: false; readonly clashes: readonly Clash[] };

/** How a plan is made again: steps for each of the offers. */
export type ReplanOptions = Pick<PlanOptions, 'seed' | 'steps' | 'policy'>;

/** Spreads tried before sizes are left to the capacities. */
const SPREADS = 2;

function offerOf(
  instance: Instance,
  options: PlanOptions,
  asked: { readonly concerned: ReadonlySet<string>; readonly spread: number | null }
): Offer | readonly Clash[] {
  const planned = planRotation(instance, options);
  if (!planned.ok) return planned.clashes;
  const [from, to] = [asked.spread, instance.rules.sizeSpread ?? null];
  const { assign, metrics, bounds } = planned;
  const locked = instance.replan?.lockedRounds ?? 0;
  const coming = range(instance.rounds).slice(locked);
  const moves = (index: number, round: number): boolean => {
    const [before, now] = [instance.replan?.previous[round]?.[index] ?? -1, assign[round]?.[index] ?? -1];
    return before >= 0 && now >= 0 && before !== now;
  };
  const others = instance.people.flatMap(({ id }, index) => (asked.concerned.has(id) ? [] : { id, index }));
  const counts = coming.flatMap((round) =>
    instance.tables.flatMap((_, table) =>
      isOpenAt(instance, table, round) ? (assign[round] ?? []).filter((each) => each === table).length : []
    )
  );
  return {
    ...{ instance, assign, metrics, bounds, verdict: verdictOf(metrics, bounds) },
    moved: others.filter(({ index }) => coming.some((round) => moves(index, round))).map(({ id }) => id),
    movedNext: others.filter(({ index }) => moves(index, locked)).map(({ id }) => id),
    sizes: { least: Math.min(...counts), most: Math.max(...counts) },
    relaxed: from === null || from === to ? null : { from, to }
  };
}

/** Ids of people whose way leads back to a table where they have been, when nobody may come back. */
function returning({ people, tables, rules, replan }: Instance): readonly string[] {
  if (rules.tableOnce !== 'hard' || !replan) return [];
  const { previous, lockedRounds } = replan;
  const isBack = (index: number): boolean => {
    const [begun, coming] = [previous.slice(0, lockedRounds), previous.slice(lockedRounds)];
    const seen = new Set(begun.map((row) => row[index] ?? -1));
    return coming.some((row) => {
      const table = tables[row[index] ?? -1];
      return table !== undefined && !table.span?.length && seen.has(row[index] ?? -1);
    });
  };
  return people.flatMap(({ id, host }, index) => (host === undefined && isBack(index) ? id : []));
}

/** Everybody the changes are not about stays where they were to be. */
function heldStill(instance: Instance, concerned: ReadonlySet<string>): Instance {
  const { replan, tables } = instance;
  const coming = range(instance.rounds).slice(replan?.lockedRounds ?? 0);
  const people = instance.people.map((person, index) => {
    if (concerned.has(person.id) || person.host !== undefined) return person;
    const pins = coming.flatMap((round) => {
      const before = replan?.previous[round]?.[index] ?? -1;
      const table = tables[before]?.id;
      const isThere = table !== undefined && !person.absent?.includes(round);
      return isThere ? [{ round, table }] : [];
    });
    const own = (person.pins ?? []).filter(({ round }) => !pins.some((pin) => pin.round === round));
    return { ...person, pins: [...own, ...pins] };
  });
  return { ...instance, people };
}

/** Smallest spread of sizes that counting allows in a round, once whoever is held is seated. */
function leastSpread(instance: Instance, round: number): number {
  const open = instance.tables.filter((_, table) => isOpenAt(instance, table, round));
  const here = instance.people.filter(({ absent }) => !absent?.includes(round));
  const held = here.flatMap(
    ({ host, pins }) => pins?.find((pin) => pin.round === round)?.table ?? host ?? []
  );
  const sizes = open.map(({ id }) => held.filter((each) => each === id).length).toSorted((a, b) => a - b);
  for (let free = here.length - held.length; free > 0; free -= 1) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] = (sizes[least] ?? 0) + 1;
  }
  return Math.max(...sizes) - Math.min(...sizes);
}

/** The same offer with sizes as even as they can be. */
function evenest(
  instance: Instance,
  options: PlanOptions,
  concerned: ReadonlySet<string>
): Offer | readonly Clash[] {
  const spread = instance.rules.sizeSpread ?? null;
  const coming = range(instance.rounds).slice(instance.replan?.lockedRounds ?? 0);
  const least = Math.max(spread ?? 0, ...coming.map((round) => leastSpread(instance, round)));
  const spreads = spread === null ? [null] : [...range(SPREADS).map((more) => least + more), null];
  let first: readonly Clash[] | null = null;
  for (const sizeSpread of spreads) {
    const relaxed = { ...instance, rules: { ...instance.rules, sizeSpread } };
    const offer = offerOf(relaxed, options, { concerned, spread });
    if ('assign' in offer) return offer;
    first ??= offer;
  }
  return first ?? [];
}

/** Whether an offer mixes better than another. */
function isBetter({ metrics: a }: Offer, { metrics: b }: Offer): boolean {
  const worth = (m: Metrics): readonly number[] => [m.prefCost, m.org, m.prof, m.remoteExtra, m.repeats];
  const [ours, theirs] = [worth(a), worth(b)];
  return (
    ours.every((each, index) => each <= (theirs[index] ?? 0)) &&
    ours.some((each, index) => each < (theirs[index] ?? 0))
  );
}

/** Plans again after changes: rounds that have begun stay as they were. */
export function replanRotation(
  instance: Instance,
  past: Past,
  changes: readonly RoomChange[],
  options: ReplanOptions
): Replanned {
  const after = roomAfter(instance, past, changes);
  if (!after.ok) return after;
  const concerned = new Set([...after.concerned, ...returning(after.instance)]);
  const still = evenest(heldStill(after.instance, concerned), options, concerned);
  const mixed = evenest(after.instance, { ...options, moves: 'paid' }, concerned);
  if (!('assign' in mixed)) {
    return { ok: false, clashes: mixed.length > 0 ? mixed : [clash('rule.unmet', { rule: '' })] };
  }
  const isStill = 'assign' in still;
  return {
    ok: true,
    still: isStill ? still : null,
    mixed: isStill && !isBetter(mixed, still) && mixed.relaxed?.to === still.relaxed?.to ? null : mixed,
    clashes: isStill ? [] : still,
    concerned: [...concerned]
  };
}
