// What an editor made of the document, from an archive (ARC-5, ZOOM-6). A zoom comes back as it could be read, without a link.
import type { Restored } from '#core/events.ts';
import type { HandOrders, SynthesisEdits } from '#core/synthesis-edits.ts';
import type { Zoom } from '#core/zooms.ts';
import type { Archive } from '#lib/exports/json/archive-format.ts';
import type { ArchiveZoom } from '#lib/exports/json/archive-edits-format.ts';
import type { NewIds } from './new-names.ts';
import { restoredCover } from './restore-images.ts';

/** The edits. */
export function restoredEdits(archive: Archive, idOf: NewIds): SynthesisEdits {
  const { synthesis } = archive;
  const { title, lead, setting, thanks, layout, orders, themeOrder, words } = synthesis;
  return {
    ...{ title, lead, setting, thanks },
    leftOut: synthesis.leftOut.map(idOf),
    wordings: Object.fromEntries(synthesis.wordings.map(({ card, text }) => [idOf(card), text])),
    ...(layout ? { layout } : {}),
    ...(orders ? { orders: restoredOrders(orders, idOf) } : {}),
    ...(themeOrder ? { themeOrder } : {}),
    ...(words ? { words: Object.fromEntries(words.map(({ place, text }) => [place, text])) } : {}),
    ...restoredCover(archive)
  };
}

function restoredOrders(orders: NonNullable<Archive['synthesis']['orders']>, idOf: NewIds): HandOrders {
  const restored: Record<string, Record<string, readonly string[]>> = {};
  for (const { theme, kind, cards } of orders)
    restored[theme] = { ...restored[theme], [kind]: cards.map(idOf) };
  return restored;
}

/** The zooms; nothing in a file that knows of none. */
export function restoredZooms({ synthesis: { zooms } }: Archive): Pick<Restored, 'zooms'> {
  return zooms ? { zooms: zooms.map(zoomFrom) } : {};
}

function zoomFrom({ id, theme, label, invitedAt, approvedAt, ...words }: ArchiveZoom): Zoom {
  const zoom = { id, theme, label, invitedAt: Date.parse(invitedAt), words };
  return approvedAt === undefined ? zoom : { ...zoom, approvedAt: Date.parse(approvedAt) };
}
