// What the kinds of phase of a morning let each screen know: labels, people dealt anew, themes in turn.
import { expect, test } from 'vitest';
import { createWorkshop } from '#core/creating.ts';
import { decide } from '#core/decide.ts';
import type { DecisionEnv } from '#core/decision.ts';
import { evolve } from '#core/evolve.ts';
import { decideJoin } from '#core/joining.ts';
import { stepsOfPlan } from '#core/position.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { buildPlan, type LayoutDraft, type PhaseDraft } from '#core/rotation/build-plan.ts';
import { tallyOf } from '#core/tally.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { readablePlaces } from '#core/view-parts.ts';
import { projectionView } from '#core/view-projection.ts';
import type { Workshop } from '#core/workshop.ts';
import { adding } from './a-day.ts';
import { aDraft, NINE_THIRTY } from './a-plan.ts';

const FACILITATOR: Actor = { role: 'facilitator', device: 'd', name: 'Ada' };
let drawn = 0;
const env: DecisionEnv = {
  now: NINE_THIRTY,
  draw: (length) => String((drawn += 1)).padStart(length, 'X'),
  compose: () => null,
  tally: (vote) => tallyOf(vote, [])
};
const still = { title: '', instruction: '', rounds: [], move: null };
const GROUPINGS: readonly LayoutDraft[] = [{ id: 'cafe', mode: 'scatter', themes: [] }];
const LABELS = [
  {
    id: 'sort',
    title: 'Tri',
    options: [
      { id: 'keep', title: 'Garder' },
      { id: 'stop', title: 'Arrêter' }
    ]
  }
];
const PHASES: readonly PhaseDraft[] = [
  { ...still, id: 'welcome', kind: 'welcome', minutes: 5 },
  {
    ...still,
    id: 'cafe',
    kind: 'cafe',
    minutes: 1,
    grouping: 'cafe',
    rounds: [10, 10, 10],
    move: 2,
    fixed: true,
    questions: ['Un ?', 'Deux ?', 'Trois ?']
  },
  { ...still, id: 'tables', kind: 'rotation', minutes: 1 },
  { ...still, id: 'sort', kind: 'sorting', minutes: 10 },
  { ...still, id: 'read', kind: 'restitution', minutes: 9 }
];

function born(): Workshop {
  const plan = buildPlan({ ...aDraft(12, 3, { phases: PHASES, groupings: GROUPINGS }), labels: LABELS });
  if (!plan.ok) throw new Error(plan.refusal.code);
  const names = { id: 'w', space: '', code: 'AAAAAA', title: '', place: '', organizer: '', facilitation: '' };
  const ask = {
    ...names,
    template: { id: 'x', version: 1 },
    attribution: 'named',
    rehearsalOf: null,
    plan: plan.value
  } as const;
  const empty = evolve(null, createWorkshop(ask, env));
  const started = does(empty, { type: 'workshop.start', expectedVersion: empty.control.version });
  const joined = decideJoin(started, { device: 'phone', mark: null, remote: false, resume: null }, env);
  if (!joined.ok) throw new Error(joined.refusal.code);
  return joined.value.events.reduce<Workshop>((state, event) => evolve(state, event), started);
}

function tried(workshop: Workshop, command: Parameters<typeof decide>[1], actor: Actor = FACILITATOR) {
  return decide(workshop, command, actor, env);
}

function does(
  workshop: Workshop,
  command: Parameters<typeof decide>[1],
  actor: Actor = FACILITATOR
): Workshop {
  const decided = tried(workshop, command, actor);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.reduce<Workshop>((state, event) => evolve(state, event), workshop);
}

function goTo(workshop: Workshop, kind: string, part = 'round', round = 1): Workshop {
  const step = stepsOfPlan(workshop.plan).findIndex(
    (each) =>
      workshop.plan.phases[each.phase]?.kind === kind &&
      (each.part === 'whole' || (each.part === part && each.round === round))
  );
  return does(workshop, { type: 'cursor.jump', step, expectedVersion: workshop.control.version });
}

const label = (option: string | null) =>
  ({ type: 'card.label', card: 'card-1----', set: 'sort', option }) as const;
const host = (table: string): Actor => ({ role: 'host', device: 'h', table });

function sorted(): Workshop {
  const writing = goTo(born(), 'rotation');
  const first = does(writing, adding({ card: 'card-1----', table: 'A1' }));
  return goTo(does(first, adding({ card: 'card-2----', table: 'B1' })), 'sorting');
}

test('[TILE-4] a table that sorts is at work, not silent; one in a round is waited for', () => {
  const quiet = (workshop: Workshop) => facilitatorView(workshop, env.now).tiles[0]?.quietSince;
  expect(quiet(goTo(born(), 'rotation'))).toBe(NINE_THIRTY);
  expect(quiet(sorted())).toBeNull();
});

test('[LAB-1] a card carries one label of a set; its own table puts it on, another does not', () => {
  const workshop = does(sorted(), label('keep'), host('A1'));
  const [card] = boardView(workshop, 'A1', FACILITATOR).cards;
  expect(card?.labels).toEqual({ sort: 'keep' });
  const other = does(workshop, label('stop'));
  expect(other.cards['card-1----']?.labels).toEqual({ sort: 'stop' });
  expect(does(other, label(null)).cards['card-1----']).toEqual(sorted().cards['card-1----']);
  expect(tried(workshop, label('keep'), host('B1'))).toMatchObject({ refusal: { code: 'right.denied' } });
});

test('[LAB-2] a label the plan has not is refused; one that stands changes nothing', () => {
  const workshop = does(sorted(), label('keep'));
  expect(tried(workshop, label('other'))).toMatchObject({ refusal: { code: 'label.unknown' } });
  expect(tried(workshop, { ...label(null), set: 'none' })).toMatchObject({
    refusal: { code: 'label.unknown' }
  });
  expect(tried(workshop, label('keep'))).toMatchObject({ ok: true, value: [] });
});

test('[LAB-3] while cards are sorted the wall counts them, and not those it may not show', () => {
  const workshop = does(does(sorted(), label('keep')), { ...label('keep'), card: 'card-2----' });
  const counts = (state: Workshop) =>
    projectionView(state, NINE_THIRTY).labels?.map(({ title, options }) => [
      title,
      ...options.map(({ count }) => count)
    ]);
  expect(counts(workshop)).toEqual([['Tri', 2, 0]]);
  expect(counts(does(workshop, { type: 'card.hide', card: 'card-2----', hidden: true }))).toEqual([
    ['Tri', 1, 0]
  ]);
  expect(participantView(workshop, 's1', NINE_THIRTY).now.labels).toEqual(LABELS);
  expect(counts(goTo(workshop, 'restitution'))).toBeUndefined();
  expect(participantView(goTo(workshop, 'rotation'), 's1', NINE_THIRTY).now.labels).toBeUndefined();
});

test('[SCA-2] one person of each table is told they stay', () => {
  const workshop = goTo(born(), 'cafe');
  const seats = Object.keys(workshop.seats);
  const staying = seats.filter((seat) => participantView(workshop, seat, NINE_THIRTY).me.stays);
  expect(staying).toHaveLength(3);
  const places = staying.map((seat) => participantView(workshop, seat, NINE_THIRTY).here?.table);
  expect(new Set(places).size).toBe(3);
});

test('[SCA-5] dealt anew, nobody is in a group, and numbers without a phone are told their table', () => {
  const moving = goTo(born(), 'cafe', 'move', 2);
  const wall = projectionView(moving, NINE_THIRTY);
  const phones = Object.values(moving.seats).filter(({ claimed }) => claimed);
  expect(phones).toHaveLength(1);
  expect(wall.moves).toEqual([]);
  expect(wall.seating).toHaveLength(Object.keys(moving.seats).length - 1);
  expect(wall.seating?.some(({ number }) => number === phones[0]?.number)).toBe(false);
  expect(facilitatorView(moving, NINE_THIRTY).seats.every(({ group }) => group === null)).toBe(true);
  expect(participantView(moving, phones[0]?.id ?? '', NINE_THIRTY).me.group).toBeNull();
  expect(projectionView(goTo(moving, 'cafe', 'round', 2), NINE_THIRTY).seating).toBeUndefined();
});

test('[BEA-4] at the restitution a table knows whether it is its turn, or the next one', () => {
  const workshop = goTo(born(), 'restitution', 'round', 2);
  const { now } = hostView(workshop, 'B1', NINE_THIRTY);
  expect([now.theme?.letter, now.following?.letter]).toEqual(['B', 'C']);
  const last = hostView(goTo(workshop, 'restitution', 'round', 3), 'B1', NINE_THIRTY).now;
  expect([last.theme?.letter, last.following]).toEqual(['C', undefined]);
});

test('[SCA-5] a card written in the café says no group; one of the tables does', () => {
  const cafe = goTo(born(), 'cafe');
  const phone: Actor = { role: 'participant', device: 'phone', seat: 's1' };
  const seat = must(
    Object.values(cafe.seats).find(({ claimed }) => claimed),
    'a phone'
  ).id;
  const table = must(participantView(cafe, seat, NINE_THIRTY).here, 'a table').table;
  const written = does(cafe, adding({ card: 'card-3----', table }), { ...phone, seat });
  expect(boardView(written, table, FACILITATOR).cards.map(({ group }) => group)).toEqual([null]);
  const tables = goTo(written, 'rotation');
  const own = must(participantView(tables, seat, NINE_THIRTY).here, 'a table').table;
  const there = does(tables, adding({ card: 'card-4----', table: own }), { ...phone, seat });
  expect(boardView(there, own, FACILITATOR).cards[0]?.group).toEqual(expect.any(Number));
});

test('[GRP-2] what a round asks is asked at the tables people are at, and at no other', () => {
  const cafe = goTo(born(), 'cafe', 'round', 2);
  const asked = projectionView(cafe, NINE_THIRTY).tables.map(({ place }) => place.question);
  expect(new Set(asked)).toEqual(new Set(['Deux ?']));
  const rests = hostView(cafe, 'A1', NINE_THIRTY);
  expect([rests.here.question, rests.idle, typeof rests.opensAt]).toEqual(['', true, 'number']);
});

test('[GRP-2] a table of the café is read under the name of its part: the room has the same letters', () => {
  const { plan, ...rest } = born();
  const phases = plan.phases.map((phase) =>
    phase.kind === 'cafe' ? { ...phase, title: 'World Café' } : phase
  );
  const closed: Workshop = { ...rest, plan: { ...plan, phases }, stage: 'closed' };
  const called = readablePlaces(closed, null).map(({ mark, theme }) => `${mark} ${theme}`);
  expect(called).toContain('A World Café');
  expect(new Set(called).size).toBe(called.length);
});
