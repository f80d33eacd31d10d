// Who may do what (PERM-1 to PERM-6), as a table the compiler checks for holes. Asked on every command and every reading,
// from live state. decide() asks first, then judges what the act itself requires.
import type { Card } from './cards.ts';
import type { Command, CommandType } from './commands.ts';
import type { SeatId, TableId } from './ids.ts';
import { phaseNow, tableOfActor } from './position.ts';
import { PHASE_KINDS } from './phase-kinds.ts';
import { refuse, type RefusalCode } from './refusals.ts';
import { ok, unreachable, type Result } from './result.ts';
import type { Refusal } from './refusals.ts';
import type { Actor, Role } from './roles.ts';
import type { Workshop } from './workshop.ts';

/**
 * How far a role's right reaches. `ownTable`: what is at the table where one sits (or hosts). `open`: while the phase
 * lets cards be written. `ownCard`: what one wrote oneself, or what one's own table device wrote.
 */
export type Scope =
  | 'never'
  | 'always'
  | 'ownTable'
  | 'ownTableOpen'
  | 'ownCard'
  | 'ownCardOrOpenTable'
  | 'ownSeat'
  | 'readable';

type Row = Readonly<Record<Role, Scope>>;
const facilitatorOnly: Row = {
  participant: 'never',
  host: 'never',
  facilitator: 'always',
  projection: 'never'
};
const tableAndAbove: Row = {
  participant: 'never',
  host: 'ownTable',
  facilitator: 'always',
  projection: 'never'
};

/** The rights. `card.add` at a table one has left is judged by its claim, in decide-cards.ts (CARD-7). */
export const PERMISSIONS = {
  'card.add': {
    participant: 'ownTableOpen',
    host: 'ownTableOpen',
    facilitator: 'always',
    projection: 'never'
  },
  'card.edit': {
    participant: 'ownCardOrOpenTable',
    host: 'ownTable',
    facilitator: 'always',
    projection: 'never'
  },
  'card.promote': tableAndAbove,
  'card.propose': {
    participant: 'ownTableOpen',
    host: 'ownTable',
    facilitator: 'always',
    projection: 'never'
  },
  'card.pin': tableAndAbove,
  'card.archive': { participant: 'ownCard', host: 'ownTable', facilitator: 'always', projection: 'never' },
  'card.restore': { participant: 'ownCard', host: 'ownTable', facilitator: 'always', projection: 'never' },
  'card.reorder': tableAndAbove,
  'workshop.start': facilitatorOnly,
  'cursor.next': facilitatorOnly,
  'cursor.jump': facilitatorOnly,
  'timer.extend': facilitatorOnly,
  'timer.pause': facilitatorOnly,
  'timer.resume': facilitatorOnly,
  'act.undo': facilitatorOnly,
  'workshop.close': facilitatorOnly,
  'workshop.reopen': facilitatorOnly,
  'seat.name': { participant: 'ownSeat', host: 'never', facilitator: 'always', projection: 'never' },
  'seat.absent': facilitatorOnly,
  'seat.present': facilitatorOnly,
  'seat.move': facilitatorOnly,
  'seat.add': tableAndAbove,
  'group.merge': facilitatorOnly,
  'table.help': tableAndAbove,
  'table.finish': tableAndAbove,
  'table.visio': facilitatorOnly,
  'workshop.describe': facilitatorOnly,
  'theme.describe': facilitatorOnly,
  'synthesis.edit': facilitatorOnly,
  'synthesis.leaveOut': facilitatorOnly,
  'synthesis.reword': facilitatorOnly,
  'synthesis.publish': facilitatorOnly,
  'synthesis.withdraw': facilitatorOnly,
  'board.read': { participant: 'readable', host: 'readable', facilitator: 'always', projection: 'never' }
} as const satisfies Record<CommandType | 'board.read', Row>;

/** What a right is asked for. */
export interface Subject {
  readonly table?: TableId | undefined;
  readonly card?: Card | undefined;
  readonly seat?: SeatId | undefined;
}

/** Is the phase of this moment one in which cards are written? */
export function isWriting(workshop: Workshop): boolean {
  return workshop.stage === 'running' && PHASE_KINDS[phaseNow(workshop).kind].writes;
}

/** Did this actor (or, for a host, this table's device) write the card? */
export function isAuthor(actor: Actor, card: Card): boolean {
  if (actor.role === 'participant') return card.author.by === 'seat' && card.author.seat === actor.seat;
  if (actor.role === 'host') return card.author.by === 'host' && card.author.table === actor.table;
  return actor.role === 'facilitator' && card.author.by === 'facilitator';
}

/** May this actor do this now? Refuses 'right.denied' or 'phase.closed'. */
export function may(
  workshop: Workshop,
  actor: Actor,
  act: Command['type'] | 'board.read',
  subject: Subject
): Result<true, Refusal> {
  const denied = denial(workshop, actor, PERMISSIONS[act][actor.role], subject);
  return denied ? refuse(denied) : ok(true);
}

function denial(workshop: Workshop, actor: Actor, scope: Scope, subject: Subject): RefusalCode | null {
  const table = subject.card?.table ?? subject.table;
  const own = table !== undefined && table === tableOfActor(workshop, actor)?.id;
  const author = subject.card !== undefined && isAuthor(actor, subject.card);
  const open = isWriting(workshop);
  switch (scope) {
    case 'always':
      return null;
    case 'never':
      return 'right.denied';
    case 'ownTable':
      return own ? null : 'right.denied';
    case 'ownTableOpen':
      return !own ? 'right.denied' : open ? null : closedCode(workshop);
    case 'ownCard':
      return author ? null : 'right.denied';
    case 'ownCardOrOpenTable':
      return author ? null : !own ? 'right.denied' : open ? null : closedCode(workshop);
    case 'ownSeat':
      return actor.role === 'participant' && actor.seat === subject.seat ? null : 'right.denied';
    case 'readable':
      return own || readsAll(workshop) ? null : 'right.denied';
    default:
      return unreachable(scope);
  }
}

/** May everybody read every board at this moment? At pauses, at the closing and afterwards. */
export function readsAll(workshop: Workshop): boolean {
  if (workshop.stage === 'closed') return true;
  return workshop.stage === 'running' && PHASE_KINDS[phaseNow(workshop).kind].readsAll;
}

function closedCode(workshop: Workshop): RefusalCode {
  return workshop.stage === 'closed' ? 'workshop.closed' : 'phase.closed';
}
