// Where a run of units stands: in the root it names, or in that of its neighbours.
import { parseRoot } from './board-roots.ts';
import type { ReadStruct, UnitId } from './update-reader.ts';

/** The root of a run; null when it stands in none, or in two at once. `rootOfUnit`: that of a neighbour, null when it is not known. */
export function rootOfStruct(
  { parent, origin, rightOrigin }: Pick<ReadStruct, 'parent' | 'origin' | 'rightOrigin'>,
  rootOfUnit: (unit: UnitId) => string | null
): string | null {
  if (parent !== null) return parseRoot(parent) === null ? null : parent;
  const left = origin && rootOfUnit(origin);
  const right = rightOrigin && rootOfUnit(rightOrigin);
  if (origin !== null && rightOrigin !== null) return left === right ? left : null;
  return origin !== null ? left : right;
}
