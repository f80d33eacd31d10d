// What the people of a hall know for certain, and how long they waited.
import type { Ack } from '#lib/protocol/socket-events.ts';
import type { Word } from './hand.ts';
import type { Answered } from './phone.ts';

/** What is answered by the referee. */
export type Act = 'card' | 'ballot' | 'conduct';

/** How long something was waited for. */
export type Waited = Pick<Answered, 'millis' | 'isSteady'>;

/** One for everybody. */
export class Ledger {
  /** Acknowledged. */
  readonly cards = new Set<string>();
  readonly words: Pick<Word, 'card' | 'text'>[] = [];
  readonly ballots = new Map<string, number>();
  /** Milliseconds to durable answers, on a line that held. */
  readonly cardMillis: number[] = [];
  readonly wordMillis: number[] = [];
  /** The same, through a cut. */
  readonly late: number[] = [];
  /** Refusals, by what was refused and code. */
  readonly refusals = new Map<string, number>();
  /** The newest card of each table, acknowledged: what its people write in together. */
  readonly lastCards = new Map<string, string>();
  /** One network in three is cut at this moment: what its people wait for then is the network's. */
  isCut = false;
  /** When it last came back. */
  mendedAt = 0;
  /** Told each view, by its control version. */
  readonly watchers = new Set<(version: number, who: object) => void>();

  answered(act: Act, ack: Ack, { millis, isSteady }: Waited): void {
    if (!ack.ok) return this.#refused(act, ack.refusal.code);
    if (!isSteady) this.late.push(millis);
    else if (act === 'card') this.cardMillis.push(millis);
  }

  kept({ card, text }: Word, { millis, isSteady }: Waited): void {
    this.words.push({ card, text });
    (isSteady ? this.wordMillis : this.late).push(millis);
  }

  /** Words given back to whoever wrote them, and why. */
  returned(words: number, code: string): void {
    this.#refused('word', code, words);
  }

  saw(version: number, who: object): void {
    for (const watcher of this.watchers) watcher(version, who);
  }

  #refused(what: string, code: string, count = 1): void {
    const key = `${what} ${code}`;
    this.refusals.set(key, (this.refusals.get(key) ?? 0) + count);
  }
}
