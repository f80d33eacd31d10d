// What one table says to the facilitation, reduced to one signal: the most pressing wins.
import type { TableTile } from '#core/views-conduct.ts';
import { minutes, type Millis, type Minutes } from '#core/units.ts';

/** A table that writes nothing for so long in its round is worth a look; one that has written already, a little later (TILE-4). */
export const SILENCE: Millis = minutes(3);
const SILENCE_AFTER: Millis = minutes(4);

/** One signal. `minutes`: how long, whole. */
export type Signal =
  | { readonly kind: 'help'; readonly minutes: Minutes }
  | { readonly kind: 'silence'; readonly minutes: Minutes }
  | { readonly kind: 'finished' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'calm' };

/** One that lasts until somebody comes, or writes. */
export type Waiting = Extract<Signal, { readonly minutes: Minutes }>;

/** The signal of a table now. */
export function signalOf(tile: TableTile, now: Millis): Signal {
  if (tile.helpAt !== null)
    return { kind: 'help', minutes: Math.max(0, Math.floor((now - tile.helpAt) / 60_000)) };
  if (tile.finished) return { kind: 'finished' };
  const quiet = tile.quietSince === null ? 0 : now - tile.quietSince;
  const isSilent = tile.cards > 0 ? quiet >= SILENCE_AFTER : quiet > SILENCE;
  if (isSilent) return { kind: 'silence', minutes: Math.floor(quiet / 60_000) };
  return { kind: tile.cards > 0 ? 'writing' : 'calm' };
}

/** Is somebody expected at this table? */
export function needsSomeone(signal: Signal): signal is Waiting {
  return signal.kind === 'help' || signal.kind === 'silence';
}

/** A table somebody is expected at, with what it says. */
export interface WaitingTable {
  readonly tile: TableTile;
  readonly signal: Waiting;
}

/** Tables where somebody is expected now: those that ask for help first, then by how long they wait. `working`: do tables write? */
export function waitingTables(
  tiles: readonly TableTile[],
  now: Millis,
  working: boolean
): readonly WaitingTable[] {
  const asks = ({ signal }: WaitingTable): number => Number(signal.kind === 'help');
  return tiles
    .flatMap((tile): WaitingTable[] => {
      const signal = signalOf(tile, now);
      return needsSomeone(signal) && (working || signal.kind === 'help') ? [{ tile, signal }] : [];
    })
    .sort((a, b) => asks(b) - asks(a) || b.signal.minutes - a.signal.minutes);
}
