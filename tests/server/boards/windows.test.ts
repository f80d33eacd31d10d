// Windows (DOC-7): what comes in one of them, on all the boards of a workshop, is kept, shown and acknowledged together.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

/** What one window takes to be shown, ms. */
let takes = 0;
/** Windows take so long to be shown: two have, and the second was opened before the first was shown. */
const shownIn = async (millis: number) => {
  takes = millis;
  const { writes } = on.bo.line;
  on.bo.line.writes = (frames) => {
    writes.call(on.bo.line, frames);
    on.now += takes;
  };
  await opened();
  for (const letter of ['a', 'b']) {
    on.maud.types(letter);
    on.passes(25);
  }
};

/** Thirty windows of a word each, kept so many ms after their end. @returns how long each was. */
const windowsWith = (diskMillis: number): readonly number[] =>
  Array.from({ length: 30 }, () => {
    on.maud.types('d');
    const open = on.now;
    while (!on.isDiskAtWork) on.passes(1);
    const ended = on.now;
    on.passes(diskMillis);
    on.disk();
    return ended - open + diskMillis;
  });

describe('[DOC-7] a window', () => {
  test('begins with what comes in a quiet hall, kept and shown at once', async () => {
    on.maud.types('a');
    expect([on.kept, on.bo.line.heard()]).toEqual([[], []]);
    await on.turn();
    expect(on.kept).toEqual([['A1']]);
    expect([on.maud.line.heard(), on.bo.line.heard()]).toEqual([[['ack 1']], [['update']]]);
  });

  test('of 25 ms is one transaction for all the boards, one row of each, and one write for each device', async () => {
    await opened();
    for (const writer of [on.maud, on.bo, on.far, on.maud]) writer.types('a');
    await on.turn();
    on.passes(24);
    expect([on.kept, on.maud.line.heard(), on.bo.line.heard()]).toEqual([[], [], []]);
    on.passes(1);
    expect(on.kept).toEqual([['A1', 'B1']]);
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

  test('is wider where many are shown it, up to 60 ms', async () => {
    await shownIn(1.25);
    on.maud.types('c');
    on.passes(39);
    expect(on.kept).toHaveLength(2);
    on.passes(1);
    expect(on.kept).toHaveLength(3);
    takes = 3.5;
    for (const letter of ['d', 'e']) {
      on.maud.types(letter);
      on.passes(40);
    }
    on.maud.types('f');
    on.passes(59);
    expect(on.kept).toHaveLength(5);
    on.passes(1);
    expect(on.kept).toHaveLength(6);
  });

  test('of a full hall is no wider than 57 ms where the disk is slow: most of its letters are still seen in time', async () => {
    await shownIn(2);
    on.isQuick = false;
    const seen = windowsWith(10).slice(1);
    expect([Math.max(...seen), seen.at(-1)]).toEqual([60, 57]);
  });

  test('of a full hall is as wide as leaves 95 letters of 100 seen within 59 ms', async () => {
    await shownIn(2);
    on.isQuick = false;
    // Of a disk that answers at once, and in one millisecond; showing takes its time too.
    expect([0, 1].map((millis) => windowsWith(millis).at(-1))).toEqual([59, 58]);
  });

  test('is wider where showing the last two took long, up to 100 ms', async () => {
    await shownIn(12);
    on.maud.types('c');
    on.passes(60);
    expect(on.kept).toHaveLength(3);
    on.maud.types('d');
    on.passes(60);
    expect(on.kept).toHaveLength(3);
    on.passes(40);
    expect(on.kept).toHaveLength(4);
  });

  test('is wider where the last two came late, and no wider where one did', async () => {
    await opened();
    const wide = async (millis: number): Promise<void> => {
      const before = on.kept.length;
      on.maud.types('a');
      on.passes(millis - 1);
      expect(on.kept).toHaveLength(before);
      on.passes(1);
      expect(on.kept).toHaveLength(before + 1);
    };
    on.now += 500;
    await wide(25);
    await wide(25);
    on.now += 500;
    await wide(25);
    on.now += 500;
    await wide(25);
    await wide(100);
  });

  test('is not cut in two by what reads all of it now and then: that waits for its end', async () => {
    const read = vi.fn();
    on.log.afterWindow(read);
    expect(read).toHaveBeenCalledTimes(1);
    await opened();
    on.maud.types('a');
    on.log.afterWindow(read);
    on.maud.types('b');
    on.passes(24);
    await on.turn();
    expect([on.kept, read.mock.calls.length]).toEqual([[], 1]);
    on.passes(1);
    expect(on.kept).toEqual([['A1']]);
    await on.turn();
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('waits for no disk: what comes while it is at work is the next transaction, in order', async () => {
    await opened();
    on.isQuick = false;
    on.maud.types('a');
    on.passes(25);
    on.maud.types('b');
    on.passes(25);
    on.bo.types('c');
    on.passes(25);
    on.maud.says(syncMessage('update', Uint8Array.from([0, 0])));
    expect([on.kept, on.bo.line.heard(), on.maud.line.heard()]).toEqual([[], [], []]);
    on.disk();
    expect([on.kept, on.bo.line.heard(), on.maud.line.heard()]).toEqual([
      [['A1']],
      [['update']],
      [['ack 1']]
    ]);
    on.passes(25);
    on.disk();
    expect(on.kept).toEqual([['A1'], ['A1']]);
    expect(on.maud.line.heard()).toEqual([['update', 'update', 'ack 3']]);
  });

  test('on its way to a slow disk is waited for when somebody must read it', async () => {
    await opened();
    on.isQuick = false;
    on.maud.types('a');
    on.passes(25);
    on.maud.types('b');
    must(on.rooms[0], 'a room').tell();
    expect(on.kept).toEqual([['A1'], ['A1']]);
    expect(on.bo.line.heard()).toEqual([['update'], ['update']]);
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

  test('that cannot be kept takes with it what was written on it meanwhile: nothing is kept after a hole', async () => {
    await opened();
    on.isQuick = false;
    on.fails = true;
    on.maud.types('a');
    on.passes(25);
    on.maud.types('b');
    on.bo.types('c');
    on.disk();
    on.fails = false;
    for (let window = 0; window < 3; window++) {
      on.passes(25);
      on.disk();
    }
    expect(on.kept).toEqual([]);
    expect([on.maud.line.closed, on.bo.line.closed]).toEqual([CLOSE_CODES.restart, CLOSE_CODES.restart]);
    expect([on.maud.line.heard().flat(), on.bo.line.heard().flat()]).toEqual([[], []]);
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
