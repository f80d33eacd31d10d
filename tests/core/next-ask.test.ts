import { expect, test } from 'vitest';
import { nextAskAct } from '#core/next-ask.ts';
import type { AskRow } from '#core/views-votes.ts';

const row = (id: string, state: AskRow['state'], again = false): AskRow => ({
  ...{ id, rule: 'scale', question: '?', again, state },
  vote: state === 'ahead' ? null : `v-${id}`
});

test.each([
  ['nothing is asked', [], null],
  ['a question ahead is asked', [row('p', 'ahead'), row('q', 'ahead', true)], ['open', 'ask.open', 'p']],
  ['an open one is shown', [row('p', 'open'), row('q', 'ahead', true)], ['show', 'ask.show', 'v-p']],
  ['a closed one is shown', [row('p', 'closed')], ['show', 'ask.show', 'v-p']],
  [
    'once shown, it is asked again',
    [row('p', 'revealed'), row('q', 'ahead', true)],
    ['again', 'ask.open', 'q']
  ],
  ['then who moved', [row('p', 'revealed'), row('q', 'open', true)], ['changes', 'ask.show', 'v-q']],
  ['then people go on', [row('p', 'revealed'), row('q', 'revealed', true)], null]
] as const)('[ASK-7] %s', (_description, asks, expected) => {
  const next = nextAskAct(asks);
  const told = next && [
    next.deed,
    next.command.type,
    'ask' in next.command ? next.command.ask : next.command.vote
  ];
  expect(told).toEqual(expected);
});
