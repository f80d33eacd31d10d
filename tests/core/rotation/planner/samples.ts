// Instances of the tests: those of the files, and random ones of every kind.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type {
  Instance,
  InstancePerson,
  InstanceRules,
  InstanceTable
} from '#core/rotation/planner/instance.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';

const folder = 'tests/fixtures/rotation';

/** An instance as the only door reads it. */
export function parsed(value: unknown): Instance {
  const read = parseInstance(value);
  if ('clash' in read) throw new Error(JSON.stringify(read.clash));
  return read.instance;
}

/** An instance of the files, by its id. */
export function sample(id: string): Instance {
  return parsed(JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')));
}

/** Value of a figure that a sample must reach: proven, or best known, which may be missed by a twentieth or by one. */
interface Mark {
  readonly best: number;
  readonly status: 'optimal' | 'best-known';
}

/** The most each figure of a sample may be, by the checker's names. */
export function marksOf(id: string): ReadonlyMap<string, number> {
  const { expected } = JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as {
    expected: { values: Readonly<Record<string, Mark>> }; // as the samples are written
  };
  return new Map(
    Object.entries(expected.values).map(([name, { best, status }]) => [
      name,
      status === 'optimal' ? best : Math.max(best + 1, Math.floor(best * 1.05))
    ])
  );
}

/** Ids of the instances of the files. */
export const SAMPLES = readdirSync(folder).map((file) => file.replace('.json', ''));

/** What is left out is as usual: sizes differ by one at most, nobody comes back. */
export interface InstanceMade {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly rules?: InstanceRules;
  readonly person?: (index: number) => Partial<InstancePerson>;
  readonly table?: (index: number) => Partial<InstanceTable>;
}

/** An instance of invented people `p1`… and tables `t1`…. */
export function anInstance({ people, tables, rounds, rules, person, table }: InstanceMade): Instance {
  return {
    id: `${people}-${tables}-${rounds}`,
    rounds,
    tables: Array.from({ length: tables }, (_, index) => ({ id: `t${index + 1}`, ...table?.(index) })),
    people: Array.from({ length: people }, (_, index) => ({ id: `p${index + 1}`, ...person?.(index) })),
    rules: { sizeSpread: 1, tableOnce: 'hard', ...rules }
  };
}

/** Random rooms: hosts, absences, couples, people kept apart, profiles, structures, pins, as chance has it. */
export const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    people: fc.integer({ min: 6, max: 40 }),
    tables: fc.integer({ min: 2, max: 8 }),
    rounds: fc.integer({ min: 1, max: 5 }),
    kinds: fc.array(fc.constantFrom('hosts', 'absent', 'couple', 'apart', 'profile', 'org', 'pin', 'free'), {
      maxLength: 4
    })
  })
  .map(({ people, tables, rounds, kinds }) => {
    const has = (kind: (typeof kinds)[number]) => kinds.includes(kind);
    return anInstance({
      people,
      tables,
      rounds: has('free') ? rounds : Math.min(rounds, tables),
      rules: {
        ...(has('free') && { tableOnce: 'off' as const }),
        ...(has('couple') && people >= 3 * tables && { together: [['p1', 'p2']] }),
        ...(has('apart') && { apart: [['p3', 'p4']] }),
        ...(has('profile') && { profileBalance: 'soft' as const }),
        ...(has('org') && { orgApart: 'soft' as const })
      },
      person: (index) => ({
        ...(has('hosts') &&
          index >= people - tables &&
          people > 2 * tables && { host: `t${people - index}` }),
        ...(has('absent') && index % 7 === 4 && { absent: [index % Math.min(rounds, tables)] }),
        ...(has('profile') && { profile: `f${index % 3}` }),
        ...(has('org') && { org: `o${Math.floor(index / 4)}` }),
        ...(has('pin') && index === 5 && people > 3 * tables && { pins: [{ round: 0, table: 't2' }] })
      })
    });
  });
