import { join } from 'node:path';
import { memoryWorkshops, type MemoryDisk } from '#server/storage/memory-workshops.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { describeJournalContract } from './journal.contract.ts';

describeJournalContract('SQLite', (folder) => () => sqliteWorkshops(join(folder, 'data')));

describeJournalContract('memory', () => {
  const disk: MemoryDisk = new Map();
  return () => memoryWorkshops(disk);
});
