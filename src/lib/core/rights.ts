// The table of rights (PERM-1 to PERM-7), checked by the compiler for holes, and its one reading: from a few facts of this moment,
// yes or the reason why not. The server takes the facts from the workshop (permissions.ts), a screen from its view (view-rights.ts):
// both ask the same function.
import type { CommandType } from './commands.ts';
import type { Role } from './roles.ts';

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
  | 'ownZoom'
  | 'elector'
  | 'afar'
  | 'afarCard'
  | 'ownTableOpenOrAfar'
  | 'capability'
  | 'readable';

/**
 * Who one is where rights are concerned. `narrator`: a participant whose seat tells a story at a table. `witness`: whoever holds the
 * link of its witness, in the room or not. `owner`: whoever holds that of a zoom. `afar`: who contributes by the link left open.
 */
export type Standing = Role | 'witness' | 'afar';

/** One row of the table: how far each reaches. A witness, an owner and whoever is afar have only the few rights that are said. */
export type Row = Readonly<Record<Exclude<Standing, 'witness' | 'owner' | 'afar'>, Scope>> & {
  readonly witness?: Scope;
  readonly afar?: Scope;
  readonly owner?: Scope;
};
const facilitatorOnly: Row = {
  participant: 'never',
  host: 'never',
  facilitator: 'always',
  narrator: 'never',
  projection: 'never'
};
const ownSeatAndFacilitation: Row = { ...facilitatorOnly, participant: 'ownSeat', narrator: 'ownSeat' };
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

const witnessOnly: Row = {
  participant: 'never',
  host: 'never',
  facilitator: 'never',
  narrator: 'never',
  witness: 'ownTable',
  projection: 'never'
};

const ownerOnly: Row = { ...facilitatorOnly, facilitator: 'never', owner: 'ownZoom' };

/** The rights. `card.add` at a table one has left is judged by its claim, in decide-cards.ts (CARD-7). */
export const PERMISSIONS = {
  'card.add': {
    participant: 'ownTableOpenOrAfar',
    host: 'ownTableOpen',
    facilitator: 'always',
    narrator: 'ownTableOpen',
    afar: 'afar',
    projection: 'never'
  },
  'card.edit': {
    participant: 'ownCardOrOpenTable',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'ownCard',
    afar: 'afarCard',
    projection: 'never'
  },
  // A person only ever takes their own name off (decide-behalf.ts).
  'card.ascribe': {
    participant: 'ownCard',
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
    afar: 'afarCard',
    projection: 'never'
  },
  'card.restore': {
    participant: 'ownCard',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'ownCard',
    afar: 'afarCard',
    projection: 'never'
  },
  'card.reorder': tableAndAbove,
  'card.merge': tableAndAbove,
  'card.split': tableAndAbove,
  'card.move': tableAndAbove,
  'card.hide': facilitatorOnly,
  'card.show': facilitatorOnly,
  'card.erase': facilitatorOnly,
  'card.label': tableAndAbove,
  'card.volunteer': {
    participant: 'readable',
    host: 'never',
    facilitator: 'never',
    narrator: 'readable',
    projection: 'never'
  },
  'card.enlist': tableAndAbove,
  'card.release': tableAndAbove,
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
  'workshop.guard': facilitatorOnly,
  'room.show': facilitatorOnly,
  'room.say': facilitatorOnly,
  'room.unsay': facilitatorOnly,
  'room.gather': facilitatorOnly,
  'room.spotlight': facilitatorOnly,
  'afar.open': facilitatorOnly,
  'afar.close': facilitatorOnly,
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
  'narrator.invite': facilitatorOnly,
  'narrator.release': facilitatorOnly,
  'narrator.erase': facilitatorOnly,
  'narrator.dismiss': facilitatorOnly,
  'narrator.absent': tableAndAbove,
  'story.write': witnessOnly,
  'quote.ask': tableAndAbove,
  'quote.answer': witnessOnly,
  'workshop.start': facilitatorOnly,
  'ask.open': facilitatorOnly,
  'ask.show': facilitatorOnly,
  'plan.lengths': facilitatorOnly,
  'plan.begin': facilitatorOnly,
  'plan.routes': facilitatorOnly,
  'phase.describe': facilitatorOnly,
  'phase.add': facilitatorOnly,
  'phase.remove': facilitatorOnly,
  'phase.move': facilitatorOnly,
  'theme.close': facilitatorOnly,
  'theme.add': facilitatorOnly,
  'theme.remove': facilitatorOnly,
  'theme.move': facilitatorOnly,
  'cursor.next': facilitatorOnly,
  'cursor.jump': facilitatorOnly,
  'timer.extend': facilitatorOnly,
  'timer.pause': facilitatorOnly,
  'timer.resume': facilitatorOnly,
  'act.undo': facilitatorOnly,
  'workshop.close': facilitatorOnly,
  'workshop.reopen': facilitatorOnly,
  'seat.name': { ...ownSeatAndFacilitation, afar: 'ownSeat' },
  'seat.thank': { ...ownSeatAndFacilitation, afar: 'ownSeat' },
  'choice.rank': ownSeatAndFacilitation,
  'choice.open': facilitatorOnly,
  'choice.close': facilitatorOnly,
  'seat.erase': facilitatorOnly,
  'seat.absent': facilitatorOnly,
  'seat.present': facilitatorOnly,
  'seat.move': facilitatorOnly,
  'seat.host': facilitatorOnly,
  'seat.rejoin': facilitatorOnly,
  'rapporteur.name': {
    participant: 'ownTable',
    host: 'ownTable',
    facilitator: 'always',
    narrator: 'ownTable',
    projection: 'never'
  },
  'seat.add': tableAndAbove,
  'group.merge': facilitatorOnly,
  'people.list': facilitatorOnly,
  'people.unlist': facilitatorOnly,
  'group.spread': facilitatorOnly,
  'affiliation.merge': facilitatorOnly,
  'table.help': tableAndAbove,
  'table.finish': tableAndAbove,
  'table.visio': facilitatorOnly,
  'table.release': facilitatorOnly,
  'workshop.describe': facilitatorOnly,
  'theme.describe': facilitatorOnly,
  'columns.set': facilitatorOnly,
  'synthesis.edit': facilitatorOnly,
  'synthesis.leaveOut': facilitatorOnly,
  'synthesis.reword': facilitatorOnly,
  'synthesis.layout': facilitatorOnly,
  'synthesis.order': facilitatorOnly,
  'synthesis.orderThemes': facilitatorOnly,
  'synthesis.write': facilitatorOnly,
  'synthesis.cover': facilitatorOnly,
  'synthesis.publish': facilitatorOnly,
  'synthesis.withdraw': facilitatorOnly,
  'zoom.invite': facilitatorOnly,
  'zoom.write': { ...facilitatorOnly, owner: 'ownZoom' },
  'zoom.approve': ownerOnly,
  'zoom.withdraw': ownerOnly,
  'zoom.dismiss': facilitatorOnly,
  'zoom.erase': facilitatorOnly,
  'board.read': {
    participant: 'readable',
    host: 'readable',
    facilitator: 'always',
    narrator: 'readable',
    witness: 'readable',
    afar: 'readable',
    projection: 'never'
  }
} as const satisfies Record<Right, Row>;

/** What can be allowed: every command, and readings. */
export type Right = CommandType | 'board.read' | 'notes.read';
