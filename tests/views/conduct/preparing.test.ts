// The plan in words, before anybody is in the room.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { buildPlan } from '#core/rotation/build-plan.ts';
import { proposeSizing } from '#core/rotation/sizing.ts';
import { HERAULT_TABLES } from '#lib/templates/herault-tables.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import {
  groupSizes,
  planPicture,
  proofText,
  rotationRows,
  runOf,
  shapeText
} from '#lib/views/plan-summary/plan-words.ts';
import { nextFiveMinutes, savedDraft } from '#lib/views/plan-summary/saved-draft.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function planFor(people: number) {
  const words = inLanguage(HERAULT_TABLES, 'fr');
  const sizing = proposeSizing({ people, themes: words.themes.length });
  if (!sizing.ok) throw new Error(sizing.refusal.code);
  const { circuits } = sizing.value;
  const built = buildPlan({
    people,
    hosts: true,
    circuits,
    ...words,
    startsAt: Date.UTC(2026, 4, 21, 7),
    zone: 'Europe/Paris'
  });
  if (!built.ok) throw new Error(built.refusal.code);
  return { plan: built.value, sizing: sizing.value };
}

test('[ROT-4] 37 people and 5 themes: the proposal and its alternative, in words', () => {
  const { sizing } = planFor(37);
  expect(plain(shapeText(sizing, 5))).toBe('2 circuits de 5 tables, 3 à 4 personnes par table');
  expect(plain(shapeText(must(sizing.alternatives[0], 'alternative'), 5))).toBe(
    '5 tables, 7 à 8 personnes par table'
  );
});

test('[ROT-2] the grid and the line under it say the same as the plan', () => {
  const { plan } = planFor(35);
  const sizes = groupSizes(plan);
  expect(rotationRows(plan, sizes)[2]).toEqual({
    group: 3,
    people: 6,
    marks: ['C', 'D', 'E', 'A', 'B'],
    misses: []
  });
  expect(proofText(plan)).toEqual({
    complete: true,
    text: 'Chaque groupe voit les cinq thèmes, une seule fois'
  });
  expect(planPicture(plan, sizes).moves).toHaveLength(5);
});

test('[PLAN-5] the day starts when it is meant to and ends after its parts', () => {
  const { plan } = planFor(35);
  const { rows, end } = runOf(plan);
  expect(rows[0]?.at).toBe(plan.startsAt);
  expect((end - plan.startsAt) / 60_000).toBe(rows.reduce((sum, row) => sum + row.minutes, 0));
});

test('[PLAN-1] a kept draft that is cut or foreign is as if there were none', () => {
  expect([savedDraft(''), savedDraft('{"people":'), savedDraft('{"people":30}'), savedDraft('[]')]).toEqual([
    null,
    null,
    null,
    null
  ]);
});

test('[PLAN-5] the start proposed is a round five minutes', () => {
  expect(nextFiveMinutes(new Date(2026, 4, 21, 9, 58).getTime())).toEqual(['2026-05-21', '10:00']);
});
