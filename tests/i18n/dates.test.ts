import { expect, test } from 'vitest';
import { clockTime, longDate, minutesText, wallClock } from '#lib/i18n/dates.ts';

const paris = 'Europe/Paris';
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/gu, ' ');

test('[TYP-5] a long date is written in full, the first of a month as an ordinal', () => {
  expect(longDate(Date.UTC(2024, 4, 25, 10), paris, 'fr')).toBe('25\u00A0mai\u00A02024');
  expect(longDate(Date.UTC(2024, 4, 1, 10), paris, 'fr')).toBe('1er\u00A0mai\u00A02024');
  expect(longDate(Date.UTC(2024, 7, 31, 10), paris, 'fr')).toBe('31\u00A0août\u00A02024');
  expect(longDate(Date.UTC(2024, 4, 1, 10), paris, 'en')).toBe('1\u00A0May\u00A02024');
});

test('[TYP-5] the day is the day of the workshop’s zone, not of the server', () => {
  const lateEvening = Date.UTC(2024, 4, 25, 22, 30);
  expect(plain(longDate(lateEvening, paris, 'fr'))).toBe('26 mai 2024');
  expect(plain(longDate(lateEvening, 'America/Guadeloupe', 'fr'))).toBe('25 mai 2024');
  expect(plain(longDate(Date.UTC(2024, 11, 31, 23, 30), paris, 'fr'))).toBe('1er janvier 2025');
});

test('[TYP-5] an hour is « 9 h 30 », a full hour « 9 h »; in English 9:30 and 9:00', () => {
  const half = Date.UTC(2024, 4, 25, 7, 30);
  const full = Date.UTC(2024, 4, 25, 7);
  expect(clockTime(half, paris, 'fr')).toBe('9\u00A0h\u00A030');
  expect(clockTime(full, paris, 'fr')).toBe('9\u00A0h');
  expect(clockTime(full + 5 * 60_000, paris, 'fr')).toBe('9\u00A0h\u00A005');
  expect(clockTime(half, paris, 'en')).toBe('9:30');
  expect(clockTime(full, paris, 'en')).toBe('9:00');
  expect(clockTime(Date.UTC(2024, 4, 24, 22), paris, 'fr')).toBe('0\u00A0h');
});

const changes = [
  {
    description: 'spring 2026, last second of winter',
    at: Date.UTC(2026, 2, 29, 0, 59, 59),
    clock: '1 h 59'
  },
  { description: 'spring 2026, two o’clock does not exist', at: Date.UTC(2026, 2, 29, 1), clock: '3 h' },
  {
    description: 'autumn 2026, half past two the first time',
    at: Date.UTC(2026, 9, 25, 0, 30),
    clock: '2 h 30'
  },
  {
    description: 'autumn 2026, half past two the second time',
    at: Date.UTC(2026, 9, 25, 1, 30),
    clock: '2 h 30'
  },
  { description: 'autumn 2026, three o’clock', at: Date.UTC(2026, 9, 25, 2), clock: '3 h' },
  { description: 'the morning before the spring change', at: Date.UTC(2026, 2, 28, 8), clock: '9 h' },
  { description: 'the morning after the spring change', at: Date.UTC(2026, 2, 29, 7), clock: '9 h' },
  { description: 'the morning before the autumn change', at: Date.UTC(2026, 9, 24, 7), clock: '9 h' },
  { description: 'the morning after the autumn change', at: Date.UTC(2026, 9, 25, 8), clock: '9 h' }
];

test.each(changes)('[TYP-5] with the server in UTC: $description', ({ at, clock }) => {
  const before = process.env.TZ;
  try {
    process.env.TZ = 'UTC';
    expect(plain(clockTime(at, paris, 'fr'))).toBe(clock);
    process.env.TZ = 'Pacific/Auckland';
    expect(plain(clockTime(at, paris, 'fr'))).toBe(clock);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test('[TYP-5] an unknown zone is a bug, said at once', () => {
  expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError);
});

test('[TYP-5] durations', () => {
  expect([0, 6, 59.6, 60, 90, 125, -3].map((length) => plain(minutesText(length, 'fr')))).toEqual([
    ...['0 min', '6 min', '1 h', '1 h', '1 h 30', '2 h 05', '0 min']
  ]);
  expect(plain(minutesText(90, 'en'))).toBe('1 h 30 min');
  expect(minutesText(6, 'fr')).toBe('6\u00A0min');
});
