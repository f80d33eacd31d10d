// A vote as each screen may see it (VOT-5): what can be chosen and how many may choose; counts only once they are revealed.
import type { Ask } from './asks.ts';
import type { SeatId } from './ids.ts';
import { allThemes } from './plan.ts';
import { stepNow } from './position.ts';
import { isPresent } from './roster.ts';
import type { Actor } from './roles.ts';
import type { WorkshopView } from './views.ts';
import type { AskView, VoteView } from './views-votes.ts';
import type { Vote, VoteAsk } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** The last vote opened, for one viewer (null: the room's screen); null when there is none to show. */
export function voteView(workshop: Workshop, actor: Actor | null): VoteView | null {
  const isFacilitation = actor?.role === 'facilitator';
  const vote = workshop.votes.findLast((each) => (isFacilitation && !each.ask) || !isOver(workshop, each));
  if (!vote) return null;
  const { id, mode, state, budget, most, openedAt } = vote;
  const known = allThemes(workshop.plan);
  const letters = new Map(known.map((theme) => [theme.id, theme.letter]));
  const lines = vote.lines.map((line) => ({
    id: line.id,
    letter: letters.get(line.theme) ?? '',
    text: line.text,
    ...(line.poles ? { poles: line.poles } : {}),
    ...(line.icon ? { icon: line.icon } : {})
  }));
  const themes = known.filter(({ id: theme }) => vote.lines.some((line) => line.theme === theme));
  const isShown = state === 'revealed';
  return {
    ...{ id, mode, state, budget, most, openedAt, lines },
    ask: vote.ask ? askView(workshop, vote.ask, isShown) : null,
    themes: themes.map(({ letter, title }) => ({ letter, title })),
    elector: actor !== null && electorOf(workshop, vote, actor) !== null,
    electors: vote.electors.length,
    voted: null,
    waiting: isFacilitation ? waiting(workshop, vote) : [],
    hands: isShown || isFacilitation ? vote.hands : {},
    totals: isShown ? vote.totals : null
  };
}

/**
 * A vote leaves the screens when the workshop goes on or ends, unless it is still open; the console keeps it. A question
 * leaves every screen.
 */
function isOver(workshop: Workshop, vote: Vote): boolean {
  const { stage, control } = workshop;
  if (vote.ask) return stage !== 'running' || !asksOfStep(workshop).some(({ id }) => id === vote.ask?.id);
  const begun = control.track.at(-1)?.at ?? 0;
  if (vote.state === 'open') return stage === 'closed';
  return stage === 'closed' || (vote.revealedAt ?? vote.openedAt) < begun;
}

function askView(workshop: Workshop, ask: VoteAsk, isShown: boolean): AskView {
  const { id, rule, question, options, again, keep, phase } = ask;
  const asks = workshop.plan.phases[phase]?.asks ?? [];
  const first = asks.find((each) => each.id === id)?.again;
  const returns = asks.some((each) => each.again === id);
  const repeated = workshop.votes.findLast((vote) => vote.ask?.id === first && vote.ask?.phase === phase);
  const before = isShown && repeated?.state === 'revealed' ? repeated.totals : null;
  const repeats = repeated?.id ?? null;
  return { id, rule, question, options, again, keep, repeats, returns, before };
}

/** Questions of the present step: those of its round, or of its phase. */
export function asksOfStep(workshop: Workshop): readonly Ask[] {
  const { phase, round } = stepNow(workshop);
  const asks = workshop.plan.phases[phase]?.asks ?? [];
  return round > 0 ? asks.slice(2 * (round - 1), 2 * round) : asks;
}

/** Who is here and has no ballot: they came after the opening. */
function waiting(workshop: Workshop, vote: Vote): readonly SeatId[] {
  if (vote.mode !== 'people' || vote.state !== 'open') return [];
  const seats = Object.values(workshop.seats).filter(isPresent);
  return seats.map(({ id }) => id).filter((id) => !vote.electors.includes(id));
}

/**
 * Under which name this actor has a ballot: a seat (a table's device speaks for its host's), or in table mode the table;
 * null when there is none.
 */
export function electorOf(workshop: Workshop, vote: Vote, actor: Actor): string | null {
  const name = vote.mode === 'people' ? seatOf(workshop, actor) : actor.role === 'host' ? actor.table : null;
  return name !== null && vote.electors.includes(name) ? name : null;
}

function seatOf(workshop: Workshop, actor: Actor): SeatId | null {
  if (actor.role === 'participant') return actor.seat;
  if (actor.role !== 'host') return null;
  return Object.values(workshop.seats).find(({ hosts }) => hosts === actor.table)?.id ?? null;
}

/** How many have taken their ballot, by vote: the urn's reading. */
export type Turnout = (vote: string) => number;

/** The same view with how many took part, for the facilitation and the room: a number, never who (VOT-9). */
export function withTurnout<V extends WorkshopView>(view: V, turnout: Turnout): V {
  const isTold = view.for === 'facilitator' || view.for === 'projection';
  if (!isTold || !view.vote || view.vote.state === 'revealed') return view;
  return { ...view, vote: { ...view.vote, voted: turnout(view.vote.id) } };
}
