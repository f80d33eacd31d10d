// From an archive that was checked to the first event of a new workshop (ARC-5): same contents, other names. Ids, codes and
// secrets are drawn; seats have no device, nobody has a role, and the acts of the facilitation can no longer be taken back.
import type { Afar } from '#core/afar.ts';
import type { Card, CardAuthor } from '#core/cards.ts';
import { drawSecrets } from '#core/creating.ts';
import type { FirstEvent, Restored } from '#core/events.ts';
import { must } from '#core/result.ts';
import type { Seat } from '#core/roster.ts';
import type { Timer } from '#core/timer.ts';
import type { Millis } from '#core/units.ts';
import type { Volunteer } from '#core/volunteer.ts';
import type { Archive, ArchiveAfar, ArchiveAuthor, ArchiveCard } from '#lib/exports/json/archive-format.ts';
import { drawnApart, newCardIds, type NewIds, type NewNames, type NamesWithin } from './new-names.ts';
import { restoredEdits, restoredZooms } from './restore-edits.ts';
import { restoredDocument } from './restore-document.ts';
import { tablesIn } from './archive-plan-sense.ts';
import { restoredPlan } from './restore-plan.ts';
import { restoredTestimonies } from './restore-testimonies.ts';
import { restoredVotes } from './restore-votes.ts';

/** The first event of the workshop that opens this archive again. */
export function restoredFrom(archive: Archive, { id, code, draw }: NewNames): FirstEvent {
  const { title, place, organizer, facilitation, template, attribution, createdAt } = archive.workshop;
  const plan = restoredPlan(archive);
  const codes = drawnApart(archive.seats.length, () => draw(6));
  const cards = archive.boards.reduce((sum, board) => sum + board.cards.length, 0);
  const idOf = newCardIds(cards, draw);
  return {
    type: 'workshop.imported',
    ...{ id, code, space: 'default', title, place, organizer, facilitation, template, attribution },
    ...{ rehearsalOf: null, at: millis(createdAt), plan, secrets: drawSecrets(code, plan, draw) },
    seats: archive.seats.map((seat, i) => seatFrom(seat, must(codes[i], 'a resume code'))),
    restored: restoredIn(archive, { id, draw, idOf })
  };
}

function restoredIn(archive: Archive, { id, draw, idOf }: NamesWithin): Restored {
  const { workshop, conduct, synthesis, seats } = archive;
  const { publication } = synthesis;
  const cards = archive.boards.flatMap((board) =>
    board.cards.map((card) => cardFrom(card, board.table, idOf))
  );
  const told = seats.flatMap(({ number, narrates }) =>
    narrates === null ? [] : [[`s${number}`, narrates] as const]
  );
  return {
    stage: workshop.stage,
    closedAt: workshop.closedAt === null ? null : millis(workshop.closedAt),
    control: {
      version: 1,
      cursor: conduct.step,
      timer: timerFrom(conduct.timer),
      track: conduct.track.map(({ step, at }) => ({ step, at: millis(at) }))
    },
    begun: conduct.begun,
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    signals: Object.fromEntries(
      tablesIn(archive.plan).map(({ id: table, visio, locked, finishedRound }) => [
        table,
        { helpAt: null, finishedRound, visio, locked }
      ])
    ),
    narrators: Object.fromEntries(told),
    moderated: workshop.moderated,
    votes: restoredVotes(archive.votes, idOf),
    edits: restoredEdits(archive, idOf),
    ...restoredZooms(archive),
    publication: publication && {
      version: publication.version,
      at: millis(publication.at),
      // A new public address: the page that people know stays where it is.
      slug: id.slice(0, 8) + draw(8).toLowerCase(),
      document: restoredDocument(publication.document, { id, idOf, draw }),
      withdrawn: publication.withdrawn,
      ...(publication.retired
        ? { retired: publication.retired.map((each) => ({ ...each, at: millis(each.at) })) }
        : {})
    },
    versions: synthesis.versions,
    ...restoredRapporteurs(conduct),
    ...(workshop.afar ? { afar: afarFrom(workshop.afar) } : {}),
    ...(conduct.choiceClosed ? { choiceClosed: true } : {}),
    ...restoredTestimonies(archive, idOf)
  };
}

function restoredRapporteurs({ rapporteurs = [] }: Archive['conduct']): Pick<Restored, 'rapporteurs'> {
  if (rapporteurs.length === 0) return {};
  return {
    rapporteurs: Object.fromEntries(
      rapporteurs.map(({ table, ...who }) => [table, 'seat' in who ? { seat: `s${who.seat}` } : who] as const)
    )
  };
}

function afarFrom({ until, openedAt, closedAt }: ArchiveAfar): Afar {
  const opened = { until: millis(until), openedAt: millis(openedAt) };
  return closedAt === undefined ? opened : { ...opened, closedAt: millis(closedAt) };
}

function timerFrom(timer: Archive['conduct']['timer']): Timer {
  return timer.state === 'running' ? { ...timer, endsAt: millis(timer.endsAt) } : timer;
}

function seatFrom(seat: Archive['seats'][number], resumeCode: string): Seat {
  const { number, groups, hosts, state, name, affiliation, remote, thanks, lateIn, since, others, hosted } =
    seat;
  return {
    ...{ id: `s${number}`, number, groups, hosts, state, name, affiliation, remote, thanks, lateIn },
    resumeCode,
    // No device holds it; who came and left still counts among those who came.
    claimed: seat.came && state !== 'present',
    ...(seat.thanksName === undefined ? {} : { thanksName: seat.thanksName }),
    since: since === null ? 0 : millis(since),
    ...(others
      ? { others: Object.fromEntries(others.map(({ grouping, groups: own }) => [grouping, own])) }
      : {}),
    ...(hosted ? { hosted } : {}),
    ...(seat.lateAt ? { lateAt: seat.lateAt } : {}),
    ...(seat.quality ? { quality: seat.quality } : {}),
    ...(seat.listed ? { listed: seat.listed } : {}),
    ...(seat.afar ? { afar: seat.afar } : {}),
    ...(seat.ranking ? { ranking: seat.ranking } : {})
  };
}

function cardFrom(card: ArchiveCard, table: string, idOf: NewIds): Card {
  const {
    number,
    author,
    createdAt,
    editedAt,
    archivedAt,
    mergedInto,
    passages,
    moves,
    quote: _,
    volunteers,
    behalf,
    ...same
  } = card;
  return {
    ...same,
    id: idOf(number),
    table,
    author: authorFrom(author),
    createdAt: millis(createdAt),
    editedAt: millis(editedAt),
    archivedAt: archivedAt === null ? null : millis(archivedAt),
    sealed: false,
    mergedInto: mergedInto === null ? null : idOf(mergedInto),
    passages: passages.map((each) => ({ ...each, at: millis(each.at), by: authorFrom(each.by) })),
    moves: moves.map((each) => ({ ...each, at: millis(each.at), by: authorFrom(each.by) })),
    ...(behalf === undefined ? {} : { behalf: 'seat' in behalf ? { seat: `s${behalf.seat}` } : behalf }),
    ...(volunteers === undefined ? {} : { volunteers: volunteers.map(volunteerFrom) })
  };
}

function volunteerFrom(each: NonNullable<ArchiveCard['volunteers']>[number]): Volunteer {
  return each.by === 'seat'
    ? { by: 'seat', seat: `s${each.seat}`, as: each.as }
    : { by: 'told', id: `n${each.number}`, name: each.name };
}

function authorFrom(author: ArchiveAuthor): CardAuthor {
  return author.by === 'seat' ? { by: 'seat', seat: `s${author.seat}` } : author;
}

function millis(instant: string): Millis {
  return Date.parse(instant);
}
