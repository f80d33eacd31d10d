// Events of testimonies (TES-1 to TES-9). A refusal takes the words away for good: from the board, from what can be taken back,
// from everything that could carry them out of the house.
import type { WorkshopEvent } from './events.ts';
import { must, unreachable } from './result.ts';
import { testimoniesOf } from './testimony.ts';
import { withEntry } from './with-entry.ts';
import type { QuoteVerdict, Testimonies, TestimonyEvent } from './witness.ts';
import type { Workshop } from './workshop.ts';

const TESTIMONY_EVENTS: readonly string[] = [
  'narrator.invited',
  'narrator.released',
  'narrator.dismissed',
  'narrator.marked',
  'story.written',
  'quote.asked',
  'quote.answered'
] satisfies readonly TestimonyEvent['type'][];

/** Is this one of the events of testimonies? */
export function isTestimonyEvent(event: WorkshopEvent): event is TestimonyEvent {
  return TESTIMONY_EVENTS.includes(event.type);
}

/** The state after an event of testimonies. */
export function evolveTestimony(workshop: Workshop, event: TestimonyEvent): Workshop {
  const known = testimoniesOf(workshop);
  switch (event.type) {
    case 'narrator.invited': {
      const witnesses = { ...known.witnesses, [event.table]: event.witness };
      return withLink(withTestimonies(workshop, { witnesses }), event.table, event.link);
    }
    case 'narrator.released':
      return withLink(released(workshop, event.table), event.table, event.link);
    case 'narrator.dismissed':
      return withLink(
        released(
          withTestimonies(workshop, {
            witnesses: withEntry(known.witnesses, event.table, null),
            answers: withEntry(known.answers, event.table, null),
            away: known.away.filter((table) => table !== event.table)
          }),
          event.table
        ),
        event.table,
        null
      );
    case 'narrator.marked': {
      const others = known.away.filter((table) => table !== event.table);
      return withTestimonies(workshop, { away: event.absent ? [...others, event.table] : others });
    }
    case 'story.written': {
      const { table, question, text } = event;
      const answers = withEntry(known.answers[table] ?? {}, String(question), text || null);
      return withTestimonies(workshop, { answers: { ...known.answers, [table]: answers } });
    }
    case 'quote.asked': {
      const { card, number, table, at } = event;
      const quotes = { ...known.quotes, [card]: { number, table, at, state: 'asked' } as const };
      return withTestimonies(workshop, { quotes });
    }
    case 'quote.answered': {
      const { number, table } = must(known.quotes[event.card], `a quote ${event.card}`);
      const quotes = { ...known.quotes, [event.card]: { number, table, at: event.at, ...event.verdict } };
      return settled(withTestimonies(workshop, { quotes }), event.card, event.verdict, event.at);
    }
    default:
      return unreachable(event);
  }
}

/** The board reads what the witness wants to be read, or nothing. */
function settled(workshop: Workshop, id: string, verdict: QuoteVerdict, at: number): Workshop {
  const card = must(workshop.cards[id], `card ${id}`);
  const none = { example: '', cited: '', subPoints: [] };
  if (verdict.state === 'approved') {
    const back = card.text === '' ? { archivedAt: null, hidden: false } : {};
    const kept = { ...card, ...none, ...back, text: verdict.wording, editedAt: at };
    return { ...workshop, cards: { ...workshop.cards, [id]: kept } };
  }
  const gone = { ...card, ...none, text: '', hidden: true, archivedAt: card.archivedAt ?? at };
  return {
    ...workshop,
    cards: { ...workshop.cards, [id]: gone },
    recent: workshop.recent.filter((writing) => writing.card !== id),
    undo: workshop.undo.map((entry) => ({ ...entry, cards: entry.cards.filter((each) => each.id !== id) }))
  };
}

/** Words a witness agreed to, and that somebody changed since, are asked for again (TES-8). */
export function askedAgain(workshop: Workshop): Workshop {
  const { quotes } = testimoniesOf(workshop);
  const changed = Object.entries(quotes).filter(
    ([id, quote]) => quote.state === 'approved' && workshop.cards[id]?.text !== quote.wording
  );
  if (changed.length === 0) return workshop;
  const asked = changed.map(
    ([id, { number, table, at }]) => [id, { number, table, at, state: 'asked' }] as const
  );
  return withTestimonies(workshop, { quotes: { ...quotes, ...Object.fromEntries(asked) } });
}

function withTestimonies(workshop: Workshop, change: Partial<Testimonies>): Workshop {
  return { ...workshop, testimonies: { ...testimoniesOf(workshop), ...change } };
}

function withLink(workshop: Workshop, table: string, link: string | null): Workshop {
  const narrators = withEntry(workshop.secrets.narrators ?? {}, table, link);
  return { ...workshop, secrets: { ...workshop.secrets, narrators } };
}

/** Its witness's devices are let go. */
function released(workshop: Workshop, table: string): Workshop {
  const grants = workshop.grants.filter((grant) => grant.role !== 'narrator' || grant.table !== table);
  return { ...workshop, grants };
}
