import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { LIMITS } from '#core/limits.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { carriedCards } from '#core/volunteers.ts';
import { adding, aDay, type Day, FACILITATOR } from './a-day.ts';

type Person = ReturnType<Day['joins']>;
const offer = (card: string, as: 'name' | 'affiliation' = 'name', on = true): Command => ({
  type: 'card.volunteer',
  card,
  on,
  as
});

/** Maud and Yanis at A1, Nils at B1, a card at each table, in round 1. */
function aTable() {
  const day = aDay();
  const person = (device: string, mark: string, name: string, affiliation: string): Person => {
    const who = day.joins(device, { mark });
    day.does(who, { type: 'seat.name', seat: who.seat, name, affiliation, thanks: false });
    return who;
  };
  const maud = person('d-maud', 'A', 'Maud Vidal', 'OT des Rives');
  const yanis = person('d-yanis', 'A', '', 'CRT');
  const nils = person('d-nils', 'B', 'Nils Roy', '');
  const host = day.hosts('A1');
  day.goesToRound(1);
  day.does(maud, adding({ card: 'card-a', table: 'A1' }));
  day.does(nils, adding({ card: 'card-b', table: 'B1' }));
  day.does(host, adding({ card: 'card-q', table: 'A1', kind: 'openQuestion' }));
  return { day, maud, yanis, nils, host };
}

const seenBy = ({ state }: Day, actor: Actor, card: string, table = 'A1') =>
  boardView(state, table, actor).cards.find(({ id }) => id === card)?.volunteers;

describe('[VOL-1] an offer', () => {
  test('is called as one chooses, and otherwise when one says so again', () => {
    const { day, maud, yanis } = aTable();
    day.does(maud, offer('card-a'));
    day.does(yanis, offer('card-a', 'affiliation'));
    expect(seenBy(day, FACILITATOR, 'card-a')).toEqual([
      { id: maud.seat, name: 'Maud Vidal', structure: 'OT des Rives', mine: false },
      { id: yanis.seat, name: '', structure: 'CRT', mine: false }
    ]);
    day.does(maud, offer('card-a', 'affiliation'));
    expect(seenBy(day, maud, 'card-a')).toEqual([
      { id: '1', name: '', structure: 'OT des Rives', mine: true },
      { id: '2', name: '', structure: 'CRT', mine: false }
    ]);
    expect(day.does(maud, offer('card-a', 'affiliation'))).toEqual([]);
  });

  test('takes a card one reads, a name or a structure, and no open question', () => {
    const { day, maud, yanis, nils } = aTable();
    expect(day.refused(maud, offer('card-b')).code).toBe('right.denied');
    expect(day.refused(yanis, offer('card-a')).code).toBe('volunteer.nameless');
    expect(day.refused(nils, offer('card-b', 'affiliation')).code).toBe('volunteer.nameless');
    expect(day.refused(maud, offer('card-q')).code).toBe('right.denied');
    expect(day.refused(maud, offer('card-none')).code).toBe('right.denied');
    day.goesToRound(3).goesTo('break');
    day.does(maud, offer('card-b'));
    expect(day.refused(maud, offer('card-none')).code).toBe('card.unknown');
    expect(carriedCards(day.state).size).toBe(1);
  });

  test('is for a person: neither a table nor the facilitation offers itself', () => {
    const { day, host } = aTable();
    for (const actor of [host, FACILITATOR])
      expect(day.refused(actor, offer('card-a')).code).toBe('right.denied');
  });

  test('is signed whatever the card is: nobody signed this one', () => {
    const { day, maud } = aTable();
    const unsigned = { ...day.card('card-a'), id: 'card-u', author: { by: 'anonymous' } as const };
    day.happens([{ type: 'cards.dropped', cards: [{ ...unsigned, attribution: 'anonymous' }] }]);
    day.does(maud, offer('card-u'));
    expect(seenBy(day, maud, 'card-u')).toMatchObject([{ name: 'Maud Vidal', mine: true }]);
  });

  test('finds no card that is hidden, in the bin or under another', () => {
    const { day, maud, yanis } = aTable();
    day.does(FACILITATOR, { type: 'card.hide', card: 'card-a', hidden: true });
    expect(day.refused(yanis, offer('card-a', 'affiliation')).code).toBe('card.unknown');
    day.does(FACILITATOR, { type: 'card.hide', card: 'card-a', hidden: false });
    day.does(maud, adding({ card: 'card-c', table: 'A1' }));
    day.does(FACILITATOR, { type: 'card.merge', card: 'card-c', into: 'card-a' });
    expect(day.refused(maud, offer('card-c')).code).toBe('card.merged');
    day.does(FACILITATOR, { type: 'card.archive', card: 'card-a' });
    expect(day.refused(maud, offer('card-a')).code).toBe('card.archived');
  });
});

describe('[VOL-2] stopping', () => {
  test('is always possible: from another table, when writing is suspended, from the bin', () => {
    const { day, maud } = aTable();
    day.does(maud, offer('card-a'));
    day.goesToRound(2);
    const { me } = participantView(day.state, maud.seat, day.now);
    expect(me.carries).toEqual([{ card: 'card-a', text: 'Une idée' }]);
    day.does(FACILITATOR, { type: 'seat.mute', seat: maud.seat, muted: true });
    day.does(FACILITATOR, { type: 'card.archive', card: 'card-a' });
    day.does(maud, offer('card-a', 'name', false));
    expect(day.card('card-a').volunteers).toBeUndefined();
    expect(participantView(day.state, maud.seat, day.now).me.carries).toBeUndefined();
  });

  test('of what one does not carry changes nothing', () => {
    const { day, maud, yanis } = aTable();
    day.does(maud, offer('card-a'));
    expect(day.does(yanis, offer('card-a', 'name', false))).toEqual([]);
    expect(day.card('card-a').volunteers).toHaveLength(1);
  });
});

describe('[VOL-3] who carries a card', () => {
  test('is told at its table and to the facilitation, a number elsewhere, nothing on the wall', () => {
    const { day, maud, nils, host } = aTable();
    day.does(maud, offer('card-a'));
    day.does(nils, offer('card-b'));
    day.does(FACILITATOR, { type: 'card.pin', card: 'card-a', pinned: true });
    day.does(FACILITATOR, { type: 'room.show', table: 'A1' });
    expect(seenBy(day, host, 'card-a')).toMatchObject([{ id: '1', name: 'Maud Vidal' }]);
    day.goesToRound(3).goesTo('break');
    expect(seenBy(day, maud, 'card-b', 'B1')).toEqual([{ id: '1', name: '', structure: '', mine: false }]);
    expect(JSON.stringify(projectionView(day.state, day.now))).not.toContain('Maud');
    expect(facilitatorView(day.state, day.now).carried).toBe(2);
  });

  test('follows the name its person has now', () => {
    const { day, maud } = aTable();
    day.does(maud, offer('card-a'));
    const named = {
      type: 'seat.name',
      seat: maud.seat,
      name: 'Maud V.',
      affiliation: '',
      thanks: false
    } as const;
    day.does(maud, named);
    expect(seenBy(day, FACILITATOR, 'card-a')).toMatchObject([{ name: 'Maud V.', structure: '' }]);
  });
});

describe('[VOL-4] on behalf of somebody', () => {
  const enlist = (card: string, name: string): Command => ({ type: 'card.enlist', card, name });
  const release = (card: string, volunteer: string): Command => ({ type: 'card.release', card, volunteer });

  test('a table at its own board, the facilitation anywhere; a name is written once', () => {
    const { day, host, maud } = aTable();
    day.does(host, enlist('card-a', 'Paul'));
    expect(day.does(host, enlist('card-a', 'Paul'))).toEqual([]);
    day.does(FACILITATOR, enlist('card-b', 'Lise'));
    expect(seenBy(day, host, 'card-a')).toEqual([{ id: 'n1', name: 'Paul', structure: '', mine: false }]);
    expect(day.refused(host, enlist('card-b', 'Paul')).code).toBe('right.denied');
    expect(day.refused(maud, enlist('card-a', 'Paul')).code).toBe('right.denied');
    expect(day.refused(host, enlist('card-a', '')).code).toBe('text.empty');
    expect(day.refused(FACILITATOR, enlist('card-none', 'Paul')).code).toBe('card.unknown');
  });

  test('a table takes back names that were written, the facilitation anybody', () => {
    const { day, host, maud } = aTable();
    day.does(maud, offer('card-a'));
    day.does(host, enlist('card-a', 'Paul'));
    day.does(host, enlist('card-a', 'Lise'));
    expect(day.refused(host, release('card-a', maud.seat)).code).toBe('right.denied');
    expect(day.refused(maud, release('card-a', 'n1')).code).toBe('right.denied');
    day.does(host, release('card-a', 'n1'));
    day.does(host, enlist('card-a', 'Zoé'));
    expect(day.card('card-a').volunteers).toEqual([
      { by: 'seat', seat: maud.seat, as: 'name' },
      { by: 'told', id: 'n2', name: 'Lise' },
      { by: 'told', id: 'n3', name: 'Zoé' }
    ]);
    day.does(FACILITATOR, release('card-a', maud.seat));
    expect(day.does(FACILITATOR, release('card-a', maud.seat))).toEqual([]);
    expect(day.card('card-a').volunteers).toHaveLength(2);
  });

  test('so many and no more', () => {
    const { day, host, maud } = aTable();
    for (let i = 0; i < LIMITS.volunteers; i += 1) day.does(host, enlist('card-a', `P ${i}`));
    const most = { code: 'volunteer.full', params: { most: LIMITS.volunteers } };
    expect([day.refused(host, enlist('card-a', 'Paul')), day.refused(maud, offer('card-a'))]).toEqual([
      most,
      most
    ]);
  });
});

test('[VOL-5] a heap is carried by whoever carries any of it, each once; what is hidden or binned by nobody', () => {
  const { day, maud, yanis, host } = aTable();
  day.does(maud, adding({ card: 'card-c', table: 'A1' }));
  day.does(maud, offer('card-a'));
  day.does(maud, offer('card-c'));
  day.does(yanis, offer('card-c', 'affiliation'));
  day.does(host, { type: 'card.merge', card: 'card-c', into: 'card-a' });
  const carriers = () =>
    [...carriedCards(day.state)].map(([id, each]) => [
      id,
      each.map((one) => (one.by === 'seat' ? one.seat : one.name))
    ]);
  expect(carriers()).toEqual([['card-a', [maud.seat, yanis.seat]]]);
  const source = must(
    synthesisSource(day.state).themes[0]?.cards.find(({ id }) => id === 'card-a'),
    'the card'
  );
  expect(source.volunteers).toEqual([
    { name: 'Maud Vidal', structure: 'OT des Rives' },
    { name: '', structure: 'CRT' }
  ]);
  day.does(FACILITATOR, { type: 'card.hide', card: 'card-a', hidden: true });
  expect(carriers()).toEqual([['card-c', [maud.seat, yanis.seat]]]);
  day.does(FACILITATOR, { type: 'card.archive', card: 'card-c' });
  expect(carriers()).toEqual([]);
});
