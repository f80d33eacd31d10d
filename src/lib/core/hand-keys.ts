// What hands may be raised for, in the room (VOT-8, ASK-6): a line, a side of a scale, a place of a sort. Nobody raises ten hands
// for points.
import type { AskRule } from './asks.ts';
import { linesAsked } from './lines-asked.ts';

/** Sides of a scale: towards the first pole, in the middle, towards the second. */
export const SIDES = ['A', 'M', 'B'] as const;
/** One of them. */
export type Side = (typeof SIDES)[number];

interface Asked {
  readonly lines: readonly { readonly id: string }[];
  readonly ask?: { readonly rule: AskRule; readonly options: readonly string[] } | null;
}

/** The keys of `vote.count`: `l1`; of a scale `l1.A`, `l1.M`, `l1.B`; of a sort `l1.1` and on. */
export function handKeys({ lines, ask }: Asked): readonly string[] {
  const ids = linesAsked(lines).map(({ id }) => id);
  const rule = ask?.rule ?? 'dots';
  if (rule === 'points') return [];
  if (rule === 'scale') return ids.flatMap((id) => SIDES.map((side) => `${id}.${side}`));
  if (rule === 'sort')
    return ids.flatMap((id) => (ask?.options ?? []).map((_, place) => `${id}.${place + 1}`));
  return lines.map(({ id }) => id);
}
