// Which picture a kind of phase has on the wall of its own; null for those that share the usual ones. Pure.
import type { ProjectionView } from '#core/views.ts';

/** The pictures that belong to kinds of phase. */
export type MomentPicture = 'talk' | 'common' | 'outdoors' | 'cafe' | 'scatter' | 'sorting' | 'restitution';

/** The picture of this view, or null. */
export function momentPicture({
  now,
  harvest,
  labels,
  roomShows,
  seating
}: ProjectionView): MomentPicture | null {
  if (now.stage !== 'running') return null;
  // A board the facilitation put there stays there.
  if (roomShows !== undefined) return null;
  switch (now.kind) {
    case 'talk':
      return 'talk';
    case 'words':
    case 'doubling':
    case 'horizons':
      return harvest ? 'common' : 'talk';
    case 'outdoors':
      return 'outdoors';
    case 'cafe':
      return now.part === 'move' ? 'scatter' : 'cafe';
    case 'rotation':
    case 'stories':
      return now.part === 'move' && seating ? 'scatter' : null;
    case 'sorting':
      return labels ? 'sorting' : null;
    case 'restitution':
      return harvest && now.theme ? 'restitution' : null;
    default:
      return null;
  }
}
