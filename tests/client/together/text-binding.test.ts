// A field and a shared text, without a page: several fields on replicas of one document, typing, composing, too long, undo.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { TextBinding, type FieldPort } from '#lib/client/together/text-binding.ts';
import { applied, changeBetween, rebased } from '#lib/client/together/text-change.ts';

/** A field somebody types in. */
class FakeField implements FieldPort {
  value: string;
  start: number;
  end: number;

  constructor(value = '') {
    this.value = value;
    this.start = this.end = value.length;
  }

  write(value: string, start: number, end: number): void {
    [this.value, this.start, this.end] = [value, start, end];
  }

  /** Types at a place, as a browser does: the caret follows. */
  type(words: string, at = this.start, until = at): void {
    this.value = this.value.slice(0, at) + words + this.value.slice(until);
    this.start = this.end = at + words.length;
  }
}

interface Hand {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly field: FakeField;
  readonly binding: TextBinding;
  readonly origin: object;
  held: string | null;
}

function handsOn(words: string, many: number, most = 2_000): readonly Hand[] {
  const seed = new Y.Doc();
  seed.getText('t').insert(0, words);
  return Array.from({ length: many }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed));
    const [text, field, origin] = [doc.getText('t'), new FakeField(words), {}];
    const hand: { held: string | null } = { held: null };
    const fits = (value: string): boolean => value.length <= most;
    const onheld = (value: string | null): void => void (hand.held = value);
    const binding = new TextBinding({ field, text, origin, fits, onheld }, words);
    return Object.assign(hand, { doc, text, field, origin, binding });
  });
}

function meet(hands: readonly Hand[]): void {
  for (const to of hands)
    for (const from of hands)
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'others');
}

const two = (words: string): readonly [Hand, Hand] => {
  const [a, b] = handsOn(words, 2);
  if (!a || !b) throw new Error('two hands');
  return [a, b];
};

describe('[LIVE-2] what one types is the smallest change', () => {
  const cases = [
    {
      says: 'a letter in a run of the same',
      before: 'aaa',
      after: 'aaaa',
      caret: 2,
      change: { at: 1, removed: 0, inserted: 'a' }
    },
    {
      says: 'a word replaced',
      before: 'un petit pas',
      after: 'un grand pas',
      caret: 8,
      change: { at: 3, removed: 5, inserted: 'grand' }
    },
    {
      says: 'everything taken away',
      before: 'mot',
      after: '',
      caret: 0,
      change: { at: 0, removed: 3, inserted: '' }
    },
    {
      says: 'one half of a pair never moves alone',
      before: 'a😀b',
      after: 'a😁b',
      caret: 3,
      change: { at: 1, removed: 2, inserted: '😁' }
    },
    {
      says: 'pairs that end alike',
      before: '😀',
      after: '🐀',
      caret: 2,
      change: { at: 0, removed: 2, inserted: '🐀' }
    }
  ];
  test.each(cases)('[LIVE-2] $says', ({ before, after, caret, change }) => {
    expect(changeBetween(before, after, caret)).toEqual(change);
  });

  test('[LIVE-2] it always makes the one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, caret) => {
        const change = changeBetween(before, after, Math.min(caret, after.length));
        expect(change === null ? before : applied(before, change)).toBe(after);
      })
    );
  });

  test('[LIVE-2] a change made meanwhile elsewhere loses none of their words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    const theirWords = fc.string({ unit: fc.constantFrom('X', 'Y'), maxLength: 3 });
    fc.assert(
      fc.property(text, text, theirWords, fc.nat(8), (base, mine, words, place) => {
        const theirs = { at: Math.min(place, base.length), removed: 0, inserted: words };
        const local = changeBetween(base, mine);
        const result = local === null ? base : applied(applied(base, theirs), rebased(local, theirs));
        if (local !== null) expect(result).toContain(words);
      })
    );
  });
});

describe('[LIVE-2] two people in one text', () => {
  test('[LIVE-2] each sees the other’s words, and each caret stays with its own', () => {
    const [anna, bruno] = two('un mot');
    anna.field.type('Voici ', 0);
    anna.binding.typed();
    bruno.field.type(' juste');
    bruno.binding.typed();
    bruno.field.start = 3;
    bruno.field.end = 6;
    meet([anna, bruno]);
    expect([anna.field.value, bruno.field.value]).toEqual(['Voici un mot juste', 'Voici un mot juste']);
    expect([anna.field.start, bruno.field.start, bruno.field.end]).toEqual([6, 9, 12]);
  });

  test('[LIVE-2] words that repeat what stands before the caret leave it at its word', () => {
    const [anna, bruno] = two('ha');
    anna.field.type('ha', 0);
    anna.binding.typed();
    meet([anna, bruno]);
    expect([bruno.field.value, bruno.field.start]).toEqual(['haha', 4]);
  });

  test('[LIVE-2] what others take away around the caret leaves it where they cut', () => {
    const [anna, bruno] = two('un mot de trop ici');
    bruno.field.start = bruno.field.end = 12;
    anna.field.type('', 6, 14);
    anna.binding.typed();
    meet([anna, bruno]);
    expect([bruno.field.value, bruno.field.start]).toEqual(['un mot ici', 6]);
  });

  test('[LIVE-3] a field that composes is left alone, and both are brought together after', () => {
    const [anna, bruno] = two('café');
    bruno.binding.composes();
    bruno.field.type('^');
    bruno.binding.typed();
    anna.field.type('Le ', 0);
    anna.binding.typed();
    meet([anna, bruno]);
    expect(bruno.field.value).toBe('café^');
    bruno.field.type('ê', 4, 5);
    bruno.binding.composed();
    meet([anna, bruno]);
    expect([anna.field.value, bruno.field.value, bruno.field.start]).toEqual(['Le caféê', 'Le caféê', 8]);
  });

  test('[LIVE-2] what was typed before the text came is kept, with what others wrote meanwhile', () => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, 'Bonjour à vous');
    const field = new FakeField('Bonjour');
    field.type(' !');
    new TextBinding({ field, text, origin: {}, fits: () => true, onheld: () => undefined }, 'Bonjour');
    expect([text.toString(), field.value]).toEqual(['Bonjour ! à vous', 'Bonjour ! à vous']);
  });

  test('[LIVE-2] replicas are equal and keep every word, whoever types where and when', () => {
    const step = fc.record({ who: fc.nat(2), at: fc.nat(30), meets: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const hands = handsOn('base', 3);
        const words = steps.map(({ who, at, meets }, i) => {
          const hand = hands[who];
          if (!hand) throw new Error('a hand');
          const word = `«${i}»`;
          hand.field.type(word, Math.min(at, hand.field.value.length));
          hand.binding.typed();
          if (meets) meet(hands);
          return word;
        });
        meet(hands);
        const shown = hands.map(({ field }) => field.value);
        expect(new Set([...shown, ...hands.map(({ text }) => text.toString())]).size).toBe(1);
        // A word typed inside another may be cut in two; none of its letters is lost.
        const letters = [...words.join(''), ...'base'].sort().join('');
        expect([...(shown[0] ?? '')].sort().join('')).toBe(letters);
      }),
      { numRuns: 300 }
    );
  });
});

describe('[LIVE-4] what is too long stays whole and is not sent', () => {
  test('[LIVE-4] a paste of 100,000 characters is kept, said, and sent once it fits', () => {
    const [anna, bruno] = two('court');
    const paste = 'x'.repeat(100_000);
    anna.field.type(paste);
    anna.binding.typed();
    expect([anna.held?.length, anna.field.value.length, anna.text.toString()]).toEqual([
      100_005,
      100_005,
      'court'
    ]);
    bruno.field.type('Plus ', 0);
    bruno.binding.typed();
    meet([anna, bruno]);
    expect(anna.field.value.length).toBe(100_005);
    anna.field.type('', 7, 100_005);
    anna.binding.typed();
    meet([anna, bruno]);
    expect([anna.held, anna.field.value, bruno.field.value]).toEqual([null, 'Plus courtxx', 'Plus courtxx']);
  });
});

describe('[LIVE-5] undo is personal', () => {
  test('[LIVE-5] it takes back one’s own words and leaves those of others', () => {
    const [anna, bruno] = two('Base');
    const undo = new Y.UndoManager(anna.text, { trackedOrigins: new Set([anna.origin]), captureTimeout: 0 });
    anna.field.type(' mienne');
    anna.binding.typed();
    bruno.field.type('Sa ', 0);
    bruno.binding.typed();
    meet([anna, bruno]);
    undo.undo();
    meet([anna, bruno]);
    expect([anna.field.value, bruno.field.value]).toEqual(['Sa Base', 'Sa Base']);
  });
});
