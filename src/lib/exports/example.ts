// What follows « ex. : » (SYN-6): the structure that did it, then what it did, in lower case unless a name begins it.
import type { SynthesisSource } from '#core/synthesis.ts';
import { workedOutOnce } from '#core/worked-out-once.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { PLACES } from './places.ts';
import { cardText, oneLine, withoutEnd } from './plain-line.ts';

/** « ex. : » as people type it themselves, with or without its bracket. */
const TYPED_PREFIX =
  /^\(?\s*(?:par exemple|for example|exemples?|p\.\s?ex\.|ex\s*\.|e\.\s?g\.|ex(?=\s*:))\s*[.:,]?\s*/iu;
/** A capital in the middle of a sentence: after a small letter, a comma or an elision. */
const MID_SENTENCE = /(?<=[\p{Ll},] |\p{Ll}[’'])\p{Lu}\p{Ll}[\p{L}-]*/gu;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;

/** Words seen with a capital inside a sentence, or inside a structure's name: they are names, and keep it (SYN-6). Once for each source. */
export const properWords: (source: SynthesisSource) => ReadonlySet<string> = workedOutOnce((source) => {
  const others = (source.parts ?? []).flatMap((part) => part.themes);
  const cards = [...source.themes, ...others]
    .flatMap((theme) => theme.cards)
    .flatMap((card) => [card, ...(card.under ?? [])]);
  const sentences = [source.title, ...cards.flatMap((card) => [card.text, card.example, ...card.subPoints])];
  const names = [
    source.place,
    source.organizer,
    source.facilitation,
    ...source.thanks,
    ...cards.map((card) => card.cited)
  ];
  return new Set([
    ...PLACES,
    ...sentences.flatMap((text) => text.match(MID_SENTENCE) ?? []),
    ...names.flatMap((name) =>
      (name.match(/\p{Lu}\p{Ll}[\p{L}]*/gu) ?? []).filter((word) => !COMMON.has(word))
    )
  ]);
});

/** Words that begin a structure's name without being one. */
const COMMON = new Set([
  ...[
    'Office',
    'Offices',
    'Agence',
    'Comité',
    'Communauté',
    'Association',
    'Pays',
    'Parc',
    'Ville',
    'Salle',
    'Maison'
  ],
  ...[
    'Les',
    'Des',
    'Une',
    'Tourisme',
    'Club',
    'Région',
    'Département',
    'Syndicat',
    'Réseau',
    'Centre',
    'Mairie'
  ]
]);

function keepsCapital(text: string, proper: ReadonlySet<string>): boolean {
  const first = FIRST_WORD.exec(text)?.[0] ?? '';
  const rest = [...first].slice(1).join('');
  if (first === 'I' || /[\p{Lu}\p{N}]/u.test(rest) || proper.has(first)) return true;
  return /^\p{L}+(?:-|[ ](?:d[’'])?)\p{Lu}\p{Ll}/u.test(text);
}

/** The text with a small first letter, unless it begins with a name or an acronym (OT, ADT, Sète, Sud Cévennes). */
export function lowerFirst(text: string, proper: ReadonlySet<string>): string {
  const [first = ''] = text;
  return keepsCapital(text, proper) ? text : first.toLowerCase() + text.slice(first.length);
}

function withoutPrefix(typed: string): string {
  const text = withoutEnd(cardText(typed));
  const bare = text.replace(TYPED_PREFIX, '');
  const closes = text.startsWith('(') && bare.endsWith(')') && !bare.slice(0, -1).includes('(');
  return withoutEnd(closes ? bare.replace(/^\(|\)$/gu, '') : bare);
}

/** What one card gives as an example. */
interface Example {
  readonly example: string;
  readonly cited: string;
  readonly locale: Locale;
  readonly proper: ReadonlySet<string>;
}

/** « OT Sud Cévennes, un comité de professionnels »; empty when the card gives neither example nor structure. */
export function exampleOf({ example, cited, locale, proper }: Example): string {
  const text = withoutPrefix(example);
  const structure = withoutEnd(oneLine(cited));
  if (structure === '') return lowerFirst(text, proper);
  if (text === '') return structure;
  const named = text.toLocaleLowerCase(locale).startsWith(structure.toLocaleLowerCase(locale));
  return named ? text : `${structure}, ${lowerFirst(text, proper)}`;
}
