// The facilitation's tables as the room's drawing needs them.
import type { FlowView, MoveView } from '#core/place-view.ts';
import type { TableTile } from '#core/views-conduct.ts';
import type { PlanPicture, PlanTable } from '#lib/views/plan-de-salle/plan.ts';
import type { Signal } from './signal.ts';

const RINGS = {
  help: 'bad',
  silence: 'warn',
  finished: undefined,
  writing: undefined,
  calm: undefined
} as const;

/** One table from above: a chair for each expected person, a head for each present one. */
export function tablePicture(tile: TableTile, signal?: Signal): PlanTable {
  const { place } = tile;
  return {
    id: place.table,
    letter: place.letter,
    theme: place.theme,
    circuit: place.circuit,
    mark: place.mark,
    seats: Math.max(2, tile.expected, tile.present),
    people: tile.present,
    group: tile.group ?? undefined,
    host: tile.hostHere,
    signal: signal && RINGS[signal.kind]
  };
}

/** The whole room, with the moves under way if any. `signals`: by table id; `flows`: where people are dealt anew. */
export function roomPicture(
  tiles: readonly TableTile[],
  moves: readonly MoveView[],
  signals: ReadonlyMap<string, Signal> = new Map(),
  flows?: readonly FlowView[]
): PlanPicture {
  const tables = tiles.map((tile) => tablePicture(tile, signals.get(tile.place.table)));
  return { tables, moves, flows };
}
