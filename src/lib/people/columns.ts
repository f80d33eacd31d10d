// What each column of a table holds: said by its heading, in any order, or guessed from what is in it (PPL-8). The person who imports
// sees it and may say otherwise.
import { plainText } from '#core/plain-words.ts';
import { qualityOf } from './quality-words.ts';
import type { Table, TableRow } from './read-table.ts';

/** What a column may hold. `whole`: first name and family name together. */
export const COLUMN_ROLES = ['first', 'family', 'whole', 'affiliation', 'quality', 'nothing'] as const;
/** One of them. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The columns of a table, from left to right. `heading`: the line they were read from; 0 when there is none. */
export interface Columns {
  readonly roles: readonly ColumnRole[];
  readonly heading: number;
}

const HEADINGS: Readonly<Record<Exclude<ColumnRole, 'nothing'>, readonly string[]>> = {
  first: ['prenom', 'prenoms', 'first name', 'firstname', 'given name'],
  family: ['nom', 'noms', 'nom de famille', 'nom usuel', 'nom d usage', 'last name', 'lastname', 'surname'],
  whole: [
    'prenom nom',
    'nom prenom',
    'prenom et nom',
    'nom et prenom',
    'nom complet',
    'participant',
    'participante'
  ].concat([
    'participants',
    'participant e',
    'participante s',
    'personne',
    'identite',
    'full name',
    'name',
    'nom prenoms'
  ]),
  affiliation: [
    'structure',
    'structures',
    'organisme',
    'organisation',
    'organization',
    'entreprise',
    'societe',
    'company'
  ].concat([
    'etablissement',
    'collectivite',
    'employeur',
    'raison sociale',
    'nom de la structure',
    'nom structure'
  ]),
  quality: [
    'qualite',
    'qualites',
    'fonction',
    'fonctions',
    'role',
    'statut',
    'poste',
    'categorie',
    'college',
    'quality'
  ].concat(['position', 'job title', 'titre'])
};

/** Headings of columns that are left where they are. */
const SET_ASIDE: readonly string[] = [
  ...[
    'mail',
    'email',
    'e mail',
    'courriel',
    'adresse',
    'adresse mail',
    'telephone',
    'tel',
    'mobile',
    'portable'
  ],
  ...[
    'code postal',
    'ville',
    'commune',
    'civilite',
    'n',
    'no',
    'numero',
    'id',
    'date',
    'inscription',
    'presence'
  ],
  ...['observations', 'remarques', 'commentaires', 'regime', 'repas', 'site', 'phone', 'address']
];

/** A title above the headings is common; more than that is another kind of document. */
const HEADING_WITHIN = 10;
const MOST_COLUMNS = 12;

/** What each column seems to hold. */
export function guessColumns({ rows }: Table): Columns {
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  const heading = rows.slice(0, HEADING_WITHIN).find(isHeading);
  if (!heading) return { roles: guessed(rows, width), heading: 0 };
  const found = Array.from({ length: width }, (_, i) => headingRole(heading.cells[i] ?? ''));
  return { roles: withoutTwice(named(found)), heading: heading.line };
}

function headingRole(cell: string): ColumnRole {
  const plain = plainText(cell);
  const found = Object.entries(HEADINGS).find(([, words]) => words.includes(plain));
  return COLUMN_ROLES.find((role) => role === found?.[0]) ?? 'nothing';
}

/** Every word of it is a heading, or two of its cells are. */
function isHeading({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const known = filled.filter(
    (cell) => headingRole(cell) !== 'nothing' || SET_ASIDE.includes(plainText(cell))
  );
  return known.length >= 2 || (known.length === 1 && filled.length === 1);
}

/** « Nom » alone is a whole name. */
function named(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (roles.includes('first') || roles.includes('whole')) return roles;
  return roles.map((role) => (role === 'family' ? 'whole' : role));
}

/** One column for each role: the first that says so. */
function withoutTwice(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  return roles.map((role, i) => (roles.indexOf(role) === i ? role : 'nothing'));
}

/** Without headings: first and family name when the first column holds single words, else whole names; then the structure. */
function guessed(rows: readonly TableRow[], width: number): readonly ColumnRole[] {
  const columns = Array.from({ length: width }, (_, i) =>
    rows.map(({ cells }) => cells[i] ?? '').filter((cell) => cell !== '')
  );
  const roles: ColumnRole[] = columns.map((cells) => (mostly(cells, isSetAside) ? 'nothing' : 'whole'));
  const told = columns.findIndex(
    (cells, i) => i > 0 && roles[i] === 'whole' && mostly(cells, (cell) => qualityOf(cell) !== null)
  );
  if (told >= 0) roles[told] = 'quality';
  const texts = roles.flatMap((role, i) => (role === 'whole' ? [i] : []));
  const [one, two] = texts.map((i) => columns[i] ?? []);
  const isApart =
    one !== undefined &&
    two !== undefined &&
    mostly(one, isOneWord) &&
    (texts.length > 2 || mostly(two, isOneWord));
  const order: readonly ColumnRole[] = isApart
    ? ['first', 'family', 'affiliation']
    : ['whole', 'affiliation'];
  for (const [rank, i] of texts.entries()) roles[i] = order[rank] ?? 'nothing';
  return roles;
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.filter(is).length * 2 > cells.length || cells.length === 0;
}

/** Addresses, telephones and numbers are of no use here, and are not kept. */
function isSetAside(cell: string): boolean {
  return /@|^[\d\s+().\-/]+$/.test(cell);
}

function isOneWord(cell: string): boolean {
  return !cell.includes(' ');
}
