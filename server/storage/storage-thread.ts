// The thread that keeps for the house (storage-worker.ts), seen from the server's: started when somebody will soon write, one order
// at a time for each line. Whoever must know now sleeps until the answer comes; the answers of others wait for their turn.
// A thread that ends, or says nothing for too long, has kept nothing of what it was at: the next order gets another one.
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { errorOf } from './row-line.ts';
import { ENDED, type KeepAnswer, type KeepOrder, type ThreadBirth } from './storage-orders.ts';

/** Told what became of an order: null when the thread was lost with it. */
type Heard = (answer: KeepAnswer | null) => void;

interface Started {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answers: Int32Array;
}

/** What it needs. */
export interface StorageThreadOptions {
  readonly start?: (birth: ThreadBirth) => Worker;
  /** Told why a thread ended by itself, was given up, or could not be had. */
  readonly onLost?: (error: Error) => void;
  /** How long a sleeper waits for the thread to say anything, in ms. SQLite itself waits five seconds for a lock. */
  readonly patience?: number;
}

/** The thread itself. @throws what Node throws where there can be none. */
export const beginThread = (birth: ThreadBirth): Worker =>
  new Worker(new URL('storage-worker.ts', import.meta.url), {
    workerData: birth,
    transferList: [birth.port]
  });

/** One for the whole server. */
export class StorageThread {
  readonly #options: Required<StorageThreadOptions>;
  readonly #asked = new Map<number, Heard>();
  /** What became of orders whose turn to be told has not come: answered while another line's was awaited, or lost. */
  readonly #come = new Map<number, KeepAnswer | null>();
  #lines = 0;
  #started: Started | null = null;
  #soon: NodeJS.Immediate | null = null;
  #isClosed = false;

  constructor({
    start = beginThread,
    onLost = () => undefined,
    patience = 30_000
  }: StorageThreadOptions = {}) {
    this.#options = { start, onLost, patience };
  }

  /** Is a thread alive? */
  get isAwake(): boolean {
    return this.#started !== null;
  }

  /** Orders given and not yet answered. */
  get orders(): number {
    return this.#asked.size;
  }

  /** A number of its own for an opened file. */
  newLine(): number {
    return ++this.#lines;
  }

  /** Starts it in a moment, unless it is there: the first order then finds it ready. */
  wake(): void {
    if (this.#started || this.#isClosed) return;
    this.#soon ??= setImmediate(() => {
      this.#soon = null;
      if (!this.#isClosed) this.#start();
    });
  }

  /** Gives an order: a line has one at a time. `heard` is never called inside; where there is no thread to be had, it is lost. */
  ask(order: KeepOrder, heard: Heard): void {
    this.#asked.set(order.line, heard);
    const started = this.#isClosed ? null : this.#start();
    if (started === null) return this.#comes(order.line, null);
    started.port.ref();
    started.port.postMessage(order);
  }

  /** Sleeps until what this line asked is answered and heard, or lost. When it asked nothing, nothing happens. */
  await(line: number): void {
    while (!this.#sleeps(line, () => this.#options.patience))
      this.#lose(new Error('the storage thread does not answer'));
  }

  /** The same for so many ms at the most: what is not answered by then is heard in its turn. */
  awaitBriefly(line: number, millis: number): void {
    const end = performance.now() + millis;
    this.#sleeps(line, () => Math.max(0, end - performance.now()));
  }

  /** Lets the thread go, for good. Whoever still waits is told that nothing was kept. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#soon) clearImmediate(this.#soon);
    const worker = this.#started?.worker;
    this.#lose(null);
    await worker?.terminate();
  }

  /** null: there is none to be had now. */
  #start(): Started | null {
    if (this.#started) return this.#started;
    const { port1: port, port2 } = new MessageChannel();
    const answers = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const worker = this.#born({ port: port2, answers });
    if (worker === null) {
      port.close();
      return null;
    }
    const started = { worker, port, answers };
    this.#started = started;
    worker.unref();
    const isLost = (error: Error): void => {
      if (this.#started === started) this.#lose(error);
    };
    worker.on('error', isLost);
    worker.on('exit', (code) => isLost(new Error(`the storage thread ended with ${code}`)));
    port.on('message', (answer: KeepAnswer) => this.#hear(answer.line, answer));
    port.unref();
    return started;
  }

  #born(birth: ThreadBirth): Worker | null {
    try {
      return this.#options.start(birth);
    } catch (thrown) {
      this.#options.onLost(errorOf(thrown));
      return null;
    }
  }

  /** false: no answer of this line came in time, or none can. `patience`: ms, asked for each answer that is slept for. */
  #sleeps(line: number, patience: () => number): boolean {
    while (this.#asked.has(line) && !this.#come.has(line)) {
      const answer = this.#next(patience());
      if (answer === null) return false;
      if (answer.line !== line) {
        this.#comes(answer.line, answer);
        continue;
      }
      this.#hear(line, answer);
      return true;
    }
    this.#hear(line);
    return true;
  }

  /** The next answer, slept for; null when there is none within so many ms. */
  #next(patience: number): KeepAnswer | null {
    if (this.#started === null) return null;
    const { port, answers } = this.#started;
    for (;;) {
      const said = Atomics.load(answers, 0);
      const received = receiveMessageOnPort(port);
      // storage-worker.ts posts nothing else.
      if (received) return received.message as KeepAnswer;
      if (said === ENDED) return null;
      if (Atomics.wait(answers, 0, said, patience) === 'timed-out') return null;
    }
  }

  #comes(line: number, answer: KeepAnswer | null): void {
    if (!this.#asked.has(line)) return;
    this.#come.set(line, answer);
    // Not in the middle of what another line does.
    setImmediate(() => this.#hear(line));
  }

  #hear(line: number, answer = this.#come.get(line)): void {
    const heard = this.#asked.get(line);
    if (!heard || answer === undefined) return;
    this.#asked.delete(line);
    this.#come.delete(line);
    if (this.#asked.size === 0) this.#started?.port.unref();
    heard(answer);
  }

  /** `error`: null when it was let go. */
  #lose(error: Error | null): void {
    const lost = this.#started;
    this.#started = null;
    if (lost) {
      // What it said before it ended is true.
      for (let last = receiveMessageOnPort(lost.port); last; last = receiveMessageOnPort(lost.port)) {
        const answer = last.message as KeepAnswer; // for the same reason
        this.#comes(answer.line, answer);
      }
      lost.port.close();
      void lost.worker.terminate();
    }
    for (const line of this.#asked.keys()) if (!this.#come.has(line)) this.#comes(line, null);
    if (error) this.#options.onLost(error);
  }
}
