import { describe, expect, test } from 'vitest';
import { READY_TEMPLATES } from '#lib/templates/catalogue.ts';
import { HERAULT_TABLES } from '#lib/templates/herault-tables.ts';
import { parseTemplate } from '#lib/templates/parse-template.ts';

const [first, second, rotation, ...rest] = HERAULT_TABLES.phases;
const words = (fr: string, en: string) => ({ fr, en });
const withRotation = (changes: object) => ({ phases: [first, second, { ...rotation, ...changes }, ...rest] });
const withTheme = (changes: object) => ({ themes: [{ ...HERAULT_TABLES.themes[0], ...changes }] });

describe('a template from a file', () => {
  test.each(READY_TEMPLATES)('[TPL-3] $id comes back as it left', (template) => {
    expect(parseTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, value: template });
  });

  test('[TPL-3] leaves behind what it should not carry', () => {
    const smuggled = {
      ...HERAULT_TABLES,
      secret: 'x',
      people: { ...HERAULT_TABLES.people, names: ['Ada Novak'] }
    };
    expect(parseTemplate(smuggled)).toEqual({ ok: true, value: HERAULT_TABLES });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'herault'],
    ['a list', [HERAULT_TABLES]],
    ['an empty object', {}]
  ])('[TPL-3] %s is refused', (_name, value) => {
    expect(parseTemplate(value)).toMatchObject({ ok: false, refusal: { code: 'template.corrupt' } });
  });

  test.each([
    ['an unknown kind of phase', withRotation({ kind: 'debate' }), 'kind'],
    ['a kind that is a method', withRotation({ kind: 'toString' }), 'kind'],
    ['no rotation', { phases: [first] }, 'one rotation'],
    ['two rotations', { phases: [rotation, { ...rotation, id: 'again' }] }, 'one rotation'],
    ['two phases of one name', { phases: [rotation, { ...first, id: rotation?.id }] }, 'phase ids'],
    ['a round of no minute', withRotation({ rounds: [15, 0] }), 'round'],
    ['rounds where there are none', { phases: [rotation, { ...first, rounds: [5] }] }, 'rounds'],
    ['an endless move', withRotation({ move: 241 }), 'move'],
    ['a length that is no number', withRotation({ minutes: '63' }), 'minutes'],
    ['one language only', { title: { fr: 'Une trame' } }, 'title'],
    ['an empty translation', { title: words('Une trame', ' ') }, 'title'],
    ['a title too long', { title: words('x'.repeat(161), 'x') }, 'title'],
    ['too many themes', { themes: Array.from({ length: 17 }, () => HERAULT_TABLES.themes[0]) }, 'themes'],
    ['a theme without title', withTheme({ title: words('', '') }), 'theme title'],
    ['prompts that are no list', withTheme({ prompts: {} }), 'prompts'],
    ['people the wrong way round', { people: { least: 60, most: 20 } }, 'people'],
    ['half a person', { people: { least: 6.5, most: 20 } }, 'people'],
    ['an id with a path', { id: '../x' }, 'id'],
    ['an unknown attribution', { attribution: 'secret' }, 'attribution'],
    ['hosts by word', { hosts: 'yes' }, 'hosts'],
    ['a template that cannot be played', { state: 'soon' }, 'state'],
    ['no version', { version: 0 }, 'version']
  ])('[TPL-3] with %s it is refused whole', (_name, changes, part) => {
    const refusal = { code: 'template.corrupt', params: { part } };
    expect(parseTemplate({ ...HERAULT_TABLES, ...changes })).toEqual({ ok: false, refusal });
  });
});
