import { expect, test } from 'vitest';
import { BANDS, bandsOf, openBand, type BandName } from '#lib/views/conduct/bands.ts';

const none = Object.fromEntries(BANDS.map((band) => [band, false])) as Record<BandName, boolean>;
const those = (...bands: readonly BandName[]) =>
  bandsOf({ ...none, ...Object.fromEntries(bands.map((band) => [band, true])) });

test('nothing under way opens nothing', () => {
  expect(those()).toEqual([]);
  expect(openBand(those(), null)).toBeNull();
});

test('one strip is open, the most urgent, in whatever order things came', () => {
  expect(those('said', 'late')).toEqual(['late', 'said']);
  expect(openBand(those('said', 'late'), null)).toBe('late');
  expect(openBand(those('late', 'vote', 'gathered'), null)).toBe('gathered');
});

test('the one that was chosen stays open until it goes, or until another comes', () => {
  const bands = those('late', 'said');
  const choice = { band: 'said', among: bands } as const;
  expect(openBand(bands, choice)).toBe('said');
  expect(openBand(those('said'), choice)).toBe('said');
  expect(openBand(those('late'), choice)).toBe('late');
  expect(openBand(those('late', 'said', 'solo'), choice)).toBe('solo');
});
