// Columns on a device: which one a card begins in, how a board is read by column, and the steps of whoever changes them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { poleColumns, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import { m } from '#lib/paraglide/messages.js';
import { parseCommand } from '#lib/protocol/parse-command.ts';
import { Capture } from '#lib/views/board/capture.svelte.ts';
import { columnWords } from '#lib/views/board/kinds.ts';
import {
  movedColumn,
  readyColumns,
  withColumn,
  withNewColumn,
  withoutColumn
} from '#lib/views/columns/column-edits.ts';
import { columnFor, keepColumn } from '#lib/views/participant/drafts.ts';
import { harvestPages, WALLS } from '#lib/views/projection/harvest-pages.ts';

const column = (id: string, title = id): Column => ({ id, title, one: '', role: 'note' });
const LENSES = [column('keep', 'À retenir'), column('stuck', 'Ce qui a coincé'), column('mine', 'Chez moi')];

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('[COL-6] a card begins in the first column, then in the last one chosen on that board', () => {
  const here = { columns: LENSES, kept: 'A1' };
  expect(columnFor('w', here, '')).toBe('keep');
  keepColumn('w', here, 'mine');
  expect(columnFor('w', here, '')).toBe('mine');
  expect(columnFor('w', here, 'stuck')).toBe('stuck');
  expect(columnFor('w', { columns: LENSES, kept: 'B1' }, '')).toBe('keep');
  expect(columnFor('w', { columns: LENSES.slice(0, 2), kept: 'A1' }, 'gone')).toBe('keep');
});

test('[COL-6] of the usual three none is kept: the next card is an idea again', () => {
  const here = { columns: null, kept: 'A1' };
  keepColumn('w', here, 'openQuestion');
  expect(columnFor('w', here, '')).toBe('idea');
});

test('[COL-1] the fast field writes where the board has a column, whatever was chosen before', () => {
  const capture = new Capture({ read: () => '', write: () => undefined });
  capture.kind = 'gone';
  capture.text = 'Un mot';
  expect(capture.deposit(1, LENSES).map(({ kind }) => kind)).toEqual(['keep']);
  capture.kind = 'stuck';
  expect(capture.kindAmong(LENSES)).toBe('stuck');
});

test('[COL-2] one card is called by the singular, else by the title', () => {
  expect(columnWords({ ...column('a', 'Leviers'), one: 'Levier' }).one).toBe('Levier');
  expect(columnWords(column('a', 'Leviers')).one).toBe('Leviers');
});

test('[COL-2] the field asks for one of its column, and for an argument on a side of a tension', () => {
  expect(columnWords({ ...column('word', 'Mots'), one: 'Mot' }).field).toBe('Mot');
  expect(poleColumns(['Payant', 'Offert']).map((pole) => columnWords(pole).field)).toEqual([
    m.table_capture_argument(),
    m.table_capture_argument()
  ]);
  expect(USUAL_COLUMNS.map((usual) => columnWords(usual).field)).toEqual([
    m.table_capture_label(),
    m.table_capture_finding(),
    m.table_capture_openQuestion()
  ]);
});

test('[COL-4] on the wall a removed column’s cards come last, every card once', () => {
  const card = (id: string, kind: string) => ({
    ...{ id, kind, text: 'Un texte', example: '', cited: '', pinned: false }
  });
  const cards = [card('1', 'gone'), card('2', 'stuck'), card('3', 'keep')];
  const kinds = harvestPages(cards, WALLS.wide, LENSES).flatMap((page) =>
    page.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))
  );
  expect(kinds).toEqual(['keep', 'stuck', 'other']);
});

test('[COL-4] columns are renamed, added, moved and removed; one stays, eight at most, none without a name', () => {
  const ids = (columns: readonly Column[]) => columns.map(({ id }) => id);
  expect(ids(movedColumn(LENSES, 'mine', -1))).toEqual(['keep', 'mine', 'stuck']);
  expect(movedColumn(LENSES, 'keep', -1)).toBe(LENSES);
  expect(ids(withoutColumn(LENSES, 'keep'))).toEqual(['stuck', 'mine']);
  expect(withoutColumn([column('a')], 'a')).toHaveLength(1);
  const more = withNewColumn(LENSES, 'x-Y_9');
  expect([ids(more).at(-1), readyColumns(more)]).toEqual(['cxY9', null]);
  expect(readyColumns(withColumn(more, 'cxY9', { title: ' Vu ' }))?.at(-1)?.title).toBe('Vu');
  const eight = Array.from({ length: 8 }, (_, i) => column(`k${i}`));
  expect(withNewColumn(eight, 'z')).toBe(eight);
});

test('[COL-4] [PROTO-1] what is sent is one to eight columns, each id once, none called « other »', () => {
  const asked = (columns: unknown) =>
    parseCommand({ id: 'command-00001', command: { type: 'columns.set', grouping: 'main', columns } }).ok;
  expect(asked(LENSES)).toBe(true);
  for (const wrong of [
    [],
    [column('a'), column('a')],
    [column('other')],
    [column('Pas un id')],
    [{ ...column('a'), role: 'x' }],
    Array.from({ length: 9 }, (_, i) => column(`k${i}`))
  ])
    expect(asked(wrong)).toBe(false);
});
