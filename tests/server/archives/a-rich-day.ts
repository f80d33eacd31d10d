// Days with everything an archive must carry, and what opening one again gives.
import { evolve } from '#core/evolve.ts';
import { must } from '#core/result.ts';
import type { DecisionEnv } from '#core/decision.ts';
import type { Plan } from '#core/plan.ts';
import type { Actor } from '#core/roles.ts';
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
    return { ...super.env(), compose: (of = this.state) => composeFor(of, 'fr') };
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

type Person = ReturnType<Day['joins']>;

/** Two circuits of three tables; names, cards of every fate, votes, a published page, an end. */
export function aRichDay(plan: Plan = aPlan(24, 3)): WrittenDay {
  const day = new WrittenDay(plan);
  day.facilitates(FACILITATOR);
  const [nadia, eloi, third] = comes(day);
  const host = day.hosts('A1');
  day.does(FACILITATOR, { type: 'seat.narrate', seat: third.seat, table: 'B1' });
  day.does(third, { type: 'notes.write', seat: third.seat, text: 'Mes notes secrètes' });
  day.does(FACILITATOR, { type: 'table.visio', table: 'C2', visio: 'https://visio.example/c2' });
  day.does(FACILITATOR, { type: 'workshop.moderate', moderated: true });
  day.goesToRound(1);
  own(day, eloi, 'carte-eloi', 'Une visite avant la saison');
  own(day, third, 'carte-sud', 'Un calendrier partagé');
  day.does(eloi, { type: 'seat.thank', seat: eloi.seat, choice: 'name' });
  day.does(eloi, { type: 'card.volunteer', card: 'carte-eloi', on: true, as: 'name' });
  for (const name of ['Paul', 'Lise'])
    day.does(FACILITATOR, { type: 'card.enlist', card: 'carte-eloi', name });
  day.does(FACILITATOR, { type: 'card.release', card: 'carte-eloi', volunteer: 'n1' });
  own(day, nadia, 'carte-nadia', 'Une page de mandat écrite ensemble');
  day.does(FACILITATOR, editing('carte-nadia', 'Une page de mandat, écrite ensemble'));
  fates(day, host);
  day.does(host, { type: 'table.finish', table: 'A1', finished: true });
  day.goesToRound(2);
  day.does(FACILITATOR, { type: 'seat.move', seat: eloi.seat, group: 2 });
  day.does(FACILITATOR, { type: 'seat.absent', seat: eloi.seat });
  unsigned(day, 'idee-a1');
  day.conducts({ type: 'cursor.next' });
  votes(day, 'idee-a1');
  day.does(FACILITATOR, { type: 'board.lock', table: 'B2', locked: true });
  synthesis(day, 'idee-a1', 'a-deplacer');
  day.conducts({ type: 'workshop.close' });
  return day;
}

/** Ten people, three of whom say who they are: two of one structure, which agrees to be thanked. */
function comes(day: Day): readonly [Person, Person, Person] {
  const people = Array.from({ length: 10 }, (_, i) => day.joins(`d-${i}`, { remote: i === 3 }));
  const person = (i: number): Person => must(people[i], 'somebody');
  const names = (i: number, name: string, affiliation: string, thanks: boolean): void => {
    const { seat } = person(i);
    day.does(person(i), { type: 'seat.name', seat, name, affiliation, thanks });
  };
  names(0, 'Nadia Vidal', 'OT des Rives', true);
  names(1, 'Éloi', 'ot des rives', true);
  names(2, '', 'CRT « Sud »', false);
  return [person(0), person(1), person(2)];
}

/** Writes at the person's own table, whichever it is. */
function own(day: Day, who: Person, card: string, text: string): void {
  const { tables } = day.state.plan;
  must(
    tables.find(({ id }) => day.asks(who, adding({ card, table: id, text })).ok),
    'their table'
  );
}

/** Promoted, pinned, merged, moved, hidden, shown, put in the bin, set in another order. */
function fates(day: Day, host: Actor): void {
  const ada = FACILITATOR;
  const writes = (card: string, table: string, text: string, more: object = {}): void =>
    void day.later(1).does(ada, { ...adding({ card, table, text }), ...more });
  const points = { example: 'une bourse', cited: 'ADT du Lez', subPoints: ['à deux', 'à trois'] };
  writes('idee-a1', 'A1', 'Un stand commun', points);
  writes('autre-a1', 'A1', 'Le même stand, dit autrement');
  writes('corbeille', 'A1', 'Une blague');
  writes('a-deplacer', 'B1', 'Une idée pour C');
  writes('masquee', 'C2', 'Un nom propre');
  writes('question', 'C1', 'Qui paie ?\nEt quand ?', { kind: 'openQuestion' });
  day.does(host, { type: 'card.promote', card: 'idee-a1', to: 'finding' });
  day.does(ada, { type: 'card.pin', card: 'idee-a1', pinned: true });
  day.does(ada, { type: 'card.merge', card: 'autre-a1', into: 'idee-a1' });
  day.does(ada, { type: 'card.archive', card: 'corbeille' });
  day.does(ada, { type: 'card.move', card: 'a-deplacer', to: 'C1' });
  day.does(ada, { type: 'card.hide', card: 'masquee', hidden: true });
  day.does(ada, { type: 'card.show', card: 'idee-a1', shown: true });
  day.does(ada, { type: 'card.reorder', card: 'question', after: null });
}

/** Three cards nobody signed, one of them taken back for good; and one whose author an older program kept. */
function unsigned(day: Day, like: string): void {
  const { id: _id, author: _author, ...card } = day.card(like);
  const at = must(day.state.control.track.at(-1), 'a step').at;
  const plain = { pinned: false, shown: false, passages: [], attribution: 'anonymous', cited: '' } as const;
  const drops = ['Sans nom, un', 'Sans nom, deux', 'Reprise'].map((text, i) => ({
    ...{ ...card, ...plain, text, id: `unsigned-${i}`, author: { by: 'anonymous' } as const },
    ...{ table: 'B1', order: `b0${i + 1}`, createdAt: at, editedAt: at }
  }));
  day.happens([{ type: 'cards.dropped', cards: drops }]);
  day.happens([{ type: 'anonymous.withdrawn', card: 'unsigned-2' }]);
  const known = { ...card, ...plain, id: 'unsigned-known', text: 'Signée malgré tout', order: 'b09' };
  day.happens([
    {
      type: 'card.added',
      card: { ...known, table: 'B1', author: { by: 'seat', seat: 's8' }, createdAt: at + 61_000 }
    }
  ]);
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
