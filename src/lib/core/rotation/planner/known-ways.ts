// Designs known person by person: the table of each round, a digit each. No group gives them.
import { range } from './cells.ts';
import { isKnownFor, type Design, type FlowsWanted, type KnownDesign } from './designs.ts';

/** One person a way; `way[round]` is a table. */
interface KnownWays extends KnownDesign {
  readonly tables: number;
  /** People at a table, besides those who may stay. */
  readonly size: number;
  /** Whether one person more may stay at each table. */
  readonly hasStaying: boolean;
  readonly ways: string;
}

/** Every design known so. */
export const KNOWN_WAYS: readonly KnownWays[] = [
  // Two orthogonal squares of order 10 (Parker, 1959) with a common transversal, found from differences modulo 7.
  {
    ...{ tables: 10, size: 9, rounds: 4, isOnce: true, hasStaying: true, repeats: 0 },
    ways:
      '0158 0213 0342 0461 0579 0695 0784 0836 0927 1089 1275 1367 1430 1592 1653 1748 1824 1906 2045 2174 2386 2409 ' +
      '2537 2610 2793 2851 2968 3094 3162 3207 3485 3546 3678 3721 3819 3950 4028 4187 4296 4359 4501 4632 4760 4873 ' +
      '4915 5063 5126 5280 5314 5498 5647 5739 5802 5971 6031 6149 6254 6370 6423 6518 6705 6897 6982 7056 7190 7241 ' +
      '7308 7412 7583 7629 7865 7934 8017 8135 8269 8391 8476 8520 8604 8752 8943 9072 9103 9238 9325 9457 9564 9681 ' +
      '9716 9840'
  },
  // Each cell of a square of order 6 holds three people, who never meet again (Phillips and Wallis); found by annealing.
  {
    ...{ tables: 6, size: 3, rounds: 6, isOnce: true, hasStaying: false, repeats: 0 },
    ways:
      '134205 342015 032541 253140 125430 024153 403512 245301 013425 412350 514032 520314 ' +
      '305124 351402 140523 231054 450231 501243'
  },
  // Thirty-two people, open from 1998 to 2004 (Aguado): the second sixteen go opposite the first, tables 0 and 1 exchanged, 2 and 3…
  {
    ...{ tables: 8, size: 4, rounds: 10, isOnce: false, hasStaying: false, repeats: 0 },
    ways:
      '0000000000 0222222122 0361655577 0443441244 2076271535 2414720773 2345162306 2237415650 ' +
      '4051437726 4763702615 4432066561 4610375342 6136757202 6647034175 6715543520 6564216046 ' +
      '1111111111 1333333033 1270744466 1552550355 3167360424 3505631662 3254073217 3326504741 ' +
      '5140526637 5672613704 5523177470 5701264253 7027646313 7756125064 7604452431 7475307157'
  },
  // Six tables have no two orthogonal squares: the fewest repeats that annealing for minutes found, from each of several starts.
  {
    ...{ tables: 6, size: 4, rounds: 6, isOnce: true, hasStaying: false, repeats: 16 },
    ways:
      '105342 035421 043152 150234 254103 245013 542301 012543 523041 024315 425130 413205 514032 132450 430512 ' +
      '103524 352410 210354 531240 451023 304251 340125 201435 321504'
  },
  {
    ...{ tables: 6, size: 5, rounds: 4, isOnce: true, hasStaying: false, repeats: 6 },
    ways:
      '1540 3042 5321 5240 3120 1053 1234 3451 4152 5014 4310 1425 0531 4201 2041 0124 5403 3215 2105 4035 4523 ' +
      '3504 2354 2430 2513 0412 0345 1302 5132 0253'
  },
  {
    ...{ tables: 6, size: 5, rounds: 5, isOnce: true, hasStaying: false, repeats: 18 },
    ways:
      '23451 50412 43102 52301 41325 31052 34205 42510 53024 21504 01523 24013 35214 10324 24350 15403 40253 ' +
      '20135 35120 05342 04231 52143 02154 12045 51430 30541 14532 45031 03415 13240'
  },
  {
    ...{ tables: 6, size: 5, rounds: 6, isOnce: true, hasStaying: false, repeats: 41 },
    ways:
      '152043 213450 412305 041235 410532 104352 345102 405213 520314 234501 203145 350241 342510 053412 130425 ' +
      '135240 215034 324015 451320 502431 025341 543021 153204 240153 524130 521403 431052 301524 014523 032154'
  },
  // As few as there can be.
  {
    ...{ tables: 6, size: 6, rounds: 6, isOnce: true, hasStaying: false, repeats: 90 },
    ways:
      '413052 523041 203514 254031 041532 120435 510234 341025 053124 451203 304251 102345 015243 402135 325410 ' +
      '350412 312504 452310 425130 034215 430521 032451 213405 231540 542013 150342 245301 135024 240153 124503 ' +
      '143250 305142 021354 501423 534102 514320'
  }
];

/**
 * The known design for at least so many people, and for so many where some meet again; whoever stays comes last, when somebody may. Null
 * when there is none.
 */
export function knownWays(wanted: FlowsWanted): Design | null {
  const { order, classes, rounds, isOnce } = wanted;
  const room = (known: KnownWays): number => known.size + Number(known.hasStaying && !isOnce);
  const known = KNOWN_WAYS.find(
    (each) =>
      each.tables === order &&
      isKnownFor(each, wanted) &&
      (each.repeats === 0 ? classes <= room(each) : classes === each.size)
  );
  if (!known) return null;
  const isStayed = room(known) > known.size;
  const staying = isStayed ? range(order).map((table) => String(table).repeat(known.rounds)) : [];
  const ways = [...known.ways.split(' '), ...staying];
  const row = Int16Array.from(range(rounds).flatMap((round) => ways.map((way) => Number(way[round]))));
  return { tables: order, rounds, points: ways.length, row };
}
