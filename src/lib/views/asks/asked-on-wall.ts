// Is the wall a question's at this moment?
import type { ProjectionView } from '#core/views.ts';

/** A question of the plan is under way or shown, or a tension is being argued. */
export function isAskedOnWall({ vote, now, harvest }: ProjectionView): boolean {
  if (vote) return vote.ask !== null;
  return now.stage === 'running' && now.kind === 'tensions' && harvest?.place.poles !== undefined;
}
