// Letters put together say what they said one by one: the same document, whatever was typed, in whatever order it came.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { lettersTogether } from '#lib/board/letters-together.ts';
import { readUpdate } from '#lib/board/update-reader.ts';
import { chanceFrom, oneOf, type Chance } from '#server/rehearsal/chance.ts';

const SEED = Number(process.env['SEED'] ?? 11);
const WORDS = ['a', 'é', '🙂', 'une idée', '\n', 'x'.repeat(200)];

/** A page: what it types, as updates. */
class Page {
  readonly doc = new Y.Doc();
  readonly made: Uint8Array[] = [];
  constructor(client: number, sent: Uint8Array[] = []) {
    this.doc.clientID = client;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'others') sent.push(update);
    });
  }
  types(at: number, words: string): void {
    this.doc.getText('text').insert(at, words);
  }
  hears(updates: readonly Uint8Array[]): void {
    for (const update of updates) Y.applyUpdate(this.doc, update, 'others');
  }
}

const given = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  return Y.encodeStateAsUpdate(doc);
};

/** What three pages type, each hearing the others now and then. */
function typed(chance: Chance): readonly Uint8Array[] {
  const sent: Uint8Array[] = [];
  const pages = [70_000, 3, 4_000_000_000].map((client) => new Page(client, sent));
  for (let act = 0; act < 40; act++) {
    const page = oneOf(pages, chance);
    const { length } = page.doc.getText('text');
    if (chance() < 0.3) page.hears(sent);
    else if (chance() < 0.1 && length > 1) page.doc.getText('text').delete(0, 1);
    else page.types(Math.floor(chance() * (length + 1)), oneOf(WORDS, chance));
  }
  return sent;
}

describe('[DOC-7] letters put together', () => {
  test('of several people are one update, which says last what was written last', () => {
    const sent: Uint8Array[] = [];
    const [maud, bo] = [new Page(1, sent), new Page(2, sent)];
    maud.types(0, 'é');
    bo.types(0, 'b');
    maud.types(1, '🙂');
    maud.types(3, 'c');
    const together = lettersTogether(sent);
    expect(together).toHaveLength(1);
    expect(given(together)).toEqual(given(sent));
    const order = together.flatMap((update) => readUpdate(update, 10)?.structs ?? []);
    expect(order.map(({ client, text }) => [client, text])).toEqual([
      [2, 'b'],
      [1, 'é'],
      [1, '🙂'],
      [1, 'c']
    ]);
  });

  test('are what they were, in any order people may type', () => {
    let fewer = 0;
    for (let run = 0; run < 200; run++) {
      const sent = typed(chanceFrom(SEED + run));
      const together = lettersTogether(sent);
      expect(given(together)).toEqual(given(sent));
      fewer += sent.length - together.length;
    }
    // Most of what was typed is letters.
    expect(fewer).toBeGreaterThan(200 * 10);
  });

  test('stand around what is more than letters, each at its place', () => {
    const sent: Uint8Array[] = [];
    const page = new Page(1, sent);
    page.types(0, 'ab');
    page.types(2, 'c');
    page.doc.getText('text').delete(0, 1);
    page.types(0, 'd');
    page.types(1, 'e');
    const together = lettersTogether(sent);
    expect(together).toHaveLength(3);
    expect(together[1]).toBe(sent[2]);
    expect(given(together)).toEqual(given(sent));
  });

  test('of one person that do not follow one another stay apart', () => {
    const sent: Uint8Array[] = [];
    const page = new Page(1, sent);
    for (const letter of 'abc') page.types(0, letter);
    const [a, b, c] = sent;
    expect(lettersTogether([a, c, b].flatMap((each) => each ?? []))).toEqual([a, c, b]);
    expect(lettersTogether([a, a].flatMap((each) => each ?? []))).toEqual([a, a]);
  });

  test('one alone is the very same bytes', () => {
    const sent: Uint8Array[] = [];
    new Page(1, sent).types(0, 'a');
    expect(lettersTogether(sent)[0]).toBe(sent[0]);
    expect(lettersTogether([])).toEqual([]);
  });

  test('bytes that are no letters are left as they came', () => {
    const sent: Uint8Array[] = [];
    for (const client of [1, 2]) new Page(client, sent).types(0, 'a');
    const [letter, other] = sent.map((update) => [...update]);
    if (letter === undefined || other === undefined) throw new Error('two letters');
    expect(lettersTogether(sent)).toHaveLength(1);
    const odd = [
      [],
      [0, 0],
      [1, 1, 1],
      [...letter, 0],
      [...letter.slice(0, -1), 0x80, 0],
      [...letter.slice(0, -1), 1, 1, 0],
      [2, ...letter.slice(1)]
    ].map((bytes) => Uint8Array.from(bytes));
    const after = Uint8Array.from(other);
    for (const bytes of odd) expect(lettersTogether([bytes, after])).toEqual([bytes, after]);
  });
});
