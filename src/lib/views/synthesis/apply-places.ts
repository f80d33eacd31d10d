// Orders chosen by hand and words written in their own places, before the server says so (SYN-15, SYN-16). Pure.
import type { HandOrders, SynthesisCommand } from '#core/synthesis-edits.ts';
import type { SynthesisSource } from '#core/synthesis.ts';

/** The source with the order of one column; an empty one gives the board's back. */
export function applyOrder(
  { orders = {}, ...source }: SynthesisSource,
  { theme, kind, cards }: Extract<SynthesisCommand, { type: 'synthesis.order' }>
): SynthesisSource {
  const { [kind]: _, ...others } = orders[theme] ?? {};
  const own = cards.length > 0 ? { ...others, [kind]: cards } : others;
  const { [theme]: __, ...rest } = orders;
  const next: HandOrders = Object.keys(own).length > 0 ? { ...rest, [theme]: own } : rest;
  return { ...source, orders: next };
}

/** The source with the words of one place; null empties it. */
export function applyWords(
  { words = {}, ...source }: SynthesisSource,
  { place, text }: Extract<SynthesisCommand, { type: 'synthesis.write' }>
): SynthesisSource {
  const { [place]: _, ...others } = words;
  const next = text?.trim() ? { ...others, [place]: text } : others;
  return { ...source, words: next };
}
