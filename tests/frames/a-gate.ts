// A document behind the gate, without sockets: several people, whose pages hold their own documents.
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { Refusal } from '#core/refusals.ts';
import { FRAME_STRUCTS, judgeFrame, judgeUpdate } from '#lib/board/frame-gate.ts';
import type { Entrance, Gatekeeper, Turned } from '#lib/board/gatekeeper.ts';
import { LateDoc } from '#lib/board/late-doc.ts';
import { lettersOf } from '#lib/board/one-run.ts';
import { readUpdate } from '#lib/board/update-reader.ts';

/** What the server would hold. */
export class Gate {
  readonly #late = new LateDoc(new Y.Doc({ gc: true }));
  readonly owners = new Map<number, string>();
  readonly cards: Set<string>;
  /** Frames let in the short way. */
  short = 0;
  refusalOf: (person: string, card: string) => Refusal | null = () => null;

  constructor(cards: readonly string[]) {
    this.cards = new Set(cards);
  }

  /** Judges, and takes in what may enter. */
  hears(person: string, frame: Uint8Array): Entrance | Turned {
    const bound = [...this.owners.values()].filter((owner) => owner === person).length;
    const keeper: Gatekeeper = {
      doc: this.#late,
      person,
      ownerOf: (client) => this.owners.get(client) ?? null,
      idsLeft: () => 50 - bound,
      refusalOf: (card) =>
        this.cards.has(card) ? this.refusalOf(person, card) : { code: 'board.foreignRoot' }
    };
    const verdict = judgeFrame(frame, keeper);
    this.#agrees(frame, keeper, verdict);
    if (!verdict.ok || verdict.isEmpty) return verdict;
    if (!this.#late.takes(frame, verdict.news)) throw new Error('Yjs cannot take what was let in');
    for (const client of verdict.newIds) this.owners.set(client, person);
    return verdict;
  }

  /** The short way of one run of text says what the long one says. */
  #agrees(frame: Uint8Array, keeper: Gatekeeper, verdict: Entrance | Turned): void {
    const update = readUpdate(frame, FRAME_STRUCTS);
    if (update === null || lettersOf(update, keeper) === null) return;
    this.short += 1;
    if (!isDeepStrictEqual(judgeUpdate(update, frame, keeper), verdict)) throw new Error('two ways disagree');
  }

  /** The document, with everything that was let in. */
  get doc(): Y.Doc {
    return this.#late.doc;
  }

  get isClean(): boolean {
    return this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null;
  }
}
