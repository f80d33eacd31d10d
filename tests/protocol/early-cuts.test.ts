// Which cuts say that a network carries no WebSocket.
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { callerOf } from '#lib/protocol/early-cuts.ts';

const USUAL = ['websocket', 'polling'];

/** A line of which each call is cut, in one way after the other. @returns how the next one would be carried, after each. */
function cutBy(ways: readonly (readonly [carrier: string, why?: { readonly description: unknown }])[]) {
  const opts = { transports: USUAL };
  const io = { engine: new FakeCall(), opts, on: () => undefined };
  const call = callerOf(
    { io, connect: () => (io.engine = new FakeCall()), disconnect: () => undefined },
    () => undefined
  );
  return ways.map(([carrier, why]) => {
    call();
    io.engine.transport.name = carrier;
    io.engine.emit('close', 'transport close', why);
    return opts.transports[0];
  });
}

class FakeCall extends EventEmitter {
  readonly transport = { name: '' };
}

test('two WebSockets in a row do, and go on doing', () => {
  expect(cutBy([['websocket'], ['websocket'], ['polling'], ['websocket']])).toEqual([
    ...['websocket', 'polling', 'polling', 'polling']
  ]);
});

test('a request that is cut, and a device that is, say nothing of it', () => {
  const ofDevice = ['websocket', { description: 'network connection lost' }] as const;
  expect(cutBy([['websocket'], ['polling'], ofDevice, ['websocket', { description: 1006 }]])).toEqual([
    ...['websocket', 'websocket', 'websocket', 'polling']
  ]);
});
