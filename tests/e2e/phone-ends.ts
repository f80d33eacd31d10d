// The end of the day by one thumb: the vote, the question of leaving, closing, the article and what is carried away.
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import { nextAct } from './hands.ts';
import { begins, button, type OneHand } from './one-hand.ts';
import { expect } from './patience.ts';

/** Opens the vote on what was put forward. */
export async function opensVote(hand: OneHand, looks: Conductor): Promise<void> {
  await hand.touches(button(hand.page, m.votes_band_prepare()));
  await hand.touches(button(hand.sheet(m.votes_panel()), m.votes_open()));
  await looks.sees(({ vote }) => vote?.state === 'open');
}

/** Whoever came since votes too; hands are counted; it is closed, then shown. */
export async function endsVote(hand: OneHand, looks: Conductor): Promise<void> {
  const panel = hand.sheet(m.votes_panel());
  await hand.touches(panel.getByRole('button', { name: m.votes_admit({ count: 1 }) }));
  await looks.sees(({ vote }) => vote?.waiting.length === 0);
  const count = await hand.unfolds(panel, m.votes_count());
  await hand.fills(count.getByRole('spinbutton').first(), '3');
  await hand.touches(button(count, m.votes_count_keep()));
  await looks.sees(({ vote }) => Object.values(vote?.hands ?? {}).includes(3));
  await hand.touches(button(panel, m.votes_close()));
  await looks.sees(({ vote }) => vote?.state === 'closed');
  await hand.touches(button(panel, m.votes_reveal()));
  await looks.sees(({ vote }) => vote?.state === 'revealed');
  await hand.closes();
}

/** The question of leaving: asked, then shown. */
export async function asksHowOneLeaves(hand: OneHand, looks: Conductor): Promise<void> {
  const state = () => looks.view.asks[0]?.state;
  if (state() === 'ahead') await hand.goesOn();
  await looks.sees(() => state() === 'open');
  await hand.goesOn();
  await looks.sees(() => state() === 'revealed');
}

/** Closed, open again, closed for good; on to the article. */
export async function closesTheDay(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  await hand.touches(nextAct(page, m.conduct_close()));
  await looks.sees(({ now }) => now.stage === 'closed');
  await hand.touches(button(page, m.conduct_reopen()));
  await looks.sees(({ now }) => now.stage === 'running');
  await hand.touches(nextAct(page, m.conduct_close()));
  await looks.sees(({ now }) => now.stage === 'closed');
  await hand.touches(nextAct(page, m.conduct_read(), 'link'));
  await page.waitForURL(/\/synthesis$/);
}

/** The article: its title, a sentence put better, another left out; published, withdrawn, published. */
export async function curates(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  await hand.touches(
    page.getByRole('button', { name: m.synthesis_part_edit({ part: m.synthesis_part_title() }) })
  );
  await hand.fills(page.getByRole('textbox', { name: m.synthesis_part_title() }), 'Une matinée à Lodève');
  await hand.touches(button(page, m.synthesis_keep()));
  await expect(page.getByRole('heading', { name: /Une matinée à Lodève/ }).last()).toBeVisible();

  const sentences = page.locator('[data-sentence]');
  const acts = page.getByRole('group', { name: m.synthesis_acts() });
  await hand.touches(sentences.first());
  await hand.touches(button(acts, m.synthesis_act_reword()));
  await hand.fills(
    page.getByRole('textbox', { name: m.synthesis_reword_label() }),
    'Écrire le mandat sur une page'
  );
  await hand.touches(button(page, m.synthesis_keep()));
  await expect(page.getByText('Écrire le mandat sur une page').first()).toBeVisible();
  const many = await sentences.count();
  await hand.touches(sentences.last());
  await hand.touches(button(acts, m.synthesis_act_leave()));
  await expect(sentences).toHaveCount(many - 1);

  await hand.touches(button(page, m.synthesis_publish()));
  await looks.sees(({ publication }) => publication?.version === 1);
  await hand.touches(button(page, m.synthesis_withdraw()));
  await looks.sees(({ publication }) => publication === null);
  await hand.touches(page.getByRole('button', { name: begins(m.synthesis_publish()) }));
  await looks.sees(({ publication }) => publication !== null);
}

/** The archive, carried away. @returns the name of its file. */
export async function carries(hand: OneHand): Promise<string> {
  const menu = await hand.unfolds(hand.page, m.synthesis_take());
  const coming = hand.page.waitForEvent('download');
  await hand.touches(
    menu.getByRole('link', { name: m.synthesis_take_file() }).filter({ hasText: m.archives_take_full() })
  );
  return (await coming).suggestedFilename();
}
