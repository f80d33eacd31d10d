// A list that was wrong is taken back: nobody who came loses their place, nothing said of somebody is left hanging, and it is undone.
import { expect, test } from 'vitest';
import { facilitatorView } from '#core/view-facilitator.ts';
import { aDay, adding, FACILITATOR, type Day } from './a-day.ts';

const NAMES = ['Anna', 'Basile', 'Chloé', 'Driss', 'Elsa', 'Farid', 'Gwen', 'Hugo', 'Inès', 'Jules', 'Kim'];
const rows = (names: readonly string[]) => names.map((name) => ({ name: `${name} Roux`, affiliation: '' }));
const listed = ({ state }: Day): readonly string[] =>
  Object.values(state.seats).flatMap(({ name, listed: isListed }) => (isListed ? [name] : []));
const seatOf = ({ state }: Day, name: string) =>
  Object.values(state.seats).find((seat) => seat.name === `${name} Roux`);

function aWrongList(): Day {
  const day = aDay();
  day.does(FACILITATOR, { type: 'people.list', rows: rows(NAMES) });
  return day;
}

test('[PPL-9] names nobody came for go with their seats; those who came stay, and another list takes its place', () => {
  const day = aWrongList();
  const anna = seatOf(day, 'Anna');
  const actor = day.joins('d-anna', { person: { seat: anna?.id ?? '', name: 'Anna Roux' } });
  day.does(FACILITATOR, { type: 'people.unlist' });
  expect(listed(day)).toEqual(['Anna Roux']);
  expect(day.state.seats[actor.seat]).toMatchObject({ claimed: true, name: 'Anna Roux' });
  day.does(FACILITATOR, { type: 'people.list', rows: rows(['Zoé', 'Yann']) });
  expect(listed(day)).toEqual(expect.arrayContaining(['Anna Roux', 'Zoé Roux', 'Yann Roux']));
  expect(day.does(FACILITATOR, { type: 'people.unlist' })).toHaveLength(1);
  expect(day.does(FACILITATOR, { type: 'people.unlist' })).toEqual([]);
});

test('[PPL-9] taken back, every name has its place again, beside those who came since and the right list', () => {
  const day = aWrongList();
  const before = day.state.seats;
  day.does(FACILITATOR, { type: 'people.unlist' });
  const act = day.state.undo.at(-1)?.id;
  day.does(FACILITATOR, { type: 'people.list', rows: rows(['Zoé']) });
  const late = day.joins('d-late');
  day.undoes(act);
  for (const [id, seat] of Object.entries(before)) expect(day.state.seats[id], id).toMatchObject(seat);
  expect(listed(day)).toContain('Zoé Roux');
  expect(day.state.seats[late.seat]).toMatchObject({ claimed: true });
  expect(new Set(Object.values(day.state.seats).map(({ number }) => number)).size).toBe(
    Object.keys(day.state.seats).length
  );
});

test('[PPL-9] those whose group is gone meanwhile come back to the smallest ones, one after the other', () => {
  const day = aWrongList();
  day.does(FACILITATOR, { type: 'people.unlist' });
  const act = day.state.undo.at(-1)?.id;
  day.does(FACILITATOR, { type: 'theme.remove', theme: 't3' });
  day.undoes(act);
  const { plan, seats } = day.state;
  const sizes = plan.groups.map(
    ({ number }) => Object.values(seats).filter(({ groups }) => groups.at(-1)?.group === number).length
  );
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test('[PPL-9] an older act on a place that is gone is taken back without it', () => {
  const day = aWrongList();
  const seat = seatOf(day, 'Basile')?.id ?? '';
  const group = (day.state.seats[seat]?.groups.at(-1)?.group ?? 1) === 1 ? 2 : 1;
  day.does(FACILITATOR, { type: 'seat.move', seat, group });
  const act = day.state.undo.at(-1)?.id;
  day.does(FACILITATOR, { type: 'people.unlist' });
  day.undoes(act);
  expect(day.state.seats[seat]).toBeUndefined();
});

test('[PPL-9] a place that tells a story or is named in a card stays', () => {
  const day = aWrongList();
  const seat = seatOf(day, 'Chloé')?.id ?? '';
  day.does(FACILITATOR, { type: 'seat.narrate', seat, table: 'A1' });
  day.does(FACILITATOR, { type: 'people.unlist' });
  expect(listed(day)).toEqual(['Chloé Roux']);
});

test('[PPL-7] the guard of names is switched on and off, before and while it runs', () => {
  const day = aDay();
  const guarded = (): boolean => facilitatorView(day.state, day.now).head.guardNames === true;
  day.does(FACILITATOR, { type: 'workshop.guard', guarded: true });
  expect(guarded()).toBe(true);
  expect(day.does(FACILITATOR, { type: 'workshop.guard', guarded: true })).toEqual([]);
  day.goesToRound(1).does(FACILITATOR, adding({ card: 'card-one', table: 'A1' }));
  day.does(FACILITATOR, { type: 'workshop.guard', guarded: false });
  expect(guarded()).toBe(false);
});
