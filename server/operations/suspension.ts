// A workshop whose file takes no row any more is tried again until it does, so that it goes on by itself when the disk is well.
import type { Logger } from '#server/log.ts';
import type { Timers } from '#server/timers.ts';
import type { Registry } from '#server/workshops/registry.ts';
import type { Referee } from '#server/workshops/referee.ts';

const EVERY_MILLIS = 1_000;

/** What it needs. */
export interface SuspensionDeps {
  readonly registry: Registry;
  readonly timers: Timers;
  readonly log: Logger;
}

/** Watches over every workshop that comes alive. */
export function watchKeeping({ registry, timers, log }: SuspensionDeps): void {
  const watch = ({ keeping, state: { id } }: Referee): void => {
    let isWaiting = false;
    const again = (): void => {
      if (isWaiting || keeping.trouble === null) return;
      isWaiting = true;
      timers.after(EVERY_MILLIS, () => {
        isWaiting = false;
        keeping.tries();
        again();
      });
    };
    keeping.onChange((trouble) => {
      if (trouble === null) log.info({ workshop: id }, 'keeping resumed');
      else log.error({ workshop: id, code: trouble }, 'keeping in trouble');
      again();
    });
    // It may have been opened in trouble.
    again();
  };
  registry.onOpen(watch);
}
