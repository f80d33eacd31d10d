// The referee of schedules: the same figures as an independent checker, on one schedule of each sample.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { anInstance, SAMPLES, sample } from './samples.ts';

const golden = JSON.parse(readFileSync('tests/golden/rotation/metrics.json', 'utf8'));

test.each(SAMPLES)('figures of %s are those of the checker', (id) => {
  const instance = sample(id);
  const assign = Array.from({ length: instance.rounds }, (_, round) =>
    instance.people.map(({ absent }, index) =>
      absent?.includes(round) ? -1 : (index * 7 + round * (index % 5)) % instance.tables.length
    )
  );
  const { faults, metMean: _, ...figures } = metricsOf(instance, assign);
  expect({ hard: faults.length, ...figures }).toEqual(golden[id]);
});

test('a long session is one meeting and one visit', () => {
  const instance = anInstance({
    ...{ people: 4, tables: 2, rounds: 2 },
    table: (index) => (index === 0 ? { span: [[0, 1]] as const } : {})
  });
  const figures = metricsOf(instance, [
    [0, 0, 1, 1],
    [0, 0, 1, 1]
  ]);
  expect(figures).toMatchObject({ repeats: 1, tableRepeats: 2, faults: ['tableOnce: 2'] });
});

test('every kind of broken rule is named', () => {
  const instance = anInstance({
    ...{ people: 6, tables: 3, rounds: 2 },
    rules: { together: [['p1', 'p2']], apart: [['p3', 'p4']] },
    person: (index) => (index === 5 ? { absent: [1] } : index === 4 ? { host: 't3' } : {}),
    table: (index) => (index === 1 ? { closed: [1], cap: [1, 2] as const } : {})
  });
  const { faults } = metricsOf(instance, [
    [0, 1, 1, 1, 2, 2],
    [0, 1, 0, 0, 0, 0]
  ]);
  const named = new Set(faults.map((fault) => fault.split(':')[0]));
  expect([...named].toSorted()).toEqual(
    ['absent', 'apart', 'capacity', 'closed', 'host', 'size', 'tableOnce', 'together'].toSorted()
  );
});
