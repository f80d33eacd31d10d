// Places of the document where somebody writes: what each is called, what it asks for, and the edit that keeps words there.
import { LIMITS } from '#core/limits.ts';
import { isDocumentPart, type DocumentPart, type WrittenPlace } from '#core/synthesis-edits.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import { ZOOM_FIELDS, ZOOM_LENGTHS, type ZoomField } from '#core/zooms.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DocumentEdit } from './apply-edit.ts';
import { ZOOM_WORDS } from './zoom-words.ts';

/** One field of a zoom. */
export type ZoomPlace = `zoom:${string}:${ZoomField}`;
/** A part that writes itself, a place that is empty until an editor writes there, or a field of a zoom. */
export type Place = DocumentPart | WrittenPlace | ZoomPlace;

/** What a place says of itself. */
export interface PlaceWords {
  readonly name: string;
  /** Longest text. */
  readonly most: number;
  /** What it is computed from while nobody writes there; missing: nothing is. */
  readonly calculated?: string;
  /** What to press where it is empty. */
  readonly invite?: string;
  readonly hint?: string;
  /** Beside its words; missing: that somebody wrote them. */
  readonly note?: string;
  /** An empty line begins a paragraph. */
  readonly paragraphs?: boolean;
}

const PARTS = {
  title: { name: m.synthesis_part_title, calculated: m.synthesis_part_calculated_title },
  lead: { name: m.synthesis_part_lead, calculated: m.synthesis_part_calculated_lead },
  setting: { name: m.synthesis_part_setting, calculated: m.synthesis_part_calculated_setting },
  thanks: { name: m.synthesis_part_thanks, calculated: m.synthesis_part_calculated_thanks }
} satisfies Record<DocumentPart, Record<'name' | 'calculated', () => string>>;

/** The words of a place. `of`: the theme it belongs to. */
export function placeWords(place: Place, of = ''): PlaceWords {
  if (isDocumentPart(place)) {
    const { name, calculated } = PARTS[place];
    return {
      ...{ name: name(), calculated: calculated(), invite: m.synthesis_part_write_thanks() },
      most: place === 'title' ? LIMITS.title : LIMITS.cardText,
      ...(place === 'setting' ? { paragraphs: true, hint: m.synthesis_part_paragraphs() } : {})
    };
  }
  const zoom = zoomPlace(place);
  if (zoom) {
    const { label, told = label } = ZOOM_WORDS[zoom.field];
    return { name: told(), most: ZOOM_LENGTHS[zoom.field], invite: told(), note: told() };
  }
  const most = LIMITS.cardText;
  if (place === 'outlook')
    return {
      name: m.synthesis_outlook(),
      most,
      invite: m.synthesis_outlook_write(),
      hint: m.synthesis_outlook_hint()
    };
  if (place.startsWith('question:'))
    return {
      ...{
        name: m.synthesis_question({ theme: of }),
        most: LIMITS.question,
        hint: m.synthesis_question_hint()
      },
      calculated: m.synthesis_question_calculated()
    };
  return {
    ...{ name: m.synthesis_transition({ theme: of }), most, hint: m.synthesis_transition_hint() },
    invite: m.synthesis_transition_write()
  };
}

/** What was written there, as it is kept; '' where nobody wrote. */
export function wordsAt({ edits, words, zooms = [] }: SynthesisSource, place: Place): string {
  if (isDocumentPart(place)) return edits[place] ?? '';
  const zoom = zoomPlace(place);
  if (zoom) return zooms.find(({ id }) => id === zoom.zoom)?.words[zoom.field] ?? '';
  return words?.[place] ?? '';
}

/** The edit that keeps these words there, null giving back what is computed; `base`: the words its rewriting began from. */
export function writingEdit(place: Place, text: string | null, base?: string): DocumentEdit {
  const from = base === undefined ? {} : { base };
  if (isDocumentPart(place)) return { type: 'synthesis.edit', part: place, text, ...from };
  const zoom = zoomPlace(place);
  if (zoom) return { type: 'zoom.write', ...zoom, text: text ?? '', ...from };
  // Neither a part nor a zoom: a place of its own.
  return { type: 'synthesis.write', place: place as WrittenPlace, text, ...from };
}

/** Where the focus goes back to once the place is closed. */
export const placeId = (place: Place): string => `part-${place}`;

function zoomPlace(place: Place): { readonly zoom: string; readonly field: ZoomField } | null {
  const [head, zoom = '', name] = place.split(':');
  const field = ZOOM_FIELDS.find((each) => each === name);
  return head === 'zoom' && field ? { zoom, field } : null;
}
