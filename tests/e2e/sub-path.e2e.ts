// Under a sub-path of a host that belongs to another site: from creation to the export, nothing is asked beside it.
import type { FacilitatorView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { test as day } from './fixture.ts';
import { expect } from './patience.ts';
import { cardField, deposit, isSaved, ownCard } from './phone.ts';
import { sharedHost, type SharedHost } from './proxy.ts';
import { startServer } from './server.ts';

const PREFIX = '/ateliers';
const ROUND_ONE = 2;

const test = day.extend<{ neighbours: SharedHost; site: string }>({
  neighbours: async ({ host: _host }, use) => {
    const shared = await sharedHost(PREFIX);
    await use(shared);
    await shared.close();
  },
  origin: async ({ neighbours }, use) => use(`http://127.0.0.1:${neighbours.port}`),
  site: async ({ origin }, use) => use(origin + PREFIX),
  server: async ({ host, neighbours, site }, use) => {
    const server = await startServer(host, site);
    neighbours.leadsTo(server.port);
    await use(server);
    await server.stop();
    expect(server.faults, 'faults in the server log').toEqual([]);
  }
});

test('a workshop lives under a sub-path, from its creation to its export', async ({
  neighbours,
  server,
  site,
  person
}) => {
  const { page: desk } = await person('laptop');
  await desk.goto(`${site}/trames`);
  await desk.getByRole('link', { name: m.prepare_blank(), exact: true }).click();
  await desk.goto(`${site}/animer/herault-tables`);
  await desk.getByRole('textbox', { name: m.prepare_key(), exact: true }).fill(server.key);
  await desk.getByRole('button', { name: m.prepare_start(), exact: true }).click();
  await desk.waitForURL(new RegExp(`^${site}/w/[a-z0-9]+/conduct$`));
  const api = `${site}/api/workshops/${desk.url().split('/').at(-2)}`;
  const read = await desk.request.get(`${api}/view?role=facilitator`);
  const { view }: { view: FacilitatorView } = await read.json();
  const leads = async (command: object): Promise<void> => {
    const data = { id: `sub-path-${Math.random().toString(36).slice(2)}`, command };
    const answer = await desk.request.post(`${api}/commands?role=facilitator`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  await leads({ type: 'cursor.jump', step: ROUND_ONE, expectedVersion: view.now.version });

  const [{ page, context }, { page: other }] = [await person('phone'), await person('phone')];
  for (const each of [page, other]) {
    await each.goto(`${site}/j/${view.head.code}/A`);
    await expect(cardField(each)).toBeVisible();
  }
  await deposit(page, 'Une idée');
  await isSaved(page, 'Une idée');
  await expect(other.getByText('Une idée', { exact: true })).toBeVisible();
  await ownCard(page, 'Une idée')
    .getByRole('button', { name: new RegExp(`^${m.participant_edit()},`) })
    .click();
  await page
    .getByRole('region', { name: m.participant_mine(), exact: true })
    .getByRole('textbox', { name: m.participant_field(), exact: true })
    .fill('Une idée écrite à deux');
  await expect(other.getByText('Une idée écrite à deux', { exact: true })).toBeVisible();

  // What the device keeps is of this site alone.
  const scope = page.evaluate(() => navigator.serviceWorker.ready.then((worker) => worker.scope));
  expect(await scope).toBe(`${site}/`);
  const cookies = await context.cookies(`${site}/`);
  expect(cookies.map(({ name, path }) => [name, path])).toEqual([['tablee', `${PREFIX}/`]]);

  await desk.goto(desk.url().replace(/conduct$/, 'synthesis'));
  await desk.getByText(m.synthesis_take(), { exact: true }).click();
  const taken = desk.waitForEvent('download');
  await desk.getByRole('link', { name: /Markdown/ }).click();
  expect((await taken).suggestedFilename()).toMatch(/\.md$/);
  await leads({ type: 'synthesis.publish' });
  await desk.getByRole('link', { name: /\/ateliers\/r\// }).click();
  expect(neighbours.strayed, 'asked beside the sub-path').toEqual([]);
});
