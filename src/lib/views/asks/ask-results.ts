// A question once shown, as rows to draw (ASK-3, ASK-6). Percentages never go without their number of people.
import {
  arrivalsOf,
  pointsOn,
  placesOf,
  sharesOf,
  type Moves,
  type PointsGiven
} from '#core/distribution.ts';
import { handKeys } from '#core/hand-keys.ts';
import { linesAsked } from '#core/lines-asked.ts';
import type { VoteView } from '#core/views-votes.ts';
import { m } from '#lib/paraglide/messages.js';

/** How many answered, hands included, of how many. */
export interface Respondents {
  readonly count: number;
  readonly electors: number;
  readonly hands: number;
}

/** Of a scale and a sort one hand is raised per line; of a choice one in all. */
export function respondentsOf(vote: VoteView): Respondents {
  const raised = (keys: readonly string[]): number =>
    keys.reduce((sum, key) => sum + (vote.hands[key] ?? 0), 0);
  const keys = handKeys(vote);
  const byLine = linesAsked(vote.lines).map(({ id }) =>
    raised(keys.filter((key) => key === id || key.startsWith(`${id}.`)))
  );
  const isOne = vote.ask?.rule === 'choice' || vote.ask?.rule === 'dots';
  const hands = isOne ? raised(keys) : Math.max(0, ...byLine);
  const count = (vote.totals?.ballots ?? 0) + hands;
  return { count, electors: Math.max(vote.electors, count), hands };
}

/** « 34 personnes sur 37 ont répondu, dont 3 mains levées », « toutes à main levée ». */
export function respondentsText({ count, electors, hands }: Respondents): string {
  const answered = m.asks_respondents({ count, electors });
  return withHands(answered, count, hands);
}

/** What is drawn on a side is what phones answered: hands raised with it are said, « Pour : 10, dont 3 mains levées ». */
export function sideText(side: string, count: number, hands: number): string {
  const words = m.asks_spread({ side, count });
  return withHands(words, count, hands);
}

function withHands(words: string, count: number, hands: number): string {
  if (hands === 0) return words;
  return `${words}, ${hands === count ? m.asks_hands_all({ count }) : m.asks_hands({ count: hands })}`;
}

/** One line of a choice, of gommettes or one option of a sort. */
export interface CountRow {
  readonly id: string;
  readonly text: string;
  readonly count: number;
  /** Per cent of whoever answered, the same for equal counts. */
  readonly share: number;
}

/** The lines of a choice in their own order, hands counted. */
export function choiceRows(vote: VoteView): readonly (CountRow & Pick<VoteView['lines'][number], 'icon'>)[] {
  const counts = vote.lines.map(({ id }) => (vote.totals?.marks[id] ?? 0) + (vote.hands[id] ?? 0));
  const all = vote.ask?.rule === 'choice' ? respondentsOf(vote).count : sumOf(counts);
  const shares = sharesOf(counts, all);
  return vote.lines.map(({ id, text, icon }, i) => ({
    ...{ id, text, count: counts[i] ?? 0, share: shares[i] ?? 0 },
    ...(icon ? { icon } : {})
  }));
}

/** How a line was sorted, option by option. */
export function sortRows(vote: VoteView, line: string): readonly CountRow[] {
  const options = vote.ask?.options ?? [];
  const placed = placesOf(line, vote.totals?.marks ?? {}, options.length);
  const counts = placed.map((count, i) => count + (vote.hands[`${line}.${i + 1}`] ?? 0));
  const shares = sharesOf(counts, sumOf(counts));
  return options.map((text, i) => ({
    ...{ id: `${line}.${i + 1}`, text, count: counts[i] ?? 0, share: shares[i] ?? 0 }
  }));
}

/** Points of one line, now and the time before when it was asked twice. */
export interface PointsRow extends PointsGiven {
  readonly id: string;
  readonly text: string;
  readonly before: PointsGiven | null;
}

/** Lines by points, the most first; asked twice, in their own order so that both columns read alike. */
export function pointsRows(vote: VoteView): readonly PointsRow[] {
  const { lines, totals, budget, ask } = vote;
  const before = ask?.before ?? null;
  const rows = lines.map(({ id, text }) => ({
    ...{ id, text },
    ...pointsOn(id, totals?.marks ?? {}, { ballots: totals?.ballots ?? 0, budget }),
    before: before && pointsOn(id, before.marks, { ballots: before.ballots, budget })
  }));
  return before ? rows : rows.toSorted((a, b) => b.total - a.total);
}

/** « 7 ont changé de bord : 4 vers Offert, 3 vers Payant », the most first. */
export function movedWords(moves: Moves, [a, b]: readonly [string, string]): string {
  if (moves.moved === 0) return m.asks_moved_none();
  const parts = arrivalsOf(moves).map(({ side, count }) =>
    side === 'M' ? m.asks_moved_middle({ count }) : m.asks_moved_to({ count, pole: side === 'A' ? a : b })
  );
  return m.asks_moved({ count: moves.moved, parts: parts.join(', ') });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
