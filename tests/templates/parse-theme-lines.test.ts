import { expect, test } from 'vitest';
import { parseThemeLines } from '#lib/templates/parse-theme-lines.ts';

const only = (title: string, question = '') => [{ title, question }];

test.each([
  ['a title alone', 'Mobilités douces', only('Mobilités douces')],
  ['a question after a colon', 'Offre : que proposer ?', only('Offre', 'que proposer ?')],
  ['French spaces', 'Offre\u00a0: que proposer\u202f?', only('Offre', 'que proposer\u202f?')],
  ['an English colon', 'Offer: what for whom?', only('Offer', 'what for whom?')],
  ['a tab', 'Offre\tQue proposer à qui', only('Offre', 'Que proposer à qui')],
  ['empty cells', 'Offre\t\tQue proposer ?\t', only('Offre', 'Que proposer ?')],
  ['a numbered table', '3\tOffre\tQue proposer ?', only('Offre', 'Que proposer ?')],
  [
    'a colon inside the title',
    'Gouvernance : élus et collectivité : qui décide ?',
    only('Gouvernance : élus et collectivité', 'qui décide ?')
  ],
  ['a colon without question', 'Gouvernance : élus', only('Gouvernance : élus')],
  ['a question alone', 'Que faire ensemble ?', only('Que faire ensemble ?')],
  ['a dash', '- Offre', only('Offre')],
  ['a long dash', '— Offre', only('Offre')],
  ['a bullet', '• Offre', only('Offre')],
  ['a number and a point', '12. Offre', only('Offre')],
  ['a number and a bracket', '2) Offre', only('Offre')],
  ['a number and a dash', '2 - Offre', only('Offre')],
  ['a letter', 'C. Offre', only('Offre')],
  ['a year that is no number of the list', '2030 en vue', only('2030 en vue')],
  ['a hyphenated word', '-40 % d’eau', only('-40 % d’eau')],
  ['an hour', 'Ouvrir à 9 : 30', only('Ouvrir à 9 : 30')],
  ['a line of dashes', '-----', []],
  ['blanks', '  \t ', []],
  ['nothing', '', []]
])('[TPL-4] %s', (_name, line, themes) => {
  expect(parseThemeLines(line)).toEqual({ themes, duplicates: [], tooLong: [] });
});

test('[TPL-4] one theme per line, whatever ends the lines', () => {
  const { themes } = parseThemeLines('\uFEFF1. Offre : quoi ?\r\n\r\n2. Économie\n\n  3. Élus  \r');
  expect(themes.map(({ title }) => title)).toEqual(['Offre', 'Économie', 'Élus']);
});

test('[TPL-4] repeated titles are kept, and reported once as first written', () => {
  const { themes, duplicates } = parseThemeLines('Économie\nOffre\neconomie\nÉCONOMIE : et alors ?');
  expect([themes.length, duplicates]).toEqual([4, ['Économie']]);
});

test('[TPL-4] titles and questions too long are kept, and reported', () => {
  const { themes, tooLong } = parseThemeLines(`Court\n${'x'.repeat(121)}\nOffre\t${'y'.repeat(301)}`);
  expect([themes.length, tooLong]).toEqual([3, [2, 3]]);
});
