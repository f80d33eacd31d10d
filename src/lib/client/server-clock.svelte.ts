// The server's clock, as seen from a tab whose own clock may be minutes wrong. A reading is worth what its way there and
// back took: of the last eight, the quickest one gives the offset. It ticks on the server's whole seconds.
import { remainingOf, type Timer } from '#core/timer.ts';
import type { Millis } from '#core/units.ts';
import type { ClockReading } from '#lib/protocol/socket-events.ts';

const KEPT = 8;
const EVERY: Millis = 20_000;
const SECOND: Millis = 1000;
/** A tick this late means that the tab was frozen or that the device's clock was set. */
const JUMP: Millis = 5000;

/** Asks the server what time it is; null when there is no answer. */
export type ReadClock = () => Promise<ClockReading | null>;

interface Sample {
  readonly trip: Millis;
  readonly offset: Millis;
}

/** The shared clock of one page. */
export class ServerClock {
  /** Server time, ms since the epoch; moves once a second. */
  now = $state<Millis>(0);
  #offset: Millis = 0;
  #samples: Sample[] = [];
  #read: ReadClock;
  #device: () => Millis;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #every: ReturnType<typeof setInterval> | undefined;
  #lastTick: Millis = 0;

  constructor(read: ReadClock, device: () => Millis = Date.now) {
    this.#read = read;
    this.#device = device;
    this.now = device();
  }

  /** What is left on a timer, negative once over; null without one. Reactive, by the second. */
  remaining(timer: Timer): Millis | null {
    return remainingOf(timer, this.now);
  }

  /** How far the server's clock is from this device's, as far as is known. */
  get offset(): Millis {
    return this.#offset;
  }

  /** What was known of it the last time, until the server answers. */
  recall(offset: Millis): void {
    if (this.#samples.length > 0) return;
    this.#offset = offset;
    this.now = this.#device() + offset;
  }

  /** Starts ticking and reading. */
  start(): void {
    this.stop();
    this.#lastTick = this.#device();
    this.#every = setInterval(() => void this.sample(), EVERY);
    this.#beat();
  }

  /** Stops both. */
  stop(): void {
    clearTimeout(this.#tick);
    clearInterval(this.#every);
  }

  /** Forgets older readings (they may speak of a clock that was since set) and reads again, twice for a good one. */
  async resync(): Promise<void> {
    this.#samples = [];
    await this.sample();
    await this.sample();
  }

  /** One reading. */
  async sample(): Promise<void> {
    const sent = this.#device();
    const reading = await this.#read();
    const back = this.#device();
    if (reading === null || back < sent) return;
    const trip = back - sent;
    this.#samples = [...this.#samples.slice(1 - KEPT), { trip, offset: reading.serverNow + trip / 2 - back }];
    const best = this.#samples.reduce((a, b) => (b.trip < a.trip ? b : a));
    this.#offset = best.offset;
    this.now = back + this.#offset;
  }

  #beat(): void {
    const device = this.#device();
    if (Math.abs(device - this.#lastTick) > JUMP) void this.resync();
    this.#lastTick = device;
    this.now = device + this.#offset;
    const past = ((this.now % SECOND) + SECOND) % SECOND;
    this.#tick = setTimeout(() => this.#beat(), SECOND - past + 5);
  }
}
