// One simulated participant: says who they are and where they would go, follows the moves, writes at the table they are shown,
// answers what is asked, proposes now and then.
import { columnIn, findingIn, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { ParticipantView } from '#core/views.ts';
import { drawId, oneOf, shuffled } from './chance.ts';
import type { Presentation } from './invented-people.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';
import { drawDevice, hashCapability } from '#server/secrets.ts';
import { Voter } from './voter.ts';
import { CARDS_PER_ROUND, HABITS, take, type Pace, type Span } from './rhythm.ts';

/** What a simulated person is given. */
export interface Person {
  readonly line: Line<ParticipantView>;
  readonly presentation: Presentation;
  readonly book: Phrasebook;
  readonly ledger: Ledger;
  readonly pace: Pace;
}

/** Lives until the signal, the end of the workshop or of the line. */
export async function liveAsParticipant(person: Person): Promise<void> {
  await Promise.all([introduce(person), writeAlong(person), answerAlong(person)]);
}

async function writeAlong(person: Person): Promise<void> {
  const { line, pace } = person;
  const written = new Map<number, number>();
  // People do not all begin at the same moment: some have been thinking for a while.
  const [, longest] = HABITS.writing;
  for (let span: Span = [0, longest]; !pace.signal.aborted && line.ended === null; span = HABITS.writing) {
    await take(span, pace);
    const view = line.view;
    if (!view || pace.signal.aborted || !view.now.writes || view.now.part === 'move') continue;
    const already = written.get(view.now.step) ?? 0;
    if (already >= CARDS_PER_ROUND) await perhapsPropose(person, view);
    else if (await write(person, view)) written.set(view.now.step, already + 1);
  }
}

async function answerAlong({ line, ledger, pace }: Person): Promise<void> {
  const voter = new Voter();
  while (!pace.signal.aborted && line.ended === null) {
    await take(HABITS.answering, pace);
    await voter.answer(line, ledger, pace.chance);
    await perhapsRank({ line, ledger, pace });
  }
}

/** Where people choose their tables each says so once, one theme more than they go to where there is one. */
async function perhapsRank({ line, ledger, pace }: Pick<Person, 'line' | 'ledger' | 'pace'>): Promise<void> {
  const { choice, me } = line.view ?? {};
  if (!choice || !me || choice.state !== 'open' || choice.ranking.length > 0 || pace.signal.aborted) return;
  const themes = shuffled(choice.themes, pace.chance).map(({ theme }) => theme);
  const wanted = themes.slice(0, choice.rounds + 1);
  const ack = await line.ask({ type: 'choice.rank', seat: me.seat, themes: wanted });
  if (!ack.ok) ledger.refused(ack.refusal.code);
}

async function introduce({ line, presentation, ledger, pace }: Person): Promise<void> {
  await take(HABITS.naming, pace);
  const seat = line.view?.me.seat;
  if (presentation.name === '' || seat === undefined || pace.signal.aborted) return;
  const ack = await line.ask({ type: 'seat.name', seat, ...presentation });
  if (!ack.ok) ledger.refused(ack.refusal.code);
}

/** Writes one card where this person is shown to be. @returns whether it was written. */
export async function write(person: Person, view: ParticipantView): Promise<boolean> {
  if (!view.here) return false;
  if (view.now.attribution === 'anonymous') return drop(person, view.here, view.now.round);
  const { line, book, ledger, pace } = person;
  const { table, theme, columns } = view.here;
  const { id: kind, role } = columnFor(pace, columns);
  const words = book.cardText(theme, role);
  const card = drawId();
  const sent = { table, text: words.text };
  ledger.sent.set(card, sent);
  // The claim says where one sat when the words were written: a move may happen before they arrive.
  const claim = { table, round: view.now.round };
  const ack = await line.ask({ type: 'card.add', card, table, kind, claim, ...words });
  if (ack.ok) ledger.acknowledged.set(card, sent);
  else ledger.refused(ack.refusal.code);
  return ack.ok;
}

/** A card nobody signs is answered when its batch leaves: one goes on writing meanwhile. */
function drop(
  { line, book, ledger, pace }: Person,
  { table, theme, columns }: NonNullable<ParticipantView['here']>,
  round: number
): boolean {
  const { id: kind, role } = columnFor(pace, columns);
  const words = book.cardText(theme, role);
  const capability = drawDevice();
  const card = hashCapability(capability);
  // Where a group is small it keeps its theme only, and stands on whichever board of that theme comes first.
  const sent = { table: null, text: words.text };
  ledger.sent.set(card, sent);
  const claim = { table, round };
  void line.ask({ type: 'anonymous.drop', capability, table, kind, claim, ...words }).then((ack) => {
    if (ack.ok) ledger.acknowledged.set(card, sent);
    // A line that hangs up before the batch has left was told nothing.
    else if (line.ended === null && !pace.signal.aborted) ledger.refused(ack.refusal.code);
  });
  return true;
}

/** Of the usual columns people fill the first most; of others they take any. */
function columnFor({ chance }: Pace, columns?: readonly Column[]): Column {
  if (columns) return oneOf(columns, chance);
  const drawn = chance();
  return columnIn(USUAL_COLUMNS, drawn < 0.68 ? 'idea' : drawn < 0.88 ? 'finding' : 'openQuestion');
}

async function perhapsPropose({ line, ledger, pace }: Person, view: ParticipantView): Promise<void> {
  const columns = view.here?.columns ?? USUAL_COLUMNS;
  const finding = findingIn(columns);
  const ideas = line
    .cardsOf(view.here?.table ?? '')
    .filter(
      ({ kind, proposed, archived }) =>
        columnIn(columns, kind).role === 'idea' && proposed === null && !archived
    );
  if (!finding || ideas.length === 0 || pace.chance() > 0.15) return;
  const { id: card } = oneOf(ideas, pace.chance);
  const ack = await line.ask({ type: 'card.propose', card, to: finding.id });
  if (!ack.ok) ledger.refused(ack.refusal.code);
}
