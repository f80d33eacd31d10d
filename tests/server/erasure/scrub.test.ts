// An erasure whose file cannot be written again at that moment: it is made all the same, for everybody, and the file ends by saying
// nothing of it any more.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '#core/result.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';

const CARD = 'card-maud--';
const WORDS = 'Le chemin des douves';
const FULL = 13;

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  expect((await leads(cardToAdd(CARD, 'A1', { text: WORDS }))).status).toBe(200);
  expect(isLeft()).toBe(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house.close();
});

const leads = (command: unknown) => house.commands(made.workshop, 'facilitator', made.device, command);
const erases = () => leads({ type: 'card.erase', card: CARD });
const referee = () => must(house.app.registry.byId(made.workshop), made.workshop);
const isLeft = () => house.bytes.includes(WORDS);
const isGone = () => expect.poll(isLeft, { timeout: 8_000, interval: 50 }).toBe(false);

/** The disk is full whenever the log is to be emptied into the file. @returns what mends it. */
function diskFull(): () => void {
  const prepare = DatabaseSync.prototype.prepare;
  const full = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    ...asked: Parameters<typeof prepare>
  ) {
    if (asked[0].includes('wal_checkpoint'))
      throw Object.assign(new Error('database or disk is full'), { errcode: FULL });
    return prepare.apply(this, asked);
  });
  return () => full.mockRestore();
}

test('[ERA-4] on a full disk the card is gone for everybody, the facilitation is told, and the bytes go with the trouble', async () => {
  const mend = diskFull();
  expect((await erases()).status).toBe(200);
  expect(referee().state.cards[CARD]).toBeUndefined();
  expect([referee().keeping.trouble, isLeft()]).toEqual(['full', true]);
  mend();
  await isGone();
  await expect.poll(() => referee().keeping.trouble).toBeNull();
  // What follows is written after what is in the file, not after what was.
  expect((await leads(cardToAdd('card-after-', 'A1', { text: 'Après' }))).status).toBe(200);
  await house.restart();
  expect(Object.keys(referee().state.cards)).toEqual(['card-after-']);
});

test('[ERA-4] a process that ends meanwhile leaves it to the next, which opens on a disk still full', async () => {
  const mend = diskFull();
  expect((await erases()).status).toBe(200);
  await house.restart();
  expect([referee().state.cards[CARD], referee().keeping.trouble]).toEqual([undefined, 'full']);
  mend();
  await isGone();
});

test('[ERA-4] somebody who reads the file meanwhile only delays it', async () => {
  const folder = join(house.folder, 'workshops');
  const name = must(
    readdirSync(folder).find((each) => each.endsWith('.sqlite')),
    'a file'
  );
  const reader = new DatabaseSync(join(folder, name), { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM entries').get();
  expect((await erases()).status).toBe(200);
  expect([referee().state.cards[CARD], isLeft()]).toEqual([undefined, true]);
  reader.exec('COMMIT');
  reader.close();
  await isGone();
}, 30_000);
