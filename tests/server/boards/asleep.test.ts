// Where nobody writes a board is bytes, and nobody notices (DOC-10).
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { parseBoardMessage, syncMessage } from '#server/boards/board-wire.ts';
import { Windows, type Writer } from './a-window.ts';

let on: Windows;
beforeEach(async () => {
  on = await Windows.open();
});
afterEach(() => on.close());

const board = () => must(on.rooms[0], 'a room').document;
const CARD = 'card-0----';
/** What somebody who asks for everything reads in the first card's example. */
const readBy = (reader: Writer) => {
  reader.line.heard();
  reader.says(syncMessage('step1', Uint8Array.from([0])));
  const doc = new Y.Doc();
  for (const message of reader.line.written.splice(0).flat()) {
    const read = parseBoardMessage(message);
    if (read !== null && 'update' in read) Y.applyUpdate(doc, read.update);
  }
  return doc.getText(rootName(CARD, 'example')).toString();
};
const written = async (letter: string) => {
  on.maud.types(letter);
  await on.turn();
  on.passes(100);
};

describe('[DOC-10] ten seconds without a word', () => {
  test('and the document is bytes; whoever comes is given them, and it sleeps on', async () => {
    await written('a');
    const { vector } = board();
    on.pulses.passes(9_000);
    expect(board().isAsleep).toBe(false);
    on.pulses.passes(1_000);
    expect(board().isAsleep).toBe(true);
    expect([readBy(on.bo), board().vector, board().isAsleep]).toEqual(['a', vector, true]);
  });

  test('and the next word wakes it: kept, shown, acknowledged, and everything is there', async () => {
    await written('a');
    const { clientID } = board().doc;
    on.pulses.passes(10_000);
    on.bo.line.heard();
    on.maud.line.heard();
    await written('b');
    expect([on.bo.line.heard(), on.maud.line.heard()]).toEqual([[['update']], [['ack 2']]]);
    expect([readBy(on.bo), board().isAsleep, board().doc.clientID]).toEqual(['ab', false, clientID]);
    on.pulses.passes(10_000);
    expect([board().isAsleep, readBy(on.bo)]).toEqual([true, 'ab']);
  });

  test('are ten from the last word on', async () => {
    await written('a');
    on.pulses.passes(9_000);
    await written('b');
    on.pulses.passes(9_000);
    expect(board().isAsleep).toBe(false);
  });

  test('leave a long board awake', async () => {
    await written('a');
    for (let far = 0; far < 400; far++)
      board()
        .doc.getText(rootName(`card-long-${far}`, 'text'))
        .insert(0, 'y'.repeat(400));
    on.pulses.passes(10_000);
    expect(board().isAsleep).toBe(false);
  });
});

describe('[DOC-10] a board that was told and folded, opened again', () => {
  const again = () => {
    must(on.rooms[0], 'a room').close(1000, 'over');
    return on.opensAgain();
  };

  test('is bytes: newcomers are given them, and it sleeps on until somebody writes', async () => {
    await written('a');
    const { vector, generation } = board();
    const { document, comes } = again();
    const maud = comes(0);
    expect([document.isAsleep, document.generation, document.vector]).toEqual([true, generation, vector]);
    expect([readBy(maud), document.isAsleep]).toEqual(['a', true]);
    maud.types('b');
    await on.turn();
    expect([maud.line.heard().flat().at(-1), document.isAsleep]).toEqual(['ack 1', false]);
    expect(readBy(comes(1))).toMatch(/^(ab|ba)$/);
  });

  test('tells whoever comes back with every word what was deleted, and wakes for whoever misses some', async () => {
    const [half, whole] = [new Y.Doc(), new Y.Doc()];
    for (const [letter, doc] of [
      ['a', half],
      ['b', whole]
    ] as const) {
      await written(letter);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(board().doc));
    }
    on.maud.erases();
    await on.turn();
    const { document, comes } = again();
    const bo = comes(1);
    const told = (doc: Y.Doc): string => {
      bo.line.heard();
      bo.says(syncMessage('step1', Y.encodeStateVector(doc)));
      for (const message of bo.line.written.splice(0).flat()) {
        const read = parseBoardMessage(message);
        if (read !== null && 'update' in read) Y.applyUpdate(doc, read.update);
      }
      return doc.getText(rootName(CARD, 'example')).toString();
    };
    expect([told(whole), document.isAsleep]).toEqual(['a', true]);
    expect([told(half), document.isAsleep]).toEqual(['a', false]);
  });

  test('is read when something came after its snapshot, or when the journal says something else', async () => {
    await written('a');
    expect(on.opensAgain().document.isAsleep).toBe(false);
    expect(again().document.isAsleep).toBe(true);
    const { boards } = must(on.house.app.registry.byId(on.workshop), 'workshop');
    const load = boards.load.bind(boards);
    boards.load = (table) => {
      const found = must(load(table), table);
      return { ...found, digest: found.digest && { ...found.digest, agreed: 'others' } };
    };
    expect(on.opensAgain().document.isAsleep).toBe(false);
  });
});
