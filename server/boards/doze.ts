// The timers of windows, and the sleep between them. While a full hall types a letter comes every two milliseconds: waking for each,
// with a processor that did something else meanwhile, costs more than reading it. So the loop dozes through the window and then reads at
// once all that came.
//   It never dozes past the end of one, of whichever workshop, nor longer than the longest of a full hall.
//   Never while the disk is at work or an answer is on its way, nor for a moment after anything but letters was asked: what is asked
//   next does not wait. But where nothing else presses, a full hall's window is waited for until it is on disk, as long as a disk that is
//   well takes: what it brings is then shown without looking in between.
//   A window ends once the sockets were read one last time: what came while the loop dozed is in it.
import type { IncomingMessage, Server } from 'node:http';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { systemTimers, type Timers } from '#server/timers.ts';

/** Timers of windows, told when nothing presses. */
export interface WindowTimers extends Timers {
  /** Nothing but letters is awaited until the next window ends: the loop may doze after this turn. */
  mayDoze(): void;
  /** At the end of a window: milliseconds for which the loop may be held, until the disk has answered; 0 while anything else presses. */
  readonly spare: number;
  /** The disk is at work, or somebody waits for an answer: stays awake until what is returned is called. */
  awaits(): () => void;
  /** Something other than letters was asked: stays awake for a moment. */
  stirs(): void;
}

const LONGEST = WIRE_LIMITS.windowMillisFullest;
/** A shorter sleep is worth nothing. */
const SHORTEST = 2;
/** A disk that is well has answered in less; beside another workshop's windows it is not waited for. */
const BRIEF = 10;
/** After anything but letters it stays awake so long: a screen that opens asks one thing after the other. */
const AWAKE_MILLIS = 100;

/** What it needs of the machine. */
export interface DozeDeps {
  /** Milliseconds, of any origin. */
  readonly now: () => number;
  /** Holds the loop for so many milliseconds. */
  readonly sleep: (millis: number) => void;
}

/** Nobody writes there: it is slept on. */
const CELL = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const ofThisMachine: DozeDeps = {
  now: () => performance.now(),
  sleep: (millis) => void Atomics.wait(CELL, 0, 0, millis)
};

/** One for the whole server. */
export class Doze implements WindowTimers {
  readonly #deps: DozeDeps;
  /** When the windows end that are open, of whichever workshop. */
  readonly #ends = new Set<{ readonly at: number }>();
  #isAsked = false;
  #awaited = 0;
  #awakeUntil = -Infinity;

  constructor(deps = ofThisMachine) {
    this.#deps = deps;
  }

  after(millis: number, act: () => void): () => void {
    const end = { at: this.#deps.now() + millis };
    this.#ends.add(end);
    let soon: NodeJS.Immediate | null = null;
    const cancel = systemTimers.after(millis, () => {
      // Due until then: whoever asked to doze before must not sleep in front of it.
      soon = setImmediate(() => {
        this.#ends.delete(end);
        act();
      });
    });
    return () => {
      this.#ends.delete(end);
      cancel();
      if (soon) clearImmediate(soon);
    };
  }

  mayDoze(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    setImmediate(() => this.#dozes());
  }

  get spare(): number {
    const isFree = this.#ends.size === 0 && this.#awaited === 0 && this.#deps.now() >= this.#awakeUntil;
    return isFree ? BRIEF : 0;
  }

  awaits(): () => void {
    let isOver = false;
    this.#awaited += 1;
    return () => {
      if (!isOver) this.#awaited -= 1;
      isOver = true;
    };
  }

  /** Heeds what is asked of a server that listens by all its paths already. `lasts`: is this one left open to wait for news? */
  heeds(server: Server, lasts: (req: IncomingMessage) => boolean): void {
    server.on('upgrade', () => this.stirs());
    server.on('request', (req, res) => {
      this.stirs();
      if (!lasts(req)) res.once('close', this.awaits());
    });
  }

  stirs(): void {
    this.#awakeUntil = this.#deps.now() + AWAKE_MILLIS;
  }

  #dozes(): void {
    const now = this.#deps.now();
    const due = Math.min(...[...this.#ends].map(({ at }) => at));
    const millis = Math.min(LONGEST, due - now);
    this.#isAsked = false;
    if (this.#awaited > 0 || now < this.#awakeUntil || millis < SHORTEST) return;
    this.#deps.sleep(millis);
  }
}
