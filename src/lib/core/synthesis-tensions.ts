// What the synthesis knows of a tension (SYN-13): its two poles, where people stood before and after as counts, who changed sides.
// Nothing of fewer than five people, nothing that was not shown to the room.
import { linesAsked } from './lines-asked.ts';
import { movesOf, placesOf, sidesOf } from './distribution.ts';
import { SIDES } from './hand-keys.ts';
import { themesInTurn, type Plan, type Theme } from './plan.ts';
import type { SynthesisPositions, SynthesisTension, SynthesisTheme } from './synthesis.ts';
import type { Vote, VoteAsk } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** The theme a question is about: that of its round, where its phase has two for each; null anywhere else. */
export function themeAsked(plan: Plan, { id, phase: index }: Pick<VoteAsk, 'id' | 'phase'>): Theme | null {
  const phase = plan.phases[index];
  const at = phase?.asks?.findIndex((ask) => ask.id === id) ?? -1;
  return phase && at >= 0 ? (themesInTurn(plan, phase)[Math.floor(at / 2)] ?? null) : null;
}

/** What is known of a tension, by its theme; null for a theme without sides. */
export function tensionOf({ plan, votes }: Workshop, { id, poles }: Theme): SynthesisTension | null {
  if (!poles) return null;
  const told = votes.filter(
    ({ state, ask }) =>
      state === 'revealed' &&
      ask?.rule === 'scale' &&
      ask.keep &&
      ask.phase < plan.phases.length &&
      themeAsked(plan, ask)?.id === id
  );
  const first = told.findLast(({ ask }) => ask?.again === false);
  const second = told.findLast(({ ask }) => ask?.again === true);
  const [before, after] = [first, second].map((vote) => (vote ? positionsOf(vote) : null));
  const moves = after && second?.totals ? movesOf(lineOf(second), second.totals.marks) : null;
  return {
    poles,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(moves ? { moves } : {})
  };
}

/** Does a theme hold anything for the document: a card, or positions? */
export function isTold({ cards, tension }: SynthesisTheme): boolean {
  return cards.length > 0 || tension?.before !== undefined || tension?.after !== undefined;
}

function lineOf({ lines }: Vote): string {
  return linesAsked(lines)[0]?.id ?? '';
}

/** null where too few answered. Hands raised in the room stand on a side, at no place. */
function positionsOf(vote: Vote): SynthesisPositions | null {
  if (!vote.totals || vote.totals.few) return null;
  const line = lineOf(vote);
  const { marks } = vote.totals;
  const sides = sidesOf(line, marks, vote.hands);
  const people = SIDES.reduce((sum, side) => sum + sides[side], 0);
  return people === 0 ? null : { people, sides, places: placesOf(line, marks) };
}
