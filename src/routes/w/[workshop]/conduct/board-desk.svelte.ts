// One table's board on the facilitation's desk: the cards as they come, what this device wrote laid over them, and hands that
// may do everything there. One for each page; its panel takes it by context.
import { createContext } from 'svelte';
import type { ErasureCommand } from '#core/erasure.ts';
import type { TableId } from '#core/ids.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { TableTile } from '#core/views-conduct.ts';
import type { LiveWorkshop } from '#lib/client/live.svelte.ts';
import { BehalfChoice, type Signing } from '#lib/views/board/behalf-choice.svelte.ts';
import { BoardHands } from '#lib/views/board/board-hands.svelte.ts';
import { overlay } from '#lib/views/board/overlay.ts';
import { saysRounds } from '#lib/views/moments/round-text.ts';

/** The board that is read, if any. */
export class BoardDesk {
  readonly live: LiveWorkshop<FacilitatorView>;
  readonly hands: BoardHands;
  table = $state<TableId | null>(null);
  /** On whose behalf the facilitation writes here: until the step or the table changes. */
  readonly behalf = new BehalfChoice(() => `${this.live.view?.now.step ?? ''} ${this.table ?? ''}`);

  /** `erase`: asks for what is never taken back, and says what came of it. */
  constructor(live: LiveWorkshop<FacilitatorView>, erase: (command: ErasureCommand) => void) {
    this.live = live;
    this.hands = new BoardHands(
      (command) => live.write(command),
      () => this.slips.map(({ card }) => card),
      {
        places: () => this.#tiles().flatMap(({ place }) => (place.table === this.table ? [] : [place])),
        columns: () => this.tile?.place.columns,
        isLocked: () => false,
        saysRounds: () => !live.view || saysRounds(live.view.now.kind),
        labels: () => live.view?.now.labels,
        signing: () => this.signing,
        quotes: () => (this.tile?.place.story ? (card) => void live.act({ type: 'quote.ask', card }) : null),
        erases: (card) => erase({ type: 'card.erase', card }),
        wall: () => (live.view?.moderated ? 'chosen' : 'open')
      }
    );
  }

  /** The table that is read, as the console knows it. */
  readonly tile = $derived.by(() => this.#tiles().find(({ place }) => place.table === this.table) ?? null);
  /** undefined until the board has come. */
  readonly board = $derived.by(() => (this.table === null ? undefined : this.live.boards.get(this.table)));
  readonly slips = $derived.by(() => {
    const { tile, live } = this;
    if (!tile) return [];
    const { table, circuit, columns } = tile.place;
    const place = { table, circuit, columns, round: live.view?.now.round ?? 0, group: tile.group };
    return overlay(this.board?.cards ?? [], live.outbox.items, place);
  });

  /** Who may be named on what is written at this table: those who are there now, called as cards are signed. */
  readonly signing = $derived.by((): Signing | undefined => {
    const { view } = this.live;
    if (!view || this.table === null || view.now.attribution === 'anonymous') return undefined;
    const free = view.now.attribution === 'named';
    const people = view.seats
      .filter(({ table, state }) => table === this.table && state === 'present')
      .map(({ seat, number, name, affiliation }) => ({ seat, number, label: free ? name : affiliation }));
    return free || people.length > 0 ? { choice: this.behalf, people, free } : undefined;
  });

  /** Turns to another table. */
  turnTo(table: TableId): void {
    this.table = table;
    this.hands.open = this.hands.editing = this.hands.choosing = this.hands.undo = null;
  }

  #tiles(): readonly TableTile[] {
    return this.live.view?.tiles ?? [];
  }
}

/** Hands the desk down the page, and takes it. */
export const [useBoardDesk, giveBoardDesk] = createContext<BoardDesk>();
