// One moment of a workshop: each is shown what all worked out for them alone would be, and those who are shown the same share it.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { withTurnout } from '#core/view-votes.ts';
import { Moment } from '#server/realtime/moment.ts';
import { viewFor } from '#server/realtime/view-for.ts';
import { clock, refereed } from '../a-referee.ts';
import { FACILITATOR, PROJECTION, SECOND } from '#tests/core/a-day.ts';

test('[VIEW-1] everybody is shown at one moment what is theirs, and what two share is worked out once', () => {
  const { referee, press } = refereed();
  press('workshop.start');
  const { state } = referee;
  const seats = Object.keys(state.seats).map((seat): Actor => ({ role: 'participant', device: 'd', seat }));
  const tables = state.plan.tables.map(({ id }): Actor => ({ role: 'host', device: 'd', table: id }));
  const [seat] = seats;
  const everybody = [FACILITATOR, SECOND, PROJECTION, ...tables, ...seats, must(seat, 'a seat')];
  const moment = new Moment(referee);
  const shown = everybody.map((actor) => moment.shownTo(actor));
  const alone = everybody.map((actor) =>
    JSON.stringify(withTurnout(viewFor(state, actor, clock.now()), referee.ballots.turnout))
  );
  expect(shown.map(({ text }) => text)).toEqual(alone);
  expect(shown.map(({ view }) => JSON.stringify(view))).toEqual(alone);
  expect(shown[1]).toBe(shown[0]);
  expect(new Set(shown).size).toBe(everybody.length - 2);

  // The next moment is another one.
  press('cursor.next');
  expect(new Moment(referee).shownTo(FACILITATOR).text).not.toBe(shown[0]?.text);
  expect(moment.shownTo(SECOND)).toBe(shown[0]);
});
