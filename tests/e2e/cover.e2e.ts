// The image of an article, from the hand of its editor to a reader who was not there, until the page is withdrawn.
import { m } from '#lib/paraglide/messages.js';
import { phonePhoto } from '#tests/server/images/pictures.ts';
import { takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { prepared, starts } from './morning-moments.ts';
import { expect } from './patience.ts';
import { drawDevice } from './wire-person.ts';

const ALT = 'Douze personnes debout autour d’une table';
const CREDIT = 'Photo : Alix Roux';

test('[IMG-3] an image is described, credited and published, then withdrawn with its page', async ({
  origin,
  person,
  network
}) => {
  // A drawing that is refused, and a page that is gone.
  network.expectError(/status of (400|410)/);
  const { code, workshop, recovery, conductor } = await prepared(origin, 40);
  await starts(conductor);
  const words = { text: 'Écrire le mandat sur une page', example: '', cited: '', subPoints: [] };
  const card = drawDevice().slice(0, 20);
  await conductor.does({ type: 'card.add', card, table: 'A1', kind: 'idea', claim: null, ...words });
  const [desk, reader] = [await person('laptop'), await person('phone')];
  await takesConduct(desk.page, { code, recovery });
  await desk.page.goto(`/w/${workshop}/synthesis`);
  const part = desk.page.getByRole('region', { name: m.synthesis_cover() });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  const drawing = { name: 'dessin.png', mimeType: 'image/png', buffer: svg };
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() };
  await part.getByLabel(m.synthesis_cover_add()).setInputFiles(drawing);
  await expect(part.getByText(m.refusal_image_vector())).toBeVisible();
  await part.getByLabel(m.synthesis_cover_add()).setInputFiles(photo);
  await part.getByRole('button', { name: m.synthesis_cover_keep() }).click();
  await expect(part.getByText(m.refusal_image_noAlt())).toBeVisible();
  await part.getByLabel(m.synthesis_cover_alt()).fill(ALT);
  await part.getByLabel(m.synthesis_cover_credit()).fill(CREDIT);
  await part.getByRole('button', { name: m.synthesis_cover_keep() }).click();
  await expect(part.getByRole('img', { name: ALT })).toBeVisible();
  await desk.page.getByRole('button', { name: m.synthesis_publish() }).first().click();
  const link = desk.page.getByRole('link', { name: /\/r\// });
  await expect(link).toBeVisible();
  const address = (await link.getAttribute('href')) ?? '';
  await reader.page.goto(address);
  const shown = reader.page.getByRole('img', { name: ALT });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(200);
  await expect(reader.page.getByText('Photo\u00A0: Alix Roux')).toBeVisible();
  await desk.page.getByRole('button', { name: m.synthesis_withdraw(), exact: true }).click();
  await expect(link).toBeHidden();
  const gone = await reader.page.goto(address);
  expect(gone?.status()).toBe(410);
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('Cette page a été retirée');
  await expect(shown).toBeHidden();
  conductor.leave();
});
