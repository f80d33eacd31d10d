// The workshops of a folder, some of which cannot be read.
import { expect, test } from 'vitest';
import { systemClock } from '#server/clock.ts';
import { createLog } from '#server/log.ts';
import type { Journal } from '#server/storage/journal.ts';
import { memoryWorkshops } from '#server/storage/memory-workshops.ts';
import { Registry, WorkshopUnreadable } from '#server/workshops/registry.ts';

test('[OPS-6] a workshop that cannot be read is let go of, however often somebody asks for it', () => {
  const folder = memoryWorkshops();
  // Nothing was ever written in it.
  folder.create({ id: 'jardin', space: '', code: 'KMPQ42', title: '', createdAt: 1, rehearsalOf: null });
  const opened: Journal[] = [];
  const open = folder.open.bind(folder);
  folder.open = (id) => {
    const journal = open(id);
    opened.push(journal);
    return journal;
  };
  const registry = new Registry(folder, systemClock, createLog('silent'));
  for (let i = 0; i < 3; i++) expect(() => registry.byId('jardin')).toThrow(WorkshopUnreadable);
  expect(opened).toHaveLength(3);
  for (const journal of opened) expect(() => journal.read()).toThrow('closed');
});
