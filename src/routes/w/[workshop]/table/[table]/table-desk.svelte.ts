// What a table's screen works on: the live workshop, the board as this device sees it, the draft in the field and the hands
// that act on cards. One for each page; its parts take it by context.
import { createContext } from 'svelte';
import type { CardKind } from '#core/cards.ts';
import type { Command } from '#core/commands.ts';
import type { CardId, TableId } from '#core/ids.ts';
import type { HostView } from '#core/views.ts';
import type { CardView } from '#core/views-cards.ts';
import { drawId } from '#lib/client/ids.ts';
import type { LiveWorkshop } from '#lib/client/live.svelte.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { announce } from '#lib/ui/announcer.svelte.ts';
import { BehalfChoice, type Signing } from '#lib/views/board/behalf-choice.svelte.ts';
import { BoardHands } from '#lib/views/board/board-hands.svelte.ts';
import type { WritingPlace } from '#lib/views/board/card-writing.svelte.ts';
import { Capture, type CapturedCard, type DraftShelf } from '#lib/views/board/capture.svelte.ts';
import { overlay } from '#lib/views/board/overlay.ts';
import { recapLeft, recapOf } from '#lib/views/board/recap.ts';
import { saysRounds } from '#lib/views/moments/round-text.ts';

/** A table's screen at work. */
export class TableDesk {
  readonly live: LiveWorkshop<HostView>;
  readonly capture: Capture;
  /** On whose behalf the next cards are written: until other people sit down here. */
  readonly behalf = new BehalfChoice(() => {
    const view = this.live.view;
    return view ? `${view.now.step} ${view.group ?? ''}` : '';
  });
  readonly hands: BoardHands;
  readonly table: TableId;
  /** The column in front where only one fits. */
  shown = $state<CardKind>('');
  /** The last card written here, to be brought into view. */
  latest = $state<CardId | null>(null);
  /** The prompt being shown; null when put away. */
  prompt = $state<number | null>(null);
  /** Why the last act could not be done; empty once read. */
  notice = $state('');
  /** The recap opened or closed by hand in this step; null while it follows its minute. */
  #recapChoice = $state.raw<{ readonly step: number; readonly open: boolean } | null>(null);

  constructor(live: LiveWorkshop<HostView>, table: TableId, shelf: DraftShelf) {
    this.live = live;
    this.table = table;
    this.capture = new Capture(shelf);
    this.hands = new BoardHands(
      (command) => live.write(command),
      () => this.cards,
      {
        places: () => live.view?.elsewhere ?? [],
        columns: () => live.view?.here.columns,
        isLocked: () => live.view?.here.locked === true,
        saysRounds: () => !live.view || saysRounds(live.view.now.kind),
        labels: () => live.view?.now.labels,
        signing: () => this.signing,
        quotes: () => (live.view?.testimony ? (card) => void this.#askQuote(card) : null)
      }
    );
    this.hands.writing = writingOf(this);
  }

  /** The board this device shows: its table's, or everybody's while all are at one. */
  get board(): TableId {
    return this.live.view?.here.table ?? this.table;
  }

  readonly slips = $derived.by(() => {
    const view = this.live.view;
    if (!view) return [];
    const { circuit, columns } = view.here;
    const place = { table: this.board, circuit, columns, round: view.now.round, group: view.group };
    return overlay(this.live.boards.get(this.board)?.cards ?? [], this.live.outbox.items, place);
  });
  readonly cards = $derived<readonly CardView[]>(this.slips.map((slip) => slip.card));
  readonly recap = $derived.by(() => recapOf(this.cards, this.live.view?.now.round ?? 0));
  /** How long « Avant vous » stays open by itself; 0 outside the first minute of a round. */
  readonly recapLeft = $derived.by(() => {
    const now = this.live.view?.now;
    return now?.part === 'round' ? recapLeft(now.timer, this.live.clock.now) : 0;
  });
  readonly isRecapOpen = $derived.by(() => {
    const choice = this.#recapChoice;
    return choice?.step === this.live.view?.now.step ? choice?.open === true : this.recapLeft > 0;
  });

  /** Who may be named on what is written now; undefined where nobody signs. A first name signs only where names do. */
  readonly signing = $derived.by((): Signing | undefined => {
    const view = this.live.view;
    if (!view || view.now.attribution === 'anonymous') return undefined;
    const free = view.now.attribution === 'named';
    return free || view.people ? { choice: this.behalf, people: view.people ?? [], free } : undefined;
  });

  toggleRecap(): void {
    this.#recapChoice = { step: this.live.view?.now.step ?? 0, open: !this.isRecapOpen };
  }

  /** Writes the cards of the capture bar, each claimed for the round in which it was begun. */
  deposit(cards: readonly CapturedCard[]): void {
    const who = this.signing ? this.behalf.who : null;
    const ids = cards.map(({ round, kind, ...words }) => {
      const card = drawId();
      this.live.write({
        type: 'card.add',
        card,
        table: this.board,
        kind,
        ...words,
        claim: { table: this.board, round },
        ...(who ? { behalf: who } : {})
      });
      return card;
    });
    this.shown = cards[0]?.kind ?? this.shown;
    this.latest = ids.at(-1) ?? null;
    if (ids.length < 2) return;
    this.hands.undo = {
      message: m.table_done_added({ count: ids.length }),
      commands: ids.map((card) => ({ type: 'card.archive', card }))
    };
  }

  /** Asks for an act that is done now or not at all, and says why when it is not. */
  async act(command: Command): Promise<boolean> {
    const answer = await this.live.act(command);
    this.notice = answer.ok ? '' : 'offline' in answer ? m.table_offline_act() : sentenceOf(answer.refusal);
    if (this.notice) announce(this.notice);
    return answer.ok;
  }

  async #askQuote(card: CardId): Promise<void> {
    if (await this.act({ type: 'quote.ask', card })) announce(m.witness_quote_done());
  }

  nextPrompt(): void {
    const many = this.live.view?.prompts.length ?? 0;
    if (many > 0) this.prompt = this.prompt === null ? 0 : (this.prompt + 1) % many;
  }
}

/** Cards are written together on whichever board the desk shows. */
function writingOf(desk: TableDesk): WritingPlace {
  return {
    live: desk.live,
    get table() {
      return desk.board;
    },
    gone: (id) => {
      const card = desk.cards.find((each) => each.id === id);
      return card === undefined ? 'away' : card.archived ? 'binned' : null;
    }
  };
}

/** Hands the desk down the page, and takes it. */
export const [useDesk, giveDesk] = createContext<TableDesk>();
