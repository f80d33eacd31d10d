// Questions of the plan in a workshop: late people, what is asked again, hands, and what is told of them.
import { expect, test } from 'vitest';
import type { Ask } from '#core/asks.ts';
import type { Command } from '#core/commands.ts';
import { createWorkshop } from '#core/creating.ts';
import { decide } from '#core/decide.ts';
import type { DecisionEnv } from '#core/decision.ts';
import { evolve } from '#core/evolve.ts';
import { decideHost, decideJoin } from '#core/joining.ts';
import type { Plan } from '#core/plan.ts';
import { stepsOfPlan } from '#core/position.ts';
import type { Actor } from '#core/roles.ts';
import { tallyOf, type Marks } from '#core/tally.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import type { Workshop } from '#core/workshop.ts';
import { aMorning } from './a-morning.ts';
import { NINE_THIRTY } from './a-plan.ts';

let ballots: readonly Marks[] = [];
let drawn = 0;
const env: DecisionEnv = {
  now: NINE_THIRTY,
  draw: (length) => String((drawn += 1)).padStart(length, 'X'),
  compose: () => null,
  tally: (vote) => tallyOf(vote, ballots)
};
const FACILITATOR: Actor = { role: 'facilitator', device: 'd', name: '' };

function born(plan: Plan = aMorning(12)): Workshop {
  const ask = {
    ...{ id: 'w', space: '', code: 'AAAAAA', title: '', place: '', organizer: '', facilitation: '' },
    ...({ template: { id: 'x', version: 1 }, attribution: 'named', rehearsalOf: null } as const),
    ...{ plan, list: [] }
  };
  return does(evolve(null, createWorkshop(ask, env)), { type: 'workshop.start', expectedVersion: 1 });
}

function does(workshop: Workshop, command: Command): Workshop {
  const decided = decide(workshop, command, FACILITATOR, env);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.reduce<Workshop>((state, event) => evolve(state, event), workshop);
}

function refused(workshop: Workshop, command: Command): string {
  const decided = decide(workshop, command, FACILITATOR, env);
  return decided.ok ? '' : decided.refusal.code;
}

function goTo(workshop: Workshop, id: string): Workshop {
  const index = workshop.plan.phases.findIndex((phase) => phase.id === id);
  const step = stepsOfPlan(workshop.plan).findIndex(({ phase }) => phase === index);
  return does(workshop, { type: 'cursor.jump', step, expectedVersion: workshop.control.version });
}

function joins(workshop: Workshop, device: string, mark: string | null = null): readonly [Workshop, string] {
  const joined = decideJoin(workshop, { device, mark, remote: false, resume: null }, env);
  if (!joined.ok) throw new Error(joined.refusal.code);
  const { seat, events } = joined.value;
  return [events.reduce<Workshop>((state, event) => evolve(state, event), workshop), seat];
}

function asking(asks: readonly Ask[]): Plan {
  const plan = aMorning(12);
  return {
    ...plan,
    phases: plan.phases.map((phase) => (phase.id === 'weather' ? { ...phase, asks } : phase))
  };
}

test('[ASK-5] whoever comes while a question is open may answer it, the host of a table too', () => {
  const [early] = joins(born({ ...aMorning(12), hosts: true }), 'd1');
  const [late, seat] = joins(goTo(early, 'sides'), 'd2');
  expect(participantView(late, seat, NINE_THIRTY).vote).toMatchObject({ state: 'open', elector: true });
  const told = decideHost(late, 'd3', 'A1', env).reduce<Workshop>(
    (state, event) => evolve(state, event),
    late
  );
  expect(told.votes[0]?.electors).toHaveLength(3);
  const [again] = joins(told, 'd2');
  expect(again.votes).toEqual(told.votes);
});

test('[ASK-5] a vote with gommettes still waits for the facilitation, and a question that is over takes nobody', () => {
  const open = does(joins(goTo(joins(born(), 'd1')[0], 'sides'), 'd2')[0], { type: 'ask.show', vote: 'v1' });
  const [late, seat] = joins(open, 'd3');
  expect(participantView(late, seat, NINE_THIRTY).vote).toMatchObject({ state: 'revealed', elector: false });
});

test('[ASK-2] a scale asked again has where one stood beside each line, and shows both once revealed', () => {
  ballots = [[2], [3], [9], [6], [10]];
  const shown = does(goTo(born(), 'sides'), { type: 'ask.show', vote: 'v1' });
  const again = does(shown, { type: 'ask.open', ask: 'q1' });
  expect(again.votes[1]?.lines.map(({ id }) => id)).toEqual(['l1', 'l1b']);
  expect(facilitatorView(again, NINE_THIRTY).vote?.ask).toMatchObject({ repeats: 'v1', before: null });
  expect(facilitatorView(again, NINE_THIRTY).asks.map(({ state, rule }) => `${rule} ${state}`)).toEqual([
    'scale revealed',
    'scale open'
  ]);
  ballots = [
    [9, 2],
    [3, 3],
    [9, 9],
    [6, 6],
    [10, 10]
  ];
  const both = does(again, { type: 'ask.show', vote: 'v2' });
  const { vote } = facilitatorView(both, NINE_THIRTY);
  expect(vote?.ask?.before?.marks).toEqual({ 'l1.2': 1, 'l1.3': 1, 'l1.6': 1, 'l1.9': 1, 'l1.10': 1 });
  expect(vote?.totals?.marks['l1.AB']).toBe(1);
});

test('[ASK-2] points asked again are dealt out anew: nothing stands beside a line', () => {
  const today: Ask = {
    ...{ id: 'today', rule: 'points', question: 'Où va le temps ?', options: [], budget: 100, keep: true },
    lines: [
      { id: 'l1', text: 'Moteurs' },
      { id: 'l2', text: 'Nouveaux' }
    ]
  };
  const plan = asking([today, { ...today, id: 'tomorrow', again: 'today' }]);
  const again = does(goTo(born(plan), 'weather'), { type: 'ask.open', ask: 'tomorrow' });
  expect(again.votes.map(({ lines, state }) => [state, lines.length])).toEqual([
    ['revealed', 2],
    ['open', 2]
  ]);
});

test('[VOT-8] hands are counted for a side of a scale, never for a place of it', () => {
  const open = goTo(born(), 'sides');
  const count = (line: string): Command => ({ type: 'vote.count', vote: 'v1', line, hands: 3 });
  expect(does(open, count('l1.A')).votes[0]?.hands).toEqual({ 'l1.A': 3 });
  expect(['l1', 'l1.3', 'l2.A'].map((line) => refused(open, count(line)))).toEqual([
    'ballot.wrong',
    'ballot.wrong',
    'ballot.wrong'
  ]);
});

test('[SEAT-4] a newcomer never takes the seat of a table’s host, however people are seated then', () => {
  const workshop = goTo(born({ ...aMorning(12), hosts: true }), 'sides');
  const taken = Array.from({ length: 12 }, (_, i) => `d${i}`).reduce<Workshop>(
    (state, device) => joins(state, device)[0],
    workshop
  );
  const hosts = Object.values(taken.seats).filter((seat) => seat.hosts !== null);
  expect(hosts.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
});
