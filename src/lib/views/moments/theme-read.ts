// What the room reads of a theme (GRP-4): the boards of all its circuits, one after the other. Pure.
import type { PlaceView } from '#core/place-view.ts';
import type { BoardView } from '#core/views-cards.ts';

/** The copies of a theme among these places, in their order of circuits; none where no theme is read. */
export function copiesOf(places: readonly PlaceView[], letter: string | undefined): readonly PlaceView[] {
  return places
    .filter((place) => place.letter === letter)
    .toSorted((a, b) => a.mark.localeCompare(b.mark, 'fr', { numeric: true }));
}

/** The boards of these places that have come. */
export function boardsOf(
  places: readonly PlaceView[],
  known: Pick<ReadonlyMap<string, BoardView>, 'get'>
): readonly BoardView[] {
  return places.flatMap(({ table }) => known.get(table) ?? []);
}
