// The outbox against a server that may be slow, silent, or say no; and against a tab that is killed at any step.
import { expect, test } from 'vitest';
import type { CardCommand, CommandEnvelope } from '#core/commands.ts';
import type { RefusalCode } from '#core/refusals.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { Outbox } from '#lib/client/outbox.svelte.ts';
import { memoryStore, type OutboxStore } from '#lib/client/outbox-store.ts';

const SCOPE = 'w1/participant/';

function add(card: string): CardCommand {
  return {
    type: 'card.add',
    card,
    table: 'C1',
    kind: 'idea',
    text: `Idée ${card}`,
    example: '',
    cited: '',
    subPoints: [],
    claim: { table: 'C1', round: 2 }
  };
}
function edit(card: string): CardCommand {
  return { type: 'card.edit', card, text: `Idée ${card}, reprise`, example: '', cited: '', subPoints: [] };
}

/** A referee that does each id once and remembers in what order things came. */
class FakeServer {
  online = true;
  seq = 0;
  received: string[] = [];
  done = new Map<string, CommandEnvelope>();
  refusing = new Map<string, RefusalCode>();
  /** Takes the command, then loses the answer. */
  mute = false;

  answer = (envelope: CommandEnvelope): Promise<Ack | null> => {
    if (!this.online) return Promise.resolve(null);
    this.received.push(`${envelope.command.type} ${'card' in envelope.command ? envelope.command.card : ''}`);
    const code = this.refusing.get('card' in envelope.command ? (envelope.command.card ?? '') : '');
    if (code) return Promise.resolve({ ok: false, refusal: { code } });
    if (!this.done.has(envelope.id)) {
      this.done.set(envelope.id, envelope);
      this.seq += 1;
    }
    return Promise.resolve(this.mute ? null : { ok: true, seq: this.seq });
  };
}

let drawn = 0;

/** A tab: an outbox with timers run by hand, on a store that outlives it. */
function openTab(server: FakeServer, store: OutboxStore, device: Set<() => void> = new Set()) {
  const later: (() => void)[] = [];
  let own: () => void = () => undefined;
  const outbox = new Outbox({
    workshop: 'w1',
    scope: SCOPE,
    openStore: () => Promise.resolve(store),
    send: server.answer,
    isOnline: () => server.online,
    alone: (_name, run) => run(),
    tabs: {
      tell: () => [...device].filter((hear) => hear !== own).forEach((hear) => hear()),
      onnews: (hear) => void device.add((own = hear)),
      close: () => void device.delete(own)
    },
    drawId: () => `command-${++drawn}`,
    now: () => 1000,
    later: (run) => void later.push(run)
  });
  const wait = () => later.splice(0).forEach((run) => run());
  return { outbox, wait };
}

/** As IndexedDB: it outlives the tab. */
function deviceStore(): OutboxStore {
  return { ...memoryStore(), volatile: false };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[CARD-7] what is written offline is sent in order when the network returns', async () => {
  const server = new FakeServer();
  server.online = false;
  const { outbox } = openTab(server, deviceStore());
  for (const card of ['one', 'two', 'three']) await outbox.keep(add(card));
  expect(outbox.waiting).toBe(3);
  expect(server.received).toEqual([]);
  server.online = true;
  await outbox.flush();
  expect(server.received).toEqual(['card.add one', 'card.add two', 'card.add three']);
  expect([outbox.waiting, outbox.saved]).toEqual([0, 3]);
});

test('[CARD-7] an edit never travels beside the card it changes', async () => {
  const server = new FakeServer();
  server.online = false;
  const { outbox, wait } = openTab(server, deviceStore());
  await outbox.keep(add('one'));
  await outbox.keep(edit('one'));
  await outbox.keep(add('two'));
  server.online = true;
  server.refusing.set('one', 'rate.tooFast');
  await outbox.flush();
  expect(server.received).toEqual(['card.add one']);
  server.refusing.clear();
  wait();
  await settled();
  expect(server.received.slice(1)).toEqual(['card.add one', 'card.edit one', 'card.add two']);
});

test('[CARD-7] a lost answer is asked again with the same id and done once', async () => {
  const server = new FakeServer();
  server.mute = true;
  const { outbox, wait } = openTab(server, deviceStore());
  await outbox.keep(add('one'));
  await settled();
  expect(outbox.items.map((item) => item.state)).toEqual(['written']);
  server.mute = false;
  wait();
  await settled();
  expect(server.received).toHaveLength(2);
  expect([server.done.size, outbox.saved]).toEqual([1, 1]);
});

test('[CARD-7] a tab killed before, during or after sending loses nothing and doubles nothing', async () => {
  for (const killedAt of ['before sending', 'before the answer', 'after the answer'] as const) {
    const server = new FakeServer();
    const store = deviceStore();
    server.online = killedAt !== 'before sending';
    server.mute = killedAt === 'before the answer';
    const first = openTab(server, store);
    await first.outbox.keep(add('one'));
    await settled();
    server.online = true;
    server.mute = false;
    const second = openTab(server, store);
    await settled();
    expect([killedAt, server.done.size, second.outbox.waiting, second.outbox.saved]).toEqual([
      killedAt,
      1,
      0,
      1
    ]);
  }
});

test('[CARD-7] a right that was refused keeps the text, with the reason, across a reload', async () => {
  const server = new FakeServer();
  const store = deviceStore();
  server.refusing.set('one', 'phase.closed');
  const first = openTab(server, store);
  await first.outbox.keep(add('one'));
  await settled();
  expect(first.outbox.refused.map((item) => item.refusal)).toEqual([{ code: 'phase.closed' }]);
  const second = openTab(server, store);
  await settled();
  expect(second.outbox.refused.map((item) => item.command)).toEqual([add('one')]);
  expect(server.received).toHaveLength(1);
  await second.outbox.forget(second.outbox.refused[0]?.id ?? '');
  expect((await store.load(SCOPE)).items).toEqual([]);
});

test('[CARD-7] two tabs of one device send the same thing once more at worst, and count it once', async () => {
  const server = new FakeServer();
  const store = deviceStore();
  server.online = false;
  const first = openTab(server, store);
  const second = openTab(server, store);
  await first.outbox.keep(add('one'));
  server.online = true;
  await Promise.all([first.outbox.flush(), second.outbox.flush()]);
  expect(server.done.size).toBe(1);
  expect((await store.load(SCOPE)).saved).toBe(1);
});

test('[CARD-7] what is saved stays shown until the view has caught up', async () => {
  const server = new FakeServer();
  const { outbox } = openTab(server, deviceStore());
  await outbox.keep(add('one'));
  await settled();
  expect(outbox.items.map((item) => item.state)).toEqual(['saved']);
  outbox.showed(0);
  expect(outbox.items).toHaveLength(1);
  outbox.showed(1);
  expect(outbox.items).toEqual([]);
});

test('[CARD-7] a device that refuses to keep says so and still sends', async () => {
  const server = new FakeServer();
  const full: OutboxStore = { ...deviceStore(), put: () => Promise.reject(new Error('full')) };
  const { outbox } = openTab(server, full);
  await outbox.keep(add('one'));
  await settled();
  expect(outbox.volatile).toBe(true);
  expect(server.received).toEqual(['card.add one']);
});

test('[CARD-7] each tab of a device shows what the others wrote and what became of it', async () => {
  const server = new FakeServer();
  server.online = false;
  const [store, device] = [deviceStore(), new Set<() => void>()];
  const [first, second] = [openTab(server, store, device), openTab(server, store, device)];
  await first.outbox.keep(add('one'));
  await settled();
  expect(second.outbox.items.map(({ state }) => state)).toEqual(['written']);
  server.online = true;
  await first.outbox.flush();
  await settled();
  expect([second.outbox.waiting, second.outbox.saved, server.done.size]).toEqual([0, 1, 1]);
});

test('[CARD-7] a store that fails under way is said, and stops nothing', async () => {
  const server = new FakeServer();
  const kept = deviceStore();
  let works = true;
  const failing = <T>(call: () => Promise<T>): Promise<T> =>
    works ? call() : Promise.reject(new Error('the connection is closing'));
  const { outbox } = openTab(server, {
    volatile: false,
    load: (scope) => failing(() => kept.load(scope)),
    put: (scope, item) => failing(() => kept.put(scope, item)),
    settle: (scope, id, counts) => failing(() => kept.settle(scope, id, counts))
  });
  await outbox.keep(add('one'));
  await settled();
  works = false;
  await outbox.keep(add('two'));
  await settled();
  expect([outbox.volatile, outbox.waiting, outbox.saved]).toEqual([true, 0, 2]);
  expect(server.received).toEqual(['card.add one', 'card.add two']);
});
