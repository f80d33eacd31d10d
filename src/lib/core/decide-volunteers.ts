// « Je veux bien porter » (VOL-1 to VOL-5): a person for themselves on any card they read; a table or the facilitation « au nom de »
// somebody. Whoever carries a card may always stop.
import { columnsOf } from './board-columns.ts';
import { headOf, type Card } from './cards.ts';
import { isCarriable } from './columns.ts';
import type { VolunteerCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { LIMITS } from './limits.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { must, ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { volunteerId, type Volunteer } from './volunteer.ts';
import { seesCard } from './view-board.ts';
import type { Workshop } from './workshop.ts';

/** Judges a command about volunteers. */
export function decideVolunteer(workshop: Workshop, command: VolunteerCommand, actor: Actor): Decision {
  const card = workshop.cards[command.card];
  const own = card && actor.role === 'participant' ? volunteerOf(card, actor.seat) : undefined;
  if (card && own && command.type === 'card.volunteer' && !command.on) return released(card, own);
  const right = may(workshop, actor, command.type, { card });
  if (!card) return right.ok ? refuse('card.unknown') : right;
  if (!right.ok) return right;
  if (command.type === 'card.release') {
    const volunteer = volunteerOf(card, command.volunteer);
    // A table takes back the names it wrote; a person's own word is theirs and the facilitation's.
    if (volunteer?.by === 'seat' && actor.role === 'host') return refuse('right.denied');
    return volunteer ? released(card, volunteer) : ok([]);
  }
  if (!seesCard(actor, card)) return refuse('card.unknown');
  if (card.archivedAt !== null) return refuse('card.archived');
  if (headOf(card, workshop.cards)) return refuse('card.merged');
  if (command.type === 'card.volunteer' && !command.on) return ok([]);
  if (!isCarriable(columnsOf(workshop.plan, card.table), card.kind)) return refuse('right.denied');
  return decideOffer(workshop, card, command, actor);
}

function decideOffer(
  workshop: Workshop,
  card: Card,
  command: Exclude<VolunteerCommand, { type: 'card.release' }>,
  actor: Actor
): Decision {
  const { volunteers = [] } = card;
  const isFull = volunteers.length >= LIMITS.volunteers;
  switch (command.type) {
    case 'card.volunteer': {
      const { seat } = must(actor.role === 'participant' ? actor : null, 'a person');
      const known = volunteerOf(card, seat);
      if (known?.by === 'seat' && known.as === command.as) return ok([]);
      const who = must(workshop.seats[seat], `seat ${seat}`);
      const called = command.as === 'name' ? who.name : who.affiliation;
      if (called.trim() === '') return refuse('volunteer.nameless');
      if (isFull && !known) return refuse('volunteer.full', { most: LIMITS.volunteers });
      const volunteer: Volunteer = { by: 'seat', seat, as: command.as };
      return ok([{ type: 'card.volunteered', card: card.id, volunteer }]);
    }
    case 'card.enlist': {
      const { name } = command;
      if (name === '') return refuse('text.empty');
      if (volunteers.some((each) => each.by === 'told' && each.name === name)) return ok([]);
      if (isFull) return refuse('volunteer.full', { most: LIMITS.volunteers });
      const numbers = volunteers.map((each) => (each.by === 'told' ? Number(each.id.slice(1)) : 0));
      const volunteer: Volunteer = { by: 'told', id: `n${Math.max(0, ...numbers) + 1}`, name };
      return ok([{ type: 'card.volunteered', card: card.id, volunteer }]);
    }
    default:
      return unreachable(command);
  }
}

function volunteerOf(card: Card, id: string): Volunteer | undefined {
  return card.volunteers?.find((each) => volunteerId(each) === id);
}

function released(card: Card, volunteer: Volunteer): Decision {
  const seat = volunteer.by === 'seat' ? volunteer.seat : null;
  return ok([{ type: 'card.released', card: card.id, volunteer: volunteerId(volunteer), seat }]);
}
