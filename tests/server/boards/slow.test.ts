// A device that takes what it is sent too slowly: played at the socket's own port, for a loopback is never slow.
import { Duplex } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Workshop } from '#core/workshop.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { BoardConnection } from '#server/boards/board-connection.ts';
import { lineOver, type BoardLine } from '#server/boards/board-line.ts';
import { pulseOf } from '#server/boards/board-pulse.ts';
import { Clockwork } from './clockwork.ts';

const KIB = 1024;

class SlowLine implements BoardLine {
  readonly isOpen = true;
  waitingBytes = 0;
  readonly sent: Uint8Array[] = [];
  closed: number | null = null;
  isTerminated = false;
  writes(frames: readonly Uint8Array[]): void {
    this.sent.push(...frames);
  }
  ping(): void {}
  close(code: number): void {
    this.closed = code;
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const [words, presence, whole] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)] as const;

function room() {
  const line = new SlowLine();
  const visitor = { device: 'd', ask: { role: 'participant' as const }, acks: false, generation: null };
  // The state is not asked here.
  const connection = new BoardConnection(line, visitor, 'A1', () => ({}) as Workshop);
  const clockwork = new Clockwork();
  let now = 0;
  pulseOf({
    connections: new Set([connection]),
    clock: { now: () => now },
    timers: clockwork,
    state: () => [whole],
    calm: () => undefined
  });
  const passes = (millis: number) => {
    for (let i = 0; i < millis; i += 1_000) {
      now += 1_000;
      clockwork.passes(1_000);
    }
  };
  return { line, connection, passes, at: () => now };
}

describe('[DOC-10] a slow device', () => {
  test('from 64 KiB waiting it is told no presence, and all the words', () => {
    const { line, connection, at } = room();
    line.waitingBytes = 65 * KIB;
    connection.sendsPresence([presence]);
    expect(connection.sends([words], at())).toBe(true);
    expect(line.sent).toEqual([words]);
  });

  test('from 256 KiB nothing, and everything at once when it can take it', () => {
    const { line, connection, passes, at } = room();
    line.waitingBytes = 257 * KIB;
    expect(connection.sends([words], at())).toBe(false);
    line.waitingBytes = 100 * KIB;
    expect(connection.sends([words], at())).toBe(false);
    passes(1_000);
    expect(line.sent).toEqual([]);
    line.waitingBytes = 0;
    passes(1_000);
    expect(line.sent).toEqual([whole]);
    expect(connection.sends([words], at())).toBe(true);
  });

  test('after twenty seconds it is let go, to come back and catch up', () => {
    const { line, connection, passes, at } = room();
    line.waitingBytes = 257 * KIB;
    connection.sends([words], at());
    passes(20_000);
    expect(line.closed).toBeNull();
    passes(1_000);
    expect(line.closed).toBe(CLOSE_CODES.slow);
  });
});

describe('[DOC-10] a silent device', () => {
  test('hears something every twenty seconds, and goes when it does not answer', () => {
    const { line, passes } = room();
    passes(20_000);
    expect([line.sent.length, line.isTerminated]).toEqual([1, false]);
    passes(20_000);
    expect(line.isTerminated).toBe(true);
  });
});

test('[DOC-10] what waits on a line is counted from what the stream did not take to what it takes again', () => {
  const taking: (() => void)[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write: (_chunk, _encoding, taken) => void taking.push(taken)
  });
  // The socket that was upgraded is not asked here.
  const line = lineOver({ readyState: WebSocket.OPEN } as WebSocket, stream);
  line.writes([new Uint8Array(KIB)]);
  line.writes([new Uint8Array(100 * KIB), new Uint8Array(200 * KIB)]);
  expect(line.waitingBytes).toBe(301 * KIB);
  while (taking.length > 0) taking.shift()?.();
  expect(line.waitingBytes).toBe(0);
});
