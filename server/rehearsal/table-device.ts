// One simulated table host: promotes what was proposed, pins, notes a word for the group, asks for help now and then.
import { columnIn, findingIn, firstOf, USUAL_COLUMNS } from '#core/columns.ts';
import type { Command } from '#core/commands.ts';
import type { HostView } from '#core/views.ts';
import type { CardView } from '#core/views-cards.ts';
import { drawId, oneOf } from './chance.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';
import { HABITS, take, type Pace } from './rhythm.ts';

/** What a simulated table is given. */
export interface Table {
  readonly line: Line<HostView>;
  readonly book: Phrasebook;
  readonly ledger: Ledger;
  readonly pace: Pace;
}

const PROMOTIONS_PER_ROUND = 2;

/** Lives until the signal, or the end of the line. */
export async function liveAsTable(table: Table): Promise<void> {
  const { line, pace } = table;
  const promoted = new Map<number, number>();
  while (!pace.signal.aborted && line.ended === null) {
    await take(HABITS.hosting, pace);
    const view = line.view;
    if (!view || pace.signal.aborted || !view.now.writes || view.now.part === 'move') continue;
    const already = promoted.get(view.now.step) ?? 0;
    const drawn = pace.chance();
    if (drawn < 0.45 && already < PROMOTIONS_PER_ROUND) {
      if (await promote(table, view)) promoted.set(view.now.step, already + 1);
    } else if (drawn < 0.65) await note(table, view);
    else if (drawn < 0.72) await askForHelp(table, view);
  }
}

async function promote(table: Table, view: HostView): Promise<boolean> {
  const columns = view.here.columns ?? USUAL_COLUMNS;
  const finding = findingIn(columns);
  const ideas = boardOf(table, view).filter(({ kind }) => columnIn(columns, kind).role === 'idea');
  const proposed = ideas.filter((card) => card.proposed !== null);
  const among = proposed.length > 0 ? proposed : ideas;
  if (!finding || among.length === 0) return false;
  const card = oneOf(among, table.pace.chance).id;
  const done = await asked(table, { type: 'card.promote', card, to: finding.id });
  if (done && table.pace.chance() < 0.3) await asked(table, { type: 'card.pin', card, pinned: true });
  return done;
}

async function note({ line, book, ledger }: Table, view: HostView): Promise<void> {
  const { table, theme } = view.here;
  const { id: kind, role } = firstOf(view.here.columns ?? USUAL_COLUMNS);
  const words = book.cardText(theme, role);
  const card = drawId();
  const sent = { table, text: words.text };
  ledger.sent.set(card, sent);
  const claim = { table, round: view.now.round };
  const ack = await line.ask({ type: 'card.add', card, table, kind, claim, ...words });
  if (ack.ok) ledger.acknowledged.set(card, sent);
  else ledger.refused(ack.refusal.code);
}

async function askForHelp(table: Table, view: HostView): Promise<void> {
  const here = view.here.table;
  await asked(table, { type: 'table.help', table: here, asked: true });
  await take(HABITS.helping, table.pace);
  await asked(table, { type: 'table.help', table: here, asked: false });
}

async function asked({ line, ledger }: Table, command: Command): Promise<boolean> {
  const ack = await line.ask(command);
  if (!ack.ok) ledger.refused(ack.refusal.code);
  return ack.ok;
}

function boardOf({ line }: Table, view: HostView): readonly CardView[] {
  return line.cardsOf(view.here.table).filter((card) => !card.archived);
}
