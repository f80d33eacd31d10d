// Several circuits, the same ideas: what is proposed to be brought together, and what comes of accepting it.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import { likeCards } from '#core/synthesis-like.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { Vote } from '#core/votes.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { adding, Day, FACILITATOR } from './a-day.ts';
import { aPlan } from './a-plan.ts';

const SAID = [
  'Ouvrir le soir en été',
  'Partager un carnet de bord',
  'Former les saisonniers',
  'Mesurer les retours',
  'Réunir les élus'
];

/** Eight circuits of five themes, each table having said the same in its own way, and a vote that gave each line something. */
function aBigDay(): Day {
  const day = new Day(aPlan(250, 5, { circuits: 8 }));
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  for (const { id, theme, circuit } of day.state.plan.tables) {
    const said = must(SAID[Number(theme.slice(1)) - 1], 'what is said there');
    const text = circuit % 2 === 0 ? said.toUpperCase() : `${said}.`;
    day.does(FACILITATOR, adding({ card: `card-same-${id}`, table: id, text }));
    day.does(
      FACILITATOR,
      adding({
        card: `card-own-${id}`,
        table: id,
        text: `Autrement ${'abcdefgh'.charAt(circuit - 1).repeat(6)}`
      })
    );
  }
  const lines = day.state.plan.tables.map(({ id, theme }, n) => ({
    id: `l${n + 1}`,
    theme,
    text: '',
    cards: [`card-same-${id}`]
  }));
  const marks = Object.fromEntries(lines.map(({ id }, n) => [id, n]));
  const vote: Vote = {
    ...{
      id: 'v1',
      mode: 'people',
      state: 'revealed',
      openedAt: 1,
      budget: 3,
      most: 2,
      electors: [],
      hands: {}
    },
    ...{ lines, totals: { marks, ballots: 200 } }
  };
  day.happens([{ type: 'vote.opened', vote }]);
  return day;
}

const given = ({ themes }: SynthesisSource): number =>
  themes.flatMap(({ cards }) => cards).reduce((sum, { votes = 0 }) => sum + votes, 0);

test('[SYN-17] eight circuits of five themes give five sections, without a doubled sentence once proposals are accepted, and every vote', () => {
  const day = aBigDay();
  const before = synthesisSource(day.state);
  const proposals = likeCards(before);
  expect(proposals.map(({ theme, cards, tables }) => [theme, cards.length, tables])).toEqual(
    ['t1', 't2', 't3', 't4', 't5'].map((theme) => [theme, 8, 8])
  );
  for (const { cards } of proposals) {
    const [head = '', ...others] = cards;
    for (const card of others) day.does(FACILITATOR, { type: 'card.merge', card, into: head });
  }
  const after = synthesisSource(day.state);
  expect(likeCards(after)).toEqual([]);
  expect(given(after)).toBe(given(before));
  expect(after.themes.map(({ cards }) => cards.length)).toEqual([9, 9, 9, 9, 9]);
  const document = composeDocument(after, 'fr');
  expect(document.blocks.filter((block) => block.type === 'heading' && block.theme !== null)).toHaveLength(5);
  const bullets = document.blocks.flatMap((block) =>
    block.type === 'list' && block.id.startsWith('theme:') ? block.items : []
  );
  expect(bullets.flatMap(({ sources }) => sources)).toHaveLength(80);
  expect(new Set(bullets.map(({ id }) => id)).size).toBe(45);
});

test('[SYN-17] sentences that only share a word or two stay apart, accents and plurals aside', () => {
  const day = new Day(aPlan(24, 3, { circuits: 2 }));
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  const texts = [
    'Des tarifs réduits pour les élèves',
    'Un tarif reduit pour les eleves',
    'Un tarif pour les groupes de passage'
  ];
  for (const [n, text] of texts.entries())
    day.does(FACILITATOR, adding({ card: `card-${n}-like`, table: n === 1 ? 'A2' : 'A1', text }));
  expect(likeCards(synthesisSource(day.state))).toEqual([
    { theme: 't1', cards: ['card-0-like', 'card-1-like'], tables: 2 }
  ]);
});
