// « La matinée entière »: from the witnesses’ preparation, days before, to the article. Two people, the facilitation, the wall and one
// witness in browsers, everybody else over the wire. Everybody at the right table in every round, of stories and of themes; of the
// witnesses nothing but what they agreed to; one ballot for each elector, the one who left at eleven included.
import { m } from '#lib/paraglide/messages.js';
import { takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { listens } from './listens.ts';
import { isTheWholeArticle } from './morning-article.ts';
import { CLAIRE, FIRST_STEP, LATE, PEOPLE, STORIES, THEMES, WITNESSES } from './morning-cast.ts';
import {
  callsAreGiven,
  leaves,
  oneWordEach,
  prepared,
  sends,
  starts,
  takesPlace
} from './morning-moments.ts';
import { groupNamed, roomFills } from './morning-room.ts';
import {
  clairePrepares,
  nothingLeaks,
  othersPrepare,
  phoneReadsStory,
  storiesAreTold,
  wallShowsStories,
  witnessesAnswer
} from './morning-stories.ts';
import { isReadToTheRoom, tablesPutForward, tablesWrite } from './morning-tables.ts';
import { BALLOTS, ELECTORS, theRoomVotes } from './morning-vote.ts';
import { expect } from './patience.ts';
import { guestArrives } from './roster.ts';

test('a whole morning ends with its article', async ({ origin, person, network }, info) => {
  test.setTimeout(180_000);
  const { code, workshop, recovery, conductor, device } = await prepared(origin, PEOPLE);
  const [claire, witnesses] = [
    await clairePrepares({ person }, conductor),
    await othersPrepare(origin, conductor)
  ];
  const [desk, wall] = [await person('laptop'), await person('room')];
  const heard = [listens(desk.page), listens(wall.page)];
  await takesConduct(desk.page, { code, recovery });
  await desk.page.goto(`/w/${workshop}/conduct`);
  await wall.page.goto(`/e/${code}`);
  await starts(conductor);
  const room = await roomFills({ origin, person }, { code, conductor });
  for (const [table, witness] of witnesses) room.witnesses.set(table, witness);
  await callsAreGiven(room);
  const screens = [wall, room.hall.person, room.afar.person];
  await conductor.next();

  await test.step('one word each', () => oneWordEach(room));
  for (const round of [1, 2, 3])
    await test.step(`stories, round ${round}`, async () => {
      await takesPlace(room, STORIES, round);
      if (round === 1)
        await expect(claire.page.getByRole('region', { name: m.narrator_notes() })).toContainText(
          CLAIRE.note
        );
      await storiesAreTold(room, round);
    });
  await test.step('the pause: witnesses answer', async () => {
    await conductor.next();
    await witnessesAnswer(room, claire);
    await wallShowsStories(room, wall);
    for (const { person: each } of [room.hall, room.afar]) await phoneReadsStory(each);
    for (const { person: each } of room.movers)
      for (const table of STORIES.marks) await each.readBoard(table);
    await nothingLeaks(room, screens, 'at the pause');
  });

  for (const round of [1, 2, 3, 4, 5])
    await test.step(`themes, round ${round}`, async () => {
      await takesPlace(room, THEMES, round);
      if (round === 1)
        expect(new Set(['Marc Teyssier', room.afar.name].map((name) => groupNamed(room, name))).size).toBe(1);
      if (round === 2) await leaves(room, 'absent');
      if (round === 3) for (const guest of LATE) room.movers.push(await guestArrives(origin, code, guest));
      await tablesWrite(room, round);
    });
  await test.step('back at the table', async () => {
    await conductor.next();
    await tablesPutForward(room);
  });
  const winner = await test.step('the vote', async () => {
    await conductor.next();
    const won = await theRoomVotes(room, desk, wall);
    await nothingLeaks(room, screens, 'at the vote');
    return won;
  });
  await test.step('restitution', async () => {
    await isReadToTheRoom(room, wall, desk, winner);
    await nothingLeaks(room, screens, 'at the restitution');
  });
  await test.step('first step, weather and closing', async () => {
    await conductor.next();
    await sends(room.hall.person, FIRST_STEP);
    await conductor.next();
    await expect(room.hall.person.page.getByRole('radio').first()).toBeVisible();
    await conductor.next();
    await conductor.does({ type: 'workshop.close', expectedVersion: conductor.view.now.version });
    await nothingLeaks(room, screens, 'at the end');
  });
  await test.step('the article', async () => {
    await conductor.does({ type: 'synthesis.publish' });
    await conductor.sees(({ publication }) => publication !== null, 'a publication');
    await desk.page.goto(conductor.view.publication?.address ?? '/');
    await isTheWholeArticle(desk.page, async (path) => {
      const answer = await fetch(`${origin}/api/workshops/${workshop}/${path}`, {
        headers: { authorization: `Bearer ${device}` }
      });
      expect(answer.ok, path).toBe(true);
      return answer.text();
    });
    await claire.page.reload();
    await expect(claire.page.getByText(m.narrator_quote_approved(), { exact: true })).toHaveCount(2);
  });
  for (const { note } of WITNESSES) for (const all of heard) expect(all().includes(note), note).toBe(false);
  const { checked, wrong } = room.tally;
  info.annotations.push({
    type: 'figures',
    description: `${checked} places checked, ${wrong} wrong, ${BALLOTS} ballots of ${ELECTORS} electors, ${network.requests} requests`
  });
  expect(wrong).toBe(0);
});
