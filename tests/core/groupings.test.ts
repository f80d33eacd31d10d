// The same people seated in several ways, one after the other: where each is, what each reads, what each may write.
import { expect, test } from 'vitest';
import { decide } from '#core/decide.ts';
import type { DecisionEnv } from '#core/decision.ts';
import { createWorkshop } from '#core/creating.ts';
import { evolve } from '#core/evolve.ts';
import { focus, focusNow, groupingNow } from '#core/focus.ts';
import { decideJoin } from '#core/joining.ts';
import { markOf, stepsOf, tableById } from '#core/plan.ts';
import { stepsOfPlan, tableOfActor } from '#core/position.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { tallyOf } from '#core/tally.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import type { Workshop } from '#core/workshop.ts';
import { aMorning } from './a-morning.ts';
import { NINE_THIRTY } from './a-plan.ts';

let drawn = 0;
const env: DecisionEnv = {
  now: NINE_THIRTY,
  draw: (length) => String((drawn += 1)).padStart(length, 'X'),
  compose: () => null,
  tally: (vote) => tallyOf(vote, [])
};
const FACILITATOR: Actor = { role: 'facilitator', device: 'd', name: '' };

function born(people = 12): Workshop {
  const ask = {
    ...{ id: 'w', space: '', code: 'AAAAAA', title: '', place: '', organizer: '', facilitation: '' },
    ...({ template: { id: 'x', version: 1 }, attribution: 'named', rehearsalOf: null } as const),
    plan: aMorning(people)
  };
  return evolve(null, createWorkshop(ask, env));
}

function join(workshop: Workshop, device: string, mark: string | null = null, remote = false): Workshop {
  const joined = decideJoin(workshop, { device, mark, remote, resume: null }, env);
  if (!joined.ok) throw new Error(joined.refusal.code);
  return joined.value.events.reduce<Workshop>((state, event) => evolve(state, event), workshop);
}

function does(
  workshop: Workshop,
  command: Parameters<typeof decide>[1],
  actor: Actor = FACILITATOR
): Workshop {
  const decided = decide(workshop, command, actor, env);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.reduce<Workshop>((state, event) => evolve(state, event), workshop);
}

function goTo(workshop: Workshop, kind: string, round = 0): Workshop {
  const steps = stepsOfPlan(workshop.plan);
  const step = steps.findIndex(
    (each) => workshop.plan.phases[each.phase]?.kind === kind && (round === 0 || each.round === round)
  );
  const started =
    workshop.stage === 'running'
      ? workshop
      : does(workshop, { type: 'workshop.start', expectedVersion: workshop.control.version });
  return does(started, { type: 'cursor.jump', step, expectedVersion: started.control.version });
}

const here = (workshop: Workshop, seat: string): string | null =>
  participantView(workshop, seat, NINE_THIRTY).here?.table ?? null;

test('[GRP-1] the plan unrolls: moves only where people sit', () => {
  const parts = stepsOf(aMorning()).map(
    ({ phase, part, round }) => `${aMorning().phases[phase]?.kind} ${part} ${round}`
  );
  expect(parts).toEqual([
    ...['welcome whole 0', 'words whole 0'],
    ...['stories round 1', 'stories move 2', 'stories round 2', 'stories move 3', 'stories round 3'],
    ...['tensions round 1', 'tensions round 2', 'break whole 0'],
    ...['rotation round 1', 'rotation move 2', 'rotation round 2', 'rotation move 3', 'rotation round 3'],
    ...['ask whole 0', 'restitution round 1', 'restitution round 2', 'restitution round 3', 'closing whole 0']
  ]);
});

test('[GRP-1] tables of witnesses are T1, T2, T3; those of the themes keep their letters', () => {
  const plan = aMorning();
  const marks = ['T1', 'T3', 'A1', 'word1'].map((id) => markOf(plan, must(tableById(plan, id), id)));
  expect(marks).toEqual(['T1', 'T3', 'A', '1']);
  expect(aMorning(90).groupings?.['told']?.circuits).toBe(2);
});

test('[GRP-2] everybody, hosts included, goes round the witnesses, then round the themes, once each', () => {
  const workshop = born();
  for (const [grouping, count] of [
    ['told', 3],
    ['main', 3]
  ] as const) {
    const seen = focus(workshop, grouping);
    for (const seat of Object.values(seen.seats).filter(({ hosts }) => hosts === null)) {
      const actor: Actor = { role: 'participant', device: '', seat: seat.id };
      const kind = grouping === 'told' ? 'stories' : 'rotation';
      const tables = [1, 2, 3].map((round) => tableOfActor(focusNow(goTo(workshop, kind, round)), actor)?.id);
      expect(new Set(tables).size, `${seat.id} in ${grouping}`).toBe(count);
    }
  }
  expect(
    Object.values(focus(workshop, 'told').seats).every(
      ({ hosts, groups }) => hosts === null && groups.length === 1
    )
  ).toBe(true);
});

test('[GRP-2] at a common board, everybody is at it, a table’s device too', () => {
  const workshop = goTo(born(), 'tensions', 2);
  expect(groupingNow(workshop)).toBe('sides');
  expect(here(workshop, 's12')).toBe('sides2');
  expect(tableOfActor(focusNow(workshop), { role: 'host', device: '', table: 'A1' })?.id).toBe('sides2');
});

test('[GRP-2] at the pause after the stories one reads where one goes next', () => {
  const workshop = goTo(born(), 'break');
  const view = participantView(workshop, 's7', NINE_THIRTY);
  expect(view.here?.table).toMatch(/^T/);
  expect(view.next?.table).toBe(here(goTo(born(), 'rotation', 1), 's7'));
  expect(view.readable.map(({ table }) => table)).toContain('A1');
});

test('[GRP-2] a table that rests tells where whoever hosts it sits meanwhile, and nothing once people come', () => {
  for (const round of [1, 2, 3]) {
    const workshop = goTo(born(), 'stories', round);
    const sits = hostView(workshop, 'B1', NINE_THIRTY).sits?.table;
    expect([sits, sits?.charAt(0)]).toEqual([here(workshop, 's2'), 'T']);
  }
  expect(hostView(goTo(born(), 'rotation', 1), 'B1', NINE_THIRTY)).not.toHaveProperty('sits');
  expect(hostView(goTo(born(), 'rotation', 1), 'T1', NINE_THIRTY)).not.toHaveProperty('sits');
  expect(hostView(goTo(born(), 'words'), 'B1', NINE_THIRTY)).not.toHaveProperty('sits');
});

test('[GRP-3] a change of group is of the layout people sit in, and of that one only', () => {
  const before = goTo(born(), 'stories', 1);
  const seat = 's7';
  const group = must(focus(before, 'told').seats[seat]?.groups.at(-1)?.group, 'group');
  const other = (group % 3) + 1;
  const after = does(before, { type: 'seat.move', seat, group: other });
  expect(focus(after, 'told').seats[seat]?.groups.at(-1)?.group).toBe(other);
  expect(after.seats[seat]?.groups).toEqual(before.seats[seat]?.groups);
});

test('[GRP-3] somebody who scans a witness’s table sits there, and has a group at the themes too', () => {
  const workshop = join(goTo(born(), 'stories', 1), 'phone', 'T2');
  const grant = must(workshop.grants.at(-1), 'grant');
  const seat = grant.role === 'participant' ? grant.seat : '';
  expect(here(workshop, seat)).toBe('T2');
  expect(here(goTo(workshop, 'rotation', 1), seat)).toMatch(/^[ABC]1$/);
});

test('[GRP-3] more people than planned are spread over every layout', () => {
  let workshop = born(6);
  for (let i = 0; i < 18; i++) workshop = join(workshop, `phone${i}`);
  for (const grouping of ['told', 'main']) {
    const seats = Object.values(focus(workshop, grouping).seats).filter(
      ({ hosts, groups }) => hosts === null && groups.length > 0
    );
    const sizes = [1, 2, 3].map(
      (group) => seats.filter((seat) => seat.groups.at(-1)?.group === group).length
    );
    expect(Math.max(...sizes) - Math.min(...sizes), grouping).toBeLessThanOrEqual(1);
  }
});

test('[SEAT-5] remote people share a table at the witnesses’ and at the themes’, and groups stay even', () => {
  let workshop = join(goTo(born(30), 'welcome'), 'far0', null, true);
  for (let i = 0; i < 3; i++) workshop = join(join(workshop, `near${i}`), `far${i + 1}`, null, true);
  for (const grouping of ['told', 'main']) {
    const seats = Object.values(focus(workshop, grouping).seats).filter(({ hosts }) => hosts === null);
    const groupsOf = (all: typeof seats) => all.map(({ groups }) => groups.at(-1)?.group);
    expect(new Set(groupsOf(seats.filter(({ remote }) => remote))).size, grouping).toBe(1);
    const { groups } = focus(workshop, grouping).plan;
    const sizes = groups.map(({ number }) => groupsOf(seats).filter((each) => each === number).length);
    expect(Math.max(...sizes) - Math.min(...sizes), grouping).toBeLessThanOrEqual(1);
  }
});

test('[GRP-4] a card written late at a witness’s table lands there, with its round, whatever people do now', () => {
  const joined = join(goTo(born(), 'stories', 1), 'phone', 'T2');
  const grant = must(joined.grants.at(-1), 'grant');
  const actor: Actor =
    grant.role === 'participant' ? { role: 'participant', device: 'phone', seat: grant.seat } : FACILITATOR;
  const later = goTo(goTo(joined, 'stories', 2), 'rotation', 1);
  const words = { text: 'Oser', example: '', cited: '', subPoints: [] };
  const add = {
    type: 'card.add',
    card: 'card-of-mine-1',
    table: 'T2',
    kind: 'idea',
    claim: { table: 'T2', round: 1 },
    ...words
  } as const;
  const card = does(later, add, actor).cards['card-of-mine-1'];
  expect(card).toMatchObject({ table: 'T2', late: true, stamp: { round: 1 } });
  const lie = decide(later, { ...add, claim: { table: 'T1', round: 1 }, table: 'T1' }, actor, env);
  expect(lie).toMatchObject({ ok: false });
});

test('[GRP-4] a small room reads the theme of each part of the restitution', () => {
  const workshop = goTo(born(), 'restitution', 2);
  expect(projectionView(workshop, NINE_THIRTY)).toMatchObject({
    now: { theme: { letter: 'B' }, rounds: 3 },
    harvest: { place: { table: 'B1' } }
  });
  expect(projectionView(goTo(born(), 'words'), NINE_THIRTY).harvest?.place.table).toBe('word1');
});

test('[ASK-1] entering a phase opens its question; going on ends it and shows it; coming back does not ask again', () => {
  const asked = goTo(born(), 'ask');
  expect(asked.votes).toMatchObject([
    { state: 'open', ask: { id: 'weather', rule: 'choice' }, budget: 1, most: 1 }
  ]);
  expect(facilitatorView(asked, NINE_THIRTY).asks).toMatchObject([
    { id: 'weather', state: 'open', vote: 'v1' }
  ]);
  const gone = goTo(asked, 'closing');
  expect(gone.votes).toMatchObject([{ state: 'revealed' }]);
  expect(participantView(gone, 's7', NINE_THIRTY).vote).toBeNull();
  expect(goTo(gone, 'ask').votes).toHaveLength(1);
});

test('[ASK-2] a tension is asked, shown, asked again with where one stood, and left', () => {
  const first = goTo(born(), 'tensions', 1);
  expect(first.votes).toMatchObject([{ ask: { id: 'p1', again: false }, lines: [{ id: 'l1' }] }]);
  const shown = does(first, { type: 'ask.show', vote: 'v1' });
  expect(shown.votes).toMatchObject([{ state: 'revealed' }]);
  const again = does(shown, { type: 'ask.open', ask: 'q1' });
  expect(again.votes[1]).toMatchObject({
    ask: { id: 'q1', again: true },
    lines: [{ id: 'l1' }, { id: 'l1b' }]
  });
  const next = goTo(again, 'tensions', 2);
  expect(next.votes.map(({ state, ask }) => `${ask?.id} ${state}`)).toEqual([
    'p1 revealed',
    'q1 revealed',
    'p2 open'
  ]);
});
