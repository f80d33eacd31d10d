// A file read beside the plan it would change (WAY-8): what it wishes, or why it cannot be followed.
import type { PlaceWished, RotationResponse } from '#core/rotation-answers.ts';
import { decodeText } from '#lib/people/decode-text.ts';
import { MOST_BYTES, readFile, type Unreadable } from '#lib/people/read-table.ts';
import { waysOfJson, waysOfTable, type WayFault, type WaysRead } from './read-ways.ts';

/** « { »: how the JSON it left as begins. */
const BRACE = 0x7b;

/** One per part. */
export class WaysDesk {
  why = $state.raw<Unreadable | null>(null);
  faults = $state.raw<readonly WayFault[]>([]);
  /** The file was read and says what the plan already says. */
  same = $state(false);
  /** Only the newest file counts. */
  #asked = 0;

  /** Reads a file. @returns what it wishes; nothing when it cannot be followed, or changes nothing. */
  async read(file: File, rotation: RotationResponse): Promise<readonly PlaceWished[]> {
    this.#forget();
    const asked = this.#asked;
    const found = await waysIn(file, rotation);
    if (asked !== this.#asked) return [];
    if (typeof found === 'string') {
      this.why = found;
      return [];
    }
    this.faults = found.faults;
    this.same = found.faults.length === 0 && found.pins.length === 0;
    return found.pins;
  }

  #forget(): void {
    this.#asked += 1;
    [this.why, this.faults, this.same] = [null, [], false];
  }
}

async function waysIn(file: File, rotation: RotationResponse): Promise<WaysRead | Unreadable> {
  try {
    if (file.size > MOST_BYTES) return 'big';
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === BRACE) return waysOfJson(decodeText(bytes), rotation) ?? 'unreadable';
    const read = await readFile(bytes);
    return read.ok ? waysOfTable(read.table, rotation) : read.why;
  } catch {
    return 'unreadable'; // a file that went away, or a reader that could not be fetched: the screen says so
  }
}
