// Which cells of the table are played on the wire, and what must be heard there.
import type { CommandType } from '#core/commands.ts';
import { PERMISSIONS } from '#core/rights.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { GOLDEN_CELLS, type Cell, type Moment } from '#tests/golden/permissions.ts';
import type { Player } from '#tests/golden/scene.ts';

/** A cell about a command. */
export type CommandCell = Cell & { readonly act: CommandType };

/** One moment for each way the table speaks of them. */
export const WIRE_MOMENTS: readonly Moment[] = [
  'at the welcome',
  'in a round',
  'at the break',
  'once closed'
];
/** Everybody who may knock. */
export const PLAYERS: readonly Player[] = [
  'participant',
  'host',
  'facilitator',
  'narrator',
  'witness',
  'owner',
  'projection'
];

function isCommand(cell: Cell): cell is CommandCell {
  return cell.act in PERMISSIONS && !cell.act.endsWith('.read');
}

/** Fewer than one person may ask in a burst. */
export const AT_ONCE = WIRE_LIMITS.messagesBurst - 50;

/** Cells of one player at one moment. A card that was erased can be spoken of no more: that comes last. */
export function commandCells(moment: Moment, player: Player): readonly CommandCell[] {
  return GOLDEN_CELLS.filter(isCommand)
    .filter((cell) => cell.moment === moment && cell.role === player)
    .toSorted((a, b) => Number(a.act === 'card.erase') - Number(b.act === 'card.erase'));
}

/** How a cell is told when it is not what was written. */
export function nameOf({ act, subject }: Cell): string {
  return `${act}, ${subject}`;
}

/** Acts with conditions of their own (an open vote, a secret held, what has begun, something to take back), tested where they live. */
const WITH_CONDITIONS =
  /^(afar\.|ask\.|choice\.|plan\.|seat\.(?:host|rejoin)|phase\.(?:describe|add|remove|move)|theme\.(?:add|remove|move)|quote\.|anonymous\.|ballot\.|vote\.|solo\.reveal|writing\.rollback)/;
/** What speaks of a right and of nothing else. */
const RIGHTS = new Set(['right.denied', 'session.missing', 'workshop.unknown']);

/** What must be heard, as the same word as what was: a code, or « done ». */
export function expected({ refusal }: Cell): string {
  return refusal ?? 'done';
}

/** What was heard: a code as it is; where the right is given, a condition that is not met counts as done. */
export function heard({ act, refusal }: Cell, code: string | null): string {
  if (code === null) return 'done';
  return refusal === null && WITH_CONDITIONS.test(act) && !RIGHTS.has(code) ? 'done' : code;
}
