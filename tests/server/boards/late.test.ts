// What is written is kept, shown and acknowledged as bytes; the document is given it later, and nobody notices (DOC-13).
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { parseBoardMessage, syncMessage } from '#server/boards/board-wire.ts';
import { Windows } from './a-window.ts';

let on: Windows;
beforeEach(async () => {
  on = await Windows.open();
});
afterEach(() => on.close());

const CARD = 'card-0----';
const room = () => must(on.rooms[0], 'a room');
const waiting = () => room().document.late.waiting;
const written = async (letters: string) => {
  for (const letter of letters) {
    on.maud.types(letter);
    await on.turn();
    on.passes(25);
  }
};

/** A hole in the gate: a unit that follows one nobody has. */
function slipsThrough(): void {
  const far = new Y.Doc();
  far.getText(rootName(CARD, 'text')).insert(0, 'far');
  const before = Y.encodeStateVector(far);
  far.getText(rootName(CARD, 'text')).insert(1, 'farther');
  const bad = Y.encodeStateAsUpdate(far, before);
  room().document.takes(bad, { runs: [], ranges: [], deeds: new Map(), isPlain: true });
}

describe('[DOC-13] letters', () => {
  test('are kept, shown and acknowledged before the document has them', async () => {
    await written('abc');
    expect(waiting()).toBe(3);
    expect(on.kept).toEqual([['A1'], ['A1'], ['A1']]);
    expect(on.maud.line.heard().at(-1)).toEqual(['ack 3']);
    expect(on.bo.line.heard()).toEqual([['update'], ['update'], ['update']]);
  });

  test('are in it for whoever reads it, once nobody writes for a second or two, and at the hundred and twenty-eighth', async () => {
    await written('abc');
    expect(room().document.wordsOf(CARD).example).toBe('abc');
    expect(waiting()).toBe(0);
    await written('d');
    on.pulses.passes(1_000);
    expect(waiting()).toBe(1);
    on.pulses.passes(1_000);
    expect(waiting()).toBe(0);
    await written('x'.repeat(127));
    expect(waiting()).toBe(127);
    await written('x');
    expect(waiting()).toBe(0);
  });

  test('are told to whoever comes back with those of before', async () => {
    await written('ab');
    const back = new Y.Doc();
    Y.applyUpdate(back, Y.encodeStateAsUpdate(on.maud.doc));
    await written('cd');
    on.bo.line.heard();
    on.bo.says(syncMessage('step1', Y.encodeStateVector(back)));
    for (const message of on.bo.line.written.flat()) {
      const read = parseBoardMessage(message);
      if (read !== null && 'update' in read) Y.applyUpdate(back, read.update);
    }
    expect(on.bo.line.heard()).toEqual([['step2']]);
    expect(back.getText(rootName(CARD, 'example')).toString()).toBe('abcd');
  });

  test('that Yjs could not take all the same: everybody comes back to what the disk holds', async () => {
    await written('ab');
    slipsThrough();
    on.pulses.passes(1_000);
    on.pulses.passes(1_000);
    expect([on.maud.line.closed, on.ended]).toEqual([CLOSE_CODES.restart, 1]);
  });

  test('that Yjs could not take all the same: everybody comes back, at the next letter at the latest', async () => {
    await written('ab');
    slipsThrough();
    expect(() => room().document.doc).toThrow();
    await written('c');
    expect([on.maud.line.closed, on.ended]).toEqual([CLOSE_CODES.restart, 1]);
  });
});
