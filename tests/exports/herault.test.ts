// The published article of the Hérault day is the model: same headings, same order, same numbers of lines.
import { expect, test } from 'vitest';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { plainText } from '#lib/exports/plain-text.ts';
import { HERAULT } from '../golden/exports/herault.ts';
import { goldenText } from './golden.ts';

const article = composeLayoutA(HERAULT, 'fr');
const headings = article.blocks.filter((block) => block.type === 'heading');
const lists = article.blocks.filter((block) => block.type === 'list');

const formats = [
  { name: 'herault.cms.html', made: htmlForCms(article) },
  { name: 'herault.html', made: htmlStandalone(article, { published: true }) },
  { name: 'herault.md', made: markdown(article) },
  { name: 'herault.txt', made: plainText(article) },
  { name: 'herault.en.md', made: markdown(composeLayoutA(HERAULT, 'en')) }
];

test.each(formats)('[SYN-8] $name is the same, byte for byte', ({ name, made }) => {
  expect(made).toBe(goldenText(name, made));
});

test('[SYN-1] composing twice gives the same document', () => {
  expect(composeLayoutA(structuredClone(HERAULT), 'fr')).toEqual(article);
});

test('[SYN-1] the headings are those of the model, in its order', () => {
  const both = ['Idées échangées', 'Constats partagés'];
  expect(headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual([
    'Une journée de tables apprenantes',
    'Idées et constats partagés'
  ]);
  expect(headings.filter(({ level }) => level === 3).map(({ theme }) => theme?.letter)).toEqual([...'ABCDE']);
  expect(headings.filter(({ level }) => level === 4).map(({ text }) => text)).toEqual([
    ...[...both, ...both, ...both],
    ...['Idées échangées', 'Constat partagé', 'Idées échangées']
  ]);
});

test('[SYN-5] every card of the model is one bullet: 3+2, 3+2, 4+2, 5+1, 4+0', () => {
  expect(lists.map(({ items }) => items.length)).toEqual([3, 2, 3, 2, 4, 2, 5, 1, 4]);
  const sources = lists.flatMap(({ items }) => items.flatMap((item) => item.sources));
  expect(new Set(sources).size).toBe(26);
});

test('[SYN-3] the last theme has no finding, and no heading for them', () => {
  expect(article.blocks.some(({ id }) => id === 'theme:t5:idea')).toBe(true);
  expect(article.blocks.some(({ id }) => id.startsWith('theme:t5:finding'))).toBe(false);
  expect(htmlForCms(article).split('<h3>').at(-1)).not.toContain('Constat');
});

test('[SYN-6] the second finding of the second theme holds its seven terms in a list of its own', () => {
  const [, second] = lists.find(({ id }) => id === 'theme:t2:finding:cards')?.items ?? [];
  expect(second?.points).toHaveLength(7);
  expect(htmlForCms(article)).toContain('<ul><li>engagement</li><li>convention</li><li>club</li>');
});

test('[SYN-6] an example names its structure first, then goes on in lower case', () => {
  const html = htmlForCms(article);
  expect(html).toContain(
    '(ex.\u00A0: OT Sud Cévennes, un comité stratégique d’acteurs locaux, réuni 1 fois par mois)</li>'
  );
  expect(html).toContain('(ex.\u00A0: une fusion d’offices)</li>');
});

test('[SYN-2] the lead says the date, the people and what was kept, and nothing else', () => {
  expect(article.blocks.find(({ id }) => id === 'lead')).toEqual({
    type: 'lead',
    id: 'lead',
    text: [
      'Le 25\u00A0mai\u00A02024, 37\u00A0personnes de 18\u00A0structures ont échangé des idées et des constats sur cinq thèmes, en tables apprenantes.',
      'Cette synthèse réunit 19\u00A0idées et 7\u00A0constats.'
    ].join(' ')
  });
});

test('[SYN-7] the thanks end the text; version and reference follow in the small print', () => {
  expect(article.blocks.at(-1)?.type).toBe('thanks');
  expect(
    htmlForCms(article)
      .match(/<p>[^<]*<\/p>/gu)
      ?.at(-1)
  ).toContain('Merci aux structures participantes');
  for (const { made } of formats) expect(made).toMatch(/H7R2K9M4P6W3X8C5V2B7/u);
});

test('[SYN-8] a CMS receives h2 to h4, ul, li and p, bare', () => {
  const tags = new Set(htmlForCms(article).match(/<\/?[a-z][^>]*>/gu));
  const names = ['h2', 'h3', 'h4', 'ul', 'li', 'p'];
  expect([...tags].toSorted()).toEqual(names.flatMap((name) => [`<${name}>`, `</${name}>`]).toSorted());
});
