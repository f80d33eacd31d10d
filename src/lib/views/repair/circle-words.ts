// What an offer does where groups go round, in sentences a facilitator says aloud: who changes, which tables see how many, and that
// nobody sees a theme again, or who does.
import type { CircleFigures, OfferBody } from '#core/rotation-answers.ts';
import type { FacilitatorView } from '#core/views.ts';
import { gathered } from '#core/gathered.ts';
import { joinList } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { seatName } from '#lib/views/people/people.ts';

/** Whom and what the sentences name. */
export interface CircleRoom {
  readonly seats: FacilitatorView['seats'];
  /** Marks of the tables, by their id. */
  readonly marks: ReadonlyMap<string, string>;
}

/** People named one by one; the others are counted. */
const NAMED = 6;
/** Tables whose sizes fit a sentence. */
const TOLD = 12;

/** The consequence of an offer, sentence by sentence. */
export function circleSentences(
  { figures, concerned, others }: OfferBody<CircleFigures>,
  room: CircleRoom
): readonly string[] {
  const { back, miss, small, smallest, biggest } = figures;
  const moved = concerned + others;
  return [
    ...(moved === 0 ? [m.repair_groups_none()] : changeSentences(figures, room)),
    smallest === biggest ? m.repair_sizes_even({ size: smallest }) : m.repair_sizes({ smallest, biggest }),
    ...(small > 0 ? [m.repair_still_small({ count: small })] : []),
    ...nextSizes(figures, room),
    back > 0 ? m.repair_back_themes({ count: back }) : m.repair_back_none(),
    ...(miss > 0 ? [m.repair_miss({ count: miss })] : []),
    ...(moved > 0 ? [m.repair_badges({ count: moved })] : [])
  ];
}

function changeSentences({ changes }: CircleFigures, { seats }: CircleRoom): readonly string[] {
  const { joins, ways, people } = changes;
  const names = new Map(seats.map((seat) => [seat.seat, seatName(seat)]));
  const named = people.slice(0, NAMED).toSorted((a, b) => a.into - b.into);
  const told = [...gathered(named, ({ into }) => into)].map(([into, all]) =>
    m.repair_goes({ names: joined(all.map(({ seat }) => names.get(seat) ?? '')), into })
  );
  const more = people.length - named.length;
  const all = [...told, ...(more > 0 ? [m.repair_more({ count: more })] : [])];
  return [
    ...joins.map(({ group, into, people: count }) => m.repair_joins({ group, into, count })),
    ...ways.map(({ group, people: count }) => m.repair_way({ group, count })),
    ...(people.length > 0 ? [m.repair_change({ count: people.length, names: all.join(', ') })] : [])
  ];
}

function nextSizes({ next, round }: CircleFigures, room: CircleRoom): readonly string[] {
  if (next.length === 0 || next.length > TOLD) return [];
  const markOf = (table: string): string => room.marks.get(table) ?? '';
  const sizes = next
    .filter(({ moving }) => moving > 0)
    .map(({ table, people }) => `${markOf(table)}\u00A0(${people})`);
  const empty = next.filter(({ moving }) => moving === 0);
  // Hosts stay at a table nobody goes to: without them the figures told would not add up to the room.
  const alone = empty.reduce((sum, { people }) => sum + people, 0);
  const marks = { marks: joined(empty.map(({ table }) => markOf(table))) };
  return [
    m.repair_next({ round, sizes: sizes.join(', ') }),
    ...(alone > 0 ? [m.repair_next_hosts({ ...marks, count: alone })] : []),
    ...(empty.length > 0 && alone === 0 ? [m.repair_next_empty(marks)] : [])
  ];
}

function joined(words: readonly string[]): string {
  return joinList(words, getLocale());
}
