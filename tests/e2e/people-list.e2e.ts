// People expected by name: a list when the workshop is prepared, one's own name on a phone, another list in the middle of the day.
import type { Page } from '@playwright/test';
import type { FacilitatorView, ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { axeFaults, EVERY_RULE } from '#tests/a11y/axe.ts';
import { anXlsx } from '#tests/people/an-xlsx.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { cardField } from './phone.ts';

const FAMILIES = [
  'Arnal',
  'Bonnet',
  'Causse',
  'Delpech',
  'Espinasse',
  'Fabre',
  'Galibert',
  'Huguet',
  'Isern',
  'Jourdan'
];
const LINES = [
  'Nom;Prénom;Courriel;Organisme;Qualité',
  'Lefèvre;Zoé;zoe@rives.example;Office de Sète;Élue',
  'Martin;Marie;m1@rives.example;Office de Sète;Élue',
  'Martin;Marie;m2@rives.example;Office d’Agde;Directrice',
  ...FAMILIES.map(
    (name, i) => `${name};Prénom${i};p${i}@rives.example;Rives ${i};${i < 3 ? 'élu' : 'équipe'}`
  ),
  ';;x@rives.example;;',
  'lefevre;ZOE;;Office de Sete;'
];
/** As Excel saves a CSV in France. */
const CSV = Buffer.from(LINES.join('\r\n').replaceAll('’', '\u0092'), 'latin1');
const BOOK = anXlsx([
  ['Participants du matin'],
  ['Prénom et nom', 'Structure', 'Fonction'],
  ['Yvonne Zola', 'Camping des Pins', 'Gérante'],
  ['Xavier Wolf', 'Conseil départemental', 'Partenaire institutionnel'],
  ['Zoé Lefèvre', 'Office de Sète', 'Élue']
]);

async function viewOf<V>(page: Page, workshop: string, role: string): Promise<V> {
  const answer = await page.context().request.get(`/api/workshops/${workshop}/view?role=${role}`);
  const { view } = (await answer.json()) as { view: V }; // typed by the protocol
  return view;
}

async function looksFor(page: Page, letters: string): Promise<void> {
  // Nothing has gone wrong: no sign says so.
  await expect(page.getByRole('alert').filter({ visible: true })).toHaveCount(0);
  await page.getByRole('textbox', { name: m.roster_who_label(), exact: true }).fill(letters);
}

test('[PPL-2] [PPL-5] a list is imported, found by its people, and completed during the day', async ({
  person
}) => {
  test.setTimeout(180_000);
  const desk = await person('laptop');
  await desk.page.goto('/animer/herault-tables');
  const part = desk.page.getByRole('region', { name: m.roster_title(), exact: true });
  await part.getByRole('button', { name: m.roster_import(), exact: true }).click();
  await part
    .getByLabel(m.roster_file(), { exact: true })
    .setInputFiles({ name: 'inscrits.csv', mimeType: 'text/csv', buffer: CSV });
  await expect(part.getByText(m.roster_read({ count: 13 }), { exact: true })).toBeVisible();
  await expect(
    part.getByText(m.roster_fault_no_name({ count: 1, lines: '15' }), { exact: true })
  ).toBeVisible();
  await expect(part.getByText(m.roster_fault_twice({ line: 16, of: 2 }), { exact: true })).toBeVisible();
  await expect(part.getByRole('cell', { name: 'Office d’Agde', exact: true })).toBeVisible();
  expect(await axeFaults(desk.page, { tags: EVERY_RULE })).toEqual([]);
  await part.getByRole('button', { name: m.roster_keep({ count: 13 }), exact: true }).click();
  await expect(part.getByText(m.roster_kept({ count: 13 }), { exact: true })).toBeVisible();
  const who = m.roster_quality_elected({ count: 5 });
  const elected = part.getByRole('group', { name: m.roster_wish_label({ who }), exact: true });
  await elected.getByRole('button', { name: m.roster_wish_spread(), exact: true }).click();
  await part.getByRole('checkbox', { name: m.roster_guard() }).check();
  await desk.page.reload();
  await expect(part.getByText(m.roster_kept({ count: 13 }), { exact: true })).toBeVisible();
  await desk.page.getByRole('button', { name: m.prepare_start(), exact: true }).click();
  await expect(desk.page).toHaveURL(/\/conduct$/);
  const workshop = /\/w\/([^/]+)\//.exec(desk.page.url())?.[1] ?? '';
  const { head, qualities, unmet } = await viewOf<FacilitatorView>(desk.page, workshop, 'facilitator');
  expect(qualities.map(({ quality, people }) => [quality, people])).toEqual([
    ['elected', 5],
    ['direction', 1],
    ['team', 7]
  ]);
  expect(unmet).toEqual([]);

  const zoe = await person('phone');
  await zoe.page.goto(`/j/${head.code}`);
  await expect(zoe.page.getByRole('heading', { name: m.roster_who(), exact: true })).toBeVisible();
  await looksFor(zoe.page, 'le');
  await looksFor(zoe.page, 'lefe');
  const name = zoe.page.getByRole('button', { name: 'Zoé Lefèvre', exact: true });
  await expect(name).toBeEnabled();
  expect(await axeFaults(zoe.page, { tags: EVERY_RULE })).toEqual([]);
  await name.click();
  await expect(zoe.page).toHaveURL(/\/participant$/);
  const { me } = await viewOf<ParticipantView>(zoe.page, workshop, 'participant');
  expect([me.name, me.affiliation]).toEqual(['Zoé Lefèvre', 'Office de Sète']);

  const other = await person('phone');
  await other.page.goto(`/j/${head.code}/A`);
  await looksFor(other.page, 'zoe');
  await expect(other.page.getByRole('button', { name: `Zoé Lefèvre ${m.roster_who_here()}` })).toBeDisabled();
  await looksFor(other.page, 'mar mar');
  await expect(other.page.getByRole('button', { name: 'Marie Martin (2)', exact: true })).toBeEnabled();
  await looksFor(other.page, 'nobody');
  await expect(other.page.getByText(m.roster_who_none(), { exact: true })).toBeVisible();
  await other.page.getByRole('button', { name: m.roster_who_not(), exact: true }).click();
  await expect(other.page).toHaveURL(/\/participant$/);
  await other.page.goto(`/j/${head.code}`);
  await expect(other.page).toHaveURL(/\/participant$/);

  await desk.page.getByRole('button', { name: m.conduct_people(), exact: true }).click();
  const people = desk.page.getByRole('complementary', { name: m.conduct_people(), exact: true });
  await expect(people.getByText(m.roster_here_of({ here: 1, count: 13 }), { exact: true })).toBeVisible();
  await people.locator('summary').filter({ hasText: m.roster_import() }).click();
  await people
    .getByLabel(m.roster_file(), { exact: true })
    .setInputFiles({ name: 'matin.xlsx', mimeType: '', buffer: Buffer.from(BOOK) });
  await people.getByRole('button', { name: m.roster_keep({ count: 3 }), exact: true }).click();
  await expect(people.getByText(m.roster_here_of({ here: 1, count: 15 }), { exact: true })).toBeVisible();
  await expect(people.getByText(m.roster_quality_institutional({ count: 1 })).first()).toBeVisible();

  await cardField(zoe.page).fill('Au camping des pins, on attend toujours');
  await expect(zoe.page.getByText(m.roster_reminder(), { exact: true })).toBeVisible();
  await cardField(zoe.page).fill('On attend que les autres commencent');
  await expect(zoe.page.getByText(m.roster_reminder(), { exact: true })).toBeHidden();
});
