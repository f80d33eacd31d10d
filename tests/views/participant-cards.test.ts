// « Vos cartes »: what the server said, with what still waits on the phone laid over it.
import { expect, test } from 'vitest';
import type { CardCommand } from '#core/commands.ts';
import type { Pending, PendingState } from '#lib/client/outbox-store.ts';
import { ownCards, tableGroups } from '#lib/views/participant/own-cards.ts';
import { card } from '../fixtures/views/board.ts';
import { boardC } from '../fixtures/views/participant.ts';

let at = 10;
function pending(command: CardCommand, state: PendingState = 'written'): Pending {
  at += 1;
  return { id: `c${at}`, workshop: 'w1', command, state, at, refusal: null };
}
const words = { text: 'Partager un poste', example: '', cited: '', subPoints: [] };
const add: CardCommand = {
  type: 'card.add',
  card: 'new',
  table: 'C1',
  kind: 'idea',
  claim: { table: 'C1', round: 3 },
  ...words
};
const mine = { ...boardC, cards: [card('a1', { mine: true, createdAt: 5 })] };
const seen = (items: readonly Pending[]) =>
  ownCards(mine, items).map(({ id, text, state }) => [id, state, text.slice(0, 16)]);

test('[CARD-7] a card shows from the moment it is written, and once only when the server has it', () => {
  expect(seen([pending(add)])).toEqual([
    ['new', 'written', 'Partager un post'],
    ['a1', 'saved', 'Chiffrer le temp']
  ]);
  expect(seen([pending({ ...add, card: 'a1' }, 'saved')])).toEqual([['a1', 'saved', 'Chiffrer le temp']]);
});

test('[CARD-7] a change shows at once, with its own state', () => {
  const edit: CardCommand = { type: 'card.edit', card: 'a1', ...words };
  expect(seen([pending(edit, 'sent')])).toEqual([['a1', 'sent', 'Partager un post']]);
});

test('[CARD-7] a card taken back goes at once, and comes back when that is undone', () => {
  const gone = [pending(add), pending({ type: 'card.archive', card: 'new' })];
  expect(seen(gone).map(([id]) => id)).toEqual(['a1']);
  expect(seen([...gone, pending({ type: 'card.restore', card: 'new' })]).map(([id]) => id)).toEqual([
    'new',
    'a1'
  ]);
});

test('[CARD-7] a refused change leaves the card as the server knows it', () => {
  const edit: CardCommand = { type: 'card.edit', card: 'a1', ...words };
  expect(seen([pending(edit, 'refused')])).toEqual([['a1', 'saved', 'Chiffrer le temp']]);
});

test('[VIEW-1] a table reads newest group first, without one’s own cards', () => {
  const read = tableGroups(boardC, false).map(({ round, group, cards }) => [round, group, cards.length]);
  expect(read).toEqual([
    [3, 1, 3],
    [2, 2, 4],
    [1, 3, 4]
  ]);
  expect(tableGroups(boardC, true)[0]?.cards).toHaveLength(4);
});
