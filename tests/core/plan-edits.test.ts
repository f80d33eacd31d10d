// The plan changed while it is prepared or played: what has begun keeps its place, what is written stays, each change can be taken back.
import { describe, expect, test } from 'vitest';
import { lateProposals } from '#core/late-proposals.ts';
import { stepsOf, tableOfGroup } from '#core/plan.ts';
import { stepNow } from '#core/position.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { aDay, adding, Day, FACILITATOR } from './a-day.ts';
import { aMorning } from './a-morning.ts';
import { aPlan } from './a-plan.ts';

const titles = ({ state }: Day): readonly string[] => state.plan.phases.map(({ id }) => id);
const minutesOf = ({ state }: Day): number =>
  stepsOf(state.plan).reduce((sum, step) => sum + step.minutes, 0);

describe('phases', () => {
  test('[EDIT-1] lengths change the clock of what follows, and can be taken back', () => {
    const day = aDay().goesToRound(1);
    const before = minutesOf(day);
    const view = facilitatorView(day.state, day.now);
    day.does(FACILITATOR, {
      type: 'plan.lengths',
      lengths: [{ phase: 'break', minutes: 5, rounds: [], move: 0 }]
    });
    expect(minutesOf(day)).toBe(before - 5);
    expect(facilitatorView(day.state, day.now).now.endsAt).toBe(view.now.endsAt - 5 * 60_000);
    day.undoes();
    expect(minutesOf(day)).toBe(before);
  });

  test('[EDIT-1] a rotation may lose its last rounds and no others', () => {
    const day = aDay().goesToRound(2);
    const lengths = (rounds: readonly number[]) =>
      ({ type: 'plan.lengths', lengths: [{ phase: 'tables', minutes: 1, rounds, move: 2 }] }) as const;
    expect(day.refused(FACILITATOR, lengths([20]))).toMatchObject({ code: 'plan.begun' });
    expect(day.refused(FACILITATOR, lengths([20, 15, 10, 5]))).toMatchObject({ code: 'step.unknown' });
    expect(day.refused(FACILITATOR, lengths([20, 0.5]))).toMatchObject({ code: 'minutes.range' });
    day.does(FACILITATOR, lengths([20, 12]));
    expect(stepsOf(day.state.plan).filter(({ round }) => round > 0)).toHaveLength(3);
    expect(stepNow(day.state)).toMatchObject({ round: 2, part: 'round' });
  });

  test('[EDIT-2] parts to come are added, moved and left out; parts behind keep their place', () => {
    const day = aDay().goesToRound(1);
    day.does(FACILITATOR, {
      type: 'phase.add',
      kind: 'break',
      title: 'Un café',
      instruction: '',
      minutes: 7,
      after: 'tables'
    });
    const added = titles(day)[2] ?? '';
    expect(titles(day)).toEqual(['welcome', 'tables', added, 'break', 'closing']);
    day.does(FACILITATOR, { type: 'phase.move', phase: added, after: 'break' });
    expect(titles(day)).toEqual(['welcome', 'tables', 'break', added, 'closing']);
    day.does(FACILITATOR, { type: 'phase.remove', phase: 'break' });
    expect(titles(day)).toEqual(['welcome', 'tables', added, 'closing']);
    const early = {
      type: 'phase.add',
      kind: 'talk',
      title: 'Avant',
      instruction: '',
      minutes: 5,
      after: null
    } as const;
    expect(day.refused(FACILITATOR, early)).toMatchObject({ code: 'plan.begun' });
    expect(day.refused(FACILITATOR, { type: 'phase.remove', phase: 'tables' })).toMatchObject({
      code: 'plan.rotation'
    });
    expect(day.refused(FACILITATOR, { type: 'phase.remove', phase: 'nulle-part' })).toMatchObject({
      code: 'step.unknown'
    });
    expect(stepNow(day.state)).toMatchObject({ phase: 1, round: 1 });
    day.undoes();
    expect(titles(day)).toEqual(['welcome', 'tables', 'break', added, 'closing']);
  });

  test('[EDIT-2] the part that takes groups round their tables stays', () => {
    const day = aDay();
    expect(day.refused(FACILITATOR, { type: 'phase.remove', phase: 'tables' })).toMatchObject({
      code: 'plan.rotation'
    });
  });

  test('[EDIT-2] a step begun and gone back from keeps its place too', () => {
    const day = aDay().goesTo('break');
    day.undoes();
    expect(day.refused(FACILITATOR, { type: 'phase.remove', phase: 'break' })).toMatchObject({
      code: 'plan.begun'
    });
  });

  test('[EDIT-3] words of a part change at any time; the hour of the beginning before the start', () => {
    const day = aDay();
    day.does(FACILITATOR, { type: 'plan.begin', startsAt: 1_800_000_000_000 });
    expect(day.state.plan.startsAt).toBe(1_800_000_000_000);
    day.goesTo('closing');
    day.does(FACILITATOR, { type: 'phase.describe', phase: 'welcome', title: 'Café', instruction: 'Debout' });
    expect(day.state.plan.phases[0]).toMatchObject({ title: 'Café', instruction: 'Debout' });
    expect(day.refused(FACILITATOR, { type: 'plan.begin', startsAt: 1 })).toMatchObject({
      code: 'plan.begun'
    });
    expect(
      day.refused(FACILITATOR, { type: 'phase.describe', phase: 'welcome', title: ' ', instruction: '' })
    ).toMatchObject({ code: 'text.empty' });
  });
});

describe('themes', () => {
  const closing = { type: 'theme.close', theme: 't2', closed: true } as const;
  const paths = ({ state: { plan } }: Day, rounds: number): readonly (readonly string[])[] =>
    plan.groups.map(({ number }) =>
      Array.from({ length: rounds }, (_, i) => tableOfGroup(plan, number, i + 1)?.theme ?? '')
    );

  test('[EDIT-5] a theme closed at round 3: whoever sits there goes elsewhere at once, its cards stay', () => {
    const day = new Day(aPlan(25, 5)).goesToRound(3);
    const before = paths(day, 5);
    const sitting = before.findIndex((path) => path[2] === 't2');
    const anna =
      Object.values(day.state.seats).find((seat) => seat.groups.at(-1)?.group === sitting + 1)?.id ?? '';
    day.does(FACILITATOR, adding({ card: 'card-of-theme-b', table: 'B1' }));
    day.does(FACILITATOR, closing);
    const after = paths(day, 5);
    expect(after.map((path) => path.slice(0, 2))).toEqual(before.map((path) => path.slice(0, 2)));
    expect(after.flatMap((path) => path.slice(2))).not.toContain('t2');
    expect(participantView(day.state, anna, day.now).here?.table).not.toBe('B1');
    expect(day.card('card-of-theme-b')).toMatchObject({ table: 'B1', archivedAt: null });
    for (const round of [2, 3, 4]) {
      const tables = after.map((path) => path[round]);
      const most = Math.max(
        ...['t1', 't3', 't4', 't5'].map((theme) => tables.filter((each) => each === theme).length)
      );
      expect(most, `round ${round + 1}`).toBeLessThanOrEqual(2);
    }
    day.undoes();
    expect(paths(day, 5)).toEqual(before);
  });

  test('[EDIT-5] closed before it begins, it is visited by nobody, and every group sees the others', () => {
    const day = new Day(aPlan(25, 5));
    day.does(FACILITATOR, closing);
    for (const path of paths(day, 5)) expect(new Set(path)).toEqual(new Set(['t1', 't3', 't4', 't5']));
    day.does(FACILITATOR, { ...closing, closed: false });
    expect(new Set(paths(day, 5).flat())).toContain('t2');
  });

  test('[EDIT-5] the last open theme stays open; an unknown one is said', () => {
    const day = aDay();
    day.does(FACILITATOR, closing);
    day.does(FACILITATOR, { ...closing, theme: 't1' });
    expect(day.refused(FACILITATOR, { ...closing, theme: 't3' })).toMatchObject({ code: 'themes.tooFew' });
    expect(day.refused(FACILITATOR, { ...closing, theme: 'zz' })).toMatchObject({ code: 'table.unknown' });
  });

  test('[EDIT-5] taking back a closed theme leaves what was changed since', () => {
    const day = new Day(aPlan(25, 5)).goesToRound(2);
    day.does(FACILITATOR, closing);
    day.does(FACILITATOR, { type: 'theme.describe', theme: 't1', title: 'Autrement', question: '' });
    day.undoes();
    expect(day.state.plan.themes[0]).toMatchObject({ title: 'Autrement' });
    expect(day.state.plan.themes[1]?.closed).toBeUndefined();
  });

  test('[EDIT-5] a tension that is closed keeps its round: what is shown is the board people are at', () => {
    const day = new Day(aMorning());
    day.does(FACILITATOR, { type: 'theme.close', theme: 'sidest1', closed: true });
    day.goesTo('tensions').conducts({ type: 'cursor.next' });
    const view = participantView(day.state, 's7', day.now);
    expect([view.here?.theme, view.now.theme?.title]).toEqual(['Servir', 'Servir']);
  });

  test('[EDIT-4] words of a theme of any layout change, follow-up questions too', () => {
    const day = new Day(aMorning());
    const told = {
      type: 'theme.describe',
      theme: 'toldt1',
      title: 'Aude raconte',
      question: 'Et alors ?',
      prompts: ['Et puis ?']
    } as const;
    day.does(FACILITATOR, told);
    expect(day.state.plan.groupings?.['told']?.themes[0]).toMatchObject({
      title: 'Aude raconte',
      prompts: ['Et puis ?']
    });
  });
});

describe('being late', () => {
  const plan = aPlan(25, 5);

  test('[EDIT-6] three ways to end on time, and each gives back what it says', () => {
    const ways = lateProposals(plan, { phase: 1, round: 2 }, 8);
    expect(ways.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['rest', 5],
      ['shorten', 8],
      ['lessRounds', 10]
    ]);
    const day = new Day(plan).goesToRound(2);
    const drift = (): number => facilitatorView(day.state, day.now).now.driftMinutes;
    day.later(9);
    for (const { lengths, minutes } of ways) {
      const [before, late] = [minutesOf(day), drift()];
      day.does(FACILITATOR, { type: 'plan.lengths', lengths });
      expect(before - minutesOf(day)).toBe(minutes);
      expect(late - drift()).toBe(minutes);
      day.undoes();
      expect(drift()).toBe(late);
    }
  });

  test('[EDIT-6] nothing is proposed for four minutes, and nothing that has begun is shortened', () => {
    expect(lateProposals(plan, { phase: 1, round: 2 }, 4)).toEqual([]);
    expect(lateProposals(plan, { phase: 1, round: 2 }, 5)).not.toEqual([]);
    expect(lateProposals(plan, { phase: 1, round: 5 }, 8).map(({ kind }) => kind)).toEqual(['rest']);
    const [way] = lateProposals(plan, { phase: 1, round: 4 }, 90).filter(({ kind }) => kind === 'shorten');
    expect(way?.lengths[0]?.rounds.slice(0, 4)).toEqual(plan.phases[1]?.rounds.slice(0, 4));
    expect(way?.lengths[0]?.rounds.at(-1)).toBe(5);
  });
});
