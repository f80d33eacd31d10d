// Tables without identity: nobody meets again for as many rounds as known mathematics gives. Round robin by the circle,
// affine planes and spaces by fields, then one day developed.
import { at, range } from './cells.ts';
import type { Chance } from './chance.ts';
import { searchGolf, type GolfWanted } from './day-search.ts';
import { designOfFlows, type Design } from './designs.ts';
import { affineFlows, formulaFlows } from './formulas.ts';

/** Everybody meets everybody, by two: the circle of Kirkman. */
function roundRobin({ tables, rounds }: GolfWanted): Design | null {
  const points = tables * 2;
  if (rounds > points - 1) return null;
  const row = new Int16Array(rounds * points);
  for (const round of range(rounds))
    for (const table of range(tables)) {
      const turn = points - 1;
      const [one, other] =
        table === 0 ? [turn, round] : [(round + table) % turn, (round - table + turn) % turn];
      row[round * points + one] = table;
      row[round * points + other] = table;
    }
  return { tables, rounds, points, row };
}

/**
 * Lines of an affine space: first the rounds in which classes cross, then rounds inside each class, which is a smaller
 * space. Null where no field gives it.
 */
function affineSpace({ tables, size, rounds }: GolfWanted): Design | null {
  const points = tables * size;
  if (rounds === 1) {
    const row = Int16Array.from(range(points), (point) => Math.floor(point / size));
    return { tables, rounds, points, row };
  }
  if (tables === 1) return null;
  const wanted = { order: tables, classes: size, isOnce: false };
  const crossing = Math.min(rounds, tables);
  const flows = formulaFlows({ ...wanted, rounds: crossing }) ?? affineFlows({ ...wanted, rounds: crossing });
  if (!flows) return null;
  const row = new Int16Array(rounds * points);
  row.set(designOfFlows(flows).row);
  if (rounds === crossing) return { tables, rounds, points, row };
  if (tables % size !== 0) return null;
  const inside = affineSpace({ tables: tables / size, size, rounds: rounds - crossing });
  if (!inside) return null;
  for (const round of range(inside.rounds))
    for (const point of range(points)) {
      const kind = Math.floor(point / tables);
      row[(crossing + round) * points + point] =
        kind * inside.tables + at(inside.row, round * inside.points + (point % tables));
    }
  return { tables, rounds, points, row };
}

/** A design without repeat for tables of one size, by formula or found within so many steps. */
export function golfDesign(wanted: GolfWanted, budget: number, chance: Chance): Design | null {
  if (wanted.size === 2) return roundRobin(wanted);
  return affineSpace(wanted) ?? searchGolf(wanted, budget, chance);
}
