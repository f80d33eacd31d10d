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
