// A question to break the ice, over real sockets and real files: it is shown, and once it is over nothing of what was answered is
// in any file, ballots nor totals; a question that is kept leaves its totals.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { NO_TOTALS } from '#core/votes.ts';
import { hashToken } from '#server/secrets.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { goesTo, openMorning, type Hall } from '../a-questioned-room.ts';
import { Phone } from '../a-phone.ts';
import { cast, mustBeDone, take } from './a-vote.ts';

let opened: Hall | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

/** Every file of a folder, whole. */
function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files.filter((file) => file.isFile()).map((file) => readFileSync(join(file.parentPath, file.name)))
  );
}

function rowsOf(folder: string, type: string): readonly unknown[] {
  const workshops = sqliteWorkshops(folder);
  const rows = workshops.open(must(workshops.list()[0], 'the workshop').id).read();
  workshops.close();
  return rows.flatMap((row) => (row.type === type ? [row.data] : []));
}

test('[ASK-8] once it is over, what broke the ice is on the screen and in no file', async () => {
  const hall = (opened = await openMorning());
  const voices = [await hall.comes(), await hall.comes(), await hall.comes()];
  await goesTo(hall, 'ask');
  for (const { phone, token } of voices) {
    mustBeDone(await phone.asks(take(token, 'v1')));
    mustBeDone(await phone.asks(cast(token, { l2: 1 }, 'v1')));
  }
  const { id } = hall.asks().head;
  const hashes = voices.map(({ token }) => Buffer.from(hashToken(token, `${id}/v1`), 'base64url'));
  const during = bytesOf(hall.house.folder);
  expect(hashes.filter((hash) => during.includes(hash))).toHaveLength(3);

  mustBeDone(await hall.console.asks({ type: 'ask.show', vote: 'v1' }));
  const shown = () => (hall.room.view?.for === 'projection' ? hall.room.view.vote : null);
  await hall.room.until('the weather', () => shown()?.state === 'revealed');
  expect(shown()?.totals).toEqual({ marks: { l1: 0, l2: 3 }, ballots: 3 });

  const after = bytesOf(hall.house.folder);
  expect(hashes.filter((hash) => after.includes(hash))).toEqual([]);
  expect(rowsOf(hall.house.folder, 'vote.closed')).toEqual([
    { type: 'vote.closed', vote: 'v1', totals: NO_TOTALS }
  ]);
});

test('[ASK-8, ERA-1] words that are erased take nothing of what broke the ice off the screen', async () => {
  const hall = (opened = await openMorning());
  const { phone, token } = await hall.comes();
  await goesTo(hall, 'ask');
  mustBeDone(await phone.asks(take(token, 'v1')));
  mustBeDone(await phone.asks(cast(token, { l2: 1 }, 'v1')));
  mustBeDone(await hall.console.asks({ type: 'ask.show', vote: 'v1' }));
  const [workshop] = hall.house.workshops();
  const { state } = must(hall.house.app.registry.byId(must(workshop, 'a workshop')), 'alive');
  const seat = must(Object.keys(state.seats)[0], 'somebody');
  mustBeDone(await hall.console.asks({ type: 'seat.erase', seat, reach: 'name' }));
  const late = new Phone(hall.house.url, { workshop: state.code, role: 'projection' });
  await late.first('view');
  const shown = late.view?.for === 'projection' ? late.view.vote : null;
  late.close();
  expect(shown?.totals).toEqual({ marks: { l1: 0, l2: 1 }, ballots: 1 });
});
