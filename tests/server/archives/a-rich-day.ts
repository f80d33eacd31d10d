// Days with everything an archive must carry, and what opening one again gives.
import { evolve } from '#core/evolve.ts';
import { must } from '#core/result.ts';
import type { DecisionEnv } from '#core/decision.ts';
import type { Plan } from '#core/plan.ts';
import type { Workshop } from '#core/workshop.ts';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { parseArchive } from '#server/archives/parse-archive.ts';
import { restoredFrom } from '#server/archives/restore.ts';
import { drawCode } from '#server/secrets.ts';
import { composeFor } from '#server/workshops/compose-for.ts';
import { adding, Day, editing, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';

/** A day whose published page is the real one. */
export class WrittenDay extends Day {
  override env(): DecisionEnv {
    return { ...super.env(), compose: () => composeFor(this.state, 'fr') };
  }
}

/** The text of an archive, made at a fixed instant. */
export function archiveText(workshop: Workshop, at = Date.UTC(2026, 10, 22, 10)): string {
  return jsonText(archiveOf(workshop, at));
}

/** The workshop that opens this text. @throws when it is refused. */
export function reopened(text: string): Workshop {
  const archive = parseArchive(text);
  if (!archive.ok) throw new Error(archive.refusal.code);
  const names = { id: drawCode(20).toLowerCase(), code: drawCode(6), draw: drawCode };
  return evolve(null, restoredFrom(archive.value, names));
}

/** Two circuits of three tables; names, cards of every fate, votes, a published page, an end. */
export function aRichDay(plan: Plan = aPlan(24, 3)): WrittenDay {
  const day = new WrittenDay(plan);
  const ada = FACILITATOR;
  day.facilitates(ada);
  const people = Array.from({ length: 10 }, (_, i) => day.joins(`d-${i}`, { remote: i === 3 }));
  const [first, second, third] = [people[0], people[1], people[2]].map((each) => must(each, 'somebody'));
  if (!first || !second || !third) throw new Error('nobody came');
  const host = day.hosts('A1');
  day.does(first, {
    type: 'seat.name',
    seat: first.seat,
    name: 'Nadia Vidal',
    affiliation: 'OT des Rives',
    thanks: true
  });
  day.does(second, {
    type: 'seat.name',
    seat: second.seat,
    name: 'Éloi',
    affiliation: 'CRT « Sud »',
    thanks: false
  });
  day.does(ada, { type: 'seat.narrate', seat: third.seat, table: 'B1' });
  day.does(third, { type: 'notes.write', seat: third.seat, text: 'Mes notes secrètes' });
  day.does(ada, { type: 'table.visio', table: 'C2', visio: 'https://visio.example/c2' });
  day.does(ada, { type: 'workshop.moderate', moderated: true });
  day.goesToRound(1);
  const writes = (card: string, table: string, text: string, more = {}): string => {
    const id = card.padEnd(12, '-');
    day.later(1).does(ada, { ...adding({ card: id, table, text }), ...more });
    return id;
  };
  const own = (who: typeof first, card: string, text: string): string => {
    const table = must(
      day.state.plan.tables.find(({ id }) => day.asks(who, adding({ card, table: id, text })).ok),
      'its table'
    );
    return table.id && card;
  };
  const hers = own(first, 'carte-nadia', 'Une page de mandat écrite ensemble');
  const idea = writes('idee-a1', 'A1', 'Un stand commun', {
    example: 'une bourse',
    cited: 'ADT du Lez',
    subPoints: ['à deux', 'à trois']
  });
  const other = writes('autre-a1', 'A1', 'Le même stand, dit autrement');
  const gone = writes('corbeille', 'A1', 'Une blague');
  const moved = writes('a-deplacer', 'B1', 'Une idée pour C');
  const veiled = writes('masquee', 'C2', 'Un nom propre');
  const asked = writes('question', 'C1', 'Qui paie ?\nEt quand ?', { kind: 'openQuestion' });
  day.does(host, { type: 'card.promote', card: idea, to: 'finding' });
  day.does(ada, { type: 'card.pin', card: idea, pinned: true });
  day.does(ada, { type: 'card.merge', card: other, into: idea });
  day.does(ada, { type: 'card.archive', card: gone });
  day.does(ada, { type: 'card.move', card: moved, to: 'C1' });
  day.does(ada, { type: 'card.hide', card: veiled, hidden: true });
  day.does(ada, { type: 'card.show', card: idea, shown: true });
  day.does(ada, { type: 'card.reorder', card: asked, after: null });
  day.does(ada, editing(hers, 'Une page de mandat, écrite ensemble'));
  day.does(host, { type: 'table.finish', table: 'A1', finished: true });
  day.goesToRound(2);
  day.does(ada, { type: 'seat.move', seat: second.seat, group: 2 });
  day.does(ada, { type: 'seat.absent', seat: second.seat });
  day.conducts({ type: 'cursor.next' });
  votes(day, idea);
  day.does(ada, { type: 'board.lock', table: 'B2', locked: true });
  synthesis(day, idea, moved);
  day.conducts({ type: 'workshop.close' });
  return day;
}

function votes(day: Day, card: string): void {
  const opens = { type: 'vote.open', mode: 'people', budget: 4, most: 2, cards: [card] } as const;
  day.does(FACILITATOR, opens);
  const line = must(day.state.votes[0]?.lines[0], 'a line').id;
  day.totals = { marks: { [line]: 11 }, ballots: 7 };
  day.does(FACILITATOR, { type: 'vote.count', vote: 'v1', line, hands: 3 });
  day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
  day.does(FACILITATOR, { type: 'vote.reveal', vote: 'v1' });
  day.totals = { marks: { [line]: 5 }, ballots: 3 };
  day.does(FACILITATOR, { ...opens, mode: 'tables' });
  day.does(FACILITATOR, { type: 'vote.close', vote: 'v2' });
}

function synthesis(day: Day, worded: string, left: string): void {
  day.does(FACILITATOR, { type: 'synthesis.edit', part: 'lead', text: 'Un chapeau écrit à la main' });
  day.does(FACILITATOR, { type: 'synthesis.reword', card: worded, wording: 'Tenir un stand commun' });
  day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: left, leftOut: true });
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  day.does(FACILITATOR, { type: 'synthesis.publish' });
}
