// What several cards of a theme seem to say alike (SYN-17), for their editor to bring together or leave apart: nothing is brought
// together by itself. Pure; quadratic in the cards of one theme.
import type { CardId, ThemeId } from './ids.ts';
import { plainWords } from './plain-words.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from './synthesis.ts';

/** Cards that say the same, the one with most votes, then the longest, first: it gives the words. */
export interface LikeCards {
  readonly theme: ThemeId;
  readonly cards: readonly CardId[];
  /** On how many boards: « (3 tables) ». */
  readonly tables: number;
}

/** From this share of words in common on, two sentences are alike. */
const ALIKE = 0.6;
/** Words of fewer letters say little. */
const SHORT = 3;

/** Proposals theme by theme, in the order of the document; each card is in one at most. */
export function likeCards({ themes }: Pick<SynthesisSource, 'themes'>): readonly LikeCards[] {
  return themes.flatMap(likeIn);
}

function likeIn({ id: theme, cards }: SynthesisTheme): readonly LikeCards[] {
  const kept = cards.filter(({ leftOut }) => !leftOut);
  const words = new Map(kept.map((card) => [card.id, wordsIn(card.text)]));
  const taken = new Set<CardId>();
  return kept.flatMap((card) => {
    if (taken.has(card.id)) return [];
    const alike = kept.filter(
      (other) => !taken.has(other.id) && (other === card || areAlike(words.get(card.id), words.get(other.id)))
    );
    if (alike.length < 2) return [];
    for (const { id } of alike) taken.add(id);
    const ordered = alike.toSorted(
      (a, b) => (b.votes ?? 0) - (a.votes ?? 0) || b.text.length - a.text.length
    );
    return [{ theme, cards: ordered.map(({ id }) => id), tables: tablesOf(alike) }];
  });
}

/** A circuit has one board for each theme; a card already joined counts its own. */
function tablesOf(cards: readonly SynthesisCard[]): number {
  const all = cards.flatMap(({ circuit, under = [] }) => [circuit, ...under.map((each) => each.circuit)]);
  return new Set(all).size;
}

function wordsIn(text: string): ReadonlySet<string> {
  const words = plainWords(text);
  const long = words.filter((word) => word.length > SHORT);
  // « tarif » and « tarifs » are one word.
  return new Set((long.length > 0 ? long : words).map((word) => word.replace(/(?:s|x)$/u, '')));
}

function areAlike(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared / (a.size + b.size - shared) >= ALIKE;
}
