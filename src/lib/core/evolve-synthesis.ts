// Events of the document (SYN-10, SYN-11, SYN-14 to SYN-16): each changes the one place it names.
import type { WorkshopEvent } from './events.ts';
import { withEntry } from './with-entry.ts';
import { unreachable } from './result.ts';
import { inHandOrder, inThemeOrder, laidOut, withWords } from './synthesis-arranged.ts';
import type { SynthesisEdits, SynthesisEvent } from './synthesis-edits.ts';
import type { Workshop } from './workshop.ts';

const SYNTHESIS_EVENTS: readonly string[] = [
  'synthesis.edited',
  'synthesis.leftOut',
  'synthesis.reworded',
  'synthesis.laidOut',
  'synthesis.ordered',
  'synthesis.themesOrdered',
  'synthesis.written',
  'synthesis.covered',
  'synthesis.published',
  'synthesis.withdrawn'
] satisfies readonly SynthesisEvent['type'][];

/** Is this one of the events of the document? */
export function isSynthesisEvent(event: WorkshopEvent): event is SynthesisEvent {
  return SYNTHESIS_EVENTS.includes(event.type);
}

/** The state after an event of the document. */
export function evolveSynthesis(workshop: Workshop, event: SynthesisEvent): Workshop {
  const { edits } = workshop;
  switch (event.type) {
    case 'synthesis.edited':
      return withEdits(workshop, { [event.part]: event.text });
    case 'synthesis.leftOut': {
      const others = edits.leftOut.filter((card) => card !== event.card);
      return withEdits(workshop, { leftOut: event.leftOut ? [...others, event.card] : others });
    }
    case 'synthesis.reworded':
      return withEdits(workshop, { wordings: withEntry(edits.wordings, event.card, event.wording) });
    case 'synthesis.laidOut':
      return { ...workshop, edits: laidOut(edits, event) };
    case 'synthesis.ordered':
      return { ...workshop, edits: inHandOrder(edits, event) };
    case 'synthesis.themesOrdered':
      return { ...workshop, edits: inThemeOrder(edits, event) };
    case 'synthesis.written':
      return { ...workshop, edits: withWords(edits, event) };
    case 'synthesis.covered': {
      const { cover: _, ...others } = edits;
      return { ...workshop, edits: event.cover ? { ...others, cover: event.cover } : others };
    }
    case 'synthesis.published': {
      const { version, slug, document, at, retires } = event;
      const retired = [...(workshop.publication?.retired ?? []), ...(retires ? [retires] : [])];
      const page = { version, slug, document, at, withdrawn: false };
      return {
        ...workshop,
        versions: version,
        publication: retired.length > 0 ? { ...page, retired } : page
      };
    }
    case 'synthesis.withdrawn':
      return {
        ...workshop,
        publication: workshop.publication && { ...workshop.publication, withdrawn: true }
      };
    default:
      return unreachable(event);
  }
}

function withEdits(workshop: Workshop, change: Partial<SynthesisEdits>): Workshop {
  return { ...workshop, edits: { ...workshop.edits, ...change } };
}
