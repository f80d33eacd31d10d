// The desk where rooms wait to be planned: a job that fails fails alone, and the line is bounded.
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { Mixing } from '#core/rotation/mixing.ts';
import { createLog } from '#server/log.ts';
import { RotationDesk } from '#server/rotation/rotation-desk.ts';
import { Clockwork } from '../boards/clockwork.ts';

const THREAD = new URL('../../../server/rotation/thread.ts', import.meta.url);
const own = (): Worker => new Worker(THREAD);
const threadOf = (code: string) => () => new Worker(code, { eval: true });

/** Its threads are counted; `start`: the first one, those after it are the real one. */
function opened(start: () => Worker = own) {
  let threads = 0;
  const first = () => (threads++ === 0 ? start() : own());
  const timers = new Clockwork();
  const desk = new RotationDesk({ log: createLog('silent'), timers, start: first });
  onTestFinished(() => desk.close());
  return { desk, timers, count: () => threads };
}

/** Six people at three tables, two rounds. */
const ROOM: Mixing = {
  ...{ rounds: 2, tables: 3, closed: [], from: 1, isPlayed: false },
  people: Array.from({ length: 6 }, (_, i) => ({
    ...{ seat: `s${i}`, path: [i % 3, (i + Math.floor(i / 3)) % 3], follows: false, stays: i < 3 }
  }))
};
const asked = { mixing: ROOM, pins: [], isFresh: false };
/** A room where nobody can sit anywhere. */
const WALLED = { ...asked, mixing: { ...ROOM, closed: [0, 1, 2] } };
const FAULT = { ok: false, refusal: { code: 'server.fault' } };
const TOO_FAST = { ok: false, refusal: { code: 'rate.tooFast' } };

test('[WAY-4] a room that cannot be planned fails alone, and its thread goes on', async () => {
  const { desk, count } = opened();
  const [walled, next, plan] = await Promise.all([
    desk.offers(WALLED, 'one'),
    desk.offers(asked, 'two'),
    desk.plan(ROOM)
  ]);
  expect([walled, next.ok, plan.ok, count()]).toEqual([FAULT, true, true, 1]);
});

test.each([
  ['throws', 'require("node:worker_threads").parentPort.on("message", () => { throw new Error("no") })'],
  ['ends by itself', 'require("node:worker_threads").parentPort.on("message", () => process.exit(3))']
])('[WAY-4] a thread that %s fails its own room, and the next one has another thread', async (_how, code) => {
  const { desk } = opened(threadOf(code));
  const [lost, next] = await Promise.all([desk.offers(asked, 'one'), desk.offers(asked, 'two')]);
  expect([lost, next.ok]).toEqual([FAULT, true]);
});

test('[WAY-4] once closed nobody has a plan, and no thread starts', async () => {
  const { desk, count } = opened();
  await desk.close();
  expect([await desk.offers(asked, 'one'), await desk.plan(ROOM), count()]).toEqual([FAULT, FAULT, 0]);
});

test('[WAY-4] a room that lasts too long is given up; who asks anew waits once; beyond the line one is refused', async () => {
  const { desk, timers } = opened(
    threadOf('require("node:worker_threads").parentPort.on("message", () => {})')
  );
  const stuck = desk.offers(asked, 'one');
  const older = desk.offers(WALLED, 'two');
  const newer = desk.offers(asked, 'two');
  expect(await older).toEqual(TOO_FAST);
  const others = Array.from({ length: 14 }, () => desk.plan(ROOM));
  expect(await desk.offers(asked, 'three')).toEqual(TOO_FAST);
  timers.passes(60_000);
  expect(await stuck).toEqual(FAULT);
  expect([(await newer).ok, ...(await Promise.all(others)).map(({ ok }) => ok)]).toEqual(
    Array(15).fill(true)
  );
});
