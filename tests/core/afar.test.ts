// The link left open from afar: who may open it, what it lets people reach, and what it leaves as it was.
import { describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { projectionView } from '#core/view-projection.ts';
import { aDay, adding, editing, Day, FACILITATOR } from './a-day.ts';
import { aMorning } from './a-morning.ts';
import { anOpenDay, DAYS, HOURS, viewOf } from './an-open-day.ts';
import { aPlan } from './a-plan.ts';

describe('opening and closing', () => {
  test.each([
    ['in the past', -HOURS],
    ['in less than an hour', HOURS - 1],
    ['in more than thirty days', 30 * DAYS + 1]
  ])('[AFAR-1] a date %s is refused', (_description, ahead) => {
    const day = aDay();
    const open = { type: 'afar.open', until: day.now + ahead } as const;
    expect(day.refused(FACILITATOR, open)).toEqual({ code: 'afar.date', params: { least: 1, most: 30 } });
  });

  test.each([
    ['an hour', HOURS],
    ['thirty days', 30 * DAYS]
  ])('[AFAR-1] a date in %s exactly is taken', (_description, ahead) => {
    const day = aDay();
    day.does(FACILITATOR, { type: 'afar.open', until: day.now + ahead });
    expect(day.state.afar).toEqual({ until: day.now + ahead, openedAt: day.now });
  });

  test('[AFAR-1] a workshop without a board to write on has nothing to open', () => {
    const plan = aPlan(12, 3);
    const day = new Day({
      ...plan,
      themes: plan.themes.map((theme) => ({ ...theme, closed: true as const }))
    });
    const open = { type: 'afar.open', until: day.now + DAYS } as const;
    expect(day.refused(FACILITATOR, open)).toEqual({ code: 'afar.noBoard' });
  });

  test('[AFAR-1] opening again prolongs, before, during and after; closing twice is closing once', () => {
    const day = aDay();
    const first = day.now;
    day.does(FACILITATOR, { type: 'afar.open', until: first + DAYS });
    day.conducts({ type: 'workshop.start' });
    day.does(FACILITATOR, { type: 'afar.close' });
    expect(day.does(FACILITATOR, { type: 'afar.close' })).toEqual([]);
    day.later(10);
    day.conducts({ type: 'workshop.close' });
    day.does(FACILITATOR, { type: 'afar.open', until: first + 2 * DAYS });
    expect(day.state.afar).toEqual({ until: first + 2 * DAYS, openedAt: first });
    expect(day.does(FACILITATOR, { type: 'afar.open', until: first + 2 * DAYS })).toEqual([]);
  });

  test('[AFAR-2] the date is compared with the instant somebody asks at, to the millisecond', () => {
    const { day, paule } = anOpenDay();
    const { until } = must(day.state.afar, 'the link');
    day.now = until - 1;
    day.does(paule, adding({ card: 'last', table: 'A1' }));
    day.now = until;
    expect(day.refused(paule, adding({ card: 'late', table: 'A1' }))).toEqual({ code: 'afar.over' });
    expect(day.refused(paule, editing('last', 'Trop tard'))).toEqual({ code: 'afar.over' });
    expect(day.refused(paule, { type: 'card.archive', card: 'last' })).toEqual({ code: 'afar.over' });
    expect(viewOf(day, paule).afar).toMatchObject({ open: false, mine: [{ id: 'last', text: 'Une idée' }] });
    expect(day.comeFromAfar('d-other')).toEqual({
      ok: false,
      refusal: { code: 'afar.over' }
    });
  });
});

describe('a place outside every group', () => {
  test('[AFAR-3] the same device finds its place again, closed or not, and no other is made', () => {
    const { day, paule } = anOpenDay();
    expect(day.comesFromAfar()).toEqual(paule);
    day.does(FACILITATOR, { type: 'afar.close' });
    expect(day.comesFromAfar()).toEqual(paule);
  });

  test('[AFAR-3] groups, heads, rotation, electors and tables are as they were without anybody from afar', () => {
    const alone = aDay();
    const { day } = anOpenDay();
    for (const each of [alone, day]) {
      each.joins('d-maud');
      each.conducts({ type: 'workshop.start' });
      each.goesToRound(1);
    }
    const { afar: _, head: __, ...seen } = facilitatorView(day.state, day.now);
    const { head: ___, ...before } = facilitatorView(alone.state, alone.now);
    const plain = { facilitators: [], secrets: null, seats: [] };
    expect({ ...seen, ...plain }).toEqual({ ...before, ...plain });
    expect(seen.seats.map(({ seat, group, state }) => [seat, group, state])).toEqual(
      before.seats.map(({ seat, group, state }) => [seat, group, state])
    );
    const wall = projectionView(day.state, day.now);
    expect({ ...wall, head: null }).toEqual({ ...projectionView(alone.state, alone.now), head: null });
  });

  test('[AFAR-3] their state, their group and a story are nobody’s to give', () => {
    const { day, paule } = anOpenDay();
    const { seat } = paule;
    for (const command of [
      { type: 'seat.present', seat },
      { type: 'seat.absent', seat },
      { type: 'seat.move', seat, group: 1 },
      { type: 'seat.narrate', seat, table: 'A1' }
    ] as const)
      expect(day.refused(FACILITATOR, command)).toEqual({ code: 'seat.unknown' });
  });

  test('[AFAR-6] who comes into the room with that device or its code is the same person, in a group from then on', () => {
    const { day, paule } = anOpenDay();
    day.does(paule, adding({ card: 'before', table: 'B1' }));
    const maud = day.joins('d-maud', { mark: 'A1' });
    const come = day.joins('d-afar', { mark: 'A1' });
    expect(come).toEqual(paule);
    const { afar, state, groups, name } = must(day.state.seats[paule.seat], 'Paule');
    expect({ afar, state, name }).toEqual({ afar: undefined, state: 'present', name: 'Paule Rey' });
    expect(groups).toEqual(must(day.state.seats[maud.seat], 'Maud').groups);
    expect(day.card('before').author).toEqual({ by: 'seat', seat: paule.seat });
    day.conducts({ type: 'workshop.start' });
    day.goesToRound(1);
    day.does(paule, adding({ card: 'here', table: 'A1' }));
    expect(day.card('here').afar).toBeUndefined();
  });

  test('[AFAR-6] a resume code brings the person to another device, still outside every group', () => {
    const { day, paule } = anOpenDay();
    const { resumeCode } = must(day.state.seats[paule.seat], 'Paule');
    const again = day.joins('d-laptop', { resume: resumeCode });
    expect(again.seat).toBe(paule.seat);
    expect(day.state.seats[paule.seat]).toMatchObject({ afar: true, state: 'absent', groups: [] });
  });

  test('[AFAR-3] a list of people names somebody else than who contributed from afar', () => {
    const { day, paule } = anOpenDay();
    const row = { name: 'Paule Rey', affiliation: 'Parc du Haut-Languedoc' };
    day.does(FACILITATOR, { type: 'people.list', rows: [row] });
    expect(day.state.seats[paule.seat]).toMatchObject({ afar: true });
    expect(day.state.seats[paule.seat]?.listed).toBeUndefined();
    expect(Object.values(day.state.seats).filter(({ listed }) => listed)).toHaveLength(1);
  });
});

test('[AFAR-3] [PPL-9] whoever comes by the link takes a number nobody may come back with', () => {
  const day = aDay();
  const rows = Array.from({ length: 12 }, (_, i) => ({ name: `Prénom${i} Roux`, affiliation: '' }));
  day.does(FACILITATOR, { type: 'people.list', rows });
  const before = day.state.seats;
  day.does(FACILITATOR, { type: 'people.unlist' });
  const act = must(day.state.undo.at(-1), 'the act').id;
  day.does(FACILITATOR, { type: 'afar.open', until: day.now + DAYS });
  const { seat } = day.comesFromAfar();
  expect(before).not.toHaveProperty(seat);
  day.undoes(act);
  expect(day.state.seats[seat]).toMatchObject({ afar: true, name: '' });
  expect(day.state.seats).toMatchObject(before);
});

test('[AFAR-3] a theme that is closed is not offered any more; one’s cards there stay', () => {
  const { day, paule } = anOpenDay();
  day.does(paule, adding({ card: 'mine', table: 'B1' }));
  day.does(FACILITATOR, { type: 'theme.close', theme: 't2', closed: true });
  const { afar } = viewOf(day, paule);
  expect(afar?.themes.map(({ place }) => place.table)).toEqual(['A1', 'C1']);
  expect(afar?.mine.map(({ id }) => id)).toEqual(['mine']);
});

test('[AFAR-3] in a plan with several ways of seating the boards are those of the main one, and nobody from afar is counted with everybody', () => {
  const day = new Day(aMorning());
  day.does(FACILITATOR, { type: 'afar.open', until: day.now + DAYS });
  const paule = day.comesFromAfar();
  day.joins('d-maud');
  const main = day.state.plan.tables.map(({ id }) => id);
  expect(viewOf(day, paule).afar?.themes.map(({ place }) => place.table)).toEqual(main);
  day.goesTo('words');
  expect(viewOf(day, paule)).toMatchObject({ here: null, me: { group: null } });
  expect(facilitatorView(day.state, day.now)).toMatchObject({ present: 1 });
  day.does(paule, adding({ card: 'mine', table: must(main[0], 'a board') }));
  const common = must(day.state.plan.groupings?.['word']?.tables[0], 'the common board');
  expect(day.refused(paule, adding({ card: 'x', table: common.id, kind: 'word' }))).toEqual({
    code: 'right.denied'
  });
});
