// « Ce que l’on retient » (SYN-18): the sentences that the votes shown to the room put first, with « n votes, m votants » where the
// layout says figures beside a sentence. Nothing where there was no vote.
import { saying } from '#core/synthesis-said.ts';
import type { SynthesisCard, SynthesisSource } from '#core/synthesis.ts';
import { figureText } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Item } from './blocks.ts';
import { wordsOf, type Composition } from './card-items.ts';
import { withoutEnd } from './plain-line.ts';

/** What closes such a sentence: « (19 votes, 12 votants) », in either language. */
const COUNTED = /^(?<words>.*) \((?<votes>[\d\s.,]+?) [^\d(),]+(?:, (?<voters>[^()]+))?\)$/su;

/** How many at most. */
const RETAINED = 5;

/** The heading and the first cards of the votes, all themes together; votes as the board decide between equals. */
export function retainedBlocks(
  { themes }: SynthesisSource,
  composition: Composition,
  figures: 'counted' | 'bare'
): readonly Block[] {
  const first = themes
    .flatMap(({ cards }) => cards)
    .filter(({ votes = 0 }) => votes > 0)
    .toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
    .slice(0, RETAINED);
  if (first.length === 0) return [];
  const items = first.map((card): Item => ({
    ...{ id: card.id, example: '', points: [] },
    text: figures === 'counted' ? countedText(card, composition) : wordsOf(card),
    sources: saying(card).map(({ id }) => id)
  }));
  const text = m.exports_retained({}, { locale: composition.locale });
  return [
    { type: 'heading', id: 'retained', level: 2, text, theme: null },
    { type: 'list', id: 'retained:cards', kind: 'retained', items }
  ];
}

function countedText(card: SynthesisCard, { locale }: Composition): string {
  const { votes = 0, voters = 0 } = card;
  const given = m.exports_votes({ count: votes, figure: figureText(votes, locale) }, { locale });
  const people = m.exports_voters({ count: voters, figure: figureText(voters, locale) }, { locale });
  return `${withoutEnd(wordsOf(card))} (${voters > 0 ? `${given}, ${people}` : given})`;
}

/** Such a sentence in its pieces, for a format that writes the figure before it; null where it carries none. */
export function countedPieces(
  text: string
): { readonly words: string; readonly votes: string; readonly voters: string } | null {
  const { words, votes, voters = '' } = COUNTED.exec(text)?.groups ?? {};
  return words === undefined || votes === undefined ? null : { words, votes, voters };
}
