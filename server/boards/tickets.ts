// Tickets: a text that stands for a device's secret in the address of a board's socket, where no cookie travels. It names the
// workshop and the device and dies after a day; it holds no right: those are asked at every frame.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DeviceHash, WorkshopId } from '#core/ids.ts';
import type { Clock } from '#server/clock.ts';

const DAY_MILLIS = 24 * 3600 * 1000;

/** Writes and reads tickets. */
export class Tickets {
  readonly #key: string;
  readonly #clock: Clock;

  constructor(key: string, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  /** A ticket good for a day. */
  write(workshop: WorkshopId, device: DeviceHash): string {
    const said = `${workshop}.${device}.${this.#clock.now() + DAY_MILLIS}`;
    return `${said}.${this.#seal(said)}`;
  }

  /** The device a ticket stands for in this workshop; null when it is not ours, another workshop's, or too old. */
  read(ticket: string, workshop: WorkshopId): DeviceHash | null {
    const [, said, named, device, until, seal] = TICKET.exec(ticket) ?? [];
    if (said === undefined || device === undefined || named !== workshop || seal === undefined) return null;
    const own = Buffer.from(this.#seal(said));
    const shown = Buffer.from(seal);
    if (own.length !== shown.length || !timingSafeEqual(own, shown)) return null;
    return Number(until) > this.#clock.now() ? device : null;
  }

  #seal(said: string): string {
    return createHmac('sha256', this.#key).update(said).digest('base64url');
  }
}

const TICKET = /^(([a-z0-9]{20})\.([A-Za-z0-9_-]{43})\.([0-9]{13,16}))\.([A-Za-z0-9_-]{43})$/;
