// What is written from afar: where it lands, how it is signed, who reads it.
import { expect, test } from 'vitest';
import { may } from '#core/permissions.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { deniedOn } from '#core/view-rights.ts';
import { adding, editing, FACILITATOR } from './a-day.ts';
import { anOpenDay, viewOf } from './an-open-day.ts';

test('[AFAR-4] a card lands on any main board, in no round and by no group, at every stage', () => {
  const { day, paule } = anOpenDay();
  day.does(paule, adding({ card: 'before', table: 'A1' }));
  day.conducts({ type: 'workshop.start' });
  day.goesToRound(2);
  day.does(paule, adding({ card: 'during', table: 'B1', kind: 'openQuestion' }));
  day.conducts({ type: 'workshop.close' });
  day.does(paule, adding({ card: 'after', table: 'C1', kind: 'finding', claim: { table: 'C1', round: 2 } }));
  const stamp = { circuit: 1, round: 0, group: null };
  for (const id of ['before', 'during', 'after'])
    expect(day.card(id)).toMatchObject({ stamp, late: false, sealed: false, afar: true });
  expect(day.refused(paule, adding({ card: 'nowhere', table: 'Z9' }))).toEqual({ code: 'table.unknown' });
  expect(facilitatorView(day.state, day.now).afar).toMatchObject({ open: true, cards: 3, people: 1 });
});

test('[AFAR-4] one amends, takes away and takes back one’s own cards, and touches nobody else’s', () => {
  const { day, paule } = anOpenDay();
  const other = day.comesFromAfar('d-other');
  day.does(paule, adding({ card: 'mine', table: 'A1' }));
  day.does(paule, editing('mine', 'Dite mieux'));
  day.does(paule, { type: 'card.archive', card: 'mine' });
  expect(viewOf(day, paule).afar?.mine).toEqual([]);
  day.does(paule, { type: 'card.restore', card: 'mine' });
  expect(viewOf(day, paule).afar?.mine).toMatchObject([{ id: 'mine', text: 'Dite mieux', mine: true }]);
  expect(viewOf(day, other).afar?.mine).toEqual([]);
  expect(day.refused(other, editing('mine', 'À moi'))).toEqual({ code: 'right.denied' });
  expect(day.refused(paule, { type: 'card.pin', card: 'mine', pinned: true })).toEqual({
    code: 'right.denied'
  });
});

test('[AFAR-4] a lock and a silence hold from afar too', () => {
  const { day, paule } = anOpenDay();
  day.does(FACILITATOR, { type: 'board.lock', table: 'A1', locked: true });
  expect(day.refused(paule, adding({ card: 'x', table: 'A1' }))).toEqual({ code: 'board.locked' });
  day.does(FACILITATOR, { type: 'seat.mute', seat: paule.seat, muted: true });
  expect(day.refused(paule, adding({ card: 'x', table: 'B1' }))).toEqual({ code: 'seat.muted' });
});

test.each([
  ['named', 'named'],
  ['affiliation', 'affiliation'],
  ['anonymous', 'affiliation']
] as const)(
  '[AFAR-5] where phases are signed %s, it is signed %s, and the page says so before',
  (set, signed) => {
    const { day, paule } = anOpenDay(set);
    expect(viewOf(day, paule).afar?.attribution).toBe(signed);
    day.does(paule, adding({ card: 'mine', table: 'A1' }));
    expect(day.card('mine').attribution).toBe(signed);
    const names = { named: 'Paule Rey', affiliation: 'Parc du Haut-Languedoc' };
    expect(viewOf(day, paule).afar?.mine[0]?.signature).toBe(names[signed]);
  }
);

test('[AFAR-5] the boards are read before the day and once it is over, never while people write', () => {
  const { day, paule } = anOpenDay();
  const reads = () => may(day.state, paule, 'board.read', { table: 'A1' }).ok;
  const told = () => viewOf(day, paule).afar?.reads;
  const seen = () => deniedOn(viewOf(day, paule), 'board.read', { table: 'A1' }) === null;
  expect([reads(), told(), seen()]).toEqual([true, true, true]);
  day.conducts({ type: 'workshop.start' });
  day.goesToRound(1);
  expect([reads(), told(), seen()]).toEqual([false, false, false]);
  day.conducts({ type: 'workshop.close' });
  expect([reads(), told(), seen()]).toEqual([true, true, true]);
});

test('[AFAR-7] people of the room write by the link before and after, and at their table alone while they are together', () => {
  const { day } = anOpenDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  expect(viewOf(day, maud).afar).toMatchObject({ open: true });
  day.does(maud, adding({ card: 'before', table: 'C1' }));
  day.conducts({ type: 'workshop.start' });
  day.goesToRound(1);
  expect(viewOf(day, maud).afar).toBeUndefined();
  expect(day.refused(maud, adding({ card: 'x', table: 'C1' }))).toEqual({ code: 'right.denied' });
  day.does(maud, adding({ card: 'here', table: 'A1' }));
  expect(day.card('here').afar).toBeUndefined();
  day.conducts({ type: 'workshop.close' });
  day.does(maud, adding({ card: 'after', table: 'C1' }));
  expect([day.card('before').afar, day.card('after').afar]).toEqual([true, true]);
  day.does(maud, adding({ card: 'late', table: 'A1', claim: { table: 'A1', round: 1 } }));
  expect(day.card('late')).toMatchObject({ late: true, stamp: { round: 1 } });
  expect(day.card('late').afar).toBeUndefined();
});

test('[AFAR-8] the document holds these cards as any other, and counts who wrote them, not who only looked', () => {
  const { day, paule } = anOpenDay();
  day.comesFromAfar('d-looks');
  day.joins('d-maud');
  expect(synthesisSource(day.state).people).toBe(1);
  day.does(paule, adding({ card: 'mine', table: 'B1', text: 'Une navette le dimanche' }));
  const source = synthesisSource(day.state);
  expect(source.people).toBe(2);
  expect(source.thanks).toContain('Parc du Haut-Languedoc');
  expect(JSON.stringify(source.themes)).toContain('Une navette le dimanche');
});

test('[AFAR-4] private writing at the tables seals nothing that comes from afar', () => {
  const { day, paule } = anOpenDay();
  day.conducts({ type: 'workshop.start' });
  day.goesToRound(1);
  day.does(FACILITATOR, { type: 'solo.begin', minutes: 5 });
  day.does(paule, adding({ card: 'mine', table: 'B1' }));
  expect(day.card('mine').sealed).toBe(false);
});
