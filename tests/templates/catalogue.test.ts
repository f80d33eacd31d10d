import { describe, expect, test } from 'vitest';
import { LIMITS } from '#core/limits.ts';
import { PHASE_KINDS } from '#core/phase-kinds.ts';
import { buildPlan } from '#core/rotation/build-plan.ts';
import { proofOf } from '#core/rotation/carousel.ts';
import { readyTemplate, READY_TEMPLATES, TEMPLATES } from '#lib/templates/catalogue.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { lengthsOf, minutesOf, stripOf } from '#lib/templates/strip.ts';
import type { Words } from '#lib/templates/template.ts';
import { typographyFaults } from '../architecture/french-typography.ts';

/** Every pair of texts of a value, however deep. */
function wordsIn(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [{ fr: String(value.fr), en: String(value.en) }];
  return Object.values(value).flatMap(wordsIn);
}

const lengths = [
  ['herault-tables', 125],
  ['libre', 125],
  ['herault', 210],
  ['nadot', 420],
  ['profils', 120],
  ['marketing', 180],
  ['portefeuilles', 150],
  ['world-cafe', 120],
  ['trois-temoins', 90],
  ['petit-dej', 60],
  ['comite', 90],
  ['crise', 45],
  ['convention', 90],
  ['brise-glaces', 89]
] as const;

/** What a sheet says, and how many rounds a reader counts under it. */
const drawn = [
  ['herault-tables', '5 tables', 5],
  ['libre', 'vos tables', 5],
  ['herault', '3 récits, 5 tables', 8],
  ['nadot', '3 axes', 3],
  ['profils', '4 profils, 3 tours', 3],
  ['marketing', '6 composantes', 6],
  ['portefeuilles', '1 récit, 4 tables', 5],
  ['world-cafe', 'tables de 4 à 5', 3],
  ['trois-temoins', '3 récits', 3],
  ['petit-dej', '2 tables', 2],
  ['comite', '3 angles', 3],
  ['crise', '3 horizons', 3],
  ['convention', '3 tables', 3],
  ['brise-glaces', '10 formats', 0]
] as const;

describe('the catalogue', () => {
  test('[TPL-1] shows every template in order, with its whole length', () => {
    expect(TEMPLATES.map((template) => [template.id, minutesOf(template)])).toEqual(lengths);
  });

  test('[TPL-1] offers those whose kinds of phase all exist, and only those', () => {
    expect(TEMPLATES.filter(({ state }) => state === 'ready')).toEqual(READY_TEMPLATES);
    expect(READY_TEMPLATES).toHaveLength(14);
    const kinds = READY_TEMPLATES.flatMap(({ phases }) => phases.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !Object.hasOwn(PHASE_KINDS, kind))).toEqual([]);
  });

  test('[TPL-1] refuses to start what it does not have, in words', () => {
    expect(readyTemplate('libre')).toMatchObject({ ok: true, value: { id: 'libre' } });
    expect(readyTemplate('toString')).toEqual({ ok: false, refusal: { code: 'template.unknown' } });
  });

  test('[TPL-1] draws the day: who speaks, and for how long', () => {
    const [herault] = READY_TEMPLATES;
    expect(herault && stripOf(herault).map(([kind, length]) => `${kind} ${length}`)).toEqual([
      ...[
        'room 15',
        'room 10',
        'tables 15',
        'move 2',
        'tables 12',
        'move 2',
        'tables 10',
        'move 2',
        'tables 10'
      ],
      ...['move 2', 'tables 8', 'break 12', 'room 10', 'room 15']
    ]);
  });

  test.each(drawn)('[TPL-1] %s says « %s » and draws as many rounds', (id, words, rounds) => {
    const template = TEMPLATES.find((each) => each.id === id);
    if (!template) throw new Error(id);
    const beads = stripOf(template).filter(([kind]) => kind === 'tables');
    expect([template.tables.fr.replaceAll('\u00a0', ' '), beads.length]).toEqual([words, rounds]);
  });

  test('[TPL-5] says the length of any one phase of a collection, and the whole length of a day', () => {
    const said = TEMPLATES.filter(({ id }) => ['brise-glaces', 'crise'].includes(id)).map(lengthsOf);
    expect(said).toEqual([
      { least: 45, most: 45 },
      { least: 5, most: 15 }
    ]);
  });

  test.each(TEMPLATES)('[TPL-2] $id speaks both languages, and French as it is printed', (template) => {
    const words = wordsIn(template);
    const faults = words.flatMap(({ fr, en }) => {
      const found = typographyFaults(fr).map((fault) => `${fr}: ${fault}`);
      return (fr.trim() === '') === (en.trim() === '') ? found : [...found, `${fr}${en}: one language`];
    });
    expect(faults).toEqual([]);
    expect(words.filter(({ en }) => /[\u00a0\u202f«»']/.test(en))).toEqual([]);
  });
});

describe('the tables of Hérault', () => {
  test.each(['fr', 'en'] as const)(
    '[TPL-1] make a plan in %s where everybody meets the five themes',
    (language) => {
      const ready = readyTemplate('herault-tables');
      if (!ready.ok) throw new Error(ready.refusal.code);
      const { themes, phases } = inLanguage(ready.value, language);
      const setting = { people: 25, hosts: true, circuits: 1, startsAt: 0, zone: 'Europe/Paris' };
      const plan = buildPlan({ ...setting, themes, phases });
      if (!plan.ok) throw new Error(plan.refusal.code);
      expect(proofOf(plan.value).complete).toBe(true);
      expect(plan.value.phases.map(({ minutes }) => minutes)).toEqual([15, 10, 63, 12, 10, 15]);
      expect(plan.value.themes.every(({ prompts }) => prompts.length === 5)).toBe(true);
      expect(plan.value.themes.every(({ question }) => question.length <= LIMITS.question)).toBe(true);
    }
  );

  test('[TPL-2] keep the titles of the first workshop', () => {
    const ready = readyTemplate('herault-tables');
    expect(ready.ok && ready.value.themes.map(({ title }) => title.fr)).toEqual([
      'Gouvernance\u00a0: élus et collectivité',
      'Concertation et cohérence',
      'Économie',
      'Rôle des professionnels',
      'Offre'
    ]);
  });
});
