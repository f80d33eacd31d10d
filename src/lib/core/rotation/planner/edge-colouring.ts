// When each person goes to each of their tables: edges of a bipartite graph coloured by rounds (König), tables cut into
// parts of one edge per round, so that each round has its even share of every table (de Werra).
import { at, range } from './cells.ts';
import type { TableShare } from './table-flow.ts';

/**
 * A round for each table somebody holds. `row[round * people + person]`, -1 where somebody has fewer tables than rounds.
 * Visits to a table differ by one at most between rounds.
 */
export function colourVisits({ holds }: TableShare, people: number, rounds: number): Int16Array {
  const tables = holds.length / Math.max(1, people);
  const row = new Int16Array(rounds * people).fill(-1);
  /** Who is at a part in a round, -1 nobody: `part * rounds + round`. */
  const visitor: number[] = [];
  const partOf = new Map<number, number>();
  const key = (person: number, table: number): number => person * tables + table;
  /** Part of a person in a round, -1 nowhere. */
  const place = new Int32Array(rounds * people).fill(-1);
  const tableOfPart: number[] = [];
  for (const table of range(tables)) {
    let inPart = rounds;
    for (const person of range(people)) {
      if (!holds[key(person, table)]) continue;
      if (inPart === rounds) {
        tableOfPart.push(table);
        for (let round = 0; round < rounds; round += 1) visitor.push(-1);
        inPart = 0;
      }
      partOf.set(key(person, table), tableOfPart.length - 1);
      inPart += 1;
    }
  }
  for (const [edge, part] of partOf)
    colourEdge({ place, who: visitor, people, rounds }, Math.floor(edge / tables), part);
  for (const slot of range(place.length)) row[slot] = tableOfPart[at(place, slot)] ?? -1;
  return row;
}

interface Colours {
  readonly place: Int32Array;
  readonly who: number[];
  readonly people: number;
  readonly rounds: number;
}

/** Gives an edge a round free at its person; when its part has another one free, the path between the two is turned. */
function colourEdge({ place, who, people, rounds }: Colours, person: number, part: number): void {
  const all = range(rounds);
  const a = all.find((round) => at(place, round * people + person) < 0);
  const b = all.find((round) => at(who, part * rounds + round) < 0);
  if (a === undefined || b === undefined) return;
  // Walk from the part: whoever is there in round a goes to b, which frees a; who was at their b-part goes to a, and so on.
  const path: {
    readonly person: number;
    readonly part: number;
    readonly from: number;
    readonly to: number;
  }[] = [];
  for (let here = part; ;) {
    const mover = at(who, here * rounds + a);
    if (mover < 0) break;
    path.push({ person: mover, part: here, from: a, to: b });
    here = at(place, b * people + mover);
    if (here < 0) break;
    path.push({ person: mover, part: here, from: b, to: a });
  }
  for (const step of path) {
    place[step.from * people + step.person] = -1;
    who[step.part * rounds + step.from] = -1;
  }
  for (const step of path) {
    place[step.to * people + step.person] = step.part;
    who[step.part * rounds + step.to] = step.person;
  }
  place[a * people + person] = part;
  who[part * rounds + a] = person;
}
