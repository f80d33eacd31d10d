// A phase in which nobody signs, on two phones: the promise is read before writing; a card waits for the end of the phase,
// appears without a signature, and only the phone that wrote it changes it.
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin, type Conductor } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { atTable, cardField, deposit, ownCard } from './phone.ts';

const TYPED = 'Dire les pris avant la réunion';
const BETTER = 'Dire les prix avant la réunion';
const BEST = 'Dire les prix avant la première réunion';

const editAct = (page: Page, text: string): Locator =>
  page.getByRole('button', { name: `${m.participant_edit()}, ${text}`, exact: true });

async function amend(page: Page, before: string, after: string): Promise<void> {
  await editAct(page, before).click();
  await page
    .getByRole('listitem')
    .getByRole('textbox', { name: m.participant_field(), exact: true })
    .fill(after);
  await page.getByRole('button', { name: m.participant_keep(), exact: true }).click();
  await expect(ownCard(page, after).getByText(m.signature_waiting())).toBeVisible();
}

const readAt = (conductor: Conductor, table: string) =>
  expect.poll(() => conductor.cardsOf(table).map(({ text }) => text));

test('[ATT-1, ATT-6, ATT-8] two phones in an anonymous phase', async ({ origin, person }) => {
  const { code, conductor } = await begin(origin);
  const phase = conductor.view.signatures.findIndex(({ writes }) => writes);
  const [{ page }, { page: reader }] = [await person('phone'), await person('phone')];
  for (const each of [page, reader]) await each.goto(`/j/${code}/A`);
  await conductor.sees(({ present }) => present === 2, 'both seated');
  await conductor.does({ type: 'phase.attribute', phase, attribution: 'anonymous' });
  while (conductor.view.now.round < 5 || conductor.view.now.part === 'move') await conductor.next();

  // Before the first word: two people on this theme cannot hide one another, and it is said.
  for (const each of [page, reader]) {
    await expect(atTable(each, 'E')).toBeVisible();
    await expect(cardField(each)).toBeVisible();
    await expect(each.getByText(m.signature_few())).toBeVisible();
  }
  await deposit(page, TYPED);
  await expect(ownCard(page, TYPED).getByText(m.signature_waiting())).toBeVisible();
  await expect(page.getByText(m.participant_waiting({ count: 1 }))).toBeVisible();
  const left: string[] = [];
  page.on('websocket', (line) => line.on('framesent', ({ payload }) => left.push(String(payload))));
  await page.reload();
  await amend(page, TYPED, BETTER);
  // Once the phase is over it would wait for the next step, in company: it has left before.
  await expect
    .poll(() => left.some((frame) => frame.includes('anonymous.amend') && frame.includes(BETTER)))
    .toBe(true);
  await expect(reader.getByText(BETTER)).toHaveCount(0);

  // The end of the phase: it appears as it was amended, signed by nobody.
  while (!conductor.view.now.readsAll) await conductor.next();
  await expect(page.getByText(m.participant_saved({ count: 1 }))).toBeVisible();
  await conductor.readBoard('E1');
  await readAt(conductor, 'E1').toEqual([BETTER]);
  expect(conductor.cardsOf('E1')[0]).toMatchObject({ anonymous: true, signature: '', group: null, round: 0 });

  // Back at the table, where people sign again: its own phone may still amend it, and no other.
  while (!conductor.view.now.writes) await conductor.next();
  await expect(page.getByText(m.signature_affiliation())).toBeVisible();
  await expect(reader.getByText(BETTER)).toBeVisible();
  await expect(reader.getByText(m.signature_nobody())).toBeVisible();
  await expect(editAct(reader, BETTER)).toHaveCount(0);
  await expect(ownCard(page, BETTER).getByText(m.signature_nobody())).toBeVisible();
  await amend(page, BETTER, BEST);
  await conductor.next();
  await readAt(conductor, 'E1').toEqual([BEST]);
  conductor.leave();
});
