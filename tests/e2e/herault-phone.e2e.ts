// The whole morning of Hérault conducted from one phone of 390 by 844: created, prepared, played to its published article. Every
// command the facilitation has is kept by the server at least once from there, so that a new one without a way there fails.
import { PERMISSIONS } from '#core/rights.ts';
import type { ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import { test } from './fixture.ts';
import { Heard } from './heard.ts';
import { GUESTS } from './herault-day.ts';
import { button, HAND, OneHand } from './one-hand.ts';
import { expect } from './patience.ts';
import { arrangesArticle } from './phone-desk.ts';
import { asksHowOneLeaves, carries, closesTheDay, curates, endsVote, opensVote } from './phone-ends.ts';
import { erasesName, evens, keepsPerson, tells, unifies } from './phone-keeps-people.ts';
import {
  acted,
  arranges,
  erasesCard,
  judges,
  keepsCards,
  keepsTable,
  names,
  reads,
  shows,
  writes
} from './phone-keeps-tables.ts';
import { alone, elsewhere, longer, next, nextUntil, speaks, winsTimeBack } from './phone-keeps-time.ts';
import { asksAgain, letsChoose, mixesAgain, sorts } from './phone-other-days.ts';
import { creates, hostLink, invites, parts, people, themes, words } from './phone-prepares.ts';
import { hostByWire, joinByWire, type WirePerson } from './wire-person.ts';

type Guest = WirePerson<ParticipantView>;

const ROOM = 12;
const TAKEN = 'Reprendre mes mots';
const [IDEA, OTHER, THIRD] = ['Visiter les gîtes', 'Compter les heures', 'Écrire le mandat'];

test('the whole morning of Hérault is conducted from one phone', async ({ origin, person }, info) => {
  test.setTimeout(300_000);
  const { page } = await person('phone');
  await page.setViewportSize(HAND);
  const hand = new OneHand(page);
  const heard = new Heard(page);

  const workshop = await creates(hand);
  const looks = await invites(hand, origin, workshop);
  await test.step('prepares', async () => {
    await words(hand, looks);
    await themes(hand, looks);
    await parts(hand, looks);
    await people(hand, looks);
  });
  const host = await hostByWire(origin, await hostLink(hand, 'A'));
  await hand.touches(button(page, m.prepare_start()));
  await page.waitForURL(/\/conduct$/);
  await looks.sees(({ now }) => now.stage === 'running');
  const guests = await arrive(origin, looks);
  const [anne] = guests;
  if (!anne) throw new Error('nobody came');

  await test.step('welcome, a word, the stories', async () => {
    await winsTimeBack(hand, looks);
    await unifies(hand, looks, 'OT Sud Cévennes');
    await nextUntil(hand, looks, () => looks.view.now.kind === 'words');
    await alone(hand, looks);
    await next(hand, looks);
    // Her phone learns where she sits in its own time.
    await anne.sees(({ now }) => now.kind === looks.view.now.kind);
    const { table = '', mark = '' } = anne.view.here ?? {};
    await anne.writes('take', { table, round: 1 }, { text: 'Supprimer l’adhésion' });
    const board = await reads(hand, looks, mark);
    await acted(board, 'Supprimer l’adhésion', m.witness_quote_ask());
    await looks.sees(({ testimonies = [] }) => testimonies.some(({ asked }) => asked === 1));
    await hand.closes();
    await tells(hand, looks, 'Claire Mas');
    await elsewhere(hand, looks);
  });

  await test.step('the tables', async () => {
    await nextUntil(hand, looks, () => looks.view.now.kind === 'rotation');
    await longer(hand, looks);
    await speaks(hand, looks);
    await host.does({ type: 'table.help', table: 'A1', asked: true });
    await hand.touches(button(page, m.conduct_going()));
    await looks.sees(({ tiles }) => tiles.every(({ helpAt }) => helpAt === null));
    const [, bruno] = guests;
    const there = bruno?.view.here?.table ?? '';
    await bruno?.writes('idea', { table: there, round: 1 }, { text: 'À reprendre' });
    await keepsPerson(hand, looks, 'Bruno');
  });

  await test.step('a board', async () => {
    const author = at(guests, 'A1');
    await author.writes('idea', { table: 'A1', round: 1 }, { text: IDEA });
    await author.writes('idea', { table: 'A1', round: 1 }, { text: OTHER });
    await author.writes('idea', { table: 'A1', round: 1 }, { text: TAKEN });
    await host.writes('idea', { table: 'A1', round: 1 }, { text: 'De l’appareil' });
    const board = await reads(hand, looks, 'A');
    await erasesCard(board, TAKEN);
    await writes(board, THIRD);
    await names(board, THIRD, author.view.me.name, 'A');
    await keepsCards(board, IDEA, OTHER);
    await arranges(board, THIRD, OTHER);
    const card = author.cardsOf('A1').find(({ text }) => text.startsWith(IDEA))?.id ?? '';
    await author.does({ type: 'card.propose', card, to: 'finding' });
    await judges(board, THIRD, IDEA);
    await shows(board, 'A1', IDEA);
    await keepsTable(board, 'A1');
    await hand.closes();
    await evens(hand, looks, namesAt(looks, guests, 5).slice(1));
  });

  await test.step('the rounds, the vote, the end', async () => {
    await nextUntil(hand, looks, () => looks.view.now.kind === 'vote');
    await opensVote(hand, looks);
    guests.push(await joinByWire(origin, { code: looks.view.head.code }));
    await endsVote(hand, looks);
    await nextUntil(hand, looks, () => looks.view.now.kind === 'ask');
    await asksHowOneLeaves(hand, looks);
    await nextUntil(hand, looks, () => looks.view.now.kind === 'closing');
    await erasesName(hand, looks, 'Bruno Sicard');
    await closesTheDay(hand, looks);
    await arrangesArticle(hand, looks);
    await curates(hand, looks);
    expect(await carries(hand)).toMatch(/\.archive\.json$/);
  });

  await test.step('other days, which sort cards or ask twice', async () => {
    await sorts(hand, origin);
    await asksAgain(hand, origin);
    await mixesAgain(hand, origin);
    await letsChoose(hand, origin);
  });
  for (const each of [...guests, host, looks]) each.leave();

  const all = Object.entries(PERMISSIONS).filter(([, row]) => row.facilitator !== 'never');
  const missing = () => all.map(([right]) => right).filter((right) => !heard.kept.has(right));
  await expect.poll(missing, 'acts without a way on the phone').toEqual([]);
  info.annotations.push({ type: 'figures', description: `${all.length} rights, ${heard.kept.size} heard` });
  expect(heard.refused, 'acts offered, then refused').toEqual([]);
});

/** Twelve people over the wire, two of whom write their structure in another way. */
async function arrive(origin: string, looks: Conductor): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (const [i, { name, affiliation, thanks }] of GUESTS.slice(0, ROOM).entries()) {
    const guest = await joinByWire(origin, { code: looks.view.head.code });
    const called = i === 1 ? 'Bruno' : name;
    const from = i === 2 || i === 3 ? 'O.T. sud cevennes' : affiliation;
    await guest.does({
      type: 'seat.name',
      seat: guest.view.me.seat,
      name: called,
      affiliation: from,
      thanks
    });
    guests.push(guest);
  }
  return guests;
}

/** Somebody at a table now, who said where they come from. */
function at(guests: readonly Guest[], table: string): Guest {
  const found = guests.find(({ view: { here, me } }) => here?.table === table && me.affiliation !== '');
  if (!found) throw new Error(`nobody at ${table}`);
  return found;
}

/** Names of the people of a group. */
function namesAt(looks: Conductor, guests: readonly Guest[], group: number): readonly string[] {
  const own = new Set(guests.map(({ view }) => view.me.seat));
  return looks.view.seats
    .filter((seat) => seat.group === group && own.has(seat.seat) && seat.state === 'present')
    .map(({ name }) => name);
}
