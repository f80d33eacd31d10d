// Outside, by two, one phone: six notes typed without network, the page reloaded on the way back, all six once on the server.
import type { FacilitatorView } from '#core/views.ts';
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { Conductor } from './begin.ts';
import { cuttable } from './cut-network.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire, post } from './wire-person.ts';

const NOTES = [
  'Le four du hameau, rallumé chaque premier dimanche',
  'Trois gîtes, une seule boîte à clés',
  'La navette des campings s’arrête devant l’école',
  'Le boulanger dit où dormir',
  'Une carte dessinée par les enfants',
  'Le marché du soir sans voiture'
];

/** Where those outside write. */
const BOARD = 'zooms1';

const field = (page: Page) => page.getByRole('textbox', { name: m.moments_note(), exact: true });

async function note(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: m.moments_keep(), exact: true }).click();
  await expect(field(page)).toHaveValue('');
}

/** The day of NADOT, under way. */
async function begun(origin: string): Promise<CreateResponse & { readonly conductor: Conductor }> {
  const device = drawDevice();
  const ask = { template: 'nadot', people: 25, start: true };
  const created = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const conductor = new Conductor(origin, { workshop: created.workshop, role: 'facilitator', device });
  await conductor.isHere();
  return { ...created, conductor };
}

test('six notes typed in aeroplane mode are on the server once', async ({ origin, network, person }) => {
  test.setTimeout(180_000);
  network.expectError(/ERR_INTERNET_DISCONNECTED|WebSocket connection/);
  const { code, conductor } = await begun(origin);
  while (conductor.view.now.kind !== 'outdoors') await conductor.next();
  const { page, context } = await person('phone');
  const wire = await cuttable(context);
  await page.goto(`/${code}`);
  await expect(page.getByText(/^Retour à \d+/)).toBeVisible();
  await note(page, NOTES[0] ?? '');
  await expect(page.getByText(m.moments_kept_sent())).toBeVisible();

  await wire.cut();
  for (const text of NOTES.slice(1)) await note(page, text);
  await expect(page.getByText(m.moments_kept({ count: 5 }))).toBeVisible();
  const board = (view: FacilitatorView) => view.tiles.reduce((sum, { allCards }) => sum + allCards, 0);
  expect(board(conductor.view)).toBe(1);

  await wire.mend();
  await expect(page.getByText(m.moments_kept_sent())).toBeVisible();
  const reader = await joinByWire(origin, { code });
  await expect
    .poll(() =>
      reader
        .cardsOf(BOARD)
        .map(({ text }) => text)
        .toSorted()
    )
    .toEqual(NOTES.toSorted());
  await page.reload();
  await expect(page.getByText(m.moments_kept_sent())).toBeVisible();
  expect(reader.cardsOf(BOARD)).toHaveLength(NOTES.length);
  reader.leave();
  conductor.leave();
});
