// What durability costs: the same cards through the same referee, on disk and in memory, side by side.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '#core/result.ts';
import { systemClock } from '#server/clock.ts';
import { drawCode } from '#server/secrets.ts';
import type { Workshops } from '#server/storage/journal.ts';
import { memoryWorkshops } from '#server/storage/memory-workshops.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { HERAULT_TABLES } from '#lib/templates/herault-tables.ts';
import { creationOf } from '#server/workshops/create.ts';
import { Referee } from '#server/workshops/referee.ts';

const CARDS = 1_000;

/** Mean microseconds for one card, and the time to read them all again. */
export interface JournalFigures {
  readonly cards: number;
  readonly memoryMicros: number;
  readonly sqliteMicros: number;
  readonly replayMillis: number;
}

/** Writes the cards on both adapters, then reloads from disk. */
export function measureJournal(): JournalFigures {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  const disk = sqliteWorkshops(dataDir);
  try {
    const memoryMicros = written(memoryWorkshops()).micros;
    const { micros: sqliteMicros, id } = written(disk);
    const start = performance.now();
    Referee.load(disk.open(id), systemClock);
    return { cards: CARDS, memoryMicros, sqliteMicros, replayMillis: performance.now() - start };
  } finally {
    disk.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function written(folder: Workshops): { readonly micros: number; readonly id: string } {
  const names = { id: drawCode(20).toLowerCase(), code: drawCode(6) };
  const created = creationOf({ template: HERAULT_TABLES.id, people: 60 }, HERAULT_TABLES, {
    ...names,
    now: systemClock.now()
  });
  if (!created.ok) throw new Error(created.refusal.code);
  const { id, space, code, title, at: createdAt, rehearsalOf } = created.value;
  const referee = Referee.begin(
    folder.create({ id, space, code, title, createdAt, rehearsalOf }),
    systemClock,
    created.value
  );
  const actor = { role: 'facilitator', device: 'bench', name: '' } as const;
  const tables = referee.state.plan.tables;
  const start = performance.now();
  for (let i = 0; i < CARDS; i++) {
    const table = must(tables[i % tables.length], 'a table').id;
    const text = { text: `Idée ${i}`, example: '', cited: '', subPoints: [] };
    const command = {
      type: 'card.add',
      card: `card-bench-${i}`,
      table,
      kind: 'idea',
      claim: null,
      ...text
    } as const;
    referee.execute({ id: `command-${i}`, command }, actor);
  }
  return { micros: ((performance.now() - start) / CARDS) * 1_000, id };
}
