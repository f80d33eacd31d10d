import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '#server/storage/sqlite.ts';
import { MemoryUrns, type MemoryUrnDisk } from '#server/votes/memory-urns.ts';
import { SqliteUrns } from '#server/votes/sqlite-urns.ts';
import { UrnDamaged } from '#server/votes/urn.ts';
import { describeUrnContract, type UrnPlace } from './urns.contract.ts';

function sqlitePlace(folder: string): UrnPlace & { readonly path: string } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'workshop.sqlite');
  return {
    path,
    open: () => {
      const db = connect(path, 'rwc');
      db.exec('PRAGMA journal_mode = WAL');
      return { urns: new SqliteUrns(db), close: () => (db.isOpen ? db.close() : undefined) };
    },
    bytes: () =>
      Buffer.concat(
        readdirSync(folder)
          .filter((name) => !name.endsWith('-shm'))
          .toSorted()
          .map((name) => readFileSync(join(folder, name)))
      )
  };
}

/** Counters SQLite keeps of its own writes, at fixed places of the first page: they count, they name nobody. */
const COUNTERS = [
  [24, 28],
  [92, 96]
] as const;

describeUrnContract('SQLite', (folder) => {
  const place = sqlitePlace(folder);
  return {
    ...place,
    bytes: () => {
      const bytes = place.bytes();
      for (const [from, to] of COUNTERS) if (bytes.length > to) bytes.fill(0, from, to);
      return bytes;
    }
  };
});

describeUrnContract('memory', () => {
  const disk: MemoryUrnDisk = new Map();
  return {
    open: () => ({ urns: new MemoryUrns(disk), close: () => undefined }),
    bytes: () => Buffer.concat([...disk.values()])
  };
});

test('[VOT-6] an urn that was tampered with is refused, not counted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-urns-'));
  const place = sqlitePlace(folder);
  const { urns, close } = place.open();
  urns.write('v1', { served: new Set(['s1']), ballots: new Map() }, { electors: 2, lines: 1 });
  close();
  const db = connect(place.path, 'rw');
  db.exec('UPDATE urns SET box = zeroblob(length(box))');
  db.close();
  const again = place.open();
  expect(() => again.urns.read('v1')).toThrow(UrnDamaged);
  again.close();
  rmSync(folder, { recursive: true });
});
