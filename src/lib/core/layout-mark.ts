// Events say which layout they are about only where it is not the main one (GRP-3).
import type { Workshop } from './workshop.ts';

/** Names the layout a change of group is about, where it is not the main one. */
export function inLayout({ plan }: Workshop): { readonly grouping?: string } {
  return plan.focus === undefined || plan.focus === 'main' ? {} : { grouping: plan.focus };
}
