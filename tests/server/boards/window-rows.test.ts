// What a window keeps: for each board as few rows as say the same, and nothing of who wrote them lost.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { rowsTogether } from '#server/boards/window-rows.ts';
import type { BoardRow } from '#server/storage/boards.ts';

const letter = (client: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText('text').insert(0, 'a');
  return Y.encodeStateAsUpdate(doc);
};
const row = (board: string, client: number): BoardRow => ({
  ...{ board, update: letter(client), generation: `of ${board}` },
  owners: [{ client, person: `seat:${client}` }]
});

test('[DOC-7] letters of a window are one row for each board, with all that binds their client ids', () => {
  const together = rowsTogether([row('A1', 1), row('B1', 2), row('A1', 3)]);
  expect(together.map(({ board, generation }) => [board, generation])).toEqual([
    ['A1', 'of A1'],
    ['B1', 'of B1']
  ]);
  expect(together.map(({ owners }) => owners)).toEqual([
    [
      { client: 1, person: 'seat:1' },
      { client: 3, person: 'seat:3' }
    ],
    [{ client: 2, person: 'seat:2' }]
  ]);
});

test('[DOC-7] what cannot be one row is several, bound once', () => {
  const deletes = { ...row('A1', 1), update: Uint8Array.from([0, 1, 1, 1, 0, 1]), owners: [] };
  const together = rowsTogether([row('A1', 1), deletes, row('A1', 2)]);
  expect(together.map(({ owners }) => owners.length)).toEqual([2, 0, 0]);
  expect(together[1]?.update).toBe(deletes.update);
});

test('[DOC-7] a window without words keeps nothing', () => {
  expect(rowsTogether([])).toEqual([]);
});
