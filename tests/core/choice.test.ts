// People choose their tables: who says so and until when, who is told what, what closing gives, and what is left of it.
import { describe, expect, test } from 'vitest';
import { namesOf } from '#core/erased-names.ts';
import { withoutWords } from '#core/erased-words.ts';
import { mixingNow } from '#core/mixing-of.ts';
import { tableOf } from '#core/position.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { leastMoves } from '#core/rotation/least-moves.ts';
import { freshOffers, type Offer } from '#core/rotation/repair.ts';
import { routesAlong } from '#core/routes.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { Cafe, choicePlan } from './a-cafe.ts';
import { FACILITATOR } from './a-day.ts';
import { aPlan, NINE_THIRTY } from './a-plan.ts';

type Person = Extract<Actor, { role: 'participant' }>;

/** So many people who have come, at six themes of which each goes to three. */
function room(people: number): { readonly day: Cafe; readonly come: readonly Person[] } {
  const day = new Cafe(people, choicePlan(people, 6));
  const come = Array.from({ length: people }, (_, i) => day.joins(`p${i}`));
  return { day, come };
}

const rank = (day: Cafe, person: Person, themes: readonly string[]): string | undefined => {
  const decided = day.asks(person, { type: 'choice.rank', seat: person.seat, themes });
  return decided.ok ? undefined : decided.refusal.code;
};
const wayOf = ({ state }: Cafe, seat: string): readonly (string | undefined)[] =>
  [1, 2, 3].map((round) => tableOf(state.plan, must(state.seats[seat], seat), round)?.theme);
const phone = ({ state }: Cafe, { seat }: Person) =>
  must(participantView(state, seat, NINE_THIRTY).choice, 'a choice');
const console_ = ({ state }: Cafe) => must(facilitatorView(state, NINE_THIRTY).choice, 'a choice');

/** A way of going on, as a command takes it. */
function routesOf({ state }: Cafe, { paths, others, concerned }: Offer) {
  const { grouping, mixing } = must(mixingNow(state), 'a room');
  const seats = mixing.people.map(({ seat }) => seat);
  const all = routesAlong(state, grouping, { seats, paths, from: mixing.from });
  return all.filter((_, i) => others.includes(i) || concerned.includes(i));
}

/** What the console does: asks for the best way, then closes with it. */
function closes(day: Cafe) {
  const { still, mixed } = freshOffers(must(mixingNow(day.state), 'a room').mixing);
  const offer = mixed ?? still;
  day.does(FACILITATOR, { type: 'choice.close', routes: routesOf(day, offer) });
  return offer.figures;
}

describe('saying where one would go', () => {
  test('[CHO-1] is one’s own: another’s is the facilitation’s to say', () => {
    const { day, come } = room(12);
    const [one, two] = [must(come[0], 'one'), must(come[1], 'two')];
    expect(rank(day, one, ['t3', 't1'])).toBeUndefined();
    const other = { type: 'choice.rank', seat: two.seat, themes: ['t1'] } as const;
    expect(day.refused(one, other).code).toBe('right.denied');
    day.does(FACILITATOR, other);
    expect([phone(day, one).ranking, phone(day, two).ranking]).toEqual([['t3', 't1'], ['t1']]);
    expect(day.does(FACILITATOR, other)).toEqual([]);
    expect(day.refused(FACILITATOR, { ...other, seat: 'nobody' }).code).toBe('seat.unknown');
    expect(rank(day, one, [])).toBeUndefined();
    expect(phone(day, one).ranking).toEqual([]);
  });

  test('[CHO-1] names themes one may go to, each once', () => {
    const { day, come } = room(12);
    const one = must(come[0], 'one');
    expect(rank(day, one, ['t1', 't1'])).toBe('table.unknown');
    expect(rank(day, one, ['t9'])).toBe('table.unknown');
    day.does(FACILITATOR, { type: 'theme.close', theme: 't2', closed: true });
    expect(rank(day, one, ['t2'])).toBe('table.unknown');
    expect(phone(day, one).themes.map(({ theme }) => theme)).toEqual(['t1', 't3', 't4', 't5', 't6']);
  });

  test('[CHO-2] until the facilitation closes; it may open again, and says itself for anybody meanwhile', () => {
    const { day, come } = room(12);
    const one = must(come[0], 'one');
    day.does(FACILITATOR, { type: 'choice.close', routes: [] });
    expect(rank(day, one, ['t1'])).toBe('choice.closed');
    day.does(FACILITATOR, { type: 'choice.rank', seat: one.seat, themes: ['t4'] });
    day.does(FACILITATOR, { type: 'choice.open' });
    expect(rank(day, one, ['t1'])).toBeUndefined();
    day.jumps('round', 1);
    expect(rank(day, one, ['t2'])).toBe('choice.closed');
    expect(day.refused(FACILITATOR, { type: 'choice.open' }).code).toBe('plan.begun');
    day.jumps('round', 3);
    const late = { type: 'choice.rank', seat: one.seat, themes: ['t2'] } as const;
    expect(day.refused(FACILITATOR, late).code).toBe('plan.begun');
  });

  test('[CHO-2] means nothing where groups rotate', () => {
    const day = new Cafe(12, aPlan(12, 3));
    expect(day.refused(FACILITATOR, { type: 'choice.open' }).code).toBe('theme.fixed');
    expect(facilitatorView(day.state, NINE_THIRTY).choice).toBeUndefined();
  });
});

describe('what is told', () => {
  test('[CHO-3] to the wall, how many have answered; to a phone, its own ranking; to the facilitation, everybody’s', () => {
    const { day, come } = room(12);
    const [one, two] = [must(come[0], 'one'), must(come[1], 'two')];
    rank(day, one, ['t3', 't1']);
    expect(projectionView(day.state, NINE_THIRTY).choice).toEqual({ state: 'open', answered: 1, people: 12 });
    expect(JSON.stringify(participantView(day.state, two.seat, NINE_THIRTY))).not.toContain('["t3","t1"]');
    const seats = facilitatorView(day.state, NINE_THIRTY).seats;
    expect(seats.find(({ seat }) => seat === one.seat)?.ranking).toEqual(['t3', 't1']);
    expect(console_(day)).toMatchObject({ state: 'open', answered: 1, people: 12, rounds: 3 });
  });

  test('[CHO-3] no phone says a table before it is closed, and then each its own', () => {
    const { day, come } = room(12);
    const one = must(come[0], 'one');
    rank(day, one, ['t6', 't5', 't4']);
    expect(phone(day, one).route).toEqual([]);
    closes(day);
    for (const person of come) expect(phone(day, person).route).toEqual(wayOf(day, person.seat));
    expect(phone(day, one).route.toSorted()).toEqual(['t4', 't5', 't6']);
    day.jumps('round', 1);
    expect(phone(day, one)).toMatchObject({ state: 'over', themes: [], ranking: [], route: [] });
    expect(participantView(day.state, one.seat, NINE_THIRTY).here?.theme).toBe(
      day.state.plan.themes.find(({ id }) => id === wayOf(day, one.seat)[0])?.title
    );
  });
});

describe('closing', () => {
  test('[CHO-4] gives as many first choices as tables of even sizes allow, and proves it', () => {
    const { day, come } = room(12);
    // Two thirds want the same three: six tables of two cannot take them all.
    for (const [i, person] of come.entries())
      rank(day, person, i < 8 ? ['t1', 't2', 't3', 't4', 't5', 't6'] : ['t6', 't5', 't4', 't3', 't2', 't1']);
    const { choice, smallest, biggest, back } = closes(day);
    expect([smallest, biggest, back]).toEqual([2, 2, 0]);
    expect(choice?.cost).toBe(choice?.floor);
    expect(choice).toMatchObject({ ranked: 12 });
    expect(console_(day)).toMatchObject({ state: 'closed', served: choice?.served, worst: choice?.worst });
  });

  test('[CHO-4] whoever said nothing goes where there is room, and costs nobody anything', () => {
    const { day, come } = room(12);
    for (const person of come.slice(0, 6)) rank(day, person, ['t1', 't2', 't3']);
    const { choice } = closes(day);
    expect(choice).toMatchObject({ ranked: 6, served: 6, worst: 3, cost: 18, floor: 18 });
  });

  test('[CHO-4] the same wishes give the same plan, and it is taken back in one act', () => {
    const plans = [1, 2].map(() => {
      const { day, come } = room(18);
      for (const [i, person] of come.entries())
        rank(day, person, [`t${1 + (i % 6)}`, `t${1 + (((i % 6) + 1) % 6)}`]);
      const before = come.map(({ seat }) => wayOf(day, seat));
      closes(day);
      const after = come.map(({ seat }) => wayOf(day, seat));
      day.undoes();
      expect(come.map(({ seat }) => wayOf(day, seat))).toEqual(before);
      return after;
    });
    expect(plans[0]).toEqual(plans[1]);
  });
});

describe('afterwards', () => {
  test('[CHO-5] somebody late is asked for by the facilitation, gets what is left of what they chose, and nobody else moves', () => {
    const { day, come } = room(12);
    for (const person of come) rank(day, person, ['t1', 't2', 't3']);
    closes(day);
    day.jumps('round', 1);
    const before = come.map(({ seat }) => wayOf(day, seat));
    const late = day.joins('late');
    day.does(FACILITATOR, { type: 'choice.rank', seat: late.seat, themes: ['t5', 't6'] });
    const { grouping, mixing } = must(mixingNow(day.state), 'a room');
    const seats = mixing.people.map(({ seat }) => seat);
    const { from } = mixing;
    const routes = routesAlong(day.state, grouping, { seats, paths: leastMoves(mixing), from });
    day.does(FACILITATOR, { type: 'plan.routes', grouping, from, routes, close: [] });
    expect(wayOf(day, late.seat).slice(1)).toEqual(['t5', 't6']);
    expect(come.map(({ seat }) => wayOf(day, seat))).toEqual(before);
  });

  test('[CHO-5] nobody is proposed to follow another group: there is none', () => {
    const day = new Cafe(24, choicePlan(24, 3));
    for (let i = 0; i < 24; i++) day.joins(`p${i}`);
    day.jumps('round', 1);
    for (const seat of ['s1', 's4']) day.does(FACILITATOR, { type: 'seat.absent', seat });
    const { spreads, merges, tiles } = facilitatorView(day.state, NINE_THIRTY);
    expect(tiles.map(({ present }) => present)).toEqual([6, 8, 8]);
    expect([spreads, merges]).toEqual([undefined, []]);
  });

  test('[CHO-6] what somebody chose goes with their name', () => {
    const { day, come } = room(12);
    const one = must(come[0], 'one');
    rank(day, one, ['t3', 't1']);
    day.does(FACILITATOR, { type: 'seat.erase', seat: one.seat, reach: 'name' });
    expect(day.state.seats[one.seat]?.ranking).toBeUndefined();
    const bearer = { seat: one.seat, cards: [] };
    const rows = withoutWords(day.events, { ...bearer, ...namesOf(day.events, day.state, bearer) });
    expect(JSON.stringify(rows)).not.toContain('"t3","t1"');
  });
});
