// The labels a card carries, in words (LAB-3): of each set that is sorted now, in the order of the plan.
import type { LabelSet } from '#core/plan.ts';

/** One label of a card. */
export interface CarriedLabel {
  readonly set: string;
  /** What the set asks: « Que faire de cette idée ? ». */
  readonly title: string;
  readonly label: string;
}

/** Nothing while nothing is sorted; a label the plan has no more goes unsaid. */
export function labelsOn(
  labels: Readonly<Record<string, string>> | undefined,
  sets: readonly LabelSet[] | undefined
): readonly CarriedLabel[] {
  if (!labels || !sets) return [];
  return sets.flatMap(({ id, title, options }) => {
    const option = options.find((each) => each.id === labels[id]);
    return option ? [{ set: id, title, label: option.title }] : [];
  });
}
