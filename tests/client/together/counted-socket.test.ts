// What leaves a page and under which number, before anything is on a network.
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { Carried } from '#lib/client/together/carried.ts';
import { countedSocket } from '#lib/client/together/counted-socket.ts';
import { BOARD_MESSAGES, SYNC_MESSAGES } from '#lib/protocol/board-messages.ts';

const sync = (step: keyof typeof SYNC_MESSAGES): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([BOARD_MESSAGES.sync, SYNC_MESSAGES[step], 0]);

test('[LIVE-6] no update leaves before the step 2 that carries what the server lacks; each has its number', () => {
  const left: number[] = [];
  const numbers: number[] = [];
  class Plain {
    send(data: Uint8Array): void {
      left.push(data[1] ?? -1);
    }
  }
  // Of a socket only `send` is looked at here.
  const Counted = countedSocket(Plain as unknown as typeof WebSocket, (n) => numbers.push(n));
  const socket = new Counted('ws://nowhere');
  socket.send(sync('step1'));
  socket.send(sync('update'));
  socket.send(encoding.encode((to) => encoding.writeVarUint(to, BOARD_MESSAGES.queryPresence)) as never);
  socket.send(sync('step2'));
  socket.send(sync('update'));
  expect(left).toEqual([SYNC_MESSAGES.step1, -1, SYNC_MESSAGES.step2, SYNC_MESSAGES.update]);
  expect(numbers).toEqual([1, 2]);
});

test('[LIVE-6] an answer speaks of everything until its number, and of nothing after', () => {
  const carried = new Carried();
  carried.sent(1, 10);
  carried.sent(2, 20);
  carried.sent(3, 30);
  expect([carried.acked(2), carried.acked(2), carried.acked(3)]).toEqual([20, 0, 30]);
  carried.sent(4, 40);
  carried.restart();
  expect(carried.acked(4)).toBe(0);
});
