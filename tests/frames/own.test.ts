// Frames of our own finding, at the gate itself.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { rootName, type BoardField } from '#lib/board/board-roots.ts';
import { Gate } from './a-gate.ts';
import { collected, textAfter, textIn, update } from './scene.ts';

const [MINE, HERS] = ['card-mine-', 'card-hers-'];
const mine = rootName(MINE, 'text');
const hers = rootName(HERS, 'text');
const ME = 'seat:rex';

/** A board where Maud wrote six letters as client 5, and Rex six as client 7. */
function board(): Gate {
  const gate = new Gate([MINE, HERS]);
  gate.hears('seat:maud', update(5, 0, [textIn(hers, 'abcdef')]));
  gate.hears(ME, update(7, 0, [textIn(mine, 'uvwxyz')]));
  gate.refusalOf = (person, card) => (person === ME && card === HERS ? { code: 'right.denied' } : null);
  return gate;
}
const says = (gate: Gate, root = mine) => gate.doc.getText(root).toString();
const codeOf = (gate: Gate, frame: Uint8Array, person = ME) => {
  const verdict = gate.hears(person, frame);
  return verdict.ok ? 'in' : verdict.refusal.code;
};

describe('[DOC-5] rights, card by card', () => {
  test.each<[string, Uint8Array]>([
    ['writes in it', update(8, 0, [textAfter(5, 5, 'g')])],
    ['deletes in it', update(0, 0, [], [[5, 1, 2]])],
    ['deletes all of it', update(0, 0, [], [[5, 0, 6]])],
    ['writes at home and deletes there', update(8, 0, [textAfter(7, 5, '!')], [[5, 0, 1]])],
    ['writes at home, then there', update(8, 0, [textAfter(7, 5, '!'), textAfter(5, 5, '!')])],
    ['says it wrote there what is deleted', update(8, 0, [textAfter(5, 5, 'x')], [[8, 0, 1]])]
  ])('a frame that %s is refused whole', (_description, frame) => {
    const gate = board();
    expect(codeOf(gate, frame)).toBe('right.denied');
    expect([says(gate), says(gate, hers)]).toEqual(['uvwxyz', 'abcdef']);
  });

  test('deleting again what is deleted touches nobody', () => {
    const gate = board();
    gate.hears('seat:maud', update(0, 0, [], [[5, 0, 6]]));
    expect(gate.hears(ME, update(0, 0, [], [[5, 0, 6]]))).toMatchObject({ ok: true, isEmpty: true });
  });
});

describe('[DOC-4] known parts, new parts', () => {
  test('what is known is passed over, what is new in the same struct is judged and placed', () => {
    const gate = board();
    expect(codeOf(gate, update(7, 0, [textIn(mine, 'uvwxyz!')]))).toBe('in');
    expect(says(gate)).toBe('uvwxyz!');
  });

  test('a known struct of another is passed over; one unit more of it is not', () => {
    const gate = board();
    expect(gate.hears(ME, update(5, 0, [textIn(hers, 'abcdef')]))).toMatchObject({ ok: true, isEmpty: true });
    expect(codeOf(gate, update(5, 0, [textIn(hers, 'abcdefg')]))).toBe('board.foreignClient');
  });

  // Yjs looks up the neighbours of what it knows all the same.
  test('what is known, said to stand after words nobody has, is a gap: Yjs would keep what follows waiting', () => {
    const gate = board();
    expect(codeOf(gate, update(7, 5, [textAfter(5, 99, 'z'), textAfter(7, 5, '!')]))).toBe('board.gap');
    expect([says(gate), gate.isClean]).toEqual(['uvwxyz', true]);
  });

  test('what is known, said to stand in another’s card, takes nothing new there', () => {
    const gate = board();
    expect(codeOf(gate, update(7, 3, [textAfter(5, 2, 'xyz!!')]))).toBe('board.foreignRoot');
    expect(codeOf(gate, update(7, 0, [textIn(hers, 'uvwxyz!')]))).toBe('board.foreignRoot');
    expect([says(gate), says(gate, hers)]).toEqual(['uvwxyz', 'abcdef']);
  });

  test('a range of nothing, far away, is no range: Yjs would throw', () => {
    expect(codeOf(board(), update(0, 0, [], [[7, 99, 0]]))).toBe('board.malformed');
  });

  test('two runs of one client in one frame are refused: Yjs would forget the first', () => {
    const gate = board();
    const twice = [2, 1, 8, 0, 4, 1, mine.length, ...Buffer.from(mine), 1, 97, 1, 8, 1, 132, 8, 0, 1, 98, 0];
    expect(codeOf(gate, Uint8Array.from(twice))).toBe('board.malformed');
  });

  test('an item between two texts, or after something collected, has no place', () => {
    const gate = board();
    const frame = Uint8Array.from([1, 1, 8, 0, 4 | 128 | 64, 7, 5, 5, 0, 1, 97, 0]);
    expect(codeOf(gate, frame)).toBe('board.foreignRoot');
    expect(codeOf(gate, update(8, 0, [collected(3), textAfter(8, 0, 'x')]))).toBe('board.foreignRoot');
  });

  test('nothing, as a struct, is no struct', () => {
    expect(codeOf(board(), update(8, 0, [textIn(mine, '')]))).toBe('board.malformed');
    expect(codeOf(board(), update(8, 0, [collected(0)]))).toBe('board.malformed');
  });

  test('bytes after the end are no update', () => {
    const frame = update(8, 0, [textAfter(7, 5, '!')]);
    expect(codeOf(board(), Uint8Array.from([...frame, 0]))).toBe('board.malformed');
  });
});

describe('[DOC-3] client ids', () => {
  test('fifty pages of one person, not one more; another person still comes in', () => {
    const gate = board();
    for (let id = 100; id < 149; id++) expect(codeOf(gate, update(id, 0, [textAfter(7, 5, '!')]))).toBe('in');
    expect(codeOf(gate, update(149, 0, [textAfter(7, 5, '!')]))).toBe('board.tooManyIds');
    expect(codeOf(gate, update(150, 0, [textAfter(7, 5, '!')]), 'seat:maud')).toBe('in');
  });

  test('an id once used stays its first person’s', () => {
    const gate = board();
    expect(codeOf(gate, update(9, 0, [textAfter(7, 5, '!')]))).toBe('in');
    expect(codeOf(gate, update(9, 1, [textAfter(5, 5, '!')]), 'seat:maud')).toBe('board.foreignClient');
  });
});

describe('[DOC-5] lengths', () => {
  const fill = (field: BoardField, text: string) => update(8, 0, [textIn(rootName(MINE, field), text)]);

  test.each<[BoardField, number, string, number]>([
    ['text', 2_000, 'text.tooLong', 2_000],
    ['example', 500, 'field.tooLong', 500],
    ['points', 300, 'field.tooLong', 300]
  ])('%s: up to its limit, and not one more', (field, most, code, said) => {
    const used = field === 'text' ? 6 : 0;
    expect(codeOf(board(), fill(field, 'x'.repeat(most - used)))).toBe('in');
    const verdict = board().hears(ME, fill(field, 'x'.repeat(most - used + 1)));
    expect(verdict).toMatchObject({ ok: false, refusal: { code, params: { most: said } }, cards: [MINE] });
  });

  test('twelve points are twelve lines: a thirteenth is refused', () => {
    expect(codeOf(board(), fill('points', 'x\n'.repeat(11) + 'x'))).toBe('in');
    expect(codeOf(board(), fill('points', 'x\n'.repeat(12) + 'x'))).toBe('field.tooLong');
  });

  test('a point is a line of three hundred: it is the line that counts, wherever one writes in it', () => {
    const points = rootName(MINE, 'points');
    const lines = Array.from({ length: 12 }, (_, i) => String.fromCharCode(97 + i).repeat(300)).join('\n');
    const gate = board();
    expect(codeOf(gate, update(8, 0, [textIn(points, lines)]))).toBe('in');
    const tries = (write: (text: Y.Text) => void): string => {
      const page = new Y.Doc();
      Y.applyUpdate(page, Y.encodeStateAsUpdate(gate.doc));
      const before = Y.encodeStateVector(page);
      page.transact(() => write(page.getText(points)));
      return codeOf(gate, Y.encodeStateAsUpdate(page, before));
    };
    expect(tries((text) => text.insert(400, 'x'))).toBe('field.tooLong');
    expect(tries((text) => (text.delete(400, 1), text.insert(400, 'x')))).toBe('in');
    expect(tries((text) => (text.delete(0, 100), text.insert(400, 'y')))).toBe('field.tooLong');
    expect(tries((text) => (text.delete(3_500, 20), text.delete(300, 1), text.insert(0, 'z')))).toBe(
      'field.tooLong'
    );
    expect(gate.isClean).toBe(true);
    expect(
      says(gate, points)
        .split('\n')
        .map((line) => line.length)
    ).toEqual(Array(12).fill(300));
  });

  test('ranges said twice are counted once: no room is made by repeating', () => {
    const gate = board();
    gate.hears(ME, update(7, 6, [textAfter(7, 5, 'x'.repeat(1_994))]));
    const again = [7, 0, 3] as const;
    const frame = update(8, 0, [textAfter(7, 5, 'y'.repeat(6))], [again, again, [7, 1, 2], again]);
    expect(codeOf(gate, frame)).toBe('text.tooLong');
    expect(codeOf(gate, update(8, 0, [textAfter(7, 5, 'y'.repeat(3))], [again]))).toBe('in');
    expect(says(gate)).toHaveLength(2_000);
  });

  test('what is written and taken back in one frame does not count', () => {
    const page = new Y.Doc();
    const text = page.getText(mine);
    text.insert(0, 'x'.repeat(5_000));
    text.delete(0, 4_500);
    expect(codeOf(board(), Y.encodeStateAsUpdate(page))).toBe('in');
  });

  test('whoever shortens a text that is too long is always let in', () => {
    const gate = board();
    gate.doc.getText(mine).insert(0, 'x'.repeat(3_000));
    expect(codeOf(gate, update(0, 0, [], [[7, 0, 1]]))).toBe('in');
    expect(codeOf(gate, update(8, 0, [textAfter(7, 5, 'y')], [[7, 1, 1]]))).toBe('text.tooLong');
  });
});
