// Files spoiled on purpose: one value changed, removed, doubled or replaced by something nasty, from a seed that can be told again.
import { chanceFrom, oneOf, type Chance } from '#server/rehearsal/chance.ts';

/** Where a value is, from the root. */
export type Path = readonly (string | number)[];

const NASTY: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 2, 7, 40, 1.5, 1e15, '', 'x', '0', 'A1', 'C2', 't1', 't9', 'present'],
  ...[
    'idea',
    'anonymous',
    '2026-11-21T09:00:00.000Z',
    '1',
    '__proto__',
    '\u202e',
    '\u0000',
    'x'.repeat(70_000)
  ],
  ...[[], {}, [null], { by: 'seat', seat: 3 }, { by: 'facilitator' }, { state: 'off' }, [[]], [1, 1]]
];

/** A copy with the value at a path replaced by `change` of it. */
export function changedAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each, i) => (i === key ? changedAt(each, rest, change) : each));
  const entries = Object.entries(value ?? {});
  return Object.fromEntries(
    entries.map(([name, each]) => [name, name === key ? changedAt(each, rest, change) : each])
  );
}

/** Every path of a value, its own included. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value) ? value.map((each, i) => [i, each] as const) : Object.entries(value);
  return [path, ...inside.flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** What gives the file spoiled once or a few times, from a seed. */
export function mutationsOf(text: string): (seed: number) => string {
  const whole: unknown = JSON.parse(text);
  const paths = pathsOf(whole);
  return (seed) => {
    const chance = chanceFrom(seed);
    if (chance() < 0.1) return spoiledText(text, chance);
    let value = whole;
    const times = 1 + Math.floor(chance() * 3);
    // A place that an earlier change took away is left as it is.
    for (let n = 0; n < times; n++) value = spoiled(value, oneOf(paths, chance), chance);
    return JSON.stringify(value);
  };
}

function spoiled(value: unknown, path: Path, chance: Chance): unknown {
  const act = chance();
  if (act < 0.6) return replaced(value, path, chance);
  return act < 0.8 ? grown(value, path, chance) : shrunk(value, path);
}

function spoiledText(text: string, chance: Chance): string {
  const at = Math.floor(chance() * text.length);
  const piece = oneOf(['', '"', '}', ',', '0', '\\u0000', '{"__proto__":1}'], chance);
  return text.slice(0, at) + piece + text.slice(at + Math.floor(chance() * 3));
}

function replaced(value: unknown, path: Path, chance: Chance): unknown {
  return changedAt(value, path, (old) => {
    // Half of the time something alike: what is nearly right is what passes.
    if (chance() < 0.5) return oneOf(NASTY, chance);
    if (typeof old === 'number') return old + oneOf([-1, 1, 2, 1_000], chance);
    if (typeof old === 'boolean') return !old;
    if (typeof old === 'string') return oneOf([`${old}a`, old.slice(1), old.toUpperCase()], chance);
    return oneOf(NASTY, chance);
  });
}

function grown(value: unknown, path: Path, chance: Chance): unknown {
  return changedAt(value, path, (old) => {
    if (Array.isArray(old)) return [...old, oneOf([...old, ...NASTY], chance)];
    if (typeof old !== 'object' || old === null) return oneOf(NASTY, chance);
    const key = oneOf(['__proto__', 'constructor', 'role', 'grants', 'secrets', 'by', 'x'], chance);
    return Object.fromEntries([...Object.entries(old), [key, oneOf(NASTY, chance)]]);
  });
}

function shrunk(value: unknown, path: Path): unknown {
  const last = path.at(-1);
  return changedAt(value, path.slice(0, -1), (old) => {
    if (Array.isArray(old)) return old.filter((_, i) => i !== last);
    return Object.fromEntries(Object.entries(old ?? {}).filter(([key]) => key !== last));
  });
}
