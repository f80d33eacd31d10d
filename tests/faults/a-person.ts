// A person of a crowd: writes cards, writes in them together and votes, through as many cuts as there are.
import { randomBytes } from 'node:crypto';
import type { ParticipantView } from '#core/views.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { drawId } from '#server/rehearsal/chance.ts';
import { Line } from '#server/rehearsal/line.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { hashToken } from '#server/secrets.ts';
import { cardToAdd } from '../server/a-house.ts';
import { Pen } from './a-pen.ts';
import type { Told } from './told.ts';

/** Where people are. */
export interface Place {
  readonly url: string;
  readonly workshop: string;
  readonly mark: string;
}

/** A person at a table. */
export class Person {
  /** Cards that were answered. */
  answers = 0;
  /** Views it was sent. */
  views = 0;
  readonly pen: Pen;
  readonly #line: Line<ParticipantView>;
  readonly #told: Told;
  readonly #table: string;
  readonly #workshop: string;
  readonly #n: number;
  readonly #mark: string;
  #voted = '';

  constructor(
    n: number,
    at: Place,
    { table, device }: { table: string; device: string },
    told: Told,
    back: number
  ) {
    const { url, workshop } = at;
    [this.#n, this.#mark] = [n, at.mark];
    this.#told = told;
    this.#table = table;
    this.#workshop = workshop;
    const handshake = { protocol: PROTOCOL_VERSION, workshop, role: 'participant', device } as const;
    this.#line = new Line({ url, handshake, onView: () => (this.views += 1) });
    this.pen = new Pen({ ...at, table, device }, back);
  }

  /** Writes until told to stop; what is on its way is awaited. */
  async works(every: number, signal: AbortSignal): Promise<void> {
    for (let i = 0; !signal.aborted; i++) {
      const card = drawId();
      const words = { text: `Idée ${i} de ${this.#n} ${this.#mark}` };
      const start = performance.now();
      const ack = await this.#line.ask({ ...cardToAdd(card, this.#table, words) } as never);
      this.#told.answerMillis.push(performance.now() - start);
      if (this.#told.isKept('card.add', ack)) this.#told.cards.add(card);
      this.answers += 1;
      for (let word = 0; word < 3 && !signal.aborted; word++) {
        this.pen.types({ card, text: `‹${this.#n}.${i}.${word}${this.#mark}›` });
        await pause(10 + (Math.random() * every) / 3, signal);
      }
      await this.#votes();
    }
  }

  /** Everything this person was shown. */
  get shown(): string {
    return JSON.stringify([this.#line.view, this.#line.cardsOf(this.#table), this.pen.says]);
  }

  toString(): string {
    const { waiting, ended } = this.#line;
    const { returns, kept, refusals } = this.pen;
    return `${this.#n} at ${this.#table}: ${this.answers} cards, ${waiting} waiting ${ended?.code ?? ''}, in step ${returns} times, ${kept.length} words ${refusals.join()}`;
  }

  leaves(): void {
    this.#line.close();
    this.pen.leaves();
  }

  async #votes(): Promise<void> {
    const vote = this.#line.view?.vote;
    if (vote?.state !== 'open' || !vote.elector || vote.id === this.#voted) return;
    const token = randomBytes(32).toString('base64url');
    const took = await this.#line.ask({ type: 'ballot.take', vote: vote.id, token });
    if (!this.#told.isKept('ballot.take', took)) return;
    const marks = { l1: 2 };
    if (
      !this.#told.isKept(
        'ballot.cast',
        await this.#line.ask({ type: 'ballot.cast', vote: vote.id, token, marks })
      )
    )
      return;
    this.#voted = vote.id;
    const ballots = this.#told.ballots.get(vote.id) ?? new Set();
    this.#told.ballots.set(vote.id, ballots.add(hashToken(token, `${this.#workshop}/${vote.id}`)));
  }
}
