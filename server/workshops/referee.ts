// One workshop, alive: its state in memory, its journal on disk, and the order of things that never changes (JRN-1, JRN-2):
// validate → append → sync → publish → ack. A command id is done once, however often it comes.
import type { Ack } from '#lib/protocol/socket-events.ts';
import type { CommandEnvelope } from '#core/commands.ts';
import { decide } from '#core/decide.ts';
import type { DecisionEnv } from '#core/decision.ts';
import { evolve } from '#core/evolve.ts';
import { EVENT_VERSION, type WorkshopEvent } from '#core/events.ts';
import { fold } from '#core/fold.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { must, ok, type Result } from '#core/result.ts';
import { actorKey, type Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Clock } from '#server/clock.ts';
import { drawCode } from '#server/secrets.ts';
import type { Journal } from '#server/storage/journal.ts';
import { composeFor } from './compose-for.ts';
import { eventOf } from './upcast.ts';

/** What has just been written, with the state before and after. */
export interface Change {
  readonly seq: number;
  readonly events: readonly WorkshopEvent[];
  readonly before: Workshop;
  readonly after: Workshop;
}

/** A decision that also gives something back to who asked. */
export type Asking<T> = (
  workshop: Workshop,
  env: DecisionEnv
) => Result<{ readonly events: readonly WorkshopEvent[]; readonly value: T }, Refusal>;

/** The referee of one workshop. Everything is synchronous: two requests never interleave. */
export class Referee {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #done = new Map<string, { readonly actor: string; readonly seq: number }>();
  readonly #listeners = new Set<(change: Change) => void>();
  #state: Workshop;
  #seq: number;

  private constructor(journal: Journal, clock: Clock, state: Workshop, seq: number) {
    this.#journal = journal;
    this.#clock = clock;
    this.#state = state;
    this.#seq = seq;
  }

  /** Reads a journal into a living workshop. @throws JournalDamaged, EventTooNew, or when it is empty. */
  static load(journal: Journal, clock: Clock): Referee {
    const entries = journal.read();
    const state = fold(entries.map(eventOf));
    const referee = new Referee(journal, clock, must(state, 'the first event'), entries.at(-1)?.seq ?? 0);
    for (const { commandId, actor, seq } of entries) {
      if (commandId !== null) referee.#done.set(commandId, { actor, seq });
    }
    return referee;
  }

  /** Writes the first event of a new workshop. */
  static begin(
    journal: Journal,
    clock: Clock,
    first: Extract<WorkshopEvent, { type: 'workshop.created' }>
  ): Referee {
    const row = { type: first.type, version: EVENT_VERSION, data: first, at: clock.now() };
    const [entry] = journal.append([{ ...row, actor: 'server', commandId: null }]);
    return new Referee(journal, clock, evolve(null, first), must(entry, 'the first row').seq);
  }

  /** The state of this moment. */
  get state(): Workshop {
    return this.#state;
  }

  /** Number of the last row. */
  get seq(): number {
    return this.#seq;
  }

  /** Server time. */
  now(): number {
    return this.#clock.now();
  }

  /** Judges a command and, if it stands, makes it durable before anybody sees it. */
  execute({ id, command }: CommandEnvelope, actor: Actor): Ack {
    const key = actorKey(actor);
    const done = this.#done.get(id);
    if (done) return done.actor === key ? { ok: true, seq: done.seq } : refuse('command.reused');
    const decision = decide(this.#state, command, actor, this.#env());
    if (!decision.ok) return decision;
    return { ok: true, seq: this.#commit(decision.value, key, id) };
  }

  /** Makes what is not a command (joining, granting) durable in the same way. */
  ask<T>(actor: string, asking: Asking<T>): Result<T, Refusal> {
    const answer = asking(this.#state, this.#env());
    if (!answer.ok) return answer;
    this.#commit(answer.value.events, actor, null);
    return ok(answer.value.value);
  }

  /** Calls back after each durable change, before its ack. Returns what stops it. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the journal. */
  close(): void {
    this.#listeners.clear();
    this.#journal.close();
  }

  #env(): DecisionEnv {
    return { now: this.#clock.now(), draw: drawCode, compose: () => composeFor(this.#state, 'fr') };
  }

  #commit(events: readonly WorkshopEvent[], actor: string, commandId: string | null): number {
    if (events.length === 0) return this.#seq;
    const at = this.#clock.now();
    const after = events.reduce<Workshop>((state, event) => evolve(state, event), this.#state);
    const rows = events.map((data) => ({
      type: data.type,
      version: EVENT_VERSION,
      data,
      at,
      actor,
      commandId
    }));
    const seq = must(this.#journal.append(rows).at(-1), 'the last row').seq;
    const change: Change = { seq, events, before: this.#state, after };
    this.#state = after;
    this.#seq = seq;
    if (commandId !== null) this.#done.set(commandId, { actor, seq });
    for (const listener of this.#listeners) listener(change);
    return seq;
  }
}
