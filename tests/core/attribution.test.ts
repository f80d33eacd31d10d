// How cards are signed, phase by phase, and among whom those nobody signs are hidden.
import { describe, expect, test } from 'vitest';
import { hidesAmong, keptNow, mayShowPresence, signatureOf } from '#core/attribution.ts';
import type { Attribution } from '#core/cards.ts';
import { judgeDrop, published } from '#core/decide-anonymous.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { participantView } from '#core/view-participant.ts';
import { boardView } from '#core/view-board.ts';
import { projectionView } from '#core/view-projection.ts';
import { adding, aDay, Day, FACILITATOR } from './a-day.ts';
import { aPlan, PHASES } from './a-plan.ts';

const ROTATION = PHASES.findIndex(({ kind }) => kind === 'rotation');
const back = {
  ...({ id: 'back', kind: 'homeReturn', title: '', instruction: '' } as const),
  minutes: 10,
  rounds: [],
  move: null
};

/** A rotation signed one way, then a return to the tables signed another. */
function twoPhases(
  rounds: Attribution,
  after: Attribution,
  day = new Day(aPlan(12, 3, { phases: PHASES.toSpliced(3, 0, back) }))
) {
  day.does(FACILITATOR, { type: 'phase.attribute', phase: ROTATION, attribution: rounds });
  day.does(FACILITATOR, { type: 'phase.attribute', phase: 3, attribution: after });
  return day;
}

function named(day: Day, device: string, who: { name: string; affiliation: string }, mark = 'A1') {
  const actor = day.joins(device, { mark });
  day.does(FACILITATOR, { type: 'seat.name', seat: actor.seat, ...who, thanks: false });
  return actor;
}

type Drop = Parameters<typeof judgeDrop>[1];
const dropOf = (table: string, claim: Drop['claim'] = null): Drop => ({
  type: 'anonymous.drop',
  kind: 'idea',
  ...{ capability: 'x'.repeat(43), table, claim },
  ...{ text: 'Une idée', example: '', cited: '', subPoints: [] }
});

function judged(day: Day, actor: Actor, table: string, round?: number): string {
  const claim = round === undefined ? null : { table, round };
  const drop = judgeDrop(day.state, dropOf(table, claim), actor, 'the-card-id');
  return drop.ok ? `${drop.value.card.attribution} ${drop.value.card.stamp.round}` : drop.refusal.code;
}

describe('[ATT-1] a phase says how it is signed', () => {
  test('else as the workshop; until it has begun, and never after', () => {
    const day = aDay();
    const shown = () => participantView(day.state, maud.seat, day.now).now.attribution;
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.does(FACILITATOR, { type: 'phase.attribute', phase: ROTATION, attribution: 'anonymous' });
    expect(shown()).toBe('affiliation');
    day.goesToRound(1);
    expect(shown()).toBe('anonymous');
    const again = { type: 'phase.attribute', phase: ROTATION, attribution: 'named' } as const;
    expect(day.refused(FACILITATOR, again).code).toBe('phase.begun');
  });

  test('nobody’s presence is shown where nobody signs, nor while everybody writes alone', () => {
    const quiet = twoPhases('anonymous', 'named').goesToRound(1);
    expect(mayShowPresence(quiet.state)).toBe(false);
    quiet.goesTo('homeReturn');
    expect(mayShowPresence(quiet.state)).toBe(true);
    quiet.does(FACILITATOR, { type: 'solo.begin', minutes: 2 });
    expect(mayShowPresence(quiet.state)).toBe(false);
  });
});

describe('[ATT-2] two phases signed differently', () => {
  test('each card keeps the promise of its own phase, late or not', () => {
    const day = twoPhases('named', 'affiliation');
    const maud = named(day, 'd-maud', { name: 'Maud', affiliation: 'OT Rives' });
    day.goesToRound(3);
    day.does(maud, adding({ card: 'c1', table: 'C1' }));
    day.goesTo('homeReturn');
    day.does(maud, adding({ card: 'c2', table: 'C1' }));
    day.does(maud, adding({ card: 'c3', table: 'B1', claim: { table: 'B1', round: 2 } }));
    expect(['c1', 'c2', 'c3'].map((id) => signatureOf(day.state, day.card(id)))).toEqual([
      'Maud',
      'OT Rives',
      'Maud'
    ]);
  });

  test('a card of a signed round that comes late in an anonymous phase is signed as it was to be', () => {
    const day = twoPhases('named', 'anonymous');
    const maud = named(day, 'd-maud', { name: 'Maud', affiliation: 'OT Rives' });
    day.goesTo('homeReturn');
    expect(day.refused(maud, adding({ card: 'c1', table: 'C1' })).code).toBe('phase.anonymous');
    day.does(maud, adding({ card: 'c2', table: 'B1', claim: { table: 'B1', round: 2 } }));
    expect(signatureOf(day.state, day.card('c2'))).toBe('Maud');
    const unbelieved = adding({ card: 'c3', table: 'A1', claim: { table: 'A1', round: 3 } });
    expect(day.refused(maud, unbelieved).code).toBe('right.denied');
  });
});

describe('[ATT-3] what readers are shown', () => {
  const day = twoPhases('named', 'named');
  const maud = named(day, 'd-maud', { name: 'Maud', affiliation: 'OT Rives' });
  const yanis = named(day, 'd-yanis', { name: 'Yanis', affiliation: 'ot  rives' });
  const host = day.hosts('A1');
  day.goesToRound(1);
  day.does(maud, adding({ card: 'c1', table: 'A1' }));
  day.does(host, adding({ card: 'c2', table: 'A1' }));
  day.does(FACILITATOR, adding({ card: 'c3', table: 'A1' }));

  test.each([yanis, host, FACILITATOR])('a person’s signature, and none for a device: $role', (reader) => {
    const shown = boardView(day.state, 'A1', reader).cards.map(({ signature }) => signature);
    expect(shown).toEqual(['Maud', '', '']);
  });

  test('the room’s screen shows no signature', () => {
    day.does(FACILITATOR, { type: 'room.show', table: 'A1' });
    const view = projectionView(day.state, day.now);
    expect(view.harvest?.cards).toHaveLength(3);
    expect(JSON.stringify(view)).not.toMatch(/Maud|signature/);
  });

  test('whoever is alone of their structure is told so', () => {
    const alone = () => [maud, yanis].map(({ seat }) => participantView(day.state, seat, day.now).me.alone);
    expect(alone()).toEqual([true, true]);
    const { seat } = yanis;
    day.does(FACILITATOR, { type: 'seat.name', seat, name: 'Yanis', affiliation: 'ÔT Rives', thanks: false });
    expect(alone()).toEqual([false, false]);
    day.does(FACILITATOR, { type: 'seat.name', seat, name: 'Yanis', affiliation: '', thanks: false });
    expect(alone()).toEqual([true, false]);
  });
});

describe('[ATT-4] dropping without signing', () => {
  test('a person drops where nobody signs; devices and the facilitation write as ever', () => {
    const day = twoPhases('anonymous', 'named').goesToRound(1);
    const maud = day.joins('d-maud', { mark: 'A1' });
    const host = day.hosts('A1');
    expect(judged(day, maud, 'A1')).toBe('anonymous 1');
    expect([host, FACILITATOR].map((actor) => judged(day, actor, 'A1'))).toEqual([
      'right.denied',
      'right.denied'
    ]);
    expect(day.refused(maud, adding({ card: 'c1', table: 'A1' })).code).toBe('phase.anonymous');
    day.does(host, adding({ card: 'c2', table: 'A1' }));
    day.does(FACILITATOR, adding({ card: 'c3', table: 'A1' }));
  });

  test('where people sign, only what history says was begun anonymously is dropped', () => {
    const day = twoPhases('anonymous', 'named');
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.goesTo('homeReturn');
    expect(judged(day, maud, 'C1')).toBe('phase.signed');
    expect(judged(day, maud, 'B1', 2)).toBe('anonymous 2');
    expect(judged(day, maud, 'A1', 2)).toBe('right.denied');
    day.does(FACILITATOR, { type: 'seat.mute', seat: maud.seat, muted: true });
    expect(judged(day, maud, 'B1', 2)).toBe('seat.muted');
  });
});

describe('[ATT-6] among whom one is hidden', () => {
  const quiet = (people: number, themes: number) => {
    const day = new Day(aPlan(people, themes, { hosts: false }));
    day.does(FACILITATOR, { type: 'phase.attribute', phase: ROTATION, attribution: 'anonymous' });
    return day;
  };
  const sit = (day: Day, count: number, mark: string) =>
    Array.from({ length: count }, (_, i) => day.joins(`d-${mark}-${i}`, { mark }));

  test('five writers or more in each group: their table; one group of four: their theme', () => {
    const day = quiet(12, 2);
    sit(day, 5, 'A1');
    sit(day, 5, 'B1');
    day.goesToRound(1);
    expect([keptNow(day.state), hidesAmong(day.state, 'A1')]).toEqual(['group', 'table']);
    const [leaver] = Object.values(day.state.seats).filter((seat) => seat.claimed);
    day.does(FACILITATOR, { type: 'seat.absent', seat: must(leaver, 'a seat').id });
    expect([keptNow(day.state), hidesAmong(day.state, 'B1')]).toEqual(['theme', 'theme']);
  });

  test('people who host, tell a story or have no device are not counted', () => {
    const day = quiet(12, 2);
    const people = sit(day, 5, 'A1');
    day.hosts('A1');
    day.goesToRound(1);
    expect(keptNow(day.state)).toBe('group');
    const { seat } = must(people[0], 'a person');
    day.does(FACILITATOR, { type: 'seat.narrate', seat, table: 'A1' });
    expect(keptNow(day.state)).toBe('theme');
  });

  test('when even the theme gathers fewer than five, it is said; signed phases say nothing', () => {
    const day = quiet(12, 2);
    sit(day, 3, 'A1');
    expect(hidesAmong(day.state, 'A1')).toBeNull();
    day.goesToRound(1);
    expect(hidesAmong(day.state, 'A1')).toBe('few');
  });

  test('a card that keeps its theme stands on the board of its first circuit, for no group and no round', () => {
    const day = new Day(aPlan(37, 5, { circuits: 2 }));
    day.does(FACILITATOR, { type: 'phase.attribute', phase: ROTATION, attribution: 'anonymous' });
    const maud = day.joins('d-maud', { mark: 'B2' });
    day.goesToRound(1);
    const drop = judgeDrop(day.state, dropOf('B2'), maud, 'the-card-id');
    const card = must(drop.ok ? drop.value.card : null, 'a card');
    const { cards } = published(day.state, [card, { ...card, id: 'another' }], 'theme');
    expect(cards.map(({ table, stamp, order }) => ({ table, stamp, order }))).toEqual([
      { table: 'B1', stamp: { circuit: 1, round: 0, group: null }, order: 'a1' },
      { table: 'B1', stamp: { circuit: 1, round: 0, group: null }, order: 'a2' }
    ]);
  });
});
