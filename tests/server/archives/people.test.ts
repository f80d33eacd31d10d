import { expect, test } from 'vitest';
import { FACILITATOR } from '#tests/core/a-day.ts';
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
