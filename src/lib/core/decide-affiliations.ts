// Bringing the spellings of a structure together (STR-2, STR-3). Seats and signed cards alike, so that thanks and examples agree;
// what nobody signed and what is still sealed is nobody else's to word.
import type { AffiliationCommand } from './commands.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import type { Actor } from './roles.ts';
import type { Workshop } from './workshop.ts';

/** Judges it. Refuses 'text.empty' for a structure without a name; nothing is written when nothing would change. */
export function decideAffiliation(
  workshop: Workshop,
  { type, from, into }: AffiliationCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(workshop, actor, type, {});
  if (!right.ok) return right;
  if (into === '') return refuse('text.empty');
  const isOne = (name: string): boolean => name !== into && from.includes(name);
  const seats = Object.values(workshop.seats).filter(({ affiliation }) => isOne(affiliation));
  const cards = Object.values(workshop.cards).filter(
    ({ cited, author, sealed }) => isOne(cited) && author.by !== 'anonymous' && !sealed
  );
  if (seats.length + cards.length === 0) return ok([]);
  const spellings = new Set([
    ...seats.map(({ affiliation }) => affiliation),
    ...cards.map(({ cited }) => cited)
  ]);
  const by = actor.role === 'facilitator' ? actor.name : null;
  const ids = { seats: seats.map(({ id }) => id), cards: cards.map(({ id }) => id) };
  const mark = { act: 'unify', at: env.now, by, n: spellings.size } as const;
  return ok([{ type: 'affiliations.merged', ...ids, into, mark }]);
}
