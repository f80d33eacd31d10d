// The words of a card in a document: read whole, written as the smallest difference, so that who types elsewhere in the same
// text keeps their place.
import type * as Y from 'yjs';
import type { CardId } from '#core/ids.ts';
import { BOARD_FIELDS, rootName, type BoardField } from './board-roots.ts';

/** The three texts of a card as a document has them. `points`: one per line. */
export type BoardWords = Readonly<Record<BoardField, string>>;

/** What a card says that says nothing. */
export const NO_WORDS: BoardWords = { text: '', example: '', points: '' };

/** The words of a card; empty where nothing was ever written. Creates nothing. */
export function readWords(doc: Y.Doc, card: CardId): BoardWords {
  const read = (field: BoardField): string => {
    const name = rootName(card, field);
    return doc.share.has(name) ? doc.getText(name).toString() : '';
  };
  return { text: read('text'), example: read('example'), points: read('points') };
}

/** Does the document hold a text of this card, emptied or not? */
export function knowsCard(doc: Y.Doc, card: CardId): boolean {
  return BOARD_FIELDS.some((field) => doc.share.has(rootName(card, field)));
}

/** Makes a card say these words. Several cards go in one `doc.transact`. */
export function writeWords(doc: Y.Doc, card: CardId, words: BoardWords): void {
  for (const field of BOARD_FIELDS) {
    const name = rootName(card, field);
    if (words[field] === '' && !doc.share.has(name)) continue;
    const text = doc.getText(name);
    const { at, removed, added } = textChange(text.toString(), words[field]);
    if (removed > 0) text.delete(at, removed);
    if (added !== '') text.insert(at, added);
  }
}

/** One replacement in a text. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** The smallest replacement that turns one text into the other; never cuts a character written in two units. */
export function textChange(from: string, to: string): TextChange {
  const most = Math.min(from.length, to.length);
  let at = 0;
  while (at < most && from[at] === to[at]) at += 1;
  if (isHigh(from, at - 1)) at -= 1;
  let end = 0;
  while (end < most - at && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (end > 0 && isLow(from, from.length - end)) end -= 1;
  return { at, removed: from.length - end - at, added: to.slice(at, to.length - end) };
}

const isHigh = (text: string, at: number): boolean => isBetween(text.charCodeAt(at), 0xd800, 0xdbff);
const isLow = (text: string, at: number): boolean => isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
const isBetween = (unit: number, least: number, most: number): boolean => unit >= least && unit <= most;
