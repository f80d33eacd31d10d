// The screen of a table's witness, and what others are told of it (TES-1 to TES-9). Notes are read here and nowhere else.
import { focus } from './focus.ts';
import type { TableId } from './ids.ts';
import { agendaOf, type AgendaStep } from './plan-agenda.ts';
import { groupingOf, isOwnSeating, tableById } from './plan.ts';
import { must } from './result.ts';
import { groupAt } from './rotation/carousel.ts';
import { answersUntil, isWitnessAway, quotesAt, storyTables, testimoniesOf } from './testimony.ts';
import { headView, nowView, placeView, presentIn, publishedPath } from './view-parts.ts';
import type { FacilitatorView, HostView, NarratorView } from './views.ts';
import type { QuoteView, TestimonyView } from './views-testimony.ts';
import { PREPARATORY_QUESTIONS, type Witness } from './witness.ts';
import type { Millis } from './units.ts';
import type { Workshop } from './workshop.ts';

const NOBODY: Witness = { name: '', affiliation: '', story: '' };

/** The view of a witness's device. @throws when the table does not exist. */
export function narratorView(raw: Workshop, id: TableId, now: Millis): NarratorView {
  const workshop = focus(raw, groupingOf(raw.plan, id));
  const table = must(tableById(workshop.plan, id), `table ${id}`);
  const { witnesses, answers } = testimoniesOf(workshop);
  return {
    for: 'narrator',
    head: headView(workshop),
    now: nowView(workshop, now),
    here: placeView(workshop, table),
    witness: witnesses[id] ?? NOBODY,
    answers: PREPARATORY_QUESTIONS.map((question) => answers[id]?.[question] ?? ''),
    devices: workshop.grants.filter((grant) => grant.role === 'narrator' && grant.table === id).length,
    ...rounds(workshop, id, now),
    quotes: quoteViews(workshop, id),
    until: answersUntil(workshop),
    published: publishedPath(workshop)
  };
}

type Rounds = Pick<NarratorView, 'tells' | 'tellsAt' | 'group' | 'present' | 'then' | 'left' | 'minutes'>;

/** The rounds of this story that are not behind us, and who comes to each. */
function rounds(workshop: Workshop, table: TableId, now: Millis): Rounds {
  const { plan, stage, control } = workshop;
  const isOwn = ({ phase, part }: AgendaStep): boolean =>
    part === 'round' && isOwnSeating(plan, must(plan.phases[phase], 'the phase of a step'));
  const from = stage === 'running' ? control.cursor : 0;
  const own = agendaOf(workshop, now).steps.filter(
    (step) => isOwn(step) && groupAt(plan, table, step.round) !== null
  );
  const ahead = stage === 'closed' ? [] : own.filter(({ index }) => index >= from);
  const [coming, after] = ahead;
  const group = coming ? groupAt(plan, table, coming.round) : null;
  const tells = stage === 'running' && coming?.index === control.cursor;
  return {
    tells,
    tellsAt: coming && !tells ? coming.at : null,
    group,
    present: group === null ? 0 : presentIn(workshop, group).length,
    then: after ? groupAt(plan, table, after.round) : null,
    left: ahead.length,
    minutes: (coming ?? own.at(-1))?.minutes ?? 0
  };
}

function quoteViews(workshop: Workshop, table: TableId): readonly QuoteView[] {
  return quotesAt(workshop, table).map(({ card, quote }) => {
    const { state, at } = quote;
    return { card: card.id, state, at, wording: quote.state === 'approved' ? quote.wording : card.text };
  });
}

/** What a table's host is told; nothing where no witness tells. */
export function hostTestimony(workshop: Workshop, table: TableId): Pick<HostView, 'testimony'> {
  if (!storyTables(workshop.plan).some(({ id }) => id === table)) return {};
  const witness = testimoniesOf(workshop).witnesses[table] ?? null;
  return { testimony: { witness, away: isWitnessAway(workshop, table) } };
}

/** What the facilitation is told; nothing where no table has a story. */
export function testimonyViews(workshop: Workshop): Pick<FacilitatorView, 'testimonies'> {
  const tables = storyTables(workshop.plan);
  if (tables.length === 0) return {};
  const testimonies = tables.map((table): TestimonyView => {
    const quotes = quotesAt(workshop, table.id);
    const count = (state: QuoteView['state']): number =>
      quotes.filter(({ quote }) => quote.state === state).length;
    return {
      table: table.id,
      place: placeView(workshop, table),
      witness: testimoniesOf(workshop).witnesses[table.id] ?? null,
      opened: workshop.grants.some((grant) => grant.role === 'narrator' && grant.table === table.id),
      away: isWitnessAway(workshop, table.id),
      ...{ asked: count('asked'), approved: count('approved'), refused: count('refused') }
    };
  });
  return { testimonies };
}
