// The list of acts, in words that stay true once the workshop has moved.
import { expect, test } from 'vitest';
import type { AgendaStepView } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';
import { actText } from '#lib/views/conduct/act-words.ts';

const step = (at: number, part: 'whole' | 'round' | 'move', round: number, state: AgendaStepView['state']) =>
  ({
    ...{ index: 0, phase: 0, kind: 'rotation', title: 'Accueil', minutes: 10 },
    ...{ plannedAt: at, plannedEnd: at, end: at, at, part, round, state }
  }) satisfies AgendaStepView;
const AGENDA = [step(1, 'whole', 0, 'done'), step(2, 'round', 1, 'done'), step(3, 'move', 2, 'ahead')];
const RECENT = { n: 0, at: 9 } as const;

test.each([
  [
    'a step still in the agenda by its name',
    { act: 'next', n: 1, at: 2 },
    m.order_act_to({ step: m.conduct_round({ round: 1 }) })
  ],
  ['a step left and begun again without one', { act: 'next', n: 1, at: 7 }, m.order_act_step()],
  ['a forecast is no step that began', { act: 'next', n: 2, at: 3 }, m.order_act_step()],
  ['a jump by its step', { act: 'jump', n: 0, at: 7 }, m.order_act_to({ step: 'Accueil' })],
  ['minutes added by their number', { ...RECENT, act: 'extend', n: 2 }, m.conduct_done_extend({ count: 2 })],
  ['a rollback by its cards', { ...RECENT, act: 'rollback', n: 3 }, m.order_done_rollback({ count: 3 })],
  ['a card hidden', { ...RECENT, act: 'hide' }, m.conduct_done_hide()]
] as const)('[ACT-5] names %s', (_description, entry, words) => {
  expect(actText(entry, AGENDA)).toBe(words);
});
