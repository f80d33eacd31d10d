// Letters that came one by one, put together into fewer updates that say the same (first encoding of Yjs, as in update-reader.ts): what a
// window brings a board is kept as one row instead of one for each letter. Nothing is decoded or made anew: the bytes of each letter
// stand behind one another. An update that is more than one run of text stays as it is, at its place.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { HAS_LEFT, HAS_RIGHT, NAMED, TEXT } from './struct-bits.ts';

/** Nothing is taken away. */
const NO_RANGES = 0;

/** One run of text, still in the bytes of its update. */
interface Letters {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly struct: Uint8Array;
}

/** Runs of one client that follow one another. */
interface Section {
  readonly client: number;
  readonly clock: number;
  end: number;
  readonly structs: Uint8Array[];
}

/**
 * Updates that bring the same, in order, to a document that has taken in all that came before. Those of them that are one run of text are
 * put together, the others stand between them; clients by when they wrote last, so that who wrote last is read last.
 */
export function lettersTogether(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  if (updates.length <= 1) return updates;
  const together: Uint8Array[] = [];
  let sections = new Map<number, Section>();
  let alone: Uint8Array | null = null;
  const ends = (): void => {
    if (sections.size > 0) together.push(alone ?? written([...sections.values()]));
    sections = new Map();
    alone = null;
  };
  for (const update of updates) {
    const letters = lettersIn(update);
    if (letters === null || !fits(sections.get(letters.client), letters)) ends();
    if (letters === null) {
      together.push(update);
      continue;
    }
    alone = sections.size === 0 ? update : null;
    const { client, clock, length, struct } = letters;
    const known = sections.get(client);
    const section = known ?? { client, clock, end: clock, structs: [] };
    section.structs.push(struct);
    section.end += length;
    sections.delete(client);
    sections.set(client, section);
  }
  ends();
  return together;
}

/** Does it follow what its client wrote before? */
function fits(section: Section | undefined, { clock }: Letters): boolean {
  return section === undefined || section.end === clock;
}

/** The one run of text this update is; null when it is anything else. */
function lettersIn(update: Uint8Array): Letters | null {
  try {
    const from = decoding.createDecoder(update);
    const [clients, structs] = [decoding.readVarUint(from), decoding.readVarUint(from)];
    if (clients !== 1 || structs !== 1) return null;
    const [client, clock, start] = [decoding.readVarUint(from), decoding.readVarUint(from), from.pos];
    const neighbours = decoding.readUint8(from) ^ TEXT;
    if ((neighbours & ~(HAS_LEFT | HAS_RIGHT)) !== 0) return null;
    if ((neighbours & HAS_LEFT) !== 0) skipUnit(from);
    if ((neighbours & HAS_RIGHT) !== 0) skipUnit(from);
    if (neighbours === 0) {
      if (decoding.readVarUint(from) !== NAMED) return null;
      decoding.readVarString(from);
    }
    const { length } = decoding.readVarString(from);
    const struct = update.subarray(start, from.pos);
    const isAll = from.pos === update.length - 1 && update[from.pos] === NO_RANGES;
    return isAll ? { client, clock, length, struct } : null;
  } catch {
    // lib0 throws at the end of the bytes.
    return null;
  }
}

function skipUnit(from: decoding.Decoder): void {
  decoding.readVarUint(from);
  decoding.readVarUint(from);
}

function written(sections: readonly Section[]): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, sections.length);
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(to, structs.length);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, clock);
      for (const struct of structs) encoding.writeUint8Array(to, struct);
    }
    encoding.writeVarUint(to, NO_RANGES);
  });
}
