// The state of one participant's page: the live workshop, the field, and the few things only this page remembers.
import { createContext } from 'svelte';
import type { CardKind, CardText } from '#core/cards.ts';
import { columnIn, firstOf, OTHER_COLUMN, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { CardCommand } from '#core/commands.ts';
import type { CardId, TableId } from '#core/ids.ts';
import { LIMITS } from '#core/limits.ts';
import type { ThanksChoice } from '#core/thanks.ts';
import type { ParticipantView } from '#core/views.ts';
import type { BoardView } from '#core/views-cards.ts';
import { structuresLike } from '#lib/client/api.ts';
import type { ActResult, LiveWorkshop } from '#lib/client/live.svelte.ts';
import { readDraft, writeDraft } from '#lib/client/draft.ts';
import { drawId } from '#lib/client/ids.ts';
import { sharedPlace } from '#lib/views/board/shared-place.ts';
import type { WritingPlace } from '#lib/views/board/card-writing.svelte.ts';
import { saidOf } from '#lib/i18n/refusal-said.ts';
import { m } from '#lib/paraglide/messages.js';
import { ownCards, type OwnCard } from './own-cards.ts';
import { withOwn, withUnsigned } from './own-unsigned.ts';
import { Writer } from './writer.svelte.ts';

/** What was done and can be taken back. */
export interface Undoable {
  readonly id: number;
  readonly message: string;
  readonly undo: () => void;
}

/** One per participant page. */
export class Participant {
  readonly live: LiveWorkshop<ParticipantView>;
  readonly writer: Writer;
  undoable = $state.raw<Undoable | null>(null);
  /** Steps whose flood was answered « J’y suis », and notes that were read. */
  #read = $state.raw<readonly string[]>([]);
  #key: string;
  #undone = 0;

  constructor(live: LiveWorkshop<ParticipantView>, workshop: string) {
    this.live = live;
    this.writer = new Writer(workshop, live.outbox, live.unsigned);
    this.#key = `tablee.read.${workshop}`;
    this.#read = readDraft(this.#key).split(' ');
  }

  /** The board of the table where one sits. What this device wrote unsigned is its author's, whatever the server can tell. */
  get board(): BoardView | undefined {
    const table = this.live.view?.here?.table;
    return table === undefined ? undefined : withOwn(this.live.boards.get(table), this.live.unsigned.cards);
  }

  /** One's own cards: here, and those that wait for other tables. */
  get own(): readonly OwnCard[] {
    const { board, live } = this;
    const here = live.view?.here?.table ?? '';
    return withUnsigned(ownCards(board, live.outbox.items), live.unsigned, here);
  }

  /** The columns of a table's board as this page knows it; undefined where they are the usual three. */
  columnsAt(table: TableId): readonly Column[] | undefined {
    const here = this.live.view?.here;
    if (here?.table === table) return here.columns;
    const theme = this.live.view?.afar?.themes.find(({ tables }) => tables.includes(table));
    return (this.live.boards.get(table)?.place ?? theme?.place)?.columns;
  }

  /** Where a card is written together; null for one that is changed by an act only. */
  placeOf(card: {
    readonly id: CardId;
    readonly table: TableId;
    readonly state?: OwnCard['state'];
  }): WritingPlace | null {
    const { live } = this;
    const known = live.boards.get(card.table)?.cards.find(({ id }) => id === card.id);
    if (known === undefined || card.table !== live.view?.here?.table) return null;
    const { table } = card;
    return sharedPlace({ table, live, gone: (id) => this.#whereIs(id, table) }, known, card.state ?? 'saved');
  }

  #whereIs(card: CardId, table: TableId): 'binned' | 'away' | 'moved' | null {
    if (this.live.view?.here?.table !== table) return 'moved';
    const known = this.live.boards.get(table)?.cards.find(({ id }) => id === card);
    return known === undefined ? 'away' : known.archived ? 'binned' : null;
  }

  /** Was this already answered on this phone? `what`: one word. */
  hasRead(what: string): boolean {
    return this.#read.includes(what);
  }

  /** Remembers an answer on this phone. */
  reads(what: string): void {
    this.#read = [...this.#read.slice(-40), what];
    writeDraft(this.#key, this.#read.join(' '));
  }

  /**
   * The cursor stands at `step`: answers to later steps were given to a move that was taken back, and are asked again
   * when it comes again.
   */
  forgetBeyond(step: number): void {
    const read = this.#read.filter((what) => !(Number(/^step-(\d+)$/.exec(what)?.[1] ?? -1) > step));
    if (read.length === this.#read.length) return;
    this.#read = read;
    writeDraft(this.#key, read.join(' '));
  }

  /** Puts a card command in the outbox. */
  write(command: CardCommand): void {
    this.live.write(command);
  }

  /** Changes the words of one's own card. */
  rewrite({ id, capability }: OwnCard, words: CardText, base: string): void {
    if (capability === null) this.write({ type: 'card.edit', card: id, base, ...words });
    else void this.live.unsigned.amend(capability, words);
  }

  /** Takes a card back; it goes to the bin, from where the slip brings it back. One nobody signed is written anew. */
  remove(card: OwnCard): void {
    const unsigned = this.live.unsigned.cards.find(({ capability }) => capability === card.capability);
    if (unsigned) {
      void this.live.unsigned.withdraw(unsigned.capability);
      return this.offerUndo(m.participant_removed(), () => void this.live.unsigned.write(unsigned));
    }
    this.write({ type: 'card.archive', card: card.id });
    this.offerUndo(m.participant_removed(), () => this.write({ type: 'card.restore', card: card.id }));
  }

  /** Deposits words that were refused, here and as this moment signs. @returns whether somebody sits anywhere. */
  depositNow({
    kind: was,
    ...card
  }: CardText & { readonly kind: CardKind; readonly capability?: string }): boolean {
    const { view, unsigned } = this.live;
    if (!view?.here) return false;
    const claim = { table: view.here.table, round: view.now.round };
    const { text, example, cited, subPoints } = card;
    const words = { text, example, cited, subPoints };
    const columns = view.here.columns ?? USUAL_COLUMNS;
    // A column that is no more: the first one takes the card.
    const isGone = columnIn(columns, was).id === OTHER_COLUMN.id;
    const kind = isGone ? firstOf(columns).id : was;
    if (view.now.attribution === 'anonymous') void unsigned.write({ ...words, kind, claim });
    else this.write({ type: 'card.add', card: drawId(), table: claim.table, kind, claim, ...words });
    if (card.capability !== undefined) void unsigned.forget(card.capability);
    return true;
  }

  /** Shows the slip that takes something back. */
  offerUndo(message: string, undo: () => void): void {
    this.#undone += 1;
    this.undoable = { id: this.#undone, message, undo };
  }

  /** What this phone last said of carrying a card, until the server shows it; undefined when it said nothing. */
  volunteering(card: CardId): boolean | undefined {
    const said = this.live.outbox.items.flatMap(({ command, state }) =>
      command.type === 'card.volunteer' && command.card === card && state !== 'refused' ? [command.on] : []
    );
    return said.at(-1);
  }

  /** Structures that others of the workshop typed and that these letters begin; none when nobody answers. */
  async structuresLike(begins: string): Promise<readonly string[]> {
    if (begins.trim().length < LIMITS.structureLetters || this.live.link !== 'online') return [];
    const answer = await structuresLike(this.live.view?.head.id ?? '', begins);
    return answer.ok ? answer.value.structures : [];
  }

  /** Says how one may be thanked. @returns the sentence of what went wrong, '' when it is done. */
  async thank(choice: ThanksChoice): Promise<string> {
    const seat = this.live.view?.me.seat;
    if (seat === undefined) return m.participant_act_offline();
    return this.#heard(await this.live.act({ type: 'seat.thank', seat, choice }));
  }

  /** Says who one is. @returns the sentence of what went wrong, '' when it is done. */
  async introduce(who: {
    name: string;
    affiliation: string;
    thanks: boolean;
    thanksName?: boolean;
  }): Promise<string> {
    const seat = this.live.view?.me.seat;
    if (seat === undefined) return m.participant_act_offline();
    return this.#heard(await this.live.act({ type: 'seat.name', seat, ...who }));
  }

  /** Offers to speak for a table in plenary, or gives the place back. @returns what went wrong, '' when it is done. */
  async speaks(table: TableId, on: boolean): Promise<string> {
    const seat = this.live.view?.me.seat;
    if (seat === undefined) return m.participant_act_offline();
    const who = on ? { seat } : null;
    return this.#heard(await this.live.act({ type: 'rapporteur.name', table, who }));
  }

  async #heard(answer: ActResult): Promise<string> {
    if (answer.ok) return '';
    return 'offline' in answer ? m.participant_act_offline() : saidOf(answer.refusal);
  }
}

/** Hands the page's state down. */
export const [getParticipant, setParticipant] = createContext<Participant>();
