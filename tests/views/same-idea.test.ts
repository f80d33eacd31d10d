// « Même idée ? »: what is proposed, and why.
import { expect, test } from 'vitest';
import { nearest, pairKey, sameIdeas } from '#lib/views/synthesis/same-idea.ts';
import { must } from '#core/result.ts';
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

test('[SYN-17] sentences that share their words are proposed, the later under the earlier, with those words', () => {
  expect(sameIdeas(theme, none)).toEqual([{ card: 'c', into: 'a', words: ['chiffrer', 'heures'] }]);
});

test('[SYN-17] a declined pair is not proposed again, whichever way round it was said', () => {
  const declined = [pairKey({ card: 'a', into: 'c' })];
  expect(sameIdeas(theme, declined)).toEqual([]);
});

test('[SYN-17] a sentence is in one proposal at most', () => {
  const twice = aTheme({
    cards: ['a', 'b', 'c'].map((id) => aCard({ id, text: 'Compter les heures des bénévoles' }))
  });
  expect(sameIdeas(twice, none).map(({ card, into }) => [card, into])).toEqual([['b', 'a']]);
});

test('[SYN-17] the list to merge with begins by what resembles most, without what was set aside', () => {
  const c = must(theme.cards[2], 'c');
  expect(nearest(theme, c).map(({ id }) => id)).toEqual(['a', 'b']);
});
