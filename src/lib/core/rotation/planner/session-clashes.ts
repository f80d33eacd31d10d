// Clashes of long sessions, whose company stays: what one of their rounds asks for, another may forbid.
import { range } from './cells.ts';
import { clash, type Clash } from './clash.ts';
import { heldAt } from './held.ts';
import type { Instance } from './instance.ts';
import { presentAt, sessionsOf, sizesAt, type RoundSizes, type Session } from './sizes.ts';

/** Sizes that have nothing in common in the rounds of a session. */
function* sizeClashes(
  { tables }: Instance,
  sizes: readonly (RoundSizes | null)[],
  sessions: readonly Session[]
): Generator<Clash> {
  for (const { table, first, last, low, high } of sessions) {
    if (low <= high) continue;
    const slots = range(last + 1).slice(first);
    const tightest = slots.find((round) => sizes[round]?.high[table] === high) ?? first;
    const widest = slots.find((round) => sizes[round]?.low[table] === low) ?? last;
    const at = { round: tightest + 1, people: high, other: widest + 1, more: low };
    yield clash('span.sizes', { table: tables[table]?.id ?? '', ...at });
  }
}

/** Rounds whose people no longer fit once sessions have their sizes. */
function* seatClashes(
  instance: Instance,
  sizes: readonly (RoundSizes | null)[],
  sessions: readonly Session[]
): Generator<Clash> {
  for (const [round, size] of sizes.entries()) {
    const here = sessions.filter(({ first, last }) => round >= first && round <= last);
    if (!size || here.length === 0) continue;
    const total = (limit: 'low' | 'high'): number =>
      size[limit].reduce(
        (sum, each, table) => sum + (here.find((session) => session.table === table)?.[limit] ?? each),
        0
      );
    const [low, high, people] = [total('low'), total('high'), presentAt(instance, round)];
    if (people < low || people > high) yield clash('span.seats', { round: round + 1, low, high, people });
  }
}

/** People who must be at a session in one of its rounds and cannot be in another. */
function* heldClashes(instance: Instance, sessions: readonly Session[]): Generator<Clash> {
  for (const { table, first, last } of sessions) {
    const id = instance.tables[table]?.id ?? '';
    const slots = range(last + 1).slice(first);
    for (const person of instance.people) {
      const held = slots.map((round) => heldAt(instance, person, round));
      const must = held.indexOf(id);
      const cannot = slots.findIndex(
        (round, slot) => person.absent?.includes(round) || (held[slot] !== null && held[slot] !== id)
      );
      if (must >= 0 && cannot >= 0)
        yield clash('span.held', {
          ...{ person: person.id, table: id, round: first + must + 1, other: first + cannot + 1 }
        });
    }
  }
}

/** Every clash of long sessions that begin in these rounds. */
export function* sessionClashes(instance: Instance, rounds: readonly number[]): Generator<Clash> {
  if (!instance.tables.some(({ span }) => span?.length)) return;
  const sizes = range(instance.rounds).map((round) =>
    rounds.includes(round) ? sizesAt(instance, round) : null
  );
  const sessions = sessionsOf(instance, sizes).filter(({ first }) => rounds.includes(first));
  const uneven = [...sizeClashes(instance, sizes, sessions)];
  yield* uneven;
  if (uneven.length === 0) yield* seatClashes(instance, sizes, sessions);
  yield* heldClashes(instance, sessions);
}
