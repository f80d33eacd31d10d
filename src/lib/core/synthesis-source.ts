// Gathers what the synthesis may know of a workshop: sentences, figures, consenting structures. Serves SYN-1 to SYN-8.
import { focus } from './focus.ts';
import type { SeatId } from './ids.ts';
import { plannedEnd } from './plan-agenda.ts';
import { isPresent } from './roster.ts';
import { witnessesOf } from './synthesis-testimonies.ts';
import { gatheredFrom, partsOf, themesIn, type Gathered } from './synthesis-parts.ts';
import { roundsOf } from './rotation/carousel.ts';
import type { SynthesisSource } from './synthesis.ts';
import { carriersIn } from './synthesis-carriers.ts';
import { pollsOf } from './synthesis-votes.ts';
import { zoomSources } from './synthesis-zooms.ts';
import { distinct, peopleThanked } from './synthesis-thanks.ts';
import { minutes } from './units.ts';
import type { Workshop } from './workshop.ts';

/** A workshop closed so long after its planned end was forgotten: people had left. */
const LEFT_OPEN = minutes(120);

/** The composer's input, for the version that would be published next. */
export function synthesisSource(raw: Workshop): SynthesisSource {
  const workshop = focus(raw, 'main');
  const { plan, edits } = workshop;
  const all = gatheredFrom(workshop);
  const carried = carriersIn(workshop);
  const wrote = fromAfar(workshop);
  const present = Object.values(workshop.seats).filter((seat) =>
    seat.afar ? wrote.has(seat.id) : isPresent(seat) || seat.claimed
  );
  const structures = distinct(present.map((seat) => seat.affiliation));
  const consenting = present.filter((seat) => seat.thanks).map((seat) => seat.affiliation);
  return {
    workshop: workshop.id,
    version: workshop.versions + 1,
    title: workshop.title,
    place: workshop.place,
    organizer: workshop.organizer,
    facilitation: workshop.facilitation,
    ...hoursOf(workshop),
    zone: plan.zone,
    attribution: workshop.attribution,
    people: present.length,
    affiliations: structures.length,
    circuits: plan.circuits,
    rounds: roundsOf(plan),
    themes: carried(themesIn(all)),
    ...withParts(all, carried),
    ...withTestimonies(workshop),
    thanks: distinct(consenting),
    ...peopleThanked(workshop, present),
    ...withPolls(workshop),
    ...withZooms(workshop),
    ...withEditing(workshop),
    ...(workshop.publication?.retired ? { retired: workshop.publication.retired } : {}),
    edits: { title: edits.title, lead: edits.lead, setting: edits.setting, thanks: edits.thanks }
  };
}

/** From its real beginning to its closing; where it is still open, or was left open long after, to its planned length. */
function hoursOf({ plan, control, closedAt }: Workshop): Pick<SynthesisSource, 'startsAt' | 'endsAt'> {
  const startsAt = control.track[0]?.at ?? plan.startsAt;
  const planned = startsAt + plannedEnd(plan) - plan.startsAt;
  const isForgotten = closedAt === null || closedAt > planned + LEFT_OPEN;
  return { startsAt, endsAt: isForgotten ? planned : closedAt };
}

/** What an editor arranged by hand. */
function withEditing({
  edits
}: Workshop): Pick<SynthesisSource, 'layout' | 'orders' | 'themeOrder' | 'words' | 'cover'> {
  const { layout, orders, themeOrder, words, cover } = edits;
  return {
    ...(layout ? { layout } : {}),
    ...(orders ? { orders } : {}),
    ...(themeOrder ? { themeOrder } : {}),
    ...(words ? { words } : {}),
    ...(cover ? { cover } : {})
  };
}

/** Whoever contributed from afar is one of them; whoever only looked is not. */
function fromAfar({ cards }: Workshop): ReadonlySet<SeatId> {
  const standing = Object.values(cards).filter(({ archivedAt }) => archivedAt === null);
  return new Set(standing.flatMap(({ author }) => (author.by === 'seat' ? [author.seat] : [])));
}

function withParts(all: Gathered, carried: ReturnType<typeof carriersIn>): Pick<SynthesisSource, 'parts'> {
  const parts = partsOf(all).map((part) => ({ ...part, themes: carried(part.themes) }));
  return parts.length > 0 ? { parts } : {};
}

function withPolls({ votes }: Workshop): Pick<SynthesisSource, 'polls'> {
  const polls = pollsOf(votes);
  return polls.length > 0 ? { polls } : {};
}

function withZooms(workshop: Workshop): Pick<SynthesisSource, 'zooms'> {
  const zooms = zoomSources(workshop);
  return zooms.length > 0 ? { zooms } : {};
}

function withTestimonies(workshop: Workshop): Pick<SynthesisSource, 'testimonies'> {
  const testimonies = witnessesOf(workshop);
  return testimonies.length > 0 ? { testimonies } : {};
}
