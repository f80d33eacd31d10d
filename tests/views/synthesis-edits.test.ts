// What the page shows before the server answers must be what the server will say: each edit is done both ways and compared.
import { expect, test } from 'vitest';
import { USUAL_COLUMNS } from '#core/columns.ts';
import { themesInOrder } from '#core/synthesis-order.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import { must } from '#core/result.ts';
import { applyEdit, type DocumentEdit } from '#lib/views/synthesis/apply-edit.ts';
import { cardIn } from '#lib/views/synthesis/cards-of.ts';
import { keepInHand } from '#lib/views/synthesis/in-hand.ts';
import { movesOf, movesOfThemes } from '#lib/views/synthesis/moves.ts';
import { wordsAt, writingEdit, type Place } from '#lib/views/synthesis/places.ts';
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
  { type: 'synthesis.order', theme: 't1', kind: 'idea', cards: ['A2-idea-3', 'A1-idea-2'] },
  { type: 'synthesis.order', theme: 't1', kind: 'idea', cards: [] },
  { type: 'synthesis.layout', layout: 'article' },
  { type: 'synthesis.orderThemes', themes: ['t3', 't1'] },
  { type: 'synthesis.orderThemes', themes: [] },
  { type: 'synthesis.write', place: 'transition:t1', text: 'Deux mots avant.' },
  { type: 'synthesis.write', place: 'outlook', text: null },
  { type: 'card.merge', card: 'A1-idea-2', into: 'A1-idea-1' },
  { type: 'card.merge', card: 'A2-idea-2', into: 'A1-finding-1' },
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

/** What is missing and what was emptied are one. */
function settings({ layout = 'themes', orders = {}, themeOrder = [], words = {} }: SynthesisSource) {
  return { layout, orders, themeOrder, words };
}
function settled(day: Day): SynthesisSource {
  const source = synthesisSource(day.state);
  return { ...source, ...settings(source) };
}

test('[SYN-10] each edit is taken back exactly, by commands', () => {
  for (const edit of EDITS) {
    const day = aWrittenDay();
    const before = synthesisSource(day.state);
    day.does(FACILITATOR, edit);
    for (const back of takeBack(before, edit)) day.does(FACILITATOR, back);
    expect(settled(day), JSON.stringify(edit)).toEqual({ ...before, ...settings(before) });
  }
});

test('[SYN-10] an edit of a card that has gone changes nothing and has nothing to take back', () => {
  const source = synthesisSource(aWrittenDay().state);
  for (const edit of EDITS) {
    if (!('card' in edit)) continue;
    const gone = { ...edit, card: 'gone' };
    expect(applyEdit(source, gone)).toBe(source);
    expect(takeBack(source, gone)).toEqual([]);
  }
});

test('[SYN-17] a card taken out of a heap shows at once as the server then says', () => {
  const day = aWrittenDay();
  day.does(FACILITATOR, { type: 'card.merge', card: 'A1-idea-2', into: 'A1-idea-1' });
  const merged = synthesisSource(day.state);
  const edit: DocumentEdit = { type: 'card.split', card: 'A1-idea-2' };
  const back = takeBack(merged, edit);
  day.does(FACILITATOR, edit);
  expect(applyEdit(merged, edit)).toEqual(synthesisSource(day.state));
  for (const each of back) day.does(FACILITATOR, each);
  expect(synthesisSource(day.state)).toEqual(merged);
});

function movesIn(source: SynthesisSource, id: string): ReturnType<typeof movesOf> {
  const { theme, card } = must(cardIn(source, id), id);
  return movesOf(theme, card, source.orders);
}

test('[SYN-15] a sentence goes up and down as the document is read, among those that are pinned or not', () => {
  const day = aWrittenDay();
  const moves = (id: string) => movesIn(synthesisSource(day.state), id);
  expect(moves('A1-idea-1').up).toBe(null);
  expect(moves('A2-idea-3').down).toBe(null);
  expect(moves('A2-idea-1').up?.cards.slice(0, 4)).toEqual([
    ...['A1-idea-1', 'A1-idea-2'],
    ...['A2-idea-1', 'A1-idea-3']
  ]);
  day.does(FACILITATOR, { type: 'card.pin', card: 'A1-idea-1', pinned: true });
  expect(moves('A1-idea-2').up).toBe(null);
});

test('[SYN-15] going up steps over what was set aside, and lands where it is seen', () => {
  const day = aWrittenDay();
  day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'A1-idea-2', leftOut: true });
  day.does(FACILITATOR, must(movesIn(synthesisSource(day.state), 'A1-idea-3').up, 'up'));
  const after = movesIn(synthesisSource(day.state), 'A1-idea-3');
  expect([after.up, after.down?.cards.slice(0, 2)]).toEqual([null, ['A1-idea-1', 'A1-idea-3']]);
});

test('[SYN-15] a theme goes up and down among those that are read', () => {
  const day = aWrittenDay();
  const read = () => themesInOrder(synthesisSource(day.state));
  day.does(FACILITATOR, must(movesOfThemes(read()).get('t3')?.up, 'up'));
  const after = movesOfThemes(read());
  expect(read().map(({ id }) => id)).toEqual(['t1', 't3', 't2']);
  expect([after.get('t1')?.up, after.get('t2')?.down]).toEqual([null, null]);
  expect(after.get('t3')?.up?.themes).toEqual(['t3', 't1', 't2']);
});

test('[SYN-16] the sentence one rewrites stays in place, whatever another editor makes of it', () => {
  const others: readonly DocumentEdit[] = [
    { type: 'synthesis.leaveOut', card: 'A1-idea-2', leftOut: true },
    { type: 'card.merge', card: 'A1-idea-2', into: 'A1-idea-1' },
    { type: 'card.promote', card: 'A1-idea-2', to: 'finding' }
  ];
  for (const edit of others) {
    const day = aWrittenDay();
    const held = cardIn(synthesisSource(day.state), 'A1-idea-2');
    day.does(FACILITATOR, edit);
    const { card, theme } = must(cardIn(keepInHand(synthesisSource(day.state), held), 'A1-idea-2'), 'held');
    expect([card.leftOut, card.kind], edit.type).toEqual([false, 'idea']);
    expect(theme.cards.filter(({ kind }) => kind === 'idea').map(({ id }) => id)).toContain('A1-idea-2');
  }
});

test('[ZOOM-3] a field of a zoom shows at once as the server then says, and is taken back', () => {
  const day = aWrittenDay();
  day.does(FACILITATOR, { type: 'zoom.invite', theme: 't1', label: 'La navette' });
  const zoom = must(synthesisSource(day.state).zooms?.[0], 'the zoom').id;
  const writes: readonly DocumentEdit[] = (['title', 'quote', 'what'] as const).map((field) => ({
    ...{ type: 'zoom.write', zoom, field, text: `Un ${field}` }
  }));
  for (const edit of writes) {
    const before = synthesisSource(day.state);
    day.does(FACILITATOR, edit);
    const after = synthesisSource(day.state);
    expect(applyEdit(before, edit), edit.type).toEqual(after);
    for (const back of takeBack(before, edit)) day.does(FACILITATOR, back);
    expect(synthesisSource(day.state)).toEqual(before);
    day.does(FACILITATOR, edit);
  }
});

test('[SYN-16] a place says the words written there as they are kept, and nothing where none are', () => {
  const day = aWrittenDay();
  day.does(FACILITATOR, { type: 'zoom.invite', theme: 't1', label: 'La navette' });
  const before = synthesisSource(day.state);
  const zoom = must(before.zooms?.[0], 'the zoom').id;
  const places: readonly Place[] = ['setting', 'outlook', 'transition:t1', `zoom:${zoom}:what`];
  for (const place of places) {
    const text = 'Une salle claire\nDouze tables';
    const edit = writingEdit(place, text);
    day.does(FACILITATOR, edit);
    const after = [synthesisSource(day.state), applyEdit(before, edit)];
    expect([wordsAt(before, place), ...after.map((source) => wordsAt(source, place))]).toEqual([
      '',
      text,
      text
    ]);
  }
});
