// What happens in a hall while its people write: rounds, votes, two cuts of the network, the death of the server.
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#tests/server/boards/a-board.ts';
import type { Gathering } from './gathering.ts';
import type { Cut, Network } from './network.ts';
import type { Served } from './served.ts';

const [PATIENCE, MINUTE] = [60_000, 60_000] as const;

/** What was timed. */
export interface DayFigures {
  /** Each change of round or move, ms: from the press until everybody who has a network had seen it. */
  readonly seenMillis: number[];
  /** From the kill until the new process listened, and until everybody who has a network was there again on both lines. */
  readonly readyMillis: number[];
  readonly backMillis: number[];
  /** Seconds of processor time of the new process: once it listened, once all were back, and a minute after the kill (less in a short run). */
  readonly returnCpu: (readonly [ready: number, back: number, minute: number])[];
  /** From the end of a cut until everybody was there again. */
  readonly mendedMillis: number[];
  /** Votes revealed. */
  readonly votes: number[];
}

/** When, as a share of the whole, and what. */
type Moment = readonly [share: number, act: () => Promise<unknown>];

/** One day. */
export class Day {
  readonly figures: DayFigures = {
    seenMillis: [],
    readyMillis: [],
    backMillis: [],
    returnCpu: [],
    mendedMillis: [],
    votes: []
  };
  readonly #at: Gathering;
  readonly #served: Served;
  readonly #network: Network;
  readonly #cutMillis: number;
  #cut: Promise<unknown> = Promise.resolve();
  #minute: Promise<unknown> = Promise.resolve();

  constructor(at: Gathering, served: Served, network: Network, cutMillis: number) {
    [this.#at, this.#served, this.#network, this.#cutMillis] = [at, served, network, cutMillis];
  }

  /** Plays it all, in so many ms. */
  async goes(millis: number): Promise<void> {
    const next = (): Promise<void> => this.#next();
    const moments: readonly Moment[] = [
      [0.12, next],
      [0.15, next],
      [0.22, () => this.#cuts('silent')],
      [0.36, () => this.#votes()],
      [0.45, () => this.#dies()],
      [0.58, next],
      [0.61, next],
      [0.68, () => this.#votes()],
      [0.76, () => this.#cuts('refused')],
      // People come back to a table that is no longer theirs.
      [0.78, next],
      [0.81, next]
    ];
    const start = performance.now();
    for (const [share, act] of moments) {
      await pause(Math.max(0, start + share * millis - performance.now()));
      await act();
    }
    await pause(Math.max(0, start + millis - performance.now()));
    await Promise.all([this.#cut, this.#minute]);
  }

  async #next(): Promise<void> {
    const { facilitation, people, ledger } = this.#at;
    const version = facilitation.view?.now.version ?? 0;
    const awaited = new Set<object>(
      people.filter((person) => this.#hasNetwork(person) && person.phone.isThere)
    );
    const start = performance.now();
    const seen = Promise.withResolvers<number>();
    const watcher = (now: number, who: object): void => {
      if (now > version && awaited.delete(who) && awaited.size === 0) seen.resolve(performance.now() - start);
    };
    ledger.watchers.add(watcher);
    const { ack } = await facilitation.ask({ type: 'cursor.next', expectedVersion: version });
    if (!ack.ok) throw new Error(ack.refusal.code);
    ledger.lastCards.clear();
    this.figures.seenMillis.push(await Promise.race([seen.promise, pause(PATIENCE, Number.NaN)]));
    ledger.watchers.delete(watcher);
  }

  async #votes(): Promise<void> {
    const { facilitation, people, ledger } = this.#at;
    const does = async (command: object): Promise<void> => {
      const { ack } = await facilitation.ask(command as never);
      if (!ack.ok) throw new Error(ack.refusal.code);
    };
    await does({ type: 'vote.open', mode: 'people', budget: 3, most: 3, cards: null });
    const vote = `v${this.figures.votes.length + 1}`;
    await until('everybody voted', () => ledger.ballots.get(vote) === people.length, PATIENCE);
    await does({ type: 'vote.close', vote });
    await does({ type: 'vote.reveal', vote });
    this.figures.votes.push(ledger.ballots.get(vote) ?? 0);
  }

  async #dies(): Promise<void> {
    await this.#cut;
    const start = performance.now();
    await this.#served.kill();
    this.figures.readyMillis.push(await this.#served.start());
    const ready = await this.#served.cpuOfLife();
    await this.#untilAllAreThere();
    this.figures.backMillis.push(performance.now() - start);
    const back = await this.#served.cpuOfLife();
    const rest = Math.min(MINUTE, 2 * this.#cutMillis) - (performance.now() - start);
    this.#minute = pause(Math.max(0, rest)).then(async () => {
      this.figures.returnCpu.push([ready, back, await this.#served.cpuOfLife()]);
    });
  }

  async #cuts(how: Cut): Promise<void> {
    await this.#cut;
    const { ledger } = this.#at;
    this.#network.cut(how);
    ledger.isCut = true;
    this.#cut = pause(this.#cutMillis).then(async () => {
      this.#network.mend();
      const start = performance.now();
      [ledger.isCut, ledger.mendedAt] = [false, start];
      await this.#untilAllAreThere();
      this.figures.mendedMillis.push(performance.now() - start);
    });
  }

  #hasNetwork({ isCuttable }: { readonly isCuttable: boolean }): boolean {
    return !(this.#at.ledger.isCut && isCuttable);
  }

  /** @throws when somebody stays away, and says what they lack. */
  async #untilAllAreThere(): Promise<void> {
    const away = () => this.#at.people.filter((person) => this.#hasNetwork(person) && !person.isThere);
    await until('everybody is there', () => away().length === 0, PATIENCE).catch(() => {
      throw new Error(`${away().length} stay away: ${away().slice(0, 5).map(String).join('; ')}`);
    });
  }
}
