// The workshop in which every cell of the table of rights is played: the same people, cards and tables at seven moments.
// Maud's group is at A1 in round 1 and at C1 in round 3, where it stays; Yanis's is at C1, then at B1. Nils tells a story at C1.
import type { Card } from '#core/cards.ts';
import type { Command, CommandType } from '#core/commands.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { must, unreachable } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import { NO_WORDS } from '#core/zooms.ts';
import { adding, Day, editing } from '../core/a-day.ts';
import { aPlan, PHASES } from '../core/a-plan.ts';
import type { Cell, Moment } from './permissions.ts';

/** Who plays. A projection has no device. */
export type Player = Cell['role'];

/** A scene: what happened, and who acts in it. */
export interface Scene {
  readonly events: readonly WorkshopEvent[];
  readonly state: Workshop;
  readonly actors: Readonly<Record<Player, Actor>>;
  readonly day: Day;
}

/** How a device is named in the events: by itself, or as a server would hash it. */
export type DeviceNaming = (device: string) => string;

const [welcome, tables, pause, closing] = PHASES;
const HOME = { id: 'home', kind: 'homeReturn', title: '', instruction: '', rounds: [], move: null, minutes: 10 } as const;
const CAPABILITY = 'A'.repeat(43);
const STEP: Readonly<Record<Exclude<Moment, 'once closed'>, number>> = {
  ...{ 'at the welcome': 0, 'in a round': 5, 'during a move': 4, 'at the break': 6, 'on the return': 7 },
  'at the closing': 8
};

/** The workshop at that moment. */
export function sceneAt(moment: Moment, named: DeviceNaming = (device) => device): Scene {
  // One more phase after the last moment: there is always a next act.
  const after = pause && { ...pause, id: 'after' };
  const phases = [welcome, tables, pause, HOME, closing, after].flatMap((phase) => phase ?? []);
  const labels = [{ id: 'sort', title: 'Tri', options: [{ id: 'keep', title: 'Garder' }] }];
  const plan = aPlan(12, 3, { phases, labels });
  const day = new Day({ ...plan, themes: plan.themes.map((theme) => ({ ...theme, story: true })) });
  const facilitator = { role: 'facilitator', device: named('d-facilitator'), name: 'Ada' } as const;
  day.facilitates(facilitator);
  const maud = day.joins(named('d-maud'), { mark: 'A1' });
  const yanis = day.joins(named('d-yanis'), { mark: 'C1' });
  const nils = day.joins(named('d-nils'), { mark: 'A1' });
  const host = day.hosts('C1', named('d-host'));
  for (const { seat } of [maud, nils])
    day.does(facilitator, { type: 'seat.name', seat, name: 'Quelqu’un', affiliation: '', thanks: false });
  const people = { participant: maud, host, facilitator, narrator: nils, projection: { role: 'projection' } } as const;
  for (const table of ['A1', 'C1'])
    day.does(facilitator, { type: 'narrator.invite', table, name: 'Vera', affiliation: '', story: '' });
  day.does(facilitator, { type: 'zoom.invite', theme: 't1', label: 'Le virage' });
  const owner = day.owns(zoomOf(day.state), named('d-owner'));
  const actors = { ...people, owner, witness: day.narrates('C1', named('d-witness')) };
  day.conducts({ type: 'cursor.jump', step: 1 }, facilitator);
  for (const [actor, name] of [[maud, 'maud'], [nils, 'nils'], [facilitator, 'facilitation']] as const)
    day.does(actor, adding({ card: `card-${name}-A1`, table: 'A1' }));
  day.does(yanis, adding({ card: 'card-yanis-C1', table: 'C1' }));
  day.does(host, adding({ card: 'card-host-C1', table: 'C1' }));
  day.conducts({ type: 'cursor.jump', step: 5 }, facilitator);
  day.does(maud, adding({ card: 'card-maud-C1', table: 'C1' }));
  day.does(yanis, adding({ card: 'card-yanis-B1', table: 'B1' }));
  for (const table of ['B1', 'C1']) day.does(facilitator, adding({ card: `card-facilitation-${table}`, table }));
  day.does(facilitator, { type: 'seat.narrate', seat: nils.seat, table: 'C1' });
  day.does(nils, adding({ card: 'card-nils-C1', table: 'C1' }));
  day.happens([{ type: 'cards.dropped', cards: ['A1', 'C1'].map((table) => nobodys(day.card('card-maud-C1'), table)) }]);
  arrive(day, moment, facilitator);
  return { events: day.events, state: day.state, actors, day };
}

function arrive(day: Day, moment: Moment, facilitator: Actor): void {
  if (moment === 'once closed') {
    day.conducts({ type: 'cursor.jump', step: STEP['at the break'] }, facilitator);
    day.conducts({ type: 'workshop.close' }, facilitator);
  } else day.conducts({ type: 'cursor.jump', step: STEP[moment] }, facilitator);
}

function nobodys(like: Card, table: string): Card {
  return { ...like, id: `card-nobody-${table}`, table, author: { by: 'anonymous' }, attribution: 'anonymous' };
}

/** The zoom of the scene. */
const zoomOf = (state: Workshop): string => must(state.zooms?.[0], 'a zoom').id;

/** Where somebody sits at that moment, and another table. Maud sits at A1 when everybody is brought back to the welcome. */
function placesOf({ role, moment }: Cell): readonly [string, string] {
  return role === 'participant' && moment === 'at the welcome' ? ['A1', 'C1'] : ['C1', 'A1'];
}

/** The card a cell speaks of: mine here, another's here, mine elsewhere, another's elsewhere, nobody's here. */
export function cardOf(cell: Cell): string {
  const [here] = placesOf(cell);
  const none = { witness: 'facilitation', owner: 'facilitation', projection: 'facilitation' };
  const me = { participant: 'maud', host: 'host', narrator: 'nils', facilitator: 'facilitation', ...none };
  const mine = `card-${me[cell.role]}-`;
  const other = here === 'A1' ? 'card-nils-A1' : 'card-yanis-C1';
  const elsewhere = here === 'A1' ? 'C1' : 'A1';
  const cards = [`${mine}${here}`, other, `${mine}${elsewhere}`, 'card-yanis-B1', `card-nobody-${here}`];
  return must(cards[cell.column], 'a card');
}

/** The table a cell speaks of. */
export function tableOf(cell: Cell): string {
  return must(placesOf(cell)[cell.about === 'table' ? cell.column : 0], 'a table');
}

/** The seat a cell speaks of: one's own, or another's. */
export function seatOf(cell: Cell, { actors }: Pick<Scene, 'actors'>): string {
  const seat = (actor: Actor) => (actor.role === 'participant' ? actor.seat : '');
  const [maud, nils] = [seat(actors.participant), seat(actors.narrator)];
  const [own, other] = cell.role === 'narrator' ? [nils, maud] : [maud, nils];
  return cell.about === 'seat' && cell.column === 1 ? other : own;
}

/** A command of this type that nothing but a right or a phase could refuse. */
export function commandOf(act: CommandType, cell: Cell, scene: Scene): Command {
  const card = cell.about === 'card' ? cardOf(cell) : 'card-facilitation-C1';
  const expectedVersion = scene.state.control.version;
  const seat = seatOf(cell, scene);
  const table = tableOf(cell);
  const text = { text: 'Autre chose', example: '', cited: '', subPoints: [] };
  switch (act) {
    case 'card.add':
      return adding({ card: 'card-brand-new', table });
    case 'card.edit':
      return editing(card, 'Autre chose');
    case 'card.promote':
    case 'card.propose':
      return { type: act, card, to: 'finding' };
    case 'card.pin':
      return { type: act, card, pinned: true };
    case 'card.archive':
    case 'card.restore':
    case 'card.split':
    case 'card.erase':
    case 'quote.ask':
      return { type: act, card };
    case 'card.merge':
      return { type: act, card, into: neighbourOf(card, scene) };
    case 'card.move': return { type: act, card, to: 'B1' };
    case 'card.hide': return { type: act, card, hidden: true };
    case 'card.show': return { type: act, card, shown: true };
    case 'card.label': return { type: act, card, set: 'sort', option: 'keep' };
    case 'card.volunteer': return { type: act, card, on: true, as: 'name' };
    case 'card.ascribe': return { type: act, card, behalf: null };
    case 'card.enlist': return { type: act, card, name: 'Paul' };
    case 'card.release': return { type: act, card, volunteer: 'n1' };
    case 'card.reorder': return { type: act, card, after: null };
    case 'anonymous.drop':
      return { type: act, capability: CAPABILITY, table, kind: 'idea', claim: null, ...text };
    case 'anonymous.amend':
      return { type: act, capability: CAPABILITY, ...text };
    case 'anonymous.withdraw':
      return { type: act, capability: CAPABILITY };
    case 'cursor.jump': return { type: act, step: 2, expectedVersion };
    case 'timer.extend': return { type: act, minutes: 2, expectedVersion };
    case 'act.undo':
      return { type: act, act: must(scene.state.undo.at(-1), 'an act').id, expectedVersion };
    case 'workshop.start':
    case 'cursor.next':
    case 'timer.pause':
    case 'timer.resume':
    case 'workshop.close':
    case 'workshop.reopen':
      return { type: act, expectedVersion };
    case 'seat.name':
      return { type: act, seat, name: 'Maud', affiliation: '', thanks: true };
    case 'choice.rank': return { type: act, seat, themes: ['t1'] };
    case 'choice.close': return { type: act, routes: [] };
    case 'seat.thank': return { type: act, seat, choice: 'none' };
    case 'seat.erase': return { type: act, seat, reach: 'name' };
    case 'seat.absent':
    case 'seat.present':
      return { type: act, seat };
    case 'seat.move': return { type: act, seat, group: 2 };
    case 'seat.host': return { type: act, seat, table };
    case 'seat.rejoin': return { type: act, seat, group: null };
    case 'rapporteur.name': return { type: act, table, who: null };
    case 'seat.mute': return { type: act, seat, muted: true };
    case 'seat.narrate':
      return { type: act, seat, table: 'B1' };
    case 'notes.write': return { type: act, seat, text: 'Pour moi' };
    case 'seat.add': return { type: act, table, name: '', affiliation: '' };
    case 'affiliation.merge':
      return { type: act, from: ['OT'], into: 'Office de tourisme' };
    case 'group.merge': return { type: act, group: 1, into: 2 };
    case 'people.list': return { type: act, rows: [{ name: 'Zoé Fabre', affiliation: '' }] };
    case 'people.unlist': case 'choice.open': return { type: act };
    case 'group.spread': return { type: act, group: 1, into: 2, seats: [seat] };
    case 'table.help':
      return { type: act, table, asked: true };
    case 'table.finish':
      return { type: act, table, finished: true };
    case 'table.visio':
      return { type: act, table, visio: '' };
    case 'narrator.invite':
      return { type: act, table, name: 'Vera', affiliation: '', story: 'Un virage' };
    case 'room.show':
    case 'table.release':
    case 'narrator.release':
    case 'narrator.dismiss':
      return { type: act, table };
    case 'narrator.erase': return { type: act, table, reach: 'name' };
    case 'narrator.absent': return { type: act, table, absent: true };
    case 'story.write':
      return { type: act, table, question: 1, text: 'Pour moi' };
    case 'quote.answer':
      return { type: act, card, verdict: 'approved', wording: 'Mes mots' };
    case 'board.lock': return { type: act, table, locked: true };
    case 'room.say': return { type: act, text: 'Plus que cinq minutes', to: 'all' };
    case 'room.unsay':
      return { type: act, to: 'all' };
    case 'room.gather':
      return { type: act, on: true };
    case 'room.spotlight':
      return { type: act, card: 'card-facilitation-C1' };
    case 'solo.begin':
      return { type: act, minutes: 1 };
    case 'writing.rollback':
      return { type: act, author: { by: 'seat', seat } };
    case 'workshop.guard': return { type: act, guarded: true };
    case 'workshop.moderate':
      return { type: act, moderated: true };
    case 'phase.attribute':
      return { type: act, phase: 5, attribution: 'named' };
    case 'vote.open':
      return { type: act, mode: 'people', budget: 3, most: 2, cards: ['card-facilitation-C1'] };
    case 'plan.lengths':
      return { type: act, lengths: [{ phase: 'closing', minutes: 12, rounds: [], move: 0 }] };
    case 'plan.begin':
      return { type: act, startsAt: 1 };
    case 'phase.describe':
      return { type: act, phase: 'closing', title: 'Fin', instruction: '' };
    case 'phase.add':
      return { type: act, kind: 'break', title: 'Pause', instruction: '', minutes: 5, after: 'closing' };
    case 'phase.remove':
      return { type: act, phase: 'closing' };
    case 'phase.move':
      return { type: act, phase: 'closing', after: 'after' };
    case 'plan.routes': return { type: act, grouping: 'main', from: 1, routes: [], close: [] };
    case 'theme.close': return { type: act, theme: 't2', closed: true };
    case 'theme.add': return { type: act, grouping: 'main', title: 'Un thème de plus', question: '' };
    case 'theme.remove': return { type: act, theme: 't2' };
    case 'theme.move': return { type: act, theme: 't2', after: null };
    case 'ask.open':
      return { type: act, ask: 'q1' };
    case 'ask.show':
    case 'vote.close':
    case 'vote.reveal':
      return { type: act, vote: 'v1' };
    case 'vote.count':
      return { type: act, vote: 'v1', line: 'l1', hands: 4 };
    case 'vote.admit':
      return { type: act, vote: 'v1', seat };
    case 'ballot.take':
      return { type: act, vote: 'v1', token: CAPABILITY };
    case 'ballot.cast':
      return { type: act, vote: 'v1', token: CAPABILITY, marks: {} };
    case 'workshop.describe':
      return { type: act, title: 'Titre', place: '', organizer: '', facilitation: '' };
    case 'theme.describe':
      return { type: act, theme: 't1', title: 'Titre', question: '' };
    case 'columns.set':
      return { type: act, grouping: 'main', columns: [{ id: 'note', title: 'Notes', one: '', role: 'note' }] };
    case 'synthesis.edit': return { type: act, part: 'title', text: 'Titre' };
    case 'synthesis.leaveOut':
      return { type: act, card, leftOut: true };
    case 'synthesis.layout': return { type: act, layout: 'article' };
    case 'synthesis.cover': return { type: act, cover: null };
    case 'synthesis.order': return { type: act, theme: 't1', kind: 'idea', cards: [card] };
    case 'synthesis.orderThemes': return { type: act, themes: ['t2', 't1'] };
    case 'synthesis.write': return { type: act, place: 'transition:t1', text: 'Puis' };
    case 'synthesis.reword':
      return { type: act, card, wording: 'Mieux' };
    case 'zoom.invite': return { type: act, theme: 't1', label: 'Un autre' };
    case 'zoom.write': return { type: act, zoom: zoomOf(scene.state), field: 'what', text: 'Un virage' };
    case 'zoom.approve': return { type: act, zoom: zoomOf(scene.state), words: { ...NO_WORDS, what: 'Oui' } };
    case 'zoom.withdraw':
    case 'zoom.dismiss': case 'zoom.erase': return { type: act, zoom: zoomOf(scene.state) };
    case 'afar.open':
      return { type: act, until: scene.day.now + 7_200_000 };
    case 'afar.close':
    case 'solo.reveal':
    case 'synthesis.publish':
    case 'synthesis.withdraw':
      return { type: act };
    default:
      return unreachable(act);
  }
}

/** Another card of the same table. */
function neighbourOf(id: string, { state }: Scene): string {
  const card = must(state.cards[id], id);
  const found = Object.values(state.cards).find((each) => each.table === card.table && each.id !== id);
  return must(found, `a neighbour of ${id}`).id;
}
