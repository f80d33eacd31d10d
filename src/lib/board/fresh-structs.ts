// What a frame brings beyond what the document holds, in an order in which it can be put there: each struct after the one
// before it of the same client, and after its neighbours. Whatever cannot be ordered leaves a gap: Yjs would keep it waiting.
import type { Stretch } from './doc-units.ts';
import type { LateDoc } from './late-doc.ts';
import { rootOfStruct } from './struct-root.ts';
import { UnitRuns, type UnitRun } from './unit-runs.ts';
import type { ReadRange, ReadStruct, UnitId } from './update-reader.ts';

/** The new part of one frame. */
export class FreshStructs {
  readonly #doc: LateDoc;
  readonly #waiting = new Map<number, ReadStruct[]>();
  readonly #placed = new UnitRuns();
  readonly #leftOver: boolean;
  #isForeign = false;
  #isText = true;
  /** Does something it says of what the document holds name what the document does not? */
  #isAstray = false;

  constructor(doc: LateDoc, structs: readonly ReadStruct[]) {
    this.#doc = doc;
    for (const struct of structs) this.#sort(struct);
    this.#leftOver = !this.#place() || this.#isAstray;
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
    return this.#isForeign;
  }

  /** Is all of it text that was not deleted before it came? */
  get isText(): boolean {
    return this.#isText;
  }

  /** Roots the frame names itself, whatever they are worth. */
  get namedRoots(): readonly string[] {
    return [...this.#waiting.values()].flat().flatMap(({ parent }) => parent ?? []);
  }

  /** What it brings, cut to what is new, with the root each part goes to; what was written and deleted at once says nothing. */
  get runs(): readonly UnitRun[] {
    return this.#placed.all;
  }

  /** Where a client's clock stands after this frame; 0 when it brings nothing of that client. */
  endOf(client: number): number {
    return this.#placed.endOf(client) ?? 0;
  }

  /** What a range takes back of the text it brings. */
  writtenIn(range: ReadRange): readonly Stretch[] {
    return this.#placed.textIn(range);
  }

  /** Keeps the part the document does not hold. */
  #sort(struct: ReadStruct): void {
    const { client, clock, length } = struct;
    const state = this.#doc.stateOf(client);
    if (clock < state) this.#compare(struct);
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

  /** Of what is known, Yjs still looks up the neighbours, and takes from them where the new part of it stands: all must agree. */
  #compare({ kind, origin, rightOrigin, parent, ...unit }: ReadStruct): void {
    if (kind === 'skip') return;
    const root = this.#doc.rootOfUnit(unit);
    if (parent !== null && parent !== root) this.#isForeign = true;
    for (const id of [origin, rightOrigin]) {
      if (id === null) continue;
      if (id.clock >= this.#doc.stateOf(id.client)) this.#isAstray = true;
      else if (this.#doc.rootOfUnit(id) !== root) this.#isForeign = true;
    }
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
    return this.#placed.endOf(client) ?? this.#doc.stateOf(client);
  }

  #stand(struct: ReadStruct): void {
    const { client, clock, length, kind, text } = struct;
    const root = rootOfStruct(struct, (id) => this.#rootOfUnit(id));
    this.#placed.add({ client, clock, length, root, text });
    if (root === null || kind === 'collected') this.#isForeign = true;
    if (kind !== 'text') this.#isText = false;
  }

  #rootOfUnit(id: UnitId): string | null {
    return id.clock < this.#doc.stateOf(id.client) ? this.#doc.rootOfUnit(id) : this.#placed.rootOf(id);
  }
}
