// What a box of ballots says (VOT-6, ASK-3, ASK-4): sums of gommettes, how many stand where, how many moved. Never who, and
// nothing at all of positions where fewer than five answered.
import { SCALE_STEPS, type AskRule } from './asks.ts';
import { LIMITS } from './limits.ts';
import { NO_TOTALS, type Vote, type VoteTotals } from './votes.ts';

/** What is on one ballot, in the order of the vote's lines; 0 where nothing is. */
export type Marks = readonly number[];

const POSITIONS: readonly AskRule[] = ['scale', 'points', 'sort'];

/** Which side a place on a scale leans to. */
export function sideOf(place: number): 'A' | 'B' | 'M' {
  const middle = (SCALE_STEPS + 1) / 2;
  return place < middle ? 'A' : place > middle ? 'B' : 'M';
}

/** The totals of these ballots. Blank ones, and points not all dealt out, do not count. */
export function tallyOf(vote: Vote, ballots: readonly Marks[]): VoteTotals {
  const rule = vote.ask?.rule ?? 'dots';
  const filled = ballots.filter((marks) => isFilled(vote, rule, marks));
  const few = POSITIONS.includes(rule) && filled.length < LIMITS.anonymitySet;
  if (few) return { ...NO_TOTALS, ballots: filled.length, few: true };
  const entries = vote.lines.flatMap(({ id }, index) => linesOf(vote, rule, { id, index }, filled));
  return { marks: Object.fromEntries(entries), ballots: filled.length };
}

function isFilled(vote: Vote, rule: AskRule, marks: Marks): boolean {
  const sum = marks.reduce((total, each) => total + each, 0);
  return rule === 'points' ? sum === vote.budget : sum > 0;
}

interface Line {
  readonly id: string;
  readonly index: number;
}

type Entry = readonly [key: string, count: number];

function linesOf(
  vote: Vote,
  rule: AskRule,
  { id, index }: Line,
  ballots: readonly Marks[]
): readonly Entry[] {
  const at = (marks: Marks): number => marks[index] ?? 0;
  if (rule === 'choice' || rule === 'dots') return [[id, ballots.reduce((sum, marks) => sum + at(marks), 0)]];
  if (rule === 'points')
    return [[id, ballots.reduce((sum, marks) => sum + at(marks), 0)], ...spread(id, ballots.map(at))];
  // A line `l1b` only says where one stood before: it is read with `l1`.
  if (vote.ask?.again && id.endsWith('b')) return [];
  const before = vote.lines.findIndex((line) => line.id === `${id}b`);
  return [...spread(id, ballots.map(at)), ...moved(id, ballots, index, before)];
}

/** How many at each place. */
function spread(id: string, places: readonly number[]): readonly Entry[] {
  const counts = new Map<number, number>();
  for (const place of places) if (place > 0) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([place, count]) => [`${id}.${place}`, count]);
}

/** How many went from one side to the other, or stayed: `l1.AB`, `l1.BA`, `l1.AA`, with M for the middle. */
function moved(id: string, ballots: readonly Marks[], now: number, before: number): readonly Entry[] {
  if (before < 0) return [];
  const counts = new Map<string, number>();
  for (const marks of ballots) {
    const [from, to] = [marks[before] ?? 0, marks[now] ?? 0];
    if (from === 0 || to === 0) continue;
    const key = `${id}.${sideOf(from)}${sideOf(to)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Many may have answered of whom few said where they stood: who moved would then be somebody.
  if (told < LIMITS.anonymitySet) return [];
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
