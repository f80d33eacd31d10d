import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { encodeBoard } from '#lib/board/board-encoder.ts';
import { BOARD_FIELDS, rootName } from '#lib/board/board-roots.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';

const SEED = Number(process.env['SEED'] ?? 7);

test(`[DOC-10] the whole state is byte for byte what Yjs would write (seed ${SEED})`, () => {
  const chance = chanceFrom(SEED);
  for (let run = 0; run < 60; run++) {
    const pages = Array.from({ length: 3 }, () => new Y.Doc());
    for (let i = 0; i < 80; i++) {
      const page = must(pages[Math.floor(chance() * 3)], 'a page');
      const field = must(BOARD_FIELDS[Math.floor(chance() * 3)], 'a field');
      const text = page.getText(rootName(`card-${Math.floor(chance() * 6)}----`, field));
      const at = Math.floor(chance() * (text.length + 1));
      if (chance() < 0.4) text.delete(at, Math.min(4, text.length - at));
      else text.insert(at, must(['é', '🙂', 'mot ', 'a'][Math.floor(chance() * 4)], 'a word'));
      if (chance() < 0.2) for (const other of pages) Y.applyUpdate(other, Y.encodeStateAsUpdate(page));
    }
    for (const page of pages) {
      expect(encodeBoard(page)).toEqual(Y.encodeStateAsUpdate(page));
      const copy = new Y.Doc();
      Y.applyUpdate(copy, encodeBoard(page));
      expect(encodeBoard(copy)).toEqual(Y.encodeStateAsUpdate(copy));
    }
  }
});

test('[DOC-1] what no board holds cannot be written', () => {
  const doc = new Y.Doc();
  doc.getMap('cards').set('a', 1);
  expect(() => encodeBoard(doc)).toThrow();
});
