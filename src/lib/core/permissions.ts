// Who may do what (PERM-1 to PERM-10), as a table the compiler checks for holes. Asked on every command and every reading,
// from live state. decide() asks first, then judges what the act itself requires.
import type { Attribution, Card } from './cards.ts';
import type { CommandType } from './commands.ts';
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
  | 'elector'
  | 'capability'
  | 'readable';

/** Who one is where rights are concerned: a participant who tells a story at a table is its narrator. */
export type Standing = Role | 'narrator';

type Row = Readonly<Record<Standing, Scope>>;
const facilitatorOnly: Row = {
  participant: 'never',
  host: 'never',
  facilitator: 'always',
  narrator: 'never',
  projection: 'never'
};
const tableAndAbove: Row = {
  participant: 'never',
  host: 'ownTable',
  facilitator: 'always',
  narrator: 'never',
  projection: 'never'
};

const holderOnly: Row = {
  participant: 'capability',
  host: 'never',
  facilitator: 'never',
  narrator: 'capability',
  projection: 'never'
};

/** The rights. `card.add` at a table one has left is judged by its claim, in decide-cards.ts (CARD-7). */
export const PERMISSIONS = {
  'card.add': {
    participant: 'ownTableOpen',
    host: 'ownTableOpen',
    facilitator: 'always',
    narrator: 'ownTableOpen',
    projection: 'never'
  },
  'card.edit': {
    participant: 'ownCardOrOpenTable',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'ownCard',
    projection: 'never'
  },
  'card.promote': tableAndAbove,
  'card.propose': {
    participant: 'ownTableOpen',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'never',
    projection: 'never'
  },
  'card.pin': tableAndAbove,
  'card.archive': {
    participant: 'ownCard',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'ownCard',
    projection: 'never'
  },
  'card.restore': {
    participant: 'ownCard',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'ownCard',
    projection: 'never'
  },
  'card.reorder': tableAndAbove,
  'card.merge': tableAndAbove,
  'card.split': tableAndAbove,
  'card.move': tableAndAbove,
  'card.hide': facilitatorOnly,
  'card.show': facilitatorOnly,
  // Whoever holds the card's secret; the table one drops it at is judged by its round (decide-anonymous.ts).
  'anonymous.drop': {
    participant: 'ownTableOpen',
    host: 'never',
    facilitator: 'never',
    narrator: 'never',
    projection: 'never'
  },
  'anonymous.amend': holderOnly,
  'anonymous.withdraw': holderOnly,
  'vote.open': facilitatorOnly,
  'vote.close': facilitatorOnly,
  'vote.reveal': facilitatorOnly,
  'vote.count': facilitatorOnly,
  'vote.admit': facilitatorOnly,
  'ballot.take': {
    participant: 'elector',
    host: 'elector',
    facilitator: 'never',
    narrator: 'elector',
    projection: 'never'
  },
  // The token speaks, not the person: whoever holds none is refused 'ballot.wrong'.
  'ballot.cast': {
    participant: 'capability',
    host: 'capability',
    facilitator: 'never',
    narrator: 'capability',
    projection: 'never'
  },
  'solo.begin': facilitatorOnly,
  'solo.reveal': facilitatorOnly,
  'board.lock': facilitatorOnly,
  'seat.mute': facilitatorOnly,
  'seat.narrate': facilitatorOnly,
  'writing.rollback': facilitatorOnly,
  'workshop.moderate': facilitatorOnly,
  'room.show': facilitatorOnly,
  'phase.attribute': facilitatorOnly,
  'notes.write': {
    participant: 'never',
    host: 'never',
    facilitator: 'never',
    narrator: 'ownSeat',
    projection: 'never'
  },
  'notes.read': {
    participant: 'never',
    host: 'never',
    facilitator: 'never',
    narrator: 'ownSeat',
    projection: 'never'
  },
  'workshop.start': facilitatorOnly,
  'cursor.next': facilitatorOnly,
  'cursor.jump': facilitatorOnly,
  'timer.extend': facilitatorOnly,
  'timer.pause': facilitatorOnly,
  'timer.resume': facilitatorOnly,
  'act.undo': facilitatorOnly,
  'workshop.close': facilitatorOnly,
  'workshop.reopen': facilitatorOnly,
  'seat.name': {
    participant: 'ownSeat',
    host: 'never',
    facilitator: 'always',
    narrator: 'ownSeat',
    projection: 'never'
  },
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
  'board.read': {
    participant: 'readable',
    host: 'readable',
    facilitator: 'always',
    narrator: 'readable',
    projection: 'never'
  }
} as const satisfies Record<Right, Row>;

/** What can be allowed: every command, and readings. */
export type Right = CommandType | 'board.read' | 'notes.read';

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

/** How what is written at this moment is signed (ATT-1). */
export function attributionNow(workshop: Workshop): Attribution {
  return phaseNow(workshop).attribution ?? workshop.attribution;
}

/** Did this actor (or, for a host, this table's device) write the card? */
export function isAuthor(actor: Actor, card: Card): boolean {
  if (actor.role === 'participant') return card.author.by === 'seat' && card.author.seat === actor.seat;
  if (actor.role === 'host') return card.author.by === 'host' && card.author.table === actor.table;
  return actor.role === 'facilitator' && card.author.by === 'facilitator';
}

/** Who this actor is for the table of rights, at this moment. */
export function standingOf(workshop: Workshop, actor: Actor): Standing {
  return actor.role === 'participant' && workshop.narrators[actor.seat] !== undefined
    ? 'narrator'
    : actor.role;
}

/**
 * May this actor do this now? Refuses 'right.denied', 'phase.closed', 'workshop.closed', and, for whoever may otherwise
 * write, 'board.locked' or 'seat.muted'.
 */
export function may(workshop: Workshop, actor: Actor, act: Right, subject: Subject): Result<true, Refusal> {
  const scope = PERMISSIONS[act][standingOf(workshop, actor)];
  const denied =
    wordsOfOthers(actor, act, subject) ??
    denial(workshop, actor, scope, subject) ??
    orderDenial(workshop, actor, act, subject);
  return denied ? refuse(denied) : ok(true);
}

/** Acts that write or arrange on a board: a lock and a silence stop them. */
const isWritingAct = (act: Right): boolean => act.startsWith('card.') || act === 'anonymous.drop';

/** Nobody touches what is sealed but its author, nor changes the words of a card that nobody signed. */
function wordsOfOthers(actor: Actor, act: Right, { card }: Subject): RefusalCode | null {
  if (card?.sealed && !isAuthor(actor, card)) return 'right.denied';
  return act === 'card.edit' && card?.author.by === 'anonymous' ? 'right.denied' : null;
}

/** What keeps order beyond the role: locks hold, silences hold. The facilitation is above both. */
function orderDenial(workshop: Workshop, actor: Actor, act: Right, subject: Subject): RefusalCode | null {
  if (actor.role === 'facilitator' || !isWritingAct(act)) return null;
  if (actor.role === 'participant' && workshop.muted.includes(actor.seat)) return 'seat.muted';
  const table = subject.card?.table ?? subject.table;
  return table !== undefined && workshop.signals[table]?.locked ? 'board.locked' : null;
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
    case 'elector':
    case 'capability':
      // What the vote, or the secret itself, has to say: decide-votes.ts, decide-anonymous.ts.
      return null;
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
