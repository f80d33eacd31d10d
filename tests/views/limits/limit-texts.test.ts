// What people are told of a limit: how many, of how many, and what to do; and at the limit itself, a way on.
import { describe, expect, test } from 'vitest';
import { COUNTED, nearPeople, nearTables, type Counted, type NearLimit } from '#core/near-limits.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import {
  boardLimitText,
  hereLimitText,
  listLimitText,
  partsLimitText,
  peopleLimitText,
  tablesLimitText,
  templatesLimitText,
  themesLimitText,
  zoomsLimitText
} from '#lib/views/limits/limit-texts.ts';
import { must } from '#core/result.ts';

const limit = (of: Counted, state: NearLimit['state']): NearLimit => {
  const most = COUNTED[of];
  return { of, state, count: state === 'near' ? Math.ceil(0.9 * most) : most, most };
};

const WAYS_OUT =
  /Déplacez|second atelier|réunissez|Réunissez|Gardez|retirez|Téléchargez|écrit sur l’appareil|Indiquez/u;

describe.each([
  ['a board, to the facilitation', 'cards', (near: NearLimit) => boardLimitText(near, 'B2')],
  ['the board of this device', 'cards', hereLimitText],
  ['people of a plan', 'planned', peopleLimitText],
  ['people of a workshop', 'people', peopleLimitText],
  ['a list', 'people', listLimitText],
  ['tables', 'tables', (near: NearLimit) => tablesLimitText(near, 3)],
  ['themes', 'themes', themesLimitText],
  ['parts', 'parts', partsLimitText],
  ['zooms', 'zooms', zoomsLimitText],
  ['templates', 'templates', templatesLimitText]
] as const)('[LIM-1] of %s', (_description, of, text) => {
  test.each(['near', 'reached'] as const)('%s: the figures, and what to do', (state) => {
    const near = limit(of, state);
    const said = text(near).replace(/(\d)\D(?=\d{3})/gu, '$1');
    expect(said).toContain(`${near.count}`);
    if (state === 'near') expect(said).toContain(`${near.most}`);
    expect(said).toMatch(WAYS_OUT);
  });
});

test('[LIM-1] a board is named by its mark', () => {
  expect(boardLimitText(limit('cards', 'near'), 'B2')).toContain('B2');
});

test('[LIM-1] beyond a plan’s people, one is told how many may still come in', () => {
  expect(peopleLimitText(must(nearPeople(310), 'a limit'))).toMatch(/310.*300.*500.*entre encore/u);
});

test('[LIM-1] the tables that a theme takes are said', () => {
  expect(tablesLimitText(must(nearTables(48, 3), 'a limit'), 3)).toMatch(/48.*50.*3.*n’y tient pas/u);
});

test.each([
  [
    'more people than a plan is made for: how to take them all',
    'people.tooMany',
    300,
    /300.*Indiquez 300.*500/u
  ],
  ['more people than a workshop takes', 'people.tooMany', 500, /500.*second atelier/u],
  ['a full workshop: where to write all the same', 'workshop.full', 500, /500.*Rien n’est perdu.*écrivez/u],
  ['a full board: words kept, and what makes room', 'board.full', 5000, /5000.*gardé.*Déplacez/u],
  ['too many themes', 'themes.tooMany', 16, /16.*Réunissez/u],
  ['too many tables', 'tables.tooMany', 50, /Réunissez/u],
  ['a plan of too many parts', 'plan.full', 40, /40.*Retirez/u],
  ['a document of too many zooms', 'zoom.full', 60, /60.*Retirez/u],
  ['a full library', 'template.tooMany', 200, /200.*Retirez/u],
  ['a card many carry', 'volunteer.full', 100, /100.*Portez/u]
] as const)('[LIM-2] %s', (_description, code, most, sentence) => {
  expect(sentenceOf({ code, params: { most } })).toMatch(sentence);
});
