// What an erasure takes out of the domain, and what it leaves standing.
import { expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { must } from '#core/result.ts';
import { adding, aDay, editing, FACILITATOR } from './a-day.ts';

const erase = (card: string): Command => ({ type: 'card.erase', card });
const naming = (seat: string, name: string): Command => ({
  ...{ type: 'seat.name', seat, name, affiliation: 'OT Rives', thanks: true, thanksName: true }
});

/** Maud and Yanis at one table, in a round: two cards of hers, one of his. */
function aTable() {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  const yanis = day.joins('d-yanis', { mark: 'A1' });
  day.goesToRound(1);
  day.does(maud, naming(maud.seat, 'Maud Vasseur'));
  day.does(maud, adding({ card: 'card-maud-1', table: 'A1', text: 'Le sentier des douves' }));
  day.does(maud, adding({ card: 'card-maud-2', table: 'A1', text: 'La halle aux grains' }));
  day.does(yanis, adding({ card: 'card-yanis', table: 'A1', text: 'Comme dit Maud Vasseur, marcher' }));
  const says = (words: string): boolean => JSON.stringify(day.state).includes(words);
  return { day, maud, yanis, says };
}

test('[ERA-1] a card that is erased is nowhere in the state, and nothing points at it', () => {
  const { day, says } = aTable();
  day.does(FACILITATOR, { type: 'card.merge', card: 'card-yanis', into: 'card-maud-1' });
  day.does(FACILITATOR, { type: 'card.pin', card: 'card-maud-1', pinned: true });
  day.does(FACILITATOR, { type: 'synthesis.reword', card: 'card-maud-1', wording: 'Le sentier, dit mieux' });
  day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'card-maud-1', leftOut: true });
  day.does(FACILITATOR, { type: 'synthesis.order', theme: 't1', kind: 'idea', cards: ['card-maud-1'] });
  day.does(FACILITATOR, {
    ...{ type: 'vote.open', mode: 'people', budget: 3, most: 2, cards: ['card-maud-1', 'card-maud-2'] }
  });
  day.does(FACILITATOR, erase('card-maud-1'));
  expect([says('douves'), says('dit mieux'), says('card-maud-1')]).toEqual([false, false, false]);
  expect(day.state.cards['card-yanis']?.mergedInto).toBe(null);
  expect(day.state.votes[0]?.lines.map(({ text }) => text)).toEqual(['—', 'La halle aux grains']);
  expect(day.state.edits).toMatchObject({ leftOut: [], wordings: {} });
});

test('[ERA-1] no act that is taken back brings it again, and it is refused like one that never was', () => {
  const { day, says } = aTable();
  day.does(FACILITATOR, { type: 'card.pin', card: 'card-maud-1', pinned: true });
  const pinned = must(day.state.undo.at(-1), 'an act').id;
  day.does(FACILITATOR, erase('card-maud-1'));
  day.conducts({ type: 'act.undo', act: pinned });
  expect(says('douves')).toBe(false);
  expect(day.refused(FACILITATOR, editing('card-maud-1', 'Encore')).code).toBe('card.unknown');
  expect(day.refused(FACILITATOR, erase('card-maud-1')).code).toBe('card.unknown');
});

test('[ERA-2] a name goes with the structure and the thanks; what the person wrote stays', () => {
  const { day, maud, says } = aTable();
  day.does(FACILITATOR, { type: 'seat.erase', seat: maud.seat, reach: 'name' });
  expect([says('Maud'), says('Vasseur'), says('douves')]).toEqual([false, false, true]);
  expect(day.state.seats[maud.seat]).toMatchObject({ name: '', affiliation: '', thanks: false });
  expect(day.state.cards['card-yanis']?.text).toBe('Comme dit —, marcher');
});

test('[ERA-2] and with everything, the cards written by them or on their behalf', () => {
  const { day, maud, says } = aTable();
  const told = {
    ...adding({ card: 'card-told', table: 'A1', text: 'Dit tout haut' }),
    behalf: { seat: maud.seat }
  };
  day.does(FACILITATOR, told);
  day.does(FACILITATOR, { type: 'seat.erase', seat: maud.seat, reach: 'everything' });
  expect(Object.keys(day.state.cards)).toEqual(['card-yanis']);
  expect(['douves', 'grains', 'tout haut', 'Vasseur'].filter(says)).toEqual([]);
});

test('[ERA-2] a name that somebody else bears is taken from that one seat alone', () => {
  const { day, maud, yanis } = aTable();
  day.does(yanis, naming(yanis.seat, 'Maud Vasseur'));
  day.does(FACILITATOR, { type: 'seat.erase', seat: maud.seat, reach: 'name' });
  expect([day.state.seats[maud.seat]?.name, day.state.seats[yanis.seat]?.name]).toEqual(['', 'Maud Vasseur']);
  expect(day.refused(FACILITATOR, { type: 'seat.erase', seat: 's99', reach: 'name' }).code).toBe(
    'seat.unknown'
  );
});

test('[ERA-2] a name that begins another one leaves the other whole', () => {
  const { day, maud, yanis } = aTable();
  const zoe = day.joins('d-zoe', { mark: 'A1' });
  day.does(maud, naming(maud.seat, 'Jean Mas'));
  day.does(yanis, naming(yanis.seat, 'Jean Masson'));
  day.does(zoe, naming(zoe.seat, 'Jean Mas Vidal'));
  day.does(yanis, editing('card-yanis', 'Jean Mas, Jean Masson et Jean Mas-Rey'));
  day.does(FACILITATOR, { type: 'seat.erase', seat: maud.seat, reach: 'name' });
  const { seats, cards } = day.state;
  expect([maud, yanis, zoe].map(({ seat }) => seats[seat]?.name)).toEqual([
    ...['', 'Jean Masson', 'Jean Mas Vidal']
  ]);
  expect(cards['card-yanis']?.text).toBe('—, Jean Masson et Jean Mas-Rey');
});

test('[ERA-3] a page that is public is composed again under the next number, and the former version retired by its hash', () => {
  const { day, maud } = aTable();
  day.given = { hash: (data) => `hash of ${JSON.stringify(data)}` };
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  const before = must(day.state.publication, 'a page');
  day.does(FACILITATOR, { type: 'seat.erase', seat: maud.seat, reach: 'name' });
  const retired = [{ version: 1, hash: 'hash of {"frozen":"Un atelier"}', at: day.now }];
  expect(day.state.publication).toMatchObject({ version: 2, slug: before.slug, withdrawn: false, retired });
  expect(day.state.versions).toBe(2);
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  expect(day.state.publication).toMatchObject({ version: 3, retired });
});

test('[ERA-3] a page that was withdrawn keeps its number, and nothing of what it said', () => {
  const { day } = aTable();
  const document = {
    locale: 'fr',
    title: 'Un atelier',
    blocks: [{ text: 'Le sentier des douves' }],
    mention: ['x']
  };
  day.given = { compose: () => document };
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  day.does(FACILITATOR, { type: 'synthesis.withdraw' });
  day.does(FACILITATOR, erase('card-maud-1'));
  expect(day.state.publication).toMatchObject({ version: 1, withdrawn: true });
  expect(day.state.publication?.document).toEqual({
    locale: 'fr',
    title: 'Un atelier',
    blocks: [],
    mention: []
  });
});
