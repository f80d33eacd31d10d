// What a device remembers of one's own screen: for a day, for people and tables, and until it is over.
import { beforeEach, expect, test } from 'vitest';
import type { Millis } from '#core/units.ts';
import type { Seen, SeenStore, Shown } from '#lib/client/offline/last-seen.ts';
import { ownMemory, type MemoryOwner, type OwnMemory } from '#lib/client/offline/own-memory.ts';
import { boardC, roundView } from '#tests/fixtures/views/participant.ts';

const HOUR: Millis = 3_600_000;
let kept: Map<string, Seen>;
let now: Millis;
let later: (() => void)[];
let doors: (readonly string[])[];

const store: SeenStore = {
  get: (scope) => Promise.resolve(kept.get(scope)),
  put: (scope, seen) => Promise.resolve(void kept.set(scope, seen)),
  delete: (scope) => Promise.resolve(void kept.delete(scope)),
  scopes: () => Promise.resolve([...kept.keys()])
};
const here = boardC.table;
const shown: Shown = {
  view: roundView,
  boards: [boardC, { ...boardC, table: 'elsewhere' }],
  offset: 120
};

function open(owner: Partial<MemoryOwner> = {}, openStore = () => Promise.resolve(store)): OwnMemory | null {
  return ownMemory(
    { workshop: 'w1', role: 'participant', ...owner },
    {
      openStore,
      keepPage: (given) => Promise.resolve(void doors.push(given)),
      now: () => now,
      later: (run) => void later.push(run)
    }
  );
}

async function passes(): Promise<void> {
  for (const run of later.splice(0)) run();
  await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  [kept, now, later, doors] = [new Map(), 1_000_000_000, [], []];
});

test('what was shown last is found again, with one’s own table and no other', async () => {
  const memory = open();
  memory?.keep(() => ({ ...shown, offset: 1 }));
  memory?.keep(() => shown);
  await passes();
  memory?.keep(() => shown);
  await passes();
  expect(kept.size).toBe(1);
  expect(await open()?.recall()).toEqual({
    view: roundView,
    boards: [boardC].filter(({ table }) => table === here),
    offset: 120,
    at: now
  });
  expect(await open({ workshop: 'w2' })?.recall()).toBeNull();
});

test('a day later nothing of it is shown, and nothing of it is left on the device', async () => {
  open()?.keep(() => shown);
  await passes();
  now += 23 * HOUR;
  expect(await open()?.recall()).not.toBeNull();
  now += HOUR;
  expect(await open()?.recall()).toBeNull();
  expect(await open({ workshop: 'another' })?.recall()).toBeNull();
  await passes();
  expect([...kept.keys()]).toEqual([]);
});

test('when it is over, nothing stays', async () => {
  const memory = open();
  memory?.keep(() => shown);
  await passes();
  await memory?.forget();
  expect(kept.size).toBe(0);
});

test('screens that are everybody’s remember nothing; a device that refuses breaks nothing', async () => {
  expect((['facilitator', 'projection', 'narrator'] as const).map((role) => open({ role }))).toEqual([
    null,
    null,
    null
  ]);
  const refused = open({}, () => Promise.reject(new Error('SecurityError')));
  refused?.keep(() => shown);
  await passes();
  expect(await refused?.recall()).toBeNull();
});

test('the codes of the room lead people back to their page, not a table’s device', async () => {
  await open()?.keepPage(roundView);
  await open({ role: 'host', table: 'C1' })?.keepPage(roundView);
  expect(doors).toEqual([[`/j/${roundView.head.code}`], []]);
});
