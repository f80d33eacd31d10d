// The workshops of a folder, some of which cannot be read.
import { expect, test } from 'vitest';
import type { FirstEvent } from '#core/events.ts';
import { must } from '#core/result.ts';
import { systemClock } from '#server/clock.ts';
import { createLog } from '#server/log.ts';
import type { Journal } from '#server/storage/journal.ts';
import { memoryWorkshops } from '#server/storage/memory-workshops.ts';
import { Registry, WorkshopUnreadable } from '#server/workshops/registry.ts';
import { aDay } from '#tests/core/a-day.ts';

function aFirst(): FirstEvent {
  const [first] = aDay().events;
  if (first?.type !== 'workshop.created') throw new Error('a workshop begins by being created');
  return first;
}

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

test('[OPS-8] a workshop that cannot end in order leaves no other one open', () => {
  const folder = memoryWorkshops();
  const registry = new Registry(folder, systemClock, createLog('silent'));
  const first = aFirst();
  const [spoilt, sound] = ['KMPQ42', 'ABCD23'].map((code, nth) =>
    registry.create({ ...first, code, id: `jardin-${nth}` })
  );
  const closed: string[] = [];
  for (const referee of [spoilt, sound]) {
    const { ballots } = must(referee, 'created');
    const settle = ballots.settle.bind(ballots);
    ballots.settle = () => {
      closed.push(must(referee, 'created').state.id);
      if (referee === spoilt) throw new Error('as a full disk');
      settle();
    };
  }
  registry.close();
  expect(closed).toEqual(['jardin-0', 'jardin-1']);
  expect(() => folder.list()).toThrow('closed');
});
