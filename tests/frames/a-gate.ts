// A document behind the gate, without sockets: several people, whose pages hold their own documents.
import * as Y from 'yjs';
import type { Refusal } from '#core/refusals.ts';
import { judgeFrame, type Entrance, type Turned } from '#lib/board/frame-gate.ts';
import { LateDoc } from '#lib/board/late-doc.ts';

/** What the server would hold. */
export class Gate {
  readonly #late = new LateDoc(new Y.Doc({ gc: true }));
  readonly owners = new Map<number, string>();
  readonly cards: Set<string>;
  refusalOf: (person: string, card: string) => Refusal | null = () => null;

  constructor(cards: readonly string[]) {
    this.cards = new Set(cards);
  }

  /** Judges, and takes in what may enter. */
  hears(person: string, frame: Uint8Array): Entrance | Turned {
    const bound = [...this.owners.values()].filter((owner) => owner === person).length;
    const verdict = judgeFrame(frame, {
      doc: this.#late,
      person,
      ownerOf: (client) => this.owners.get(client) ?? null,
      idsLeft: 50 - bound,
      refusalOf: (card) =>
        this.cards.has(card) ? this.refusalOf(person, card) : { code: 'board.foreignRoot' }
    });
    if (!verdict.ok || verdict.isEmpty) return verdict;
    if (!this.#late.takes(frame, verdict.news)) throw new Error('Yjs cannot take what was let in');
    for (const client of verdict.newIds) this.owners.set(client, person);
    return verdict;
  }

  /** The document, with everything that was let in. */
  get doc(): Y.Doc {
    return this.#late.doc;
  }

  get isClean(): boolean {
    return this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null;
  }
}
