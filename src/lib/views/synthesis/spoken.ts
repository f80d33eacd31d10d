// What a sentence says, to be compared and counted: the wording chosen for it, else the longest of its cards. How it is printed is
// the composer's. Pure.
import type { SynthesisCard } from '#core/synthesis.ts';

/** The words of a sentence, as they were typed. */
export function spokenWords({ under = [], ...card }: SynthesisCard): string {
  const all = [card, ...under.filter(({ leftOut }) => !leftOut)];
  const chosen = all.map(({ wording }) => wording ?? '').find((wording) => wording.trim() !== '');
  return chosen ?? all.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}
