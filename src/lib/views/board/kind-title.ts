// The title of a card's column, for those who show a card alone. A column this house has no words for is left unsaid.
import { KIND_WORDS } from './kinds.ts';

/** « Constat partagé »; empty for a column that has no words here. */
export function kindTitle(kind: string): string {
  const known = Object.entries(KIND_WORDS).find(([each]) => each === kind);
  return known ? known[1].one() : '';
}
