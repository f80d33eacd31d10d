// « Avant de publier »: what is worth a look, counted from the source. It advises and never forbids. Pure.
import { columnIn, USUAL_COLUMNS } from '#core/columns.ts';
import type { CardId } from '#core/ids.ts';
import { saidWords } from '#core/synthesis-said.ts';
import { themesInOrder } from '#core/synthesis-order.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import { allThemesOf } from './cards-of.ts';
import type { SameIdea } from './same-idea.ts';

/** A theme with fewer ideas is worth a word. */
export const IDEAS_WANTED = 3;
/** Under so many words a card is a note, not yet a sentence. */
export const WORDS_WANTED = 4;

/** One line of the list. What is left to look at is in `themes` and `cards`, in the order of the document. */
export interface Check {
  readonly name:
    | 'opening'
    | 'empty'
    | 'ideas'
    | 'same'
    | 'short'
    | 'zooms'
    | 'transitions'
    | 'cover'
    | 'thanks'
    | 'names'
    | 'reread';
  readonly done: boolean;
  readonly themes: readonly { readonly theme: SynthesisTheme; readonly ideas: number }[];
  readonly cards: readonly CardId[];
  /** Zooms their owners have not agreed to; missing elsewhere. */
  readonly zooms?: number;
  /** Parts that name somebody who has not agreed to be; missing elsewhere. */
  readonly parts?: NonNullable<SynthesisSource['against']>;
}

/** What was read when somebody said « relu »: another title or another lead has to be read again. */
export function openingMark(source: SynthesisSource): string {
  return JSON.stringify([source.edits.title ?? source.title, source.edits.lead]);
}

/** What was said of the document on this device. */
export interface Said {
  /** The mark kept when the opening was last declared read, '' when never. */
  readonly reviewed: string;
  /** Was the whole declared read by somebody else? */
  readonly reread: boolean;
  /** Likenesses still to be settled. */
  readonly same: readonly SameIdea[];
}

/** The list, in the order one works. */
export function checklistOf(source: SynthesisSource, said: Said): readonly Check[] {
  const { title, lead, thanks } = source.edits;
  const counted = themesInOrder(source).map((theme) => {
    const kept = keptOf(theme);
    return {
      theme,
      kept: kept.length,
      ideas: kept.filter(({ kind }) => columnIn(theme.columns ?? USUAL_COLUMNS, kind).role === 'idea').length
    };
  });
  const few = counted.filter(({ kept, ideas }) => kept > 0 && ideas < IDEAS_WANTED);
  const empty = counted.filter(({ kept }) => kept === 0);
  const short = allThemesOf(source)
    .flatMap(keptOf)
    .filter(isShort)
    .map(({ id }) => id);
  const { same } = said;
  const zooms = (source.zooms ?? []).filter(({ state }) => state !== 'withdrawn');
  const waiting = zooms.filter(({ state }) => state !== 'approved');
  const unled = counted.filter(({ theme, kept }) => kept > 0 && !source.words?.[`transition:${theme.id}`]);
  const check = (name: Check['name'], done: boolean, rest: Partial<Check> = {}): Check => ({
    name,
    done,
    themes: [],
    cards: [],
    ...rest
  });
  const written = title !== null && lead !== null;
  return [
    check('opening', written || said.reviewed === openingMark(source)),
    check('empty', empty.length === 0, { themes: empty }),
    check('ideas', few.length === 0 && empty.length < counted.length, { themes: few }),
    check('same', same.length === 0 && empty.length < counted.length, {
      cards: same.map(({ card }) => card)
    }),
    check('short', short.length === 0 && empty.length < counted.length, { cards: short }),
    ...(zooms.length > 0 ? [check('zooms', waiting.length === 0, { zooms: waiting.length })] : []),
    ...(source.layout === 'article'
      ? [check('transitions', unled.length === 0 && empty.length < counted.length, { themes: unled })]
      : []),
    check('cover', (source.cover?.credit ?? '') !== ''),
    check('thanks', thanks !== null || source.thanks.length > 0),
    ...(source.against ? [check('names', false, { parts: source.against })] : []),
    check('reread', said.reread)
  ];
}

function keptOf(theme: SynthesisTheme): readonly SynthesisCard[] {
  return theme.cards.filter((card) => !card.leftOut);
}

function isShort(card: SynthesisCard): boolean {
  const words = saidWords(card)
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
  return words.length < WORDS_WANTED && card.subPoints.length === 0;
}
