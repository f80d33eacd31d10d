// Which of the zooms of a theme is the one just asked for on this screen: another editor may open one too, or give one up. Pure.
import { plainText } from '#core/plain-words.ts';
import type { ZoomId } from '#core/ids.ts';
import type { SynthesisZoom } from '#core/synthesis.ts';

/** A zoom that was asked for, by what it is called, and those there were before. */
export interface AskedZoom {
  readonly label: string;
  readonly known: readonly ZoomId[];
}

/** The zoom that came of it; null while it is not there, and once it has gone. */
export function askedZoom(
  zooms: readonly Pick<SynthesisZoom, 'id' | 'label'>[],
  asked: AskedZoom | null
): ZoomId | null {
  const isIt = ({ id, label }: (typeof zooms)[number]): boolean =>
    asked !== null && plainText(label) === plainText(asked.label) && !asked.known.includes(id);
  return zooms.find(isIt)?.id ?? null;
}
