// Events of zooms (ZOOM-1 to ZOOM-6). What its owner writes stays aside until they agree; what the facilitation changes after that
// is asked again.
import type { WorkshopEvent } from './events.ts';
import { unreachable } from './result.ts';
import type { Workshop } from './workshop.ts';
import { ownWords, zoomsOf } from './zooms-of.ts';
import { NO_WORDS, type Zoom, type ZoomEvent } from './zooms.ts';

const ZOOM_EVENTS: readonly string[] = [
  'zoom.invited',
  'zoom.written',
  'zoom.approved',
  'zoom.withdrawn',
  'zoom.dismissed'
] satisfies readonly ZoomEvent['type'][];

/** Is this one of the events of zooms? */
export function isZoomEvent(event: WorkshopEvent): event is ZoomEvent {
  return ZOOM_EVENTS.includes(event.type);
}

/** The state after an event of zooms. */
export function evolveZoom(workshop: Workshop, event: ZoomEvent): Workshop {
  switch (event.type) {
    case 'zoom.invited': {
      const { zoom: id, theme, label, link, at } = event;
      const zoom: Zoom = { id, theme, label, invitedAt: at, words: NO_WORDS };
      const links = { ...workshop.secrets.zooms, [id]: link };
      return {
        ...workshop,
        zooms: [...zoomsOf(workshop), zoom],
        secrets: { ...workshop.secrets, zooms: links }
      };
    }
    case 'zoom.written':
      return withZoom(workshop, event.zoom, (zoom) => written(zoom, event));
    case 'zoom.approved':
      return withZoom(workshop, event.zoom, ({ draft: _, withdrawn: __, ...zoom }) => ({
        ...zoom,
        words: event.words,
        approvedAt: event.at
      }));
    case 'zoom.withdrawn':
      return withZoom(workshop, event.zoom, ({ approvedAt: _, ...zoom }) => ({
        ...zoom,
        draft: ownWords(zoom),
        words: NO_WORDS,
        withdrawn: true
      }));
    case 'zoom.dismissed': {
      const { [event.zoom]: _, ...links } = workshop.secrets.zooms ?? {};
      return {
        ...workshop,
        zooms: zoomsOf(workshop).filter(({ id }) => id !== event.zoom),
        grants: workshop.grants.filter((grant) => grant.role !== 'owner' || grant.zoom !== event.zoom),
        secrets: { ...workshop.secrets, zooms: links }
      };
    }
    default:
      return unreachable(event);
  }
}

function written(zoom: Zoom, { field, text, by }: Extract<ZoomEvent, { type: 'zoom.written' }>): Zoom {
  if (by === 'owner') return { ...zoom, draft: { ...ownWords(zoom), [field]: text } };
  const { approvedAt: _, ...asked } = zoom;
  const words = { ...zoom.words, [field]: text };
  // What its owner has rewritten is theirs.
  const isTheirs = zoom.draft !== undefined && zoom.draft[field] !== zoom.words[field];
  return zoom.draft && !isTheirs
    ? { ...asked, words, draft: { ...zoom.draft, [field]: text } }
    : { ...asked, words };
}

function withZoom(workshop: Workshop, id: string, change: (zoom: Zoom) => Zoom): Workshop {
  return { ...workshop, zooms: zoomsOf(workshop).map((zoom) => (zoom.id === id ? change(zoom) : zoom)) };
}
