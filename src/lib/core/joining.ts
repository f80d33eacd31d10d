// Coming in (JOIN-1 to JOIN-7): a device takes a seat, a table or the facilitation. The same device always finds its own
// again; a resume code brings a person to another phone; nobody is asked anything first.
import { arriving } from './arriving.ts';
import type { DecisionEnv } from './decision.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import { isNameOf } from './find-person.ts';
import { normaliseCode, type DeviceHash, type SeatId, type TableId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { focus, focusSeating } from './focus.ts';
import { grantOf, grantsOf } from './grants.ts';
import { hostSeats } from './host-seats.ts';
import { admitted } from './late-answers.ts';
import { groupingOf, type Table } from './plan.ts';
import { roundNow, stepsOfPlan } from './position.ts';
import { refuse, type Refusal } from './refusals.ts';
import { must, ok, type Result } from './result.ts';
import { gatheredElsewhere } from './remote-people.ts';
import { groupOf, type Seat } from './roster.ts';
import { groupAt, tableByMark } from './rotation/carousel.ts';
import { inLayout } from './layout-mark.ts';
import { seatForNewcomer, smallestGroup } from './seating.ts';
import type { Grant, Workshop } from './workshop.ts';

/** Somebody at the door. */
export interface JoinAsk {
  readonly device: DeviceHash;
  /** « C » or « C3 » from a table QR; null from the wall. */
  readonly mark: string | null;
  readonly remote: boolean;
  /** The resume code of the person one says one is; null for a newcomer. */
  readonly resume: string | null;
  /** The seat of the list one says is one's own, and the name it was proposed under; missing: a newcomer. */
  readonly person?: { readonly seat: SeatId; readonly name: string };
}

/** Who they are from now on, and what had to happen. */
export interface Joined {
  readonly seat: SeatId;
  readonly events: readonly WorkshopEvent[];
}

/**
 * Seats a device, which may answer the question that is open (ASK-5). Refuses 'workshop.closed', 'workshop.full',
 * 'table.unknown', 'resume.wrong'.
 */
export function decideJoin(raw: Workshop, ask: JoinAsk, env: DecisionEnv): Result<Joined, Refusal> {
  const joined = seated(raw, ask, env);
  if (!joined.ok) return joined;
  const { seat, events } = joined.value;
  return ok({ seat, events: [...events, ...admitted(raw, seat)] });
}

function seated(raw: Workshop, ask: JoinAsk, env: DecisionEnv): Result<Joined, Refusal> {
  const sitting = focusSeating(raw);
  const marked = ask.mark === null ? null : tableByMark(sitting.plan, ask.mark);
  const workshop = marked ? focus(sitting, groupingOf(sitting.plan, marked.id)) : sitting;
  if (ask.resume !== null) return resumed(workshop, ask, ask.resume, env);
  const known = grantOf(workshop, ask.device, 'participant');
  if (!known && workshop.stage === 'closed') return refuse('workshop.closed');
  const wanted = workshop.plan.mode === 'together' ? null : marked;
  if (known) {
    const seat = must(workshop.seats[known.seat], known.seat);
    if (seat.afar && workshop.stage !== 'closed') {
      const come = newcomer(workshop, ask, wanted?.id ?? null, env);
      return come.ok ? ok({ seat: seat.id, events: arriving(workshop, seat, come.value) }) : come;
    }
    const events = [...returning(workshop, known.seat, env), ...sittingAt(workshop, known.seat, wanted, env)];
    return ok({ seat: known.seat, events });
  }
  if (ask.mark !== null && !wanted) return refuse('table.unknown');
  if (ask.person) {
    const found = recognised(workshop, ask, ask.person, env);
    if (!found.ok) return found;
    const { seat, events } = found.value;
    const sits = [...events, ...sittingAt(workshop, seat, wanted, env)];
    return ok({ seat, events: [...sits, ...gatheredElsewhere(workshop, found.value, env)] });
  }
  const come = newcomer(workshop, ask, wanted?.id ?? null, env);
  if (!come.ok) return come;
  const { seat, events } = come.value;
  return ok({ seat, events: [...events, ...gatheredElsewhere(workshop, come.value, env)] });
}

/** The device becomes a table's. A host's seat there is taken with it. */
export function decideHost(
  workshop: Workshop,
  device: DeviceHash,
  table: TableId,
  env: DecisionEnv
): readonly WorkshopEvent[] {
  const grant: Grant = { role: 'host', device, table };
  const held = grantsOf(workshop, device).some((each) => each.role === 'host' && each.table === table);
  const seat = Object.values(workshop.seats).find((each) => each.hosts === table && each.state !== 'present');
  const events: WorkshopEvent[] = held ? [] : [{ type: 'device.granted', grant }];
  if (seat) {
    events.push({ type: 'seat.claimed', seat: seat.id, remote: false, lateIn: 0, at: env.now });
    events.push(...admitted(workshop, seat.id));
  }
  return events;
}

/** The device joins the facilitation. */
export function decideFacilitate(
  workshop: Workshop,
  device: DeviceHash,
  name: string
): readonly WorkshopEvent[] {
  const known = grantOf(workshop, device, 'facilitator');
  if (known && (name === '' || known.name === name)) return [];
  return [{ type: 'device.granted', grant: { role: 'facilitator', device, name } }];
}

/** The number of one more seat: no seat has it, and none that may still come back. */
export function nextNumber({ seats, undo }: Workshop): number {
  const known = [...Object.values(seats), ...undo.flatMap((entry) => entry.seats)];
  return Math.max(0, ...known.map(({ number }) => number)) + 1;
}

/** A seat nobody planned, at the end of the list, in this group from the present round on. */
export function newSeat(workshop: Workshop, group: number, env: DecisionEnv): Seat {
  const number = nextNumber(workshop);
  return {
    id: `s${number}`,
    number,
    ...placesOf(workshop, group),
    hosts: null,
    state: 'planned',
    claimed: false,
    name: '',
    affiliation: '',
    remote: false,
    thanks: false,
    resumeCode: env.draw(6),
    lateIn: lateRound(workshop),
    ...lateLayout(workshop),
    since: env.now
  };
}

/** Groups of somebody nobody planned: the chosen one in this layout, the smallest one in every other. */
function placesOf(workshop: Workshop, chosen: number): Pick<Seat, 'groups' | 'others'> {
  const own = workshop.plan.focus ?? 'main';
  const since = (group: number): Seat['groups'] => [{ fromRound: 1, group }];
  const smallest = (name: string): Seat['groups'] => {
    const there = focus(workshop, name);
    if (there.plan.groups.length === 0) return [];
    return since(smallestGroup(there.plan, Object.values(there.seats), roundNow(there)));
  };
  const others = Object.keys(workshop.plan.groupings ?? {}).filter(
    (name) => name !== 'main' && workshop.plan.groupings?.[name]?.mode !== 'together'
  );
  const entries = others.map((name) => [name, smallest(name)] as const);
  const all = own === 'main' ? entries : [...entries, [own, since(chosen)] as const];
  return {
    groups: own === 'main' ? since(chosen) : smallest('main'),
    ...(all.length > 0 ? { others: Object.fromEntries(all) } : {})
  };
}

function lateLayout(workshop: Workshop): Pick<Seat, 'lateAt'> {
  const own = workshop.plan.focus ?? 'main';
  return own !== 'main' && lateRound(workshop) > 0 ? { lateAt: own } : {};
}

/** Until the first move, groups are made as people really sit down: scanning a table's QR changes group. */
function sittingAt(
  workshop: Workshop,
  id: SeatId,
  table: Table | null,
  env: DecisionEnv
): readonly WorkshopEvent[] {
  const seat = workshop.seats[id];
  if (!table || !seat || seat.hosts !== null || workshop.stage === 'closed' || roundNow(workshop) > 1)
    return [];
  const group = groupAt(workshop.plan, table.id, 1);
  if (group === null || group === groupOf(seat)) return [];
  const mark: ActMark = { act: 'move', at: env.now, by: null, n: seat.number };
  return [{ type: 'seats.moved', seats: [id], group, fromRound: 1, ...inLayout(workshop), mark }];
}

function newcomer(
  workshop: Workshop,
  ask: JoinAsk,
  wanted: TableId | null,
  env: DecisionEnv
): Result<Joined, Refusal> {
  const seats = Object.values(workshop.seats);
  const choice = seatForNewcomer(workshop.plan, seats, {
    round: roundNow(workshop),
    wanted,
    remote: ask.remote,
    kept: hostSeats(workshop)
  });
  const claim = {
    type: 'seat.claimed',
    remote: ask.remote,
    lateIn: lateRound(workshop),
    at: env.now
  } as const;
  const grant = (seat: SeatId): WorkshopEvent => ({
    type: 'device.granted',
    grant: { role: 'participant', device: ask.device, seat }
  });
  if ('take' in choice) {
    return ok({ seat: choice.take, events: [{ ...claim, seat: choice.take }, grant(choice.take)] });
  }
  if (seats.length >= LIMITS.peopleHard) return refuse('workshop.full', { most: LIMITS.peopleHard });
  const seat = newSeat(workshop, choice.addTo, env);
  return ok({
    seat: seat.id,
    events: [{ type: 'seat.added', seat }, { ...claim, seat: seat.id }, grant(seat.id)]
  });
}

/** Somebody of the list takes the seat that waits for them (PPL-5); a name and a seat that do not go together open nothing. */
function recognised(
  workshop: Workshop,
  ask: JoinAsk,
  person: NonNullable<JoinAsk['person']>,
  env: DecisionEnv
): Result<Joined, Refusal> {
  const seat = workshop.seats[person.seat];
  if (!seat || !isNameOf(seat, person.name)) return refuse('seat.unknown');
  if (seat.claimed) return refuse('seat.taken');
  const grant: Grant = { role: 'participant', device: ask.device, seat: seat.id };
  const claim = { remote: ask.remote, lateIn: lateRound(workshop), at: env.now };
  return ok({
    seat: seat.id,
    events: [
      { type: 'seat.claimed', seat: seat.id, ...claim },
      { type: 'device.granted', grant }
    ]
  });
}

function resumed(workshop: Workshop, ask: JoinAsk, code: string, env: DecisionEnv): Result<Joined, Refusal> {
  const wanted = normaliseCode(code);
  const seat = Object.values(workshop.seats).find((each) => each.claimed && each.resumeCode === wanted);
  if (!seat) return refuse('resume.wrong');
  const held = grantOf(workshop, ask.device, 'participant');
  if (held?.seat === seat.id) return ok({ seat: seat.id, events: returning(workshop, seat.id, env) });
  const events: WorkshopEvent[] = [];
  if (held) events.push({ type: 'device.revoked', device: ask.device, role: 'participant' });
  events.push({ type: 'device.granted', grant: { role: 'participant', device: ask.device, seat: seat.id } });
  return ok({ seat: seat.id, events: [...events, ...returning(workshop, seat.id, env)] });
}

/** Whoever was marked absent and knocks again is back, unless it is over. */
function returning(workshop: Workshop, id: SeatId, env: DecisionEnv): readonly WorkshopEvent[] {
  const seat = must(workshop.seats[id], `seat ${id}`);
  if (seat.state === 'present' || seat.afar || workshop.stage === 'closed') return [];
  const { remote, lateIn } = seat;
  return [{ type: 'seat.claimed', seat: id, remote, lateIn, at: env.now }];
}

/** The round one arrives in, once the rotation has begun; 0 before. */
function lateRound(workshop: Workshop): number {
  const begun = workshop.control.track.some(({ step }) => (stepsOfPlan(workshop.plan)[step]?.round ?? 0) > 0);
  return workshop.stage === 'running' && begun ? roundNow(workshop) : 0;
}
