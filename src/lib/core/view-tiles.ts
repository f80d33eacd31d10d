// One tile per table: heads, cards, silence, signals. Counted in one pass over seats and cards, whatever their number.
import { cardsByTable, isStanding, personOf, type Card } from './cards.ts';
import { nearLimit } from './near-limits.ts';
import { isWriting } from './permissions.ts';
import { attributionNow } from './attribution.ts';
import { phaseNow, roundNow, seatsByTable, stepNow } from './position.ts';
import { countsWithoutFew, qualityCounts } from './quality-counts.ts';
import { isPresent, type Seat } from './roster.ts';
import { groupAt, sharingAt } from './rotation/carousel.ts';
import { crowdAt } from './table-size.ts';
import { speakerField } from './view-people.ts';
import { isSeated, placeView } from './view-parts.ts';
import type { TableTile } from './views-conduct.ts';
import type { Workshop } from './workshop.ts';

/** Tiles in the order of the plan. */
export function tableTiles(workshop: Workshop): readonly TableTile[] {
  const round = roundNow(workshop);
  const seated = isSeated(workshop);
  const qualities = qualityCounts(Object.values(workshop.seats));
  const seats = seatsByTable(workshop);
  const cards = cardsByTable(workshop.cards);
  return workshop.plan.tables.map((table) => {
    const here = seats.get(table.id) ?? [];
    const held = cards.get(table.id) ?? [];
    const written = held.filter((card) => isStanding(card, workshop.cards));
    const ofNow = written.filter((card) => !card.afar && card.stamp.round === stepNow(workshop).round);
    const signals = workshop.signals[table.id];
    return {
      place: placeView(workshop, table),
      group: seated ? groupAt(workshop.plan, table.id, round) : null,
      ...heads(here),
      cards: ofNow.length,
      allCards: written.length,
      ...heldField(held.length),
      quietSince: isExpectedToWrite(workshop) ? quietSince(workshop, ofNow) : null,
      helpAt: signals?.helpAt ?? null,
      finished: seated && (signals?.finishedRound ?? null) === round,
      ...speakerField(workshop, table.id),
      qualities: countsWithoutFew(here, qualities),
      ...oneVoice(workshop, ofNow),
      ...(seated && sharingAt(workshop.plan, table.id, round)),
      ...(seated && crowdAt(workshop.plan, phaseNow(workshop).kind, here))
    };
  });
}

function heldField(held: number): Pick<TableTile, 'held'> {
  return nearLimit('cards', held) ? { held } : {};
}

function heads(seats: readonly Seat[]): Pick<TableTile, 'present' | 'expected' | 'remote' | 'hostHere'> {
  const present = seats.filter(isPresent);
  return {
    present: present.length,
    expected: seats.filter((seat) => seat.state !== 'absent').length,
    remote: present.filter((seat) => seat.remote).length,
    hostHere: present.some((seat) => seat.hosts !== null)
  };
}

/** What a facilitator may be told of who speaks: a count, when it is nearly one person's table, and never a name. */
const ONE_VOICE = { cards: 5, share: 0.8 } as const;

/** Counts people's own cards: what a table's device writes is the group's, but on somebody's behalf. */
function oneVoice(workshop: Workshop, cards: readonly Card[]): Pick<TableTile, 'oneVoice'> {
  if (attributionNow(workshop) === 'anonymous' || workshop.solo !== null) return {};
  if (cards.length < ONE_VOICE.cards) return {};
  const bySeat = new Map<string, number>();
  for (const card of cards) {
    const seat = personOf(card);
    if (seat !== null) bySeat.set(seat, (bySeat.get(seat) ?? 0) + 1);
  }
  const most = Math.max(0, ...bySeat.values());
  return most >= cards.length * ONE_VOICE.share ? { oneVoice: { cards: most, of: cards.length } } : {};
}

/** While cards are sorted a table that writes none is at work. */
function isExpectedToWrite(workshop: Workshop): boolean {
  return isWriting(workshop) && phaseNow(workshop).kind !== 'sorting';
}

function quietSince(workshop: Workshop, cards: readonly Card[]): number {
  const begun = workshop.control.track.at(-1)?.at ?? workshop.createdAt;
  return cards.reduce((last, card) => Math.max(last, card.createdAt), begun);
}
