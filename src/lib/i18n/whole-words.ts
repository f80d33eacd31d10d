// Where a line may not end: a verb and its pronoun (« deviennent-ils », « passe-t-il ») stay on one line (TYP-1). Pure.
import { NBSP } from './typography.ts';

/** A piece of a sentence; `whole`: no line ends inside it. */
export interface Piece {
  readonly text: string;
  readonly whole: boolean;
}

const PRONOUNS = 'je|tu|il|elle|on|nous|vous|ils|elles|ce|ci|là|y|en|moi|toi|lui|leur|le|la|les';
const INVERSION = new RegExp(`((?<![\\p{L}-])[\\p{L}’']+-(?:t-)?(?:${PRONOUNS})(?![\\p{L}-]))`, 'giu');
/** Longer than this, a word breaks where it can rather than leave a narrow screen. */
const LONGEST = 24;

/** Its spaces before a high mark and inside « » end no line; every word and mark stays as typed. */
export function unbroken(text: string): string {
  return text.replace(/ (?=[:;?!»])/gu, NBSP).replace(/(?<=«) /gu, NBSP);
}

/** The text cut where such a word begins and ends; put together again, it is the same text. */
export function wholeWords(text: string): readonly Piece[] {
  return text
    .split(INVERSION)
    .map((piece, i) => ({ text: piece, whole: i % 2 === 1 && piece.length <= LONGEST }))
    .filter(({ text: piece }) => piece !== '');
}
