// When a board's line comes back: later and later while nobody answers, and never so late that people wait for it.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardLink } from '#lib/client/together/board-link.ts';

/** A socket nobody answers. */
class Unanswered {
  static readonly OPEN = 1;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor() {
    queueMicrotask(() => this.onclose?.({ code: 1006, reason: '' }));
  }

  send(): void {
    throw new Error('nobody is there');
  }

  close(): void {
    this.onclose = null;
  }
}

test('[OPS-2] a board nobody answers from is called again later and later, five seconds at most', async () => {
  const waits: number[] = [];
  const nothing = (): void => undefined;
  const events = {
    ...{ synced: nothing, up: nothing, sent: nothing, acked: nothing, refused: nothing },
    ...{ generation: nothing, turnedOut: nothing, over: nothing }
  };
  const place = {
    ...{ address: 'ws://nowhere/yjs', workshop: 'w', table: 'C1', role: 'participant', hosts: undefined },
    ...{ generation: '', pause: null }
  };
  const doc = new Y.Doc();
  const over = Promise.withResolvers<undefined>();
  const link = new BoardLink(doc, place, events, {
    // All of it that the line uses.
    Socket: Unanswered as unknown as typeof WebSocket,
    later: (run, after) => {
      waits.push(after);
      if (waits.length < 6) queueMicrotask(run);
      else over.resolve(undefined);
      return nothing;
    },
    chance: () => 1
  });
  await over.promise;
  link.close();
  doc.destroy();
  expect(waits).toEqual([800, 1_600, 3_200, 5_000, 5_000, 5_000]);
});
