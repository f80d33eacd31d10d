// The link left open from afar, as a phone and the facilitation see it (AFAR-4, AFAR-7).
import type { Afar } from './afar.ts';
import { afarAttribution, afarReach, afarThemes, isAfarOpen, readsFromAfar } from './afar-reach.ts';
import { readsAll } from './permissions.ts';
import type { Actor } from './roles.ts';
import type { Seat } from './roster.ts';
import type { Millis } from './units.ts';
import { cardView } from './view-board.ts';
import { placeView } from './view-parts.ts';
import type { AfarConsole, AfarPart } from './views-afar.ts';
import type { Workshop } from './workshop.ts';

/** For whoever came in by the link, and for people of the room before and after they are together. */
export function afarPart(workshop: Workshop, seat: Seat): AfarPart {
  const { afar, stage } = workshop;
  if (!afar || (!seat.afar && stage === 'running')) return {};
  const actor: Actor = { role: 'participant', device: '', seat: seat.id };
  const themes = afarThemes(workshop);
  const boards = new Set(themes.flatMap(({ tables }) => tables.map(({ id }) => id)));
  const reach = afarReach(workshop, actor, themes[0]?.tables[0].id);
  const mine = Object.values(workshop.cards)
    .filter(({ author }) => author.by === 'seat' && author.seat === seat.id)
    .filter((card) => (card.afar || boards.has(card.table)) && card.archivedAt === null && card.text !== '');
  return {
    afar: {
      until: closesAt(afar),
      open: isAfarOpen(workshop),
      reads: readsAll(workshop) || readsFromAfar(workshop, reach),
      attribution: afarAttribution(workshop),
      themes: themes.map(({ theme, tables }) => ({
        place: { ...placeView(workshop, tables[0]), question: theme.question },
        prompts: theme.prompts,
        tables: tables.map(({ id }) => id)
      })),
      mine: mine.map((card) => cardView(card, actor, workshop))
    }
  };
}

/** When it closes, or closed. */
export function closesAt({ until, closedAt }: Afar): Millis {
  return closedAt ?? until;
}

/** For the facilitation. */
export function afarConsole(workshop: Workshop): AfarConsole {
  const { afar, cards, seats } = workshop;
  if (!afar) return {};
  const written = Object.values(cards).filter((card) => card.afar && card.archivedAt === null);
  const people = Object.values(seats).filter((seat) => seat.afar);
  return {
    afar: {
      until: closesAt(afar),
      open: isAfarOpen(workshop),
      cards: written.length,
      people: people.length
    }
  };
}
