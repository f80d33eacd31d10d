// One workshop, alive: its state in memory, its journal on disk, and the order of things that never changes (JRN-1, JRN-2):
// validate → append → sync → publish → ack. A command id is done once, however often it comes. Commands that come together are one
// append, one sync and one publication (JRN-4); the order is the same.
import { hash } from 'node:crypto';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { atInstant } from '#core/afar-reach.ts';
import type { Command, CommandEnvelope } from '#core/commands.ts';
import { decide } from '#core/decide.ts';
import { takesWords, type Bearer } from '#core/erasure.ts';
import type { DecisionEnv } from '#core/decision.ts';
import { evolve } from '#core/evolve.ts';
import { foldOn } from '#core/fold.ts';
import type { FirstEvent, WorkshopEvent } from '#core/events.ts';
import { changesWordsAlone } from '#core/permissions.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { must, ok, type Result } from '#core/result.ts';
import { actorKey, type Actor } from '#core/roles.ts';
import type { Millis } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Clock } from '#server/clock.ts';
import { drawCode } from '#server/secrets.ts';
import type { ImageStore } from '#server/images/image-store.ts';
import type { BoardRow, BoardStore, FoldedBoard } from '#server/storage/boards.ts';
import type { Entry, Journal, NewEntry } from '#server/storage/journal.ts';
import type { Keeping } from '#server/storage/keeping.ts';
import { Ballots } from '#server/votes/ballots.ts';
import { composeFor } from './compose-for.ts';
import { judged, type Added, type Asked } from './judging.ts';
import { namesIn, rowsOf, stateOf, withoutErased } from './rows.ts';

/** What has just been written, with the state before and after. */
export interface Change {
  readonly seq: number;
  readonly events: readonly WorkshopEvent[];
  readonly before: Workshop;
  readonly after: Workshop;
}

/** Who keeps the boards' documents in step: called in the same instant as the referee, never in between. */
export interface Companion {
  /** A command is about to be judged: what it may read of the boards must be in the journal. */
  freshen(command: Command): void;
  /** The journal must know all that was written together. */
  flush(): void;
  /** What the events make documents say: kept with them, shown to nobody yet. */
  prepare(change: Omit<Change, 'seq'>): readonly BoardRow[];
  /** They are on disk. */
  commit(events: readonly WorkshopEvent[]): void;
  /** They are not. */
  abort(): void;
  /** Every document as it stands with what was prepared, nothing older in it: kept in the same transaction. */
  fold(): readonly FoldedBoard[];
}

/** What came of one command: its answer, or the fault that is its own. */
export type Outcome = { readonly ack: Ack } | { readonly fault: unknown };

/** A decision that also gives something back to who asked. */
export type Asking<T> = (
  workshop: Workshop,
  env: DecisionEnv
) => Result<{ readonly events: readonly WorkshopEvent[]; readonly value: T }, Refusal>;

/** The referee of one workshop. Everything is synchronous: two requests never interleave. */
export class Referee {
  /** The voters' side: never in the journal. */
  readonly ballots: Ballots;
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #done = new Map<string, { readonly actor: string; readonly seq: number }>();
  readonly #listeners = new Set<(change: Change) => void>();
  #companion: Companion | null = null;
  #state: Workshop;
  #ruling: Workshop;
  #seq: number;

  private constructor(journal: Journal, clock: Clock, state: Workshop, seq: number) {
    this.#journal = journal;
    this.#clock = clock;
    this.#state = state;
    this.#ruling = state;
    this.#seq = seq;
    this.ballots = new Ballots(journal.urns, () => this.#state);
    this.ballots.sweep();
  }

  /** Reads a journal into a living workshop. @throws JournalDamaged, EventTooNew, or when it is empty. */
  static load(journal: Journal, clock: Clock): Referee {
    const entries = journal.read();
    const referee = new Referee(journal, clock, stateOf(entries), entries.at(-1)?.seq ?? 0);
    for (const { commandId, actor, seq } of entries) {
      if (commandId !== null) referee.#done.set(commandId, { actor, seq });
    }
    return referee;
  }

  /** Writes the first event of a new workshop. */
  static begin(journal: Journal, clock: Clock, first: FirstEvent): Referee {
    const state = evolve(null, first);
    const rows = rowsOf([first], state, { at: clock.now(), actor: 'server', commandId: null });
    return new Referee(journal, clock, state, must(journal.append(rows)[0], 'the first row').seq);
  }

  /** The state of this moment. */
  get state(): Workshop {
    return this.#state;
  }

  /** The same, as it stands at this instant: a link whose date has come is closed. What rights are asked of. */
  get present(): Workshop {
    return atInstant(this.#state, this.#clock.now());
  }

  /** What rights are asked of by whoever keeps the answers: as `present`, but the same state for as long as words alone change. */
  get ruling(): Workshop {
    return atInstant(this.#ruling, this.#clock.now());
  }

  /** Number of the last row. */
  get seq(): number {
    return this.#seq;
  }

  /** The documents of the boards, in the same file. */
  get boards(): BoardStore {
    return this.#journal.boards;
  }

  /** The images of the document, in the same file. */
  get images(): ImageStore {
    return this.#journal.images;
  }

  /** Whether what is written is kept at this moment. */
  get keeping(): Keeping {
    return this.#journal.keeping;
  }

  /** Brings the state up to date with what was written together: before it is read as a whole. */
  catchUp(): void {
    this.#companion?.flush();
  }

  /** From now on, this companion keeps the boards in step. */
  accompany(companion: Companion): void {
    this.#companion = companion;
  }

  /** Server time. */
  now(): number {
    return this.#clock.now();
  }

  /** Judges a command and, if it stands, makes it durable before anybody sees it. */
  execute({ id, command }: CommandEnvelope, actor: Actor): Ack {
    const key = actorKey(actor);
    const earlier = this.#earlier(id, key);
    if (earlier) return earlier;
    if (takesWords(command)) return this.#takeAway({ id, command }, actor, key);
    this.#companion?.freshen(command);
    const decision = decide(this.#state, command, actor, this.#env());
    return decision.ok ? { ok: true, seq: this.#commit(decision.value, key, id) } : decision;
  }

  /**
   * Judges commands that may be judged together, one after the other, and keeps what stands in one transaction: all of it is durable
   * before any of it is shown. @throws what the journal throws; none of them has happened then.
   */
  executeAll(bench: readonly Asked[]): readonly Outcome[] {
    // What hands wrote reaches the journal first: nobody can write in a card that nobody has been shown.
    for (const { envelope } of bench) this.#companion?.freshen(envelope.command);
    const before = this.#state;
    const { verdicts, added, after } = judged(before, bench, {
      earlier: ({ id }, actor) => this.#earlier(id, actor),
      decide: (workshop, { envelope, actor }) =>
        decide(workshop, envelope.command, actor, this.#env(workshop))
    });
    const first = added.length === 0 ? this.#seq : this.#keepAll({ before, after }, added);
    return verdicts.map((verdict) => {
      if (verdict.state === 'failed') return { fault: verdict.fault };
      return { ack: verdict.state === 'answered' ? verdict.ack : { ok: true, seq: first + verdict.rows } };
    });
  }

  /** Makes what is not a command (joining, granting) durable in the same way. */
  ask<T>(actor: string, asking: Asking<T>): Result<T, Refusal> {
    const answer = asking(this.#state, this.#env());
    if (!answer.ok) return answer;
    this.#commit(answer.value.events, actor, null);
    return ok(answer.value.value);
  }

  /**
   * Makes what nobody may be named for durable in the same way: rows of the server, without a command, dated `at` rather than
   * now. @returns the number of the last row.
   */
  publish(events: readonly WorkshopEvent[], at: Millis): number {
    return this.#commit(events, 'server', null, at);
  }

  /** Calls back after each durable change, before its ack. Returns what stops it. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the journal. */
  close(): void {
    this.ballots.settle();
    this.#listeners.clear();
    this.#journal.close();
  }

  #earlier(id: string, actor: string): Ack | null {
    const done = this.#done.get(id);
    if (!done) return null;
    return done.actor === actor ? { ok: true, seq: done.seq } : refuse('command.reused');
  }

  #env(workshop = this.#state): DecisionEnv {
    const compose = (of = workshop) => composeFor(of, 'fr');
    return {
      now: this.#clock.now(),
      draw: drawCode,
      compose,
      tally: (vote) => this.ballots.tally(vote),
      image: (hash) => this.#journal.images.facts(hash),
      hash: (data) => hash('sha256', JSON.stringify(data), 'hex')
    };
  }

  #commit(
    events: readonly WorkshopEvent[],
    actor: string,
    commandId: string | null,
    at = this.#clock.now()
  ): number {
    if (events.length === 0) return this.#seq;
    const after = foldOn(this.#state, events);
    const rows = rowsOf(events, after, { at, actor, commandId });
    return this.#keep({ events, before: this.#state, after }, [{ commandId, actor, events }], (boards) =>
      this.#journal.append(rows, boards)
    );
  }

  /** @returns the number of the row before the first. */
  #keepAll(change: Pick<Change, 'before' | 'after'>, added: readonly Added[]): number {
    const at = this.#clock.now();
    const rows = added.flatMap(({ events, ...who }) => rowsOf(events, change.after, { at, ...who }));
    const events = added.flatMap((each) => each.events);
    return (
      this.#keep({ ...change, events }, added, (boards) => this.#journal.append(rows, boards)) - rows.length
    );
  }

  /** What goes is in no row any more: the journal is written again without it, and says what it then says. */
  #takeAway({ id, command }: CommandEnvelope, actor: Actor, key: string): Ack {
    this.catchUp();
    const before = this.#state;
    const entries = this.#journal.read();
    const names = (bearer: Bearer) => namesIn(entries, before, bearer);
    const decision = decide(before, command, actor, { ...this.#env(), names });
    if (!decision.ok) return decision;
    const events = decision.value;
    if (events.length === 0) return { ok: true, seq: this.#seq };
    const rows = rowsOf(events, before, { at: this.#clock.now(), actor: key, commandId: id });
    const { batch, after } = withoutErased(entries, rows, events, { before, names });
    const seq = this.#keep({ events, before, after }, [{ commandId: id, actor: key, events }], (boards) =>
      this.#journal.rewrite(batch, boards, this.#companion?.fold() ?? [])
    );
    return { ok: true, seq };
  }

  /** Kept, then shown: in this order, or not at all. `asked`: who for which events, in order. */
  #keep(
    change: Omit<Change, 'seq'>,
    asked: readonly (Omit<Added, 'commandId'> & Pick<NewEntry, 'commandId'>)[],
    keep: (boards: readonly BoardRow[]) => readonly Entry[]
  ): number {
    let seq: number;
    try {
      seq = must(keep(this.#companion?.prepare(change) ?? []).at(-1), 'the last row').seq;
    } catch (error) {
      this.#companion?.abort();
      throw error;
    }
    this.#state = change.after;
    if (!changesWordsAlone(change.events)) this.#ruling = change.after;
    this.#seq = seq;
    let row = seq;
    for (const { commandId, actor, events } of asked.toReversed()) {
      if (commandId !== null) this.#done.set(commandId, { actor, seq: row });
      row -= events.length;
    }
    this.#companion?.commit(change.events);
    for (const listener of this.#listeners) listener({ ...change, seq });
    if (change.before.votes !== change.after.votes) this.ballots.sweep();
    return seq;
  }
}
