// Whose a client id is, as a board's document keeps it: a seat, a table's device, a facilitator's device, or the server.
import type { CardAuthor } from '#core/cards.ts';
import type { Actor } from '#core/roles.ts';

/** What the server writes by itself. */
export const SERVER_PERSON = 'server';

/** The person behind an actor, for one document: `seat:s12`, `host:C3#…`, `facilitator#…`. */
export function personOf(actor: Actor): string {
  switch (actor.role) {
    case 'participant':
      return `seat:${actor.seat}`;
    case 'host':
      return `host:${actor.table}#${actor.device}`;
    case 'facilitator':
      return `facilitator#${actor.device}`;
    case 'narrator':
      return `narrator:${actor.table}#${actor.device}`;
    case 'owner':
      return `owner:${actor.zoom}#${actor.device}`;
    case 'projection':
      return 'projection';
  }
}

/** The author a person's words get; null for the server's. */
export function authorOfPerson(person: string): CardAuthor | null {
  const [, seat] = /^seat:(.+)$/.exec(person) ?? [];
  if (seat !== undefined) return { by: 'seat', seat };
  const [, table] = /^host:([^#]+)#/.exec(person) ?? [];
  if (table !== undefined) return { by: 'host', table };
  return person.startsWith('facilitator#') ? { by: 'facilitator' } : null;
}
