// What the page shows before the server answers must be what the server will say: each edit is done both ways and compared.
import { expect, test } from 'vitest';
import { USUAL_COLUMNS } from '#core/columns.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import { must } from '#core/result.ts';
import { applyEdit, cardIn, type DocumentEdit } from '#lib/views/synthesis/apply-edit.ts';
import { movesOf } from '#lib/views/synthesis/moves.ts';
import { takeBack } from '#lib/views/synthesis/take-back.ts';
import { adding, aDay, FACILITATOR, type Day } from '../core/a-day.ts';

/** Two circuits, three themes, cards of every kind. */
function aWrittenDay(): Day {
  const day = aDay(24, 3).goesToRound(1);
  for (const table of ['A1', 'A2', 'B1']) {
    const host = day.hosts(table);
    for (const { id: kind } of USUAL_COLUMNS)
      for (const n of [1, 2, 3]) day.does(host, adding({ card: `${table}-${kind}-${n}`, table, kind }));
  }
  return day;
}

const EDITS: readonly DocumentEdit[] = [
  { type: 'card.pin', card: 'A2-idea-2', pinned: true },
  { type: 'card.promote', card: 'A1-idea-1', to: 'finding' },
  { type: 'card.promote', card: 'A2-idea-2', to: 'finding' },
  { type: 'card.reorder', card: 'A1-idea-3', after: null },
  { type: 'card.reorder', card: 'A2-finding-1', after: 'A2-finding-3' },
  { type: 'card.reorder', card: 'A2-finding-3', after: 'A2-finding-1' },
  { type: 'synthesis.leaveOut', card: 'B1-idea-2', leftOut: true },
  { type: 'synthesis.reword', card: 'B1-idea-1', wording: 'Dit autrement' },
  { type: 'synthesis.reword', card: 'B1-idea-1', wording: null },
  { type: 'synthesis.edit', part: 'lead', text: 'Un matin de mai.' },
  { type: 'card.promote', card: 'A1-openQuestion-2', to: 'idea' },
  { type: 'synthesis.edit', part: 'lead', text: null }
];

test('[SYN-10] an edit shown at once is what the server then says', () => {
  const day = aWrittenDay();
  for (const edit of EDITS) {
    const shown = applyEdit(synthesisSource(day.state), edit);
    day.does(FACILITATOR, edit);
    expect(shown, edit.type).toEqual(synthesisSource(day.state));
  }
});

test('[SYN-10] each edit is taken back exactly, by commands', () => {
  for (const edit of EDITS) {
    const day = aWrittenDay();
    const before = synthesisSource(day.state);
    day.does(FACILITATOR, edit);
    for (const back of takeBack(before, edit)) day.does(FACILITATOR, back);
    expect(synthesisSource(day.state), `${edit.type} ${JSON.stringify(edit)}`).toEqual(before);
  }
});

test('[SYN-10] an edit of a card that has gone changes nothing and has nothing to take back', () => {
  const source = synthesisSource(aWrittenDay().state);
  for (const edit of EDITS) {
    if (edit.type === 'synthesis.edit') continue;
    const gone = { ...edit, card: 'gone' };
    expect(applyEdit(source, gone)).toBe(source);
    expect(takeBack(source, gone)).toEqual([]);
  }
});

function movesIn(source: SynthesisSource, id: string): ReturnType<typeof movesOf> {
  const { theme, card } = must(cardIn(source, id), id);
  return movesOf(theme, card);
}

test('[SYN-4] a sentence goes up and down among those of its table, kind and rank', () => {
  const day = aWrittenDay();
  const moves = (id: string) => movesIn(synthesisSource(day.state), id);
  expect(moves('A1-idea-1')).toEqual({ up: undefined, down: 'A1-idea-2' });
  expect(moves('A1-idea-2')).toEqual({ up: null, down: 'A1-idea-3' });
  expect(moves('A1-idea-3')).toEqual({ up: 'A1-idea-1', down: undefined });
  day.does(FACILITATOR, { type: 'card.pin', card: 'A1-idea-1', pinned: true });
  expect(moves('A1-idea-2').up).toBe(undefined);
});

test('[SYN-4] going up steps over what was set aside, and lands where it is seen', () => {
  const day = aWrittenDay();
  day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'A1-idea-2', leftOut: true });
  const { up } = movesIn(synthesisSource(day.state), 'A1-idea-3');
  expect(up).toBe(null);
  day.does(FACILITATOR, { type: 'card.reorder', card: 'A1-idea-3', after: up ?? null });
  expect(
    synthesisSource(day.state)
      .themes[0]?.cards.slice(0, 3)
      .map((card) => card.id)
  ).toEqual(['A1-idea-3', 'A1-idea-1', 'A1-idea-2']);
});
