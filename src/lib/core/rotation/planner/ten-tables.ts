// Ten tables, four rounds, ninety people who move and ten who stay: nobody meets again, nobody comes back. No group of ten
// gives it. Two orthogonal squares of order 10 (Parker, 1959) with a common transversal, found from differences modulo 7.
import { range } from './cells.ts';
import type { Design, FlowsWanted } from './designs.ts';

/** Tables of each person who moves, round by round. */
const WAYS =
  '0158 0213 0342 0461 0579 0695 0784 0836 0927 1089 1275 1367 1430 1592 1653 1748 1824 1906 2045 2174 2386 2409 ' +
  '2537 2610 2793 2851 2968 3094 3162 3207 3485 3546 3678 3721 3819 3950 4028 4187 4296 4359 4501 4632 4760 4873 ' +
  '4915 5063 5126 5280 5314 5498 5647 5739 5802 5971 6031 6149 6254 6370 6423 6518 6705 6897 6982 7056 7190 7241 ' +
  '7308 7412 7583 7629 7865 7934 8017 8135 8269 8391 8476 8520 8604 8752 8943 9072 9103 9238 9325 9457 9564 9681 ' +
  '9716 9840';

const TABLES = 10;
const ROUNDS = 4;

/** The design for ten tables and at most four rounds; whoever stays comes last, when somebody may. Else null. */
export function tenTables({ order, rounds, isOnce }: FlowsWanted): Design | null {
  if (order !== TABLES || rounds > ROUNDS) return null;
  const staying = isOnce ? [] : range(TABLES).map((table) => String(table).repeat(ROUNDS));
  const ways = [...WAYS.split(' '), ...staying];
  const row = Int16Array.from(range(rounds).flatMap((round) => ways.map((way) => Number(way[round]))));
  return { tables: TABLES, rounds, points: ways.length, row };
}
