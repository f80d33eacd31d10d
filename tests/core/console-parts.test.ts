// What the console needs to know before it offers an act: which part stays, and which tables of the day have a tent and a device.
import { expect, test } from 'vitest';
import { facilitatorView } from '#core/view-facilitator.ts';
import { aDay, Day } from './a-day.ts';
import { aMorning } from './a-morning.ts';

test('[EDIT-2] the one part that takes groups round their tables is told from those that may go', () => {
  const { state, now } = aDay();
  const needed = facilitatorView(state, now).parts.filter((part) => part.needed);
  expect(needed.map(({ id }) => id)).toEqual(['tables']);
});

test('[VIEW-1] tables of every way of sitting have their link from the first minute, whatever is shown now', () => {
  const { state, now } = new Day(aMorning());
  const { hosted = [], secrets, tiles } = facilitatorView(state, now);
  expect(hosted.map(({ table }) => table).toSorted()).toEqual(Object.keys(secrets.hosts).toSorted());
  expect(hosted.length).toBeGreaterThan(tiles.length);
  expect(new Set(hosted.map(({ mark }) => mark)).size).toBe(hosted.length);
});

test('[VIEW-1] with one way of sitting the tiles say it all', () => {
  const { state, now } = aDay();
  expect(facilitatorView(state, now)).not.toHaveProperty('hosted');
});
