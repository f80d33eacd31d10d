// Takes words out of plain data, whatever its shape: a row of the journal or a whole workshop (ERA-1, ERA-2, ERA-5, ERA-6). What is
// left still says which cards and seats there were, and nothing of what they said.
import { isOfSeat, isOfZoom, isPlain, type Names, type Plain } from './erased-names.ts';
import type { Bearer } from './erasure.ts';
import type { CardId } from './ids.ts';
import { ZOOM_FIELDS } from './zooms.ts';

/** What goes. */
export interface Erased extends Names, Bearer {
  readonly cards: readonly CardId[];
  /** Done without, not erased at somebody's request: a page that was published keeps the rest. Missing: it is composed again. */
  readonly isDismissal?: true;
}

/** What goes with a witness or a zoom that is done without: its own words, and no name anywhere else. */
export function dismissed(whom: Pick<Bearer, 'witness' | 'zoom'>): Erased {
  const nobody = { seat: null, cards: [], names: [], others: [], signed: [], quotes: [] };
  return { ...nobody, ...whom, isDismissal: true };
}

/** What goes, as it is looked for: `quoted`, any of the names inside a text. */
interface Sought extends Erased {
  readonly quoted: RegExp | null;
}

/** What a place says once its words are gone, where an empty text would read as a fault. */
const GONE = '—';
const CARD_WORDS: readonly string[] = [
  'text',
  'example',
  'cited',
  'wording',
  'subPoints',
  'name',
  'affiliation'
];
const NO_WITNESS = { name: '', affiliation: '', story: '' };
const ZOOM_WORDS: readonly string[] = ['label', 'text', ...ZOOM_FIELDS];

/** The same data without these words. Linear. */
export function withoutWords<T>(data: T, erased: Erased): T {
  // Plain JSON in, plain JSON of the same shape out.
  return walked(data, { ...erased, quoted: quotedAs(erased.names) }) as T;
}

function walked(value: unknown, erased: Sought): unknown {
  if (typeof value === 'string') return unnamed(value, erased);
  if (Array.isArray(value)) return value.map((each) => walked(each, erased));
  if (!isPlain(value)) return value;
  const { cards, zoom } = erased;
  if (isOfCard(value, cards)) return mapped(value, (key, each) => emptied(key, each));
  if (zoom !== undefined && isOfZoom(value, zoom))
    return mapped(value, (key, each) => emptied(key, each, ZOOM_WORDS));
  const known = unsigned(value, erased);
  return mapped(known, (key, each) => inside({ key, each, owner: known }, erased));
}

/** Without whom it is of, where that is somebody who goes. */
function unsigned(value: Plain, erased: Sought): Plain {
  const { seat, witness, names, quotes } = erased;
  if (seat !== null && isOfSeat(value, seat)) return nameless(value);
  if (witness !== undefined && value['table'] === witness) {
    if (value['type'] === 'narrator.invited') return { ...value, witness: NO_WITNESS };
    if (value['type'] === 'story.written') return { ...value, text: '' };
  }
  if (value['type'] === 'zoom.written' && isSignature(value, erased)) return { ...value, text: '' };
  if (value['type'] === 'quote.answered' && quotes.includes(String(value['card'])))
    return { ...value, verdict: unclaimed(value['verdict']) };
  return typeof value['name'] === 'string' && names.includes(value['name']) ? unclaimed(value) : value;
}

/** One of the names in its field; or the function that goes with it, in a zoom they sign. */
function isSignature(value: Plain, { names, signed }: Sought): boolean {
  if (value['field'] === 'name') return names.includes(String(value['text']));
  return value['field'] === 'function' && signed.includes(String(value['zoom']));
}

interface Field {
  readonly key: string;
  readonly each: unknown;
  readonly owner: Plain;
}

function inside({ key, each, owner }: Field, erased: Sought): unknown {
  const { cards, seat, names, witness, quotes } = erased;
  // What the facilitation calls it for itself.
  if (key === 'label' && typeof each === 'string' && names.includes(each)) return GONE;
  // The words of a line of a vote are those of its first card.
  if (key === 'text' && Array.isArray(owner['cards']) && cards.includes(String(owner['cards'][0])))
    return GONE;
  if (key === 'document' && isPlain(each)) return walked(pageLeft(each, erased), erased);
  if (key === 'wordings' && isPlain(each)) return walked(without(each, cards), erased);
  if (key === 'quotes' && isPlain(each))
    return mapped(each, (card, quote) => {
      if (cards.includes(card)) return emptied('', quote);
      return walked(quotes.includes(card) ? unclaimed(quote) : quote, erased);
    });
  if ((key === 'witnesses' || key === 'answers') && isPlain(each) && witness !== undefined)
    return walked(without(each, [witness]), erased);
  if (key === 'notes' && isPlain(each) && seat !== null) return walked(without(each, [seat]), erased);
  return walked(each, erased);
}

/** A page is composed again from what is left; one that is not keeps all but the zoom that goes. */
function pageLeft(document: Plain, { isDismissal, zoom }: Sought): Plain {
  if (!isDismissal) return { ...document, blocks: [], mention: [] };
  const { blocks } = document;
  if (zoom === undefined || !Array.isArray(blocks)) return document;
  const name = `zoom:${zoom}`;
  const isOfIt = (id: unknown): boolean =>
    typeof id === 'string' && (id === name || id.startsWith(`${name}:`));
  return { ...document, blocks: blocks.filter((each) => !isPlain(each) || !isOfIt(each['id'])) };
}

/** Nothing of what it says; ids, places and hours stay. */
function emptied(key: string, value: unknown, words = CARD_WORDS): unknown {
  if (typeof value === 'string') return words.includes(key) ? '' : value;
  if (Array.isArray(value)) return words.includes(key) ? [] : value.map((each) => emptied('', each, words));
  return isPlain(value) ? mapped(value, (part, each) => emptied(part, each, words)) : value;
}

/**
 * A first name alone is a word like others: only a whole name is taken out of what people wrote, the longest first, never out of a
 * longer word.
 */
function quotedAs(names: readonly string[]): RegExp | null {
  const whole = names
    .map((name) => name.trim())
    .filter((name) => name.includes(' '))
    .toSorted((a, b) => b.length - a.length);
  if (whole.length === 0) return null;
  const escaped = whole.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}-])(?:${escaped.join('|')})(?![\\p{L}-])`, 'gu');
}

function unnamed(text: string, { quoted, others }: Sought): string {
  return quoted && !others.includes(text) ? text.replaceAll(quoted, GONE) : text;
}

/** A seat, or an event about one, without whom it is. */
function nameless(value: Plain): Plain {
  if (value['type'] === 'notes.written') return { ...value, text: '' };
  if (value['type'] === 'choice.ranked') return { ...value, themes: [] };
  if (typeof value['name'] !== 'string') return value;
  const { quality: _quality, listed: _listed, thanksName: _thanksName, ranking: _ranking, ...place } = value;
  return { ...place, name: '', affiliation: '', ...('thanks' in value ? { thanks: false } : {}) };
}

function isOfCard(value: Plain, cards: readonly CardId[]): boolean {
  return cards.some((card) => value['id'] === card || value['card'] === card);
}

/** Words without who signs them; somebody in their own right without what they are called. */
function unclaimed<T>(value: T): T {
  if (!isPlain(value)) return value;
  const isOfWords = 'wording' in value || 'function' in value;
  const nobody = { name: isOfWords ? '' : GONE, affiliation: '', function: '' };
  // The same parts, each a text.
  return mapped(value, (key, each) => (key in nobody ? nobody[key as keyof typeof nobody] : each)) as T;
}

function mapped(value: Plain, change: (key: string, each: unknown) => unknown): Plain {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(key, each)]));
}

function without(value: Plain, keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
