// Rooms of every size and kind, one per seed, each with a plan by construction: rules are drawn so that they leave room.
import { Chance } from '#core/rotation/planner/chance.ts';
import { range } from '#core/rotation/planner/cells.ts';
import type {
  Instance,
  InstancePerson,
  InstanceRules,
  InstanceTable
} from '#core/rotation/planner/instance.ts';

/** Whether a chance of one in `n` comes out. */
type Once = (n: number) => boolean;

interface Room {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly chance: Chance;
  readonly once: Once;
}

function drawRoom(chance: Chance): Room {
  const once: Once = (n) => chance.below(n) === 0;
  const tables = 2 + chance.below(once(3) ? 49 : 11);
  const least = Math.max(6, tables * 2);
  const most = Math.min(300, once(3) ? 300 : tables * 9);
  const people = least + chance.below(Math.max(1, most - least + 1));
  return { people, tables, rounds: 1 + chance.below(10), chance, once };
}

function drawTables(
  { tables, people, rounds, chance, once }: Room,
  isOnce: boolean,
  kinds: ReadonlySet<string>
): readonly InstanceTable[] {
  const spare = Math.min(tables - 2, isOnce ? tables - rounds : tables);
  const closed = once(4) ? Math.min(spare, 1 + chance.below(2)) : 0;
  const hasSpans = closed <= 0 && once(6) && rounds >= 3 && tables >= rounds + 3;
  const hasCaps = once(5) && !kinds.has('absent');
  const [low, high] = [Math.floor(people / tables), Math.ceil(people / Math.max(1, tables - closed))];
  return range(tables).map((index) => ({
    id: `t${index + 1}`,
    ...(index < closed && { closed: [chance.below(rounds)] }),
    ...(hasSpans && index < 1 && { span: [[0, 1]] as const }),
    ...(hasCaps && { cap: [Math.max(0, low - 1 - chance.below(2)), high + 1 + chance.below(3)] as const })
  }));
}

function drawPeople(room: Room, kinds: ReadonlySet<string>): readonly InstancePerson[] {
  const { people, tables, rounds, chance } = room;
  const orgSize = 2 + chance.below(Math.max(1, Math.min(6, tables - 3)));
  return range(people).map((index) => {
    const isHost = kinds.has('hosts') && index >= people - tables;
    const isFree = !isHost && index > 20;
    return {
      id: `p${index + 1}`,
      ...(isHost && { host: `t${index - (people - tables) + 1}` }),
      ...(kinds.has('profiles') && { profile: `f${chance.below(2) * chance.below(3)}` }),
      ...(kinds.has('orgs') && { org: `o${Math.floor(index / orgSize)}` }),
      ...(kinds.has('remote') && index < 6 && { remote: true }),
      ...(kinds.has('absent') && isFree && chance.below(9) === 0 && { absent: [chance.below(rounds)] }),
      ...(kinds.has('pins') && index > 15 && index < 19 && !isHost && { pins: [pinOf(room, index)] }),
      ...(kinds.has('prefs') && { prefs: prefsOf(room) })
    };
  });
}

function pinOf({ tables, rounds }: Room, index: number): { readonly round: number; readonly table: string } {
  return { round: index % rounds, table: `t${tables - (index % Math.min(3, tables))}` };
}

function prefsOf({ tables, chance }: Room): readonly string[] {
  const ids = range(tables).map((table) => `t${table + 1}`);
  return range(Math.min(5, tables)).map(() => ids.splice(chance.below(ids.length), 1)[0] ?? '');
}

/** The room of a seed. */
export function randomInstance(seed: number): Instance {
  const chance = new Chance(seed);
  const room = drawRoom(chance);
  const { people, tables, rounds, once } = room;
  const kinds = new Set(
    ['hosts', 'profiles', 'orgs', 'remote', 'absent', 'pins', 'prefs', 'couples', 'apart'].filter(() =>
      once(4)
    )
  );
  if (people < tables * 3) for (const kind of ['hosts', 'couples', 'pins']) kinds.delete(kind);
  if (tables < 6) kinds.delete('pins');
  if (kinds.has('prefs')) kinds.delete('hosts');
  const hasFirmOrgs = kinds.has('orgs') && tables >= 4 && once(4);
  // Hosts and couples of one structure may leave no plan.
  if (hasFirmOrgs) for (const kind of ['hosts', 'couples']) kinds.delete(kind);
  const isOnce = rounds < tables && !once(4);
  const couples =
    people >= tables * 4
      ? [
          ['p1', 'p2'],
          ['p3', 'p4', 'p5']
        ].slice(0, 1 + chance.below(2))
      : [['p1', 'p2']];
  const rules: InstanceRules = {
    sizeSpread: once(8) ? null : 1 + Number(once(6)),
    tableOnce: isOnce ? 'hard' : once(2) ? 'soft' : 'off',
    ...(kinds.has('couples') && { together: couples }),
    ...(kinds.has('apart') && {
      apart: [
        ['p6', 'p7'],
        ['p1', 'p8']
      ].slice(0, 1 + chance.below(2))
    }),
    ...(kinds.has('orgs') && { orgApart: hasFirmOrgs ? 'hard' : 'soft' }),
    ...(kinds.has('profiles') && { profileBalance: 'soft' }),
    ...(kinds.has('remote') && { remote: 'group' }),
    ...(kinds.has('prefs') && { unrankedCost: 12 })
  };
  if (people < 9)
    return {
      id: `seed ${seed}`,
      rounds,
      tables: drawTables(room, isOnce, kinds),
      people: range(people).map((index) => ({ id: `p${index + 1}` })),
      rules: { sizeSpread: 1, tableOnce: rules.tableOnce ?? 'off' }
    };
  return {
    id: `seed ${seed}`,
    rounds,
    tables: drawTables(room, isOnce, kinds),
    people: drawPeople(room, kinds),
    rules
  };
}
