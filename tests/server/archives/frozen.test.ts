// The files of version 1 are frozen: nobody rewrites them. A program that reads them otherwise, or that would write them
// otherwise, has another format, which needs another number and leaves the reader of this one in place.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tableById } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { boardFileOf } from '#lib/exports/json/board-file.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { memoryOf } from './memory-of.ts';
import { archiveText, reopened } from './a-rich-day.ts';

const frozen = (name: string): string => readFileSync(`tests/fixtures/archives/${name}`, 'utf8');
const AT = Date.UTC(2026, 10, 22, 10);

test('[ARC-7] an archive of version 1 is read as it was, and written as it was', () => {
  const text = frozen('workshop-1.archive.json');
  expect(archiveText(reopened(text), AT)).toBe(text);
  expect(memoryOf(text)).toEqual({
    ...{ tables: 6, circuits: 2, stage: 'closed', names: 2, cards: 13, binned: 2, merged: 1, hidden: 1 },
    ...{ moved: 1, promoted: 1, wordings: 1, votes: ['revealed', 'closed'], ballots: [7, 3], versions: 2 }
  });
});

test('[ARC-7] open data of version 1 are written as they were', () => {
  const workshop = reopened(frozen('workshop-1.archive.json'));
  expect(jsonText(openDataOf(workshop, AT))).toBe(frozen('workshop-1.open.json'));
});

test('[ARC-7] a board of version 1 is written as it was', () => {
  const workshop = reopened(frozen('workshop-1.archive.json'));
  const table = must(tableById(workshop.plan, 'A1'), 'a table');
  expect(jsonText(boardFileOf(workshop, table, AT))).toBe(frozen('board-1.json'));
});

/** Names of every field, however deep. */
function fieldsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(fieldsIn)];
}

test('[ARC-7] every field of the files is in the document', () => {
  const files = ['workshop-1.archive.json', 'workshop-1.open.json', 'board-1.json'];
  const fields = new Set(files.flatMap((name) => fieldsIn(JSON.parse(frozen(name)))));
  const words = new Set(readFileSync('docs/formats.md', 'utf8').match(/[A-Za-z]+/g));
  expect(fields.size).toBeGreaterThan(80);
  expect([...fields].filter((field) => !words.has(field))).toEqual([]);
});
