// Templates damaged anywhere: refused whole, or read as something that comes back the same.
import { expect, test } from 'vitest';
import { READY_TEMPLATES } from '#lib/templates/catalogue.ts';
import { parseTemplate } from '#lib/templates/parse-template.ts';
import { chanceFrom, oneOf, type Chance } from '#server/rehearsal/chance.ts';

const RUBBISH: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  'x'.repeat(5_000),
  -1,
  0,
  0.5,
  1e9,
  NaN,
  true,
  [],
  {},
  ['a'],
  { fr: 'a' },
  { fr: 'a', en: '' }
];

type Place = { readonly inside: Record<string, unknown>; readonly key: string };

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Record<string, unknown>; // a list is an object by number
  return Object.keys(inside).flatMap((key) => [{ inside, key }, ...placesIn(inside[key])]);
}

function damage(value: unknown, chance: Chance): string {
  const { inside, key } = oneOf(placesIn(value), chance);
  if (chance() < 0.3) Reflect.deleteProperty(inside, key);
  else inside[key] = structuredClone(oneOf(RUBBISH, chance));
  return key;
}

test.each(READY_TEMPLATES)('[TPL-3] $id, damaged, is refused whole or comes back the same', (template) => {
  const chance = chanceFrom(template.id.length);
  let refused = 0;
  for (let i = 0; i < 300; i++) {
    const broken: unknown = structuredClone(template);
    const key = damage(broken, chance);
    const read = parseTemplate(broken);
    if (!read.ok) {
      expect([key, read.refusal.code]).toEqual([key, 'template.corrupt']);
      refused++;
      continue;
    }
    expect(parseTemplate(JSON.parse(JSON.stringify(read.value)))).toEqual(read);
  }
  expect(refused).toBeGreaterThan(100);
});
