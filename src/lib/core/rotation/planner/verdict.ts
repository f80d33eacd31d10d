// What a plan is worth against what no plan can do better than.
import type { Bounds } from './bounds.ts';
import type { Metrics } from './metrics.ts';

/** Proven best, or how many repeated meetings above the floor. */
export type Verdict =
  | { readonly kind: 'best'; readonly repeats: number }
  | { readonly kind: 'near'; readonly repeats: number; readonly floor: number; readonly gap: number };

/** The verdict on a plan. */
export function verdictOf({ repeats }: Metrics, { repeats: floor }: Bounds): Verdict {
  return repeats <= floor
    ? { kind: 'best', repeats }
    : { kind: 'near', repeats, floor, gap: repeats - floor };
}
