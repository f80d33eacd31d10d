// A ranking on its way: kept at each change, sent once, asked again under the same id, and given up only when it is refused.
import { expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { Ranking, type RankingPorts } from '#lib/client/ranking.svelte.ts';

const OK: ActResult = { ok: true, seq: 1 };
const OFFLINE: ActResult = { ok: false, offline: true };
const CLOSED: ActResult = { ok: false, refusal: { code: 'choice.closed' } };

/** A device: what it keeps, what it sent under which id, what it is answered. */
function device(answers: readonly ActResult[] = [], storage = new Map<string, string>()) {
  const sent: { readonly id: string; readonly command: Command }[] = [];
  const soon: (() => void)[] = [];
  const left = [...answers];
  let drawn = storage.size;
  const ports: RankingPorts = {
    act: (command, id) => {
      sent.push({ id, command });
      return Promise.resolve(left.shift() ?? OK);
    },
    later: (run) => soon.push(run),
    read: (key) => storage.get(key) ?? '',
    write: (key, text) => Boolean(text === '' ? storage.delete(key) || true : storage.set(key, text)),
    drawId: () => `id-${(drawn += 1)}`
  };
  const settles = async (): Promise<void> => {
    for (const run of soon.splice(0)) run();
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { ranking: (): Ranking => new Ranking('w1', 's1', ports), sent, settles, storage };
}

const ranked = (...themes: readonly string[]) => ({ type: 'choice.rank', seat: 's1', themes });

test('[CHO-1] taps that follow go together; it is shown at once, and until the server shows it', async () => {
  const { ranking: open, sent, settles, storage } = device();
  const ranking = open();
  let server: readonly string[] = [];
  await ranking.send(server);
  ranking.put(['t1']);
  ranking.put(['t1', 't2']);
  expect([ranking.over(server), ranking.isSaved]).toEqual([['t1', 't2'], false]);
  expect(storage.size).toBe(1);
  await settles();
  expect(sent).toEqual([{ id: 'id-2', command: ranked('t1', 't2') }]);
  expect([ranking.over(server), ranking.isSaved, storage.size]).toEqual([['t1', 't2'], true, 0]);
  server = ['t1', 't2'];
  await ranking.send(server);
  // What the facilitation says since is what is shown, even what was there before.
  server = [];
  expect(ranking.over(server)).toEqual([]);
});

test('[CHO-1] offline it stays on the device, and leaves under the same id after a reload', async () => {
  const { ranking: open, settles, sent, storage } = device([OFFLINE]);
  const ranking = open();
  ranking.put(['t2']);
  await settles();
  expect([ranking.isSaved, ranking.over([])]).toEqual([false, ['t2']]);
  const again = device([], storage);
  const reopened = again.ranking();
  expect(reopened.over([])).toEqual(['t2']);
  await reopened.send([]);
  expect(again.sent).toEqual(sent);
  expect(reopened.isSaved).toBe(true);
});

test('[CHO-2] refused once it is closed: what the server has is shown, and why is said', async () => {
  const { ranking: open, settles } = device([CLOSED]);
  const ranking = open();
  ranking.put(['t3']);
  await settles();
  expect([ranking.refusal?.code, ranking.over(['t1']), ranking.isSaved]).toEqual([
    'choice.closed',
    ['t1'],
    true
  ]);
});

test('[CHO-1] changed while it is sent: the last one goes too', async () => {
  const { ranking: open, settles, sent } = device();
  const ranking = open();
  ranking.put(['t1']);
  const first = ranking.send([]);
  ranking.put(['t2']);
  await first;
  await settles();
  expect(sent.map(({ command }) => command)).toEqual([ranked('t1'), ranked('t2')]);
  expect(ranking.over([])).toEqual(['t2']);
});

test('[CHO-1] changed while it is sent, and shown meanwhile: what was said before it does not come back', async () => {
  const { ranking: open, settles } = device();
  const ranking = open();
  await ranking.send([]);
  ranking.put(['t1']);
  const first = ranking.send([]);
  ranking.put(['t2']);
  // The server shows the first one before it answers.
  void ranking.send(['t1']);
  await first;
  await settles();
  expect([ranking.isSaved, ranking.over(['t1'])]).toEqual([true, ['t2']]);
});
