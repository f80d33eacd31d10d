// The day of Hérault created and prepared by one thumb: words, questions, minutes, order, people, witnesses, columns, links.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { HERAULT } from '#lib/templates/herault.ts';
import { Conductor } from './begin.ts';
import { button, type OneHand } from './one-hand.ts';
import { expect } from './patience.ts';
import { drawDevice, post } from './wire-person.ts';

/** Minutes by which it is meant to have begun already: the day is late from its first step. */
const LATE = 90;
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** From the home page to the page that prepares. @returns the workshop. */
export async function creates(hand: OneHand): Promise<string> {
  const { page } = hand;
  await page.goto('/');
  await hand.touches(page.getByRole('link', { name: m.home_run(), exact: true }));
  await hand.touches(page.getByRole('link', { name: HERAULT.title.fr, exact: true }));
  await hand.types(field(page, m.prepare_people()), '20');
  await hand.types(field(page, m.prepare_question({ number: 1 })), 'Qui décide du partenariat, et quand ?');
  await hand.touches(button(page, m.prepare_keep()));
  await page.waitForURL(/\/prepare$/);
  return /\/w\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** The second facilitation, by the link this phone shows: it only looks, so that every act comes from the thumb. */
export async function invites({ page }: OneHand, origin: string, workshop: string): Promise<Conductor> {
  const invite = /[\w-]+$/.exec(await page.getByText(/\/f\/[\w-]+$/).innerText())?.[0] ?? '';
  const device = drawDevice();
  await post(`${origin}/api/facilitate`, { invite, name: 'Maud' }, device);
  return new Conductor(origin, { workshop, role: 'facilitator', device }).isHere();
}

/** The frame and the themes. */
export async function words(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  await hand.types(field(page, m.prepare_place()), 'Salle des fêtes de Lodève');
  await looks.sees(({ place }) => place === 'Salle des fêtes de Lodève');
  const begin = new Date(Math.floor(Date.now() / 60_000) * 60_000 - LATE * 60_000);
  const paris = new Intl.DateTimeFormat('sv', {
    ...{ timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' }
  }).format(begin);
  const [day = '', hour = ''] = paris.split(' ');
  await hand.fills(page.getByLabel(m.prepare_date(), { exact: true }), day);
  await hand.fills(page.getByLabel(m.prepare_time(), { exact: true }), hour);
  await looks.sees(({ startsAt }) => startsAt === begin.getTime(), 'the new beginning');
  // Read as people write it, whatever the browser's own field looks like.
  const said = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'full' }).format(
    begin
  );
  // In fewer letters on its field, which a phone has room for, and whole on the first sheet of the kit.
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...options }).format(begin);
  await expect(page.getByText(said)).toHaveCount(1);
  await expect(page.locator('.words', { hasText: part({ day: 'numeric', month: 'short' }) })).toBeVisible();

  const title =
    looks.view.themes.find(({ grouping, letter }) => grouping === 'main' && letter === 'E')?.title ?? '';
  const number = 1 + looks.view.themes.findIndex((theme) => theme.title === title);
  await hand.types(
    field(page, m.prepare_question({ number })),
    'Que proposez-vous qui n’existe pas ailleurs ?'
  );
  await looks.sees(({ themes }) => themes[number - 1]?.question.startsWith('Que proposez') === true);
  await hand.touches(button(page, m.plan_edit_theme_more({ title })));
  await hand.touches(button(page, m.plan_edit_close_theme({ title })));
  await looks.sees(({ themes }) => themes[number - 1]?.closed === true);
  await hand.touches(button(page, m.plan_edit_open_theme({ title })));
  await looks.sees(({ themes }) => themes[number - 1]?.closed === false);

  const columns = await hand.unfolds(page, m.columns_edit_of({ title: '' }).trim());
  await hand.fills(columns.getByRole('textbox', { name: m.columns_title({ number: 1 }) }), 'Leurs mots');
  await hand.touches(button(columns, m.columns_save()));
  await looks.sees(({ layouts = [] }) => layouts.some((each) => each.columns[0]?.title === 'Leurs mots'));
}

/** One theme more at the thematic tables, one place earlier, and away again. */
export async function themes(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  const title = 'La saison creuse';
  const at = () => looks.view.themes.findIndex((theme) => theme.title === title);
  await hand.touches(button(page, m.plan_edit_theme_add_to({ title: 'Tables thématiques' })));
  await hand.fills(field(page, m.plan_edit_theme_title()), title);
  await hand.touches(button(page, m.plan_edit_theme_add_it()));
  await looks.sees(() => at() >= 0, 'a theme more');
  const before = at();
  await hand.touches(button(page, m.plan_edit_theme_more({ title })));
  await hand.touches(button(page, m.plan_edit_up({ title })));
  await looks.sees(() => at() === before - 1, 'one place earlier');
  await hand.touches(button(page, m.plan_edit_remove_of({ title })));
  await looks.sees(() => at() < 0, 'away');
}

/** The parts of the day: their minutes, their names, their order; one more, and away again; and the one that stays. */
export async function parts(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  const titles = () => looks.view.parts.map((part) => part.title);
  await hand.types(field(page, m.plan_edit_minutes({ title: 'Pause' })), '10');
  await looks.sees((view) => view.parts.some((part) => part.title === 'Pause' && part.minutes === 10));
  await hand.types(field(page, m.plan_edit_title({ number: 2 })), 'Cadre');
  await looks.sees(() => titles()[1] === 'Cadre');
  await hand.touches(button(page, m.plan_edit_add()));
  await hand.fills(field(page, m.plan_edit_name()), 'Photo');
  await hand.touches(button(page, m.plan_edit_add_it()));
  await looks.sees(() => titles().at(-2) === 'Photo');
  await hand.touches(button(page, m.plan_edit_up({ title: 'Photo' })));
  await looks.sees(() => titles().at(-3) === 'Photo');
  const row = (title: string) =>
    page.getByRole('listitem').filter({ has: button(page, m.plan_edit_up({ title })) });
  await hand.touches(button(page, m.plan_edit_more({ title: 'Tables thématiques' })));
  await expect(row('Tables thématiques').getByText(m.plan_edit_needed())).toBeVisible();
  await hand.touches(button(page, m.plan_edit_more({ title: 'Photo' })));
  await hand.touches(button(page, m.plan_edit_remove_of({ title: 'Photo' })));
  await looks.sees(() => !titles().includes('Photo'));

  const signed = page.getByRole('group', { name: m.signature_of({ phase: 'Premier pas' }), exact: true });
  await hand.touches(button(signed, m.signature_by_named()));
  await looks.sees(({ signatures }) =>
    signatures.some((each) => each.title === 'Premier pas' && each.attribution === 'named')
  );
}

/** A list of people, three witnesses of whom one is replaced, a table that some join from elsewhere. */
export async function people(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  const list = await hand.unfolds(page, m.roster_import());
  await hand.fills(
    list.getByRole('textbox', { name: m.roster_paste() }),
    'Zoé Lefèvre;OT de Sète\nYann Mas;OT d’Agde'
  );
  await hand.touches(button(list, m.roster_keep({ count: 2 })));
  const listed = () => looks.view.seats.filter((seat) => seat.listed).length;
  await looks.sees(() => listed() === 2);
  await hand.touches(button(page, m.roster_unlist({ count: 2 })));
  await looks.sees(() => listed() === 0, 'the list taken back');
  await hand.ticks(page.locator('label').filter({ hasText: m.roster_guard() }));
  await looks.sees(({ head }) => head.guardNames === true);

  const [first] = looks.view.testimonies ?? [];
  const witness = page
    .getByRole('listitem')
    .filter({ hasText: m.witness_table({ mark: first?.place.mark ?? '', theme: first?.place.theme ?? '' }) });
  const link = () => looks.view.secrets.narrators?.[first?.table ?? ''];
  const invited = async (name: string): Promise<void> => {
    await hand.fills(witness.getByRole('textbox', { name: m.witness_name() }), name);
    await hand.touches(button(witness, m.witness_invite()));
    await expect(witness.getByText(/\/t\/[a-z0-9-]+$/)).toBeVisible();
  };
  await invited('Claire Roux');
  const before = link();
  await hand.touches(button(witness, m.witness_away()));
  await hand.touches(button(witness, m.witness_back()));
  await hand.unfolds(witness, m.witness_change());
  await hand.touches(button(witness, m.witness_release()));
  await looks.sees(() => link() !== before && link() !== undefined, 'another link');
  await hand.touches(button(witness, m.witness_dismiss()));
  await hand.touches(button(witness, m.witness_dismiss_do()));
  await looks.sees(() => link() === undefined, 'no link');
  await invited('Nora Bel');
  const fold = await hand.unfolds(witness, m.erase_person());
  await hand.touches(button(fold, m.erase_person_do({ name: 'Nora Bel' })));
  await looks.sees(() => link() === undefined, 'her traces erased');
  await invited('Nora Bel');

  await hand.touches(button(page, m.afar_open()));
  await looks.sees(({ afar }) => afar?.open === true);
  await hand.touches(button(page, m.afar_close()));
  await looks.sees(({ afar }) => afar?.open === false);

  const visio = await hand.unfolds(page, m.conduct_visio());
  await hand.types(visio.getByRole('textbox').first(), 'https://visio.example/a');
  await looks.sees(({ tiles }) => tiles.some(({ place }) => place.visio === 'https://visio.example/a'));
}

/** The link of a table's device, as the kit shows it. @returns its secret. */
export async function hostLink({ page }: OneHand, mark: string): Promise<string> {
  const slip = page.getByRole('article').filter({ hasText: m.prepare_host_of({ mark }) });
  return /[\w-]+$/.exec(await slip.getByText(/\/h\/[\w-]+$/).innerText())?.[0] ?? '';
}
