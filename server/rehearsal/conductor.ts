// One simulated facilitator: starts, lets each step last its share of its minutes (tend.ts), goes on to the next, closes. Every act
// names the version it was looking at, and is done once however often the line is cut.
import type { ConductCommand } from '#core/commands.ts';
import type { FacilitatorView } from '#core/views.ts';
import { minutes } from '#core/units.ts';
import type { Line } from './line.ts';
import { pause } from './pause.ts';
import { tendStep } from './tend.ts';

/** One act the server acknowledged. */
export interface Move {
  readonly act: ConductCommand['type'];
  /** The step that began, and its title. */
  readonly step: number;
  readonly title: string;
  readonly round: number;
  readonly part: FacilitatorView['now']['part'];
  readonly seq: number;
}

/** What the conduct needs. */
export interface ConductOptions {
  readonly line: Line<FacilitatorView>;
  readonly speed: number;
  /** Share of each step's minutes that is really spent, 0 to 1. */
  readonly fraction: number;
  readonly signal: AbortSignal;
  readonly onMove?: (move: Move) => void;
  /** Called when an act leaves, before its answer. */
  readonly onAsk?: () => void;
}

/** Plays the workshop from where it is to its end. @returns the acknowledged acts, in order. */
export async function conduct(options: ConductOptions): Promise<readonly Move[]> {
  const { line, signal, speed, fraction } = options;
  const moves: Move[] = [];
  while (!signal.aborted && line.ended === null) {
    const view = line.view;
    if (view?.now.stage === 'closed') return moves;
    const next = view?.next;
    if (!view || !next || next.command === 'workshop.reopen') {
      await pause(20, signal);
      continue;
    }
    const spent = minutes(view.agenda[view.now.step]?.minutes ?? 0) * (fraction / speed);
    if (view.now.stage === 'running') await tendStep(line, (share) => pause(spent * share, signal), signal);
    const move = await act(options, next.command);
    if (move) moves.push(move);
  }
  return moves;
}

async function act(
  { line, signal, onMove, onAsk }: ConductOptions,
  type: 'workshop.start' | 'cursor.next' | 'workshop.close'
): Promise<Move | null> {
  const version = line.view?.now.version;
  if (version === undefined || signal.aborted) return null;
  onAsk?.();
  const ack = await line.ask({ type, expectedVersion: version });
  if (!ack.ok) {
    // Somebody else acted, or the view has not come back yet: look again before acting.
    await pause(20, signal);
    return null;
  }
  while (line.view?.now.version === version && line.ended === null && !signal.aborted) await pause(5, signal);
  const now = line.view?.now;
  if (!now) return null;
  const move = {
    act: type,
    step: now.step,
    title: now.title,
    round: now.round,
    part: now.part,
    seq: ack.seq
  };
  onMove?.(move);
  return move;
}
