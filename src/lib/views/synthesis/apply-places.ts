// Orders chosen by hand and words written in their own places, before the server says so (SYN-15, SYN-16, ZOOM-3, ZOOM-4). Pure.
import type { HandOrders, SynthesisCommand } from '#core/synthesis-edits.ts';
import type { SynthesisSource, SynthesisZoom } from '#core/synthesis.ts';
import { toldWords } from '#core/zooms-of.ts';
import type { ZoomCommand } from '#core/zooms.ts';

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

type ZoomWriting = Extract<ZoomCommand, { type: 'zoom.write' }>;

/** The source with one field of a zoom, which its owner has to agree to again. */
export function applyZoom(source: SynthesisSource, edit: ZoomWriting): SynthesisSource {
  const zooms = source.zooms?.map((zoom) => (zoom.id === edit.zoom ? withField(zoom, edit) : zoom));
  return zooms ? { ...source, zooms } : source;
}

function withField(zoom: SynthesisZoom, { field, text }: ZoomWriting): SynthesisZoom {
  const before = zoom.words[field];
  if (text === before) return zoom;
  const words = { ...zoom.words, [field]: text };
  const filled = zoom.filled + Number(text !== '') - Number(before !== '');
  const state = zoom.state === 'approved' ? 'opened' : zoom.state;
  const told = state === 'withdrawn' ? null : toldWords({ words });
  return { ...zoom, words, filled, state, told, approvedAt: null };
}
