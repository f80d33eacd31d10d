// Gathers what the synthesis may know of a workshop: sentences, figures, consenting structures. Serves SYN-1 to SYN-8.
import { columnOf } from './decide-cards.ts';
import { CARD_KINDS, isStanding, type Card } from './cards.ts';
import { isPresent } from './roster.ts';
import { witnessesOf } from './synthesis-testimonies.ts';
import { quoteOf } from './testimony.ts';
import { roundsOf } from './rotation/carousel.ts';
import { withCarriers } from './synthesis-carriers.ts';
import { distinct, peopleThanked } from './synthesis-thanks.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from './synthesis.ts';
import type { Theme } from './plan.ts';
import type { Workshop } from './workshop.ts';

/** The composer's input, for the version that would be published next. */
export function synthesisSource(workshop: Workshop): SynthesisSource {
  const { plan, edits } = workshop;
  const present = Object.values(workshop.seats).filter((seat) => isPresent(seat) || seat.claimed);
  const structures = distinct(present.map((seat) => seat.affiliation));
  const consenting = present.filter((seat) => seat.thanks).map((seat) => seat.affiliation);
  return {
    workshop: workshop.id,
    version: workshop.versions + 1,
    title: workshop.title,
    place: workshop.place,
    organizer: workshop.organizer,
    facilitation: workshop.facilitation,
    startsAt: workshop.control.track[0]?.at ?? plan.startsAt,
    zone: plan.zone,
    attribution: workshop.attribution,
    people: present.length,
    affiliations: structures.length,
    circuits: plan.circuits,
    rounds: roundsOf(plan),
    themes: withCarriers(
      workshop,
      plan.themes.map((theme) => themeSource(workshop, theme))
    ),
    ...withTestimonies(workshop),
    thanks: distinct(consenting),
    ...peopleThanked(workshop, present),
    edits: { title: edits.title, lead: edits.lead, setting: edits.setting, thanks: edits.thanks }
  };
}

function withTestimonies(workshop: Workshop): Pick<SynthesisSource, 'testimonies'> {
  const testimonies = witnessesOf(workshop);
  return testimonies.length > 0 ? { testimonies } : {};
}

function themeSource(workshop: Workshop, theme: Theme): SynthesisTheme {
  const tables = workshop.plan.tables.filter((table) => table.theme === theme.id);
  const cards = CARD_KINDS.flatMap((kind) =>
    tables.flatMap((table) => columnOf(workshop, table.id, kind).filter((card) => speaks(card, workshop)))
  );
  const { id, letter, title, question } = theme;
  return { id, letter, title, question, cards: cards.map((card) => cardSource(workshop, card)) };
}

/** A card has its own bullet when it stands by itself, shown and said. */
function speaks(card: Card, workshop: Workshop): boolean {
  // The words of a witness are a quote, or nothing.
  if (quoteOf(workshop, card.id) !== null) return false;
  const { cards } = workshop;
  return isStanding(card, cards) && !card.hidden && !card.sealed && card.text !== '';
}

function cardSource(workshop: Workshop, card: Workshop['cards'][string]): SynthesisCard {
  const { id, kind, text, example, cited, subPoints, pinned, late } = card;
  const words = { id, kind, text, example, cited, subPoints, pinned, late };
  const wording = workshop.edits.wordings[id] ?? null;
  return { ...words, ...card.stamp, wording, leftOut: workshop.edits.leftOut.includes(id) };
}
