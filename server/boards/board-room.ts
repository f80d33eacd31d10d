// One board written together. The story of one frame (DOC-2 to DOC-7), at the end of its window (board-log.ts):
//   heard (hearing.ts) → still let in? → speed → the gate (frame-gate.ts) → taken in
//   → kept on disk, with all of the window → relayed as it came → ack.
// Nothing is shown or acknowledged that is not on disk: when it cannot be kept, the document is forgotten, everybody comes back,
// and it is read again. Above 200 lines: one document, one order of things, read in one place.
import type { CardId, TableId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import { authorOf, type Actor } from '#core/roles.ts';
import { CLOSE_CODES, restartReason } from '#lib/protocol/close-codes.ts';
import type { Clock } from '#server/clock.ts';
import type { Logger } from '#server/log.ts';
import { spreadFor } from '#server/operations/return-spread.ts';
import { BoardDamaged, type BoardRow } from '#server/storage/boards.ts';
import type { Timers } from '#server/timers.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { BoardConnection, Standing } from './board-connection.ts';
import { BoardDocument } from './board-document.ts';
import type { BoardLog, Publisher } from './board-log.ts';
import { BoardMirror } from './board-mirror.ts';
import { judgeIn } from './board-judge.ts';
import { pulseOf } from './board-pulse.ts';
import type { BoardMessage } from './board-wire.ts';
import { wordsIn, type CardWords } from './card-words.ts';
import { generationFrame, RoomGreeting } from './room-greeting.ts';
import { RoomPresence } from './room-presence.ts';
import { RoomRest } from './room-rest.ts';
import { RoomWindow } from './room-window.ts';

/** What a room needs. */
export interface RoomDeps {
  readonly table: TableId;
  readonly referee: Referee;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Those of windows. */
  readonly windows: Timers;
  readonly log: Logger;
  /** What waits to be kept, of all the boards. */
  readonly queue: BoardLog;
  readonly drawGeneration: () => string;
  /** Something was written: all boards tell the journal soon. */
  readonly tellSoon: () => void;
  /** Counts a refusal. */
  readonly counted: (refusal: Refusal) => void;
  /** May this person be heard once more, at this cost? */
  readonly hears: (person: string, bytes: number) => boolean;
  readonly hearsPresence: (person: string) => boolean;
  /** Clients of y-websocket say again all the presence they hear: bounded by itself, and dropped without a word. */
  readonly hearsEcho: (person: string) => boolean;
  /** Nobody needs the room any more. */
  readonly emptied: () => void;
}

/** A frame that was let in. */
interface Frame {
  readonly frame: Buffer;
  readonly connection: BoardConnection;
  readonly actor: Actor;
  readonly cards: readonly CardId[];
}

/** A living board. */
export class BoardRoom implements Publisher {
  readonly #deps: RoomDeps;
  readonly #connections = new Set<BoardConnection>();
  readonly #presence: RoomPresence;
  readonly document: BoardDocument;
  /** What the journal has not heard. */
  readonly mirror: BoardMirror;
  readonly #rest: RoomRest;
  readonly #window = new RoomWindow(this.#connections);
  readonly #greeting = new RoomGreeting();
  #stopPulse: (() => void) | null = null;
  #isOver = false;

  /** Opens the document; what the journal did not hear of it is told soon. @throws BoardDamaged, and whatever the store throws. */
  constructor(deps: RoomDeps) {
    this.#deps = deps;
    const { table, referee, timers, drawGeneration } = deps;
    const cards = () => wordsIn(referee.state, table);
    this.document = BoardDocument.open({ board: table, store: referee.boards, drawGeneration }, cards());
    this.mirror = new BoardMirror({ document: this.document, referee, soon: deps.tellSoon });
    this.#presence = new RoomPresence({
      ...{ document: this.document, referee, connections: this.#connections },
      ...{ clock: deps.clock, windows: deps.windows },
      ...{ hearsOwn: deps.hearsPresence, hearsAny: deps.hearsEcho },
      complain: (connection, refusal) => this.#complain(connection, refusal)
    });
    this.#rest = new RoomRest({
      ...{ document: this.document, timers, cards, tell: () => this.tell() },
      ...{ isEmpty: () => this.#connections.size === 0, isOver: () => this.#isOver },
      next: (work) => deps.queue.next(work),
      safely: (work) => this.#safely(work),
      end: () => this.#end()
    });
    this.#rest.soon();
  }

  /** Sockets on this board. */
  get connections(): ReadonlySet<BoardConnection> {
    return this.#connections;
  }

  /** Somebody comes in: our state vector, who is here, and for those who asked, the generation before all. */
  enter(connection: BoardConnection): void {
    const { generation, acks } = connection.visitor;
    if (!connection.reads()) return;
    if (generation !== null && generation !== this.document.generation) {
      if (acks) connection.sends([generationFrame(this.document.generation)], this.#now());
      return connection.close(CLOSE_CODES.generation, 'generation');
    }
    this.#connections.add(connection);
    this.#window.widens();
    this.#rest.notYet();
    this.#stopPulse ??= pulseOf({
      ...{ connections: this.#connections, clock: this.#deps.clock, timers: this.#deps.timers },
      ...{ state: () => this.#stateOnDisk(), calm: () => this.#safely(() => this.#rest.lull()) }
    });
    connection.sends([this.#greeting.of(this.document, acks)], this.#now());
    this.#presence.show(connection);
  }

  /** Somebody leaves. When nobody is left the journal hears everything at once. */
  leave(connection: BoardConnection): void {
    if (!this.#connections.delete(connection)) return;
    this.#presence.leave(connection);
    if (this.#connections.size > 0) return;
    this.#stopPulse?.();
    this.#stopPulse = null;
    this.#safely(() => this.tell());
    this.#rest.soon();
  }

  /** Hears one message of a connection. */
  hear(connection: BoardConnection, message: BoardMessage | null, bytes: number): void {
    const standing = connection.standing();
    if (!this.#connections.has(connection) || connection.isTurnedOut) return;
    if (!connection.reads() || standing === null) return;
    if (message?.type === 'presence') return this.#presence.hear(connection, standing, message.presence);
    if (!this.#deps.hears(standing.person, bytes)) {
      this.#deps.counted({ code: 'rate.tooFast' });
      return connection.close(CLOSE_CODES.tooFast, 'rate.tooFast');
    }
    if (message === null) return this.#complain(connection, { code: 'board.malformed' });
    switch (message.type) {
      case 'step1':
        return this.#answerState(connection, message.state);
      case 'step2':
      case 'update':
        return this.#judge(connection, standing, message.update);
      case 'queryPresence':
        return this.#presence.show(connection);
    }
  }

  /** Makes cards say what a command decided, without showing it yet: the row to keep with the events, or null. */
  prepare(cards: readonly CardWords[]): BoardRow | null {
    this.#rest.stirs();
    const update = this.document.writes(cards);
    return update === null ? null : this.document.rowOf(update);
  }

  /** The row of `prepare` is on disk: shows it. */
  commit({ update }: BoardRow): void {
    this.#window.shows(this.document.notes(update), null);
    this.publish();
    this.#rest.foldIfLong();
  }

  /** The end of a window: what is on disk is shown, then acknowledged. */
  publish(): void {
    this.#window.publish(this.#now(), this.#deps.referee.ruling);
  }

  /** It is not: the document is worth nothing any more. */
  abort(): void {
    this.#startAnew();
  }

  /** Tells the journal what was written, in one card or in all. @throws what the journal throws. */
  tell(only: CardId | null = null): void {
    this.#deps.queue.flush();
    if (!this.#isOver) BoardMirror.tell([this.mirror], this.#deps.referee, only);
  }

  /** The state of the workshop changed: whoever lost the grant goes, and nobody is seen where nobody signs. */
  look(): void {
    for (const connection of this.#connections) if (connection.standing() === null) connection.reads();
    this.#presence.look();
  }

  /** Ends the room; what was written is told first unless the workshop is gone. */
  close(code: number, reason: string, isGone = false): void {
    if (!isGone) this.#safely(() => this.#rest.now());
    this.#isOver = true;
    this.#rest.notYet();
    this.#stopPulse?.();
    this.#presence.stop();
    for (const connection of this.#connections) connection.close(code, reason);
    this.#connections.clear();
    this.document.destroy();
  }

  #now(): number {
    return this.#deps.clock.now();
  }

  /** What the document holds at this moment, told once all of it is on disk. */
  #answerState(connection: BoardConnection, state: Uint8Array): void {
    let frames: readonly Uint8Array[];
    try {
      frames = state.length <= 1 ? this.document.state : [this.document.missingFor(state)];
    } catch {
      // The bytes are no state vector.
      return this.#complain(connection, { code: 'board.malformed' });
    }
    this.#inTurn(() => connection.sends(frames, this.#now()));
  }

  #stateOnDisk(): readonly Uint8Array[] {
    this.#deps.queue.flush();
    return this.#isOver ? [] : this.document.state;
  }

  #judge(connection: BoardConnection, standing: Standing, update: Uint8Array): void {
    const { person, actor } = standing;
    this.#rest.stirs();
    if (connection.silenced !== null) return this.#refuse(connection, connection.silenced, []);
    const { document } = this;
    const verdict = judgeIn(document, this.#deps.referee, standing, update);
    if (!verdict.ok) return this.#refuse(connection, verdict.refusal, verdict.cards);
    if (verdict.isEmpty) return this.#answersInTurn(connection, () => connection.acks());
    if (!document.takes(update, verdict.news)) {
      this.#refuse(connection, { code: 'board.malformed' }, verdict.cards);
      return this.#startAnew();
    }
    for (const client of verdict.newIds) document.binds(client, person);
    const frame = document.notes(update);
    this.#deps.queue.submit({
      room: this,
      row: document.rowOf(update),
      done: () => this.#kept({ frame, connection, actor, cards: verdict.cards }),
      failed: () => this.#startAnew()
    });
  }

  #kept({ frame, connection, actor, cards }: Frame): void {
    this.#window.shows(frame, connection);
    const by = authorOf(actor);
    if (by !== null && !this.#isOver) this.mirror.note(cards, by);
    connection.acks();
    this.#window.answers(connection);
    this.#rest.foldIfLong();
  }

  /** Answers after what came before, whose fate the disk still holds. */
  #inTurn(done: () => void): void {
    this.#deps.queue.submit({ room: this, row: null, done, failed: done });
  }

  #answersInTurn(connection: BoardConnection, answer: () => void): void {
    this.#inTurn(() => (answer(), this.#window.answers(connection)));
  }

  #refuse(connection: BoardConnection, refusal: Refusal, cards: readonly CardId[]): void {
    this.#deps.counted(refusal);
    this.#answersInTurn(connection, () => connection.refuses(refusal, cards, this.#now()));
  }

  #complain(connection: BoardConnection, refusal: Refusal): void {
    this.#deps.counted(refusal);
    connection.complains(refusal, this.#now());
  }

  /** Everybody comes back to what the disk holds. */
  #startAnew(): void {
    if (!this.#isOver) this.#end();
  }

  #end(): void {
    this.close(CLOSE_CODES.restart, restartReason(spreadFor(this.#connections.size)), true);
    this.#deps.emptied();
  }

  /** What may fail without anybody waiting for it: it is tried again, and said in the log. */
  #safely(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.#deps.log.error(
        { board: this.#deps.table, fault: error },
        'a board could not be brought up to date'
      );
      if (error instanceof BoardDamaged) this.#startAnew();
      return false;
    }
  }
}
