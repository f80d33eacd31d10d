// Anonymous phases by the hundred, with the real box and no socket: twelve people at two tables, an hour that is played, and
// everything an attacker could have seen of them. Above 200 lines: one story, told in order.
import type { Command } from '#core/commands.ts';
import { judgeDrop, published } from '#core/decide-anonymous.ts';
import type { WorkshopEvent } from '#core/events.ts';
import type { SeatId } from '#core/ids.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { AnonymousBox } from '#server/anonymous/box.ts';
import { oneOf, type Chance } from '#server/rehearsal/chance.ts';
import { hashCapability, shuffled } from '#server/secrets.ts';
import type { Timers } from '#server/timers.ts';
import { Referee } from '#server/workshops/referee.ts';
import { memoryWorkshops } from '#server/storage/memory-workshops.ts';
import { Day, FACILITATOR } from '../core/a-day.ts';
import { aPlan } from '../core/a-plan.ts';

type Person = Extract<Actor, { role: 'participant' }>;

/** A card as it was published, with the truth the attacker looks for. */
export interface Shown {
  readonly author: SeatId;
  /** Where it begins in the row that was kept. */
  readonly offset: number;
}

/** What was seen of one batch at one table; cards in the order they were shown. */
export interface Batch {
  readonly cards: readonly Shown[];
  /** Who sat at that table then, in the order of their numbers: the stated set. */
  readonly table: readonly SeatId[];
  /** Who dropped what is in the batch, oldest first, as seen by somebody behind every shoulder. */
  readonly arrivals: readonly SeatId[];
  /** Whose answer left when, in that order. */
  readonly acks: readonly SeatId[];
  /** Who came or went last before it, and who typed last when typing was shown. */
  readonly lastMoved: SeatId;
  readonly lastTyped: SeatId;
}

/** How cards are published: by the box, by the box without chance, or each as it comes. */
export type House = 'box' | 'unshuffled' | 'unbatched';

/** Plays one phase of two rounds. */
export function playPhase(chance: Chance, house: House): Promise<readonly Batch[]> {
  return new Phase(chance, house).play();
}

interface Drop {
  readonly author: SeatId;
  readonly table: string;
  readonly id: string;
}

class Phase {
  readonly #chance: Chance;
  readonly #house: House;
  readonly #people: readonly Person[];
  readonly #referee: Referee;
  readonly #box: AnonymousBox;
  readonly #due = new Set<{ readonly at: number; readonly act: () => void }>();
  readonly #drops: Drop[] = [];
  /** Of the present act: whose answers left, and what was written. */
  readonly #acks: SeatId[] = [];
  readonly #events: WorkshopEvent[] = [];
  readonly #seen: Batch[] = [];
  #now = 0;
  #asked = 0;
  #lastMoved: SeatId;
  #lastTyped: SeatId;

  constructor(chance: Chance, house: House) {
    this.#chance = chance;
    this.#house = house;
    const day = new Day(aPlan(12, 2, { hosts: false }));
    day.does(FACILITATOR, { type: 'phase.attribute', phase: 1, attribution: 'anonymous' });
    this.#people = ['A1', 'B1'].flatMap((mark) =>
      Array.from({ length: 6 }, (_, i) => day.joins(`d-${mark}-${i}`, { mark }))
    );
    day.goesToRound(1);
    this.#now = day.now;
    const entry = {
      id: 'workshop-01',
      space: 'default',
      code: 'KX7P4M',
      title: '',
      createdAt: 0,
      rehearsalOf: null
    };
    const journal = memoryWorkshops().create(entry);
    journal.append(
      day.events.map((data) => ({
        type: data.type,
        version: 2,
        data,
        at: day.now,
        actor: 'server',
        commandId: null
      }))
    );
    this.#referee = Referee.load(journal, { now: () => this.#now });
    const timers: Timers = {
      after: (millis, act) => {
        const each = { at: this.#now + millis, act };
        this.#due.add(each);
        return () => void this.#due.delete(each);
      }
    };
    const still = { timers, fail: (error: unknown) => expectNothing(error) };
    this.#box = new AnonymousBox(this.#referee, {
      ...still,
      chance: house === 'unshuffled' ? () => 0 : (below) => Math.floor(chance() * below)
    });
    this.#referee.onChange(({ events }) => this.#events.push(...events));
    this.#lastMoved = oneOf(this.#people, chance).seat;
    this.#lastTyped = oneOf(this.#people, chance).seat;
  }

  async play(): Promise<readonly Batch[]> {
    for (const round of [1, 2]) {
      // Everybody writes twice, at hours of their own; two people step out and come back.
      const acts = shuffledBy(
        [...this.#people, ...this.#people].map((person) => () => this.#write(person, round)),
        this.#chance
      );
      for (const _ of [1, 2]) {
        const who = oneOf(this.#people, this.#chance);
        acts.splice(Math.floor(this.#chance() * acts.length), 0, () => this.#stepOut(who));
      }
      for (const act of acts) {
        await this.#passes(Math.floor(this.#chance() * 15_000));
        await this.#does(act);
      }
      for (const _ of [1, 2]) await this.#does(() => this.#next());
    }
    return this.#seen;
  }

  /** One thing happens; what it publishes and answers is taken in together. */
  async #does(act: () => void): Promise<void> {
    this.#acks.length = 0;
    act();
    // Answers leave in microtasks, in the order the box gave them.
    for (let i = 0; i < 8; i++) await Promise.resolve();
    for (const event of this.#events.splice(0)) if (event.type === 'cards.dropped') this.#see(event);
  }

  async #passes(millis: number): Promise<void> {
    this.#now += millis;
    for (const each of [...this.#due].filter(({ at }) => at <= this.#now)) {
      if (this.#due.delete(each)) await this.#does(each.act);
    }
  }

  #see(event: Extract<WorkshopEvent, { type: 'cards.dropped' }>): void {
    const row = JSON.stringify(event);
    for (const table of new Set(event.cards.map((card) => card.table))) {
      const cards = event.cards.filter((card) => card.table === table);
      const dropped = this.#drops.filter(({ id }) => cards.some((card) => card.id === id));
      const arrivals = dropped.map(({ author }) => author);
      const isFirst =
        arrivals.every((seat) => this.#sitsFirst(seat)) === arrivals.some((seat) => this.#sitsFirst(seat));
      if (!isFirst) throw new Error('two groups in one batch of a table');
      this.#seen.push({
        cards: cards.map(({ id }) => ({
          author: must(
            dropped.find((drop) => drop.id === id),
            'its drop'
          ).author,
          offset: row.indexOf(id)
        })),
        table: this.#people
          .map(({ seat }) => seat)
          .filter((seat) => this.#sitsFirst(seat) === this.#sitsFirst(arrivals[0] ?? '')),
        arrivals,
        acks: this.#acks.filter((seat) => arrivals.includes(seat)),
        lastMoved: this.#lastMoved,
        lastTyped: this.#lastTyped
      });
    }
  }

  #sitsFirst(seat: SeatId): boolean {
    return this.#people.findIndex((person) => person.seat === seat) < 6;
  }

  #write(person: Person, round: number): void {
    const first = this.#people.indexOf(person) < 6;
    const table = first === (round === 1) ? 'A1' : 'B1';
    const capability = `${this.#drops.length}`.padStart(43, this.#chance().toString(36).slice(2, 10));
    const id = hashCapability(capability);
    const words = { text: 'Une idée', example: '', cited: '', subPoints: [] };
    const command = {
      type: 'anonymous.drop',
      capability,
      table,
      kind: 'idea',
      claim: null,
      ...words
    } as const;
    this.#drops.push({ author: person.seat, table, id });
    const ack =
      this.#house === 'unbatched' ? this.#atOnce(command, person, id) : this.#box.ask(command, person);
    // An answer is noted in the very order the box gives it.
    void Promise.resolve(ack).then(() => this.#acks.push(person.seat));
  }

  #atOnce(command: Parameters<typeof judgeDrop>[1], person: Person, id: string): Ack {
    const drop = judgeDrop(this.#referee.state, command, person, id);
    const card = must(drop.ok ? drop.value.card : null, drop.ok ? '' : drop.refusal.code);
    const seq = this.#referee.publish([published(this.#referee.state, [card], 'group')], this.#now);
    return { ok: true, seq };
  }

  #stepOut({ seat }: Person): void {
    this.#lastMoved = seat;
    this.#ask({ type: 'seat.absent', seat });
    this.#ask({ type: 'seat.present', seat });
  }

  #next(): void {
    this.#ask({ type: 'cursor.next', expectedVersion: this.#referee.state.control.version });
  }

  #ask(command: Command): void {
    this.#asked += 1;
    const ack = this.#referee.execute({ id: `command-${this.#asked}`, command }, FACILITATOR);
    if (!ack.ok) throw new Error(ack.refusal.code);
  }
}

function shuffledBy<T>(things: readonly T[], chance: Chance): T[] {
  return [...shuffled(things, (below) => Math.floor(chance() * below))];
}

function expectNothing(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}
