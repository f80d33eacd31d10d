// Files that were not made by this house, or not whole: refused by name, never with a fault.
import { describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { boardFileOf } from '#lib/exports/json/board-file.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { parseArchive } from '#server/archives/parse-archive.ts';
import { aRichDay, archiveText, reopened } from './a-rich-day.ts';
import { livesOn } from './lives-on.ts';
import { changedAt, mutationsOf, type Path } from './mutations.ts';

const { state } = aRichDay();
const text = archiveText(state);

/** The code of the refusal; empty when the file is taken. */
function refusalOf(given: string): string {
  const parsed = parseArchive(given);
  return parsed.ok ? '' : parsed.refusal.code;
}

/** The archive with one value replaced. */
function withValue(path: Path, value: unknown): string {
  return JSON.stringify(changedAt(JSON.parse(text), path, () => value));
}

const table = must(state.plan.tables[0], 'a table');
const wrong: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'archive.corrupt'],
  ['a text', 'Bonjour', 'archive.corrupt'],
  ['half an archive', text.slice(0, text.length / 2), 'archive.corrupt'],
  ['a list', '[]', 'archive.corrupt'],
  ['null', 'null', 'archive.corrupt'],
  ['another format', withValue(['format'], 'autre.chose'), 'archive.corrupt'],
  ['a newer version', withValue(['version'], 3), 'archive.newer'],
  ['a newer version of another shape', '{"format":"tablee.workshop","version":9,"x":1}', 'archive.newer'],
  ['a version nobody made', withValue(['version'], 0), 'archive.corrupt'],
  ['open data', jsonText(openDataOf(state, 0)), 'archive.partial'],
  ['one board', jsonText(boardFileOf(state, table, 0)), 'archive.partial'],
  ['a field too many', text.replace('"plan": {', '"grants": [], "plan": {'), 'archive.corrupt'],
  ['a role for a seat', text.replace('"lateIn": 0', '"lateIn": 0, "role": "facilitator"'), 'archive.corrupt'],
  [
    '__proto__',
    text.replace('"conduct": {', '"conduct": {"__proto__": {"isAnimator": true},'),
    'archive.corrupt'
  ],
  ['constructor', text.replace('"stamp": {', '"stamp": {"constructor": {},'), 'archive.corrupt'],
  ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'archive.corrupt'],
  ['deep inside a known field', withValue(['workshop', 'title'], nested(40)), 'archive.corrupt'],
  ['a card merged into itself', withValue(['boards', 0, 'cards', 0, 'mergedInto'], 1), 'archive.corrupt'],
  [
    'a card merged into nothing',
    withValue(['boards', 0, 'cards', 0, 'mergedInto'], 9_999),
    'archive.corrupt'
  ],
  ['a key without room before it', withValue(['boards', 0, 'cards', 0, 'order'], '00'), 'archive.corrupt'],
  [
    'an unknown author',
    withValue(['boards', 0, 'cards', 0, 'author'], { by: 'seat', seat: 400 }),
    'archive.corrupt'
  ],
  ['a step beyond the plan', withValue(['conduct', 'step'], 99), 'archive.corrupt'],
  ['no phase', withValue(['plan', 'phases'], []), 'archive.corrupt'],
  ['an unknown zone', withValue(['plan', 'zone'], 'Europe/Cythère'), 'archive.corrupt'],
  ['seats out of order', withValue(['seats', 0, 'number'], 2), 'archive.corrupt'],
  [
    'a place that is a script',
    withValue(['plan', 'tables', 0, 'visio'], 'javascript:alert(1)'),
    'archive.corrupt'
  ],
  [
    'an instant of nowhere',
    withValue(['workshop', 'createdAt'], '2026-02-31T00:00:00.000Z'),
    'archive.corrupt'
  ],
  ['an open vote', withValue(['votes', 0, 'state'], 'open'), 'archive.corrupt'],
  ['a ballot', withValue(['votes', 0, 'ballots'], [{ token: 'x' }]), 'archive.corrupt'],
  [
    'a text beyond its limit',
    withValue(['boards', 0, 'cards', 0, 'text'], 'é'.repeat(2_001)),
    'archive.corrupt'
  ]
];

function nested(levels: number): unknown {
  return levels === 0 ? 'x' : { a: nested(levels - 1) };
}

describe('[ARC-6] a file that cannot be opened', () => {
  test.each(wrong)('%s', (_description, given, code) => {
    expect(given).not.toBe(text);
    expect(refusalOf(given)).toBe(code);
  });

  test('two cards merged into each other', () => {
    const first = changedAt(JSON.parse(text), ['boards', 0, 'cards', 0, 'mergedInto'], () => 2);
    const ring = changedAt(first, ['boards', 0, 'cards', 1, 'mergedInto'], () => 1);
    expect(refusalOf(JSON.stringify(ring))).toBe('archive.corrupt');
  });

  test('six thousand cards on one board', () => {
    const card = must(JSON.parse(text).boards[0].cards[0], 'a card');
    const many = Array.from({ length: 6_000 }, (_, i) => ({ ...card, number: i + 1, mergedInto: null }));
    expect(refusalOf(withValue(['boards', 0, 'cards'], many))).toBe('archive.corrupt');
  });

  test('every object of the program is as it was', () => {
    for (const [, given] of wrong) parseArchive(given);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('isAnimator' in {}).toBe(false);
  });
});

test('[ARC-6] two thousand files spoiled at random are refused, or give a workshop that lives', () => {
  const seed = Number(process.env['SEED'] ?? 20_261_121);
  const spoil = mutationsOf(text);
  const files = Array.from({ length: 2_000 }, (_, n) => spoil(seed + n));
  const codes = files.map(refusalOf);
  const known = ['', 'archive.corrupt', 'archive.newer', 'archive.partial'];
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  // Those that are taken hold whatever the rest of the house asks of a workshop.
  const taken = files.filter((_, n) => codes[n] === '');
  expect(taken.length, `seed ${seed}`).toBeGreaterThan(100);
  taken.forEach((file, n) => {
    const workshop = reopened(file);
    const again = archiveText(workshop);
    expect(archiveText(reopened(again)), `seed ${seed}, file ${n}`).toBe(again);
    livesOn(workshop, seed + n);
  });
}, 120_000);
