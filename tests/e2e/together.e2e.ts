// Three browsers in one card: a table's device and two phones type at once, one goes offline and comes back, one puts the card
// in the bin meanwhile. Every word the server answered for is there or restorable, and there is one card.
import type { Locator, Page } from '@playwright/test';
import type { ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { begin, type Begun } from './begin.ts';
import { OF_A_CUT, cuttable } from './cut-network.ts';
import { test, type Person } from './fixture.ts';
import { boardCard } from './hands.ts';
import { expect } from './patience.ts';
import { atTable, deposit, isSaved } from './phone.ts';
import { hostByWire } from './wire-person.ts';

const CARD = 'Partager un poste';

/** Somebody with the card open: their field, and the line that says where its words are. */
interface Hand {
  readonly page: Page;
  readonly field: Locator;
  readonly editor: Locator;
}

const saved = ({ editor }: Hand): Locator => editor.getByText(m.together_saved(), { exact: true });
const done = ({ editor }: Hand): Locator =>
  editor.getByRole('button', { name: m.together_done(), exact: true });

/** Opens the card in place on a table's device. */
async function onTable(page: Page): Promise<Hand> {
  const card = boardCard(page, CARD);
  await card.getByRole('button', { name: m.table_card_acts() }).click();
  await card.getByRole('button', { name: m.table_act_edit(), exact: true }).click();
  const editor = page.getByRole('listitem').filter({ has: page.getByRole('textbox') });
  const hand = { page, editor, field: editor.getByRole('textbox', { name: m.table_edit_text() }) };
  await expect(saved(hand)).toBeVisible();
  return hand;
}

/** Opens a card in place on a phone: one's own, or another's of one's table. */
async function onPhone(page: Page, text = CARD): Promise<Hand> {
  const card = page.getByRole('listitem').filter({ hasText: text });
  const edit = card.getByRole('button', { name: new RegExp(`^${m.together_edit()}, .*${text}`) });
  const more = card.getByRole('button', { name: m.table_card_acts() });
  await expect(edit.or(more).first()).toBeVisible();
  // One's own has its pen in sight; another's has it behind « … ».
  if (!(await edit.isVisible())) await more.click();
  await edit.click();
  const editor = page.getByRole('listitem').filter({ has: page.getByRole('textbox') });
  const hand = { page, editor, field: editor.getByRole('textbox', { name: m.participant_field() }) };
  await expect(saved(hand)).toBeVisible();
  return hand;
}

/** Types where the caret of that person is, letter by letter. */
async function types({ page, field }: Hand, words: string, at: 'Home' | 'End'): Promise<void> {
  await field.focus();
  await page.keyboard.press(`Control+${at}`);
  await page.keyboard.type(words, { delay: 15 });
}

interface People {
  readonly table: Person;
  readonly anna: Person;
  readonly bruno: Person;
}

/** A table's device and two phones, before they open anything. */
async function arrive(person: (kind: 'phone' | 'laptop') => Promise<Person>): Promise<People> {
  return { anna: await person('phone'), bruno: await person('phone'), table: await person('laptop') };
}

/** Everybody at table A in its first round; the card is Anna's. */
async function gather(origin: string, { table, anna, bruno }: People): Promise<Begun> {
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  await anna.page.goto(`/j/${begun.code}/A`);
  await deposit(anna.page, CARD);
  await isSaved(anna.page, CARD);
  await bruno.page.goto(`/j/${begun.code}/A`);
  await expect(atTable(bruno.page, 'A')).toBeVisible();
  await table.page.goto(`/h/${begun.hosts['A1']}`);
  return begun;
}

test('[LIVE-1] three people write in one card, one offline, one puts it in the bin: every word is restorable, once', async ({
  network,
  origin,
  person
}) => {
  network.expectError(OF_A_CUT);
  const people = await arrive(person);
  const { table, anna, bruno } = people;
  const net = await cuttable(bruno.context);
  const { conductor, hosts } = await gather(origin, people);
  const [hers, his, theirs] = [
    await onPhone(anna.page),
    await onPhone(bruno.page),
    await onTable(table.page)
  ];
  // At once, at both ends.
  await Promise.all([
    types(hers, 'Anna. ', 'Home'),
    types(his, ' Bruno.', 'End'),
    types(theirs, ' Table.', 'End')
  ]);
  const hands = [hers, his, theirs];
  const texts = (): Promise<readonly string[]> => Promise.all(hands.map(({ field }) => field.inputValue()));
  await expect.poll(async () => new Set(await texts()).size, 'replicas').toBe(1);
  for (const hand of hands) await expect(saved(hand)).toBeVisible();
  // They typed at one place at once: every letter is there, and each can read the others' words.
  const [together = ''] = await texts();
  const letters = (text: string): string => [...text].sort().join('');
  expect(letters(together)).toBe(letters(`Anna. ${CARD} Bruno. Table.`));
  const witness = await hostByWire(origin, hosts['A1'] ?? '');
  const onServer = (): readonly string[] =>
    witness.cardsOf('A1').map(({ text, archived }) => (archived ? `bin: ${text}` : text));
  await expect.poll(onServer).toEqual([together]);

  // Bruno is cut off and goes on; the table puts the card away meanwhile; Bruno comes back.
  await net.cut();
  await types(his, ' Hors ligne.', 'End');
  await expect(his.editor.getByText(m.together_offline(), { exact: true })).toBeVisible();
  await types(hers, 'Encore. ', 'Home');
  await expect(saved(hers)).toBeVisible();
  await done(theirs).click();
  const card = boardCard(table.page, CARD);
  await expect(card).toContainText('Encore.');
  await card.getByRole('button', { name: m.table_act_bin(), exact: true }).click();
  await expect(card).toHaveCount(0);
  await expect(anna.page.getByText(m.together_kept_binned())).toBeVisible();
  await net.mend();
  const whole = `Encore. ${together} Hors ligne.`;
  await expect.poll(onServer, 'the words of both, once').toEqual([`bin: ${whole}`]);
  await expect(bruno.page.getByText(m.together_kept_away())).toBeVisible();
  await expect(bruno.page.getByText(`${together} Hors ligne.`)).toBeVisible();

  // The table gives it back: one card, with everything, on each screen.
  await table.page.locator('summary').filter({ hasText: m.table_bin() }).click();
  await table.page.getByRole('button', { name: m.table_bin_restore(), exact: true }).click();
  await expect(boardCard(table.page, whole)).toHaveCount(1);
  for (const { page } of [anna, bruno])
    await expect(
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: m.table_card_acts() }) })
        .filter({ hasText: whole })
    ).toHaveCount(1);
  expect(onServer()).toEqual([whole]);
  witness.leave();
  conductor.leave();
});

test('[LIVE-6] words typed offline are found again after the page was closed, and leave by themselves', async ({
  network,
  origin,
  person
}) => {
  network.expectError(OF_A_CUT);
  const people = await arrive(person);
  const { anna } = people;
  const net = await cuttable(anna.context);
  const { conductor, hosts } = await gather(origin, people);
  const witness = await hostByWire(origin, hosts['A1'] ?? '');
  const hers = await onPhone(anna.page);
  await net.cut();
  await types(hers, ' entre deux offices', 'End');
  await expect(hers.editor.getByText(m.together_offline(), { exact: true })).toBeVisible();
  const address = anna.page.url();
  await anna.page.close({ runBeforeUnload: false });
  await net.mend();
  const again = await anna.context.newPage();
  await again.goto(address);
  const texts = (): readonly string[] => witness.cardsOf('A1').map(({ text }) => text);
  await expect.poll(texts).toEqual([`${CARD} entre deux offices`]);
  witness.leave();
  conductor.leave();
});

test('[LIVE-4] a paste of 100,000 characters is neither cut nor sent, and is found again', async ({
  origin,
  person
}) => {
  test.setTimeout(180_000);
  const people = await arrive(person);
  const { anna } = people;
  const { conductor, hosts } = await gather(origin, people);
  const witness = await hostByWire(origin, hosts['A1'] ?? '');
  const hers = await onPhone(anna.page);
  const paste = 'x'.repeat(100_000);
  await hers.field.fill(paste);
  await expect(hers.editor.getByText(m.together_held(), { exact: true })).toBeVisible();
  await expect(hers.field).toHaveValue(paste);
  await anna.page.reload();
  // A word of 100,000 letters takes a slow browser its time to lay out.
  const recover = anna.page.getByRole('heading', { name: m.participant_recover() });
  await expect(recover).toBeVisible({ timeout: 60_000 });
  await expect(anna.page.getByText(m.together_kept_tooLong())).toBeVisible();
  const kept = anna.page
    .getByRole('region', { name: m.participant_recover(), exact: true })
    .locator('.words');
  await expect.poll(async () => (await kept.textContent())?.length, 'its letters').toBe(paste.length);
  expect(witness.cardsOf('A1').map(({ text }) => text)).toEqual([CARD]);
  witness.leave();
  conductor.leave();
});

test('[LIVE-7] a table closed in mid-word says so to its host, with the words', async ({
  origin,
  person
}) => {
  const people = await arrive(person);
  const { page } = people.table;
  const { conductor } = await gather(origin, people);
  const theirs = await onTable(page);
  await types(theirs, ' gardé', 'End');
  await expect(saved(theirs)).toBeVisible();
  await conductor.does({ type: 'board.lock', table: 'A1', locked: true });
  await types(theirs, ' et la suite', 'End');
  await expect(theirs.editor.getByText(m.refusal_board_locked(), { exact: true })).toBeVisible();
  // The field stays under the hand, whole; once closed, its words are among those to recover.
  await expect(theirs.field).toHaveValue(`${CARD} gardé et la suite`);
  await expect(theirs.editor.getByText(m.together_refused(), { exact: true })).toBeVisible();
  await theirs.editor.getByRole('button', { name: m.together_close(), exact: true }).click();
  const kept = page.getByRole('region', { name: m.together_kept_title(), exact: true });
  await expect(kept.getByText(`${CARD} gardé et la suite`, { exact: true })).toBeVisible();
  await expect(boardCard(page, `${CARD} gardé`)).not.toContainText('et la suite');
  conductor.leave();
});

test('[LIVE-7] a phone that changes hands in mid-word keeps its words, and says why', async ({
  network,
  origin,
  person
}) => {
  network.expectError(/WebSocket connection/);
  const people = await arrive(person);
  const { page, context } = people.anna;
  const { code, workshop, hosts, conductor } = await gather(origin, people);
  const witness = await hostByWire(origin, hosts['A1'] ?? '');
  const asked = `/api/workshops/${workshop}/view?role=participant`;
  const answer = await people.bruno.context.request.get(asked);
  const { view } = (await answer.json()) as { view: ParticipantView }; // the server's own words, typed by the protocol
  const hers = await onPhone(page);
  await types(hers, ' en cours', 'End');
  // Somebody else takes the phone and sits down with their own code.
  await context.request.post('/api/join', { data: { code, resume: view.me.resumeCode } });
  await expect(page.getByText(m.refusal_session_missing()).first()).toBeVisible();
  // A quick server has them already, and a slow one never will: they are at the table, or on the phone.
  const words = `${CARD} en cours`;
  const isThere = async (): Promise<boolean> =>
    witness.cardsOf('A1').some(({ text }) => text === words) ||
    (await page.getByText(words, { exact: true }).isVisible());
  await expect.poll(isThere, 'the words').toBe(true);
  witness.leave();
  conductor.leave();
});

test('[LIVE-7, JOIN-8] a table taken back in mid-word tells its host why, with the words', async ({
  network,
  origin,
  person
}) => {
  network.expectError(/WebSocket connection/);
  const people = await arrive(person);
  const { page } = people.table;
  const { conductor } = await gather(origin, people);
  const theirs = await onTable(page);
  await types(theirs, ' en cours', 'End');
  await conductor.does({ type: 'table.release', table: 'A1' });
  await expect(page.getByText(m.refusal_session_missing()).first()).toBeVisible();
  await expect(page.getByText(`${CARD} en cours`, { exact: true })).toBeVisible();
  conductor.leave();
});

test('[LIVE-8] a rotation in mid-word: the words stay where they were written, and the phone says where', async ({
  origin,
  person
}) => {
  const people = await arrive(person);
  const { page } = people.bruno;
  const { hosts, conductor } = await gather(origin, people);
  const witness = await hostByWire(origin, hosts['A1'] ?? '');
  const his = await onPhone(page);
  await types(his, ' à deux', 'End');
  while (conductor.view.now.round < 2 || conductor.view.now.part === 'move') await conductor.next();
  await expect(page.getByText(m.together_kept_moved({ mark: 'A' }))).toBeAttached();
  await expect(page.getByText(`${CARD} à deux`, { exact: true })).toBeAttached();
  const texts = (): readonly string[] => witness.cardsOf('A1').map(({ text }) => text);
  await expect.poll(texts).toEqual([`${CARD} à deux`]);
  witness.leave();
  conductor.leave();
});
