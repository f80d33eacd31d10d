// « Même idée ? »: two sentences of one column that say much the same, with the words they share. It proposes; only a press
// merges. Words are compared without accents, case, plurals or endings; short ones count for nothing. Pure.
import { columnIn, USUAL_COLUMNS } from '#core/columns.ts';
import type { CardId } from '#core/ids.ts';
import { plainWords } from '#core/plain-words.ts';
import { inDocumentOrder } from '#core/synthesis-order.ts';
import { saidWords } from '#core/synthesis-said.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';
import { gathered } from '#core/gathered.ts';
import { likelyPairs } from './likely-pairs.ts';

/** A proposal to bring `card` into `into`: the one that is pinned, else has more votes, else comes first on the board. */
export interface SameIdea {
  readonly card: CardId;
  readonly into: CardId;
  /** Words both say, as the second one writes them. */
  readonly words: readonly string[];
}

/** Letters that tell a word from another: « partenaire » and « partenariats » are one. */
const STEM = 6;
/** A shorter word is grammar. */
const SHORTEST = 4;
/** Longer words that are grammar too, in both languages of the house. */
const GRAMMAR: ReadonlySet<string> = new Set(
  (
    'avec pour dans sans leur leurs plus plutot chaque entre avant apres tout tous toute toutes comme cette ' +
    'sont etre avoir faire nous vous elle elles mais aussi meme quand dont sous vers with from that this each their'
  ).split(' ')
);
/** Of the words of the shorter sentence, the part that must be in the other. */
const SHARED = 0.5;
/** Words both must say. */
const WORDS = 2;
/** Words shown as the reason. */
const SHOWN = 3;

/** How one proposal is remembered when it was declined, whichever way round. */
export function pairKey({ card, into }: Pick<SameIdea, 'card' | 'into'>): string {
  return [card, into].toSorted().join('+');
}

/**
 * The proposals of a theme, each sentence in one at most, the likeliest first; `declined`: pairs to leave alone.
 * Cost: the pairs of a column that have a word in common.
 */
export function sameIdeas(
  { cards, columns = USUAL_COLUMNS }: SynthesisTheme,
  declined: readonly string[]
): readonly SameIdea[] {
  const kept = cards.filter(({ leftOut }) => !leftOut);
  const byColumn = gathered(inDocumentOrder(kept), ({ kind }) => columnIn(columns, kind).id);
  const apart = new Set(declined);
  return [...byColumn.values()]
    .map((column) => column.map(stemsOf))
    .flatMap((said) => sameAmong(said, apart))
    .toSorted((a, b) => b.share - a.share)
    .map(({ idea }) => idea);
}

interface Likely {
  readonly idea: SameIdea;
  /** Of the words of the shorter sentence, the part that is in the other. */
  readonly share: number;
}

/** Of one column, each sentence in one proposal at most, the likeliest first. */
function sameAmong(said: readonly Said[], apart: ReadonlySet<string>): readonly Likely[] {
  const stems = said.map((each) => new Set(each.stems.keys()));
  const taken = new Set<number>();
  const same: Likely[] = [];
  for (const { first, second, share } of likelyPairs(stems, { least: WORDS, part: SHARED })) {
    if (taken.has(first) || taken.has(second)) continue;
    const [into, card] = [said[first], said[second]];
    if (!into || !card || apart.has(pairKey({ card: card.id, into: into.id }))) continue;
    taken.add(first).add(second);
    const words = sharedBy(into, card).slice(0, SHOWN);
    same.push({ idea: { card: card.id, into: into.id, words }, share });
  }
  return same;
}

/** The proposals of these themes, by the card that would go under another, in the order of the themes. */
export function sameByCard(
  themes: readonly SynthesisTheme[],
  declined: readonly string[]
): ReadonlyMap<CardId, SameIdea> {
  return new Map(themes.flatMap((theme) => sameIdeas(theme, declined).map((idea) => [idea.card, idea])));
}

/** Other sentences of the theme, those that share most words with this one first, then as they are read. */
export function nearest(theme: SynthesisTheme, card: SynthesisCard): readonly SynthesisCard[] {
  const own = stemsOf(card);
  return theme.cards
    .filter(({ id, leftOut }) => id !== card.id && !leftOut)
    .map((other) => ({ other, part: sharedBy(own, stemsOf(other)).length }))
    .toSorted((a, b) => b.part - a.part)
    .map(({ other }) => other);
}

interface Said {
  readonly id: CardId;
  /** The words by their stems. */
  readonly stems: ReadonlyMap<string, string>;
}

function stemsOf(card: SynthesisCard): Said {
  const words = saidWords(card).split(/[^\p{L}\p{N}]+/u);
  const stems = words.flatMap((word): [string, string][] => {
    const plain = plainWords(word).join('');
    return word.length < SHORTEST || GRAMMAR.has(plain) ? [] : [[stemOf(plain), word.toLowerCase()]];
  });
  return { id: card.id, stems: new Map(stems) };
}

/** « tarifs » and « tarif » are one word, and so are « journaux » and « journal », « bureaux » and « bureau ». */
function stemOf(plain: string): string {
  return plain.replace(/eaux$/u, 'eau').replace(/aux$/u, 'al').replace(/[sx]$/u, '').slice(0, STEM);
}

function sharedBy(a: Said, b: Said): readonly string[] {
  return [...b.stems].flatMap(([stem, word]) => (a.stems.has(stem) ? [word] : []));
}
