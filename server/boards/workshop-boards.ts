// The boards of one workshop, alive or asleep, and its referee's companion: what a command decides of words goes into the
// documents in the same transaction as its events, and what hands wrote reaches the journal before a command reads it.
import type { CommandEnvelope } from '#core/commands.ts';
import type { CardId, TableId } from '#core/ids.ts';
import type { WorkshopEvent } from '#core/events.ts';
import type { Millis } from '#core/units.ts';
import { NO_WORDS } from '#lib/board/board-words.ts';
import { CLOSE_CODES, restartReason } from '#lib/protocol/close-codes.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import type { Clock } from '#server/clock.ts';
import type { Logger } from '#server/log.ts';
import { BoardDamaged, type BoardRow, type FoldedBoard } from '#server/storage/boards.ts';
import type { Timers } from '#server/timers.ts';
import { changedIds } from '#server/workshops/changed-cards.ts';
import type { Change, Companion, Referee } from '#server/workshops/referee.ts';
import type { BoardConnection } from './board-connection.ts';
import { BoardLog } from './board-log.ts';
import { BoardMirror } from './board-mirror.ts';
import { BoardRoom } from './board-room.ts';
import { isOfWords, type BoardMessage } from './board-wire.ts';
import { isWrittenIn, wordsOfCard, type CardWords } from './card-words.ts';
import type { WindowTimers } from './doze.ts';
import type { RefusalCount } from './refusal-count.ts';
import { Telling } from './telling.ts';
import { TokenBucket } from './token-bucket.ts';

/** What the boards of a workshop need. */
export interface WorkshopBoardsDeps {
  readonly referee: Referee;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Those of windows, which nobody plays by hand but tests of windows. */
  readonly windows: Timers;
  /** The same, of those in which words wait. */
  readonly doze: WindowTimers;
  readonly log: Logger;
  readonly refusals: RefusalCount;
  readonly drawGeneration: () => string;
}

/** Presence an ordinary client may say again in a second: a full table's, and the readers' of a pause. */
const ECHOES_PER_SECOND = 400;

/** Commands that read no words of a board, or of one card only: the others find the journal up to date. */
const READS_NO_WORDS = /^(card\.add|anonymous\.|ballot\.|seat\.|table\.|notes\.|group\.|narrator\.|story\.)/;

interface Prepared {
  readonly room: BoardRoom;
  readonly row: BoardRow;
}

/** The boards of one workshop. */
export class WorkshopBoards implements Companion {
  readonly #deps: WorkshopBoardsDeps;
  readonly #rooms = new Map<TableId, BoardRoom>();
  /** What waits to be judged, kept and shown. */
  readonly queue: BoardLog;
  readonly #telling: Telling;
  readonly #kept: Set<TableId>;
  readonly #speeds = new Map<string, TokenBucket>();
  readonly #presences = new Map<string, TokenBucket>();
  readonly #echoes = new Map<string, TokenBucket>();
  /** Rooms where something was said that could not be kept. */
  readonly #owed = new Set<BoardRoom>();
  #prepared: readonly Prepared[] = [];
  #folded: readonly { readonly room: BoardRoom; readonly board: FoldedBoard }[] = [];

  /** Documents that know more than the journal (the process was killed) tell it now, before anything is judged. */
  constructor(deps: WorkshopBoardsDeps) {
    this.#deps = deps;
    const store = deps.referee.boards;
    this.queue = new BoardLog({ store, log: deps.log, timers: deps.doze, now: () => performance.now() });
    this.#telling = new Telling({
      ...{ queue: this.queue, timers: deps.timers, log: deps.log },
      tell: () => this.#tells()
    });
    this.#kept = new Set(store.list());
    for (const table of store.unfolded()) this.#wake(table);
    // All of it in one write: whoever comes back waits for it.
    this.flush();
    // Not in the middle of the transaction that tells.
    deps.referee.keeping.onChange(() => setImmediate(() => this.#settle()));
  }

  /** The room of a table, its document loaded or born. @throws BoardDamaged, and whatever the store throws. */
  roomOf(table: TableId): BoardRoom {
    const known = this.#rooms.get(table);
    if (known) return known;
    this.queue.flush();
    const { referee, clock, timers, windows, log, refusals, drawGeneration } = this.#deps;
    const room = new BoardRoom({
      ...{ table, referee, clock, timers, windows, log, drawGeneration, queue: this.queue },
      tellSoon: () => this.#telling.soon(),
      counted: ({ code }) => refusals.note(code),
      hears: (person, bytes) => this.#hears(person, bytes),
      hearsPresence: (person) => this.#bucket(this.#presences, person, WIRE_LIMITS.presencePerSecond).takes(),
      hearsEcho: (person) => this.#bucket(this.#echoes, person, ECHOES_PER_SECOND).takes(),
      emptied: () => this.#rooms.delete(table)
    });
    this.#rooms.set(table, room);
    this.#kept.add(table);
    return room;
  }

  /**
   * Is this about words, while nothing can be kept? Then it is neither taken nor answered: people go on reading, and say it again
   * once it can.
   */
  owes(room: BoardRoom, message: BoardMessage | null): boolean {
    if (!isOfWords(message)) return false;
    if (this.#deps.referee.keeping.isSuspended) this.#owed.add(room);
    return this.#owed.has(room);
  }

  /** Roles of those who are on a board, one each. */
  get roles(): readonly string[] {
    const all = [...this.#rooms.values()].flatMap((room) => [...room.connections]);
    return all.map(({ visitor }) => visitor.ask.role);
  }

  /** Makes place for one more socket of a device: of too many the oldest is let go, which is most often that of a dead line. */
  makesPlaceFor(device: string): void {
    this.queue.judges();
    const own: { readonly room: BoardRoom; readonly each: BoardConnection }[] = [];
    for (const room of this.#rooms.values())
      for (const each of room.connections) if (each.visitor.device === device) own.push({ room, each });
    if (own.length < WIRE_LIMITS.socketsPerDevice) return;
    const { room, each } = own.reduce((first, other) => (other.each.nth < first.each.nth ? other : first));
    room.leave(each);
    each.close(CLOSE_CODES.tooFast, 'session.crowded');
  }

  /** Tells the journal everything that was written. @returns in how many cards. @throws what the journal throws. */
  flush(): number {
    this.queue.flush();
    return this.#tells();
  }

  /** The same, of all that is on disk: what was judged since goes first, what was not is told the next time. */
  #tells(): number {
    if (!this.queue.isSettled) this.queue.flush();
    const mirrors = [...this.#rooms.values()].map(({ mirror }) => mirror);
    return BoardMirror.tell(mirrors, this.#deps.referee);
  }

  freshen(command: CommandEnvelope['command']): void {
    if (READS_NO_WORDS.test(command.type)) return;
    if (!command.type.startsWith('card.') || !('card' in command)) return void this.flush();
    this.queue.flush();
    const card = this.#deps.referee.state.cards[command.card ?? ''];
    if (card) this.#rooms.get(card.table)?.tell(card.id);
  }

  prepare({ before, after, events }: Omit<Change, 'seq'>): readonly BoardRow[] {
    // As things were when they came.
    this.queue.judges();
    const wanted = wordsWanted({ before, after, events });
    if (wanted.size > 0) this.queue.flush();
    const prepared: Prepared[] = [];
    this.#prepared = prepared;
    for (const [table, cards] of wanted) {
      // Nobody ever opened it: it will be seeded from the journal.
      const room = this.#kept.has(table) ? this.#wake(table) : null;
      const row = room && this.#readably(table, () => room.prepare(cards));
      if (room && row) prepared.push({ room, row });
    }
    return prepared.map(({ row }) => row);
  }

  commit(events: readonly WorkshopEvent[]): void {
    const prepared = this.#prepared;
    this.#prepared = [];
    for (const { room, row } of prepared) room.commit(row);
    for (const { room, board } of this.#folded) room.document.isFolded(board.snapshot);
    this.#folded = [];
    if (events.every(({ type }) => type.startsWith('card.'))) return;
    for (const room of this.#rooms.values()) room.look();
  }

  abort(): void {
    for (const { room } of this.#prepared) room.abort();
    this.#prepared = [];
    this.#folded = [];
  }

  /** A board that cannot be read would keep what is erased: then nothing is. @throws BoardDamaged */
  fold(): readonly FoldedBoard[] {
    const rooms = [...this.#kept].map((table) => this.roomOf(table));
    this.#folded = rooms.map((room) => ({ room, board: room.document.folded(null) }));
    return this.#folded.map(({ board }) => board);
  }

  /** The server stops: everything is told and folded, and people are told over how long to come back. */
  close(spread: Millis): void {
    this.queue.close();
    for (const room of this.#rooms.values()) room.close(CLOSE_CODES.restart, restartReason(spread));
    this.#rooms.clear();
    this.#telling.stops();
  }

  /** The workshop is erased. */
  vanish(): void {
    this.queue.forget();
    for (const room of this.#rooms.values()) room.close(CLOSE_CODES.gone, 'workshop.unknown', true);
    this.#rooms.clear();
    this.#telling.stops();
  }

  #wake(table: TableId): BoardRoom | null {
    return this.#readably(table, () => this.roomOf(table));
  }

  /** One damaged board must not stop the workshop: it is left as it is, and said. */
  #readably<T>(table: TableId, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BoardDamaged)) throw error;
      this.#deps.log.error(
        { workshop: this.#deps.referee.state.id, board: table, fault: error },
        'board unreadable'
      );
      return null;
    }
  }

  /** Everything is kept again: whoever said something meanwhile comes back and says it again. */
  #settle(): void {
    if (this.#deps.referee.keeping.isSuspended) return;
    const owed = [...this.#owed];
    this.#owed.clear();
    for (const room of owed) room.abort();
  }

  #hears(person: string, bytes: number): boolean {
    const bucket = this.#bucket(
      this.#speeds,
      person,
      WIRE_LIMITS.messagesPerSecond,
      WIRE_LIMITS.messagesBurst
    );
    return bucket.takes(Math.max(1, Math.ceil(bytes / WIRE_LIMITS.frameBytes)));
  }

  #bucket(
    buckets: Map<string, TokenBucket>,
    person: string,
    perSecond: number,
    burst = 2 * perSecond
  ): TokenBucket {
    const known = buckets.get(person);
    if (known !== undefined) return known;
    const bucket = new TokenBucket({ clock: this.#deps.clock, burst, perSecond });
    buckets.set(person, bucket);
    return bucket;
  }
}

/** Words that must change in documents, by table: of cards whose words or table the events changed, except what came from there. */
function wordsWanted({ before, after, events }: Omit<Change, 'seq'>): ReadonlyMap<TableId, CardWords[]> {
  const wanted = new Map<TableId, CardWords[]>();
  for (const id of cardsChanged({ before, after, events })) {
    const [was, is] = [before.cards[id], after.cards[id]];
    for (const table of new Set([was?.table, is?.table])) {
      if (table === undefined) continue;
      const from = isWrittenIn(was, table) ? wordsOfCard(was) : NO_WORDS;
      const words = isWrittenIn(is, table) ? wordsOfCard(is) : NO_WORDS;
      if (from.text === words.text && from.example === words.example && from.points === words.points)
        continue;
      const cards = wanted.get(table) ?? [];
      cards.push({ card: id, words });
      wanted.set(table, cards);
    }
  }
  return wanted;
}

function cardsChanged({ before, after, events }: Omit<Change, 'seq'>): readonly CardId[] {
  if (before.cards === after.cards) return [];
  const own = new Set(events.flatMap((event) => (event.type === 'card.worded' ? [event.card] : [])));
  if (own.size === events.length) return [];
  const named = events.flatMap((event) => namedIn(event) ?? []);
  const all = named.length === events.length ? named : changedIds(before, after);
  return all.filter((id) => !own.has(id) && before.cards[id] !== after.cards[id]);
}

/** The one card an event is about; null for those that may touch any. */
function namedIn(event: WorkshopEvent): CardId | null {
  if (event.type === 'card.added') return event.card.id;
  return event.type.startsWith('card.') && 'card' in event && typeof event.card === 'string'
    ? event.card
    : null;
}
