// The facilitator's view: everything, once. Tiles, seats, agenda, the next act and its consequence (VIEW-1, ACT-1).
import { atInstant } from './afar-reach.ts';
import { agendaOf } from './plan-agenda.ts';
import { gathered } from './gathered.ts';
import { lateProposals } from './late-proposals.ts';
import { PHASE_KINDS } from './phase-kinds.ts';
import { withoutPhase } from './plan-edits.ts';
import { allTables, layoutsOf, tableOfGroup } from './plan.ts';
import { focus, focusNow } from './focus.ts';
import { talliesOf } from './people-list.ts';
import { roundNow, stepNow, stepsOfPlan, tableOf } from './position.ts';
import { qualityCounts } from './quality-counts.ts';
import { workedOutOnce } from './worked-out-once.ts';
import type { Actor } from './roles.ts';
import { groupOf, isPresent, type Seat } from './roster.ts';
import { roundsOf, whatGroupMisses } from './rotation/carousel.ts';
import { unmetWishes } from './rotation/spread.ts';
import { mergeProposals } from './seating.ts';
import { spreadProposals } from './table-size.ts';
import { afarConsole } from './view-afar.ts';
import { layoutViews } from './view-layouts.ts';
import { choiceConsole } from './view-choice.ts';
import { mixView } from './view-mix.ts';
import { testimonyViews } from './view-narrator.ts';
import { consoleRoom } from './view-room.ts';
import { tableTiles } from './view-tiles.ts';
import { asksOfStep, voteView } from './view-votes.ts';
import { thanksChoice } from './thanks.ts';
import { carriedCards } from './volunteers.ts';
import {
  flowsShown,
  hasGroups,
  headView,
  movesInto,
  movesShown,
  nowView,
  placeView,
  publishedPath
} from './view-parts.ts';
import type { FacilitatorView, PartView } from './views.ts';
import type { NextAct, SeatView } from './views-conduct.ts';
import type { Millis } from './units.ts';
import type { Workshop } from './workshop.ts';

/** All that the facilitation sees. */
export function facilitatorView(raw: Workshop, now: Millis): FacilitatorView {
  const workshop = focusNow(atInstant(raw, now));
  const { plan } = workshop;
  const agenda = agendaOf(workshop, now);
  const seats = Object.values(workshop.seats).filter((seat) => !seat.afar);
  const acts = actViews(workshop);
  const published = workshop.publication && !workshop.publication.withdrawn ? workshop.publication : null;
  return {
    for: 'facilitator',
    head: headView(workshop),
    now: nowView(workshop, now),
    place: workshop.place,
    organizer: workshop.organizer,
    facilitation: workshop.facilitation,
    startsAt: plan.startsAt,
    next: nextAct(workshop),
    undo: acts[0] ?? null,
    acts,
    moderated: workshop.moderated,
    roomShows: workshop.roomShows,
    ...consoleRoom(workshop, now),
    vote: voteView(workshop, FACILITATION),
    asks: askRows(workshop),
    signatures: signatures(workshop),
    tiles: tableTiles(workshop),
    seats: seats.map((seat) => seatView(workshop, seat)).sort((a, b) => a.number - b.number),
    present: seats.filter(isPresent).length,
    expected: seats.filter((seat) => seat.state !== 'absent').length,
    qualities: qualityCounts(seats),
    wishes: plan.qualities ?? {},
    unmet: unmetWishes(talliesOf(focus(workshop, 'main')), plan.qualities ?? {}),
    agenda: agenda.steps,
    plannedEndsAt: agenda.plannedEndsAt,
    rotation: rotationRows(workshop),
    moves: movesShown(workshop),
    ...flowsShown(workshop),
    merges: merges(workshop),
    ...spreads(workshop),
    ...mixView(workshop),
    ...choiceConsole(workshop),
    cited: citedOn(workshop.cards),
    carried: carriedCards(workshop).size,
    facilitators: workshop.grants.flatMap((grant) => (grant.role === 'facilitator' ? [grant.name] : [])),
    secrets: workshop.secrets,
    ...testimonyViews(workshop),
    ...afarConsole(workshop),
    themes: layoutsOf(plan).flatMap(([grouping, { themes }]) =>
      themes.map(({ id, letter, title, question, prompts, closed = false }) => ({
        ...{ id, letter, title, question, prompts, closed, grouping }
      }))
    ),
    parts: parts(workshop),
    late: lateProposals(plan, stepNow(workshop), agenda.driftMinutes),
    layouts: layoutViews(workshop),
    circuits: plan.circuits,
    hosts: plan.hosts,
    ...hostedPlaces(raw),
    archived: Object.values(workshop.cards).filter((card) => card.archivedAt !== null).length,
    publication: published && {
      version: published.version,
      at: published.at,
      address: publishedPath(workshop)
    }
  };
}

/** So many structures cited say enough. */
const CITED_MOST = 300;
const FACILITATION: Actor = { role: 'facilitator', device: '', name: '' };

function askRows(workshop: Workshop): FacilitatorView['asks'] {
  const { phase } = stepNow(workshop);
  return asksOfStep(workshop).map(({ id, rule, question, again }) => {
    const vote = workshop.votes.findLast((each) => each.ask?.id === id && each.ask.phase === phase);
    return {
      ...{ id, rule, question },
      again: again !== undefined,
      vote: vote?.id ?? null,
      state: vote?.state ?? 'ahead'
    };
  });
}

/** Parts of which a step has ever begun: indexes in the plan. */
function begunPhases({ plan, begun }: Workshop): ReadonlySet<number | undefined> {
  const steps = stepsOfPlan(plan);
  return new Set(begun.map((step) => steps[step]?.phase));
}

function parts(workshop: Workshop): FacilitatorView['parts'] {
  const begun = begunPhases(workshop);
  return workshop.plan.phases.map(({ id, kind, title, instruction, minutes, rounds, move }, index) => ({
    ...{ id, kind, title, instruction, minutes, rounds, move },
    begun: begun.has(index),
    ...roundsOver(workshop, index),
    ...(withoutPhase(workshop.plan, id).ok ? {} : { needed: true as const })
  }));
}

/** Those before the one under way; where the phase is behind, those that were held. */
function roundsOver(workshop: Workshop, index: number): Pick<PartView, 'roundsOver'> {
  const steps = stepsOfPlan(workshop.plan);
  const { phase, round } = stepNow(workshop);
  const held = workshop.begun.map((each) => steps[each]).filter((step) => step?.phase === index);
  const over = phase === index ? round - 1 : Math.max(0, ...held.map((step) => step?.round ?? 0));
  return over > 0 ? { roundsOver: over } : {};
}

/** Where one layout is shown at a time, the others have their devices and their tents too. */
function hostedPlaces(workshop: Workshop): Pick<FacilitatorView, 'hosted'> {
  if (layoutsOf(workshop.plan).length < 2) return {};
  const hosted = allTables(workshop.plan).filter(({ id }) => workshop.secrets.hosts[id] !== undefined);
  return { hosted: hosted.map((table) => placeView(workshop, table)) };
}

function actViews(workshop: Workshop): FacilitatorView['acts'] {
  const lastFrame = workshop.undo.findLast(({ control }) => control !== null);
  return workshop.undo
    .map((entry) => {
      const { id, act, by, at, n } = entry;
      return { id, act, by, at, n, open: entry.control === null || entry === lastFrame };
    })
    .toReversed();
}

function signatures(workshop: Workshop): FacilitatorView['signatures'] {
  const begun = begunPhases(workshop);
  return workshop.plan.phases.map(({ title, kind, attribution }, phase) => ({
    phase,
    title,
    writes: PHASE_KINDS[kind].writes,
    attribution: attribution ?? workshop.attribution,
    begun: begun.has(phase)
  }));
}

function nextAct(workshop: Workshop): NextAct | null {
  const still = {
    kind: null,
    title: '',
    part: 'whole',
    round: 0,
    minutes: 0,
    moving: 0,
    staying: 0
  } as const;
  if (workshop.stage === 'closed') return { ...still, command: 'workshop.reopen' };
  const started = workshop.stage === 'running';
  const index = started ? workshop.control.cursor + 1 : 0;
  const step = stepsOfPlan(workshop.plan)[index];
  const phase = step && workshop.plan.phases[step.phase];
  if (!step || !phase) return { ...still, command: 'workshop.close' };
  const leaving = stepNow(workshop).part === 'round' && step.part === 'move';
  const seats = Object.values(workshop.seats);
  return {
    command: started ? 'cursor.next' : 'workshop.start',
    kind: phase.kind,
    title: phase.title,
    part: step.part,
    round: step.round,
    minutes: step.minutes,
    moving: leaving ? movesInto(workshop, step.round).reduce((sum, move) => sum + move.people, 0) : 0,
    staying: leaving ? seats.filter((seat) => seat.hosts !== null && isPresent(seat)).length : 0
  };
}

function seatView(workshop: Workshop, seat: Seat): SeatView {
  const { id, number, name, affiliation, hosts, state, claimed, remote, lateIn } = seat;
  const table = tableOf(workshop.plan, seat, roundNow(workshop))?.id ?? null;
  return {
    seat: id,
    number,
    name,
    affiliation,
    thanked: thanksChoice(seat),
    hosts,
    state,
    claimed,
    remote,
    lateIn,
    table,
    group: hasGroups(workshop) ? groupOf(seat) : null,
    muted: workshop.muted.includes(id),
    narrates: workshop.narrators[id] ?? null,
    ...(seat.quality ? { quality: seat.quality } : {}),
    ...(seat.listed ? { listed: seat.listed } : {}),
    ...(seat.ranking ? { ranking: seat.ranking } : {})
  };
}

function rotationRows(workshop: Workshop): FacilitatorView['rotation'] {
  const { plan } = workshop;
  if (!hasGroups(workshop)) return [];
  const rounds = Array.from({ length: roundsOf(plan) }, (_, i) => i + 1);
  const seats = Object.values(workshop.seats).filter(({ state }) => state !== 'absent');
  const expected = gathered(seats, (seat) => groupOf(seat));
  return plan.groups.map(({ number }) => ({
    group: number,
    people: expected.get(number)?.length ?? 0,
    tables: rounds.flatMap((round) => tableOfGroup(plan, number, round)?.id ?? []),
    misses: whatGroupMisses(plan, number).map((theme) => theme.title)
  }));
}

function merges(workshop: Workshop): FacilitatorView['merges'] {
  // While people are still coming in, every group looks too small.
  if (workshop.stage !== 'running' || !hasBegunRounds(workshop) || !hasGroups(workshop)) return [];
  const proposals = mergeProposals(workshop.plan, Object.values(workshop.seats), roundNow(workshop));
  return proposals.map(({ group, into, present, twice, misses }) => ({
    group,
    into,
    present,
    twice: twice.map((theme) => theme.title),
    misses: misses.map((theme) => theme.title)
  }));
}

function spreads(workshop: Workshop): Pick<FacilitatorView, 'spreads'> {
  if (workshop.stage !== 'running' || !hasBegunRounds(workshop) || !hasGroups(workshop)) return {};
  const proposals = spreadProposals(workshop.plan, Object.values(workshop.seats), roundNow(workshop));
  if (proposals.length === 0) return {};
  return {
    spreads: proposals.map(({ twice, misses, ...proposal }) => ({
      ...proposal,
      twice: twice.map((theme) => theme.title),
      misses: misses.map((theme) => theme.title)
    }))
  };
}

/** Structures that signed cards cite, each spelling once, the first written first. */
const citedOn = workedOutOnce((cards: Workshop['cards']): FacilitatorView['cited'] => {
  const counts = new Map<string, number>();
  for (const { cited, author, sealed } of Object.values(cards)) {
    if (cited !== '' && author.by !== 'anonymous' && !sealed) counts.set(cited, (counts.get(cited) ?? 0) + 1);
  }
  return [...counts].slice(0, CITED_MOST).map(([name, count]) => ({ name, count }));
});

function hasBegunRounds(workshop: Workshop): boolean {
  const steps = stepsOfPlan(workshop.plan);
  return steps.slice(0, workshop.control.cursor + 1).some((step) => step.round > 0);
}
