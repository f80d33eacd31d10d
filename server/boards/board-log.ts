// What waits to be kept, of all the boards of one workshop. The story of a window (DOC-7):
//   1. The hall is quiet: what comes is kept at the end of this turn of the loop, shown and acknowledged; a window begins.
//   2. It is open for 25 ms: what comes in any room waits. At its end all of it is judged, then goes to the disk as one transaction
//      and one sync, in as few rows as say it (window-rows.ts), for which a full hall's loop waits a moment, and the next window begins. Where
//      the disk is slower than that, what comes meanwhile is the next transaction.
//      On disk: every room is shown its part and answers it, in one write for each device.
//   3. Nothing came: the hall is quiet again.
// Where many read, the next windows are wider, up to 57 ms, and to 60 as far as 95 letters of 100 are seen in about that time: most of the
// work is one write for each of them, however many letters are in it; and the loop may sleep in between (doze.ts). Where the work of
// two windows in a row takes more than a quarter of them they are wider still, up to 100 ms. Nothing is shown, acknowledged or read before it is on
// disk: whoever reads asks for `flush` first, or for a turn of their own.
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import type { BoardRow, BoardStore } from '#server/storage/boards.ts';
import type { Logger } from '#server/log.ts';
import type { WindowTimers } from './doze.ts';
import { Unjudged } from './unjudged.ts';
import { rowsTogether } from './window-rows.ts';

/** A room, told after everything of a window that it may show and answer. */
export interface Publisher {
  publish(): void;
}

/** Something dealt with in its turn. */
export interface LogEntry {
  readonly room: Publisher;
  /** null: nothing to keep, but its answer must not overtake those before it. */
  readonly row: BoardRow | null;
  /** It is on disk. */
  readonly done: () => void;
  /** It is not, nor anything of its transaction. */
  readonly failed: () => void;
}

/** What the log needs. */
export interface BoardLogDeps {
  readonly store: Pick<BoardStore, 'appendLater' | 'drain' | 'drainBriefly'>;
  readonly log: Logger;
  /** Real ones, but in tests of windows. */
  readonly timers: WindowTimers;
  /** Milliseconds, of any origin. */
  readonly now: () => number;
}

const { windowMillis: LEAST, windowMillisFull: FULL, windowMillisFullest: FULLEST } = WIRE_LIMITS;
const { windowMillisMost: MOST } = WIRE_LIMITS;
/** The next window is so many times longer than what showing the last one took; up to `FULL`. */
const WIDE = 32;
/** A full hall's is longer yet, up to `FULLEST`, while this share of its letters is seen so many ms after they came. */
const [SEEN_SHARE, SEEN_MILLIS] = [0.95, 59] as const;
/** What windows take from their end until they are seen is a mean of about so many of them. */
const REMEMBERED = 8;
/** So many times longer than that and than it was late, up to `MOST`, where it was twice in a row: this machine is too small. */
const WIDER = 4;

/** A disk that had not answered in time is not waited for at so many windows. */
const UNWAITED = 16;

const NOWHERE: Publisher = { publish: () => undefined };

/** The log of one workshop's boards. */
export class BoardLog {
  readonly #deps: BoardLogDeps;
  readonly #unjudged = new Unjudged();
  #waiting: LogEntry[] = [];
  /** On their way to the disk. */
  #away: readonly LogEntry[] | null = null;
  #soon: NodeJS.Immediate | null = null;
  /** Calls off the window that is open; null when the hall is quiet. */
  #closeWindow: (() => void) | null = null;
  /** Is the one that is open a full hall's? */
  #isFull = false;
  /** Is the loop held until a window is on disk? Nothing else is then in the middle of anything. */
  #isAtEnd = false;
  /** What comes next once it is. */
  #afterwards: (() => void)[] = [];
  /** Windows that are not waited for. */
  #unwaited = 0;
  /** What showing the last window took, and how late it ended. */
  #spent = 0;
  #late = 0;
  /** Both of the window before it. */
  #burden = 0;
  /** From the end of a window until half of those in it have seen it: what windows took lately. */
  #behind = 0;

  constructor(deps: BoardLogDeps) {
    this.#deps = deps;
  }

  /** Something came, of so many bytes: it is judged at the end of the window at the latest, and submits what it brings. */
  hears(bytes: number, judge: () => void): void {
    this.#unjudged.add(bytes, judge);
    if (this.#unjudged.isFull) this.judges();
    else if (this.#closeWindow === null) this.#soon ??= setImmediate(() => this.#ends());
    else this.#mayDoze();
  }

  /** All that came is judged, as things are now: before they change, and before whatever must come after it. */
  judges(): void {
    for (const judge of this.#unjudged.taken()) this.#safely(judge);
  }

  /** Something other than words came: it is dealt with after all that came before, and what it asks next does not wait. */
  asked(): void {
    this.#deps.timers.stirs();
    this.judges();
  }

  /** Is all that was judged on disk, and shown? */
  get isSettled(): boolean {
    return this.#waiting.length === 0 && this.#away === null;
  }

  /** Keeps a row, at the end of the window at the latest. What has nothing to keep is done at once when nothing waits. */
  submit(entry: LogEntry): void {
    if (entry.row === null && this.isSettled) return this.#settle([entry], true);
    this.#waiting.push(entry);
    if (this.#closeWindow === null) this.#soon ??= setImmediate(() => this.#ends());
  }

  /** Calls back once what is being shown is shown: before anything more is heard where the loop is held for it, else in a turn of its own. */
  next(act: () => void): void {
    if (this.#isAtEnd) this.#afterwards.push(act);
    else setImmediate(() => this.#safely(act));
  }

  /** Calls back once all that came has been shown, at the end of its window; at once when nothing waits. */
  afterWindow(act: () => void): void {
    if (this.isSettled && this.#unjudged.isEmpty) return act();
    const soon = (): void => this.next(act);
    this.hears(0, () => this.submit({ room: NOWHERE, row: null, done: soon, failed: soon }));
  }

  /** All that waits is kept, and told, when it returns. */
  flush(): void {
    this.judges();
    if (this.#away !== null) this.#deps.store.drain();
    if (this.#waiting.length === 0) return;
    this.#ends();
    this.#deps.store.drain();
  }

  /** Keeps all that waits; no window is open any more. */
  close(): void {
    this.flush();
    this.forget();
  }

  /** There is nowhere to keep anything any more. */
  forget(): void {
    this.#notSoon();
    this.#unjudged.forget();
    this.#waiting = [];
    this.#away = null;
    this.#closeWindow?.();
    this.#closeWindow = null;
  }

  /** The end of a window, which was due at that time: all that waits goes to the disk, once what went before has come back. */
  #ends(due = this.#deps.now()): void {
    this.judges();
    this.#notSoon();
    if (this.#waiting.length === 0 || this.#away !== null) return;
    const entries = this.#waiting;
    this.#waiting = [];
    if (this.#closeWindow === null) this.#open();
    this.#away = entries;
    const answered = this.#deps.timers.awaits();
    const isBack = (fault: unknown): void => {
      answered();
      this.#isBack(entries, fault, due);
    };
    try {
      this.#deps.store.appendLater(rowsTogether(entries.flatMap(({ row }) => row ?? [])), isBack);
    } catch (error) {
      isBack(error);
    }
  }

  #isBack(entries: readonly LogEntry[], fault: unknown, due: number): void {
    if (this.#away !== entries) return;
    this.#away = null;
    if (fault !== null) this.#deps.log.error({ rows: entries.length, fault }, 'frames could not be kept');
    const start = this.#deps.now();
    // What was written meanwhile stands on what is not kept: kept after it, it would follow a hole.
    const behind = fault === null ? [] : this.#waiting.splice(0);
    this.#settle([...entries, ...behind], fault === null);
    this.#spent = this.#deps.now() - start;
    this.#behind += (start + this.#spent / 2 - due - this.#behind) / REMEMBERED;
    // What came while the disk was at work has waited for its window already.
    if (this.#closeWindow === null) this.#ends();
    this.#mayDoze();
  }

  /** Where windows are short the loop is woken seldom enough. */
  #mayDoze(): void {
    if (this.#closeWindow !== null && this.#isFull) this.#deps.timers.mayDoze();
  }

  #open(): void {
    const inTime = (SEEN_MILLIS - this.#behind) / SEEN_SHARE;
    const full = Math.min(Math.max(FULL, Math.min(FULLEST, inTime)), WIDE * this.#spent);
    const burden = this.#spent + this.#late;
    const late = Math.min(MOST, WIDER * Math.min(burden, this.#burden));
    this.#burden = burden;
    const millis = Math.round(Math.max(LEAST, full, late));
    const due = this.#deps.now() + millis;
    this.#isFull = millis > LEAST;
    this.#closeWindow = this.#deps.timers.after(millis, () => {
      this.#closeWindow = null;
      this.#late = Math.max(0, this.#deps.now() - due - 1);
      // Asked before the disk is at work, of the window that ends.
      const spare = this.#isFull && this.#unwaited === 0 ? this.#deps.timers.spare : 0;
      this.#unwaited = Math.max(0, this.#unwaited - 1);
      this.#ends(due);
      if (spare > 0) this.#waitsForDisk(spare);
    });
  }

  /** A full hall's rows are on disk in a moment: held until then, the loop does one thing after the other instead of looking in between. */
  #waitsForDisk(millis: number): void {
    this.#isAtEnd = true;
    try {
      this.#deps.store.drainBriefly(millis);
    } finally {
      this.#isAtEnd = false;
    }
    if (this.#away !== null) this.#unwaited = UNWAITED;
    for (const act of this.#afterwards.splice(0)) this.#safely(act);
  }

  #notSoon(): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
  }

  #settle(entries: readonly LogEntry[], isKept: boolean): void {
    for (const { row, done, failed } of entries) this.#safely(isKept || row === null ? done : failed);
    for (const room of new Set(entries.map((entry) => entry.room))) this.#safely(() => room.publish());
  }

  #safely(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#deps.log.error({ fault: error }, 'a board failed');
    }
  }
}
