// The box of each open workshop. It listens from the moment the workshop is opened: how small its groups have been matters
// even before anybody writes.
import { randomInt } from 'node:crypto';
import type { Logger } from '#server/log.ts';
import type { Timers } from '#server/timers.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { AnonymousBox } from './box.ts';

const boxes = new WeakMap<Referee, AnonymousBox>();

/** What boxes need. */
export interface BoxesDeps {
  readonly registry: Registry;
  readonly log: Logger;
  readonly timers: Timers;
}

/** Gives each workshop its box as it opens. Returns what hands back, for good, whatever waits. */
export function openBoxes({ registry, log, timers }: BoxesDeps): () => void {
  const open = new Map<string, AnonymousBox>();
  registry.onOpen((referee) => {
    const { id } = referee.state;
    const box = new AnonymousBox(referee, {
      timers,
      chance: (below) => randomInt(below),
      fail: (error) => log.error({ workshop: id, fault: error }, 'batch not kept')
    });
    boxes.set(referee, box);
    open.set(id, box);
  });
  registry.onErase((id) => {
    open.get(id)?.stop();
    open.delete(id);
  });
  return () => {
    for (const box of open.values()) box.stop();
  };
}

/** The box of a workshop; null when nobody opened one. */
export function boxOf(referee: Referee): AnonymousBox | null {
  return boxes.get(referee) ?? null;
}
