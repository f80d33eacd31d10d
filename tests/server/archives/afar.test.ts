// What came by the link left open from afar, in an archive and back.
import { expect, test } from 'vitest';
import { FACILITATOR, adding } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { minutes } from '#core/units.ts';
import { archiveText, reopened, WrittenDay } from './a-rich-day.ts';

const DAY = minutes(60 * 24);

function aDayFromAfar(): WrittenDay {
  const day = new WrittenDay(aPlan(12, 3));
  day.does(FACILITATOR, { type: 'afar.open', until: day.now + 5 * DAY });
  const paule = day.comesFromAfar();
  const who = { name: 'Paule Rey', affiliation: 'Parc', thanks: true, thanksName: true };
  day.does(paule, { type: 'seat.name', seat: paule.seat, ...who });
  day.does(paule, adding({ card: 'mine', table: 'B1', text: 'Une navette le dimanche' }));
  return day;
}

test('[ARC-1] [AFAR-8] the link, who is afar and what came by it travel in the archive, and come back', () => {
  const { state } = aDayFromAfar();
  const text = archiveText(state);
  const again = reopened(text);
  expect(archiveText(again)).toBe(text);
  expect(again.afar).toEqual(state.afar);
  expect(Object.values(again.cards)).toMatchObject([{ afar: true, text: 'Une navette le dimanche' }]);
  const afar = Object.values(again.seats).filter((seat) => seat.afar);
  expect(afar).toMatchObject([{ name: 'Paule Rey', state: 'absent', groups: [], claimed: true }]);
});

test('[ARC-10] [AFAR-8] a workshop whose link was opened, and nothing more, is written in version 2', () => {
  const day = new WrittenDay(aPlan(12, 3));
  expect(JSON.parse(archiveText(day.state))).toMatchObject({ version: 1 });
  day.does(FACILITATOR, { type: 'afar.open', until: day.now + DAY });
  day.does(FACILITATOR, { type: 'afar.close' });
  const text = archiveText(day.state);
  expect(JSON.parse(text)).toMatchObject({ version: 2, workshop: { afar: {} } });
  expect(archiveText(reopened(text))).toBe(text);
});

test.each([
  ['in a group', (seat: Record<string, unknown>) => ({ ...seat, groups: [{ fromRound: 1, group: 1 }] })],
  ['present', (seat: Record<string, unknown>) => ({ ...seat, state: 'present' })],
  ['a host', (seat: Record<string, unknown>) => ({ ...seat, hosts: 'A1' })]
])('[ARC-6] [AFAR-8] a file in which somebody afar is %s is refused whole', (_description, changed) => {
  const file = JSON.parse(archiveText(aDayFromAfar().state)) as { seats: Record<string, unknown>[] };
  const seats = file.seats.map((seat) => (seat['afar'] ? changed(seat) : seat));
  expect(() => reopened(JSON.stringify({ ...file, seats }))).toThrow('archive.corrupt');
});
