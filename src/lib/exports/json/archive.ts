// A whole workshop as a file that can be opened again (ARC-1 to ARC-4): what happened and who was there, never what gives a
// right (roles, devices, links, codes, capabilities, ballots) nor what was private (a narrator's notes, sealed words).
import { allTables } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { isPresent, type GroupSince, type Seat } from '#core/roster.ts';
import type { Timer } from '#core/timer.ts';
import type { Millis } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Document, Images } from '#lib/exports/blocks.ts';
import { readableNow } from '#lib/exports/readable-now.ts';
import { NO_IMAGES } from '#lib/exports/image-file.ts';
import { archiveCard, numbersIn, numbersOf, toldCards, type CardNumbers } from './archive-cards.ts';
import { archiveDocument } from './archive-document.ts';
import {
  WORKSHOP_FORMAT,
  type Archive,
  type ArchiveBoard,
  type ArchiveConduct,
  type ArchiveGroupSince,
  type ArchiveSeat,
  type ArchiveSynthesis,
  type ArchiveTimer
} from './archive-format.ts';
import { archiveArrangement } from './archive-edits.ts';
import { archiveCover, archiveImages, withImagesAt } from './archive-images.ts';
import { archivePlan } from './archive-plan.ts';
import { archiveVersion } from './archive-version.ts';
import { archiveVotes } from './archive-votes.ts';
import { instantText } from './json-text.ts';

/**
 * The archive of this moment. `now`: date of the act. `bytes`: of its images; one that is not there goes with what names it.
 * Reading it again gives the same archive, but for that date.
 */
export function archiveOf(whole: Workshop, now: Millis, bytes: Images = NO_IMAGES): Archive {
  const workshop = withImagesAt(whole, bytes);
  const cards = toldCards(workshop);
  const numbers = numbersOf(cards);
  const boards = allTables(workshop.plan).map(({ id }): ArchiveBoard => ({
    table: id,
    cards: cards.filter(({ table }) => table === id).map((card) => archiveCard(workshop, card, numbers))
  }));
  const seats = Object.values(workshop.seats).sort((a, b) => a.number - b.number);
  const plan = archivePlan(workshop);
  const people = seats.map((seat) => archiveSeat(workshop, seat));
  const conduct = conductOf(workshop);
  const votes = archiveVotes(workshop, numbers);
  const synthesis = synthesisOf(workshop, numbers);
  const frame = frameOf(workshop);
  const images = archiveImages(workshop, bytes);
  const body = { workshop: frame, plan, conduct, seats: people, boards, votes, synthesis, ...images };
  return {
    format: WORKSHOP_FORMAT,
    version: archiveVersion(body),
    kind: 'archive',
    exportedAt: instantText(now),
    ...body
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
    moderated,
    ...archiveAfar(workshop)
  };
}

function archiveAfar({ afar }: Workshop): Pick<Archive['workshop'], 'afar'> {
  if (!afar) return {};
  const { until, openedAt, closedAt } = afar;
  const opened = { until: instantText(until), openedAt: instantText(openedAt) };
  return { afar: closedAt === undefined ? opened : { ...opened, closedAt: instantText(closedAt) } };
}

function conductOf({
  control,
  begun,
  plan,
  seats,
  rapporteurs = {},
  choiceClosed
}: Workshop): ArchiveConduct {
  const speakers = allTables(plan).flatMap(({ id: table }) => {
    const who = rapporteurs[table];
    if (!who) return [];
    return [{ table, ...('name' in who ? who : { seat: must(seats[who.seat], who.seat).number }) }];
  });
  const track = control.track.map(({ step, at }) => ({ step, at: instantText(at) }));
  return {
    ...{ step: control.cursor, timer: archiveTimer(control.timer), track, begun },
    ...(speakers.length > 0 ? { rapporteurs: speakers } : {}),
    ...(choiceClosed ? { choiceClosed } : {})
  };
}

function archiveTimer(timer: Timer): ArchiveTimer {
  if (timer.state === 'off') return { state: 'off' };
  const { length } = timer;
  return timer.state === 'running'
    ? { state: 'running', endsAt: instantText(timer.endsAt), length }
    : { state: 'paused', remaining: timer.remaining, length };
}

function groupSince({ fromRound, group }: GroupSince): ArchiveGroupSince {
  return { fromRound, group };
}

function archiveSeat(workshop: Workshop, seat: Seat): ArchiveSeat {
  const { number, name, affiliation, thanks, thanksName, state, remote, hosts, lateIn, since } = seat;
  const others = Object.entries(seat.others ?? {}).map(([grouping, groups]) => ({
    grouping,
    groups: groups.map(groupSince)
  }));
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
    ...(seat.hosted ? { hosted: seat.hosted.map(({ fromRound, table }) => ({ fromRound, table })) } : {}),
    groups: seat.groups.map(groupSince),
    ...(others.length > 0 ? { others } : {}),
    lateIn,
    ...(seat.lateAt ? { lateAt: seat.lateAt } : {}),
    since: since === 0 ? null : instantText(since),
    narrates: workshop.narrators[seat.id] ?? null,
    ...(seat.quality ? { quality: seat.quality } : {}),
    ...(seat.listed ? { listed: seat.listed } : {}),
    ...(seat.afar ? { afar: seat.afar } : {}),
    ...(seat.ranking ? { ranking: seat.ranking } : {})
  };
}

function synthesisOf(workshop: Workshop, numbers: CardNumbers): ArchiveSynthesis {
  const { edits, versions, publication } = workshop;
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
    ...archiveArrangement(workshop, numbers),
    ...archiveCover(edits),
    versions,
    publication: publication && {
      version: publication.version,
      at: instantText(publication.at),
      withdrawn: publication.withdrawn,
      // Composed by this house when it was published, or checked when it was imported.
      document: archiveDocument(readableNow(publication.document as Document, workshop), numbers),
      ...(publication.retired
        ? { retired: publication.retired.map((each) => ({ ...each, at: instantText(each.at) })) }
        : {})
    }
  };
}
