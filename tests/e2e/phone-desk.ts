// The article arranged by one thumb: its layout, the order of its sentences, what an editor writes, its image, a zoom.
import { m } from '#lib/paraglide/messages.js';
import { phonePhoto } from '#tests/server/images/pictures.ts';
import type { Conductor } from './begin.ts';
import { begins, button, type OneHand } from './one-hand.ts';
import { expect } from './patience.ts';

const ALT = 'Douze personnes debout autour d’une table';

/** Everything the desk has besides the acts on a sentence and publishing. */
export async function arrangesArticle(hand: OneHand, looks: Conductor): Promise<void> {
  await laysOut(hand);
  await orders(hand);
  await writes(hand);
  await covers(hand);
  await zooms(hand, looks);
}

/** As an article, then by themes again, by the slip that takes it back. */
async function laysOut(hand: OneHand): Promise<void> {
  const choice = hand.page.getByRole('group', { name: m.synthesis_layout(), exact: true });
  const ways = choice.getByRole('radio');
  await hand.ticks(choice.locator('label').last());
  await expect(ways.last()).toBeChecked();
  const slip = hand.page.getByRole('group', { name: m.synthesis_layout_article_done(), exact: true });
  await hand.touches(slip.getByRole('button'));
  await expect(ways.first()).toBeChecked();
}

/** The first idea becomes a finding; of the two that then stand there, the first goes down one place. */
async function orders(hand: OneHand): Promise<void> {
  const { page } = hand;
  await hand.touches(page.locator('[data-sentence]').first());
  const acts = page.getByRole('group', { name: m.synthesis_acts() });
  await hand.touches(button(acts, m.synthesis_act_finding()));
  await hand.touches(button(acts, m.synthesis_act_unpin()));
  await hand.touches(page.getByRole('button', { name: new RegExp(`^${m.synthesis_order()}\\s*,`) }).first());
  const rows = page
    .getByRole('list', { name: begins(m.synthesis_order_of({ label: '' }).trim()) })
    .getByRole('listitem');
  const first = await rows.first().getByRole('paragraph').innerText();
  await hand.touches(
    rows.first().getByRole('button', { name: begins(m.synthesis_order_down({ text: '' }).trim()) })
  );
  await expect(rows.nth(1)).toContainText(first);
  await hand.touches(button(page, m.synthesis_order_done()));
  await expect(rows).toHaveCount(0);
  await ordersThemes(hand);
}

/** The first theme goes after the second. */
async function ordersThemes(hand: OneHand): Promise<void> {
  const { page } = hand;
  await hand.touches(button(page, m.synthesis_themes_order()));
  const rows = page
    .getByRole('list', { name: m.synthesis_order_of({ label: m.synthesis_themes() }) })
    .getByRole('listitem');
  const first = await rows.first().getByRole('paragraph').innerText();
  await hand.touches(
    rows.first().getByRole('button', { name: begins(m.synthesis_order_down({ text: '' }).trim()) })
  );
  await expect(rows.nth(1)).toContainText(first);
  await hand.touches(button(page, m.synthesis_themes_order_back()));
  await expect(rows.first()).toContainText(first);
  await hand.touches(button(page, m.synthesis_order_done()));
  await expect(rows).toHaveCount(0);
}

/** What comes next. */
async function writes(hand: OneHand): Promise<void> {
  const { page } = hand;
  await hand.touches(button(page, m.synthesis_outlook_write()));
  await hand.fills(
    page.getByRole('textbox', { name: m.synthesis_outlook() }),
    'Rendez-vous le 12 mars à Lodève.'
  );
  await hand.touches(button(page, m.synthesis_keep()));
  await expect(page.getByText('Rendez-vous le 12 mars à Lodève.')).toBeVisible();
}

/** An image of the phone, described; its words are changed, then it is taken away. */
async function covers(hand: OneHand): Promise<void> {
  const part = hand.page.getByRole('region', { name: m.synthesis_cover() });
  const asked = hand.page.waitForEvent('filechooser');
  await hand.touches(part.locator('label', { hasText: m.synthesis_cover_add() }));
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() };
  await (await asked).setFiles(photo);
  await hand.fills(part.getByLabel(m.synthesis_cover_alt()), ALT);
  await hand.fills(part.getByLabel(m.synthesis_cover_credit()), 'Photo : Alix Roux');
  await hand.touches(button(part, m.synthesis_cover_keep()));
  await expect(part.getByRole('img', { name: ALT })).toBeVisible();
  await hand.touches(button(part, m.synthesis_cover_remove()));
  await expect(part.getByRole('img')).toHaveCount(0);
}

/** A zoom is asked for, its link shown, a field written here; then the article does without it. */
async function zooms(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  await asksForZoom(hand, looks);
  const zoom = page.getByRole('region', { name: m.zoom_on({ label: 'La navette' }) });
  await expect(zoom.getByRole('img', { name: m.zoom_link_qr({ label: 'La navette' }) })).toBeVisible();
  await expect(zoom.getByText(Object.values(looks.view.secrets.zooms ?? {})[0] ?? 'no link')).toBeVisible();
  await hand.touches(zoom.getByRole('button', { name: begins(m.zoom_told_what()) }));
  await hand.fills(
    zoom.getByRole('textbox', { name: m.zoom_told_what() }),
    'Une navette les jours de marché.'
  );
  await hand.touches(button(zoom, m.synthesis_keep()));
  await expect(zoom.getByText('Une navette les jours de marché.')).toBeVisible();
  await hand.touches(button(zoom, m.zoom_dismiss()));
  await hand.touches(button(zoom, m.zoom_dismiss_do()));
  await expect(zoom).toHaveCount(0);

  await asksForZoom(hand, looks);
  const fold = await hand.unfolds(zoom, m.erase_person());
  await hand.touches(button(fold, m.erase_zoom_do()));
  await expect(zoom).toHaveCount(0);
}

async function asksForZoom(hand: OneHand, looks: Conductor): Promise<void> {
  const asks = await hand.unfolds(hand.page, m.zoom_add());
  await hand.fills(asks.getByRole('textbox', { name: m.zoom_label() }), 'La navette');
  await hand.touches(button(asks, m.zoom_invite()));
  await looks.sees(({ secrets }) => Object.keys(secrets.zooms ?? {}).length === 1);
}
