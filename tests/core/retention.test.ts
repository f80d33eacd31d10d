// What is left of a workshop once its people, then its cards, are forgotten: folded from the events it begins with from then on.
import { expect, test } from 'vitest';
import { fold } from '#core/fold.ts';
import { must } from '#core/result.ts';
import { forgotten } from '#core/retention.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { Workshop } from '#core/workshop.ts';
import { adding, aDay, FACILITATOR, type Day } from './a-day.ts';
import { aStoryDay, invites } from './a-story-day.ts';

function left(day: Day, due: 'people' | 'cards'): Workshop {
  const life = { state: day.state, bornAt: 0, lastAt: day.now };
  const draw = (length: number): string => 'x'.repeat(length);
  return must(fold(forgotten(life, { now: day.now, due, draw })), 'a workshop');
}

test('[KEEP-1] [TES-7] words a witness never agreed to go with the witness, and become nobody’s card', () => {
  const day = aStoryDay();
  invites(day);
  day.conducts({ type: 'workshop.start' });
  day.goesToRound(1);
  const host = day.hosts('A1');
  for (const card of ['card-quote', 'card-other'])
    day.does(host, adding({ card, table: 'A1', text: `Dit par ${card}` }));
  day.does(host, { type: 'quote.ask', card: 'card-quote' });
  const after = left(day, 'people');
  expect(Object.keys(after.cards)).toEqual(['card-other']);
  expect(JSON.stringify([after, synthesisSource(after)])).not.toContain('Dit par card-quote');
});

test('[KEEP-2] the words an editor gave to a card go with it', () => {
  const day = aDay();
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  day.does(FACILITATOR, adding({ card: 'card-gone', table: 'A1', text: 'Une idée' }));
  day.does(FACILITATOR, { type: 'synthesis.reword', card: 'card-gone', wording: 'Une idée mieux dite' });
  day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'card-gone', leftOut: true });
  day.does(FACILITATOR, { type: 'synthesis.order', theme: 't1', kind: 'idea', cards: ['card-gone'] });
  expect(left(day, 'people').edits.wordings).toEqual({ 'card-gone': 'Une idée mieux dite' });
  const after = JSON.stringify(left(day, 'cards'));
  expect(after).not.toContain('Une idée');
  expect(after).not.toContain('card-gone');
});
