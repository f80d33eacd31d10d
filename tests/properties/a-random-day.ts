// Days nobody planned: any actor asks anything, in any order, as often as they like. A step is three numbers, so that a
// failing day shrinks to a short one.
import fc from 'fast-check';
import { ATTRIBUTIONS, type CardAuthor } from '#core/cards.ts';
import type { Command } from '#core/commands.ts';
import { ERASURES } from '#core/erasure.ts';
import { PERMISSIONS } from '#core/rights.ts';
import type { Actor } from '#core/roles.ts';
import { WIDE_AUDIENCES } from '#core/room.ts';
import { DOCUMENT_LAYOUTS } from '#core/synthesis-edits.ts';
import { THANKS_CHOICES } from '#core/thanks.ts';
import { zoomsOf } from '#core/zooms-of.ts';
import { NO_WORDS, ZOOM_FIELDS } from '#core/zooms.ts';
import { VOLUNTEER_NAMES } from '#core/volunteer.ts';
import { VOTE_MODES } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import { adding, Day, editing, FACILITATOR, PROJECTION, SECOND } from '../core/a-day.ts';
import { aPlan, NINE_THIRTY } from '../core/a-plan.ts';

/** Who asks, what, and about what. */
export interface RandomStep {
  readonly who: number;
  readonly what: number;
  readonly about: number;
}

/** A random day of at most so many steps. */
export function randomSteps(most: number): fc.Arbitrary<readonly RandomStep[]> {
  const step = fc.record({ who: fc.nat(60), what: fc.nat(60), about: fc.nat(5_000) });
  return fc.array(step, { minLength: Math.floor(most / 2), maxLength: most, size: 'max' });
}

/** People and themes: one circuit or two. */
export const randomSize = fc.constantFrom<readonly [number, number]>([8, 2], [12, 3], [24, 3], [25, 5]);

function pick<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** One step: somebody joins, time passes, or a command is asked. Says whether it was accepted. */
export function live(day: Day, actors: Actor[], step: RandomStep, n: number): boolean {
  const { tables } = day.state.plan;
  if (step.what % 6 === 0) {
    const mark = pick([null, ...tables.map((table) => table.id)], step.about);
    const resume = step.about % 7 === 0 ? pick(Object.values(day.state.seats), step.who).resumeCode : null;
    const joined = day.join(`d-${step.who}`, { mark, resume, remote: step.about % 5 === 0 });
    if (joined.ok) actors.push(joined.value);
    return joined.ok;
  }
  if (step.what % 29 === 2) {
    const come = day.comeFromAfar(`d-${step.who}`);
    if (come.ok) actors.push(come.value);
    return come.ok;
  }
  if (step.what % 29 === 1) {
    actors.push(day.hosts(pick(tables, step.about).id));
    return true;
  }
  day.later(step.about % 3);
  // Half of what is asked is asked by the facilitation, or nothing would ever move.
  const actor = step.who % 2 === 0 ? pick([FACILITATOR, SECOND], step.about) : pick(actors, step.who);
  return day.asks(actor, commandFor(day.state, step, n)).ok;
}

/** The first actors of a day. */
export function firstActors(): Actor[] {
  return [FACILITATOR, SECOND, PROJECTION];
}

function authors({ seats, plan }: Workshop): readonly CardAuthor[] {
  return [
    { by: 'facilitator' },
    ...Object.keys(seats).map((seat) => ({ by: 'seat' as const, seat })),
    ...plan.tables.map(({ id }) => ({ by: 'host' as const, table: id }))
  ];
}

const ACTS = Object.keys(PERMISSIONS).filter((act) => !act.endsWith('.read'));
/** Some acts come more often, as in a room. */
const DECK = [
  ...ACTS,
  ...Array.from({ length: 24 }, () => 'card.add'),
  'cursor.next',
  'cursor.next',
  'act.undo',
  'act.undo'
];

function commandFor(state: Workshop, { what, about }: RandomStep, n: number): Command {
  const type = pick(DECK, what * 7 + about);
  const card = pick([...Object.keys(state.cards), 'card-nobody'], about);
  const seat = pick([...Object.keys(state.seats), 's999'], about);
  const table = pick([...state.plan.tables.map((each) => each.id), 'Z9'], about);
  const group = (about % (state.plan.groups.length + 1)) + 1;
  const kind = pick(['idea', 'finding', 'openQuestion'], about);
  const claim = about % 2 === 0 ? { table, round: about % 6 } : null;
  const expectedVersion = state.control.version - (about % 9 === 0 ? 1 : 0);
  const flag = about % 2 === 0;
  const all = {
    ...{
      type,
      card,
      seat,
      table,
      group,
      into: (group % state.plan.groups.length) + 1,
      to: kind,
      expectedVersion
    },
    ...{ step: about % 16, minutes: about % 63, pinned: flag, asked: flag, finished: flag, leftOut: flag },
    ...{ after: flag ? card : pick([...Object.keys(state.cards), null], about + 1), theme: `t${about % 5}` },
    ...{
      name: `Nom ${n}`,
      affiliation: pick(['', 'OT Rives', 'ot rives'], about),
      thanks: flag,
      choice: pick(THANKS_CHOICES, about),
      reach: pick(ERASURES, about),
      as: pick(VOLUNTEER_NAMES, about),
      volunteer: about % 3 === 0 ? seat : `n${about % 4}`,
      visio: '',
      title: `Titre ${n}`,
      question: '',
      place: ''
    },
    ...{
      organizer: '',
      facilitation: '',
      part: pick(['title', 'lead', 'setting', 'thanks'] as const, about)
    },
    ...{ text: flag ? `Texte ${n}` : null, wording: flag ? 'Mieux' : null },
    ...{
      act: state.undo.at(about % 3 === 0 ? 0 : -1)?.id ?? 1,
      hidden: flag,
      shown: flag,
      locked: flag,
      muted: flag
    },
    ...{
      moderated: flag,
      until: NINE_THIRTY + (about % 40) * 86_400_000,
      phase: about % 7,
      attribution: pick(ATTRIBUTIONS, about),
      capability: `capability-${n}`
    },
    ...{
      mode: pick(VOTE_MODES, about),
      budget: 3,
      most: 2,
      cards: null,
      vote: 'v1',
      line: 'l1',
      hands: about % 40
    },
    ...{ seats: [seat], on: flag },
    ...{ token: `token-${n}`, marks: {}, author: pick(authors(state), about) }
  };
  const behalf = about % 3 === 0 ? { name: `Prénom ${about % 4}` } : { seat };
  if (type === 'card.add')
    return {
      ...adding({ card: about % 11 === 0 ? card : `card-${n}`, table, kind, claim }),
      ...(about % 4 === 1 ? { behalf } : {})
    };
  if (type === 'seat.rejoin') return { type, seat, group: flag ? group : null };
  if (type === 'rapporteur.name') return { type, table, who: about % 5 === 0 ? null : behalf };
  if (type === 'card.ascribe') return { type, card, behalf: flag ? behalf : null };
  if (type === 'room.say' || type === 'room.unsay')
    return { type, text: `Texte ${n % 3}`, to: pick([...WIDE_AUDIENCES, table], about) };
  if (type === 'affiliation.merge')
    return { type, from: ['OT Rives', 'ot rives'], into: `OT des Rives ${about % 2}` };
  if (type === 'people.list') return { type, rows: [{ name: `Nom ${n}`, affiliation: '' }] };
  if (type === 'columns.set')
    return { type, grouping: 'main', columns: [{ id: 'note', title: `Notes ${n}`, one: '', role: 'note' }] };
  const part = pick([...state.plan.phases.map(({ id }) => id), 'nowhere'], about);
  if (type === 'plan.lengths')
    return { type, lengths: [{ phase: part, minutes: 1 + (about % 30), rounds: [], move: 0 }] };
  if (type === 'plan.begin') return { type, startsAt: about * 60_000 };
  if (type === 'plan.routes')
    return { type, grouping: 'main', from: 1 + (about % 5), routes: [{ seat, tables: [table] }], close: [] };
  if (type === 'choice.rank') return { type, seat, themes: [all.theme] };
  if (type === 'choice.open') return { type };
  if (type === 'choice.close') return { type, routes: [] };
  if (type === 'phase.describe') return { type, phase: part, title: `Titre ${n}`, instruction: '' };
  if (type === 'phase.add')
    return {
      type,
      kind: 'break',
      title: `Pause ${n}`,
      instruction: '',
      minutes: 5,
      after: flag ? part : null
    };
  if (type === 'phase.remove') return { type, phase: part };
  if (type === 'phase.move') return { type, phase: part, after: flag ? 'closing' : null };
  if (type === 'theme.close') return { type, theme: `t${about % 5}`, closed: flag };
  if (type === 'theme.add') return { type, grouping: 'main', title: `Thème ${n}`, question: '' };
  if (type === 'theme.remove') return { type, theme: `t${about % 7}` };
  if (type === 'theme.move')
    return { type, theme: `t${about % 7}`, after: flag ? null : `t${(about >> 3) % 7}` };
  if (type === 'narrator.invite') return { type, table, name: `Témoin ${n}`, affiliation: '', story: '' };
  if (type === 'story.write') return { type, table, question: 1, text: `Texte ${n}` };
  if (type === 'quote.answer') return { type, card, verdict: 'approved', wording: `Texte ${n}` };
  const zoom = pick([...zoomsOf(state).map(({ id }) => id), 'z0'], about);
  if (type === 'zoom.invite') return { type, theme: `t${about % 5}`, label: `Zoom ${n}` };
  if (type === 'zoom.write') return { type, zoom, field: pick(ZOOM_FIELDS, about), text: `Texte ${n}` };
  if (type === 'zoom.approve') return { type, zoom, words: { ...NO_WORDS, what: `Texte ${n}` } };
  if (type === 'zoom.withdraw' || type === 'zoom.dismiss' || type === 'zoom.erase') return { type, zoom };
  if (type === 'synthesis.layout') return { type, layout: pick(DOCUMENT_LAYOUTS, about) };
  if (type === 'synthesis.order') return { type, theme: `t${about % 5}`, kind, cards: [card] };
  if (type === 'synthesis.orderThemes') return { type, themes: [`t${about % 5}`, `t${(about >> 3) % 7}`] };
  if (type === 'synthesis.cover') return { type, cover: null };
  if (type === 'synthesis.write')
    return {
      type,
      place: pick(['outlook', 'transition:t1', 'question:t9'] as const, about),
      text: flag ? `Texte ${n}` : null
    };
  if (type === 'card.move') return { type, card, to: table };
  if (type === 'card.merge')
    return { type, card, into: pick([...Object.keys(state.cards), 'card-nobody'], about >> 3) };
  if (type === 'card.edit') return editing(card, about % 13 === 0 ? '' : `Texte ${n}`);
  // Each command reads its own fields only; the parser of the wire is what forbids the others.
  return all as Command;
}

/** A day to live. */
export function aRandomDay([people, themes]: readonly [number, number]): Day {
  return new Day(aPlan(people, themes));
}
