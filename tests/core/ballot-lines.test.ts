import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { ballotChoices, ballotLines, sameWordsKey } from '#core/ballot-lines.ts';
import { must } from '#core/result.ts';
import { Day, FACILITATOR, adding } from './a-day.ts';
import { aPlan } from './a-plan.ts';
import { aRoom, OPEN, pin } from './a-room-to-vote.ts';

const hide = (card: string): Command => ({ type: 'card.hide', card, hidden: true });
const archive = (card: string): Command => ({ type: 'card.archive', card });

const linesIn = (day: Day) => {
  const lines = ballotLines(day.state, null);
  return lines.ok ? lines.value.map(({ text }) => text) : lines.refusal.code;
};

describe('[VOT-1] what tables put forward', () => {
  test('pinned findings then pinned ideas, in the order of the themes', () => {
    const { day, writes } = aRoom();
    const cards = [
      writes('c1', 'C1', 'Écrire une page de mandat'),
      writes('b1', 'B1', 'Une idée de B', 'idea'),
      writes('b2', 'B1', 'Un constat de B'),
      writes('a1', 'A1', 'Un constat de A')
    ];
    writes('a2', 'A1', 'Un constat que personne n’épingle');
    for (const card of cards) day.does(FACILITATOR, pin(card));
    expect(linesIn(day)).toEqual([
      ...['Un constat de A', 'Un constat de B', 'Une idée de B', 'Écrire une page de mandat']
    ]);
  });

  test('five lines a table at most', () => {
    const { day, writes } = aRoom();
    for (let i = 0; i < 7; i++) day.does(FACILITATOR, pin(writes(`a${i}`, 'A1', `Constat ${i}`)));
    expect(linesIn(day)).toEqual([0, 1, 2, 3, 4].map((i) => `Constat ${i}`));
  });

  test('with forty tables, one line each: the ballot never has more than sixty', () => {
    const { day, writes } = aRoom(new Day(aPlan(250, 5, { circuits: 8 })));
    for (const { id } of day.state.plan.tables)
      for (let i = 0; i < 3; i++) day.does(FACILITATOR, pin(writes(`${id}x${i}`, id, `${id} dit ${i}`)));
    const lines = linesIn(day);
    expect(lines).toHaveLength(40);
    expect(lines.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((circuit) => `A${circuit} dit 0`));
  });

  test('hidden, archived and merged cards are never on it', () => {
    const { day, writes } = aRoom();
    const [stays, hidden, binned, merged] = ['1', '2', '3', '4'].map((n) =>
      writes(`a${n}`, 'A1', `Carte ${n}`)
    );
    for (const card of [stays, hidden, binned, merged]) day.does(FACILITATOR, pin(must(card, 'a card')));
    day.does(FACILITATOR, hide(must(hidden, 'a card')));
    day.does(FACILITATOR, archive(must(binned, 'a card')));
    day.does(FACILITATOR, { type: 'card.merge', card: must(merged, 'a card'), into: must(stays, 'a card') });
    expect(linesIn(day)).toEqual(['Carte 1']);
    expect(day.refused(FACILITATOR, { ...OPEN, cards: [must(hidden, 'a card')] }).code).toBe('card.unknown');
    expect(day.refused(FACILITATOR, { ...OPEN, cards: [must(binned, 'a card')] }).code).toBe('card.archived');
    expect(day.refused(FACILITATOR, { ...OPEN, cards: [must(merged, 'a card')] }).code).toBe('card.merged');
  });

  test('a sealed card is not on it', () => {
    const { day, people } = aRoom();
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 3 });
    const table = 'A1';
    day.does(people.ada, adding({ card: 'sealed-001', table, kind: 'finding' }));
    expect(ballotChoices(day.state)).toEqual([]);
  });
});

describe('[VOT-2] what is said twice is one line', () => {
  test.each([
    ['capitals and accents', 'Écouter les élus', 'ECOUTER LES ELUS', true],
    ['spaces and points', 'Écouter  les élus.', 'écouter les élus', true],
    ['another word', 'Écouter les élus', 'Écouter des élus', false]
  ])('%s', (_what, a, b, same) => {
    expect(sameWordsKey(a) === sameWordsKey(b)).toBe(same);
  });

  test('the line stands for the cards of both, and of circuits', () => {
    const { day, writes } = aRoom(new Day(aPlan(60, 3)));
    const first = writes('a1', 'A1', 'Écouter les élus');
    const second = writes('a2', 'A2', 'écouter les elus !');
    const elsewhere = writes('b1', 'B1', 'Écouter les élus');
    for (const card of [first, elsewhere]) day.does(FACILITATOR, pin(card));
    day.does(FACILITATOR, OPEN);
    expect(day.state.votes[0]?.lines).toEqual([
      { id: 'l1', theme: 't1', text: 'Écouter les élus', cards: [first, second] },
      { id: 'l2', theme: 't2', text: 'Écouter les élus', cards: [elsewhere] }
    ]);
  });

  test('the choices name every table, and which are proposed', () => {
    const { day, writes } = aRoom(new Day(aPlan(60, 3)));
    const card = writes('a1', 'A1', 'Écouter les élus');
    writes('a2', 'A2', 'écouter les élus');
    writes('b1', 'B1', 'Un autre');
    day.does(FACILITATOR, pin(card));
    expect(ballotChoices(day.state)).toEqual([
      { card, letter: 'A', text: 'Écouter les élus', tables: ['A1', 'A2'], proposed: true },
      { card: 'b1--------', letter: 'B', text: 'Un autre', tables: ['B1'], proposed: false }
    ]);
  });
});
