// Labels on cards (LAB-1 to LAB-3): of each set of the plan a card carries one at most, « porter, confier, orienter ».
import type { Plan } from './plan.ts';

/** Has the plan this label? `option` null: is there such a set at all. */
export function hasLabel({ labels = [] }: Plan, set: string, option: string | null): boolean {
  const known = labels.find(({ id }) => id === set);
  return known !== undefined && (option === null || known.options.some(({ id }) => id === option));
}

/** The card with another label of that set, or none. Without any, it has no labels at all. */
export function withLabel<C extends { readonly labels?: Readonly<Record<string, string>> }>(
  card: C,
  { set, option }: { readonly set: string; readonly option: string | null }
): C {
  const { labels: before = {}, ...rest } = card;
  const others = Object.entries(before).filter(([id]) => id !== set);
  const labels = Object.fromEntries(option === null ? others : [...others, [set, option]]);
  return { ...(rest as C), ...(Object.keys(labels).length > 0 ? { labels } : {}) }; // a card without its labels is a card
}
