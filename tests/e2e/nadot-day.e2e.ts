// « Repenser les services aux partenaires »: a whole day, from who comes from how far to the published article. Two phones, the
// console and the wall in browsers, the others over the wire.
import { test } from './fixture.ts';
import { isTheArticle } from './nadot-article.ts';
import { firstTension, otherTensions } from './nadot-debate.ts';
import { answer, everybodyIsIn, goesTo, OVER_THE_WIRE } from './nadot-room.ts';
import { leversAndVote, outsideByTwo, threeRounds } from './nadot-tables.ts';
import { expect } from './patience.ts';
import { AXES } from './nadot-day.ts';
import { OF_A_CUT } from './cut-network.ts';

test('a day of tensions, axes, notes taken outside and levers ends with its article', async ({
  origin,
  network,
  person
}) => {
  test.setTimeout(240_000);
  network.expectError(OF_A_CUT);
  const room = await everybodyIsIn({ origin, person });
  await goesTo(room, 'ask');
  await answer(room, OVER_THE_WIRE, (n) => ({ l1: n + 1 }));
  await test.step('the first tension, by hand', async () => {
    await goesTo(room, 'tensions', 1);
    await firstTension(room);
  });
  await test.step('the four others', () => otherTensions(room));
  await test.step('three axes', () => threeRounds(room));
  await test.step('outside by two', () => outsideByTwo(room));
  await test.step('levers and vote', () => leversAndVote(room));
  await test.step('restitution, then the article', async () => {
    await goesTo(room, 'restitution', 1);
    await expect(room.wall.page.getByText(AXES[0].lever)).toBeVisible();
    await goesTo(room, 'closing');
    await isTheArticle(room);
  });
  for (const each of [room.conductor, ...room.people, ...room.axes]) each.leave();
});
