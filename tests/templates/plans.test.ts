// Every template makes a plan that hangs together: lengths, columns, layouts, questions.
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#core/limits.ts';
import { columnsOf } from '#core/board-columns.ts';
import { kindRow } from '#core/phase-kinds.ts';
import { allTables, stepsOf, type Plan } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { READY_TEMPLATES } from '#lib/templates/catalogue.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { planFrom } from '#lib/templates/plan-from-template.ts';
import { minutesOf } from '#lib/templates/strip.ts';
import type { Language, ReadyTemplate } from '#lib/templates/template.ts';

const READY = READY_TEMPLATES.filter(({ id }) => id !== 'libre');
const setting = { people: 25, hosts: true, circuits: 1, startsAt: 0, zone: 'Europe/Paris' };

function planOf(template: ReadyTemplate, language: Language = 'fr', without: readonly string[] = []): Plan {
  const { themes } = inLanguage(template, language);
  const plan = planFrom(template, language, { ...setting, themes, without });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

describe.each(READY)('$id', (template) => {
  test.each(['fr', 'en'] as const)('[TPL-5] lasts in %s exactly what its sheet says', (language) => {
    const plan = planOf(template, language);
    const lived = stepsOf(plan).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(lived).toBe(minutesOf(template));
    expect(plan.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(lived);
  });

  test('[TPL-5] keeps the words within what a plan may hold', () => {
    const { themes, groupings = [], phases } = planOf(template);
    const every = [...themes, ...Object.values(groupings).flatMap((layout) => layout.themes)];
    expect(every.filter(({ title }) => title.length > LIMITS.themeTitle)).toEqual([]);
    expect(every.filter(({ question }) => question.length > LIMITS.question)).toEqual([]);
    expect(every.filter(({ prompts }) => prompts.some((each) => each.length > LIMITS.prompt))).toEqual([]);
    expect(phases.filter(({ title }) => title === '' || title.length > LIMITS.title)).toEqual([]);
    expect(phases.filter(({ instruction }) => instruction.length > LIMITS.prompt)).toEqual([]);
  });

  test('[TPL-5] gives every board its columns, and every question of a round its round', () => {
    const plan = planOf(template);
    for (const { id } of allTables(plan)) {
      const ids = columnsOf(plan, id).map((column) => column.id);
      expect([id, new Set(ids).size, ids.length > 0]).toEqual([id, ids.length, true]);
    }
    for (const phase of plan.phases) {
      if (phase.questions) expect(phase.questions).toHaveLength(phase.rounds.length);
      if (phase.beats) expect(phase.beats.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(phase.minutes);
      if (phase.asks && kindRow(phase.kind).rounds) expect(phase.asks).toHaveLength(2 * phase.rounds.length);
      expect([phase.id, kindRow(phase.kind).asks && !phase.asks]).toEqual([phase.id, false]);
    }
  });

  test('[TPL-5] has first cards on boards that are there', () => {
    const plan = planOf(template);
    for (const { grouping = 'main', theme, column } of template.starters ?? []) {
      const layout = grouping === 'main' ? plan : must(plan.groupings?.[grouping], grouping);
      const at = must(layout.themes[theme], grouping).id;
      const tables = layout.tables.filter((table) => table.theme === at);
      expect(tables.length).toBeGreaterThan(0);
      expect(columnsOf(plan, must(tables[0], at).id).some(({ id }) => id === column)).toBe(true);
    }
  });
});

test('[TPL-6] one does without a phase, and without the boards that only it had', () => {
  const plan = planOf(
    must(
      READY.find(({ id }) => id === 'brise-glaces'),
      'brise-glaces'
    ),
    'fr',
    ['portrait', 'walk']
  );
  expect(plan.phases.map(({ id }) => id)).toEqual([
    'word',
    'weather',
    'distances',
    'request',
    'common',
    'pride',
    'photo',
    'seniority'
  ]);
  expect(Object.keys(plan.groupings ?? {})).toEqual(['photo']);
});

test('[TPL-6] a rotation stays, and an empty day is refused', () => {
  const nadot = must(
    READY.find(({ id }) => id === 'nadot'),
    'nadot'
  );
  expect(planOf(nadot, 'fr', ['tables', 'lunch']).phases.map(({ id }) => id)).toContain('tables');
  const ice = must(
    READY.find(({ id }) => id === 'brise-glaces'),
    'brise-glaces'
  );
  const { themes } = inLanguage(ice, 'fr');
  const without = ice.phases.map(({ id }) => id);
  expect(planFrom(ice, 'fr', { ...setting, themes, without })).toEqual({
    ok: false,
    refusal: { code: 'command.malformed' }
  });
});
