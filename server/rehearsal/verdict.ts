// What a rehearsal proves, from facts of both sides: what devices were acknowledged and shown, against what the boards and
// the plan say at the end. Pure.
import type { CardId, GroupNumber, TableId } from '#core/ids.ts';
import type { CardView } from '#core/views-cards.ts';
import type { Ledger, Place } from './ledger.ts';

/** One row of the rotation, as the facilitation sees it. */
export interface RotationRow {
  readonly group: GroupNumber;
  /** Its table in each round. */
  readonly tables: readonly TableId[];
}

/** The other side of the facts. */
export interface Evidence {
  /** Every card of every board, archived ones included. */
  readonly cards: readonly CardView[];
  /** Empty when the plan could not be read. */
  readonly rotation: readonly RotationRow[];
}

/** Figures and the ids behind the bad ones. */
export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged cards found as they were sent, at the table they were written for. */
  readonly found: number;
  readonly lost: readonly CardId[];
  /** On two boards, or twice on one. */
  readonly doubled: readonly CardId[];
  /** Found, but at another table or with other words. */
  readonly altered: readonly CardId[];
  /** Cards of other people than the simulated ones. */
  readonly others: number;
  /** People × rounds in which somebody was seen somewhere. */
  readonly places: number;
  readonly rounds: number;
  /** Seen elsewhere than planned, or than announced one round before. */
  readonly misplaced: readonly Place[];
  readonly isSound: boolean;
}

/** Compares the two sides. */
export function verdictOf(ledger: Ledger, { cards, rotation }: Evidence): Verdict {
  const copies = Map.groupBy(cards, (card) => card.id);
  const known = [...ledger.acknowledged.keys()];
  const lost = known.filter((id) => !copies.has(id));
  const doubled = [...copies].filter(([, each]) => each.length > 1).map(([id]) => id);
  const altered = known.filter((id) => {
    const found = copies.get(id)?.[0];
    const sent = ledger.acknowledged.get(id);
    if (found === undefined || sent === undefined) return false;
    return (sent.table !== null && found.table !== sent.table) || found.text !== sent.text;
  });
  const places = ledger.places;
  const misplaced = places.filter((place) => !isRight(place, rotation));
  return {
    ...{ acknowledged: known.length, found: known.length - lost.length - altered.length },
    ...{ lost, doubled, altered, misplaced },
    others: cards.filter((card) => !ledger.sent.has(card.id)).length,
    places: places.length,
    rounds: new Set(places.map(({ kind, round }) => `${kind} ${round}`)).size,
    isSound: [lost, doubled, altered, misplaced].every((faults) => faults.length === 0)
  };
}

function isRight({ group, round, kind, shown, announced }: Place, rotation: readonly RotationRow[]): boolean {
  if (shown === null || (announced !== null && announced !== shown)) return false;
  // The plan that is read at the end is that of the main tables.
  if (kind !== 'rotation') return true;
  const row = rotation.find((each) => each.group === group);
  return rotation.length === 0 || row?.tables[round - 1] === shown;
}
