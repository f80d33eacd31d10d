import { expect, test } from 'vitest';
import { FACILITATOR } from '#tests/core/a-day.ts';
import { choicePlan } from '#tests/core/a-cafe.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { archiveText, reopened, WrittenDay } from './a-rich-day.ts';

test('[ARC-1] [PPL-6] qualities, wishes and the guard of names travel in the archive, and come back', () => {
  const day = new WrittenDay({ ...aPlan(12, 3), guardNames: true });
  const rows = [
    { name: 'Maud Arnal', affiliation: 'Rives', quality: 'elected' as const },
    { name: 'Yanis Bonnet', affiliation: '' }
  ];
  day.does(FACILITATOR, { type: 'people.list', rows, wishes: { team: 'gather', elected: 'spread' } });
  const text = archiveText(day.state);
  const again = reopened(text);
  expect(archiveText(again)).toBe(text);
  expect(again.plan).toMatchObject({ guardNames: true, qualities: { elected: 'spread', team: 'gather' } });
  const listed = Object.values(again.seats).filter((seat) => seat.listed);
  expect(listed.map(({ name, quality }) => [name, quality])).toEqual([
    ['Maud Arnal', 'elected'],
    ['Yanis Bonnet', undefined]
  ]);
});

test('[CHO-6] [ARC-1] where people choose, what each would choose travels in the archive, and comes back', () => {
  const day = new WrittenDay(choicePlan(12, 4));
  const one = day.joins('one');
  day.does(one, { type: 'choice.rank', seat: one.seat, themes: ['t3', 't1'] });
  day.does(FACILITATOR, { type: 'choice.close', routes: [] });
  const text = archiveText(day.state);
  const again = reopened(text);
  expect(archiveText(again)).toBe(text);
  expect(again.seats[one.seat]?.ranking).toEqual(['t3', 't1']);
  expect([again.plan.mode, again.choiceClosed]).toEqual(['choice', true]);
  const wrong = text.replace('"ranking": [\n        "t3",\n        "t1"\n      ]', '"ranking": ["t3", "t3"]');
  expect(wrong).not.toBe(text);
  expect(() => reopened(wrong)).toThrow('archive.corrupt');
});
