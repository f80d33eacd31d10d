// Cards written without signing (ATT-7, ATT-10). The story of one of them:
//   1. write() draws its secret and keeps both on the device: written. A killed tab loses nothing.
//   2. It is dropped, and the answer comes when its batch is on disk, perhaps at the end of the phase: « dépôt en cours ».
//   3. Saved: the secret stays here, with the id the server gave; from then on this device alone may amend or withdraw it.
// Cut meanwhile, it is dropped again with the same secret, and is the same card. A change made while it waits follows it.
// Above 200 lines: the states of one card are read together.
import type { CardKind, CardText } from '#core/cards.ts';
import type { AnonymousCommand, CommandEnvelope, WritingClaim } from '#core/commands.ts';
import type { CommandId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import { withEntry } from '#core/with-entry.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { backoff, isTransient } from './outbox-rules.ts';
import { memoryUnsigned, type UnsignedCard, type UnsignedStore } from './unsigned-store.ts';

/** What it needs of the world. */
export interface UnsignedPorts {
  readonly scope: string;
  openStore(): Promise<UnsignedStore>;
  /** Asks and waits as long as it takes; null when the connection is cut. */
  send(envelope: CommandEnvelope): Promise<Ack | null>;
  isOnline(): boolean;
  drawId(): CommandId;
  drawSecret(): string;
  /** Device time. */
  now(): Millis;
  later(run: () => void, after: Millis): void;
}

/** What is written, and where. */
export type Unsigned = CardText & { readonly kind: CardKind; readonly claim: WritingClaim };

/** The cards of this device that nobody signed. */
export class UnsignedCards {
  /** Oldest first. */
  cards = $state.raw<readonly UnsignedCard[]>([]);
  /** true when the device refuses to keep: closing the page would lose these cards, and the right to amend them. */
  volatile = $state(false);
  /** Secrets of cards that are on their way, with the revision sent. */
  #away = $state.raw<Readonly<Record<string, number>>>({});
  #ports: UnsignedPorts;
  #store: Promise<UnsignedStore>;
  #failures = 0;
  #last: Millis = 0;

  constructor(ports: UnsignedPorts) {
    this.#ports = ports;
    this.#store = this.#open();
  }

  /** How many the server does not have as they stand here. */
  get waiting(): number {
    return this.cards.filter((card) => isDue(card)).length;
  }

  /** How many the server keeps. */
  get saved(): number {
    return this.cards.filter((card) => card.kept > 0 && !card.withdrawn).length;
  }

  /** What the server said no to. */
  get refused(): readonly UnsignedCard[] {
    return this.cards.filter((card) => card.refusal !== null);
  }

  /** Where a card is: on this device only, in the box, on disk, or refused. */
  stateOf(card: UnsignedCard): 'written' | 'sent' | 'saved' | 'refused' {
    if (card.refusal !== null) return 'refused';
    if (!isDue(card)) return 'saved';
    return card.capability in this.#away ? 'sent' : 'written';
  }

  /** Keeps a card on the device, then drops it when it can. Resolves once a killed tab would not lose it. */
  async write(written: Unsigned): Promise<void> {
    this.#last = Math.max(this.#ports.now(), this.#last + 1);
    const { kind, claim } = written;
    const born = { id: null, revision: 1, kept: 0, first: null, withdrawn: false, refusal: null };
    const capability = this.#ports.drawSecret();
    await this.#keep({ ...wordsOf(written), kind, claim, capability, at: this.#last, ...born });
  }

  /** Changes the words of one of these cards. */
  async amend(capability: string, words: CardText): Promise<void> {
    await this.#change(capability, (card) => ({ ...card, ...wordsOf(words), refusal: null }));
  }

  /** Takes one of these cards back for good. */
  async withdraw(capability: string): Promise<void> {
    const card = this.#card(capability);
    if (card?.first === null) return this.forget(capability);
    await this.#change(capability, (each) => ({ ...each, withdrawn: true, refusal: null }));
  }

  /** Lets go of a card on this device: what the server has of it stays as it is. */
  async forget(capability: string): Promise<void> {
    this.cards = this.cards.filter((card) => card.capability !== capability);
    await (await this.#store).drop(capability);
  }

  /** The person has read why a change was refused: a card the server keeps stays, as the server has it. */
  async understood({ capability, kept }: UnsignedCard): Promise<void> {
    if (kept === 0) return this.forget(capability);
    const card = this.#card(capability);
    if (card) await this.#put({ ...card, kept: card.revision, withdrawn: false, refusal: null });
  }

  /** Sends what waits now. Safe to call at any time. */
  flush(): void {
    if (!this.#ports.isOnline()) return;
    for (const card of this.cards) {
      if (!isDue(card) || (this.#away[card.capability] ?? 0) >= card.revision) continue;
      // Its first words may wait in the box since before this page or this line: asked for again, and the change follows them there.
      const isFollowing = card.kept === 0 && card.first !== null && card.first < card.revision;
      if (isFollowing && !card.withdrawn && !(card.capability in this.#away))
        void this.#send({ ...card, revision: card.first ?? card.revision });
      void this.#send(card);
    }
  }

  async #open(): Promise<UnsignedStore> {
    const store = await this.#ports.openStore().catch(() => memoryUnsigned());
    this.volatile = store.volatile;
    const stored = await store.load(this.#ports.scope).catch(() => []);
    const here = this.cards.map((card) => card.capability);
    this.cards = [...stored.filter((card) => !here.includes(card.capability)), ...this.cards];
    this.#last = Math.max(this.#last, stored.at(-1)?.at ?? 0);
    void Promise.resolve().then(() => this.flush());
    return store;
  }

  async #change(capability: string, change: (card: UnsignedCard) => UnsignedCard): Promise<void> {
    const card = this.#card(capability);
    if (card) await this.#keep({ ...change(card), revision: card.revision + 1 });
  }

  async #keep(card: UnsignedCard): Promise<void> {
    await this.#put(card);
    this.flush();
  }

  async #put(card: UnsignedCard): Promise<void> {
    const isNew = this.#card(card.capability) === undefined;
    this.cards = isNew
      ? [...this.cards, card]
      : this.cards.map((each) => (each.capability === card.capability ? card : each));
    try {
      await (await this.#store).put(this.#ports.scope, card);
    } catch {
      this.volatile = true; // a full device: kept while the page lives, and the screen says so
    }
  }

  #card(capability: string): UnsignedCard | undefined {
    return this.cards.find((card) => card.capability === capability);
  }

  async #send(card: UnsignedCard): Promise<void> {
    const { capability, revision } = card;
    // Its drop is on its way on this connection: the change follows it, and waits in the same box.
    const follows = capability in this.#away;
    this.#away = { ...this.#away, [capability]: revision };
    if (card.first === null) await this.#put({ ...card, first: revision });
    const command = commandOf(card, follows);
    const ack = await this.#ports.send({ id: this.#ports.drawId(), command });
    if (this.#away[capability] === revision) this.#away = withEntry(this.#away, capability, null);
    const known = this.#card(capability);
    if (known) await this.#settle(known, { command, revision, ack });
  }

  /** Takes one answer in. */
  async #settle(
    card: UnsignedCard,
    { command, revision, ack }: { command: AnonymousCommand; revision: number; ack: Ack | null }
  ): Promise<void> {
    if (ack?.ok) {
      this.#failures = 0;
      if (command.type === 'anonymous.withdraw') return this.forget(card.capability);
      // A drop asked again may have been done the first time: only its first words are known to be there.
      const sure = command.type === 'anonymous.drop' ? Math.min(card.first ?? revision, revision) : revision;
      return this.#keep({ ...card, id: ack.card ?? card.id, kept: Math.max(card.kept, sure) });
    }
    const code = ack?.refusal.code;
    if (code === 'capability.wrong' && command.type === 'anonymous.withdraw')
      return this.forget(card.capability);
    const isEarly = code === 'capability.wrong' && card.kept === 0;
    if (!ack || code === undefined || isTransient(code) || isEarly) return this.#retry();
    await this.#put({ ...card, refusal: ack.refusal });
  }

  #retry(): void {
    this.#failures += 1;
    this.#ports.later(() => this.flush(), backoff(this.#failures));
  }
}

/** Does the server lack something of it? */
function isDue(card: UnsignedCard): boolean {
  return card.refusal === null && (card.withdrawn || card.kept < card.revision);
}

function commandOf(card: UnsignedCard, follows: boolean): AnonymousCommand {
  const { capability, kind, claim } = card;
  if (card.withdrawn) return { type: 'anonymous.withdraw', capability };
  if (card.kept > 0 || follows) return { type: 'anonymous.amend', capability, ...wordsOf(card) };
  return { type: 'anonymous.drop', capability, table: claim.table, kind, claim, ...wordsOf(card) };
}

function wordsOf({ text, example, cited, subPoints }: CardText): CardText {
  return { text, example, cited, subPoints };
}
