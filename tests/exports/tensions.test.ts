// Tensions in the article and in the data: where people stood before and after, who moved, as counts, and nothing under five.
import { expect, test } from 'vitest';
import type { SynthesisTension } from '#core/synthesis.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { VoteTotals } from '#core/votes.ts';
import type { Block } from '#lib/exports/blocks.ts';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { plainText } from '#lib/exports/plain-text.ts';
import { adding, Day, FACILITATOR } from '../core/a-day.ts';
import { aMorning } from '../core/a-morning.ts';
import { NINE_THIRTY } from '../core/a-plan.ts';

const BEFORE: VoteTotals = { marks: { 'l1.2': 4, 'l1.6': 1, 'l1.9': 3 }, ballots: 8 };
const AFTER: VoteTotals = {
  marks: { 'l1.2': 2, 'l1.10': 5, 'l1.AA': 2, 'l1.AB': 2, 'l1.BB': 3 },
  ballots: 7
};
const FEW: VoteTotals = { marks: {}, ballots: 4, few: true };

/** A tension whose positions were shown twice, these totals coming out of the urn. */
function debated(before: VoteTotals, after: VoteTotals): Day {
  const day = new Day(aMorning());
  day.joins('d-1');
  day.goesTo('tensions');
  day.totals = before;
  day.does(FACILITATOR, { type: 'ask.show', vote: 'v1' });
  day.does(FACILITATOR, adding({ card: 'a', table: 'sides1', kind: 'poleA', text: 'Le prix se respecte' }));
  day.does(FACILITATOR, { type: 'ask.open', ask: 'q1' });
  day.does(FACILITATOR, { type: 'vote.count', vote: 'v2', line: 'l1.M', hands: 2 });
  day.totals = after;
  day.does(FACILITATOR, { type: 'ask.show', vote: 'v2' });
  return day;
}

function tensionIn(day: Day): SynthesisTension | undefined {
  return synthesisSource(day.state).parts?.find(({ id }) => id === 'sides')?.themes[0]?.tension;
}

function blocksOf(day: Day): readonly Block[] {
  const { blocks } = composeLayoutA(synthesisSource(day.state), 'fr');
  const from = blocks.findIndex(({ id }) => id === 'part:sides');
  return from < 0 ? [] : blocks.slice(from, -1);
}

test('[SYN-13] its data: two poles, positions before and after as counts, who moved', () => {
  expect(tensionIn(debated(BEFORE, AFTER))).toEqual({
    poles: ['Payant', 'Offert'],
    before: { people: 8, sides: { A: 4, M: 1, B: 3 }, places: [0, 4, 0, 0, 0, 1, 0, 0, 3, 0, 0] },
    after: { people: 9, sides: { A: 2, M: 2, B: 5 }, places: [0, 2, 0, 0, 0, 0, 0, 0, 0, 5, 0] },
    moves: { told: 7, moved: 2, toA: 0, toB: 2, toMiddle: 0 }
  });
});

test('[SYN-13] in the article: the poles, a table, a sentence, then what was argued', () => {
  const day = debated(BEFORE, AFTER);
  const [part, theme, poles, table, moves, heading, list] = blocksOf(day);
  expect([part?.id, theme?.id, list?.type]).toEqual(['part:sides', 'theme:sidest1', 'list']);
  expect(poles).toMatchObject({ text: '«\u00A0Payant\u00A0» ou «\u00A0Offert\u00A0»\u202F?' });
  expect(table).toEqual({
    ...{ type: 'table', id: 'theme:sidest1:positions', caption: 'Positions, en nombre de personnes' },
    columns: ['Avant', 'Après'],
    rows: [
      { title: 'Payant', cells: [4, 2] },
      { title: 'Au milieu', cells: [1, 2] },
      { title: 'Offert', cells: [3, 5] },
      { title: 'Réponses', cells: [8, 9] }
    ]
  });
  expect(moves).toMatchObject({
    text: 'Sur 7 personnes qui ont dit où elles étaient avant, 2 ont changé de bord\u00A0: 2 vers «\u00A0Offert\u00A0».'
  });
  expect(heading).toMatchObject({ level: 4, text: 'Pour «\u00A0Payant\u00A0»' });
});

test('[SYN-13] [ASK-4] of fewer than five nothing is said, before, after, or of who moved', () => {
  expect(tensionIn(debated(FEW, FEW))).toEqual({ poles: ['Payant', 'Offert'] });
  expect(blocksOf(debated(FEW, FEW)).some(({ type }) => type === 'table')).toBe(false);
  const once = debated(BEFORE, FEW);
  expect(Object.keys(tensionIn(once) ?? {})).toEqual(['poles', 'before']);
  expect(blocksOf(once).find(({ type }) => type === 'table')).toMatchObject({ columns: ['Avant'] });
  const untold = { marks: { 'l1.2': 2, 'l1.10': 5, 'l1.AB': 1, 'l1.BB': 3 }, ballots: 7 };
  expect(blocksOf(debated(BEFORE, untold)).map(({ id }) => id)).not.toContain('theme:sidest1:moves');
});

test('[SYN-13] positions stand without any argument, and a tension nobody came to leaves nothing', () => {
  const day = debated(BEFORE, AFTER);
  day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'a', leftOut: true });
  expect(blocksOf(day).map(({ type }) => type)).toEqual([
    ...['heading', 'heading', 'paragraph', 'table', 'paragraph']
  ]);
  const alone = debated(BEFORE, AFTER);
  alone.does(FACILITATOR, { type: 'card.archive', card: 'a' });
  expect(blocksOf(alone).filter(({ type }) => type === 'table')).toHaveLength(1);
  const quiet = new Day(aMorning());
  quiet.goesTo('closing');
  expect(blocksOf(quiet)).toEqual([]);
});

test('[SYN-13] [SYN-8] the table in every format: caption, scopes, no style, and poles that are only text', () => {
  const document = composeLayoutA(synthesisSource(debated(BEFORE, AFTER).state), 'fr');
  const table = [
    '<table>',
    '<caption>Positions, en nombre de personnes</caption>',
    '<thead><tr><th scope="col">Position</th><th scope="col">Avant</th><th scope="col">Après</th></tr></thead>',
    '<tbody>',
    '<tr><th scope="row">Payant</th><td>4</td><td>2</td></tr>',
    '<tr><th scope="row">Au milieu</th><td>1</td><td>2</td></tr>',
    '<tr><th scope="row">Offert</th><td>3</td><td>5</td></tr>',
    '<tr><th scope="row">Réponses</th><td>8</td><td>9</td></tr>',
    '</tbody>',
    '</table>'
  ].join('\n');
  expect(htmlForCms(document)).toContain(table);
  expect(htmlStandalone(document, { published: true })).toContain(table);
  expect(markdown(document)).toContain(
    'Positions, en nombre de personnes\n\n| Position | Avant | Après |\n| --- | --: | --: |\n| Payant | 4 | 2 |\n'
  );
  expect(plainText(document)).toContain('• Payant\u00A0: Avant 4, Après 2\n');
  const bad = document.blocks.map((block) =>
    block.type === 'table' ? { ...block, rows: [{ title: '<b>|Ada', cells: [1, 2] }] } : block
  );
  const typed = { ...document, blocks: bad };
  expect(htmlForCms(typed)).toContain('<th scope="row">&lt;b&gt;|Ada</th>');
  expect(markdown(typed)).toContain('| \\<b\\>\\|Ada | 1 | 2 |');
  const hidden = hideNames(typed, [{ name: 'Ada', affiliation: '' }]);
  expect(plainText(hidden)).not.toContain('Ada');
});

test('[SYN-13] [ARC-8] open data tell which tension was asked about', () => {
  const { votes } = openDataOf(debated(BEFORE, AFTER).state, NINE_THIRTY);
  expect(votes.map(({ lines }) => lines[0]?.theme)).toEqual(['sidest1', 'sidest1']);
});
