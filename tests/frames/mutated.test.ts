// Twenty thousand frames of an honest client, damaged at random: bits turned, bytes added, taken, cut, spliced. Whatever of them
// enters, the house stands, nothing is left waiting in Yjs, and words their sender has no right to are as they were.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { chanceFrom, type Chance } from '#server/rehearsal/chance.ts';
import { Gate } from './a-gate.ts';

const SEED = Number(process.env['SEED'] ?? 11);
const MUTATIONS = 20_000;
const [HERS, HIS] = ['card-hers-', 'card-his--'];
const hers = rootName(HERS, 'text');

/** What Rex's page sends, one frame after the other, deletions and a whole resync among them. */
function honest(gate: Gate): readonly Uint8Array[] {
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(gate.doc));
  const frames: Uint8Array[] = [];
  page.on('update', (update: Uint8Array) => frames.push(update));
  const text = page.getText(rootName(HIS, 'text'));
  for (let i = 0; i < 30; i++) {
    text.insert(Math.floor(text.length / 2), `mot ${i} `);
    if (i % 4 === 3) text.delete(0, 5);
  }
  frames.push(Y.encodeStateAsUpdate(page));
  return frames;
}

function mutated(frame: Uint8Array, chance: Chance): Uint8Array {
  const bytes = [...frame];
  const at = (): number => Math.floor(chance() * bytes.length);
  for (let i = 0; i <= chance() * 4; i++) {
    const kind = chance();
    if (kind < 0.5) bytes[at()] = Math.floor(chance() * 256);
    else if (kind < 0.65) bytes.splice(at(), 1);
    else if (kind < 0.8) bytes.splice(at(), 0, Math.floor(chance() * 256));
    else if (kind < 0.9) bytes.length = at() + 1;
    else bytes.push(...bytes.slice(at(), at() + 10));
  }
  return Uint8Array.from(bytes);
}

test(
  `[DOC-2, DOC-3, DOC-4] ${MUTATIONS} damaged frames touch nothing of hers (seed ${SEED})`,
  { timeout: 60_000 },
  () => {
    const chance = chanceFrom(SEED);
    const codes = new Map<string, number>();
    let gate = new Gate([]);
    let frames: readonly Uint8Array[] = [];
    const maud = new Y.Doc();
    maud.getText(hers).insert(0, 'Les mots de Maud');
    const begin = (): void => {
      gate = new Gate([HERS, HIS]);
      expect(gate.hears('seat:maud', Y.encodeStateAsUpdate(maud)).ok).toBe(true);
      gate.refusalOf = (person, card) =>
        person === 'seat:rex' && card === HERS ? { code: 'right.denied' } : null;
      frames = honest(gate);
    };
    for (let i = 0; i < MUTATIONS; i++) {
      if (i % 200 === 0) begin();
      const frame = mutated(must(frames[Math.floor(chance() * frames.length)], 'a frame'), chance);
      const verdict = gate.hears('seat:rex', frame);
      const code = verdict.ok ? 'in' : verdict.refusal.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (!gate.isClean || gate.doc.getText(hers).toString() !== 'Les mots de Maud') {
        throw new Error(`frame ${i} did harm: ${Buffer.from(frame).toString('hex')}`);
      }
    }
    // She goes on writing, in the document that heard the worst.
    const before = Y.encodeStateVector(maud);
    maud.getText(hers).insert(0, 'Oui : ');
    expect(gate.hears('seat:maud', Y.encodeStateAsUpdate(maud, before)).ok).toBe(true);
    expect(gate.doc.getText(hers).toString()).toBe('Oui : Les mots de Maud');
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining(['board.malformed', 'board.gap', 'board.foreignRoot', 'in'])
    );
  }
);
