// Parts shared by the views: the head, the now, a place. Serves VIEW-1 to VIEW-4.
import { attributionNow } from './attribution.ts';
import { ownColumnsOf } from './board-columns.ts';
import { gathered } from './gathered.ts';
import type { TableId } from './ids.ts';
import { PHASE_KINDS } from './phase-kinds.ts';
import { isWriting, readsAll } from './permissions.ts';
import { agendaOf } from './plan-agenda.ts';
import { allTables, groupingOf, isDealt, markOf, themeOf, themesInTurn, type Table } from './plan.ts';
import { phaseNow, stepNow, tableOf } from './position.ts';
import { movesBetween, roundsOf } from './rotation/carousel.ts';
import { groupOf, isPresent, lateInLayout, type Seat } from './roster.ts';
import type { FlowFacts, FlowView, PlaceName, MoveView, PlaceView, StoryPlace } from './place-view.ts';
import { isWitnessAway, testimoniesOf } from './testimony.ts';
import type { HeadView, NowView } from './views.ts';
import type { Workshop } from './workshop.ts';
import type { Millis } from './units.ts';

/** The workshop as named on every screen. */
export function headView(workshop: Workshop): HeadView {
  const { id, code, title, attribution } = workshop;
  const guard = workshop.plan.guardNames ? { guardNames: true as const } : {};
  return { id, code, title, attribution, rehearsal: workshop.rehearsalOf !== null, ...guard };
}

/** Where we are. */
export function nowView(workshop: Workshop, now: Millis): NowView {
  const step = stepNow(workshop);
  const phase = phaseNow(workshop);
  const agenda = agendaOf(workshop, now);
  return {
    stage: workshop.stage,
    kind: phase.kind,
    title: phase.title,
    instruction: phase.instruction,
    part: step.part,
    beats: phase.beats ?? [],
    theme: themeNow(workshop),
    ...followingTheme(workshop),
    ...labelsNow(workshop),
    round: step.round,
    rounds: phase.rounds.length > 0 ? phase.rounds.length : roundsOf(workshop.plan),
    timer: workshop.control.timer,
    writes: isWriting(workshop),
    readsAll: readsAll(workshop),
    attribution: attributionNow(workshop),
    soloUntil: workshop.solo?.until ?? null,
    endsAt: agenda.endsAt,
    driftMinutes: agenda.driftMinutes,
    zone: workshop.plan.zone,
    step: workshop.control.cursor,
    version: workshop.control.version
  };
}

/** The theme everybody is at, in a round that seats nobody; null elsewhere. */
function themeNow(workshop: Workshop): NowView['theme'] {
  const theme = themesInTurn(workshop.plan, phaseNow(workshop))[stepNow(workshop).round - 1];
  return theme ? { letter: theme.letter, title: theme.title, question: theme.question } : null;
}

function followingTheme(workshop: Workshop): Pick<NowView, 'following'> {
  const { round } = stepNow(workshop);
  const theme =
    round < phaseNow(workshop).rounds.length
      ? themesInTurn(workshop.plan, phaseNow(workshop))[round]
      : undefined;
  return theme ? { following: { letter: theme.letter, title: theme.title } } : {};
}

function labelsNow(workshop: Workshop): Pick<NowView, 'labels'> {
  const { labels = [] } = workshop.plan;
  return phaseNow(workshop).kind === 'sorting' && labels.length > 0 ? { labels } : {};
}

/** A table as one goes to it. */
export function placeView(workshop: Workshop, table: Table): PlaceView {
  const theme = themeOf(workshop.plan, table);
  return {
    table: table.id,
    letter: table.letter,
    circuit: table.circuit,
    mark: markOf(workshop.plan, table),
    theme: theme?.title ?? '',
    question: roundQuestion(workshop, table) ?? theme?.question ?? '',
    ...placeWords(workshop, table),
    visio: workshop.signals[table.id]?.visio ?? '',
    locked: workshop.signals[table.id]?.locked ?? false,
    ...(theme?.story ? { story: storyPlace(workshop, table.id) } : {})
  };
}

/** What this round asks at the tables people are at, where it is not the theme that does. */
function roundQuestion(workshop: Workshop, { id }: Table): string | undefined {
  const { questions } = phaseNow(workshop);
  if (!questions || !workshop.plan.tables.some((table) => table.id === id)) return undefined;
  return questions[stepNow(workshop).round - 1];
}

function storyPlace(workshop: Workshop, table: TableId): StoryPlace {
  const title = testimoniesOf(workshop).witnesses[table]?.story ?? '';
  return { title, away: isWitnessAway(workshop, table) };
}

function placeWords({ plan }: Workshop, table: Table): Pick<PlaceView, 'columns' | 'poles'> {
  const columns = ownColumnsOf(plan, table.id);
  const theme = themeOf(plan, table);
  return {
    ...(columns ? { columns } : {}),
    ...(theme?.poles ? { poles: theme.poles } : {})
  };
}

/** Boards one may read now besides one's own. */
export function readablePlaces(workshop: Workshop, own: TableId | null): readonly PlaceView[] {
  if (!readsAll(workshop)) return [];
  return allTables(workshop.plan)
    .filter((table) => table.id !== own)
    .map((table) => calledApart(workshop, placeView(workshop, table)));
}

/** The tables of a café have the letters of the room's and no theme: they are called by the part they belong to. */
function calledApart({ plan }: Workshop, place: PlaceView): PlaceView {
  if (place.theme !== '') return place;
  const own = groupingOf(plan, place.table);
  const part = plan.phases.find(({ grouping = 'main' }) => grouping === own);
  return { ...place, theme: part?.title ?? '' };
}

/** Every table but one's own, by its name. */
export function placeNames({ plan }: Workshop, own: TableId): readonly PlaceName[] {
  return plan.tables
    .filter((table) => table.id !== own)
    .map((table) => ({
      table: table.id,
      letter: table.letter,
      mark: markOf(plan, table),
      theme: themeOf(plan, table)?.title ?? ''
    }));
}

/** Path of the published page; empty when there is none. */
export function publishedPath(workshop: Workshop): string {
  const { publication } = workshop;
  return publication && !publication.withdrawn ? `/r/${publication.slug}` : '';
}

/** Are people sitting at tables at this moment? */
export function isSeated(workshop: Workshop): boolean {
  return workshop.stage === 'running' && PHASE_KINDS[phaseNow(workshop).kind].seated;
}

/** Who changes tables to reach a round: present people by group, from the seating of the round before. */
export function movesInto(workshop: Workshop, round: number): readonly MoveView[] {
  if (round < 2) return [];
  const present = gathered(Object.values(workshop.seats).filter(isPresent), (seat) => groupOf(seat));
  return movesBetween(workshop.plan, round - 1, round).map(({ group, from, to }) => ({
    group,
    from: from.id,
    to: to.id,
    people: present.get(group)?.length ?? 0
  }));
}

/** Do people travel as groups, which are then called by their numbers? Dealt anew, or all together, they do not. */
export function hasGroups({ plan }: Workshop): boolean {
  return (plan.mode ?? 'circuits') === 'circuits';
}

/** The moves of this step, for those who are shown groups on their way. */
export function movesShown(workshop: Workshop): readonly MoveView[] {
  const step = stepNow(workshop);
  return step.part === 'move' && hasGroups(workshop) ? movesInto(workshop, step.round) : [];
}

/** The streams of this step, where people are dealt anew: how many leave each table for each other. */
export function flowsShown(workshop: Workshop): FlowFacts {
  const { plan, seats } = workshop;
  const { part, round } = stepNow(workshop);
  if (!isDealt(plan) || part !== 'move') return {};
  const counts = new Map<string, FlowView>();
  for (const seat of Object.values(seats)) {
    const wasThere = isPresent(seat) && lateInLayout(seat, plan.focus ?? 'main') < round;
    const from = wasThere ? tableOf(plan, seat, round - 1) : null;
    const to = tableOf(plan, seat, round);
    if (!from || !to || from.id === to.id) continue;
    const key = `${from.id} ${to.id}`;
    counts.set(key, { from: from.id, to: to.id, people: (counts.get(key)?.people ?? 0) + 1 });
  }
  const index = new Map(plan.tables.map(({ id }, at) => [id, at]));
  const at = (table: string): number => index.get(table) ?? 0;
  return { flows: [...counts.values()].toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)) };
}

/** Present people of a group, as it is now. */
export function presentIn(workshop: Workshop, group: number): readonly Seat[] {
  return Object.values(workshop.seats).filter((seat) => isPresent(seat) && groupOf(seat) === group);
}
