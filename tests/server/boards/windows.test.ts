// Windows (DOC-7): what comes in one of them, on all the boards of a workshop, is kept, shown and acknowledged together.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { Windows } from './a-window.ts';

let on: Windows;
beforeEach(async () => {
  on = await Windows.open();
});
afterEach(() => on.close());

/** The hall is no longer quiet: a window is open, and nothing waits. */
const opened = async () => {
  on.far.types('x');
  await on.turn();
  for (const each of [on.maud, on.bo, on.far]) each.line.heard();
  on.kept.length = 0;
};

describe('[DOC-7] a window', () => {
  test('begins with what comes in a quiet hall, kept and shown at once', async () => {
    on.maud.types('a');
    expect([on.kept, on.bo.line.heard()]).toEqual([[], []]);
    await on.turn();
    expect(on.kept).toEqual([['A1']]);
    expect([on.maud.line.heard(), on.bo.line.heard()]).toEqual([[['ack 1']], [['update']]]);
  });

  test('of 25 ms is one transaction for all the boards, and one write for each device', async () => {
    await opened();
    for (const writer of [on.maud, on.bo, on.far, on.maud]) writer.types('a');
    await on.turn();
    on.passes(24);
    expect([on.kept, on.maud.line.heard(), on.bo.line.heard()]).toEqual([[], [], []]);
    on.passes(1);
    expect(on.kept).toEqual([['A1', 'A1', 'B1', 'A1']]);
    expect(on.maud.line.heard()).toEqual([['update', 'update', 'update', 'ack 2']]);
    expect(on.bo.line.heard()).toEqual([['update', 'update', 'update', 'ack 1']]);
    // Alone to have written there: only told that it is on disk.
    expect(on.far.line.heard()).toEqual([['ack 2']]);
  });

  test('follows another as long as somebody writes; then the hall is quiet again', async () => {
    await opened();
    on.maud.types('a');
    on.passes(25);
    on.maud.types('b');
    on.passes(25);
    expect(on.kept).toEqual([['A1'], ['A1']]);
    on.passes(25);
    on.maud.types('c');
    await on.turn();
    expect(on.kept).toEqual([['A1'], ['A1'], ['A1']]);
  });

  test('is wider where its own work takes long, up to 100 ms', async () => {
    on.onkeep = () => (on.now += 30);
    on.maud.types('a');
    await on.turn();
    on.maud.types('b');
    on.passes(59);
    expect(on.kept).toHaveLength(1);
    on.onkeep = () => (on.now += 500);
    on.passes(1);
    expect(on.kept).toHaveLength(2);
    on.maud.types('c');
    on.onkeep = () => undefined;
    on.passes(99);
    expect(on.kept).toHaveLength(2);
    on.passes(1);
    expect(on.kept).toHaveLength(3);
  });

  test('shows the very frames that came, in order', async () => {
    await opened();
    const sent = ['a', 'b', 'c'].map((letter) => on.maud.types(letter));
    on.passes(25);
    const [write] = on.bo.line.written;
    expect(write?.map((message) => [...message])).toEqual(
      sent.map((update) => [...syncMessage('update', update)])
    );
  });

  test('answers nothing before it is on disk', async () => {
    await opened();
    const before: string[][][] = [];
    on.onkeep = () => before.push(on.maud.line.heard(), on.bo.line.heard());
    on.maud.types('a');
    on.maud.says(syncMessage('update', Uint8Array.from([0, 0])));
    on.bo.says(syncMessage('step1', Uint8Array.from([0])));
    on.bo.says(syncMessage('step1', Y.encodeStateVector(on.bo.doc)));
    on.passes(25);
    expect(before).toEqual([[], []]);
    expect(on.maud.line.heard()).toEqual([['ack 2']]);
    expect(on.bo.line.heard().flat()).toEqual(['step2', 'step2', 'update']);
  });

  test('says what was refused in its place: after those before it, counted by the next ack', async () => {
    await opened();
    on.maud.types('a');
    on.maud.says(syncMessage('update', Uint8Array.from([9, 9])));
    on.maud.types('b');
    on.passes(25);
    expect(on.maud.line.heard()).toEqual([['ack 1', 'refusal board.malformed', 'ack 3']]);
  });

  test('that cannot be kept has shown and acknowledged nothing, and everybody comes back', async () => {
    await opened();
    on.fails = true;
    on.maud.types('a');
    on.bo.types('b');
    on.passes(25);
    expect(on.bo.line.heard().flat()).toEqual([]);
    expect(on.maud.line.heard().flat()).toEqual([]);
    expect([on.maud.line.closed, on.bo.line.closed]).toEqual([CLOSE_CODES.restart, CLOSE_CODES.restart]);
    expect([on.ended, on.far.line.closed]).toEqual([1, null]);
  });

  test('is kept at once when somebody must read it', async () => {
    await opened();
    on.maud.types('a');
    must(on.rooms[0], 'a room').tell();
    expect(on.kept).toEqual([['A1']]);
    expect(on.bo.line.heard()).toEqual([['update']]);
    on.passes(25);
    expect(on.kept).toHaveLength(1);
  });

  test('a device that is too slow is still acknowledged, and shown nothing', async () => {
    await opened();
    on.bo.line.waitingBytes = 257 * 1024;
    on.maud.types('a');
    on.bo.types('b');
    on.passes(25);
    expect(on.bo.line.heard()).toEqual([['ack 1']]);
    expect(on.maud.line.heard()).toEqual([['update', 'update', 'ack 1']]);
  });
});
