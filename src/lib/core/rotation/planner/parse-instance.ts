// The only door by which a file becomes an instance: shapes and names are checked here, sense in find-clashes.ts.
import { clash, type Clash } from './clash.ts';
import type { Instance, InstancePerson, InstanceRules, InstanceTable } from './instance.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A field that is not what it should be, and what it should be. */
class WrongField extends Error {
  readonly field: string;
  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

function fieldsOf(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongField(field);
  return value as Fields; // an object was just checked
}

function listOf<T>(value: unknown, field: string, read: (item: unknown, field: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw new WrongField(field);
  return value.map((item: unknown, index) => read(item, `${field}[${index}]`));
}

function wordOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw new WrongField(field);
  return value;
}

function wholeOf(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new WrongField(field);
  return value;
}

function flagOf(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw new WrongField(field);
  return value;
}

function pairOf(value: unknown, field: string): readonly [number, number] {
  const [first, last, ...more] = listOf(value, field, wholeOf);
  if (first === undefined || last === undefined || more.length > 0) throw new WrongField(field);
  return [first, last];
}

function oneOf<T extends string>(words: readonly T[]): (value: unknown, field: string) => T {
  return (value, field) => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw new WrongField(field);
    return word;
  };
}

const firmnessOf = oneOf(['hard', 'soft', 'off'] as const);
const wordsOf = (value: unknown, field: string) => listOf(value, field, wordOf);
const wholesOf = (value: unknown, field: string) => listOf(value, field, wholeOf);

/** `{ [key]: value }` when the field is there, else nothing: missing stays missing. */
function optional<K extends string, T>(
  fields: Fields,
  key: K,
  path: string,
  read: (value: unknown, field: string) => T
): Partial<Record<K, T>> {
  const value = fields[key];
  if (value === undefined) return {};
  const made: Partial<Record<K, T>> = {};
  made[key] = read(value, `${path}${key}`);
  return made;
}

function tableOf(value: unknown, field: string): InstanceTable {
  const fields = fieldsOf(value, field);
  const path = `${field}.`;
  return {
    id: wordOf(fields['id'], `${path}id`),
    ...optional(fields, 'cap', path, pairOf),
    ...optional(fields, 'closed', path, wholesOf),
    ...optional(fields, 'span', path, (spans, where) => listOf(spans, where, pairOf))
  };
}

function pinOf(value: unknown, field: string): { readonly round: number; readonly table: string } {
  const fields = fieldsOf(value, field);
  return {
    round: wholeOf(fields['round'], `${field}.round`),
    table: wordOf(fields['table'], `${field}.table`)
  };
}

function personOf(value: unknown, field: string): InstancePerson {
  const fields = fieldsOf(value, field);
  const path = `${field}.`;
  return {
    id: wordOf(fields['id'], `${path}id`),
    ...optional(fields, 'profile', path, wordOf),
    ...optional(fields, 'org', path, wordOf),
    ...optional(fields, 'remote', path, flagOf),
    ...optional(fields, 'host', path, wordOf),
    ...optional(fields, 'pins', path, (pins, where) => listOf(pins, where, pinOf)),
    ...optional(fields, 'absent', path, wholesOf),
    ...optional(fields, 'prefs', path, wordsOf)
  };
}

function spreadOf(value: unknown, field: string): number | null {
  if (value === null) return null;
  const spread = wholeOf(value, field);
  if (spread < 0) throw new WrongField(field);
  return spread;
}

function rulesOf(value: unknown): InstanceRules {
  const fields = fieldsOf(value, 'rules');
  const path = 'rules.';
  const sets = (lists: unknown, where: string) => listOf(lists, where, wordsOf);
  return {
    ...optional(fields, 'sizeSpread', path, spreadOf),
    ...optional(fields, 'tableOnce', path, firmnessOf),
    ...optional(fields, 'together', path, sets),
    ...optional(fields, 'apart', path, sets),
    ...optional(fields, 'orgApart', path, firmnessOf),
    ...optional(fields, 'profileBalance', path, firmnessOf),
    ...optional(fields, 'remote', path, wordOf),
    ...optional(fields, 'unrankedCost', path, wholeOf)
  };
}

function read(value: unknown): Instance {
  const fields = fieldsOf(value, 'instance');
  const replan = fields['replan'];
  const again = replan === undefined ? null : fieldsOf(replan, 'replan');
  return {
    id: wordOf(fields['id'], 'id'),
    rounds: wholeOf(fields['rounds'], 'rounds'),
    tables: listOf(fields['tables'], 'tables', tableOf),
    people: listOf(fields['people'], 'people', personOf),
    rules: fields['rules'] === undefined ? {} : rulesOf(fields['rules']),
    ...(again && {
      replan: {
        lockedRounds: wholeOf(again['lockedRounds'], 'replan.lockedRounds'),
        previous: listOf(again['previous'], 'replan.previous', wholesOf)
      }
    })
  };
}

/** The instance in a value read from JSON, or the first field that is not what it should be. */
export function parseInstance(value: unknown): { readonly instance: Instance } | { readonly clash: Clash } {
  try {
    return { instance: read(value) };
  } catch (error) {
    if (error instanceof WrongField) return { clash: clash('field.wrong', { field: error.field }) };
    throw error;
  }
}
