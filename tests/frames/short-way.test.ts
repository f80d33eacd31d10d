// Letters of a page the board knows: let in the short way, and refused by the gate for what any frame is refused for.
import { expect, test } from 'vitest';
import { LIMITS } from '#core/limits.ts';
import { rootName, type BoardField } from '#lib/board/board-roots.ts';
import { Gate } from './a-gate.ts';
import { textAfter, textIn, update } from './scene.ts';

const [CARD, ME] = ['card-mine-', 'seat:rex'];

/** A page that has written some letters in a field of its card. */
function written(field: BoardField, letters: number) {
  const gate = new Gate([CARD]);
  const root = rootName(CARD, field);
  gate.hears(ME, update(7, 0, [textIn(root, 'x'.repeat(letters))]));
  const hears = (text: string, { clock = letters, after = letters - 1 } = {}): string => {
    const verdict = gate.hears(ME, update(7, clock, [textAfter(7, after, text)]));
    return verdict.ok ? 'in' : verdict.refusal.code;
  };
  return { gate, hears, says: () => gate.doc.getText(root).length };
}

test('[DOC-4] a letter after the last one is let in the short way', () => {
  const { gate, hears, says } = written('text', 6);
  expect(hears('!')).toBe('in');
  expect([gate.short, says()]).toEqual([1, 7]);
});

test.each<[string, BoardField, number, string]>([
  ['text', 'text', LIMITS.cardText, 'text.tooLong'],
  ['example', 'example', LIMITS.example, 'field.tooLong'],
  ['point', 'points', LIMITS.subPointText, 'field.tooLong']
])('[DOC-4] a letter more than a whole %s is refused, one less is not', (_name, field, most, code) => {
  const { hears, says } = written(field, most - 1);
  expect(hears('a')).toBe('in');
  expect(hears('b', { clock: most, after: most - 1 })).toBe(code);
  expect(says()).toBe(most);
});

test('[DOC-5] where one may no longer write, no letter is let in', () => {
  const { gate, hears, says } = written('text', 6);
  gate.refusalOf = () => ({ code: 'right.denied' });
  expect(hears('!')).toBe('right.denied');
  expect([gate.short, says()]).toEqual([0, 6]);
});

test('[DOC-4] a letter that follows one nobody has is a gap, and so is one ahead of its turn', () => {
  const { gate, hears, says } = written('text', 6);
  expect(hears('!', { after: 9 })).toBe('board.gap');
  expect(hears('!', { clock: 8 })).toBe('board.gap');
  expect([gate.short, says()]).toEqual([0, 6]);
});
