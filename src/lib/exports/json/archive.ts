// A whole workshop as a file that can be opened again (ARC-1 to ARC-4): what happened and who was there, never what gives a
// right (roles, devices, links, codes, capabilities, ballots) nor what was private (a narrator's notes, sealed words).
import { QUALITIES, type QualityWishes } from '#core/qualities.ts';
import { isPresent, type Seat } from '#core/roster.ts';
import type { TableId } from '#core/ids.ts';
import { isWitnessAway, testimoniesOf } from '#core/testimony.ts';
import type { Timer } from '#core/timer.ts';
import type { Millis } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { archiveCard, numbersIn, numbersOf, toldCards, type CardNumbers } from './archive-cards.ts';
import { archiveDocument } from './archive-document.ts';
import {
  ARCHIVE_VERSION,
  WORKSHOP_FORMAT,
  type Archive,
  type ArchiveBoard,
  type ArchiveConduct,
  type ArchivePlan,
  type ArchiveSeat,
  type ArchiveSynthesis,
  type ArchiveTable,
  type ArchiveTimer
} from './archive-format.ts';
import { archiveVotes } from './archive-votes.ts';
import { instantText } from './json-text.ts';

/** The archive of this moment. `now`: date of the act. Reading it again gives the same archive, but for that date. */
export function archiveOf(workshop: Workshop, now: Millis): Archive {
  const cards = toldCards(workshop);
  const numbers = numbersOf(cards);
  const boards = workshop.plan.tables.map(({ id }): ArchiveBoard => ({
    table: id,
    cards: cards.filter(({ table }) => table === id).map((card) => archiveCard(workshop, card, numbers))
  }));
  const seats = Object.values(workshop.seats).sort((a, b) => a.number - b.number);
  return {
    format: WORKSHOP_FORMAT,
    version: ARCHIVE_VERSION,
    kind: 'archive',
    exportedAt: instantText(now),
    workshop: frameOf(workshop),
    plan: planOf(workshop),
    conduct: conductOf(workshop),
    seats: seats.map((seat) => archiveSeat(workshop, seat)),
    boards,
    votes: archiveVotes(workshop, numbers),
    synthesis: synthesisOf(workshop, numbers)
  };
}

function frameOf(workshop: Workshop): Archive['workshop'] {
  const { title, place, organizer, facilitation, attribution, stage, moderated } = workshop;
  const { id, version } = workshop.template;
  return {
    title,
    place,
    organizer,
    facilitation,
    template: { id, version },
    attribution,
    createdAt: instantText(workshop.createdAt),
    stage,
    closedAt: workshop.closedAt === null ? null : instantText(workshop.closedAt),
    moderated
  };
}

function planOf(workshop: Workshop): ArchivePlan {
  const { plan, signals } = workshop;
  const { people, hosts, circuits, startsAt, zone } = plan;
  return {
    people,
    hosts,
    circuits,
    startsAt: instantText(startsAt),
    zone,
    themes: plan.themes.map(({ id, letter, title, question, prompts, story }) => ({
      id,
      letter,
      title,
      question,
      prompts,
      ...(story ? { story } : {})
    })),
    tables: plan.tables.map(({ id, theme, letter, circuit }) => {
      const { visio = '', locked = false, finishedRound = null } = signals[id] ?? {};
      return { id, theme, letter, circuit, visio, locked, finishedRound, ...witnessField(workshop, id) };
    }),
    groups: plan.groups.map(({ number, circuit, first }) => ({ number, circuit, first })),
    ...(plan.qualities ? { qualities: wishesInOrder(plan.qualities) } : {}),
    ...(plan.guardNames ? { guardNames: plan.guardNames } : {}),
    phases: plan.phases.map(
      ({ id, kind, title, instruction, minutes, rounds, move, attribution = null }) => ({
        ...{ id, kind, title, instruction, minutes, rounds, move, attribution }
      })
    )
  };
}

/** Who tells at a table, and whether they came. */
function witnessField(workshop: Workshop, table: TableId): Pick<ArchiveTable, 'witness' | 'away'> {
  const witness = testimoniesOf(workshop).witnesses[table];
  return { ...(witness ? { witness } : {}), ...(isWitnessAway(workshop, table) ? { away: true } : {}) };
}

function conductOf({ control, begun }: Workshop): ArchiveConduct {
  const track = control.track.map(({ step, at }) => ({ step, at: instantText(at) }));
  return { step: control.cursor, timer: archiveTimer(control.timer), track, begun };
}

function archiveTimer(timer: Timer): ArchiveTimer {
  if (timer.state === 'off') return { state: 'off' };
  const { length } = timer;
  return timer.state === 'running'
    ? { state: 'running', endsAt: instantText(timer.endsAt), length }
    : { state: 'paused', remaining: timer.remaining, length };
}

/** Always in the same order: the same workshop gives the same bytes. */
function wishesInOrder(wishes: QualityWishes): QualityWishes {
  return Object.fromEntries(
    QUALITIES.flatMap((quality) => (wishes[quality] ? [[quality, wishes[quality]]] : []))
  );
}

function archiveSeat(workshop: Workshop, seat: Seat): ArchiveSeat {
  const { number, name, affiliation, thanks, thanksName, state, remote, hosts, lateIn, since } = seat;
  return {
    number,
    name,
    affiliation,
    thanks,
    ...(thanksName === undefined ? {} : { thanksName }),
    state,
    came: isPresent(seat) || seat.claimed,
    remote,
    hosts,
    groups: seat.groups.map(({ fromRound, group }) => ({ fromRound, group })),
    lateIn,
    since: since === 0 ? null : instantText(since),
    narrates: workshop.narrators[seat.id] ?? null,
    ...(seat.quality ? { quality: seat.quality } : {}),
    ...(seat.listed ? { listed: seat.listed } : {})
  };
}

function synthesisOf({ edits, versions, publication }: Workshop, numbers: CardNumbers): ArchiveSynthesis {
  const { title, lead, setting, thanks } = edits;
  const wordings = Object.entries(edits.wordings).flatMap(([id, text]) => {
    const card = numbers.get(id);
    return card === undefined ? [] : [{ card, text }];
  });
  return {
    title,
    lead,
    setting,
    thanks,
    leftOut: numbersIn(numbers, edits.leftOut).toSorted((a, b) => a - b),
    wordings: wordings.toSorted((a, b) => a.card - b.card),
    versions,
    publication: publication && {
      version: publication.version,
      at: instantText(publication.at),
      withdrawn: publication.withdrawn,
      // Composed by this house when it was published, or checked when it was imported.
      document: archiveDocument(publication.document as Document, numbers)
    }
  };
}
