// `npm run shots`: every screen in its states and sizes, drawn from real workshops, and what is wrong with them.
// Fails on sideways scroll, clipped text, overlap, complaints of the console, requests to another origin.
// `npm run shots -- --only conduire` keeps what contains that word; several words may be given, separated by commas.
// `npm run shots -- --story day` tells that workshop alone; the names are those of shots/stories.ts, separated by commas.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { root } from './source-files.mjs';
import { Camera, openBrowser, settled, wholeHeight } from './shots/camera.ts';
import { writeGallery, type Taken } from './shots/gallery.ts';
import { pageFaults } from './shots/page-faults.ts';
import { SIZES, type Look, type Picture } from './shots/picture.ts';
import { STORIES, type Story } from './shots/stories.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, story: { type: 'string', default: '' } }
});
const listed = (words: string): readonly string[] => words.split(',').filter((word) => word !== '');
const wanted = listed(values.only);
const heard = listed(values.story);
const folder = join(root, 'shots');

const nameOf = ({ screen, state }: Picture): string => `${screen}-${state}`;
const isWanted = (picture: Picture): boolean =>
  wanted.length === 0 || wanted.some((word) => nameOf(picture).includes(word));

/** Every size of one picture in one light: the page is opened once, and made wider or narrower. */
async function take(camera: Camera, picture: Picture, look: Look | null): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  const { page, complaints } = await camera.open(picture, look);
  for (const size of look === null ? picture.sizes : picture.sizes.slice(0, 1)) {
    await page.setViewportSize(SIZES[size]);
    await settled(page);
    await picture
      .shown?.(page)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { width, height } = SIZES[size];
    const wide = size === 'square' ? `${width}x${height}` : `${width}`;
    const file = `${nameOf(picture)}-${wide}${look === null ? '' : `-${look}`}.png`;
    const drawn = (await page.evaluate(pageFaults)).map(({ kind, where }) => `${kind}: ${where}`);
    if (picture.isWhole) await page.setViewportSize({ width, height: await wholeHeight(page, height) });
    await page.screenshot({
      path: join(folder, file),
      ...(picture.isMoving ? {} : { animations: 'disabled' })
    });
    taken.push({ file, screen: picture.screen, faults: [...drawn, ...complaints.splice(0)] });
  }
  await page.close();
  return taken;
}

async function tell(story: Story, browser: Browser): Promise<readonly Taken[]> {
  const looked = (name: string) => (story.pictures[name] ?? []).filter(isWanted);
  const last = story.moments.findLastIndex(({ name }) => looked(name).length > 0);
  if (last < 0) return [];
  const taken: Taken[] = [];
  const room = await story.open();
  const camera = new Camera(browser, room);
  for (const moment of story.moments.slice(0, last + 1)) {
    await moment.play(room);
    for (const picture of looked(moment.name))
      for (const look of [null, ...(picture.looks ?? [])])
        taken.push(...(await attempt(camera, picture, look)));
  }
  await camera.close();
  await room.house.close();
  return taken;
}

/** A picture that cannot be taken is a fault, not the end of the others. */
async function attempt(camera: Camera, picture: Picture, look: Look | null): Promise<readonly Taken[]> {
  try {
    return await take(camera, picture, look);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [
      { file: `${nameOf(picture)}${look ?? ''}`, screen: picture.screen, faults: [`not taken: ${reason}`] }
    ];
  }
}

// Two pictures of one name are one file: the second would be taken over the first.
const names = STORIES.flatMap(({ pictures }) => Object.values(pictures).flat().map(nameOf));
const twice = names.filter((name, i) => names.indexOf(name) !== i);
if (twice.length > 0) throw new Error(`two pictures of one name: ${twice.join(', ')}`);
const start = performance.now();
if (wanted.length + heard.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
const taken: Taken[] = [];
const told = STORIES.filter(({ name }) => heard.length === 0 || heard.includes(name));
for (const story of told) taken.push(...(await tell(story, browser)));
await browser.close();
await writeGallery(folder, taken);
const wrong = taken.filter(({ faults }) => faults.length > 0);
for (const { file, faults } of wrong) console.log(`${file}\n${faults.map((each) => `  ${each}`).join('\n')}`);
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${taken.length} pictures in shots/, ${wrong.length} with faults, ${seconds} s`);
process.exitCode = wrong.length === 0 ? 0 : 1;
