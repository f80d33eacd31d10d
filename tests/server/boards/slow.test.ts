// A device that takes what it is sent too slowly: played at the socket's own port, for a loopback is never slow.
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Workshop } from '#core/workshop.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { BoardConnection } from '#server/boards/board-connection.ts';
import { pulseOf } from '#server/boards/board-pulse.ts';
import { Clockwork } from './clockwork.ts';

const KIB = 1024;

class SlowSocket extends EventEmitter {
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: Uint8Array[] = [];
  closed: number | null = null;
  isTerminated = false;
  send(message: Uint8Array): void {
    this.sent.push(message);
  }
  ping(): void {
    this.emit('pinged');
  }
  close(code: number): void {
    this.closed = code;
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const [words, presence, whole] = [1, 2, 3].map((byte) => Uint8Array.from([byte]));

function room() {
  const socket = new SlowSocket();
  const visitor = { device: 'd', ask: { role: 'participant' as const }, acks: false, generation: null };
  // Only what a connection asks of its socket and of the state: neither is asked here.
  const connection = new BoardConnection(
    socket as unknown as BoardConnection['socket'],
    visitor,
    'A1',
    () => ({}) as Workshop
  );
  const clockwork = new Clockwork();
  let now = 0;
  pulseOf({
    connections: new Set([connection]),
    clock: { now: () => now },
    timers: clockwork,
    stateMessages: () => [whole ?? Uint8Array.of()]
  });
  const passes = (millis: number) => {
    for (let i = 0; i < millis; i += 1_000) {
      now += 1_000;
      clockwork.passes(1_000);
    }
  };
  return { socket, connection, passes, at: () => now };
}

describe('[DOC-10] a slow device', () => {
  test('from 64 KiB waiting it is told no presence, and all the words', () => {
    const { socket, connection, at } = room();
    socket.bufferedAmount = 65 * KIB;
    connection.sendsPresence(presence ?? Uint8Array.of());
    expect(connection.sends(words ?? Uint8Array.of(), at())).toBe(true);
    expect(socket.sent).toEqual([words]);
  });

  test('from 256 KiB nothing, and everything at once when it can take it', () => {
    const { socket, connection, passes, at } = room();
    socket.bufferedAmount = 257 * KIB;
    expect(connection.sends(words ?? Uint8Array.of(), at())).toBe(false);
    socket.bufferedAmount = 100 * KIB;
    expect(connection.sends(words ?? Uint8Array.of(), at())).toBe(false);
    passes(1_000);
    expect(socket.sent).toEqual([]);
    socket.bufferedAmount = 0;
    passes(1_000);
    expect(socket.sent).toEqual([whole]);
    expect(connection.sends(words ?? Uint8Array.of(), at())).toBe(true);
  });

  test('after twenty seconds it is let go, to come back and catch up', () => {
    const { socket, connection, passes, at } = room();
    socket.bufferedAmount = 257 * KIB;
    connection.sends(words ?? Uint8Array.of(), at());
    passes(20_000);
    expect(socket.closed).toBeNull();
    passes(1_000);
    expect(socket.closed).toBe(CLOSE_CODES.slow);
  });
});

describe('[DOC-10] a silent device', () => {
  test('hears something every twenty seconds, and goes when it does not answer', () => {
    const { socket, passes } = room();
    passes(20_000);
    expect([socket.sent.length, socket.isTerminated]).toEqual([1, false]);
    passes(20_000);
    expect(socket.isTerminated).toBe(true);
  });
});
