// One socket of one person in one role: what it reads, and the last view it was sent.
import type { Socket } from 'socket.io';
import type { TableId } from '#core/ids.ts';
import { may } from '#core/permissions.ts';
import { focusNow } from '#core/focus.ts';
import { holdsGrant } from '#core/grants.ts';
import { tableOfActor } from '#core/position.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Actor } from '#core/roles.ts';
import { boardView, cardView, seesBin, seesCard } from '#core/view-board.ts';
import type { Card } from '#core/cards.ts';
import type { Workshop } from '#core/workshop.ts';
import { DOCUMENT_PLACE } from '#lib/protocol/parse-presence.ts';
import type { ClientEvents, ServerEvents } from '#lib/protocol/socket-events.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Moment } from './moment.ts';

/** A typed socket. */
export type WorkshopSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketFacts>;

/** What the handshake found out; rights are asked again at each use. */
export interface SocketFacts {
  workshop: string;
  actor: Actor;
}

/** What the document is made from, besides what stands in the view of the facilitation. */
type DocumentSource = Pick<Workshop, 'cards' | 'edits' | 'zooms'>;

/** A live connection. */
export class Connection {
  readonly socket: WorkshopSocket;
  readonly referee: Referee;
  readonly actor: Actor;
  readonly #boards = new Set<TableId>();
  #own: TableId | null = null;
  #lastView = '';
  /** The document was last told to be made from these. */
  #lastSource: DocumentSource | null = null;

  constructor(socket: WorkshopSocket, referee: Referee, actor: Actor) {
    this.socket = socket;
    this.referee = referee;
    this.actor = actor;
  }

  /**
   * Sends the view of a moment if it differs from the last one sent, and the board of a table one has just come to. The facilitation
   * is told that the document changed: it stands in no view, and whoever has it open reads it again.
   */
  show(moment: Moment): void {
    const { state, seq } = moment;
    const { view, text } = moment.shownTo(this.actor);
    if (text !== this.#lastView) {
      this.#lastView = text;
      this.socket.emit('view', { seq, view });
    }
    if (this.actor.role === 'facilitator') this.#tellDocument(state, seq);
    this.#follow(state);
  }

  /** Not on arrival: it is read then. */
  #tellDocument({ cards, edits, zooms }: Workshop, seq: number): void {
    const last = this.#lastSource;
    this.#lastSource = { cards, edits, ...(zooms ? { zooms } : {}) };
    const isSame = last?.cards === cards && last.edits === edits && last.zooms === zooms;
    if (last && !isSame) this.socket.emit('document', { seq });
  }

  /** Sends a card that changed to whoever reads its board, or that it is gone from one. null: it is not yet, or it is erased. */
  showCard(card: Card | null, before: Card | null): void {
    const sees = (each: Card): boolean => this.#boards.has(each.table) && seesCard(this.actor, each);
    const saw = before !== null && sees(before);
    const { seq } = this.referee;
    if (saw && (card === null || before.table !== card.table || !sees(card)))
      this.socket.emit('gone', { seq, table: before.table, card: before.id });
    if (card === null || !sees(card)) return;
    const stayedInBin = card.archivedAt !== null && before !== null && before.archivedAt !== null;
    if (stayedInBin && !seesBin(this.actor, card.table)) return;
    this.socket.emit('card', { seq, card: cardView(card, this.actor, this.referee.state) });
  }

  /** Tells the facilitation whether what is written is kept. */
  tellKeeping(): void {
    const { trouble } = this.referee.keeping;
    if (this.actor.role === 'facilitator') this.socket.emit('keeping', { trouble });
  }

  /** Is it sent this board, or among those who edit the document? */
  isReading(table: TableId): boolean {
    return this.#boards.has(table) || (table === DOCUMENT_PLACE && this.actor.role === 'facilitator');
  }

  /** May its person read this board at this moment, whatever becomes of the line? */
  mayRead(table: TableId): boolean {
    if (this.isRevoked()) return false;
    return table === DOCUMENT_PLACE
      ? this.actor.role === 'facilitator'
      : may(this.referee.present, this.actor, 'board.read', { table }).ok;
  }

  /** Has this device lost the grant it came in with? */
  isRevoked(): boolean {
    return !holdsGrant(this.referee.state, this.actor);
  }

  /** Ends the connection and says why. */
  end(refusal: Refusal): void {
    this.socket.emit('ended', { refusal });
    this.socket.disconnect(true);
  }

  /** Subscribes to a board and sends it whole. The right was asked just before. */
  read(table: TableId): void {
    this.#boards.add(table);
    const { state, seq } = this.referee;
    this.socket.emit('board', { seq, board: boardView(state, table, this.actor) });
  }

  /** Own table first; boards whose right has ended are let go. */
  #follow(state: Workshop): void {
    for (const table of this.#boards) {
      if (!may(this.referee.present, this.actor, 'board.read', { table }).ok) this.#boards.delete(table);
    }
    const own = tableOfActor(focusNow(state), this.actor)?.id ?? null;
    if (own === null || (own === this.#own && this.#boards.has(own))) return;
    this.#own = own;
    this.read(own);
  }
}
