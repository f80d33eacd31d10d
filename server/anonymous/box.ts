// The box of a workshop: what is written by nobody waits here, in memory, until it can leave in company (ATT-5 to ATT-8).
// The story of one card:
//   1. Its device asks; the right is judged now, by who asks, and the answer is withheld: the card is still in its outbox.
//   2. It leaves with others: three cards of three devices of a table, two after a while, or whatever there is when the step
//      ends; with all of its theme, at the end of the phase, where a group is too small (attribution.ts).
//   3. The batch is shuffled, made durable in rows that name nobody and carry the hour of the phase, shown, then acknowledged,
//      all answers in the same breath, in another order.
// A killed server forgets the box: whatever was not acknowledged comes again, and the same secret is the same card.
// Above 200 lines so that the whole life of a card, on which the promise hangs, is read in one place.
import { attributionAt, keptNow, phaseInstant } from '#core/attribution.ts';
import type { CardText } from '#core/cards.ts';
import type { AnonymousCommand } from '#core/commands.ts';
import { judgeDrop, judgeHolder, published } from '#core/decide-anonymous.ts';
import type { WorkshopEvent } from '#core/events.ts';
import type { CardId } from '#core/ids.ts';
import { LIMITS } from '#core/limits.ts';
import { stepNow } from '#core/position.ts';
import { refuse } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import type { Millis } from '#core/units.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { hashCapability, shuffled } from '#server/secrets.ts';
import type { Timers } from '#server/timers.ts';
import type { Change, Referee } from '#server/workshops/referee.ts';
import { areCompany, type Due, type Waiting } from './waiting.ts';

/** After this long, two devices are company enough. */
export const RIPE_MILLIS: Millis = 20_000;
/** Questions about one card that wait for its answer at once. */
const MOST_ANSWERS = 20;

/** What the box needs of the world. */
export interface BoxPorts {
  readonly timers: Timers;
  /** An integer from 0, below its argument, that nobody can foresee. */
  chance(below: number): number;
  /** What could not be kept. */
  fail(error: unknown): void;
}

/** One per workshop that is open. */
export class AnonymousBox {
  readonly #referee: Referee;
  readonly #ports: BoxPorts;
  readonly #stopListening: () => void;
  readonly #waiting = new Map<CardId, Waiting>();
  /** Rows of what was published by this process: a repetition gets the same answer. */
  readonly #seqs = new Map<CardId, number>();
  /** Phases in which cards keep their theme only: once so, so until their end. */
  readonly #narrow = new Set<number>();
  /** Timers of tables where something waits; null once it has rung. */
  readonly #timers = new Map<string, (() => void) | null>();
  #isStopped = false;

  constructor(referee: Referee, ports: BoxPorts) {
    this.#referee = referee;
    this.#ports = ports;
    this.#stopListening = referee.onChange((change) => this.#hear(change));
    this.#look();
  }

  /** Takes what a person asks; answers once it is durable, which may be at the end of the phase. */
  ask(command: AnonymousCommand, actor: Actor): Ack | Promise<Ack> {
    if (this.#isStopped || actor.role === 'projection') {
      return refuse(this.#isStopped ? 'server.fault' : 'right.denied');
    }
    const id = hashCapability(command.capability);
    return command.type === 'anonymous.drop'
      ? this.#drop(id, command, actor)
      : this.#change(id, command, actor);
  }

  /** The server stops, or the workshop goes: what waits is handed back to the devices, which ask again. */
  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
    for (const cancel of this.#timers.values()) cancel?.();
    this.#timers.clear();
    this.#answer([...this.#waiting.values()], () => refuse('server.fault'));
    this.#waiting.clear();
  }

  #drop(
    id: CardId,
    command: Extract<AnonymousCommand, { type: 'anonymous.drop' }>,
    actor: Exclude<Actor, { role: 'projection' }>
  ): Ack | Promise<Ack> {
    const { state } = this.#referee;
    const waiting = this.#waiting.get(id);
    if (waiting) return this.#wait(waiting);
    if (state.cards[id]?.author.by === 'anonymous') return this.#done(id);
    const judged = judgeDrop(state, command, actor, id);
    if (!judged.ok) return judged;
    const most = LIMITS.cardsPerBoard;
    if (this.#waiting.size >= most) return refuse('board.full', { most });
    const { card, phase, late } = judged.value;
    const due: Due = { type: 'drop', card };
    const { table } = card;
    this.#look(phase);
    return this.#wait({ id, due, table, phase, patient: late, device: actor.device, answers: [] });
  }

  #change(
    id: CardId,
    command: Exclude<AnonymousCommand, { type: 'anonymous.drop' }>,
    actor: Exclude<Actor, { role: 'projection' }>
  ): Ack | Promise<Ack> {
    const { state } = this.#referee;
    const waiting = this.#waiting.get(id);
    const card = state.cards[id] ?? null;
    const right = judgeHolder(state, command, actor, { card, waiting: waiting !== undefined });
    if (!right.ok) return right;
    if (command.type === 'anonymous.withdraw') {
      // Not seen by anybody yet: it never will be.
      if (waiting?.due.type === 'drop') return this.#forget(waiting);
      if (card?.text === '') return this.#done(id);
    }
    const due = dueOf(command, waiting?.due);
    if (waiting) return this.#wait({ ...waiting, due });
    const table = card?.table ?? '';
    const phase = stepNow(state).phase;
    return this.#wait({ id, due, table, phase, patient: false, device: actor.device, answers: [] });
  }

  /** Puts an entry in the box, or back in it, and gives the answer to come. */
  #wait(entry: Waiting): Promise<Ack> {
    const { promise, resolve } = Promise.withResolvers<Ack>();
    // A device that asks over and over hears the last times it asked.
    for (const early of entry.answers.slice(0, 1 - MOST_ANSWERS)) early(refuse('rate.tooFast'));
    this.#waiting.set(entry.id, { ...entry, answers: [...entry.answers.slice(1 - MOST_ANSWERS), resolve] });
    if (!this.#timers.has(entry.table)) this.#timers.set(entry.table, this.#ring(entry.table));
    this.#consider(entry.table);
    return promise;
  }

  #forget(waiting: Waiting): Ack {
    this.#waiting.delete(waiting.id);
    const ack: Ack = { ok: true, seq: this.#referee.seq };
    this.#answer([waiting], () => ack);
    return ack;
  }

  #done(id: CardId): Ack {
    return { ok: true, seq: this.#seqs.get(id) ?? this.#referee.seq, card: id };
  }

  #ring(table: string): () => void {
    return this.#ports.timers.after(RIPE_MILLIS, () => {
      this.#timers.set(table, null);
      this.#consider(table);
    });
  }

  /** Is it time for what waits at a table? */
  #consider(table: string): void {
    const { state } = this.#referee;
    const ripe = this.#timers.get(table) === null;
    const here = [...this.#waiting.values()].filter((each) => each.table === table);
    // After the end there is no step to wait for.
    if (state.stage === 'closed') return ripe ? this.#publish(here) : undefined;
    if (state.solo !== null) return;
    const ready = here.filter(({ phase, patient }) => !patient && !this.#narrow.has(phase));
    if (areCompany(ready, ripe)) this.#publish(ready);
  }

  #hear({ before, after }: Change): void {
    this.#look();
    const ended = before.stage !== after.stage || before.control.cursor !== after.control.cursor;
    if (!ended && (before.solo === null || after.solo !== null)) return;
    const phase = stepNow(before).phase;
    const isPhaseOver = after.stage !== 'running' || stepNow(after).phase !== phase;
    const due = [...this.#waiting.values()].filter(
      (each) => isPhaseOver || each.phase !== phase || !this.#narrow.has(phase)
    );
    // Once everybody has been told of this change.
    queueMicrotask(() => this.#publish(due.flatMap(({ id }) => this.#waiting.get(id) ?? [])));
  }

  /** A group that has become small makes cards keep less, for the whole phase. */
  #look(phase = stepNow(this.#referee.state).phase): void {
    const { state } = this.#referee;
    if (this.#narrow.has(phase) || attributionAt(state, phase) !== 'anonymous') return;
    if (keptNow(state) === 'theme') this.#narrow.add(phase);
  }

  #publish(entries: readonly Waiting[]): void {
    if (entries.length === 0 || this.#isStopped) return;
    for (const { id } of entries) this.#waiting.delete(id);
    for (const table of new Set(entries.map((each) => each.table))) this.#clear(table);
    try {
      for (const phase of new Set(entries.map((each) => each.phase))) {
        this.#write(
          entries.filter((each) => each.phase === phase),
          phase
        );
      }
    } catch (error) {
      // Not acknowledged, it is still in its author's outbox and comes again.
      this.#ports.fail(error);
      return this.#answer(entries, () => refuse('server.fault'));
    }
    this.#answer(entries, ({ id }) => this.#done(id));
  }

  #write(entries: readonly Waiting[], phase: number): void {
    const { state } = this.#referee;
    const { chance } = this.#ports;
    const drops = entries.flatMap(({ id, due }) =>
      due.type === 'drop' && !state.cards[id] ? [due.card] : []
    );
    const kept = this.#narrow.has(phase) ? 'theme' : 'group';
    const changes = entries.flatMap(({ id, due }): WorkshopEvent[] => {
      if (due.type === 'drop') return [];
      return due.type === 'amend'
        ? [{ type: 'anonymous.amended', card: id, ...due.words }]
        : [{ type: 'anonymous.withdrawn', card: id }];
    });
    const batch = drops.length === 0 ? [] : [published(state, shuffled(drops, chance), kept)];
    const seq = this.#referee.publish([...batch, ...shuffled(changes, chance)], phaseInstant(state, phase));
    for (const { id } of entries) this.#seqs.set(id, seq);
  }

  #answer(entries: readonly Waiting[], ackOf: (entry: Waiting) => Ack): void {
    const answers = entries.flatMap((entry) => entry.answers.map((answer) => () => answer(ackOf(entry))));
    for (const answer of shuffled(answers, this.#ports.chance)) answer();
  }

  #clear(table: string): void {
    if ([...this.#waiting.values()].some((each) => each.table === table)) return;
    this.#timers.get(table)?.();
    this.#timers.delete(table);
  }
}

function dueOf(command: Exclude<AnonymousCommand, { type: 'anonymous.drop' }>, before: Due | undefined): Due {
  if (command.type === 'anonymous.withdraw') return { type: 'withdraw' };
  const words: CardText = {
    text: command.text,
    example: command.example,
    cited: command.cited,
    subPoints: command.subPoints
  };
  return before?.type === 'drop'
    ? { type: 'drop', card: { ...before.card, ...words } }
    : { type: 'amend', words };
}
