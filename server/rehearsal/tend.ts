// What a simulated facilitator does within a step, besides letting people live: a vote is opened, ended and shown; questions
// follow one another; cards that are to be sorted get their labels. `live` lasts its share of the step.
import type { FacilitatorView } from '#core/views.ts';
import type { CardView } from '#core/views-cards.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { nextAskAct } from '#core/next-ask.ts';
import type { Command } from '#core/commands.ts';
import type { Line } from './line.ts';
import { pause } from './pause.ts';

/** Lets people live during a share of the step, 0 to 1. */
export type Living = (share: number) => Promise<void>;

const BALLOT = { budget: 4, most: 2 };
const LINES_BY_HAND = 12;
const LABELLED = 20;

/** Lives one step. Returns when it may be left. */
export async function tendStep(
  line: Line<FacilitatorView>,
  live: Living,
  signal: AbortSignal
): Promise<void> {
  const view = line.view;
  if (view?.now.kind === 'vote') return tendVote(line, live, signal);
  if (view && view.asks.length > 0) return tendAsks(line, live, signal);
  await live(0.5);
  if (line.view?.now.kind === 'sorting') await label(line, signal);
  await live(0.5);
}

async function tendVote(line: Line<FacilitatorView>, live: Living, signal: AbortSignal): Promise<void> {
  const opened = await open(line);
  await seen(line, signal, ({ vote }) => !opened || vote?.state === 'open');
  await live(1);
  const vote = line.view?.vote;
  if (!vote || vote.state !== 'open') return;
  await line.ask({ type: 'vote.close', vote: vote.id });
  await line.ask({ type: 'vote.reveal', vote: vote.id });
}

/** On what tables put forward; when they put nothing forward, on cards chosen by hand. */
async function open(line: Line<FacilitatorView>): Promise<boolean> {
  const asked = { type: 'vote.open', mode: 'people', ...BALLOT } as const;
  const proposed = await line.ask({ ...asked, cards: null });
  if (proposed.ok) return true;
  const cards: CardView[] = [];
  for (const { place } of line.view?.tiles ?? []) {
    if (cards.length < LINES_BY_HAND) cards.push(...standing(await line.readBoard(place.table)).slice(0, 3));
  }
  if (cards.length === 0) return false;
  return (await line.ask({ ...asked, cards: cards.map(({ id }) => id) })).ok;
}

async function tendAsks(line: Line<FacilitatorView>, live: Living, signal: AbortSignal): Promise<void> {
  const rows = line.view?.asks.length ?? 0;
  await live(1 / rows);
  for (
    let next = nextAskAct(line.view?.asks ?? []);
    next && !signal.aborted;
    next = nextAskAct(line.view?.asks ?? [])
  ) {
    const before = line.view;
    if (!(await line.ask(next.command)).ok) return;
    await seen(line, signal, (view) => view !== before);
    if (next.deed === 'open' || next.deed === 'again') await live(1 / rows);
  }
}

/** Each set of labels on the cards of each table. */
async function label(line: Line<FacilitatorView>, signal: AbortSignal): Promise<void> {
  const sets = line.view?.now.labels ?? [];
  const asks: Promise<Ack>[] = [];
  for (const { place } of sets.length === 0 ? [] : (line.view?.tiles ?? [])) {
    for (const [i, { id }] of standing(await line.readBoard(place.table)).entries()) {
      for (const { id: set, options } of sets) {
        const option = options[i % options.length]?.id ?? null;
        const command: Command = { type: 'card.label', card: id, set, option };
        if (asks.length < LABELLED && !signal.aborted) asks.push(line.ask(command));
      }
    }
  }
  await Promise.all(asks);
}

function standing(cards: readonly CardView[] | null): readonly CardView[] {
  return (cards ?? []).filter(
    ({ archived, mergedInto, hidden }) => !archived && mergedInto === null && !hidden
  );
}

async function seen(
  line: Line<FacilitatorView>,
  signal: AbortSignal,
  isSo: (view: FacilitatorView) => boolean
): Promise<void> {
  while (line.view && !isSo(line.view) && line.ended === null && !signal.aborted) await pause(5, signal);
}
