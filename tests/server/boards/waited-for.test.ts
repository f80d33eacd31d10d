// The end of a full hall's window on the doze of a house: the loop is held until the disk has answered, for a moment (DOC-7).
import { expect, test } from 'vitest';
import { BoardLog } from '#server/boards/board-log.ts';
import { Doze } from '#server/boards/doze.ts';
import { createLog } from '#server/log.ts';
import type { BoardStore } from '#server/storage/boards.ts';

test('[DOC-7] a full hall’s windows are waited for, what comes next comes once, and a disk that is late is left alone for sixteen', async () => {
  let now = 0;
  const doze = new Doze({ now: () => now, sleep: () => undefined });
  const told: string[] = [];
  let answer: (() => void) | null = null;
  const answers = (): void => {
    answer?.();
    answer = null;
  };
  let isLate = false;
  const store: Pick<BoardStore, 'appendLater' | 'drain' | 'drainBriefly'> = {
    appendLater: (_rows, done) => {
      answer = () => done(null);
      setImmediate(answers);
    },
    drain: answers,
    drainBriefly: (millis) => {
      told.push(`waits ${millis}`);
      if (!isLate) answers();
    }
  };
  const log = new BoardLog({ store, log: createLog('silent'), timers: doze, now: () => now });
  const row = { board: 'A1', update: Uint8Array.of(0, 0), owners: [], generation: 'g' };
  const room = { publish: () => void ((now += 3), told.push('shown')) };
  const window = async (): Promise<string[]> => {
    await new Promise<void>((over) => {
      const done = () => log.next(() => (told.push('next'), over()));
      log.submit({ room, row, done, failed: () => undefined });
    });
    return told.splice(0);
  };
  const [shown, waited] = [
    ['shown', 'next'],
    ['waits 10', 'shown', 'next']
  ];
  expect([await window(), await window()]).toEqual([shown, shown]);
  expect([await window(), await window()]).toEqual([waited, waited]);
  isLate = true;
  expect(await window()).toEqual(waited);
  for (let nth = 0; nth < 16; nth++) expect(await window()).toEqual(shown);
  expect(await window()).toEqual(waited);
  log.close();
});
