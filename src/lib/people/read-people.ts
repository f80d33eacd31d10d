// From rows of cells to people, with what must be said of them line by line (PPL-8). Nothing is refused whole but an empty table.
import { LIMITS } from '#core/limits.ts';
import { personKey, type ListedPerson } from '#core/listed-people.ts';
import type { Columns, ColumnRole } from './columns.ts';
import { qualityOf } from './quality-words.ts';
import type { Table, TableRow } from './read-table.ts';

/** Somebody read, and where. */
export interface ReadPerson extends ListedPerson {
  readonly line: number;
}

/** What there is to say of a line. Those of `LEFT_OUT` keep nobody. */
export type Fault =
  | { readonly kind: 'noName' | 'formula' | 'beyond'; readonly line: number }
  | { readonly kind: 'twice'; readonly line: number; readonly of: number }
  | {
      readonly kind: 'nameCut' | 'affiliationCut';
      readonly line: number;
      readonly length: number;
      readonly most: number;
    }
  | { readonly kind: 'affiliationFormula'; readonly line: number }
  | { readonly kind: 'quality'; readonly line: number; readonly text: string };

/** Faults that leave the line out. */
export const LEFT_OUT: readonly Fault['kind'][] = ['noName', 'formula', 'beyond', 'twice'];

/** A list ready to be seen. */
export interface PeopleRead {
  readonly people: readonly ReadPerson[];
  readonly faults: readonly Fault[];
  readonly empty: number;
}

/** The people of a table, read by these columns. */
export function readPeople({ rows, empty }: Table, { roles, heading }: Columns): PeopleRead {
  const people: ReadPerson[] = [];
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  for (const row of rows.filter(({ line }) => line > heading)) {
    const { person, said } = personIn(row, roles);
    const key = person && personKey(person);
    const of = key === null ? undefined : lines.get(key);
    faults.push(...said);
    if (!person || key === null) continue;
    if (of !== undefined) faults.push({ kind: 'twice', line: row.line, of });
    else if (people.length >= LIMITS.peopleHard) faults.push({ kind: 'beyond', line: row.line });
    else {
      lines.set(key, row.line);
      people.push(person);
    }
  }
  return { people, faults, empty };
}

function personIn(
  { line, cells }: TableRow,
  roles: readonly ColumnRole[]
): { readonly person: ReadPerson | null; readonly said: readonly Fault[] } {
  const cell = (role: ColumnRole): string => cells[roles.indexOf(role)] ?? '';
  const name = [cell('first'), cell('family'), cell('whole')].filter((part) => part !== '').join(' ');
  if (name === '') return { person: null, said: [{ kind: 'noName', line }] };
  if ([cell('first'), cell('family'), cell('whole')].some(isFormula))
    return { person: null, said: [{ kind: 'formula', line }] };
  const affiliation = cell('affiliation');
  const told = cell('quality');
  const quality = told === '' ? null : qualityOf(told);
  const said: Fault[] = [];
  if (name.length > LIMITS.personName)
    said.push({ kind: 'nameCut', line, length: name.length, most: LIMITS.personName });
  if (isFormula(affiliation)) said.push({ kind: 'affiliationFormula', line });
  else if (affiliation.length > LIMITS.affiliation)
    said.push({ kind: 'affiliationCut', line, length: affiliation.length, most: LIMITS.affiliation });
  if (told !== '' && quality === null) said.push({ kind: 'quality', line, text: told });
  const person = {
    line,
    name: cut(name, LIMITS.personName),
    affiliation: isFormula(affiliation) ? '' : cut(affiliation, LIMITS.affiliation),
    ...(quality ? { quality } : {})
  };
  return { person, said };
}

/** What a spreadsheet would compute: never somebody's name. */
function isFormula(cell: string): boolean {
  return /^[=+@]|^-\s*[\d(=]/.test(cell) || /^#(REF|N\/A|NOM|NAME|VALEUR|VALUE|DIV)/.test(cell);
}

/** Never in the middle of a letter made of two units. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
