// Takes words out of plain data, whatever its shape: a row of the journal or a whole workshop (ERA-1, ERA-2). What is left still says
// which cards and seats there were, and nothing of what they said.
import type { CardId, SeatId } from './ids.ts';

/** What goes by its name, and what stays though it holds that name. */
export interface Names {
  /** Names of that person that nobody else of the workshop bears. */
  readonly names: readonly string[];
  /** Names of everybody else. */
  readonly others: readonly string[];
}

/** What goes. */
export interface Erased extends Names {
  readonly seat: SeatId | null;
  readonly cards: readonly CardId[];
}

/** What goes, as it is looked for: `quoted`, any of the names inside a text. */
interface Sought extends Erased {
  readonly quoted: RegExp | null;
}

type Plain = Readonly<Record<string, unknown>>;

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

/** The same data without these words. Linear. */
export function withoutWords<T>(data: T, erased: Erased): T {
  // Plain JSON in, plain JSON of the same shape out.
  return walked(data, { ...erased, quoted: quotedAs(erased.names) }) as T;
}

/** Every name this seat has in these data, each once, and those other seats bear. None for null. */
export function namesOf(
  data: unknown,
  seats: Readonly<Record<SeatId, { readonly id: SeatId; readonly name: string }>>,
  seat: SeatId | null
): Names {
  if (seat === null) return { names: [], others: [] };
  const others = new Set(Object.values(seats).flatMap(({ id, name }) => (id === seat ? [] : [name])));
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (!isPlain(value)) return;
    if (isOfSeat(value, seat) && typeof value['name'] === 'string' && value['name'].trim() !== '')
      found.add(value['name']);
    Object.values(value).forEach(look);
  };
  look(data);
  return { names: [...found].filter((name) => !others.has(name)), others: [...others] };
}

function walked(value: unknown, erased: Sought): unknown {
  if (typeof value === 'string') return unnamed(value, erased);
  if (Array.isArray(value)) return value.map((each) => walked(each, erased));
  if (!isPlain(value)) return value;
  if (isOfCard(value, erased.cards)) return mapped(value, (key, each) => emptied(key, each));
  const known = erased.seat !== null && isOfSeat(value, erased.seat) ? nameless(value) : value;
  return mapped(known, (key, each) => inside({ key, each, owner: known }, erased));
}

interface Field {
  readonly key: string;
  readonly each: unknown;
  readonly owner: Plain;
}

function inside({ key, each, owner }: Field, erased: Sought): unknown {
  const { cards, seat, names } = erased;
  if (key === 'name' && typeof each === 'string' && names.includes(each)) return GONE;
  // The words of a line of a vote are those of its first card.
  if (key === 'text' && Array.isArray(owner['cards']) && cards.includes(String(owner['cards'][0])))
    return GONE;
  // A page is composed again from what is left.
  if (key === 'document' && isPlain(each)) return walked({ ...each, blocks: [], mention: [] }, erased);
  if (key === 'wordings' && isPlain(each)) return walked(without(each, cards), erased);
  if (key === 'quotes' && isPlain(each))
    return mapped(each, (card, quote) => (cards.includes(card) ? emptied('', quote) : walked(quote, erased)));
  if (key === 'notes' && isPlain(each) && seat !== null) return walked(without(each, [seat]), erased);
  return walked(each, erased);
}

/** Nothing of what it says; ids, places and hours stay. */
function emptied(key: string, value: unknown): unknown {
  if (typeof value === 'string') return CARD_WORDS.includes(key) ? '' : value;
  if (Array.isArray(value)) return CARD_WORDS.includes(key) ? [] : value.map((each) => emptied('', each));
  return isPlain(value) ? mapped(value, emptied) : value;
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
  if (typeof value['name'] !== 'string') return value;
  const { quality: _quality, listed: _listed, thanksName: _thanksName, ...place } = value;
  return { ...place, name: '', affiliation: '', ...('thanks' in value ? { thanks: false } : {}) };
}

function isOfCard(value: Plain, cards: readonly CardId[]): boolean {
  return cards.some((card) => value['id'] === card || value['card'] === card);
}

/** Seats are numbered; anything else that is somebody's says whose. */
function isOfSeat(value: Plain, seat: SeatId): boolean {
  return value['seat'] === seat || (value['id'] === seat && 'number' in value);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapped(value: Plain, change: (key: string, each: unknown) => unknown): Plain {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(key, each)]));
}

function without(value: Plain, keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
