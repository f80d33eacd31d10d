// Writes what hands wrote together into a workshop's file, inside the transaction of whoever calls: the server's thread, or the one
// that keeps for it. Reads nothing of the journal.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { gathered } from '#core/gathered.ts';
import type { TableId } from '#core/ids.ts';
import { mustBeKeepable, sealOf, sealOfBirth, sealOfOwner } from './board-seal.ts';
import type { BoardRow, ClientOwner } from './boards.ts';

/** The rows of boards, through one connection. */
export class BoardWriter {
  /** The last number of each board, as this connection left it. */
  readonly #lasts = new Map<TableId, number>();
  readonly #begin: StatementSync;
  readonly #numbers: StatementSync;
  readonly #follows: StatementSync;
  readonly #next: StatementSync;
  readonly #insert: StatementSync;
  readonly #bind: StatementSync;
  readonly #count: StatementSync;

  constructor(db: DatabaseSync) {
    this.#begin = db.prepare('INSERT INTO boards (board, generation, birth) VALUES (?, ?, ?)');
    this.#numbers = db.prepare('INSERT INTO board_lasts (board, last) VALUES (?, ?)');
    this.#follows = db.prepare('UPDATE board_lasts SET last = ? WHERE board = ? AND last = ?');
    this.#next = db.prepare('UPDATE board_lasts SET last = last + ? WHERE board = ? RETURNING last');
    this.#insert = db.prepare('INSERT INTO board_updates (board, seq, bytes, seal) VALUES (?, ?, ?, ?)');
    this.#bind = db.prepare(
      'INSERT OR IGNORE INTO board_clients (board, client, person, seal) VALUES (?, ?, ?, ?)'
    );
    this.#count = db.prepare('UPDATE boards SET bound = bound + 1 WHERE board = ?');
  }

  /** @throws TypeError when a row cannot be kept as it is. */
  keep(rows: readonly BoardRow[]): void {
    mustBeKeepable(rows);
    for (const [board, own] of gathered(rows, (row) => row.board)) {
      let seq = this.#first(board, own[0]?.generation ?? '', own.length);
      for (const { update, owners } of own) {
        this.#insert.run(board, seq, update, sealOf(board, seq, update));
        for (const owner of owners) this.#bound(board, owner);
        seq += 1;
      }
    }
  }

  #bound(board: TableId, owner: ClientOwner): void {
    const { changes } = this.#bind.run(board, owner.client, owner.person, sealOfOwner(board, owner));
    if (changes > 0) this.#count.run(board);
  }

  /** The first of so many numbers in a row: one order for all that a board is given at once. */
  #first(board: TableId, generation: string, count: number): number {
    const known = this.#following(board, count) ?? this.#asked(board, count);
    if (known === null) this.#begins(board, generation, count);
    const first = known ?? 1;
    this.#lasts.set(board, first + count - 1);
    return first;
  }

  #begins(board: TableId, generation: string, count: number): void {
    this.#begin.run(board, generation, sealOfBirth(board, generation));
    this.#numbers.run(board, count);
  }

  /** null when nobody knows the last one, or another connection wrote since; asking for it costs twice as much. */
  #following(board: TableId, count: number): number | null {
    const last = this.#lasts.get(board);
    if (last === undefined) return null;
    return this.#follows.run(last + count, board, last).changes === 1 ? last + 1 : null;
  }

  /** null when the board was never begun. */
  #asked(board: TableId, count: number): number | null {
    const last = this.#next.get(count, board)?.last;
    return last === undefined ? null : Number(last) - count + 1;
  }
}
