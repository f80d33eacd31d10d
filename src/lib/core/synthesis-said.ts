// What a bullet of the document says (SYN-17): which cards are read in it, and whose words. One rule, for the composer, the advice
// and the likenesses. Pure.
import type { GatheredCard, SynthesisCard } from './synthesis.ts';

/** A card and those under it, without what was set aside. */
export function saying({ under = [], ...card }: SynthesisCard): readonly GatheredCard[] {
  return [card, ...under.filter(({ leftOut }) => !leftOut)];
}

const asTyped = (text: string): string => text;

/**
 * The wording chosen for it, else the longest text of its cards, the first one among equals. `printed`: how a text is read where it
 * is compared; missing: as it was typed.
 */
export function saidWords(card: SynthesisCard, printed: (text: string) => string = asTyped): string {
  const all = saying(card);
  const chosen = all.map(({ wording }) => wording ?? '').find((wording) => wording.trim() !== '');
  const texts = all.map(({ text }) => printed(text));
  return printed(chosen ?? texts.reduce((best, text) => (text.length > best.length ? text : best)));
}
