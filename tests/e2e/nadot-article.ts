// The article of the day of NADOT and its data: five tensions as they were lived, nothing of fewer than five, no note lost.
import type { Page } from '@playwright/test';
import type { SynthesisSource, SynthesisTension } from '#core/synthesis.ts';
import { m } from '#lib/paraglide/messages.js';
import { AXES, MEANWHILE, OUTSIDE, TOLD } from './nadot-day.ts';
import type { Room } from './nadot-room.ts';
import { expect } from './patience.ts';
import { settingTitle } from './setting-titles.ts';

/** A tension as a page says it. */
interface Read {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly number[])[] } | null;
  readonly for: readonly (readonly string[])[];
}

/** Tensions under their part, read from the elements of the page; a table must have its caption and its scopes. */
function tensionsOn(page: Page): Promise<readonly Read[]> {
  return page.evaluate(() => {
    const words = (element: Element | null | undefined): string =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const part = [...document.querySelectorAll('h2')].find((each) => words(each) === 'Débat mouvant');
    const read: { title: string; paragraphs: string[]; table: Read['table']; for: string[][] }[] = [];
    for (let at = part?.nextElementSibling; at && at.tagName !== 'H2'; at = at.nextElementSibling) {
      if (at.tagName === 'H3') read.push({ title: words(at), paragraphs: [], table: null, for: [] });
      const last = read.at(-1);
      if (at.tagName === 'P') last?.paragraphs.push(words(at));
      if (at.tagName === 'UL') last?.for.push([...at.children].map(words));
      if (at.tagName === 'TABLE' && last && at.querySelector('caption')) {
        const heads = [...at.querySelectorAll('thead th[scope=col]')].map(words);
        const rows = [...at.querySelectorAll('tbody tr')].map((row) =>
          row.querySelector('th[scope=row]')
            ? [...row.querySelectorAll('td')].map((td) => Number(words(td)))
            : []
        );
        last.table = { heads, rows };
      }
    }
    return read;
  });
}

/** On the synthesis screen, then on the published page, in the files and in the data. */
export async function isTheArticle(room: Room): Promise<void> {
  const { console, wall, conductor, workshop } = room;
  const { page } = console;
  await conductor.does({ type: 'workshop.close', expectedVersion: conductor.view.now.version });
  await page.goto(`/w/${workshop}/synthesis`);
  await expect(page.getByRole('table', { name: 'Positions, en nombre de personnes' })).toHaveCount(4);
  await expect(page.getByText(TOLD[0]?.moved ?? '')).toBeVisible();
  await page.getByRole('button', { name: m.synthesis_publish(), exact: true }).click();
  await expect(page.getByRole('heading', { name: m.synthesis_published({ version: 1 }) })).toBeVisible();
  await conductor.sees(({ publication }) => publication !== null, 'a publication');

  await wall.page.goto(new URL(conductor.view.publication?.address ?? '', room.origin).pathname);
  expect(await tensionsOn(wall.page)).toEqual(
    TOLD.map(({ title, poles: [a, b], table, moved, for: sides }) => ({
      ...{ title, table },
      paragraphs: [`« ${a} » ou « ${b} » ?`, ...(moved === '' ? [] : [moved])],
      for: sides.filter((texts) => texts.length > 0)
    }))
  );
  const text = await wall.page.getByRole('article').innerText();
  // What the votes put first is told once more, before the day.
  expect(text).toContain(`\n${m.exports_retained()}\n`);
  const [, body = ''] = text.split(`\n${settingTitle(text.split('\n'))}\n`);
  for (const said of [...OUTSIDE, ...MEANWHILE, ...AXES.map(({ lever }) => lever)])
    expect(body.split(said), said).toHaveLength(2);
  expect(text, 'what broke the ice is kept nowhere').not.toContain('À deux pas');
  await isInTheData(room);
}

async function isInTheData({ console, workshop }: Room): Promise<void> {
  const { request } = console.page;
  const read = async (path: string): Promise<string> =>
    (await request.get(`/api/workshops/${workshop}/${path}`)).text();
  const { source } = JSON.parse(await read('synthesis')) as { source: SynthesisSource }; // the server's own words
  const tensions = source.parts?.find(({ id }) => id === 'sides')?.themes.map(({ tension }) => tension);
  const known = (tension: SynthesisTension | undefined): readonly string[] => Object.keys(tension ?? {});
  expect(tensions?.map(known)).toEqual([
    ['poles', 'before', 'after', 'moves'],
    ['poles', 'before', 'after', 'moves'],
    ['poles', 'before'],
    ['poles', 'after'],
    ['poles']
  ]);
  expect(tensions?.[0]?.moves).toEqual({ told: 11, moved: 3, toA: 0, toB: 2, toMiddle: 1 });
  expect(tensions?.[1]?.before?.places).toEqual([0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  const row = '| Tous les professionnels | 6 | 7 |';
  expect(await read('export/synthese.md')).toContain(row);
  expect(await read('export/cms.html')).toContain(
    '<th scope="row">Tous les professionnels</th><td>6</td><td>7</td>'
  );
  const open = await read('open.json');
  expect(open.match(/"again": (true|false)/g)?.length, 'six of ten were answered by five or more').toBe(6);
  for (const file of [open, await read('archive.json')])
    expect(file, 'one of four who moved').not.toMatch(/"l1\.AB": 1\b/);
}
