// People who write cards, write in them together and vote, through as many cuts as there are, and what each was told is kept.
// A facilitator opens votes, pauses the timer and moves cards meanwhile.
import { must } from '#core/result.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { drawId } from '#server/rehearsal/chance.ts';
import { Line } from '#server/rehearsal/line.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { cardToAdd, commandId, STEPS } from '../server/a-house.ts';
import { postTo, type Secret } from '../server/api-call.ts';
import { until } from '../server/boards/a-board.ts';
import { Person } from './a-person.ts';
import type { Foothold } from './attackers.ts';
import { Told } from './told.ts';

/** A hall is long to come back on a small machine, and a test of right and wrong does not measure it. */
const PATIENCE = 300_000;
/** A card of the facilitation, put forward: what one votes on. */
const FINDING = 'finding-01';

// Each provider of y-websocket waits for the end of the process.
process.setMaxListeners(0);

/** What a crowd is made of. */
export interface CrowdOptions {
  readonly url: string;
  readonly people: number;
  /** Between two cards of one person, ms at most. */
  readonly every: number;
  /** Longest wait before a pen comes back, ms. */
  readonly back: number;
  /** What each of their cards and words ends with; nothing when missing. */
  readonly mark?: string;
}

/** A workshop in its first round, and the people in it. */
export class Crowd {
  readonly told = new Told();
  readonly workshop: string;
  readonly people: readonly Person[];
  /** What their words end with. */
  readonly mark: string;
  /** Her device. */
  readonly facilitation: { readonly workshop: string; readonly device: string };
  readonly #url: string;
  readonly #code: string;
  readonly #facilitator: Line<FacilitatorView>;
  readonly #tables: readonly string[];
  readonly #every: number;
  readonly #over = new AbortController();
  #work: Promise<unknown> = Promise.resolve();

  private constructor(
    { workshop, device, code }: Secret<CreateResponse>,
    tables: readonly string[],
    seated: readonly { table: string; device: string }[],
    { url, every, back, mark = '' }: CrowdOptions
  ) {
    this.workshop = workshop;
    this.facilitation = { workshop, device };
    this.#url = url;
    this.#code = code;
    this.#tables = tables;
    [this.#every, this.mark] = [every, mark];
    const handshake = { protocol: PROTOCOL_VERSION, workshop, role: 'facilitator', device } as const;
    this.#facilitator = new Line({ url, handshake });
    this.people = seated.map((seat, n) => new Person(n, { url, workshop, mark }, seat, this.told, back));
  }

  /** Creates the workshop and seats everybody, tables filled in turn. */
  static async gather(options: CrowdOptions): Promise<Crowd> {
    const { url, people } = options;
    const post = <T>(path: string, body: unknown, device?: string): Promise<T> =>
      postTo<T>(`${url}/api${path}`, body, device);
    const made = await post<Secret<CreateResponse>>('/workshops', {
      ...{ template: 'herault-tables', people: Math.max(25, people), start: true }
    });
    const { workshop, code, device } = made;
    const look = await fetch(`${url}/api/workshops/${workshop}/view?role=facilitator`, {
      headers: { authorization: `Bearer ${device}` }
    });
    const { view } = (await look.json()) as { view: FacilitatorView }; // the server's own words
    const tables = view.tiles.map(({ place }) => place.table);
    const act = (command: unknown): Promise<unknown> =>
      post(`/workshops/${workshop}/commands?role=facilitator`, { id: commandId(), command }, device);
    await act({ type: 'cursor.jump', step: STEPS.roundOne, expectedVersion: view.now.version });
    const first = must(tables[0], 'a table');
    await act(cardToAdd(FINDING, first, { kind: 'finding' }));
    await act({ type: 'card.pin', card: FINDING, pinned: true });
    const seated: { table: string; device: string }[] = [];
    for (let n = 0; n < people; n++) {
      const table = must(tables[n % tables.length], 'a table');
      seated.push({ table, device: (await post<Secret<JoinResponse>>('/join', { code, table })).device });
    }
    return new Crowd(made, tables, seated, options);
  }

  /** Everybody begins; resolves once each was answered and their pen is in step. */
  begins(): Promise<void> {
    const { signal } = this.#over;
    this.#work = Promise.all([
      ...this.people.map((person) => person.works(this.#every, signal)),
      this.#conducts(signal),
      this.#countsVotes(signal)
    ]);
    const isThere = ({ answers, pen }: Person): boolean => answers > 0 && pen.returns > 0;
    return until('everybody is there', () => this.people.every(isThere), PATIENCE);
  }

  /** Resolves once each has come back: a card of theirs was answered again, and a word they wrote in it is kept. */
  async areBack(): Promise<void> {
    const before = this.people.map(({ answers, pen }) => ({ answers, words: pen.kept.length }));
    const isBack = ({ answers, pen }: Person, n: number): boolean =>
      answers > (before[n]?.answers ?? 0) && pen.kept.length > (before[n]?.words ?? 0);
    await until('everybody is back', () => this.people.every(isBack), PATIENCE).catch(() => {
      const away = this.people.filter((each, n) => !isBack(each, n));
      throw new Error(`${away.length} stay away: ${away.slice(0, 5).map(String).join('; ')}`);
    });
  }

  /** Resolves once both lines of each are back: shown what the workshop is now, and in step with the board. */
  async areInStep(): Promise<void> {
    const before = this.people.map(({ views, pen }) => ({ views, returns: pen.returns }));
    const isInStep = ({ views, pen }: Person, n: number): boolean =>
      views > (before[n]?.views ?? 0) && pen.returns > (before[n]?.returns ?? 0);
    await until('everybody is in step', () => this.people.every(isInStep), PATIENCE);
  }

  /** More people, who do nothing by themselves: at a table where others write, with a card of theirs, who know a card of the next one. */
  async admits(people: number): Promise<readonly Foothold[]> {
    const [table = '', next = ''] = this.#tables;
    const [own, card] = ['right-here', 'elsewhere-'];
    for (const [id, where] of [
      [own, table],
      [card, next]
    ] as const)
      await this.#facilitator.ask({ ...cardToAdd(id, where) } as never);
    const at = { url: this.#url, workshop: this.workshop, table, own, card };
    const join = () => postTo<Secret<JoinResponse>>(`${this.#url}/api/join`, { code: this.#code, table });
    const joined = await Promise.all(Array.from({ length: people }, join));
    return joined.map(({ device }) => ({ ...at, device }));
  }

  /** Status of a reading by the facilitation. */
  async looks(): Promise<number> {
    return (await this.answer()).status;
  }

  /** What a reading by the facilitation is answered. */
  async answer(): Promise<{ readonly status: number; readonly body: unknown }> {
    const headers = { authorization: `Bearer ${this.facilitation.device}` };
    const address = `${this.#url}/api/workshops/${this.workshop}/view?role=facilitator`;
    const answer = await fetch(address, { headers });
    return { status: answer.status, body: await answer.json() };
  }

  /** Ends what is on its way, waits until all of it is kept, and goes. */
  async ends(): Promise<void> {
    this.#over.abort();
    await this.#work;
    await until('every word is kept', () => this.people.every(({ pen }) => pen.isAllKept), 20_000);
    for (const { pen } of this.people) this.told.refusals.push(...pen.refusals);
    this.leaves();
  }

  leaves(): void {
    this.#over.abort();
    this.#facilitator.close();
    for (const person of this.people) person.leaves();
  }

  async #conducts(signal: AbortSignal): Promise<void> {
    for (let i = 0; !signal.aborted; i++) {
      await this.#moves(i);
      await this.#turnsTimer(i % 2 === 0 ? 'timer.pause' : 'timer.resume');
      await pause(this.#every, signal);
    }
  }

  async #countsVotes(signal: AbortSignal): Promise<void> {
    for (let i = 1; !signal.aborted; i++) await this.#polls(`v${i}`, signal);
  }

  async #moves(i: number): Promise<void> {
    const [from = '', to = ''] = this.#tables;
    const card = drawId();
    const text = { text: `Carte ${i} à déplacer` };
    const added = await this.#facilitator.ask({ ...cardToAdd(card, from, text) } as never);
    if (!this.told.isKept('card.add', added)) return;
    this.told.cards.add(card);
    if (this.told.isKept('card.move', await this.#facilitator.ask({ type: 'card.move', card, to })))
      this.told.moves.set(card, to);
  }

  async #turnsTimer(type: 'timer.pause' | 'timer.resume'): Promise<void> {
    const { version = 0 } = this.#facilitator.view?.now ?? {};
    if (this.told.isKept(type, await this.#facilitator.ask({ type, expectedVersion: version })))
      this.told.timers += 1;
  }

  /** A whole vote: opened, everybody's ballot, closed, revealed. */
  async #polls(vote: string, signal: AbortSignal): Promise<void> {
    const opening = { type: 'vote.open', mode: 'people', budget: 3, most: 3, cards: null } as const;
    if (!this.told.isKept('vote.open', await this.#facilitator.ask(opening))) return;
    while ((this.told.ballots.get(vote)?.size ?? 0) < this.people.length) {
      if (signal.aborted) return;
      await pause(10, signal);
    }
    if (!this.told.isKept('vote.close', await this.#facilitator.ask({ type: 'vote.close', vote }))) return;
    if (this.told.isKept('vote.reveal', await this.#facilitator.ask({ type: 'vote.reveal', vote })))
      this.told.votes.add(vote);
  }
}
