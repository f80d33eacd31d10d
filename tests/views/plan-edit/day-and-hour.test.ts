import { expect, test } from 'vitest';
import { dayAndHour, momentOf } from '#lib/views/plan-edit/day-and-hour.ts';

const CASES = [
  {
    what: 'summer in Paris',
    at: '2026-05-21T07:00Z',
    zone: 'Europe/Paris',
    day: '2026-05-21',
    hour: '09:00'
  },
  {
    what: 'winter in Paris',
    at: '2026-01-05T08:30Z',
    zone: 'Europe/Paris',
    day: '2026-01-05',
    hour: '09:30'
  },
  {
    what: 'the day before, far west',
    at: '2026-05-21T02:00Z',
    zone: 'America/Guadeloupe',
    day: '2026-05-20',
    hour: '22:00'
  },
  { what: 'midnight', at: '2026-05-20T22:00Z', zone: 'Europe/Paris', day: '2026-05-21', hour: '00:00' },
  {
    what: 'the morning after summer begins',
    at: '2026-03-29T01:30Z',
    zone: 'Europe/Paris',
    day: '2026-03-29',
    hour: '03:30'
  },
  {
    what: 'the night before summer begins',
    at: '2026-03-29T00:30Z',
    zone: 'Europe/Paris',
    day: '2026-03-29',
    hour: '01:30'
  }
] as const;

for (const { what, at, zone, day, hour } of CASES) {
  test(`[EDIT-3] ${what} is read on the wall of the workshop and comes back the same`, () => {
    expect(dayAndHour(Date.parse(at), zone)).toEqual({ day, hour });
    expect(momentOf({ day, hour }, zone)).toBe(Date.parse(at));
  });
}

test('[EDIT-3] an empty field names no moment; a skipped hour names one close by', () => {
  expect(momentOf({ day: '', hour: '09:00' }, 'Europe/Paris')).toBeNull();
  expect(momentOf({ day: '2026-05-21', hour: '' }, 'Europe/Paris')).toBeNull();
  expect(momentOf({ day: '2026-03-29', hour: '02:30' }, 'Europe/Paris')).toBe(
    Date.parse('2026-03-29T01:30Z')
  );
});
