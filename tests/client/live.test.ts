// A tab's live state against a fake connection: what is applied, what is ignored, what happens when it is cut.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParticipantView } from '#core/views.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import { LiveWorkshop } from '#lib/client/live.svelte.ts';
import type { Shown } from '#lib/client/offline/last-seen.ts';
import { memoryStore } from '#lib/client/outbox-store.ts';
import { ServerClock } from '#lib/client/server-clock.svelte.ts';
import type { Wire, WireEvents } from '#lib/client/wire.ts';
import type { OwnMemory } from '#lib/client/offline/own-memory.ts';
import { boardC, roundView } from '../fixtures/views/participant.ts';

let events: WireEvents;
let sent: string[];
let hurried: number;
let later: (() => void)[];

const wire: Wire = {
  isByRequests: false,
  open: (given) => void (events = given),
  close: () => undefined,
  hurry: () => void (hurried += 1),
  command: ({ command }) => {
    sent.push(command.type);
    return Promise.resolve({ ok: true, seq: 9 });
  },
  commandInTime: () => Promise.resolve(null),
  readBoard: (table) => {
    sent.push(`read ${table}`);
    return Promise.resolve({ ok: true, seq: 9 });
  },
  clock: () => Promise.resolve({ serverNow: 5_000 }),
  tell: () => undefined
};

/** A device that remembers what was put there. */
let remembered: Shown | null;
const memory: OwnMemory = {
  keep: (look) => void (remembered = look() ?? remembered),
  recall: () => Promise.resolve(remembered && { ...remembered, at: 77 }),
  forget: () => Promise.resolve(void (remembered = null)),
  keepPage: () => Promise.resolve()
};

function open(on: Wire = wire): LiveWorkshop<ParticipantView> {
  const live = new LiveWorkshop<ParticipantView>(
    { workshop: 'w1', role: 'participant' },
    {
      wire: on,
      openStore: () => Promise.resolve(memoryStore()),
      memory: () => Promise.resolve(memory),
      later: (run) => void later.push(run)
    }
  );
  live.connect();
  return live;
}

beforeEach(() => {
  [sent, hurried, later, remembered] = [[], 0, [], null];
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

const first = boardC.cards[0] as CardView;

test('[VIEW-1] an older message never undoes a newer one, stream by stream', () => {
  const live = open();
  events.up();
  events.view({ seq: 5, view: roundView });
  events.view({ seq: 4, view: { ...roundView, published: 'old' } });
  expect(live.view).toBe(roundView);
  events.board({ seq: 5, board: boardC });
  events.card({ seq: 4, card: { ...first, text: 'ancienne' } });
  events.card({ seq: 7, card: { ...first, text: 'nouvelle' } });
  expect(live.boards.get(boardC.table)?.cards.find((card) => card.id === first.id)?.text).toBe('nouvelle');
  live.close();
});

test('[VIEW-1] after a return, what the server says first is believed, even if older', () => {
  const live = open();
  events.up();
  events.view({ seq: 50, view: roundView });
  events.down();
  events.up();
  events.view({ seq: 3, view: { ...roundView, published: 'restored' } });
  expect(live.view?.published).toBe('restored');
  live.close();
});

test('[CARD-3] cards stay sorted by column, then by order, whatever the order they come in', () => {
  const live = open();
  events.up();
  const shuffled: BoardView = { ...boardC, cards: [...boardC.cards].reverse() };
  events.board({ seq: 1, board: shuffled });
  expect(live.boards.get(boardC.table)).toEqual(boardC);
  live.close();
});

test('[VIEW-1] a cut keeps the last view, says so after a moment, and asks for nothing', async () => {
  const live = open();
  events.up();
  events.view({ seq: 1, view: roundView });
  events.down();
  expect(live.link).toBe('connecting');
  later.splice(0).forEach((run) => run());
  expect(live.link).toBe('offline');
  expect(live.view).toBe(roundView);
  expect(await live.act({ type: 'table.help', table: 'C1', asked: true })).toEqual({
    ok: false,
    offline: true
  });
  expect(sent).toEqual([]);
  live.close();
});

test('[VIEW-1] a tab that thaws on a dead connection opens a new one', async () => {
  const silent = { ...wire, clock: () => new Promise<null>(() => undefined) };
  const live = open(silent);
  events.up();
  document.dispatchEvent(new Event('visibilitychange'));
  later.splice(0).forEach((run) => run());
  await new Promise((resolve) => setImmediate(resolve));
  expect(hurried).toBe(1);
  live.close();
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[VIEW-1] opened without network, the page shows what it last showed, until the server speaks', async () => {
  const before = open();
  events.up();
  events.view({ seq: 5, view: roundView });
  events.board({ seq: 5, board: boardC });
  later.splice(0).forEach((run) => run());
  await settled();
  before.close();
  const live = open();
  expect(live.view).toBeNull();
  events.down();
  await settled();
  later.splice(0).forEach((run) => run());
  expect(live.view).toEqual(roundView);
  expect(live.boards.get(boardC.table)).toEqual(boardC);
  expect([live.link, live.recalledFrom]).toEqual(['offline', 77]);
  // What is recalled is not kept again as if it had just been seen.
  remembered = null;
  events.up();
  events.board({ seq: 1, board: boardC });
  await settled();
  expect(remembered).toBeNull();
  events.view({ seq: 1, view: { ...roundView, published: 'now' } });
  expect([live.view?.published, live.recalledFrom, live.link]).toEqual(['now', null, 'online']);
  live.close();
});

test('[VIEW-1] a server that neither answers nor refuses is no reason to show nothing', async () => {
  remembered = { view: roundView, boards: [], offset: 0 };
  const live = open();
  later.splice(0).forEach((run) => run());
  await settled();
  expect([live.link, live.view]).toEqual(['offline', roundView]);
  live.close();
});

test('[VIEW-1] what is over is not shown again', async () => {
  remembered = { view: roundView, boards: [], offset: 0 };
  const live = open();
  events.ended({ code: 'workshop.unknown' });
  await settled();
  expect([remembered, live.view]).toEqual([null, null]);
  live.close();
});

test('[TIM-1] of several readings of the clock, the quickest one counts', async () => {
  let device = 100_000;
  const trips = [
    { way: 900, server: 500_000 },
    { way: 20, server: 501_000 },
    { way: 3000, server: 502_000 }
  ];
  const clock = new ServerClock(
    () => {
      const trip = trips.shift();
      device += trip?.way ?? 0;
      return Promise.resolve(trip ? { serverNow: trip.server } : null);
    },
    () => device
  );
  await clock.sample();
  await clock.sample();
  await clock.sample();
  await clock.sample();
  // The second reading: 20 ms there and back, so the server was at 501 010 when the device was at 100 920.
  expect(clock.now - device).toBe(501_010 - 100_920);
});

test('[OPS-2] a server that says it will be away is « updating » until it is back', () => {
  const live = open();
  events.up();
  events.restarting();
  events.down();
  expect([live.updating, live.link]).toEqual([true, 'connecting']);
  events.up();
  expect([live.updating, live.link]).toEqual([false, 'online']);
});

test('[OPS-6] trouble at the server’s disk is known until it is over, or until another connection', () => {
  const live = open();
  events.up();
  events.keeping({ trouble: 'full' });
  expect(live.trouble).toBe('full');
  events.keeping({ trouble: null });
  expect(live.trouble).toBe(null);
  events.keeping({ trouble: 'failing' });
  events.down();
  events.up();
  expect(live.trouble).toBe(null);
});
