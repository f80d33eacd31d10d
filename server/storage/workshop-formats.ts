// The layouts of a workshop's file, and the way from each to the newest. A step adds: what was written stays as it was, and
// a file that cannot take the step is left whole, in one transaction.
import type { DatabaseSync } from 'node:sqlite';
import { sealOfBirth, sealOfOwner } from './board-seal.ts';
import { BOARD_TABLES, PARTED, WRITTEN_TABLES } from './sqlite-boards.ts';
import { hasTable, inTransaction, metaOf } from './sqlite.ts';

/** The newest layout this version reads, and the one it writes. 2: the boards' documents. 3: a seal on every row of theirs. 4: a digest of their snapshots. 5: what a window writes stands together. */
export const WORKSHOP_FORMAT = 5;

/** Every table of a new file. */
export const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    seq INTEGER PRIMARY KEY, type TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL,
    at INTEGER NOT NULL, actor TEXT NOT NULL, command_id TEXT, checksum TEXT NOT NULL
  ) STRICT;
  ${BOARD_TABLES}`;

/** Brings an older file to the newest layout. */
export function bringUp(db: DatabaseSync): void {
  if (metaOf(db, 'format') === String(WORKSHOP_FORMAT)) return;
  inTransaction(db, () => {
    // It may have grown while this one waited for its turn.
    const format = Number(metaOf(db, 'format'));
    if (format === WORKSHOP_FORMAT) return;
    if (!hasTable(db, 'boards')) db.exec(BOARD_TABLES);
    else {
      if (format < 3) sealBoards(db);
      // A snapshot gets its digest when it is next folded.
      if (format < 4)
        db.exec('ALTER TABLE boards ADD COLUMN digest BLOB; ALTER TABLE boards ADD COLUMN digest_seal TEXT');
      gatherUpdates(db);
    }
    db.prepare("UPDATE meta SET value = ? WHERE key = 'format'").run(String(WORKSHOP_FORMAT));
  });
}

/** From format 2: rows that had no seal are taken as they are, and can no longer change unseen. */
function sealBoards(db: DatabaseSync): void {
  db.exec(`ALTER TABLE boards ADD COLUMN birth TEXT NOT NULL DEFAULT '';
    ALTER TABLE boards ADD COLUMN bound INTEGER NOT NULL DEFAULT 0;
    UPDATE boards SET bound = (SELECT count(*) FROM board_clients AS each WHERE each.board = boards.board);
    ALTER TABLE board_clients ADD COLUMN seal TEXT NOT NULL DEFAULT ''`);
  const born = db.prepare('UPDATE boards SET birth = ? WHERE board = ?');
  for (const row of db.prepare('SELECT board, generation FROM boards').all()) {
    const board = String(row.board);
    born.run(sealOfBirth(board, String(row.generation)), board);
  }
  const bound = db.prepare('UPDATE board_clients SET seal = ? WHERE board = ? AND client = ?');
  for (const row of db.prepare('SELECT board, client, person FROM board_clients').all()) {
    const [board, client, person] = [String(row.board), Number(row.client), String(row.person)];
    bound.run(sealOfOwner(board, { client, person }), board, client);
  }
}

/**
 * From format 4: what comes from now on stands together. What was written stays where it was until its board is folded, and is not
 * even read: a damaged board is still damaged alone. A last number that is none is found missing when its board is opened.
 */
function gatherUpdates(db: DatabaseSync): void {
  db.exec(`ALTER TABLE board_updates RENAME TO ${PARTED};
    ${WRITTEN_TABLES};
    INSERT INTO board_lasts SELECT board, last FROM boards WHERE typeof(last) = 'integer'`);
}
