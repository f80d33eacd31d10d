// Rules and tests answer each other: a rule nobody tests is a wish, a citation of no rule is a mistake.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, readSource, root } from '../../scripts/source-files.mjs';
import { citationsIn, rulesIn } from './citations.ts';

const specPath = 'src/lib/core/SPEC.md';
const rules = existsSync(join(root, specPath)) ? rulesIn(readSource(specPath)) : [];
const testFiles = filesUnder('tests').filter(
  (path) => /\.(test|e2e)\.ts$/.test(path) && !path.startsWith('tests/architecture/')
);
const cited = testFiles.flatMap((path) => citationsIn(readSource(path)).map((rule) => ({ rule, path })));

describe('the specification', () => {
  test('has rules, and each id is used once', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  test('every rule is cited by the name of a test', () => {
    const names = new Set(cited.map(({ rule }) => rule));
    expect(rules.filter((rule) => !names.has(rule))).toEqual([]);
  });

  test('every cited rule exists', () => {
    expect(cited.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  });
});

describe('the reader itself', () => {
  test('reads rules at the start of a line only', () => {
    const specification = '# Rotation\n- **ROT-1** one.\n  see **ROT-9**\n- **CUR-12** two.\n- **note** none';
    expect(rulesIn(specification)).toEqual(['ROT-1', 'CUR-12']);
  });

  test.each([
    ['one', `test('[ROT-3] sizes differ by one', () => {});`, ['ROT-3']],
    ['two in one pair of brackets', `test('[ROT-3, CUR-1] both', () => {});`, ['ROT-3', 'CUR-1']],
    ['two pairs of brackets', 'test(`[ROT-3] [CUR-1] both`, () => {});', ['ROT-3', 'CUR-1']],
    ['after a table', `test.each(['a', 'b'])('[VOT-1] %s', () => {});`, ['VOT-1']],
    ['a comment', `// [ROT-3] is tested elsewhere`, []],
    ['the middle of a name', `test('see [ROT-3]', () => {});`, []]
  ])('reads the citations of a test file: %s', (_description, text, expected) => {
    expect(citationsIn(text)).toEqual(expected);
  });
});
