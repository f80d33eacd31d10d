import { describe, expect, test } from 'vitest';
import { evolve } from '#core/evolve.ts';
import { must } from '#core/result.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import type { Archive } from '#lib/exports/json/archive-format.ts';
import { Opening } from '#server/archives/opening.ts';
import { aRichDay, archiveText } from './a-rich-day.ts';

const small = archiveText(aRichDay().state);

/** A file too large to be read where it stands. */
function large(): string {
  // Made a moment ago by the house, in its own format.
  const archive: Archive = JSON.parse(small);
  let number = 0;
  const model = must(archive.boards[0]?.cards[0], 'a card');
  const boards = archive.boards.map((board) => ({
    ...board,
    cards: Array.from({ length: 150 }, () => {
      number += 1;
      return { ...model, number, order: `b${String(number).padStart(4, '0')}5` };
    })
  }));
  const synthesis = { ...archive.synthesis, leftOut: [], wordings: [], publication: null };
  return jsonText({ ...archive, boards, synthesis, votes: [] });
}

const task = (text: string) => ({ text, id: 'w'.repeat(20), code: 'KX7P4M' });

describe('[ARC-6] a large file is read in a thread of its own', () => {
  test('gives the same workshop, or the same refusal', async () => {
    const opening = new Opening();
    const text = large();
    expect(text.length).toBeGreaterThan(300_000);
    const first = await opening.open(task(text));
    if (!first.ok) throw new Error(first.refusal.code);
    expect(archiveText(evolve(null, first.value.first))).toBe(text);
    const refused = await opening.open(task(text.replace(/"version": \d/, '"version": 3')));
    expect(refused).toEqual({ ok: false, refusal: { code: 'archive.newer' } });
  });

  test('one at a time, and the next one when it is done', async () => {
    const opening = new Opening();
    const reading = opening.open(task(large()));
    expect(await opening.open(task(small))).toEqual({ ok: false, refusal: { code: 'rate.tooFast' } });
    expect((await reading).ok).toBe(true);
    expect((await opening.open(task(small))).ok).toBe(true);
  });
});
