// The gate (frame-gate.ts) at one board's door: its document, and the rights of whoever knocks at this instant (DOC-3, DOC-5).
import { IDS_PER_PERSON, judgeFrame } from '#lib/board/frame-gate.ts';
import type { Entrance, Turned } from '#lib/board/gatekeeper.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Standing } from './board-connection.ts';
import type { BoardDocument } from './board-document.ts';
import { writingRefusal } from './card-words.ts';

/** May this update of theirs enter this document now? */
export function judgeIn(
  document: BoardDocument,
  referee: Referee,
  { person, actor, refusals }: Standing,
  update: Uint8Array
): Entrance | Turned {
  const { late: doc, owners, board: table } = document;
  return judgeFrame(update, {
    doc,
    person,
    ownerOf: (client) => owners.get(client) ?? null,
    idsLeft: () => IDS_PER_PERSON - document.idsOf(person),
    refusalOf: (card) => {
      const known = refusals.get(card);
      if (known !== undefined) return known;
      const refusal = writingRefusal(referee.present, { table, actor, card });
      refusals.set(card, refusal);
      return refusal;
    }
  });
}
