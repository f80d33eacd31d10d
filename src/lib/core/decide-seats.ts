// Seats (SEAT-1 to SEAT-8): names, absences, people without a phone, changes of group. Whoever leaves, the rotation holds.
import type { SeatCommand } from './commands.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark } from './events.ts';
import { focus } from './focus.ts';
import { hostSeats } from './host-seats.ts';
import { newSeat } from './joining.ts';
import { inLayout } from './layout-mark.ts';
import { LIMITS } from './limits.ts';
import { may } from './permissions.ts';
import { listPeople } from './people-list.ts';
import { seatsToUnlist } from './people-unlist.ts';
import { tableById } from './plan.ts';
import { roundNow } from './position.ts';
import { QUALITIES, type QualityWishes } from './qualities.ts';
import { refuse } from './refusals.ts';
import { must, ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { groupAt } from './rotation/carousel.ts';
import { groupOf, isFree, type Seat } from './roster.ts';
import { seatForNewcomer } from './seating.ts';
import { thanksAtMost, thanksFor, type Thanks } from './thanks.ts';
import type { Act, Workshop } from './workshop.ts';

/** What may be done with the place of somebody who is not of the room. */
const OF_ANYBODY: readonly SeatCommand['type'][] = ['seat.name', 'seat.thank'];

/** Judges a command about seats. */
export function decideSeat(
  workshop: Workshop,
  command: SeatCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const subject =
    'table' in command ? { table: command.table } : 'seat' in command ? { seat: command.seat } : {};
  const right = may(workshop, actor, command.type, subject);
  if (!right.ok) return right;
  const mark = (act: Act, n = 0): ActMark => ({
    act,
    at: env.now,
    by: actor.role === 'facilitator' ? actor.name : null,
    n
  });
  switch (command.type) {
    case 'seat.add':
      return decideAdd(workshop, command, env);
    case 'group.merge':
      return decideMerge(workshop, command, mark('merge', command.group));
    case 'people.list':
      return decideList(focus(workshop, 'main'), command, env);
    case 'people.unlist': {
      const seats = seatsToUnlist(workshop);
      return ok(
        seats.length === 0 ? [] : [{ type: 'people.unlisted', seats, mark: mark('unlist', seats.length) }]
      );
    }
    case 'group.spread':
      return decideSpread(workshop, command, mark('move'));
    default: {
      const seat = workshop.seats[command.seat];
      if (!seat || (seat.afar && !OF_ANYBODY.includes(command.type))) return refuse('seat.unknown');
      const isOwn = actor.role === 'participant' && actor.seat === seat.id;
      return judged(workshop, seat, command, { mark, mayAgree: isOwn || !seat.claimed });
    }
  }
}

/** How an act on a seat is marked, and whether its person's agreement may be given by whoever acts. */
interface Judging {
  readonly mark: (act: Act, n?: number) => ActMark;
  readonly mayAgree: boolean;
}

function given({ thanks, thanksName }: Thanks): Thanks {
  return thanksName === undefined ? { thanks } : { thanks, thanksName };
}

function judged(
  workshop: Workshop,
  seat: Seat,
  command: Exclude<
    SeatCommand,
    { type: 'seat.add' | 'group.merge' | 'group.spread' | 'people.list' | 'people.unlist' }
  >,
  { mark, mayAgree }: Judging
): Decision {
  switch (command.type) {
    case 'seat.name': {
      const { name, affiliation } = command;
      const thanks = mayAgree ? given(command) : thanksAtMost(seat, command);
      return ok([{ type: 'seat.named', seat: seat.id, name, affiliation, ...thanks }]);
    }
    case 'seat.thank': {
      const thanks = thanksFor(command.choice);
      // Whoever holds a phone answers for themselves; anybody may be taken out (THX-3).
      if (!mayAgree && command.choice !== 'none') return refuse('thanks.own');
      if (seat.thanks === thanks.thanks && seat.thanksName === thanks.thanksName) return ok([]);
      return ok([{ type: 'seat.thanked', seat: seat.id, ...thanks }]);
    }
    case 'seat.absent':
      if (seat.state === 'absent') return ok([]);
      return ok([
        { type: 'seat.changed', seat: seat.id, state: 'absent', mark: mark('absent', seat.number) }
      ]);
    case 'seat.present':
      if (seat.state === 'present') return ok([]);
      return ok([
        { type: 'seat.changed', seat: seat.id, state: 'present', mark: mark('present', seat.number) }
      ]);
    case 'seat.move': {
      if (!workshop.plan.groups.some((group) => group.number === command.group))
        return refuse('group.unknown');
      if (seat.hosts !== null) return refuse('right.denied');
      if (groupOf(seat) === command.group) return ok([]);
      const moved = {
        ...{ seats: [seat.id], group: command.group, fromRound: roundNow(workshop) },
        ...inLayout(workshop)
      };
      return ok([{ type: 'seats.moved', ...moved, mark: mark('move', seat.number) }]);
    }
    default:
      return unreachable(command);
  }
}

function decideAdd(
  workshop: Workshop,
  command: Extract<SeatCommand, { type: 'seat.add' }>,
  env: DecisionEnv
): Decision {
  const round = roundNow(workshop);
  if (!tableById(workshop.plan, command.table)) return refuse('table.unknown');
  const seats = Object.values(workshop.seats);
  const group = groupAt(workshop.plan, command.table, round) ?? dealtGroup(workshop);
  // A place that waits for somebody by name is not given away (SEAT-6).
  const hosts = hostSeats(workshop);
  const free = seats.find((seat) => isFree(seat) && !hosts.has(seat.id) && groupOf(seat, round) === group);
  const named = { name: command.name, affiliation: command.affiliation, thanks: false };
  if (free) {
    const mark: ActMark = { act: 'present', at: env.now, by: null, n: free.number };
    return ok([
      { type: 'seat.changed', seat: free.id, state: 'present', mark },
      { type: 'seat.named', seat: free.id, ...named }
    ]);
  }
  if (seats.length >= LIMITS.peopleHard) return refuse('workshop.full', { most: LIMITS.peopleHard });
  const seat = newSeat(workshop, group, env);
  return ok([{ type: 'seat.added', seat: { ...seat, ...named, state: 'present' } }]);
}

/** Where nobody's group sits at that table: the group that has fewest. */
function dealtGroup(workshop: Workshop): number {
  const place = seatForNewcomer(workshop.plan, Object.values(workshop.seats), {
    round: roundNow(workshop),
    remote: false,
    kept: hostSeats(workshop)
  });
  if ('addTo' in place) return place.addTo;
  return groupOf(must(workshop.seats[place.take], place.take)) ?? 1;
}

/** PPL-1: nothing is written when all of it is so already. */
function decideList(
  workshop: Workshop,
  { rows, wishes }: Extract<SeatCommand, { type: 'people.list' }>,
  env: DecisionEnv
): Decision {
  const isNew = wishes !== undefined && !sameWishes(wishes, workshop.plan.qualities ?? {});
  const listing = listPeople(workshop, rows, isNew ? wishes : null, env);
  const { added, named, moved } = listing;
  if (added.length + Object.keys(workshop.seats).length > LIMITS.peopleHard)
    return refuse('workshop.full', { most: LIMITS.peopleHard });
  if (!isNew && added.length + named.length + moved.length === 0) return ok([]);
  return ok([{ type: 'people.listed', ...listing, ...(isNew ? { wishes } : {}) }]);
}

function sameWishes(a: QualityWishes, b: QualityWishes): boolean {
  return QUALITIES.every((quality) => a[quality] === b[quality]);
}

function decideMerge(
  workshop: Workshop,
  command: Extract<SeatCommand, { type: 'group.merge' }>,
  mark: ActMark
): Decision {
  const known = (number: number) => workshop.plan.groups.some((group) => group.number === number);
  if (!known(command.group) || !known(command.into) || command.group === command.into)
    return refuse('group.unknown');
  const seats = Object.values(workshop.seats).filter((seat) => groupOf(seat) === command.group);
  if (seats.length === 0) return ok([]);
  const moved = {
    ...{ seats: seats.map((seat) => seat.id), group: command.into, fromRound: roundNow(workshop) },
    ...inLayout(workshop)
  };
  return ok([{ type: 'seats.moved', ...moved, mark }]);
}

/** Only people of that group who go with it: whoever was moved meanwhile, and hosts, stay. */
function decideSpread(
  workshop: Workshop,
  command: Extract<SeatCommand, { type: 'group.spread' }>,
  mark: ActMark
): Decision {
  const known = (number: number) => workshop.plan.groups.some((group) => group.number === number);
  if (!known(command.group) || !known(command.into) || command.group === command.into)
    return refuse('group.unknown');
  const seats = command.seats.filter((id) => {
    const seat = workshop.seats[id];
    return seat !== undefined && seat.hosts === null && groupOf(seat) === command.group;
  });
  if (seats.length === 0) return ok([]);
  const moved = { seats, group: command.into, fromRound: roundNow(workshop), ...inLayout(workshop) };
  return ok([{ type: 'seats.moved', ...moved, mark: { ...mark, n: seats.length } }]);
}
