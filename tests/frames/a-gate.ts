// A document behind the gate, without sockets: several people, whose pages hold their own documents.
import * as Y from 'yjs';
import type { Refusal } from '#core/refusals.ts';
import { judgeFrame, type Entrance, type Turned } from '#lib/board/frame-gate.ts';

/** What the server would hold. */
export class Gate {
  readonly doc = new Y.Doc({ gc: true });
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
      doc: this.doc,
      person,
      ownerOf: (client) => this.owners.get(client) ?? null,
      idsLeft: 50 - bound,
      refusalOf: (card) =>
        this.cards.has(card) ? this.refusalOf(person, card) : { code: 'board.foreignRoot' }
    });
    if (!verdict.ok || verdict.isEmpty) return verdict;
    Y.applyUpdate(this.doc, frame);
    for (const root of verdict.roots) this.doc.getText(root);
    for (const client of verdict.newIds) this.owners.set(client, person);
    return verdict;
  }

  get isClean(): boolean {
    return this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null;
  }
}
