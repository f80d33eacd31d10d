import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  FormatTooNew,
  JournalDamaged,
  type NewEntry,
  type WorkshopIndexEntry,
  type Workshops
} from '#server/storage/journal.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { createWorkshopFile } from '#server/storage/workshop-file.ts';
import { WORKSHOP_FORMAT } from '#server/storage/workshop-formats.ts';
import type { SetAside } from '#server/storage/workshop-folder.ts';

const jardin: WorkshopIndexEntry = {
  id: 'jardin',
  space: 'rives',
  code: 'KMPQ42',
  title: 'Jardins',
  createdAt: 2,
  rehearsalOf: null
};
const halle: WorkshopIndexEntry = { ...jardin, id: 'halle', code: 'ABCD23', title: 'La halle', createdAt: 1 };
const added = (text: string): NewEntry => ({
  type: 'card.added',
  version: 1,
  data: { text },
  at: 5,
  actor: 's1',
  commandId: text
});

let dataDir: string;
let setAside: SetAside[];
const path = (name: string): string => join(dataDir, 'workshops', name);
const start = (): Workshops => sqliteWorkshops(dataDir, { onSetAside: (file) => setAside.push(file) });
const reasons = (): [string, unknown][] =>
  setAside.map(({ id, error }) => [id, error instanceof Error ? error.name : error]);

/** Jardin with three entries and halle with none, closed. */
function fill(): void {
  const workshops = start();
  workshops.create(jardin).append([added('un'), added('deux'), added('trois')]);
  workshops.create(halle);
  workshops.close();
}

function tamper(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

/** Starts, does, closes. */
function once<T>(work: (workshops: Workshops) => T): T {
  const workshops = start();
  try {
    return work(workshops);
  } finally {
    workshops.close();
  }
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-sqlite-'));
  setAside = [];
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('damage', () => {
  test('a spoilt log is said where the index is lost too, before SQLite makes it end there', () => {
    const workshops = start();
    const journal = workshops.create(jardin);
    for (const text of ['un', 'deux', 'trois']) journal.append([added(text)]);
    // As a killed process leaves them.
    const left = ['jardin.sqlite', 'jardin.sqlite-wal'].map(
      (name) => [name, readFileSync(path(name))] as const
    );
    workshops.close();
    for (const [name, bytes] of left) {
      // In the page of the first frame of the log.
      if (name.endsWith('-wal')) bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
      writeFileSync(path(name), bytes);
    }
    for (const name of readdirSync(dataDir)) if (name.startsWith('index')) rmSync(join(dataDir, name));
    expect(once((again) => again.list())).toEqual([]);
    expect(reasons()).toEqual([['jardin', 'JournalDamaged']]);
  });

  test.each([
    [
      'a flipped byte in the data',
      `UPDATE entries SET data = replace(data, 'deux', 'deuy') WHERE seq = 2`,
      2
    ],
    ['another author', `UPDATE entries SET actor = 's2' WHERE seq = 3`, 3],
    ['another instant', 'UPDATE entries SET at = at + 1 WHERE seq = 1', 1],
    ['a command id taken away', 'UPDATE entries SET command_id = NULL WHERE seq = 2', 2],
    ['a missing row', 'DELETE FROM entries WHERE seq = 2', 2],
    [
      'two rows exchanged',
      'UPDATE entries SET seq = 9 WHERE seq = 1; UPDATE entries SET seq = 1 WHERE seq = 2',
      1
    ]
  ])('%s is found and named', (_, sql, seq) => {
    fill();
    tamper(path('jardin.sqlite'), sql);
    const error = once((workshops) => {
      const journal = workshops.open('jardin');
      try {
        return journal.read();
      } catch (caught) {
        return caught;
      }
    });
    expect(error).toBeInstanceOf(JournalDamaged);
    expect(error).toMatchObject({ seq });
  });

  test('a byte changed on the disk itself is found', () => {
    fill();
    const bytes = readFileSync(path('jardin.sqlite'));
    bytes[bytes.indexOf('"trois"') + 1] = 'T'.charCodeAt(0);
    writeFileSync(path('jardin.sqlite'), bytes);
    once((workshops) => expect(() => workshops.open('jardin').read()).toThrow('row 3'));
  });

  test('a file that is not SQLite any more is refused as such, and the others still open', () => {
    fill();
    writeFileSync(path('jardin.sqlite'), 'x'.repeat(8192));
    once((workshops) => {
      expect(() => workshops.open('jardin')).toThrow(JournalDamaged);
      expect(workshops.open('halle').read()).toEqual([]);
    });
    expect(readFileSync(path('jardin.sqlite'), 'utf8')).toBe('x'.repeat(8192));
  });

  test('a file put in the place of another workshop is refused', () => {
    fill();
    copyFileSync(path('jardin.sqlite'), path('halle.sqlite'));
    once((workshops) => expect(() => workshops.open('halle')).toThrow('not halle'));
  });
});

describe('formats', () => {
  test('a workshop of a newer format is refused and its file left as it is', () => {
    fill();
    tamper(path('jardin.sqlite'), `UPDATE meta SET value = '${WORKSHOP_FORMAT + 1}' WHERE key = 'format'`);
    const before = readFileSync(path('jardin.sqlite'));
    once((workshops) => {
      expect(() => workshops.open('jardin')).toThrow(FormatTooNew);
      expect(() => workshops.update({ ...jardin, title: 'Autre' })).toThrow(FormatTooNew);
      expect(workshops.byId('jardin')?.title).toBe('Jardins');
    });
    expect(readFileSync(path('jardin.sqlite'))).toEqual(before);
  });

  test('an index of a newer format is refused and left as it is', () => {
    fill();
    tamper(join(dataDir, 'index.sqlite'), `UPDATE meta SET value = '2' WHERE key = 'format'`);
    const before = readFileSync(join(dataDir, 'index.sqlite'));
    expect(start).toThrow(FormatTooNew);
    expect(readFileSync(join(dataDir, 'index.sqlite'))).toEqual(before);
  });
});

describe('the index is a copy', () => {
  test.each([
    ['deleted', (file: string) => rmSync(file)],
    ['emptied', (file: string) => writeFileSync(file, '')],
    ['overwritten', (file: string) => writeFileSync(file, 'x'.repeat(8192))],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
    [
      'unreadable in a row',
      (file: string) => tamper(file, `UPDATE workshops SET entry = '{' WHERE id = 'halle'`)
    ]
  ])('%s, it is made again from the files', (_, harm) => {
    fill();
    harm(join(dataDir, 'index.sqlite'));
    once((workshops) => {
      expect(workshops.list()).toEqual([halle, jardin]);
      expect(workshops.byCode('kmpq42')).toEqual(jardin);
      expect(workshops.open('jardin').read()).toHaveLength(3);
    });
    expect(reasons()).toEqual([]);
  });

  test('made again, it leaves out what cannot be read, says so, and keeps those files', () => {
    fill();
    rmSync(join(dataDir, 'index.sqlite'));
    tamper(path('halle.sqlite'), `UPDATE meta SET value = '${WORKSHOP_FORMAT + 1}' WHERE key = 'format'`);
    writeFileSync(path('brisé.sqlite'), 'not an id: ignored');
    writeFileSync(path('brise.sqlite'), 'x'.repeat(8192));
    expect(once((workshops) => workshops.list())).toEqual([jardin]);
    expect(reasons().sort()).toEqual([
      ['brise', 'JournalDamaged'],
      ['halle', 'FormatTooNew']
    ]);
    expect(existsSync(path('halle.sqlite')) && existsSync(path('brise.sqlite'))).toBe(true);
  });

  test('a change the index had not heard of when the process stopped is read from the file', () => {
    fill();
    tamper(
      path('jardin.sqlite'),
      `UPDATE meta SET value = replace(value, 'Jardins', 'Vergers') WHERE key = 'entry'`
    );
    tamper(join(dataDir, 'index.sqlite'), `UPDATE workshops SET stale = 1 WHERE id = 'jardin'`);
    expect(once((workshops) => workshops.byId('jardin'))).toEqual({ ...jardin, title: 'Vergers' });
  });
});

describe('a crash', () => {
  test('between file and index leaves a workshop that start-up adopts', () => {
    fill();
    createWorkshopFile(path('neuf.sqlite'), { ...jardin, id: 'neuf', code: 'NEUF22' }).close();
    once((workshops) => {
      expect(workshops.list().map(({ id }) => id)).toEqual(['halle', 'jardin', 'neuf']);
      expect(workshops.open('neuf').append([added('a')])[0]?.seq).toBe(1);
    });
  });

  test('before the file was whole leaves nothing to list, and the id free', () => {
    fill();
    writeFileSync(path('neuf.sqlite'), '');
    once((workshops) => {
      expect(workshops.list()).toEqual([halle, jardin]);
      workshops.create({ ...jardin, id: 'neuf', code: 'NEUF22' }).append([added('a')]);
    });
    expect(once((workshops) => workshops.open('neuf').read())).toHaveLength(1);
    expect(reasons()).toEqual([]);
  });

  test('never lets an unanswered creation take the code of a workshop in use', () => {
    fill();
    createWorkshopFile(path('avant.sqlite'), { ...jardin, id: 'avant', createdAt: 0 }).close();
    rmSync(join(dataDir, 'index.sqlite'));
    expect(once((workshops) => workshops.byCode(jardin.code))).toEqual(jardin);
    expect(reasons()).toEqual([['avant', 'Error']]);
  });

  test('during an erasure never brings the workshop back', () => {
    fill();
    writeFileSync(path('jardin.sqlite-wal'), 'words of somebody');
    rmSync(path('jardin.sqlite'));
    expect(once((workshops) => workshops.list())).toEqual([halle]);
    expect(readdirSync(join(dataDir, 'workshops'))).toEqual(['halle.sqlite']);
  });
});

describe('erasure and closing', () => {
  test('unlinks the file and its side files, and leaves no word in the index', () => {
    const workshops = start();
    workshops.create(jardin).append([added('un')]);
    const before = readdirSync(join(dataDir, 'workshops'));
    // As a second process would have left them, after the journal's own are gone.
    workshops.open('jardin').close();
    workshops.erase('jardin');
    const after = readdirSync(join(dataDir, 'workshops'));
    workshops.close();
    expect(before).toEqual(['jardin.sqlite', 'jardin.sqlite-shm', 'jardin.sqlite-wal']);
    expect(after).toEqual([]);
    expect(readdirSync(dataDir).sort()).toEqual(['index.sqlite', 'workshops']);
    expect(readFileSync(join(dataDir, 'index.sqlite')).includes('Jardins')).toBe(false);
  });

  test('removes side files that closing did not', () => {
    fill();
    const workshops = start();
    for (const suffix of ['-wal', '-shm', '-journal']) writeFileSync(path(`jardin.sqlite${suffix}`), '');
    workshops.erase('jardin');
    workshops.close();
    expect(readdirSync(join(dataDir, 'workshops'))).toEqual(['halle.sqlite']);
  });

  test('closing leaves one file per workshop', () => {
    fill();
    expect(readdirSync(join(dataDir, 'workshops'))).toEqual(['halle.sqlite', 'jardin.sqlite']);
  });
});
