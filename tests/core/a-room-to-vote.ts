// A room in its first round for tests of votes: three people at their tables, and the facilitation writes what is needed.
import type { Command, VoteCommand } from '#core/commands.ts';
import { FACILITATOR, adding, aDay } from './a-day.ts';

export const pin = (card: string): Command => ({ type: 'card.pin', card, pinned: true });
export const OPEN: Extract<VoteCommand, { type: 'vote.open' }> = {
  ...{ type: 'vote.open', mode: 'people', budget: 4, most: 2, cards: null }
};

/** In round one, two people at each of three tables: what each table pinned is given. */
export function aRoom(day = aDay()) {
  const mark = (letter: string): string => (day.state.plan.circuits > 1 ? `${letter}1` : letter);
  const ada = day.joins('d-1', { mark: mark('A') });
  const bo = day.joins('d-2', { mark: mark('B') });
  const cleo = day.joins('d-3');
  day.goesToRound(1);
  const writes = (
    card: string,
    table: string,
    text: string,
    kind: 'idea' | 'finding' = 'finding'
  ): string => {
    const id = card.padEnd(10, '-');
    day.does(FACILITATOR, adding({ card: id, table, text, kind }));
    return id;
  };
  return { day, people: { ada, bo, cleo }, writes };
}
