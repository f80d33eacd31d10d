// Structures as people type them (STR-1 to STR-4): which spellings are probably the same one. It only proposes: two spellings become
// one by an act of the facilitation alone (decide-affiliations.ts).

/** One way a structure was written, with how often: by people of theirs, and on cards that cite it. */
export interface Spelling {
  readonly name: string;
  readonly people: number;
  readonly cards: number;
}

/** Spellings that are probably one structure. */
export interface SpellingGroup {
  /** The same for as long as nobody writes it in yet another way. */
  readonly key: string;
  /** The name proposed for all: the most used, then the fullest. */
  readonly into: string;
  /** The most used first. */
  readonly spellings: readonly Spelling[];
}

/** Kinds of structure that people shorten, in plain words; the longest first. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /\boffices? (?:(?:inter)?communal |municipal )?(?:de |du )?tourisme(?: (?:inter)?communal| municipal| communautaire)?\b/g,
    'ot'
  ],
  [/\b(?:oti|otsi|otc)\b/g, 'ot'],
  [/\bsyndicats? d initiatives?\b/g, 'si'],
  [/\b(?:communautes? de communes|com ?com|cdc)\b/g, 'cc'],
  [/\b(?:communautes? d agglomerations?|agglomeration|agglo)\b/g, 'ca'],
  [/\bcomites? departementa(?:l|ux) (?:de |du )?tourisme\b/g, 'cdt'],
  [/\bagences? (?:departementales?|de developpement) (?:de |du )?(?:tourisme|touristique)\b/g, 'adt'],
  [/\b(?:comites? regiona(?:l|ux) (?:de |du )?tourisme(?: et des loisirs)?|crtl)\b/g, 'crt'],
  [/\bparcs? naturels? regiona(?:l|ux)\b/g, 'pnr'],
  [/\bconseils? departementa(?:l|ux)\b/g, 'cd'],
  [/\b(?:mairie|commune|ville)(?= d)/g, 'mairie'],
  [/\b(?:association|assoc)\b/g, 'asso'],
  [/\bsaint\b/g, 'st'],
  [/\bsainte\b/g, 'ste']
];
const KIND_WORDS = new Set(['ot', 'si', 'cc', 'ca', 'cdt', 'adt', 'crt', 'pnr', 'cd', 'mairie', 'asso']);
const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'au',
  'aux',
  'en',
  'et',
  'the',
  'of'
]);
/** Shorter names that differ by one letter are two names. */
const TYPO_FROM = 8;
/** A place alone, without the kind of structure, is worth a proposal from so many letters. */
const BARE_FROM = 5;

/** What two spellings of one structure have in common: no accent, no capital, no article, kinds shortened, words in any order. */
export function structureKey(name: string): string {
  const words = KINDS.reduce((text, [long, short]) => text.replace(long, short), plainWords(name)).split(' ');
  return [...new Set(words.filter((word) => word !== '' && !SMALL_WORDS.has(word)))].sort().join(' ');
}

/** Words without accents nor capitals; « O.T. » is one of them, an apostrophe parts two. */
function plainWords(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How structures were written. `people`: one name for each person; `cited`: on cards, already counted. */
export function spellingsOf(
  people: readonly string[],
  cited: readonly { readonly name: string; readonly count: number }[] = []
): readonly Spelling[] {
  const counts = new Map<string, Spelling>();
  const add = (name: string, more: { readonly people: number; readonly cards: number }): void => {
    if (name.trim() === '') return;
    const { people: before, cards } = counts.get(name) ?? { people: 0, cards: 0 };
    counts.set(name, { name, people: before + more.people, cards: cards + more.cards });
  };
  for (const name of people) add(name, { people: 1, cards: 0 });
  for (const { name, count } of cited) add(name, { people: 0, cards: count });
  return [...counts.values()];
}

/** Spellings that are probably one structure, the biggest group first. Quadratic in the number of different structures. */
export function spellingGroups(spellings: readonly Spelling[]): readonly SpellingGroup[] {
  const byKey = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const key = structureKey(spelling.name);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), spelling]);
  }
  const keys = [...byKey.keys()];
  return linked(keys)
    .map((same) => groupOf(same.flatMap((key) => byKey.get(key) ?? [])))
    .filter(({ spellings: all }) => all.length > 1)
    .sort((a, b) => weight(b) - weight(a) || a.into.localeCompare(b.into, 'fr'));
}

function groupOf(spellings: readonly Spelling[]): SpellingGroup {
  const sorted = spellings.toSorted(
    (a, b) =>
      b.people - a.people ||
      b.cards - a.cards ||
      Number(isWellWritten(b.name)) - Number(isWellWritten(a.name)) ||
      b.name.length - a.name.length ||
      a.name.localeCompare(b.name, 'fr')
  );
  const key = sorted
    .map(({ name }) => name)
    .sort()
    .join('\n');
  return { key, into: sorted[0]?.name ?? '', spellings: sorted };
}

/** « CRT » and « Les Rives », rather than « crt » or « LES RIVES ». */
const isWellWritten = (name: string): boolean =>
  /\p{Lu}/u.test(name) && !/^\P{Ll}*\p{Lu}{5}\P{Ll}*$/u.test(name);
const weight = ({ spellings }: SpellingGroup): number =>
  spellings.reduce((sum, { people, cards }) => sum + people + cards, 0);

/** Keys gathered with those that are likely the same. */
function linked(keys: readonly string[]): readonly (readonly string[])[] {
  const heads = new Map(keys.map((key) => [key, key]));
  const headOf = (key: string): string => {
    const head = heads.get(key) ?? key;
    return head === key ? key : headOf(head);
  };
  for (const [i, a] of keys.entries()) {
    for (const b of keys.slice(i + 1)) if (isTypo(a, b)) heads.set(headOf(b), headOf(a));
  }
  for (const key of keys) {
    const whole = onlyKindOf(key, keys);
    if (whole !== null) heads.set(headOf(key), headOf(whole));
  }
  const groups = new Map<string, string[]>();
  for (const key of keys) groups.set(headOf(key), [...(groups.get(headOf(key)) ?? []), key]);
  return [...groups.values()];
}

/** « Bazadais » alone, when one kind of structure only has that place. */
function onlyKindOf(bare: string, keys: readonly string[]): string | null {
  if (bare.length < BARE_FROM || kindsIn(bare) !== '') return null;
  const whole = keys.filter((key) => key !== bare && kindsIn(key) !== '' && placeIn(key) === bare);
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

const kindsIn = (key: string): string => wordsWhere(key, (word) => KIND_WORDS.has(word));
const placeIn = (key: string): string => wordsWhere(key, (word) => !KIND_WORDS.has(word));
function wordsWhere(key: string, wanted: (word: string) => boolean): string {
  return key.split(' ').filter(wanted).join(' ');
}

/** One letter more, less, changed or swapped with its neighbour; figures and kinds must be the same. */
function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < TYPO_FROM || long.length - short.length > 1) return false;
  if (kindsIn(a) !== kindsIn(b) || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  if (long.length > short.length) return rest(short, at) === rest(long, at + 1);
  const isChanged = rest(short, at + 1) === rest(long, at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2);
  return isChanged || isSwapped;
}
