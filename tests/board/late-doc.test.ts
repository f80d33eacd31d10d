// A document that is fed late answers as if it had been fed at once: the same frames, honest, damaged and too long, at two gates.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { BOARD_FIELDS, rootName } from '#lib/board/board-roots.ts';
import { chanceFrom, oneOf, type Chance } from '#server/rehearsal/chance.ts';
import { Gate } from '../frames/a-gate.ts';

const SEED = Number(process.env['SEED'] ?? 7);
const [BOARDS, FRAMES] = [40, 150] as const;
const CARDS = ['card-a----', 'card-b----'];
const ROOTS = CARDS.flatMap((card) => BOARD_FIELDS.map((field) => rootName(card, field)));
const WORDS = ['idée', ' ', '🙂', 'x'.repeat(290), 'y'.repeat(700), 'un\ndeux\n', '\n', '…'];

/** One person's page, and the frames it sends. */
class Page {
  readonly doc = new Y.Doc();
  readonly frames: Uint8Array[] = [];
  readonly person: string;
  constructor(person: string, client: number) {
    this.person = person;
    // Not drawn: the same seed sends the same bytes.
    this.doc.clientID = client;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.frames.push(update);
    });
  }

  acts(chance: Chance): void {
    const text = this.doc.getText(oneOf(ROOTS, chance));
    const at = Math.floor(chance() * (text.length + 1));
    if (chance() < 0.4) text.delete(at, Math.min(text.length - at, Math.ceil(chance() * 40)));
    else text.insert(at, oneOf(WORDS, chance));
  }
}

function damaged(frame: Uint8Array, chance: Chance): Uint8Array {
  const bytes = Uint8Array.from(frame);
  for (let i = 0; i <= chance() * 2; i++)
    bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
  return bytes;
}

const says = (gate: Gate) => ROOTS.map((root) => gate.doc.getText(root).toString());
const verdictOf = (gate: Gate, person: string, frame: Uint8Array) => {
  const verdict = gate.hears(person, frame);
  if (!verdict.ok) return verdict;
  const { isEmpty, cards, newIds } = verdict;
  return { ok: true, isEmpty, cards, newIds };
};

/** One board: frames through both gates. @returns codes given. */
function played(chance: Chance): readonly string[] {
  const [late, once] = [new Gate(CARDS), new Gate(CARDS)];
  const pages = ['seat:maud', 'seat:bo', 'host:A1#x'].map((person, at) => new Page(person, 1_000 + at));
  const codes: string[] = [];
  const hears = (page: Page, frame: Uint8Array): void => {
    const verdict = verdictOf(late, page.person, frame);
    expect(verdict).toEqual(verdictOf(once, page.person, frame));
    // Fed at once: whoever reads it has it fed.
    expect(once.isClean).toBe(true);
    codes.push('refusal' in verdict ? verdict.refusal.code : 'in');
    if (!verdict.ok) return;
    for (const other of pages) if (chance() < 0.7) Y.applyUpdate(other.doc, frame, 'server');
  };
  for (let i = 0; i < FRAMES; i++) {
    const page = oneOf(pages, chance);
    page.acts(chance);
    const frame = must(page.frames.shift() ?? Y.encodeStateAsUpdate(page.doc), 'a frame');
    if (chance() < 0.2) hears(page, damaged(frame, chance));
    if (chance() < 0.05) hears(oneOf(pages, chance), frame);
    hears(page, frame);
  }
  expect([says(late), Y.encodeStateVector(late.doc), late.isClean]).toEqual([
    says(once),
    Y.encodeStateVector(once.doc),
    true
  ]);
  return codes;
}

test(`[DOC-4, DOC-5] fed late or at once, a document lets in the same (seed ${SEED})`, () => {
  const chance = chanceFrom(SEED);
  const codes = Array.from({ length: BOARDS }, () => played(chance)).flat();
  const seen = [...new Set(codes)].sort();
  expect(seen).toEqual(
    expect.arrayContaining([
      'board.foreignClient',
      'board.gap',
      'board.malformed',
      'field.tooLong',
      'in',
      'text.tooLong'
    ])
  );
});
