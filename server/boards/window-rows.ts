// What one window keeps of the words of a workshop: for each board as few rows as say the same (letters-together.ts). A row costs the
// thread that keeps them more than the bytes in it.
import { gathered } from '#core/gathered.ts';
import { lettersTogether } from '#lib/board/letters-together.ts';
import type { BoardRow } from '#server/storage/boards.ts';

/** Rows that keep the same, in the order of each board. All or none of them must be kept. */
export function rowsTogether(rows: readonly BoardRow[]): readonly BoardRow[] {
  return [...gathered(rows, ({ board }) => board)].flatMap(([board, own]) => {
    const { generation } = own[0] ?? { generation: '' };
    const owners = own.flatMap((row) => row.owners);
    return lettersTogether(own.map(({ update }) => update)).map((update, at) => ({
      ...{ board, update, generation },
      owners: at === 0 ? owners : []
    }));
  });
}
