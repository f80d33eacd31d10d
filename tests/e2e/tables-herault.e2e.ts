// « Les tables de l’Hérault »: one day from the home page to the published article, with twenty-five people. Five of them and
// both facilitators in browsers, the others over the wire. Everybody must be at the right table in every round.
import { m } from '#lib/paraglide/messages.js';
import { test, type Person } from './fixture.ts';
import { boardCard, consoleView, depositFinding, nextAct, promote } from './hands.ts';
import { isTheArticle, isThePublishedPage } from './herault-article.ts';
import { CITED, DRAFT, GUESTS, LISTED, PROMOTED, ROUNDS, WIRE_CARDS, groupAtLetter } from './herault-day.ts';
import { asksForHelp, extendsAndTakesBack, isTheSamePerson, marksAbsent } from './herault-incidents.ts';
import { heldSocket, type HeldSocket } from './held-socket.ts';
import { expect } from './patience.ts';
import { cardField, depositAct, isSaved } from './phone.ts';
import { createThroughTheScreens, everybodyArrives, guestArrives, type Day } from './roster.ts';
import { allSeated, noteVisits, type Tally } from './seating.ts';

const PEOPLE = 25;
const MOST_ACTIONS = 4;

test('a day of five tables ends with its article', async ({ origin, network, person }, info) => {
  test.setTimeout(240_000);
  const tally: Tally = { checked: 0, wrong: 0 };
  const first = await person('laptop');
  const second = await person('laptop');
  const held = [await heldSocket(first.page), await heldSocket(second.page)];

  const actions = await createThroughTheScreens(first, PEOPLE);
  expect(actions, 'actions to create').toBeLessThanOrEqual(MOST_ACTIONS);
  await joinsAsSecond(first, second);
  const day = await everybodyArrives({ origin, person }, first);
  await nextAct(first.page, m.conduct_go_to({ title: 'Cadre et règles' })).click();
  await nextAct(first.page, m.conduct_start_round({ round: 1 })).click();
  await allSeated(day, 1, tally, 'seated');

  for (const round of ROUNDS) {
    await test.step(`round ${round}`, async () => {
      if (round === 2) await movesWithADraft(day, tally);
      if (round === 3) await movesTwice(day, tally);
      if (round === 4) await bothPressAtOnce(day, second, held, tally);
      if (round === 5) await moves(day, 5, tally);
      await playsRound(day, round, person);
      noteVisits(day, round);
    });
  }
  for (const { guest, seen } of day.guests)
    expect(new Set(seen).size, guest.name).toBe(guest.way === 'late' ? 3 : 5);
  for (const { name, seen } of day.phones) expect(new Set(seen).size, name).toBe(5);

  await test.step('break, return and closing', () => endsTheDay(day));
  const published = await isTheArticle(first.page);
  await isThePublishedPage(day, await person('phone'), published);
  info.annotations.push({
    type: 'figures',
    description: `${actions} actions to create, ${tally.checked} seats checked, ${tally.wrong} wrong, ${network.requests} requests`
  });
  expect(tally.wrong).toBe(0);
});

async function joinsAsSecond(first: Person, second: Person): Promise<void> {
  await first.page.getByRole('button', { name: m.conduct_door_second(), exact: true }).click();
  const link = await first.page.getByText(/\/f\/[\w-]+$/).innerText();
  await first.page.getByRole('button', { name: m.conduct_close_panel(), exact: true }).click();
  await second.page.goto(link);
  await second.page
    .getByRole('textbox', { name: m.conduct_invited_name(), exact: true })
    .fill('Maud Roussel');
  await second.page.getByRole('button', { name: m.conduct_invited_enter(), exact: true }).click();
  await expect(nextAct(second.page, m.conduct_go_to({ title: 'Cadre et règles' }))).toBeVisible();
}

/** Cards of a round, and what happens in it. */
async function playsRound(
  day: Day,
  round: number,
  person: (screen: 'phone') => Promise<Person>
): Promise<void> {
  const [first] = day.phones;
  await writesByWire(day, round);
  if (round === 1) await cardField(second(day).page).fill(DRAFT);
  if (round === 2) {
    await asksForHelp(day);
    await extendsAndTakesBack(day);
    await marksAbsent(day);
    await isTheSamePerson(day, await person('phone'));
  }
  if (round === 3) {
    const late = GUESTS.find(({ way }) => way === 'late');
    if (late) day.guests.push(await guestArrives(day.origin, day.code, late));
    expect(day.guests.at(-1)?.person.view.me.lateIn).toBe(3);
  }
  if (round === 4 && first) await depositsWithExample(first.person);
  if (round === 5) {
    await depositFinding(day.tablets.B.page, LISTED.text, LISTED.points);
    await guestAt(day, 'D', 5).writes('idea', { table: 'D1', round: 5 }, { text: PROMOTED });
  }
}

async function writesByWire(day: Day, round: number): Promise<void> {
  for (const { at, kind, round: _round, ...words } of WIRE_CARDS.filter((card) => card.round === round)) {
    const host = kind === 'finding' ? day.wireHosts.get(at) : undefined;
    const author = host ?? guestAt(day, at, round);
    await author.writes(kind, { table: `${at}1`, round }, words);
  }
}

function guestAt(
  day: Day,
  letter: 'A' | 'B' | 'C' | 'D' | 'E',
  round: number
): Day['guests'][number]['person'] {
  const group = groupAtLetter(letter, round);
  const found = day.guests.find((each) => each.group === group && each.guest.way === 'usual');
  if (!found) throw new Error(`nobody of group ${group} over the wire`);
  return found.person;
}

function second(day: Day): Person {
  const [, found] = day.phones;
  if (!found) throw new Error('no second phone');
  return found.person;
}

async function moves(day: Day, round: number, tally: Tally): Promise<void> {
  await nextAct(day.console.page, m.conduct_next_round()).click();
  await allSeated(day, round, tally, 'walking');
  await nextAct(day.console.page, m.conduct_start_round({ round })).click();
  await allSeated(day, round, tally, 'seated');
}

/** What is being typed when the move comes is kept, said to be, and can still be deposited where it was begun. */
async function movesWithADraft(day: Day, tally: Tally): Promise<void> {
  const { page } = second(day);
  await nextAct(day.console.page, m.conduct_next_round()).click();
  await expect(page.getByText(m.participant_draft_kept({ mark: 'B' }))).toBeVisible();
  await allSeated(day, 2, tally, 'walking');
  await nextAct(day.console.page, m.conduct_start_round({ round: 2 })).click();
  await allSeated(day, 2, tally, 'seated');
  await page.getByRole('button', { name: m.participant_draft_deposit({ mark: 'B' }), exact: true }).click();
  await expect(boardCard(day.tablets.B.page, DRAFT)).toBeVisible();
}

/** The move is taken back: everybody returns, the cards stay; then it is done again and keeps its number. */
async function movesTwice(day: Day, tally: Tally): Promise<void> {
  const { page, context } = day.console;
  const cards = async (): Promise<number> =>
    (await consoleView(context.request, day.workshop)).tiles.reduce((sum, tile) => sum + tile.allCards, 0);
  const before = await cards();
  await nextAct(page, m.conduct_next_round()).click();
  await allSeated(day, 3, tally, 'walking');
  await page.getByRole('button', { name: m.conduct_undo_next(), exact: true }).click();
  await allSeated(day, 2, tally, 'seated');
  expect(await cards(), 'cards after the move was taken back').toBe(before);
  await nextAct(page, m.conduct_next_round()).click();
  await allSeated(day, 3, tally, 'walking');
  await nextAct(page, m.conduct_start_round({ round: 3 })).click();
  await allSeated(day, 3, tally, 'seated');
}

/** Both look at the same round and press: one move, and one of them is told who was quicker. */
async function bothPressAtOnce(
  day: Day,
  other: Person,
  held: readonly HeldSocket[],
  tally: Tally
): Promise<void> {
  const { page, context } = day.console;
  const before = (await consoleView(context.request, day.workshop)).now.step;
  // Neither hears of the other before both have pressed, however slow the machine.
  for (const each of held) each.hold();
  await Promise.all([page, other.page].map((each) => nextAct(each, m.conduct_next_round()).click()));
  for (const each of held) each.release();
  await expect(nextAct(page, m.conduct_start_round({ round: 4 }))).toBeVisible();
  await expect(nextAct(other.page, m.conduct_start_round({ round: 4 }))).toBeVisible();
  const told = [page, other.page].map((each) => each.getByText(/Rien n’a été fait deux fois/));
  const counts = async (): Promise<number> => {
    const [one = 0, two = 0] = await Promise.all(told.map((words) => words.count()));
    return one + two;
  };
  await expect.poll(counts, 'one of them is told').toBe(1);
  expect((await consoleView(context.request, day.workshop)).now.step).toBe(before + 1);
  await allSeated(day, 4, tally, 'walking');
  await nextAct(other.page, m.conduct_start_round({ round: 4 })).click();
  await allSeated(day, 4, tally, 'seated');
}

async function depositsWithExample({ page }: Person): Promise<void> {
  await cardField(page).fill(CITED.text);
  await page.getByRole('button', { name: m.participant_add_example(), exact: true }).click();
  await page.getByRole('textbox', { name: m.participant_example(), exact: true }).fill(CITED.example);
  await page.getByRole('textbox', { name: m.participant_cited(), exact: true }).fill(CITED.cited);
  await depositAct(page).click();
  await isSaved(page, CITED.text);
}

async function endsTheDay(day: Day): Promise<void> {
  const { page } = day.console;
  const [reader] = day.phones;
  await nextAct(page, m.conduct_go_to({ title: 'Pause' })).click();
  if (reader) {
    const others = reader.person.page.getByRole('region', { name: m.participant_read_others(), exact: true });
    await others.locator('summary').filter({ hasText: 'Rôle des professionnels' }).click();
    await expect(others.getByText(PROMOTED, { exact: true })).toBeVisible();
  }
  await nextAct(page, m.conduct_go_to({ title: 'Retour à la table' })).click();
  await promote(day.tablets.D.page, PROMOTED);
  await nextAct(page, m.conduct_go_to({ title: 'Premier pas et clôture' })).click();
  await nextAct(page, m.conduct_close()).click();
  const { page: tablet } = day.tablets.D;
  await expect(tablet.getByText(m.conduct_closed(), { exact: true })).toBeVisible();
  await expect(tablet.getByRole('button', { name: m.table_help(), exact: true })).toHaveCount(0);
  await nextAct(page, m.conduct_read(), 'link').click();
}
