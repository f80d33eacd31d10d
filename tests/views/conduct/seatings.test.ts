// Who goes where in each way of sitting, before anybody is in the room.
import { expect, test } from 'vitest';
import { HERAULT } from '#lib/templates/herault.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { planFrom } from '#lib/templates/plan-from-template.ts';
import { groupSizes, rotationRows, seatingsOf } from '#lib/views/plan-summary/plan-words.ts';

const { themes } = inLanguage(HERAULT, 'fr');
const chosen = { people: 30, hosts: true, circuits: 1, startsAt: 0, zone: 'Europe/Paris', themes };

function planWithout(...without: string[]) {
  const plan = planFrom(HERAULT, 'fr', { ...chosen, without });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

test('[GRP-1] every way of sitting is told, in the order of the day, with its moments', () => {
  expect(seatingsOf(planWithout()).map(({ id, mode, titles }) => [id, mode, titles])).toEqual([
    ['word', 'together', ['Un mot pour mes partenaires']],
    ['stories', 'circuits', ['Tables de témoignage']],
    ['main', 'circuits', ['Tables thématiques', 'Retour à la table']],
    ['step', 'together', ['Premier pas']]
  ]);
  expect(seatingsOf(planWithout('stories', 'word', 'step')).map(({ id }) => id)).toEqual(['main']);
});

test('[GRP-2] everybody, hosts included, has a group at the witnesses’ tables', () => {
  const plan = planWithout();
  const stories = seatingsOf(plan).find(({ id }) => id === 'stories')?.plan ?? plan;
  const rows = rotationRows(stories, groupSizes(plan, 'stories'));
  expect(rows.map(({ people, marks }) => [people, marks])).toEqual([
    [10, ['T1', 'T2', 'T3']],
    [10, ['T2', 'T3', 'T1']],
    [10, ['T3', 'T1', 'T2']]
  ]);
});
