// The capture bar: a draft that survives, cards that keep the round in which they were begun.
import { describe, expect, test } from 'vitest';
import { Capture } from '#lib/views/board/capture.svelte.ts';

function shelf(kept = ''): { kept: string; read: () => string; write: (text: string) => void } {
  const self = { kept, read: () => self.kept, write: (text: string) => void (self.kept = text) };
  return self;
}

describe('capture', () => {
  test('what is typed is kept, and a new page finds it again', () => {
    const kept = shelf();
    const first = new Capture(kept);
    first.text = 'Partager un poste';
    first.example = 'deux offices';
    first.kind = 'finding';
    first.keep(2);
    const again = new Capture(kept);
    expect([again.text, again.example, again.kind, again.begun, again.more]).toEqual([
      'Partager un poste',
      'deux offices',
      'finding',
      2,
      true
    ]);
  });

  test('a card finished after the move belongs to the round in which it was begun', () => {
    const capture = new Capture(shelf());
    capture.text = 'Commencée au tour 2';
    capture.keep(2);
    capture.text = 'Commencée au tour 2, finie au tour 3';
    capture.keep(3);
    expect(capture.deposit(3).map(({ round }) => round)).toEqual([2]);
  });

  test('a deposit empties the field and the shelf, and keeps the kind', () => {
    const kept = shelf();
    const capture = new Capture(kept);
    capture.text = '- Une idée';
    capture.kind = 'openQuestion';
    capture.keep(1);
    expect(capture.deposit(1)).toEqual([
      { text: 'Une idée', example: '', cited: '', subPoints: [], kind: 'openQuestion', round: 1 }
    ]);
    expect([capture.text, kept.kept, capture.kind, capture.begun]).toEqual(['', '', 'openQuestion', null]);
  });

  test('several lines are several cards, unless they are kept together', () => {
    const capture = new Capture(shelf());
    capture.text = '- un\n- deux\n- trois';
    expect(capture.isSeveral).toBe(true);
    capture.together = true;
    expect(capture.deposit(1).map(({ text }) => text)).toEqual(['- un\n- deux\n- trois']);
    capture.text = '- un\n- deux';
    capture.together = false;
    expect(capture.deposit(1).map(({ text }) => text)).toEqual(['un', 'deux']);
  });

  test('nothing too long or too detailed is deposited, and nothing of it is lost', () => {
    const capture = new Capture(shelf());
    capture.text = 'a'.repeat(2_001);
    expect([capture.excess, capture.deposit(1), capture.text.length]).toEqual([2_001, [], 2_001]);
    capture.text = 'courte';
    capture.points = Array.from({ length: 13 }, (_, i) => `point ${i}`).join('\n');
    expect([capture.mayDeposit, capture.deposit(1)]).toEqual([false, []]);
  });

  test('a foreign draft keeps its words', () => {
    expect(new Capture(shelf('des mots tapés hier')).text).toBe('des mots tapés hier');
  });
});
