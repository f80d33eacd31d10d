// The sleep between windows (DOC-7): for as long as nothing but letters is awaited, and never at the cost of anything else.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { syncMessage } from '#server/boards/board-wire.ts';
import { Doze } from '#server/boards/doze.ts';
import { House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { Windows } from './a-window.ts';

/** A loop of which somebody only notes how long it would sleep. */
class Loop {
  now = 1_000;
  readonly slept: number[] = [];
  readonly doze = new Doze({ now: () => this.now, sleep: (millis) => this.slept.push(millis) });
  /** Asked once, and what came of it. */
  async dozes(): Promise<readonly number[]> {
    this.doze.mayDoze();
    await new Promise((later) => setImmediate(later));
    return this.slept.splice(0);
  }
}

describe('[DOC-7] a loop where a full hall types', () => {
  let loop: Loop;
  beforeEach(() => {
    loop = new Loop();
  });

  test('dozes for a window at most, once for all that asked', async () => {
    loop.doze.mayDoze();
    expect(await loop.dozes()).toEqual([60]);
  });

  test('wakes at the end of a window, of whichever workshop', async () => {
    // Long enough for this test; only the time that is played comes near their end.
    const closes = [loop.doze.after(60_000, () => undefined), loop.doze.after(59_000, () => undefined)];
    loop.now += 59_000 - 20;
    expect(await loop.dozes()).toEqual([20]);
    closes[1]?.();
    expect(await loop.dozes()).toEqual([60]);
    loop.now += 1_000 + 19;
    expect(await loop.dozes()).toEqual([]);
    closes[0]?.();
    expect(await loop.dozes()).toEqual([60]);
  });

  test('stays awake while the disk is at work, for any of them', async () => {
    const [first, second] = [loop.doze.awaits(), loop.doze.awaits()];
    expect(await loop.dozes()).toEqual([]);
    first();
    first();
    expect(await loop.dozes()).toEqual([]);
    second();
    expect(await loop.dozes()).toEqual([60]);
  });

  test('stays awake for a moment after anything else was asked', async () => {
    loop.doze.stirs();
    loop.now += 99;
    expect(await loop.dozes()).toEqual([]);
    loop.now += 1;
    expect(await loop.dozes()).toEqual([60]);
  });
});

describe('[DOC-7] at the end of a window the loop is held until the disk has answered', () => {
  test('for ten milliseconds at the most, where nothing else is awaited', () => {
    const { doze } = new Loop();
    expect(doze.spare).toBe(10);
  });

  test('not while another workshop’s window is open', () => {
    const { doze } = new Loop();
    const closes = doze.after(60_000, () => undefined);
    expect(doze.spare).toBe(0);
    closes();
    expect(doze.spare).toBe(10);
  });

  test('not while somebody waits for an answer, nor for a moment after anything else was asked', () => {
    const loop = new Loop();
    const answered = loop.doze.awaits();
    expect(loop.doze.spare).toBe(0);
    answered();
    loop.doze.stirs();
    loop.now += 99;
    expect(loop.doze.spare).toBe(0);
    loop.now += 1;
    expect(loop.doze.spare).toBe(10);
  });
});

describe('[DOC-7] the end of a window', () => {
  test('comes after what the sockets received while the loop was held', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    // A server of node:net on a port has an address with it.
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const [socket] = (await once(server, 'connection')) as [Socket];
    const seen: string[] = [];
    const over = new Promise<void>((ends) => {
      new Doze().after(5, () => {
        seen.push('end');
        ends();
      });
    });
    socket.on('data', () => seen.push('letter'));
    client.write('a');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    await over;
    expect(seen).toEqual(['letter', 'end']);
    client.destroy();
    socket.destroy();
    server.close();
  });

  test('is never slept over, not even by who asked before it was due', async () => {
    const slept: number[] = [];
    const doze = new Doze({ now: () => performance.now(), sleep: (millis) => slept.push(millis) });
    const seen: number[] = [];
    const over = new Promise<void>((ends) => {
      doze.after(5, () => {
        seen.push(slept.length);
        ends();
      });
    });
    setImmediate(() => {
      doze.mayDoze();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    });
    await over;
    expect(seen).toEqual([0]);
  });

  test('that is called off never comes, not even when its time is over', async () => {
    const act = vi.fn();
    const cancel = new Doze().after(1, act);
    // Due with it, just behind it.
    const cancelled = new Promise<void>((later) => {
      setTimeout(() => (cancel(), later()), 1);
    });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    await cancelled;
    await new Promise((later) => setImmediate(later));
    await new Promise((later) => setImmediate(later));
    expect(act).not.toHaveBeenCalled();
  });
});

describe('[DOC-7] letters of a window', () => {
  let on: Windows;
  beforeEach(async () => {
    on = await Windows.open();
  });
  afterEach(() => on.close());

  /** Showing a window takes so long: the next ones are as wide as that asks for. */
  const showsIn = (millis: number): void => {
    const { writes } = on.bo.line;
    on.bo.line.writes = (frames) => {
      writes.call(on.bo.line, frames);
      on.now += millis;
    };
  };

  test('let the loop doze in a full hall, but not while the disk is at work', async () => {
    showsIn(1.5);
    on.far.types('x');
    await on.turn();
    for (const letter of ['a', 'b']) {
      on.maud.types(letter);
      on.passes(25);
    }
    on.doze.asked.length = 0;
    on.maud.types('c');
    expect(on.doze.asked).toEqual([true]);
    on.isQuick = false;
    on.passes(48);
    on.maud.types('d');
    expect(on.doze.asked).toEqual([true, false]);
    on.disk();
    expect(on.doze.asked).toEqual([true, false, true]);
  });

  /** Nothing else presses, and the hall is full. */
  const isFull = async (): Promise<void> => {
    showsIn(1.5);
    on.doze.spare = 10;
    for (const letter of ['a', 'b']) {
      on.maud.types(letter);
      await on.turn();
      on.passes(25);
    }
    on.isQuick = false;
    on.bo.line.heard();
    on.maud.types('c');
  };

  test('are shown at the end of a full hall’s window when the disk answers in a moment; what comes next comes before anything is heard', async () => {
    await isFull();
    on.answersBriefly = true;
    const seen: string[] = [];
    on.log.afterWindow(() => {
      seen.push(...on.bo.line.heard().flat());
    });
    on.passes(48);
    expect([on.waited, seen]).toEqual([[10], ['update']]);
  });

  test('are shown later when it does not', async () => {
    await isFull();
    on.passes(48);
    expect([on.waited, on.bo.line.heard()]).toEqual([[10], []]);
    on.disk();
    expect(on.bo.line.heard()).toEqual([['update']]);
  });

  test('do not hold the loop while something else presses, nor where few read', async () => {
    await isFull();
    on.doze.spare = 0;
    on.passes(48);
    on.disk();
    const few = await Windows.open();
    few.doze.spare = 10;
    few.maud.types('a');
    await few.turn();
    few.maud.types('b');
    few.passes(25);
    expect([on.waited, few.waited]).toEqual([[], []]);
    await few.close();
  });

  test('do not where few read: each is shown as soon as before', async () => {
    on.far.types('x');
    await on.turn();
    for (const letter of ['a', 'b', 'c']) {
      on.maud.types(letter);
      on.passes(25);
    }
    expect(on.doze.asked).toEqual([]);
  });
});

describe('[DOC-7] anything but letters', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await house.close();
  });

  test('keeps the house awake: a request until it is answered, a command, somebody who comes', async () => {
    const stirs = vi.spyOn(Doze.prototype, 'stirs');
    const awaits = vi.spyOn(Doze.prototype, 'awaits');
    const stirred = (): number => stirs.mock.calls.length;
    const made = await house.creates();
    expect(awaits).toHaveBeenCalledTimes(1);
    let before = stirred();
    const phone = new Phone(house.url, { workshop: made.workshop, role: 'facilitator', device: made.device });
    await phone.first('view');
    expect(stirred()).toBeGreaterThan(before);
    before = stirred();
    await phone.asks({ type: 'cursor.next', expectedVersion: 0 });
    expect(stirred()).toBeGreaterThan(before);
    phone.close();
  });

  test('a line that polls for news stirs it and does not hold it', async () => {
    const stirs = vi.spyOn(Doze.prototype, 'stirs');
    const awaits = vi.spyOn(Doze.prototype, 'awaits');
    await fetch(`${house.url}/socket.io/?EIO=4&transport=polling`);
    expect([stirs.mock.calls.length > 0, awaits.mock.calls.length]).toEqual([true, 0]);
  });

  test('somebody who comes to a board stirs it, let in or not', async () => {
    const stirs = vi.spyOn(Doze.prototype, 'stirs');
    const socket = new WebSocket(`${house.url.replace('http', 'ws')}/yjs/nowhere`);
    await once(socket, 'error');
    expect(stirs).toHaveBeenCalledTimes(1);
  });

  test('on a board does the same: whoever asks for a state asks for the next thing soon', async () => {
    const on = await Windows.open();
    on.maud.types('a');
    expect(on.doze.stirred).toBe(0);
    on.maud.says(syncMessage('step1', Uint8Array.from([0])));
    expect(on.doze.stirred).toBe(1);
    await on.close();
  });
});
