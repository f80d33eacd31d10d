// One board's document, alive: loaded whole from the store before anybody is answered, or born from the journal's cards and
// kept before anybody sees it. It has no sockets. Where nobody writes it is bytes only, until somebody does: from its opening on, when its
// snapshot is all there is and agrees with the journal. What the gate let in reaches it later, many changes at once (late-doc.ts);
// anything but plain text is tried on it first. When it cannot be kept the document is worth nothing any more and is read again (board-room.ts sees to it).
import * as Y from 'yjs';
import type { CardId, TableId } from '#core/ids.ts';
import { knowsCard, readWords, writeWords, type BoardWords } from '#lib/board/board-words.ts';
import { encodeBoard } from '#lib/board/board-encoder.ts';
import { parseRoot } from '#lib/board/board-roots.ts';
import { rootOfUnit } from '#lib/board/doc-units.ts';
import { IDS_PER_PERSON } from '#lib/board/frame-gate.ts';
import { LateDoc, type News } from '#lib/board/late-doc.ts';
import { readUpdate } from '#lib/board/update-reader.ts';
import { syncFrame } from './board-frames.ts';
import { sealOfWords, type CardWords } from './card-words.ts';
import { digestOf, SleepingBoard } from './sleeping-board.ts';
import {
  BoardDamaged,
  type BoardRow,
  type BoardStore,
  type ClientOwner,
  type FoldedBoard,
  type StoredBoard
} from '#server/storage/boards.ts';
import { SERVER_PERSON } from './person.ts';
import { documentOf } from './read-document.ts';

/** A log is folded into its snapshot at so many updates, or when it outgrows the snapshot (this much at least). */
const [FOLD_UPDATES, FOLD_BYTES] = [1_000, 32 * 1024] as const;
/** What is longer does not sleep. */
const LIGHT_BYTES = 128 * 1024;
/** So many updates follow a cached state before it is encoded anew. */
const TAIL = 64;

/** What a document is opened with. */
export interface DocumentDeps {
  readonly board: TableId;
  readonly store: BoardStore;
  readonly drawGeneration: () => string;
}

/** A living document. */
export class BoardDocument {
  readonly board: TableId;
  readonly generation: string;
  readonly owners: Map<number, string>;
  readonly #store: BoardStore;
  /** Updates of the log as it was read, until the journal has caught up. */
  #replayed: readonly Uint8Array[];
  /** Bound in memory; kept with the next row. */
  #newOwners: ClientOwner[] = [];
  #logged: { updates: number; bytes: number; snapshot: number };
  #state: Buffer | null = null;
  #tail: Buffer[] = [];
  #late: LateDoc | null;
  #asleep: SleepingBoard | null;

  /** `asleep`: all that was stored, when it needs no document yet. */
  private constructor(
    { board, store }: Omit<DocumentDeps, 'drawGeneration'>,
    stored: StoredBoard,
    asleep: SleepingBoard | null
  ) {
    this.board = board;
    this.#store = store;
    this.generation = stored.generation;
    this.owners = new Map(stored.owners);
    const { snapshot, updates } = stored;
    this.#replayed = updates;
    this.#logged = {
      updates: updates.length,
      bytes: updates.reduce((sum, each) => sum + each.length, 0),
      snapshot: snapshot?.length ?? 0
    };
    this.#asleep = asleep;
    this.#state = asleep?.frame ?? null;
    const kept = snapshot === null ? updates : [snapshot, ...updates];
    this.#late = asleep ? null : new LateDoc(documentOf(board, kept));
  }

  /**
   * The document of a board. One that was never begun is seeded with these cards, and kept, before it is given; cards an older
   * document does not know are written in it.
   * @throws BoardDamaged, and whatever the store throws.
   */
  static open({ board, store, drawGeneration }: DocumentDeps, cards: readonly CardWords[]): BoardDocument {
    const stored = store.load(board);
    const asleep = stored && asleepAmong(stored, cards);
    if (stored && asleep) return new BoardDocument({ board, store }, stored, asleep);
    const fresh: StoredBoard = {
      generation: drawGeneration(),
      snapshot: null,
      updates: [],
      owners: new Map(),
      digest: null
    };
    const document = new BoardDocument({ board, store }, stored ?? fresh, null);
    const missing = cards.filter(({ card }) => !knowsCard(document.doc, card));
    if (stored !== null && missing.length === 0) return document;
    const update = stored === null ? document.#born(missing) : document.writes(missing);
    if (update === null) return document;
    store.append([document.rowOf(update)]);
    document.notes(update);
    return document;
  }

  /** The document as the gate looks at it, made again when it was asleep. */
  get late(): LateDoc {
    if (this.#late === null || this.#asleep !== null) this.#late = new LateDoc(this.#awake());
    return this.#late;
  }

  /** The document itself, with all that was taken in. @throws BoardDamaged when it cannot have it. */
  get doc(): Y.Doc {
    return this.#sound(({ doc }) => doc);
  }

  get isAsleep(): boolean {
    return this.#asleep !== null;
  }

  /** Its state vector. */
  get vector(): Uint8Array {
    return this.#asleep?.vector ?? Y.encodeStateVector(this.doc);
  }

  /**
   * Nobody writes: from now on it is bytes, which newcomers are given as they are. All it holds must be on disk. A long one stays
   * awake: whoever writes in it again would wait.
   */
  sleep(): void {
    if (this.#asleep !== null) return;
    const asleep = SleepingBoard.of(this.doc);
    if (asleep.bytes.length > LIGHT_BYTES) return;
    this.#asleep = asleep;
    this.#state = asleep.frame;
    this.#tail = [];
    this.destroy();
  }

  /** Lets go of what Yjs holds. */
  destroy(): void {
    this.#late?.destroy();
    this.#late = null;
  }

  /** Client ids of one person here. */
  idsOf(person: string): number {
    let found = 0;
    for (const owner of this.owners.values()) if (owner === person) found += 1;
    return found;
  }

  /** Makes a client id this person's, from now on and on disk with the next words: false when it is another's, or one too many. */
  binds(client: number, person: string): boolean {
    const owner = this.owners.get(client);
    if (owner !== undefined) return owner === person;
    if (person !== SERVER_PERSON && this.idsOf(person) >= IDS_PER_PERSON) return false;
    this.owners.set(client, person);
    this.#newOwners.push({ client, person });
    return true;
  }

  wordsOf(card: CardId): BoardWords {
    return readWords(this.doc, card);
  }

  /** Takes a judged update in. False when Yjs cannot: the document must then be read again. @throws BoardDamaged as `doc` does. */
  takes(update: Uint8Array, news: News): boolean {
    return this.#sound((late) => late.takes(update, news));
  }

  /** What was taken in is in the document from now on. @throws BoardDamaged */
  settles(): void {
    if (this.#asleep === null) this.#sound(({ doc }) => doc);
  }

  /** Makes cards say these words, by the server's own hand. The update, or null when they do already. Not yet kept. */
  writes(cards: readonly CardWords[]): Uint8Array | null {
    let written: Uint8Array | null = null;
    const note = (update: Uint8Array) => (written = update);
    this.doc.on('update', note);
    this.#write(cards);
    this.doc.off('update', note);
    return written;
  }

  /** Everything it holds, as its first update. */
  #born(cards: readonly CardWords[]): Uint8Array {
    this.#write(cards);
    return encodeBoard(this.doc);
  }

  #write(cards: readonly CardWords[]): void {
    this.doc.transact(() => cards.forEach(({ card, words }) => writeWords(this.doc, card, words)));
  }

  /** The row of an update, with the client ids bound since the last one. It must be kept, or the document read again. */
  rowOf(update: Uint8Array): BoardRow {
    this.binds(this.late.clientID, SERVER_PERSON);
    const owners = this.#newOwners;
    this.#newOwners = [];
    return { board: this.board, generation: this.generation, update, owners };
  }

  /** An update is in the document, and will be kept or the document read again. @returns its frame, for whoever is told of it. */
  notes(update: Uint8Array): Buffer {
    const frame = syncFrame('update', update);
    this.#logged.updates += 1;
    this.#logged.bytes += update.length;
    if (this.#state !== null) this.#tail.push(frame);
    return frame;
  }

  /** Who wrote last in each card since the last snapshot, of what was kept when nobody told the journal. Asked once. */
  lastPersons(): ReadonlyMap<CardId, string> {
    const last = new Map<CardId, string>();
    for (const update of this.#replayed) {
      for (const struct of readUpdate(update, Number.MAX_SAFE_INTEGER)?.structs ?? []) {
        const root = parseRoot(rootOfUnit(this.doc, struct) ?? '');
        const person = this.owners.get(struct.client);
        if (root !== null && person !== undefined) last.set(root.card, person);
      }
    }
    this.#replayed = [];
    return last;
  }

  /** Frames that bring a newcomer up to date; encoded once for however many come. Not before what it holds is on disk. */
  get state(): readonly Buffer[] {
    if (this.#state === null || this.#tail.length > TAIL) {
      this.#state = syncFrame('step2', encodeBoard(this.doc));
      this.#tail = [];
    }
    return [this.#state, ...this.#tail];
  }

  /** The frame that brings a client that has this state up to date; likewise. @throws for what is no state vector. */
  missingFor(state: Uint8Array): Buffer {
    return this.#asleep?.missingFor(state) ?? syncFrame('step2', Y.encodeStateAsUpdate(this.doc, state));
  }

  /** Has the log grown enough to be folded? */
  get isLong(): boolean {
    const { updates, bytes, snapshot } = this.#logged;
    return updates >= FOLD_UPDATES || bytes > Math.max(snapshot, FOLD_BYTES);
  }

  /** Puts one snapshot at the place of snapshot and log; deleted text is gone from it. `cards`: what the journal says, which it says too. */
  fold(cards: () => readonly CardWords[]): void {
    if (this.#logged.updates === 0) return;
    const folded = this.folded(sealOfWords(cards()));
    this.#store.compact(folded);
    this.isFolded(folded.snapshot);
  }

  /** All of it as one snapshot; deleted text is not in it. Not yet kept. `agreed`: null when the journal's words are not known. */
  folded(agreed: string | null): FoldedBoard {
    const snapshot = this.#asleep?.bytes ?? encodeBoard(this.doc);
    const digest = agreed === null ? null : { ...(this.#asleep ?? digestOf(this.doc)), agreed };
    return { board: this.board, snapshot, digest };
  }

  /** Its snapshot is on disk, at the place of all that was: newcomers get nothing older. */
  isFolded({ length }: Uint8Array): void {
    this.#logged = { updates: 0, bytes: 0, snapshot: length };
    if (this.#asleep !== null) return;
    this.#state = null;
    this.#tail = [];
  }

  #sound<T>(read: (late: LateDoc) => T): T {
    try {
      return read(this.late);
    } catch (error) {
      throw new BoardDamaged(this.board, 'what was taken in cannot be applied', { cause: error });
    }
  }

  #awake(): Y.Doc {
    const { bytes, client = null } = this.#asleep ?? {};
    const doc = documentOf(this.board, bytes === undefined ? [] : [bytes]);
    // It holds all that the server wrote: the server goes on under the same id.
    if (client !== null) doc.clientID = client;
    this.#asleep = null;
    return doc;
  }
}

/** A board that is nothing but its snapshot, when that says what the journal says: null when it must be read. */
function asleepAmong({ snapshot, digest }: StoredBoard, cards: readonly CardWords[]): SleepingBoard | null {
  if (snapshot === null || digest === null || digest.agreed !== sealOfWords(cards)) return null;
  return SleepingBoard.kept(snapshot, digest);
}
