// Which sentences stand at this instant: the server leaves old ones out, and a screen that has not been told anything since lets
// them go by its clock.
import type { RoomView, SayingView } from '#core/room-view.ts';
import type { Millis } from '#core/units.ts';

/** What is still said, in the order it was said. `now`: server time. */
export function saidNow(room: RoomView | undefined, now: Millis): readonly SayingView[] {
  return room?.said.filter(({ until }) => now < until) ?? [];
}

/** What tells one sentence from another, so that each is spoken once. */
export function keyOf({ to, at }: SayingView): string {
  return `${to} ${at}`;
}
