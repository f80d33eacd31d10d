// From cards to bullets (SYN-5, SYN-6, SYN-17): one card one bullet, whatever stands under it; the wording an editor chose, else the
// longest of those that say the same; examples and sub-points of all, each once.
import type { CardKind } from '#core/cards.ts';
import type { SynthesisCard, SynthesisTheme, SynthesisZoom } from '#core/synthesis.ts';
import { inDocumentOrder } from '#core/synthesis-order.ts';
import { saidWords, saying } from '#core/synthesis-said.ts';
import type { HandOrders, PlacedWords } from '#core/synthesis-edits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Item } from './blocks.ts';
import { exampleOf } from './example.ts';
import { cardText } from './plain-line.ts';

/** What the whole document shares while it is composed. */
export interface Composition {
  readonly locale: Locale;
  /** Words that keep their capital after « ex. : ». */
  readonly proper: ReadonlySet<string>;
  /** Orders chosen by hand; missing: none. */
  readonly orders?: HandOrders;
  /** What its editor wrote in places of their own; missing: nothing. */
  readonly words?: PlacedWords;
  readonly zooms?: readonly SynthesisZoom[];
}

/** What a bullet says, as it is printed. */
export function wordsOf(card: SynthesisCard): string {
  return saidWords(card, cardText);
}

function itemOf(card: SynthesisCard, { locale, proper }: Composition): Item {
  const all = saying(card);
  const examples = all.map(({ example, cited }) => exampleOf({ example, cited, locale, proper }));
  return {
    id: card.id,
    text: wordsOf(card),
    example: eachOnce(examples).join(locale === 'fr' ? '\u202F; ' : '; '),
    points: eachOnce(all.flatMap(({ subPoints }) => subPoints.map(cardText))),
    sources: all.map(({ id }) => id)
  };
}

/** Without the empty ones, capitals and accents aside, as first written. */
function eachOnce(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const text of texts.filter((each) => each !== '')) {
    const key = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (!seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}

/** Cards of one column as bullets, in their order (SYN-4). Empty cards make no bullet. */
export function itemsOf(
  cards: readonly SynthesisCard[],
  composition: Composition,
  { theme, kind }: { readonly theme: SynthesisTheme['id']; readonly kind: CardKind }
): readonly Item[] {
  return inDocumentOrder(cards, composition.orders?.[theme]?.[kind])
    .map((card) => itemOf(card, composition))
    .filter((item) => item.text !== '' || item.example !== '' || item.points.length > 0);
}
