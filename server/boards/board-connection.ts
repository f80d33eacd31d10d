// One socket on one board: who it is at this very moment, what it was told, how fast it takes what is sent. It decides nothing
// about words: board-room.ts does.
import type { CardId, TableId } from '#core/ids.ts';
import { isFromAfar } from '#core/afar-reach.ts';
import { may } from '#core/permissions.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import type { Handshake } from '#lib/protocol/socket-events.ts';
import { actorFor } from '#server/realtime/handshake.ts';
import { ackFrame, framed } from './board-frames.ts';
import type { BoardLine } from './board-line.ts';
import { deniedMessage, refusalMessage } from './board-wire.ts';
import { personOf } from './person.ts';
import { Strikes } from './strikes.ts';

/** Who asks for a board, in which role. The role never changes; whether it still holds is asked each time. */
export interface BoardVisitor {
  readonly device: string;
  readonly ask: Pick<Handshake, 'role' | 'table'>;
  readonly acks: boolean;
  readonly generation: string | null;
}

/** Who somebody is at this moment. */
export interface Standing {
  readonly actor: Actor;
  readonly person: string;
  /** Why the board may not be read; null when it may. */
  readonly unread: Refusal | null;
  /** Why each card may not be written in, as far as it was asked; as lasting as the rest: until anything but words changes. */
  readonly refusals: Map<CardId, Refusal | null>;
}

/** Bytes waiting for a slow device: presence is dropped, then everything, and after so long it is let go. */
const [DROP_PRESENCE, STOP, SLOW_MILLIS] = [64 * 1024, 256 * 1024, 20_000] as const;

/** What is shorter than that is copied rather than written in two pieces. */
const COPIED = 4 * 1024;

let come = 0;

/** A live connection. */
export class BoardConnection {
  readonly line: BoardLine;
  readonly visitor: BoardVisitor;
  readonly board: TableId;
  /** Of all those that ever came: the smaller, the older. */
  readonly nth = ++come;
  readonly #stateNow: () => Workshop;
  #known: { readonly state: Workshop; readonly standing: Standing | null } | null = null;
  #person: string | null = null;
  #dealt = 0;
  /** So many of them it has been told of. */
  #told = 0;
  /** What it alone is told with the next words, or without. */
  #own: Buffer[] = [];
  readonly #strikes = new Strikes();
  #behindSince: number | null = null;
  /** One for each sync message that has no answer yet, in order. */
  readonly #unanswered: ((isAnswered: boolean) => void)[] = [];
  /** The client id under which it is shown; null until it says one. */
  presenceId: number | null = null;
  isAlive = true;

  constructor(line: BoardLine, visitor: BoardVisitor, board: TableId, stateNow: () => Workshop) {
    this.line = line;
    this.visitor = visitor;
    this.board = board;
    this.#stateNow = stateNow;
  }

  /** Set once it was refused too often: what it sends is refused with this. */
  get silenced(): Refusal | null {
    return this.#strikes.silenced;
  }

  /** Is it being let go for what it sent? Nothing it says is heard any more. */
  get isTurnedOut(): boolean {
    return this.#strikes.over !== null;
  }

  /** Who this is now; null when the grant is gone. Worked out once, until anything but words changes. */
  standing(): Standing | null {
    const state = this.#stateNow();
    if (this.#known?.state !== state) this.#known = { state, standing: this.#judge(state) };
    return this.#known.standing;
  }

  /** Is it still let in, to read? When not, it is told why and let go. */
  reads(): boolean {
    const standing = this.standing();
    if (standing === null) this.close(CLOSE_CODES.sessionMissing, 'session.missing');
    else if (standing.unread !== null) {
      this.#send([this.#refusal(standing.unread, [])]);
      this.close(CLOSE_CODES.rightDenied, standing.unread.code);
    }
    return standing !== null && standing.unread === null;
  }

  /** Sends frames it must have. False when it takes too slowly and must be brought up to date later. */
  sends(frames: readonly Uint8Array[], now: number): boolean {
    if (this.#behindSince === null && this.line.waitingBytes > STOP) this.#behindSince = now;
    if (this.#behindSince !== null) return false;
    this.#send(frames);
    return true;
  }

  /** Sends frames of presence, unless the device is slow. */
  sendsPresence(frames: readonly Uint8Array[]): void {
    if (this.line.waitingBytes <= DROP_PRESENCE && this.#behindSince === null) this.#send(frames);
  }

  /** The end of a window: what everybody is shown, if anything, and what it alone is answered, in one write. */
  tells(shared: Buffer | null, now: number): void {
    this.#owesAck();
    const own = this.#own;
    if (own.length > 0) this.#own = [];
    if (shared === null || !this.sends(together(shared, own), now)) this.#send(own);
    // Only a refusal lets it go, and that is among them.
    if (own.length > 0) this.#turnsOut();
  }

  /** After a while of slowness: `caughtUp` when all has gone out and it must have the whole state, or it is let go. */
  looksAgain(now: number): 'well' | 'caughtUp' | 'behind' {
    if (this.#behindSince === null) return 'well';
    if (this.line.waitingBytes <= DROP_PRESENCE) {
      this.#behindSince = null;
      return 'caughtUp';
    }
    if (now - this.#behindSince > SLOW_MILLIS) this.close(CLOSE_CODES.slow, 'slow');
    return 'behind';
  }

  /** A sync message came: `ends` is told once, when it is dealt with or never will be. */
  hears(ends: (isAnswered: boolean) => void): void {
    this.#unanswered.push(ends);
  }

  /** The socket is closed. */
  isGone(): void {
    for (const ends of this.#unanswered.splice(0)) ends(false);
  }

  /** One more sync message is dealt with: kept, or empty. It is told at the end of the window. */
  acks(): void {
    this.#strikes.took();
    this.#deals();
  }

  /** One more is dealt with: refused, whole. */
  refuses(refusal: Refusal, cards: readonly CardId[], now: number): void {
    // What is refused is the next one after those it knows of.
    this.#owesAck();
    this.#own.push(this.#refusal(refusal, cards));
    this.#strikes.refused(refusal, now);
    this.#deals();
  }

  /** Refuses something that is no sync message. */
  complains(refusal: Refusal, now: number): void {
    this.#strikes.complained(refusal, now);
    this.#send([this.#refusal(refusal, [])]);
    this.#turnsOut();
  }

  /** Lets it go. */
  close(code: number, reason: string): void {
    this.line.close(code, reason);
  }

  #send(frames: readonly Uint8Array[]): void {
    if (frames.length > 0 && this.line.isOpen) this.line.writes(frames);
  }

  #deals(): void {
    this.#dealt += 1;
    this.#unanswered.shift()?.(true);
  }

  /** It has been told why. */
  #turnsOut(): void {
    const { over } = this.#strikes;
    if (over !== null) this.close(CLOSE_CODES.turnedOut, over.code);
  }

  #owesAck(): void {
    if (this.#told === this.#dealt) return;
    if (this.visitor.acks) this.#own.push(ackFrame(this.#dealt));
    this.#told = this.#dealt;
  }

  #refusal(refusal: Refusal, cards: readonly CardId[]): Buffer {
    return framed(this.visitor.acks ? refusalMessage(refusal, cards) : deniedMessage(refusal));
  }

  #judge(state: Workshop): Standing | null {
    const actor = actorFor(state, this.visitor.device, this.visitor.ask);
    if (actor === null) return null;
    const person = personOf(actor);
    // Another seat of the same device is another person: they come in by the door.
    this.#person ??= person;
    if (this.#person !== person) return null;
    // From afar one deposits whole cards, by commands alone.
    const right = isFromAfar(state, actor)
      ? refuse('right.denied')
      : may(state, actor, 'board.read', { table: this.board });
    return { actor, person, unread: right.ok ? null : right.refusal, refusals: new Map() };
  }
}

/** In one system call, without a copy of what is long. */
function together(shared: Buffer, own: readonly Buffer[]): readonly Buffer[] {
  if (own.length === 0) return [shared];
  return shared.length < COPIED ? [Buffer.concat([shared, ...own])] : [shared, ...own];
}
