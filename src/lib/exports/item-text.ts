// A bullet as it is read, in any format: text, « (ex. : … ) », and the mark that ends it, in that order (SYN-6).
import type { Locale } from '#lib/i18n/locale.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Item } from './blocks.ts';

/** Three stretches to be joined as they are: typeset, not escaped. */
export interface ItemText {
  readonly text: string;
  /** « (ex. : OT Sud Cévennes, un comité) » without its leading space; empty when none. */
  readonly example: string;
  /** The full stop or colon that closes the whole; empty when the example is. */
  readonly end: '' | '.' | ':' | '\u00A0:';
}

function endOf(typed: string, locale: Locale): ItemText['end'] {
  if (typed === ':') return locale === 'fr' ? '\u00A0:' : ':';
  return typed === '.' ? '.' : '';
}

/** The bullet in this language. A full stop or a colon moves behind the bracket, so that no mark is doubled. */
export function itemText(item: Item, locale: Locale): ItemText {
  if (item.example === '') return { text: typeset(item.text, locale), example: '', end: '' };
  const example = `(${m.exports_example({ example: item.example }, { locale })})`;
  const [, text = '', end = ''] = /^(.*?)\s*([.:]?)$/su.exec(item.text) ?? [];
  return { text: typeset(text, locale), example: typeset(example, locale), end: endOf(end, locale) };
}

/** The same, in one piece. */
export function itemLine(item: Item, locale: Locale): string {
  const { text, example, end } = itemText(item, locale);
  return `${text}${text !== '' && example !== '' ? ' ' : ''}${example}${end}`;
}
