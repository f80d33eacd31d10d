// Hocuspocus as it comes, in memory; or with its database extension on the file that is named, by the statements of its SQLite extension,
// through Node's own SQLite: nothing to compile.
import { DatabaseSync } from 'node:sqlite';
import { listensOn } from './report.mjs';

// Names held apart: the peers are installed by the bench, in a folder of their own.
const [core, database] = ['@hocuspocus/server', '@hocuspocus/extension-database'];
const { Server } = await import(core);
const file = process.argv[2];

/** @param {string} path */
async function keptIn(path) {
  const { Database } = await import(database);
  const db = new DatabaseSync(path);
  db.exec(
    'CREATE TABLE IF NOT EXISTS documents (name varchar(255) NOT NULL, data blob NOT NULL, UNIQUE(name))'
  );
  const read = db.prepare('SELECT data FROM documents WHERE name = ? ORDER BY rowid DESC');
  const write = db.prepare(
    'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data'
  );
  return new Database({
    fetch: async (/** @type {{ documentName: string }} */ { documentName }) =>
      read.get(documentName)?.data ?? null,
    store: async (/** @type {{ documentName: string, state: Uint8Array }} */ { documentName, state }) =>
      void write.run(documentName, state)
  });
}

const server = new Server({
  ...{ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false },
  extensions: file ? [await keptIn(file)] : []
});
await server.listen(0);
listensOn(server.httpServer.address().port);
