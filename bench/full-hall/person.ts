// Somebody in the hall: joins, sits where they are shown, writes cards, writes in them and in those of the table, says where they are,
// votes, follows the moves. Nobody tells them that the network or the server is gone.
import { randomBytes } from 'node:crypto';
import type { ParticipantView } from '#core/views.ts';
import { drawId } from '#server/rehearsal/chance.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { cardToAdd } from '#tests/server/a-house.ts';
import { Hand, type HandEvents } from './hand.ts';
import type { Ledger, Waited } from './ledger.ts';
import { Phone } from './phone.ts';

/** Words of a burst, ms between two, ms until the next burst; least and most. */
const BURST = { words: 8, every: [300, 900], rest: [2_000, 7_000] } as const;
/** A card is left for another one before it is full. */
const LONG = 1_400;

/** Where they come from. */
export interface Arrival {
  readonly url: string;
  readonly workshop: string;
  readonly device: string;
}

/** One person. */
export class Person {
  readonly phone: Phone<ParticipantView>;
  readonly isCuttable: boolean;
  readonly #at: Arrival;
  readonly #n: number;
  readonly #ledger: Ledger;
  #hand: Hand | null = null;
  /** Boards one has left, until what was written there is answered. */
  #left: Hand[] = [];
  #own = '';
  #voted = '';

  constructor(n: number, at: Arrival, ledger: Ledger, isCuttable: boolean) {
    [this.#n, this.#at, this.#ledger, this.isCuttable] = [n, at, ledger, isCuttable];
    const { url, workshop, device } = at;
    this.phone = new Phone(
      ...[url, { workshop, device, role: 'participant' } as const],
      (view) => this.#looks(view),
      () => this.#hands.forEach((hand) => hand.hurries())
    );
  }

  /** On both lines, all that the server had received. */
  get isThere(): boolean {
    return this.phone.isThere && (this.#hand === null || this.#hand.isThere);
  }

  toString(): string {
    const { isThere, ended } = this.phone;
    const hand = this.#hand;
    return `${this.#n}: ${isThere ? 'commands' : `no commands ${ended}`}, ${hand?.isThere ? '' : 'not '}on the board ${hand?.place.table ?? '–'}${hand?.isOver ? ', for good' : ''}`;
  }

  /** Nothing waits for an answer. */
  get isQuiet(): boolean {
    return this.phone.waiting === 0 && this.#hands.every(({ waiting, isOver }) => waiting === 0 || isOver);
  }

  get #hands(): readonly Hand[] {
    return [...this.#left, ...(this.#hand ? [this.#hand] : [])];
  }

  /** Lives until the signal. `cardEvery`: ms between two cards, half of it or half more. */
  async lives(cardEvery: number, signal: AbortSignal): Promise<void> {
    await Promise.all([this.#addsCards(cardEvery, signal), this.#writes(signal)]);
  }

  leaves(): void {
    this.phone.close();
    for (const hand of this.#hands) hand.leaves();
  }

  /** What was waited for while one’s network was cut is the network’s, though the line held. */
  #judged({ millis, isSteady }: Waited): Waited {
    const { isCut, mendedAt } = this.#ledger;
    const isTouched = this.isCuttable && (isCut || performance.now() - millis < mendedAt);
    return { millis, isSteady: isSteady && !isTouched };
  }

  async #addsCards(every: number, signal: AbortSignal): Promise<void> {
    await pause(Math.random() * every, signal);
    for (let i = 0; !signal.aborted; i++) {
      const { view } = this.phone;
      if (view?.now.writes && view.now.part !== 'move' && view.here)
        this.#adds(i, view.here.table, view.now.round);
      await pause(every * (0.5 + Math.random()), signal);
    }
  }

  /** It goes into the outbox: nobody waits for it. */
  #adds(i: number, table: string, round: number): void {
    const card = drawId();
    const words = { text: `Idée ${i} de ${this.#n} `, claim: { table, round } };
    void this.phone.ask(cardToAdd(card, table, words) as never).then(({ ack, ...waited }) => {
      this.#ledger.answered('card', ack, this.#judged(waited));
      if (!ack.ok) return;
      this.#ledger.cards.add(card);
      if (this.#hand?.place.table !== table) return;
      this.#own = card;
      this.#ledger.lastCards.set(table, card);
    });
  }

  async #writes(signal: AbortSignal): Promise<void> {
    for (let burst = 0; !signal.aborted; burst++) {
      const [hand, card] = [this.#hand, this.#chosen()];
      if (hand && card !== '' && hand.isThere) {
        const table = hand.place.table;
        this.phone.tell({ table, card, typing: true });
        for (let word = 0; word < BURST.words && !signal.aborted && this.#mayWriteOn(hand); word++) {
          hand.types(card, `‹${this.#n}.${burst}.${word}›`);
          await pause(between(BURST.every), signal);
        }
        this.phone.tell({ table, card, typing: false });
      }
      await this.#votes();
      await pause(between(BURST.rest), signal);
    }
  }

  /** One's own card, or one time in two the last of the table. */
  #chosen(): string {
    const hand = this.#hand;
    if (!hand || !this.#mayWriteOn(hand)) return '';
    const last = this.#ledger.lastCards.get(hand.place.table) ?? '';
    const card = this.#own === '' || Math.random() < 0.5 ? last : this.#own;
    return card !== '' && hand.lengthOf(card) < LONG ? card : '';
  }

  /** As far as one was told: whoever is cut does not know that the round is over. */
  #mayWriteOn(hand: Hand): boolean {
    const now = this.phone.view?.now;
    return hand === this.#hand && !hand.isOver && now?.writes === true && now.part !== 'move';
  }

  #looks({ now, here }: ParticipantView): void {
    this.#ledger.saw(now.version, this);
    const table =
      now.writes && now.part !== 'move' ? (here?.table ?? null) : (this.#hand?.place.table ?? null);
    if (table === null || table === this.#hand?.place.table) return;
    if (this.#hand) this.#left.push(this.#hand);
    this.#left = this.#left.filter((hand) => hand.waiting > 0 || void hand.leaves());
    this.#own = '';
    this.#hand = new Hand({ ...this.#at, table }, this.#events);
  }

  readonly #events: HandEvents = {
    kept: (word, millis, isSteady) => this.#ledger.kept(word, this.#judged({ millis, isSteady })),
    returned: (words, code) => this.#ledger.returned(words.length, code),
    limited: () => void (this.phone.limited += 1)
  };

  async #votes(): Promise<void> {
    const vote = this.phone.view?.vote;
    if (vote?.state !== 'open' || !vote.elector || vote.id === this.#voted) return;
    this.#voted = vote.id;
    const token = randomBytes(32).toString('base64url');
    const took = await this.phone.ask({ type: 'ballot.take', vote: vote.id, token });
    const cast = took.ack.ok
      ? await this.phone.ask({ type: 'ballot.cast', vote: vote.id, token, marks: { l1: 2 } })
      : took;
    this.#ledger.answered('ballot', cast.ack, cast);
    if (cast.ack.ok) this.#ledger.ballots.set(vote.id, (this.#ledger.ballots.get(vote.id) ?? 0) + 1);
  }
}

const between = ([least, most]: readonly [number, number]): number => least + Math.random() * (most - least);
