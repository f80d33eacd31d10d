// Writes what hands wrote together into a workshop's file, inside the transaction of whoever calls: the server's thread, or the one
// that keeps for it. Reads nothing of the journal.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { mustBeKeepable, sealOf } from './board-seal.ts';
import type { BoardRow } from './boards.ts';

/** The rows of boards, through one connection. */
export class BoardWriter {
  readonly #begin: StatementSync;
  readonly #next: StatementSync;
  readonly #insert: StatementSync;
  readonly #bind: StatementSync;

  constructor(db: DatabaseSync) {
    this.#begin = db.prepare('INSERT OR IGNORE INTO boards (board, generation) VALUES (?, ?)');
    this.#next = db.prepare('UPDATE boards SET last = last + 1 WHERE board = ? RETURNING last');
    this.#insert = db.prepare('INSERT INTO board_updates (board, seq, bytes, seal) VALUES (?, ?, ?, ?)');
    this.#bind = db.prepare('INSERT OR IGNORE INTO board_clients (board, client, person) VALUES (?, ?, ?)');
  }

  /** @throws TypeError when a row cannot be kept as it is. */
  keep(rows: readonly BoardRow[]): void {
    mustBeKeepable(rows);
    for (const { board, update, owners, generation } of rows) {
      this.#begin.run(board, generation);
      const seq = Number(this.#next.get(board)?.last);
      this.#insert.run(board, seq, update, sealOf(board, seq, update));
      for (const { client, person } of owners) this.#bind.run(board, client, person);
    }
  }
}
