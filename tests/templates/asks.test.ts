import { expect, test } from 'vitest';
import { SCALE_STEPS, type Ask } from '#core/asks.ts';
import { handKeys } from '#core/hand-keys.ts';
import { LIMITS } from '#core/limits.ts';
import {
  asksIn,
  consent,
  distances,
  expectations,
  filters,
  photo,
  poll,
  scale,
  seniority,
  sorting,
  tension,
  timeShared,
  weather,
  type AskIn
} from '#lib/templates/asks.ts';

const both = (fr: string) => ({ fr, en: `${fr} (en)` });
const lines = [both('Une ligne'), both('Une autre')];
const poles = [both('Payant'), both('Offert')] as const;

const BUILT: readonly (readonly [string, readonly AskIn[]])[] = [
  ['weather', [weather()]],
  ['distances', [distances()]],
  ['seniority', [seniority()]],
  ['photo', [photo({ lines })]],
  ['consent', [consent()]],
  ['expectations', [expectations({ lines })]],
  ['time', timeShared(lines)],
  ['poll', [poll({ id: 'poll', question: both('Oui ?'), lines, keep: true })]],
  ['sorting', [sorting({ id: 'sort', question: both('Où ?'), lines, options: lines })]],
  ['filters', [filters({ lines })]],
  ['scale', [scale({ id: 'turn', question: both('Où ?'), poles, keep: true })]],
  ['tensions', [...tension(1, poles), ...tension(2, poles)]]
];

const isSound = ({ id, rule, lines: own, options, budget }: Ask): boolean =>
  /^[A-Za-z0-9]{1,12}$/.test(id) &&
  own.length > 0 &&
  new Set(own.map((line) => line.id)).size === own.length &&
  (rule === 'scale') === own.every((line) => line.poles !== undefined) &&
  (rule === 'sort') === options.length > 1 &&
  budget <= LIMITS.ballotMark &&
  SCALE_STEPS % 2 === 1;

test.each(BUILT)(
  '[ASK-3] %s: right in both languages, one id for each question of a phase',
  (_what, asks) => {
    for (const language of ['fr', 'en'] as const) {
      const made = asksIn(language, asks);
      expect(made.filter((ask) => !isSound(ask))).toEqual([]);
      expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
      const again = made.flatMap((ask) => ask.again ?? []);
      expect(again.every((id) => made.some((ask) => ask.id === id))).toBe(true);
    }
  }
);

test('[ASK-8] what breaks the ice is not kept, the rest is', () => {
  const kept = BUILT.flatMap(([what, asks]) => (asksIn('fr', asks).every(({ keep }) => keep) ? [what] : []));
  expect(kept).toEqual([
    'consent',
    'expectations',
    'time',
    'poll',
    'sorting',
    'filters',
    'scale',
    'tensions'
  ]);
});

test('[ASK-2] a tension asks twice for each round, in order', () => {
  const made = asksIn('fr', [...tension(1, poles), ...tension(2, poles)]);
  expect(made.map(({ id, again }) => [id, again])).toEqual([
    ['p1', undefined],
    ['q1', 'p1'],
    ['p2', undefined],
    ['q2', 'p2']
  ]);
  expect(made.map((ask) => handKeys({ lines: ask.lines, ask }).length)).toEqual([3, 3, 3, 3]);
});
