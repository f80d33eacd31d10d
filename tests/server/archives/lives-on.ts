// A workshop that came out of a file, asked everything a room asks: every screen, the article, and a few more minutes of life.
import type { Document } from '#lib/exports/blocks.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import type { Workshop } from '#core/workshop.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { composeFor } from '#server/workshops/compose-for.ts';
import { FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { firstActors, live } from '#tests/properties/a-random-day.ts';
import { WrittenDay } from './a-rich-day.ts';

/** Draws every screen of it, then lives on for some steps. @throws whatever the house throws. */
export function livesOn(workshop: Workshop, seed: number): Workshop {
  drawn(workshop, Date.UTC(2026, 10, 22));
  const day = new WrittenDay(aPlan(12, 3));
  day.state = workshop;
  day.now = Date.UTC(2026, 10, 23);
  const chance = chanceFrom(seed);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const actors = firstActors();
  for (let n = 0; n < 25; n++) live(day, actors, { who: upTo(60), what: upTo(60), about: upTo(5_000) }, n);
  drawn(day.state, day.now);
  return day.state;
}

function drawn(workshop: Workshop, now: number): void {
  facilitatorView(workshop, now);
  projectionView(workshop, now);
  for (const seat of Object.keys(workshop.seats)) participantView(workshop, seat, now);
  for (const { id } of workshop.plan.tables) {
    hostView(workshop, id, now);
    boardView(workshop, id, FACILITATOR);
  }
  composeFor(workshop, 'fr');
  openDataOf(workshop, now);
  if (workshop.publication === null) return;
  // Checked by the parser, as the house's own are by their journal.
  const document = workshop.publication.document as Document;
  htmlStandalone(document, { published: false, fonts: '' });
  markdown(document);
}
