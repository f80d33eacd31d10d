// The one reading of the table of rights (PERM-1 to PERM-7): from a few facts of this moment, yes or the reason why not. The
// server takes the facts from the workshop (permissions.ts), a screen from its view (view-rights.ts).
import type { AfarReach } from './afar-reach.ts';
import type { RefusalCode } from './refusals.ts';
import { unreachable } from './result.ts';
import { PERMISSIONS, type Right, type Row, type Scope, type Standing } from './rights.ts';

/** What is true at this moment of who asks and of what they ask for. */
export interface Facts {
  /** It is about the table where one sits, or that one's device holds. */
  readonly ownTable: boolean;
  /** It is about the seat one holds. */
  readonly ownSeat: boolean;
  /** It is about the zoom whose link one holds. */
  readonly ownZoom: boolean;
  /** One wrote the card. */
  readonly author: boolean;
  /** Cards may be written now. */
  readonly writes: boolean;
  /** Every board may be read now. */
  readonly readsAll: boolean;
  readonly closed: boolean;
  /** The card was written alone and is not revealed. */
  readonly sealed: boolean;
  /** Nobody signed the card. */
  readonly anonymous: boolean;
  /** One's writing is suspended. */
  readonly muted: boolean;
  /** Writing is closed at that table. */
  readonly locked: boolean;
  /** What one reaches of that board by the link left open from afar. */
  readonly afar: AfarReach;
}

/** Why this act is refused to whoever stands there, or null when it is not. */
export function verdictOf(act: Right, standing: Standing, facts: Facts): RefusalCode | null {
  return wordsOfOthers(act, facts) ?? denial(scopeOf(act, standing), facts) ?? order(act, standing, facts);
}

function scopeOf(act: Right, standing: Standing): Scope {
  const row: Row = PERMISSIONS[act];
  return row[standing] ?? 'never';
}

/** Nobody touches what is sealed but its author, nor changes the words of a card that nobody signed. */
function wordsOfOthers(act: Right, { sealed, author, anonymous }: Facts): RefusalCode | null {
  return (sealed && !author) || (act === 'card.edit' && anonymous) ? 'right.denied' : null;
}

/** Acts that write or arrange on a board: a lock and a silence stop them. */
const isWritingAct = (act: Right): boolean => act.startsWith('card.') || act === 'anonymous.drop';

/** What keeps order beyond the role: locks hold, silences hold. The facilitation is above both. */
function order(act: Right, standing: Standing, { muted, locked }: Facts): RefusalCode | null {
  if (standing === 'facilitator' || !isWritingAct(act)) return null;
  return muted ? 'seat.muted' : locked ? 'board.locked' : null;
}

function byLink(afar: AfarReach): RefusalCode | null {
  return afar === 'open' ? null : afar === 'over' ? 'afar.over' : 'right.denied';
}

function denial(scope: Scope, facts: Facts): RefusalCode | null {
  const { ownTable, ownSeat, ownZoom, author, writes, readsAll, closed, afar } = facts;
  const unless = (isSo: boolean): RefusalCode | null => (isSo ? null : 'right.denied');
  const open = writes ? null : closed ? 'workshop.closed' : 'phase.closed';
  switch (scope) {
    case 'always':
      return null;
    case 'never':
      return 'right.denied';
    case 'ownTable':
      return unless(ownTable);
    case 'ownTableOpen':
      return unless(ownTable) ?? open;
    case 'ownTableOpenOrAfar':
      return afar === 'open' ? null : (unless(ownTable) ?? open);
    case 'afar':
      return byLink(afar);
    case 'afarCard':
      return unless(author) ?? byLink(afar);
    case 'ownCard':
      return unless(author);
    case 'ownCardOrOpenTable':
      return author ? null : (unless(ownTable) ?? open);
    case 'ownSeat':
      return unless(ownSeat);
    case 'ownZoom':
      return unless(ownZoom);
    case 'elector':
    case 'capability':
      // What the vote, or the secret itself, has to say: judge-ballot.ts, decide-anonymous.ts.
      return null;
    case 'readable':
      return unless(ownTable || readsAll);
    default:
      return unreachable(scope);
  }
}
