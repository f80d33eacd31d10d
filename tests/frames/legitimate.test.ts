// The other half of a gate: whoever does no wrong is never turned away. Five people on one board, by seeded schedules: typing,
// deleting, undoing, offline, a page reloaded with the outbox of the page before, two tabs of one person, a whole resync, coming
// back as a new page. The frames are those ordinary clients send: updates as they happen, and answers to the server's state.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { BOARD_FIELDS, rootName } from '#lib/board/board-roots.ts';
import { chanceFrom, type Chance } from '#server/rehearsal/chance.ts';
import { Gate } from './a-gate.ts';

const SEED = Number(process.env['SEED'] ?? 20_240_525);
const FRAMES = 200_000;
const CARDS = ['card-a----', 'card-b----', 'card-c----', 'card-d----'];
const WORDS = ['idée', ' ', 'où ?', '🙂', 'é', 'très long mot', '\n', '…'];

/** One page of one person. */
class Page {
  readonly doc = new Y.Doc();
  readonly person: string;
  readonly #waiting: Uint8Array[] = [];
  readonly #coming: Uint8Array[] = [];
  readonly #undo: Y.UndoManager;
  isOnline = true;

  constructor(person: string, kept: readonly Uint8Array[] = []) {
    this.person = person;
    const roots = CARDS.flatMap((card) =>
      BOARD_FIELDS.map((field) => this.doc.getText(rootName(card, field)))
    );
    this.#undo = new Y.UndoManager(roots, { trackedOrigins: new Set([null]) });
    for (const update of kept) Y.applyUpdate(this.doc, update, 'disk');
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && origin !== 'disk') this.#waiting.push(update);
    });
  }

  /** What the server relays is on its way: it is read later, and meanwhile the page writes on. */
  takes(update: Uint8Array): void {
    this.#coming.push(update);
  }

  reads(): void {
    const coming = this.#coming.splice(0);
    if (coming.length > 0)
      this.doc.transact(() => coming.forEach((each) => Y.applyUpdate(this.doc, each)), 'server');
  }

  /** The line is cut: what was on its way is lost. */
  cut(): void {
    this.isOnline = false;
    this.#coming.length = 0;
  }

  /** What an ordinary client would have sent by now. */
  sent(): Uint8Array[] {
    return this.#waiting.splice(0);
  }

  acts(chance: Chance): void {
    const pick = <T>(all: readonly T[]): T => must(all[Math.floor(chance() * all.length)], 'one of them');
    const field = pick(BOARD_FIELDS);
    const text = this.doc.getText(rootName(pick(CARDS), field));
    const at = Math.floor(chance() * (text.length + 1));
    const deed = chance();
    if (deed < 0.08) this.#undo.undo();
    else if (deed < 0.12) this.#undo.redo();
    else if (deed < 0.4 || text.length > 200)
      text.delete(at, Math.min(text.length - at, Math.ceil(chance() * 12)));
    else text.insert(at, pick(WORDS).replace(/\n/g, field === 'points' ? ' ' : '\n'));
  }
}

interface Played {
  readonly frames: number;
  readonly refused: readonly string[];
  readonly diverged: boolean;
  /** Let in the short way, which says what the long one says (a-gate.ts). */
  readonly short: number;
}

/** One board for a while: everything that is sent goes through the gate, in the order it comes. */
function schedule(chance: Chance, most: number): Played {
  const gate = new Gate(CARDS);
  const refused: string[] = [];
  let frames = 0;
  const people = ['seat:s1', 'seat:s2', 'seat:s3', 'host:A1#x', 'facilitator#y'];
  const pages = people.map((person) => new Page(person));
  const pick = (): number => Math.floor(chance() * pages.length);
  const send = (from: Page, frame: Uint8Array): void => {
    frames += 1;
    const verdict = gate.hears(from.person, frame);
    if (!verdict.ok) refused.push(verdict.refusal.code);
    if (!verdict.ok || verdict.isEmpty) return;
    for (const page of pages) if (page !== from && page.isOnline) page.takes(frame);
  };
  const joins = (page: Page): void => {
    page.isOnline = true;
    page.takes(Y.encodeStateAsUpdate(gate.doc, Y.encodeStateVector(page.doc)));
    page.reads();
    page.sent();
    send(page, Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(gate.doc)));
  };
  const flush = (page: Page): void => {
    if (page.isOnline) for (const frame of page.sent()) send(page, frame);
  };
  while (frames < most) {
    const at = pick();
    const page = must(pages[at], 'a page');
    const turn = chance();
    if (chance() < 0.3) page.reads();
    if (turn < 0.9) page.acts(chance);
    else if (turn < 0.92) page.cut();
    else if (turn < 0.96 && !page.isOnline) joins(page);
    else if (turn < 0.97) {
      // Reloaded: a new client id, and all that the old one had on this device.
      const kept = [Y.encodeStateAsUpdate(page.doc)];
      pages[at] = new Page(page.person, kept);
      joins(must(pages[at], 'the page again'));
    } else if (turn < 0.975 && pages.length < 9) {
      // A second tab, and what it shares with the first one before the server knows any of it.
      const tab = new Page(page.person, [Y.encodeStateAsUpdate(page.doc)]);
      tab.acts(chance);
      pages.push(tab);
      joins(tab);
    } else if (turn < 0.98 && pages.length > 5) {
      flush(page);
      if (page.isOnline && pages.filter(({ person }) => person === page.person).length > 1)
        pages.splice(at, 1);
    } else if (turn < 0.99 && page.isOnline) {
      // A whole resync: everything, known or not.
      send(page, Y.encodeStateAsUpdate(page.doc));
      page.sent();
    }
    if (chance() < 0.8) flush(page);
  }
  for (const page of pages) joins(page);
  for (const page of pages) page.reads();
  const states = [gate.doc, ...pages.map(({ doc }) => doc)].map((doc) =>
    CARDS.map((card) => BOARD_FIELDS.map((field) => doc.getText(rootName(card, field)).toString()))
  );
  for (const { doc } of pages) doc.destroy();
  const diverged =
    !gate.isClean || states.some((state) => JSON.stringify(state) !== JSON.stringify(states[0]));
  return { frames, refused, diverged, short: gate.short };
}

test(
  `[DOC-6] of ${FRAMES} legitimate frames none is refused, and every copy is the same (seed ${SEED})`,
  { timeout: 180_000 },
  () => {
    const chance = chanceFrom(SEED);
    let [frames, boards, diverged, short] = [0, 0, 0, 0];
    const refused: string[] = [];
    while (frames < FRAMES) {
      const played = schedule(chance, 150 + Math.floor(chance() * 250));
      frames += played.frames;
      boards += 1;
      short += played.short;
      refused.push(...played.refused);
      if (played.diverged) diverged += 1;
    }
    expect({ refused: refused.length, codes: [...new Set(refused)], diverged }).toEqual({
      refused: 0,
      codes: [],
      diverged: 0
    });
    expect(boards).toBeGreaterThan(100);
    expect(short).toBeGreaterThan(frames / 10);
  }
);
