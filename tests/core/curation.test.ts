// What an editor does to the document, and what two of them do at once.
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { editsOfCards } from '#core/synthesis-arranged.ts';
import { NO_EDITS } from '#core/synthesis-edits.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { inDocumentOrder, themesInOrder } from '#core/synthesis-order.ts';
import { must } from '#core/result.ts';
import { cardView } from '#core/view-board.ts';
import { adding, Day, FACILITATOR, SECOND } from './a-day.ts';
import { aPlan } from './a-plan.ts';

/** Two circuits of three themes: A1 and A2 speak of the same. */
function aMorning(): Day {
  const day = new Day(aPlan(24, 3, { circuits: 2 }));
  day.facilitates(FACILITATOR);
  day.facilitates(SECOND);
  day.goesToRound(1);
  const write = (card: string, table: string, text: string) =>
    day.does(FACILITATOR, adding({ card, table, text }));
  write('card-one-A1', 'A1', 'Un accueil commun');
  write('card-two-A1', 'A1', 'Un carnet');
  write('card-one-A2', 'A2', 'Un accueil commun à tous les bureaux');
  write('card-one-B1', 'B1', 'Des visites croisées');
  return day;
}

const themeA = (day: Day) => must(synthesisSource(day.state).themes[0], 'the first theme');
const ids = (day: Day) => themeA(day).cards.map(({ id }) => id);
const order = (cards: readonly string[]): Command => ({
  type: 'synthesis.order',
  theme: 't1',
  kind: 'idea',
  cards
});
const read = (day: Day) =>
  inDocumentOrder(themeA(day).cards, synthesisSource(day.state).orders?.t1?.idea).map(({ id }) => id);

test('[SYN-14] the layout is by themes until the facilitation says otherwise, and changing it loses no edit', () => {
  const day = aMorning();
  day.does(FACILITATOR, { type: 'synthesis.write', place: 'transition:t1', text: 'Voyons' });
  expect(synthesisSource(day.state).layout).toBe(undefined);
  expect(day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'themes' })).toEqual([]);
  day.does(FACILITATOR, { type: 'synthesis.layout', layout: 'article' });
  day.does(SECOND, { type: 'synthesis.layout', layout: 'themes' });
  const { layout, words } = synthesisSource(day.state);
  expect([layout, words]).toEqual([undefined, { 'transition:t1': 'Voyons' }]);
});

describe('[SYN-15] an order chosen by hand', () => {
  test('leaves aside cards that are not there, and puts what comes later after', () => {
    const day = aMorning();
    day.does(FACILITATOR, order(['card-one-A2', 'card-nobody', 'card-two-A1', 'card-one-A2']));
    expect(synthesisSource(day.state).orders).toEqual({ t1: { idea: ['card-one-A2', 'card-two-A1'] } });
    day.does(FACILITATOR, adding({ card: 'card-new-A1', table: 'A1' }));
    expect(read(day)).toEqual(['card-one-A2', 'card-two-A1', 'card-one-A1', 'card-new-A1']);
  });

  test('is given back to the board by an empty one, and stands after what is pinned', () => {
    const day = aMorning();
    day.does(FACILITATOR, order(['card-one-A2']));
    day.does(FACILITATOR, { type: 'card.pin', card: 'card-two-A1', pinned: true });
    expect(read(day)).toEqual(['card-two-A1', 'card-one-A2', 'card-one-A1']);
    expect(day.does(FACILITATOR, order(['card-one-A2']))).toEqual([]);
    day.does(FACILITATOR, order([]));
    expect(synthesisSource(day.state).orders).toBe(undefined);
    expect(read(day)).toEqual(['card-two-A1', 'card-one-A1', 'card-one-A2']);
  });

  test('goes with its cards, and leaves no trace once the last has gone', () => {
    const orders = { t1: { idea: ['a', 'b'], finding: ['c'] }, t2: { idea: ['d'] } };
    const left = (...cards: readonly string[]) =>
      editsOfCards({ ...NO_EDITS, orders }, (card) => cards.includes(card));
    expect(left('b')).toStrictEqual({ ...NO_EDITS, orders: { t1: { idea: ['b'] } } });
    expect(left()).toStrictEqual(NO_EDITS);
  });

  test('belongs to a theme of the document', () => {
    expect(
      aMorning().refused(FACILITATOR, { type: 'synthesis.order', theme: 't9', kind: 'idea', cards: [] }).code
    ).toBe('table.unknown');
  });

  test('[SYN-4] comes before votes, and votes before the board', () => {
    const [a, b, c] = themeA(aMorning()).cards.map((card, i) => ({
      ...card,
      ...(i > 0 ? { votes: i } : {})
    }));
    const cards = [a, b, c].flatMap((card) => card ?? []);
    const told = (hand?: readonly string[]) => inDocumentOrder(cards, hand).map(({ id }) => id);
    expect(told()).toEqual(['card-one-A2', 'card-two-A1', 'card-one-A1']);
    expect(told(['card-one-A1'])).toEqual(['card-one-A1', 'card-one-A2', 'card-two-A1']);
  });
});

describe('[SYN-15] the order of the themes', () => {
  const themes = (ids: readonly string[]): Command => ({ type: 'synthesis.orderThemes', themes: ids });
  const told = (day: Day) => themesInOrder(synthesisSource(day.state)).map(({ id }) => id);

  test('is chosen by hand; what is not there is left aside, and the rest comes after as the plan has it', () => {
    const day = aMorning();
    expect(told(day)).toEqual(['t1', 't2', 't3']);
    day.does(FACILITATOR, themes(['t3', 't9', 't3']));
    expect(synthesisSource(day.state).themeOrder).toEqual(['t3']);
    expect(told(day)).toEqual(['t3', 't1', 't2']);
    expect(day.does(SECOND, themes(['t3']))).toEqual([]);
  });

  test('is the plan’s again once it is given back', () => {
    const day = aMorning();
    day.does(FACILITATOR, themes(['t2', 't1', 't3']));
    day.does(SECOND, themes([]));
    expect(synthesisSource(day.state).themeOrder).toBe(undefined);
    expect(told(day)).toEqual(['t1', 't2', 't3']);
  });
});

describe('[SYN-16] words of a place', () => {
  const write = (text: string | null, base?: string): Command => ({
    ...{ type: 'synthesis.write', place: 'transition:t1', text },
    ...(base === undefined ? {} : { base })
  });

  test('are those two editors wrote, where they wrote at once', () => {
    const day = aMorning();
    day.does(FACILITATOR, write('Au départ, un constat.'));
    day.does(FACILITATOR, write('Au départ, un constat partagé.', 'Au départ, un constat.'));
    day.does(SECOND, write('Tout au départ, un constat.', 'Au départ, un constat.'));
    day.does(SECOND, { type: 'synthesis.write', place: 'outlook', text: 'Rendez-vous en mai.' });
    expect(synthesisSource(day.state).words).toEqual({
      'transition:t1': 'Tout au départ, un constat partagé.',
      outlook: 'Rendez-vous en mai.'
    });
    day.does(SECOND, write('  '));
    expect(synthesisSource(day.state).words).toEqual({ outlook: 'Rendez-vous en mai.' });
    expect(day.does(SECOND, write(null))).toEqual([]);
  });

  test('are those both wrote in a part and in a wording too', () => {
    const day = aMorning();
    const lead = (text: string, base: string): Command => ({
      type: 'synthesis.edit',
      part: 'lead',
      text,
      base
    });
    day.does(FACILITATOR, lead('Trente personnes, un matin', 'Trente personnes'));
    day.does(SECOND, lead('Plus de trente personnes', 'Trente personnes'));
    expect(day.state.edits.lead).toContain('un matin');
    expect(day.state.edits.lead).toContain('Plus de trente');
    const reword = (wording: string, base: string): Command => ({
      ...{ type: 'synthesis.reword', card: 'card-two-A1', wording, base }
    });
    day.does(FACILITATOR, reword('Un carnet partagé', 'Un carnet'));
    day.does(SECOND, reword('Faire un carnet', 'Un carnet'));
    expect(day.state.edits.wordings['card-two-A1']).toContain('partagé');
    expect(day.state.edits.wordings['card-two-A1']).toContain('Faire');
  });

  test('are refused where there is no such theme', () => {
    expect(
      aMorning().refused(FACILITATOR, { type: 'synthesis.write', place: 'question:t9', text: 'Et ?' }).code
    ).toBe('table.unknown');
  });
});

describe('[SYN-17] what several tables of a theme said', () => {
  const merge: Command = { type: 'card.merge', card: 'card-one-A1', into: 'card-one-A2' };

  test('is brought together after the end, keeps both cards, and each board keeps its own', () => {
    const day = aMorning();
    day.conducts({ type: 'workshop.close' });
    day.does(FACILITATOR, merge);
    expect(ids(day)).toEqual(['card-two-A1', 'card-one-A2']);
    const card = must(themeA(day).cards[1], 'the card');
    expect(card.under?.map(({ id }) => id)).toEqual(['card-one-A1']);
    expect(cardView(day.card('card-one-A1'), FACILITATOR, day.state).mergedInto).toBe(null);
    expect(day.does(SECOND, merge)).toEqual([]);
  });

  test('comes back apart by a split and by taking the act back', () => {
    const day = aMorning();
    const before = ids(day);
    day.does(FACILITATOR, merge);
    day.undoes();
    expect(ids(day)).toEqual(before);
    day.does(FACILITATOR, merge);
    day.does(SECOND, { type: 'card.split', card: 'card-one-A1' });
    expect(ids(day)).toEqual(before);
  });

  test('stays apart where a card has no words of its own to stand under', () => {
    const day = aMorning();
    day.does(FACILITATOR, merge);
    day.does(FACILITATOR, { type: 'card.hide', card: 'card-one-A2', hidden: true });
    expect(ids(day)).toEqual(['card-one-A1', 'card-two-A1']);
  });

  test('is brought together by the facilitation alone, and never across themes or in a ring', () => {
    const day = aMorning();
    const host = day.hosts('A1');
    expect(day.refused(host, merge).code).toBe('card.otherTable');
    const across: Command = { type: 'card.merge', card: 'card-one-A1', into: 'card-one-B1' };
    expect(day.refused(FACILITATOR, across).code).toBe('card.otherTable');
    day.does(FACILITATOR, merge);
    const back: Command = { type: 'card.merge', card: 'card-one-A2', into: 'card-one-A1' };
    expect(day.refused(FACILITATOR, back).code).toBe('card.merged');
  });
});
