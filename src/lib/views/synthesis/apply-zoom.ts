// Words of a zoom written by the facilitation, before the server says so (ZOOM-3, ZOOM-4). Pure.
import type { SynthesisSource, SynthesisZoom } from '#core/synthesis.ts';
import { toldWords } from '#core/zooms-of.ts';
import type { ZoomCommand } from '#core/zooms.ts';

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
