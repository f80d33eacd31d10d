// « Même idée ? »: what is proposed, and why; and what comes of accepting all of it.
import { expect, test } from 'vitest';
import { USUAL_COLUMNS } from '#core/columns.ts';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { SynthesisCard, SynthesisSource } from '#core/synthesis.ts';
import type { Vote } from '#core/votes.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { nearest, pairKey, sameByCard, sameIdeas } from '#lib/views/synthesis/same-idea.ts';
import { adding, Day, FACILITATOR } from '../core/a-day.ts';
import { aPlan } from '../core/a-plan.ts';
import { aCard, aTheme } from '../fixtures/views/synthesis.ts';

const theme = aTheme({
  cards: [
    aCard({ id: 'a', text: 'Chiffrer les heures passées avec chaque partenaire' }),
    aCard({ id: 'b', text: 'Ouvrir la salle du conseil aux hébergeurs' }),
    aCard({ id: 'c', text: 'CHIFFRER LES HEURES' }),
    aCard({ id: 'd', text: 'Chiffrer chaque heure', leftOut: true })
  ]
});
const none: readonly string[] = [];
/** Who goes under whom. */
const pairsOf = (cards: readonly SynthesisCard[]) =>
  sameIdeas(aTheme({ cards }), none).map(({ card, into }) => [card, into]);

test('[SYN-17] sentences that share their words are proposed, the later under the earlier, with those words', () => {
  expect(sameIdeas(theme, none)).toEqual([{ card: 'c', into: 'a', words: ['chiffrer', 'heures'] }]);
});

test('[SYN-17] the proposals of the whole document are found by their card, whatever its theme and its column', () => {
  const kind = 'action';
  const cards = [
    aCard({ id: 'x', kind, text: 'Réunir les hébergeurs par vallée' }),
    aCard({ id: 'y', kind, text: 'Réunir les hébergeurs' })
  ];
  const actions = { id: kind, title: 'Actions', one: 'Une action', role: 'note', serves: 'action' } as const;
  const columns = [...USUAL_COLUMNS, actions];
  const same = sameByCard([theme, aTheme({ id: 't2', cards, columns })], none);
  expect([...same].map(([card, { into }]) => [card, into])).toEqual([
    ['c', 'a'],
    ['y', 'x']
  ]);
});

test('[SYN-17] a declined pair is not proposed again, whichever way round it was said', () => {
  const declined = [pairKey({ card: 'a', into: 'c' })];
  expect(sameIdeas(theme, declined)).toEqual([]);
});

test('[SYN-17] a sentence is in one proposal at most', () => {
  const text = 'Compter les heures des bénévoles';
  expect(pairsOf(['a', 'b', 'c'].map((id) => aCard({ id, text })))).toEqual([['b', 'a']]);
});

test('[SYN-17] the pinned one keeps its place, else the one with more votes, else the first', () => {
  const text = 'Compter les heures des bénévoles';
  const [a, b] = [aCard({ id: 'a', text }), aCard({ id: 'b', text })];
  expect(pairsOf([a, b])).toEqual([['b', 'a']]);
  expect(pairsOf([a, { ...b, votes: 3 }])).toEqual([['a', 'b']]);
  expect(
    pairsOf([
      { ...a, votes: 9 },
      { ...b, pinned: true }
    ])
  ).toEqual([['a', 'b']]);
});

test('[SYN-17] two sentences of two columns stay where they are', () => {
  const text = 'Compter les heures des bénévoles';
  expect(pairsOf([aCard({ id: 'a', text }), aCard({ id: 'b', kind: 'finding', text })])).toEqual([]);
});

test('[SYN-17] sentences that only share a word stay apart; accents, capitals and plurals are no difference', () => {
  const texts = [
    'Des tarifs réduits pour les élèves',
    'Un tarif reduit pour l’eleve',
    'Un tarif pour les groupes de passage',
    'Lire les journaux locaux',
    'Le journal local'
  ];
  expect(pairsOf(texts.map((text, n) => aCard({ id: `c${n}`, text })))).toEqual([
    ['c1', 'c0'],
    ['c4', 'c3']
  ]);
});

test('[SYN-17] the list to merge with begins by what resembles most, without what was set aside', () => {
  const c = must(theme.cards[2], 'c');
  expect(nearest(theme, c).map(({ id }) => id)).toEqual(['a', 'b']);
});

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
  for (const { id, theme: told, circuit } of day.state.plan.tables) {
    const said = must(SAID[Number(told.slice(1)) - 1], 'what is said there');
    const text = circuit % 2 === 0 ? said.toUpperCase() : `${said}.`;
    const own = `Autrement ${'abcdefgh'.charAt(circuit - 1).repeat(6)}`;
    day.does(FACILITATOR, adding({ card: `card-same-${id}`, table: id, text }));
    day.does(FACILITATOR, adding({ card: `card-own-${id}`, table: id, text: own }));
  }
  const lines = day.state.plan.tables.map(({ id, theme: told }, n) => ({
    ...{ id: `l${n + 1}`, theme: told, text: '' },
    cards: [`card-same-${id}`]
  }));
  const marks = Object.fromEntries(lines.map(({ id }, n) => [id, n]));
  const vote: Vote = {
    ...{ id: 'v1', mode: 'people', state: 'revealed', openedAt: 1, budget: 3, most: 2 },
    ...{ electors: [], hands: {}, lines, totals: { marks, ballots: 200 } }
  };
  day.happens([{ type: 'vote.opened', vote }]);
  return day;
}

const given = ({ themes }: SynthesisSource): number =>
  themes.flatMap(({ cards }) => cards).reduce((sum, { votes = 0 }) => sum + votes, 0);
const proposedIn = ({ themes }: SynthesisSource) => themes.flatMap((each) => sameIdeas(each, none));

test('[SYN-17] eight circuits of five themes give five sections, without a doubled sentence once proposals are accepted, and every vote', () => {
  const day = aBigDay();
  const before = synthesisSource(day.state);
  let proposed = proposedIn(before);
  for (; proposed.length > 0; proposed = proposedIn(synthesisSource(day.state)))
    for (const { card, into } of proposed) day.does(FACILITATOR, { type: 'card.merge', card, into });
  const after = synthesisSource(day.state);
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
