// What a frame brings beyond what the document holds, in an order in which it can be put there: each struct after the one
// before it of the same client, and after its neighbours. Whatever cannot be ordered leaves a gap: Yjs would keep it waiting.
import type * as Y from 'yjs';
import { parseRoot } from './board-roots.ts';
import { rootOfUnit, stateOf, type Stretch } from './doc-units.ts';
import type { ReadRange, ReadStruct, UnitId } from './update-reader.ts';

/** A struct cut to what is new in it, and the root it goes to. */
interface Placed extends ReadStruct {
  readonly root: string | null;
}

/** The new part of one frame. */
export class FreshStructs {
  readonly #doc: Y.Doc;
  readonly #waiting = new Map<number, ReadStruct[]>();
  readonly #placed = new Map<number, Placed[]>();
  readonly #ends = new Map<number, number>();
  readonly #leftOver: boolean;

  constructor(doc: Y.Doc, structs: readonly ReadStruct[]) {
    this.#doc = doc;
    for (const struct of structs) this.#sort(struct);
    this.#leftOver = !this.#place();
  }

  /** Clients that bring something new. */
  get clients(): readonly number[] {
    return [...this.#waiting.keys()];
  }

  /** Something is missing before what it brings, or it says itself that it left something out. */
  get leavesGap(): boolean {
    return this.#leftOver;
  }

  /** Something of it stands in no root, or in two at once, or was emptied of its place. */
  get isForeign(): boolean {
    return this.#all().some(({ root, kind }) => root === null || kind === 'collected');
  }

  /** Roots the frame names itself, whatever they are worth. */
  get namedRoots(): readonly string[] {
    return [...this.#waiting.values()].flat().flatMap(({ parent }) => parent ?? []);
  }

  /** The text it brings, root by root; what was written and deleted at once counts for nothing but names its root. */
  get written(): readonly Stretch[] {
    return this.#all().flatMap(({ root, text }) => (root === null ? [] : [{ root, text }]));
  }

  /** Where a client's clock stands after this frame; 0 when it brings nothing of that client. */
  endOf(client: number): number {
    return this.#ends.get(client) ?? 0;
  }

  /** What a range takes back of the text it brings. */
  writtenIn({ client, clock, length }: ReadRange): readonly Stretch[] {
    return (this.#placed.get(client) ?? []).flatMap(({ root, text, clock: from }) => {
      const cut = text.slice(Math.max(0, clock - from), Math.max(0, clock + length - from));
      return root === null || cut === '' ? [] : [{ root, text: cut }];
    });
  }

  #all(): readonly Placed[] {
    return [...this.#placed.values()].flat();
  }

  /** Keeps the part the document does not hold. */
  #sort(struct: ReadStruct): void {
    const { client, clock, length } = struct;
    const state = stateOf(this.#doc, client);
    if (clock + length <= state) return;
    const known = Math.max(0, state - clock);
    const cut: ReadStruct =
      known === 0
        ? struct
        : {
            ...struct,
            clock: state,
            length: length - known,
            origin: { client, clock: state - 1 },
            parent: null,
            text: struct.text.slice(known)
          };
    const waiting = this.#waiting.get(client);
    if (waiting) waiting.push(cut);
    else this.#waiting.set(client, [cut]);
  }

  /** Places what can be, turn by turn; false when something is left. Turns are bounded by the number of structs. */
  #place(): boolean {
    const heads = new Map([...this.#waiting.keys()].map((client) => [client, 0]));
    for (let moved = true; moved;) {
      moved = false;
      for (const [client, structs] of this.#waiting) {
        let head = heads.get(client) ?? 0;
        for (
          let struct = structs[head];
          struct !== undefined && this.#canStand(struct);
          struct = structs[head]
        ) {
          this.#stand(struct);
          head += 1;
          moved = true;
        }
        heads.set(client, head);
      }
    }
    return [...this.#waiting].every(([client, structs]) => heads.get(client) === structs.length);
  }

  #canStand({ kind, client, clock, origin, rightOrigin }: ReadStruct): boolean {
    return (
      kind !== 'skip' &&
      clock === this.#stateOf(client) &&
      [origin, rightOrigin].every((id) => id === null || id.clock < this.#stateOf(id.client))
    );
  }

  #stateOf(client: number): number {
    return this.#ends.get(client) ?? stateOf(this.#doc, client);
  }

  #stand(struct: ReadStruct): void {
    const { client, clock, length } = struct;
    const placed = this.#placed.get(client) ?? [];
    placed.push({ ...struct, root: this.#rootOf(struct) });
    this.#placed.set(client, placed);
    this.#ends.set(client, clock + length);
  }

  #rootOf({ parent, origin, rightOrigin }: ReadStruct): string | null {
    if (parent !== null) return parseRoot(parent) === null ? null : parent;
    const [left, right] = [origin, rightOrigin].map((id) => (id === null ? null : this.#rootOfUnit(id)));
    if (origin !== null && rightOrigin !== null) return left === right ? (left ?? null) : null;
    return (origin !== null ? left : right) ?? null;
  }

  #rootOfUnit(id: UnitId): string | null {
    if (id.clock < stateOf(this.#doc, id.client)) return rootOfUnit(this.#doc, id);
    return this.#placed.get(id.client)?.find((each) => id.clock < each.clock + each.length)?.root ?? null;
  }
}
