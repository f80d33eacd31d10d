// Testimonies by command: who is invited, what they prepare, what is quoted of them, and what becomes of it.
import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/roles.ts';
import { minutes } from '#core/units.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { narratorView } from '#core/view-narrator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { storyTables } from '#core/testimony.ts';
import { adding, FACILITATOR, type Day } from './a-day.ts';
import { aStoryDay, CLAIRE, invites } from './a-story-day.ts';

function writes(day: Day, witness: Actor, text: string, base?: string): void {
  const usual = { type: 'story.write', table: 'A1', question: 3, text } as const;
  day.does(witness, base === undefined ? usual : { ...usual, base });
}

const answers = (day: Day, table = 'A1') => narratorView(day.state, table, day.now).answers;

describe('[TES-1] inviting', () => {
  test('a witness is named once and gets one link, which begins with the code', () => {
    const day = aStoryDay();
    const link = invites(day);
    expect(link).toMatch(/^kx7p4m-[a-z0-9]{20}$/);
    expect(day.does(FACILITATOR, { type: 'narrator.invite', table: 'A1', ...CLAIRE })).toEqual([]);
    expect(invites(day, 'A1', { ...CLAIRE, story: 'Un autre titre' })).toBe(link);
    expect(invites(day, 'B1')).not.toBe(link);
    expect(storyTables(day.state.plan).map(({ id }) => id)).toEqual(['A1', 'B1']);
  });

  test('nobody is invited where there is no story, nor by a table', () => {
    const day = aStoryDay();
    const invite = { type: 'narrator.invite', ...CLAIRE } as const;
    expect(day.refused(FACILITATOR, { ...invite, table: 'C1' }).code).toBe('table.noStory');
    expect(day.refused(FACILITATOR, { ...invite, table: 'Z9' }).code).toBe('table.unknown');
    expect(day.refused(day.hosts('A1'), { ...invite, table: 'A1' }).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, { type: 'narrator.release', table: 'B1' }).code).toBe('narrator.none');
  });
});

describe('[TES-2] the link', () => {
  test('several devices hold it; another link lets them go and keeps the notes', () => {
    const day = aStoryDay();
    const link = invites(day);
    const phone = day.narrates('A1', 'd-phone');
    day.narrates('A1', 'd-laptop');
    writes(day, phone, 'Un soir de conseil');
    expect(narratorView(day.state, 'A1', day.now).devices).toBe(2);
    day.does(FACILITATOR, { type: 'narrator.release', table: 'A1' });
    expect(day.state.secrets.narrators?.['A1']).not.toBe(link);
    expect(day.state.grants.filter(({ role }) => role === 'narrator')).toEqual([]);
    expect(answers(day)[2]).toBe('Un soir de conseil');
  });

  test('a device of the facilitation never opens it', () => {
    const day = aStoryDay();
    invites(day);
    expect(() => day.narrates('A1', FACILITATOR.device)).toThrow('narrator.facilitates');
  });

  test('a witness who is dismissed leaves neither facts nor notes to the next one', () => {
    const day = aStoryDay();
    const link = invites(day);
    writes(day, day.narrates('A1'), 'Un soir de conseil');
    day.does(FACILITATOR, { type: 'narrator.dismiss', table: 'A1' });
    expect(invites(day, 'A1', { ...CLAIRE, name: 'Paul' })).not.toBe(link);
    expect([answers(day).join(''), day.state.grants.some(({ role }) => role === 'narrator')]).toEqual([
      '',
      false
    ]);
  });

  test('no new device after fifteen days', () => {
    const day = aStoryDay();
    invites(day);
    day.goesTo('closing').conducts({ type: 'workshop.close' });
    day.later(15 * 24 * 60);
    day.narrates('A1', 'd-in-time');
    day.later(1);
    expect(() => day.narrates('A1', 'd-late')).toThrow('quote.late');
  });
});

describe('[TES-3] the nine answers', () => {
  test('each is kept as it is written, before the workshop begins, and the same text again changes nothing', () => {
    const day = aStoryDay();
    invites(day);
    const witness = day.narrates('A1');
    expect(day.state.stage).toBe('prepared');
    writes(day, witness, 'Un soir');
    expect(answers(day)).toEqual(['', '', 'Un soir', '', '', '', '', '', '']);
    expect(day.does(witness, { type: 'story.write', table: 'A1', question: 3, text: 'Un soir' })).toEqual([]);
    writes(day, witness, '');
    expect(answers(day).join('')).toBe('');
  });

  test('two devices that write in one answer lose nothing', () => {
    const day = aStoryDay();
    invites(day);
    const [phone, laptop] = [day.narrates('A1', 'd-phone'), day.narrates('A1', 'd-laptop')];
    writes(day, phone, 'Un soir de conseil');
    writes(day, laptop, 'Un long soir de conseil', 'Un soir de conseil');
    writes(day, phone, 'Un soir de conseil municipal', 'Un soir de conseil');
    expect(answers(day)[2]).toBe('Un long soir de conseil municipal');
  });

  test('an answer is not made longer than two thousand characters', () => {
    const day = aStoryDay();
    invites(day);
    const write = { type: 'story.write', table: 'A1', question: 1, text: 'a'.repeat(2_001) } as const;
    expect(day.refused(day.narrates('A1'), write)).toEqual({ code: 'text.tooLong', params: { most: 2_000 } });
  });

  test('[TES-4] they are in nobody else’s view', () => {
    const day = aStoryDay();
    invites(day);
    writes(day, day.narrates('A1'), 'Un canari dans la marge');
    day.narrates('B1');
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.hosts('A1');
    const { state, now } = day;
    const others = [
      facilitatorView(state, now),
      hostView(state, 'A1', now),
      participantView(state, maud.seat, now),
      projectionView(state, now),
      narratorView(state, 'B1', now),
      boardView(state, 'A1', FACILITATOR)
    ];
    expect(others.filter((view) => JSON.stringify(view).includes('canari'))).toEqual([]);
    expect(JSON.stringify(narratorView(state, 'A1', now))).toContain('canari');
  });
});

test('[TES-5] a witness who does not come is said so on the phones due there, the table and the console, and nothing else changes', () => {
  const day = aStoryDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  const host = day.hosts('A1');
  invites(day);
  day.goesToRound(1);
  const told = () => [
    participantView(day.state, maud.seat, day.now).here?.story,
    hostView(day.state, 'A1', day.now).testimony?.away,
    facilitatorView(day.state, day.now).testimonies?.map(({ away }) => away)
  ];
  expect(told()).toEqual([{ title: 'Sans adhésion', away: false }, false, [false, false]]);
  day.does(host, { type: 'narrator.absent', table: 'A1', absent: true });
  expect(day.does(FACILITATOR, { type: 'narrator.absent', table: 'A1', absent: true })).toEqual([]);
  expect(told()).toEqual([{ title: 'Sans adhésion', away: true }, true, [true, false]]);
  day.does(maud, adding({ card: 'card-maud', table: 'A1' }));
  day.conducts({ type: 'cursor.next' });
  day.does(FACILITATOR, { type: 'narrator.absent', table: 'A1', absent: false });
  expect(facilitatorView(day.state, day.now).testimonies?.[0]?.away).toBe(false);
});

test('[TES-6] a witness is told who comes, when, and how many rounds are left', () => {
  const day = aStoryDay();
  invites(day);
  const seen = () => {
    const { tells, group, then, left, tellsAt } = narratorView(day.state, 'A1', day.now);
    return { tells, group, then, left, waits: tellsAt === null ? null : (tellsAt - day.now) / minutes(1) };
  };
  expect(seen()).toEqual({ tells: false, group: 1, then: 3, left: 3, waits: 15 });
  day.goesToRound(1);
  expect(seen()).toEqual({ tells: true, group: 1, then: 3, left: 3, waits: null });
  day.conducts({ type: 'cursor.next' });
  expect(seen()).toMatchObject({ tells: false, group: 3, then: 2, left: 2 });
  day.goesTo('break');
  expect(seen()).toEqual({ tells: false, group: null, then: null, left: 0, waits: null });
});
