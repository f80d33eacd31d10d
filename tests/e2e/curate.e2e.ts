// Sixty cards become an article, by the keyboard alone; then two people edit it at once, and neither loses a word or the focus.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { tabTo } from '../a11y/tabbing.ts';
import { linesOfHtml, themesOf } from './article.ts';
import { begin, type Begun } from './begin.ts';
import { CURATED, findingsOf, ideasOf } from './curate-cards.ts';
import { test, type Person } from './fixture.ts';
import { Keys } from './keys.ts';
import { expect } from './patience.ts';
import { joinByWire } from './wire-person.ts';

const TITLE = 'Ce que cinq tables ont appris en un après-midi';

/** Sixty cards, by one person at each table. */
async function written(origin: string): Promise<Begun> {
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  for (const each of CURATED) {
    const person = await joinByWire(origin, { code: begun.code, table: each.table });
    const at = { table: `${each.table}1`, round: 1 };
    for (const text of ideasOf(each)) await person.writes('idea', at, { text });
    for (const text of findingsOf(each)) await person.writes('finding', at, { text });
    person.leave();
  }
  return begun;
}

/** Opens the document as one of the facilitation. */
async function edits({ page }: Person, { workshop, invite }: Begun, name: string): Promise<Page> {
  await page.request.post('/api/facilitate', { data: { invite, name } });
  await page.goto(`/w/${workshop}/synthesis`);
  await expect(page.locator('[data-sentence]')).toHaveCount(60);
  return page;
}

test('sixty cards are curated to a published article by the keyboard alone', async ({ origin, person }) => {
  test.setTimeout(180_000);
  const begun = await written(origin);
  const page = await edits(await person('laptop'), begun, 'Maud');
  const keys = new Keys(page);

  await keys.opens(page.locator('#part-title'));
  await keys.writes(TITLE);
  await expect(page.getByRole('heading', { name: new RegExp(TITLE) }).last()).toBeVisible();
  await tabTo(page, page.locator('[data-sentence]').first());
  for (const each of CURATED) {
    for (const text of [...each.ideasLeft, ...each.findingsLeft]) await keys.leaves(text);
    await keys.merges(each.twins);
    await keys.rewords(each.note, each.reworded);
    await keys.pins(each.pinned);
  }
  // The last act, once more and back.
  await keys.leaves(CURATED[0]?.kept[0] ?? '');
  await page.keyboard.press('Control+z');
  await expect(keys.sentence(CURATED[0]?.kept[0] ?? '')).toBeFocused();
  // Its cards, and the sentence again.
  await keys.goesTo(CURATED[1]?.twins[1] ?? '');
  await page.keyboard.press('Enter');
  const cards = page.getByRole('complementary', { name: m.synthesis_source() });
  for (const text of CURATED[1]?.twins ?? [])
    await expect(cards.getByText(text, { exact: true })).toBeVisible();
  await tabTo(
    page,
    cards.getByRole('button', {
      name: m.synthesis_to_sentence({ text: CURATED[1]?.twins[0] ?? '' }),
      exact: true
    })
  );
  await page.keyboard.press('Enter');
  await expect(keys.sentence(CURATED[1]?.twins[1] ?? '')).toBeFocused();
  await page.keyboard.press('Escape');
  await keys.opens(page.getByRole('button', { name: m.synthesis_publish(), exact: true }));
  await expect(page.getByRole('heading', { name: m.synthesis_published({ version: 1 }) })).toBeVisible();

  await begun.conductor.sees(({ publication }) => publication !== null);
  await page.goto(begun.conductor.view.publication?.address ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  const lines = await linesOfHtml(page, null);
  const themes = themesOf(lines);
  expect(themes.map(({ columns }) => columns.map(({ sentences }) => sentences))).toEqual(
    CURATED.map(() => [5, 2])
  );
  const bullets = lines.filter((line) => line.startsWith('- '));
  expect(bullets).toEqual(
    CURATED.flatMap(({ pinned, kept, twins, reworded, findings }) =>
      [pinned, kept[0], twins[1], kept[1], reworded, ...findings].map((text) => `- ${text}`)
    )
  );
});

test('two people edit the document at once: each sees the other, no word and no focus is lost', async ({
  origin,
  person
}) => {
  const begun = await written(origin);
  const maud = await edits(await person('laptop'), begun, 'Maud');
  const ines = await edits(await person('laptop'), begun, 'Inès');
  await expect(maud.getByText(m.synthesis_here({ names: 'Inès' }))).toBeVisible();
  const [hers, others] = [new Keys(maud), new Keys(ines)];
  const [first, second] = [CURATED[0]?.kept[0] ?? '', CURATED[0]?.kept[1] ?? ''];

  await tabTo(maud, maud.locator('[data-sentence]').first());
  await hers.goesTo(first);
  await maud.keyboard.press('r');
  await maud.keyboard.press('End');
  await maud.keyboard.type(', avec leur équipe');
  const field = maud.getByRole('textbox', { name: m.synthesis_reword_label() });
  await expect(field).toBeFocused();

  await tabTo(ines, ines.locator('[data-sentence]').first());
  await others.goesTo(first);
  await expect(ines.getByText(m.synthesis_here_sentence({ name: 'Maud' }))).toBeVisible();
  await others.leaves(first);
  await others.pins(second);
  // What the other did is seen, around the hand that types.
  await expect(hers.sentence(second)).toContainText(m.synthesis_pinned());
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(`${first}, avec leur équipe`);
  await maud.keyboard.type(' ensuite');
  await maud.keyboard.press('Enter');
  await begun.conductor.sees(() => true);
  await ines.keyboard.press('Control+z');
  await ines.keyboard.press('Control+z');
  await expect(others.sentence(`${first}, avec leur équipe ensuite`)).toBeVisible();
  await expect(hers.sentence(second)).not.toContainText(m.synthesis_pinned());

  // A part is taken up again as it was written, not as it is printed: nothing is said twice.
  const text = 'Une salle claire\nDouze tables';
  await begun.conductor.does({ type: 'synthesis.edit', part: 'setting', text });
  const setting = maud.locator('#part-setting');
  await expect(setting).toContainText('Une salle claire Douze tables');
  await setting.click();
  const part = maud.getByRole('textbox', { name: m.synthesis_part_setting() });
  await expect(part).toHaveValue(text);
  await part.press('Control+End');
  await maud.keyboard.type(' rondes');
  await maud.keyboard.press('Control+Enter');
  await expect(setting.locator('.paragraph')).toHaveText(['Une salle claire Douze tables rondes']);
});
