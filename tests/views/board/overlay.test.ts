// What this device wrote, laid over what the server sent.
import { describe, expect, test } from 'vitest';
import type { CardCommand } from '#core/commands.ts';
import { overlay, type WaitingWrite } from '#lib/views/board/overlay.ts';
import { columnOf } from '#lib/views/board/sections.ts';
import { NOON, USUAL } from '#tests/fixtures/views/board.ts';

const place = { table: 'C1', circuit: 1, round: 3, group: 1 };
const write = (command: CardCommand, state: WaitingWrite['state'] = 'written'): WaitingWrite => ({
  command,
  state,
  at: NOON
});
const add = (card: string, round = 3, table = 'C1'): CardCommand => ({
  type: 'card.add',
  card,
  table,
  kind: 'idea',
  text: 'Neuve',
  example: '',
  cited: '',
  subPoints: [],
  claim: { table: 'C1', round }
});
const shown = (...waiting: readonly WaitingWrite[]): readonly string[] =>
  columnOf(
    overlay(USUAL, waiting, place).map((slip) => slip.card),
    'idea'
  ).map(({ id }) => id);

describe('overlay', () => {
  test('a new card stands last of its column, with where its write is', () => {
    const slip = overlay(USUAL, [write(add('n1'), 'sent')], place).at(-1);
    expect([slip?.state, slip?.card.round, slip?.card.group, slip?.card.text]).toEqual([
      'sent',
      3,
      1,
      'Neuve'
    ]);
    expect(shown(write(add('n1')), write(add('n2'))).slice(-2)).toEqual(['n1', 'n2']);
  });

  test('a card begun in an earlier round stands there, its group unknown until the server says it', () => {
    const slip = overlay(USUAL, [write(add('n1', 2))], place).at(-1);
    expect([slip?.card.round, slip?.card.group]).toEqual([2, null]);
  });

  test('a card the server has shown is not shown twice', () => {
    expect(overlay(USUAL, [write(add('a1'), 'saved')], place)).toEqual(overlay(USUAL, [], place));
  });

  test('a refused write changes nothing', () => {
    expect(
      shown(write({ type: 'card.archive', card: 'a1' }, 'refused'), write(add('n1'), 'refused'))
    ).toEqual(shown());
  });

  test('a card of another table stays at its table', () => {
    expect(overlay(USUAL, [write(add('n1', 3, 'D1'))], place)).toHaveLength(USUAL.length);
  });

  test.each([
    { description: 'archived', command: { type: 'card.archive', card: 'a1' }, without: 'a1' },
    { description: 'promoted', command: { type: 'card.promote', card: 'a3', to: 'finding' }, without: 'a3' }
  ] as const)('a card $description leaves its column', ({ command, without }) => {
    expect(shown(write(command))).not.toContain(without);
  });

  test('a promotion says where the card came from and answers the proposal', () => {
    const slips = overlay(USUAL, [write({ type: 'card.promote', card: 'a3', to: 'finding' })], place);
    const moved = slips.find(({ card }) => card.id === 'a3')?.card;
    expect([moved?.kind, moved?.promotedFrom, moved?.proposed]).toEqual(['finding', 'idea', null]);
  });

  test('[COL-3] a promotion to anything but a finding does not say where the card came from', () => {
    const columns = [
      { id: 'idea', title: 'Existant', one: '', role: 'idea' },
      { id: 'finding', title: 'À créer', one: '', role: 'idea' }
    ] as const;
    const promoted = write({ type: 'card.promote', card: 'a3', to: 'finding' });
    const slips = overlay(USUAL, [promoted], { ...place, columns });
    expect(slips.find(({ card }) => card.id === 'a3')?.card).toMatchObject({
      ...{ kind: 'finding', promotedFrom: null }
    });
  });

  test('a reordered card takes its place, then its way back', () => {
    const up = write({ type: 'card.reorder', card: 'a3', after: null });
    expect(shown(up).slice(0, 3)).toEqual(['a3', 'a1', 'a2']);
    const down = write({ type: 'card.reorder', card: 'a3', after: 'a2' });
    expect(shown(up, down).slice(0, 3)).toEqual(['a1', 'a2', 'a3']);
  });
});
