// Cards nobody signs, on their author's device: kept, dropped, answered late, amended while they wait, killed at any step.
import { expect, test } from 'vitest';
import type { AnonymousCommand, CommandEnvelope } from '#core/commands.ts';
import type { RefusalCode } from '#core/refusals.ts';
import { must } from '#core/result.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { memoryUnsigned, type UnsignedStore } from '#lib/client/unsigned-store.ts';
import { UnsignedCards, type Unsigned } from '#lib/client/unsigned.svelte.ts';

const written = (text: string): Unsigned => ({
  ...{ text, example: '', cited: '', subPoints: [] },
  kind: 'idea',
  ...{ claim: { table: 'A1', round: 1 } }
});
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A box that answers when it is emptied; it forgets what waits when it is killed. */
class FakeBox {
  online = true;
  refusing: RefusalCode | null = null;
  readonly words = new Map<string, string>();
  readonly received: string[] = [];
  #waiting = new Map<string, string | null>();
  #answers: { readonly answer: (ack: Ack | null) => void; readonly of: string }[] = [];

  ask = ({ command }: CommandEnvelope): Promise<Ack | null> => {
    if (!this.online) return Promise.resolve(null);
    const asked = command as AnonymousCommand; // the cards of this device send nothing else
    const { capability: of } = asked;
    this.received.push(asked.type);
    if (this.refusing) return Promise.resolve({ ok: false, refusal: { code: this.refusing } });
    const known = this.words.has(of) || this.#waiting.has(of);
    if (asked.type !== 'anonymous.drop' && !known)
      return Promise.resolve({ ok: false, refusal: { code: 'capability.wrong' } });
    if (asked.type === 'anonymous.withdraw') this.#waiting.set(of, null);
    else if (asked.type === 'anonymous.amend' || !known) this.#waiting.set(of, asked.text);
    else if (this.words.has(of)) return Promise.resolve({ ok: true, seq: 1, card: `card-${of}` });
    return new Promise((answer) => this.#answers.push({ answer, of }));
  };

  empties(): void {
    for (const [of, text] of this.#waiting) {
      if (text === null) this.words.delete(of);
      else this.words.set(of, text);
    }
    this.#waiting.clear();
    for (const { answer, of } of this.#answers.splice(0)) answer({ ok: true, seq: 1, card: `card-${of}` });
  }

  /** Publishes, and the answers are lost on their way. */
  emptiesUnheard(): void {
    for (const { answer } of this.#answers.splice(0)) answer(null);
    this.empties();
  }

  isKilled(): void {
    this.#waiting.clear();
    for (const { answer } of this.#answers.splice(0)) answer(null);
  }
}

let drawn = 0;
function openTab(box: FakeBox, store: UnsignedStore = { ...memoryUnsigned(), volatile: false }) {
  const later: (() => void)[] = [];
  const cards = new UnsignedCards({
    ...{ scope: 'w1/participant', openStore: () => Promise.resolve(store), send: box.ask },
    isOnline: () => box.online,
    drawId: () => `command-${++drawn}`,
    drawSecret: () => `secret-${++drawn}`,
    now: () => 1000,
    later: (run) => void later.push(run)
  });
  const wait = async (): Promise<void> => {
    later.splice(0).forEach((run) => run());
    await settled();
  };
  const states = () => cards.cards.map((card) => cards.stateOf(card));
  const first = () => must(cards.cards[0], 'a card');
  return { cards, store, wait, states, first };
}

test('[ATT-10] a card is on its way until its batch is on disk, and then saved, with its secret kept here', async () => {
  const box = new FakeBox();
  const { cards, states, first, store } = openTab(box);
  await cards.write(written('Une idée'));
  await settled();
  expect([states(), cards.waiting, cards.saved]).toEqual([['sent'], 1, 0]);
  box.empties();
  await settled();
  expect([states(), cards.waiting, cards.saved]).toEqual([['saved'], 0, 1]);
  const again = openTab(box, store);
  await settled();
  expect(again.first()).toMatchObject({ capability: first().capability, id: `card-${first().capability}` });
  expect(box.received).toEqual(['anonymous.drop']);
});

test('[ATT-10] many wait at once, and none blocks another', async () => {
  const box = new FakeBox();
  const { cards } = openTab(box);
  for (let i = 0; i < 15; i++) await cards.write(written(`Idée ${i}`));
  await settled();
  expect(box.received).toHaveLength(15);
});

test('[ATT-10] a server killed with the card in its box, or a tab killed before it left: it is dropped again', async () => {
  const box = new FakeBox();
  const { cards, wait, states, store } = openTab(box);
  await cards.write(written('Une idée'));
  await settled();
  box.isKilled();
  await settled();
  expect(states()).toEqual(['written']);
  await wait();
  const second = openTab(box, store);
  await settled();
  box.empties();
  await settled();
  expect([states(), second.states(), [...box.words.values()]]).toEqual([['saved'], ['saved'], ['Une idée']]);
});

test('[ATT-8] words amended while the card waits go with it', async () => {
  const box = new FakeBox();
  const { cards, first, states } = openTab(box);
  await cards.write(written('Une idé'));
  await settled();
  await cards.amend(first().capability, written('Une idée'));
  await settled();
  expect(box.received).toEqual(['anonymous.drop', 'anonymous.amend']);
  box.empties();
  await settled();
  expect([states(), [...box.words.values()]]).toEqual([['saved'], ['Une idée']]);
});

test('[ATT-8] amended after a reload, before the line is back, it goes with what still waits in the box', async () => {
  const box = new FakeBox();
  const before = openTab(box);
  await before.cards.write(written('Une idée'));
  await settled();
  // Its drop is in the box; the page is opened again and has no line yet.
  box.online = false;
  const { cards, first, states, store } = openTab(box, before.store);
  await settled();
  await cards.amend(first().capability, written('Une idée, mieux dite'));
  box.online = true;
  cards.flush();
  await settled();
  expect(box.received).toEqual(['anonymous.drop', 'anonymous.drop', 'anonymous.amend']);
  box.empties();
  await settled();
  expect([...box.words.values()]).toEqual(['Une idée, mieux dite']);
  expect([states(), cards.waiting]).toEqual([['saved'], 0]);
  expect((await store.load('w1/participant'))[0]).toMatchObject({ revision: 2, kept: 2 });
});

test('[ATT-8] amended offline after an answer that was lost, the new words still reach the card', async () => {
  const box = new FakeBox();
  const { cards, first, wait, states } = openTab(box);
  await cards.write(written('Une idé'));
  await settled();
  box.emptiesUnheard();
  box.online = false;
  await settled();
  await cards.amend(first().capability, written('Une idée'));
  box.online = true;
  await wait();
  await settled();
  box.empties();
  await settled();
  expect([states(), [...box.words.values()]]).toEqual([['saved'], ['Une idée']]);
});

test('[ATT-8] withdrawn, it leaves this device and the box; never sent, it just goes', async () => {
  const box = new FakeBox();
  const { cards, first } = openTab(box);
  await cards.write(written('À reprendre'));
  await settled();
  await cards.withdraw(first().capability);
  await settled();
  box.empties();
  await settled();
  expect([cards.cards, [...box.words]]).toEqual([[], []]);
  box.online = false;
  await cards.write(written('Jamais partie'));
  await cards.withdraw(first().capability);
  expect([cards.cards, box.received.length]).toEqual([[], 2]);
});

test('[ATT-4] a refusal keeps the words and says why; a change refused leaves the card as the server has it', async () => {
  const box = new FakeBox();
  const { cards, first, states } = openTab(box);
  box.refusing = 'phase.signed';
  await cards.write(written('Une idée'));
  await settled();
  expect([states(), first().refusal]).toEqual([['refused'], { code: 'phase.signed' }]);
  await cards.understood(first());
  expect(cards.cards).toEqual([]);
  box.refusing = null;
  await cards.write(written('Gardée'));
  await settled();
  box.empties();
  await settled();
  box.refusing = 'workshop.closed';
  await cards.amend(first().capability, written('Trop tard'));
  await settled();
  expect(states()).toEqual(['refused']);
  await cards.understood(first());
  expect(states()).toEqual(['saved']);
});
