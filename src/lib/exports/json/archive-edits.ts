// What an editor made of the document and of its zooms, as an archive keeps it (ARC-2, SYN-14 to SYN-16, ZOOM-6): cards by number,
// of a zoom only what may be read, and no link.
import type { SynthesisEdits, WrittenPlace } from '#core/synthesis-edits.ts';
import type { Workshop } from '#core/workshop.ts';
import { toldWords, zoomsOf } from '#core/zooms-of.ts';
import { compareTexts, numbersIn, type CardNumbers } from './archive-cards.ts';
import type { ArchiveArrangement, ArchiveZoom } from './archive-edits-format.ts';
import { instantText } from './json-text.ts';

/** All of it. Sorted by theme and column, by place, then as zooms were opened. */
export function archiveArrangement(workshop: Workshop, numbers: CardNumbers): ArchiveArrangement {
  const { layout, themeOrder } = workshop.edits;
  const orders = ordersOf(workshop.edits, numbers);
  const words = wordsOf(workshop.edits);
  const zooms = archiveZooms(workshop);
  return {
    // By themes as long as nobody asked otherwise.
    ...(layout === 'article' ? { layout } : {}),
    ...(orders.length > 0 ? { orders } : {}),
    ...(themeOrder ? { themeOrder } : {}),
    ...(words.length > 0 ? { words } : {}),
    ...(zooms.length > 0 ? { zooms } : {})
  };
}

function ordersOf(
  { orders = {} }: SynthesisEdits,
  numbers: CardNumbers
): NonNullable<ArchiveArrangement['orders']> {
  return Object.entries(orders)
    .flatMap(([theme, columns]) =>
      Object.entries(columns).map(([kind, cards]) => ({ theme, kind, cards: numbersIn(numbers, cards) }))
    )
    .filter(({ cards }) => cards.length > 0)
    .sort((a, b) => compareTexts(a.theme, b.theme) || compareTexts(a.kind, b.kind));
}

function wordsOf({ words = {} }: SynthesisEdits): NonNullable<ArchiveArrangement['words']> {
  return Object.entries(words)
    .map(([place, text]) => ({ place: place as WrittenPlace, text })) // as: its keys (synthesis-edits.ts)
    .sort((a, b) => compareTexts(a.place, b.place));
}

function archiveZooms(workshop: Workshop): readonly ArchiveZoom[] {
  return zoomsOf(workshop).flatMap((zoom) => {
    const told = toldWords(zoom);
    if (!told) return [];
    const { id, theme, label, invitedAt, approvedAt } = zoom;
    const { title, place, what, objectives, quote, name, function: role } = told;
    return [
      {
        ...{ id, theme, label, invitedAt: instantText(invitedAt) },
        ...(approvedAt === undefined ? {} : { approvedAt: instantText(approvedAt) }),
        ...{ title, place, what, objectives, quote, name, function: role }
      }
    ];
  });
}
