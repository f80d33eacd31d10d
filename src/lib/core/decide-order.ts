// Keeping order (ORD-1 to ORD-8): locks, silences, private writing, signatures, moderation, and taking back what one person wrote.
import type { CardAuthor, CardText } from './cards.ts';
import type { OrderCommand, SoloCommand } from './commands.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import type { Rollback } from './rollback.ts';
import { LIMITS } from './limits.ts';
import { isWriting, may } from './permissions.ts';
import { tableById } from './plan.ts';
import { stepsOfPlan } from './position.ts';
import { refuse } from './refusals.ts';
import { must, ok, unreachable } from './result.ts';
import { sameAuthor, type Actor } from './roles.ts';
import { minutes, type Millis } from './units.ts';
import type { Workshop, Writing } from './workshop.ts';

type Command = OrderCommand | SoloCommand;

/** Judges a command that keeps order. Refuses what may() refuses, and what is unknown. */
export function decideOrder(workshop: Workshop, command: Command, actor: Actor, env: DecisionEnv): Decision {
  const right = may(workshop, actor, command.type, 'seat' in command ? { seat: command.seat } : {});
  if (!right.ok) return right;
  const unknown = unknownIn(workshop, command);
  if (unknown) return refuse(unknown);
  switch (command.type) {
    case 'solo.begin':
    case 'solo.reveal':
      return decideSolo(workshop, command, env);
    case 'phase.attribute':
      return decideAttribution(workshop, command);
    case 'writing.rollback': {
      const by = actor.role === 'facilitator' ? actor.name : null;
      return decideRollback(workshop, command.author, { act: 'rollback', at: env.now, by, n: 0 });
    }
    default:
      return changed(workshop, command);
  }
}

function unknownIn(workshop: Workshop, command: Command): 'table.unknown' | 'seat.unknown' | null {
  if ('table' in command && command.table !== null && !tableById(workshop.plan, command.table))
    return 'table.unknown';
  if (!('seat' in command)) return null;
  const seat = workshop.seats[command.seat];
  // Whoever contributes from afar sits at no table.
  return !seat || (seat.afar && command.type === 'seat.narrate') ? 'seat.unknown' : null;
}

type Plain = Exclude<OrderCommand, { type: 'phase.attribute' | 'writing.rollback' }>;

/** What is so already is acknowledged and not written. */
function changed(workshop: Workshop, command: Plain): Decision {
  const unless = (already: boolean, event: WorkshopEvent): Decision => ok(already ? [] : [event]);
  switch (command.type) {
    case 'board.lock': {
      const { table, locked } = command;
      return unless((workshop.signals[table]?.locked ?? false) === locked, {
        type: 'board.locked',
        table,
        locked
      });
    }
    case 'seat.mute': {
      const { seat, muted } = command;
      return unless(workshop.muted.includes(seat) === muted, { type: 'seat.muted', seat, muted });
    }
    case 'seat.narrate': {
      const { seat, table } = command;
      return unless((workshop.narrators[seat] ?? null) === table, { type: 'seat.narrated', seat, table });
    }
    case 'workshop.moderate': {
      const { moderated } = command;
      return unless(workshop.moderated === moderated, { type: 'workshop.moderated', moderated });
    }
    case 'workshop.guard': {
      const { guarded } = command;
      return unless((workshop.plan.guardNames ?? false) === guarded, { type: 'workshop.guarded', guarded });
    }
    case 'room.show':
      return unless(workshop.roomShows === command.table, { type: 'room.shown', table: command.table });
    case 'notes.write': {
      const { seat, text } = command;
      return unless((workshop.notes[seat] ?? '') === text, { type: 'notes.written', seat, text });
    }
    default:
      return unreachable(command);
  }
}

function decideSolo(workshop: Workshop, command: SoloCommand, env: DecisionEnv): Decision {
  if (command.type === 'solo.reveal') {
    return workshop.solo ? ok([{ type: 'solo.revealed', at: env.now }]) : refuse('solo.none');
  }
  const most = LIMITS.soloMinutes;
  if (command.minutes < 1 || command.minutes > most) return refuse('minutes.range', { least: 1, most });
  if (!isWriting(workshop)) return refuse(workshop.stage === 'closed' ? 'workshop.closed' : 'phase.closed');
  const until = env.now + minutes(1) * command.minutes;
  return ok(workshop.solo ? [] : [{ type: 'solo.begun', at: env.now, until }]);
}

/** People were told how their words are signed before they wrote: nothing changes that afterwards (ATT-1). */
function decideAttribution(
  workshop: Workshop,
  { phase, attribution }: Extract<OrderCommand, { type: 'phase.attribute' }>
): Decision {
  const found = workshop.plan.phases[phase];
  if (!found) return refuse('step.unknown');
  if ((found.attribution ?? workshop.attribution) === attribution) return ok([]);
  const steps = stepsOfPlan(workshop.plan);
  if (workshop.begun.some((step) => steps[step]?.phase === phase)) return refuse('phase.begun');
  return ok([{ type: 'phase.attributed', phase, attribution }]);
}

function decideRollback(workshop: Workshop, author: CardAuthor, mark: ActMark): Decision {
  const since: Millis = mark.at - minutes(1) * LIMITS.rollbackMinutes;
  const own = workshop.recent.filter(({ at, by }) => at >= since && sameAuthor(by, author));
  const cards = [...new Set(own.map(({ card }) => card))];
  const rollback = cards.reduce<Rollback>((sum, card) => withCard(workshop, sum, card, own), {
    author,
    words: [],
    archived: [],
    restored: []
  });
  const { words, archived, restored } = rollback;
  const n = new Set([...words.map(({ card }) => card), ...archived, ...restored]).size;
  if (n === 0) return refuse('writing.nothing');
  return ok([{ type: 'writing.rolledBack', rollback, mark: { ...mark, n } }]);
}

/** What taking back one person's writings of a few minutes does to one card. Words others wrote since are left alone. */
function withCard(workshop: Workshop, sum: Rollback, id: string, own: readonly Writing[]): Rollback {
  const card = must(workshop.cards[id], `card ${id}`);
  const writings = own.filter((each) => each.card === id);
  const first = must(writings[0], 'a writing');
  const last = must(writings.at(-1), 'a writing');
  const restored = card.archivedAt !== null && writings.some(({ binned }) => binned);
  if (first.before === null)
    return { ...sum, archived: card.archivedAt === null ? [...sum.archived, id] : sum.archived };
  const untouched = sameWords(card, last.after) && !sameWords(card, first.before);
  return {
    ...sum,
    words: untouched ? [...sum.words, { card: id, ...first.before }] : sum.words,
    restored: restored ? [...sum.restored, id] : sum.restored
  };
}

function sameWords(a: CardText, b: CardText): boolean {
  const plain = ({ text, example, cited, subPoints }: CardText) =>
    JSON.stringify([text, example, cited, subPoints]);
  return plain(a) === plain(b);
}
