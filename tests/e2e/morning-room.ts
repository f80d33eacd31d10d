// The room of the morning: everybody as they come in, and the proof that everybody is where they should be in every round, at the
// witnesses’ and at the themes’ alike. Expected tables are worked out by hand in morning-cast.ts, never asked of the product.
import type { HostView, NarratorView, ParticipantView, ProjectionView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import type { DayFixtures, Person } from './fixture.ts';
import { introduce } from './hands.ts';
import type { Guest } from './herault-day.ts';
import {
  AFAR,
  EARLY,
  groupAtMark,
  HALL,
  markFor,
  THEMES,
  WITHOUT_DEVICE,
  type Seating
} from './morning-cast.ts';
import { expect } from './patience.ts';
import { atTable, thereAct } from './phone.ts';
import { guestArrives } from './roster.ts';
import { hostByWire, WirePerson } from './wire-person.ts';

/** Somebody over the wire who moves. */
export interface Mover {
  readonly guest: Guest;
  readonly person: WirePerson<ParticipantView>;
}

/** Somebody with a phone in a browser, known over the wire by nothing: only their screen says where they are. */
export interface Handheld {
  readonly name: string;
  readonly person: Person;
}

/** Everybody. */
export interface Morning {
  readonly origin: string;
  readonly code: string;
  readonly conductor: Conductor;
  readonly wall: WirePerson<ProjectionView>;
  /** Devices of tables, by their mark: five themes, three stories. */
  readonly hosts: ReadonlyMap<string, WirePerson<HostView>>;
  readonly movers: Mover[];
  readonly hall: Handheld;
  readonly afar: Handheld;
  /** Devices of witnesses over the wire, by table. */
  readonly witnesses: Map<string, WirePerson<NarratorView>>;
  readonly tally: { checked: number; wrong: number };
}

/** Table devices first, then phones, people without one, and the others. */
export async function roomFills(
  { origin, person }: Pick<DayFixtures, 'origin' | 'person'>,
  { code, conductor }: { code: string; conductor: Conductor }
): Promise<Morning> {
  const hosts = new Map<string, WirePerson<HostView>>();
  for (const [table, secret] of Object.entries(conductor.view.secrets.hosts))
    hosts.set(table.replace(/^([A-E])1$/, '$1'), await hostByWire(origin, secret));
  const joins = async (path: string, who: typeof HALL | typeof AFAR): Promise<Handheld> => {
    const phone = await person('phone');
    await phone.page.goto(path);
    await introduce(phone.page, who);
    return { name: who.name, person: phone };
  };
  const hall = await joins(`/j/${code}/B`, HALL);
  const movers: Mover[] = [];
  const [remote, ...others] = EARLY.toSorted(
    (a, b) => Number(b.way === 'remote') - Number(a.way === 'remote')
  );
  for (const guest of remote ? [remote] : []) movers.push(await guestArrives(origin, code, guest));
  const afar = await joins(`/j/${code}?distance`, AFAR);
  for (const [i, name] of WITHOUT_DEVICE.entries()) {
    const mark = THEMES.marks[1 + 2 * i] ?? '';
    await hosts.get(mark)?.does({ type: 'seat.add', table: `${mark}1`, name, affiliation: '' });
  }
  for (const guest of others) movers.push(await guestArrives(origin, code, guest));
  const wall = await new WirePerson<ProjectionView>(origin, { workshop: code, role: 'projection' }).isHere();
  const tally = { checked: 0, wrong: 0 };
  return { origin, code, conductor, wall, hosts, movers, hall, afar, witnesses: new Map(), tally };
}

/** Everybody at their table of this round; `walking`: the move has just begun, and phones say where to go. */
export async function allInPlace(
  room: Morning,
  seating: Seating,
  round: number,
  walking: boolean
): Promise<void> {
  const { conductor, tally } = room;
  await conductor.sees(({ now }) => now.kind === seating.kind && now.round === round);
  const wrong = (): readonly string[] => [
    ...wrongPeople(room, seating, round),
    ...wrongSeats(room, seating, round),
    ...wrongDevices(room, seating, round),
    ...wrongMoves(room, seating, round, walking)
  ];
  try {
    await expect.poll(wrong, `${seating.kind}, round ${round}`).toEqual([]);
  } finally {
    tally.wrong += wrong().length;
    tally.checked += room.movers.length + conductor.view.seats.length + room.hosts.size + room.witnesses.size;
  }
  for (const { name, person } of [room.hall, room.afar]) {
    const mark = markFor(seating, groupNamed(room, name), round);
    const { page } = person;
    if (walking) {
      await expect(
        page.getByRole('heading', { level: 1, name: m.participant_move_to({ mark }) }),
        `${name} goes to ${mark}`
      ).toBeVisible();
      await thereAct(page).click();
    }
    await expect(atTable(page, mark), `${name} at ${mark}`).toBeVisible();
    tally.checked += 1;
  }
}

/** The group somebody is in, in the layout of this moment. */
export function groupNamed({ conductor }: Morning, name: string): number {
  return conductor.view.seats.find((seat) => seat.name === name)?.group ?? 0;
}

function wrongPeople({ movers, conductor }: Morning, seating: Seating, round: number): readonly string[] {
  return movers.flatMap(({ guest, person: { view } }) => {
    const { now, here, me } = view;
    const known = conductor.view.seats.find(({ seat }) => seat === me.seat)?.group;
    const isRight =
      now.round === round && me.group === known && here?.mark === markFor(seating, me.group ?? 0, round);
    return isRight ? [] : [`${guest.name} of ${me.group}: ${here?.mark} in round ${now.round}`];
  });
}

/** All the seats of the console: those without a device, and those of hosts, who move at the witnesses’. */
function wrongSeats({ conductor }: Morning, seating: Seating, round: number): readonly string[] {
  return conductor.view.seats.flatMap(({ number, group, hosts, table }) => {
    const wanted = hosts ?? `${markFor(seating, group ?? 0, round)}${seating.suffix}`;
    const isRight = table === wanted && (seating.kind === 'rotation' || hosts === null);
    return isRight ? [] : [`seat ${number} of ${group}: ${table}`];
  });
}

/** Tables of this layout and their witnesses know who comes; the others rest. */
function wrongDevices(room: Morning, seating: Seating, round: number): readonly string[] {
  const { hosts, witnesses } = room;
  const tables = [...hosts].flatMap(([mark, { view }]) => {
    const isOwn = seating.marks.includes(mark);
    const isRight = isOwn
      ? view.group === groupAtMark(seating, mark, round)
      : view.group === null && view.idle && view.sits?.mark === hostMark(room, mark, seating, round);
    return isRight && view.here.mark === mark ? [] : [`table ${mark}: group ${view.group}`];
  });
  const told = [...witnesses].flatMap(([mark, { view }]) => {
    const wanted = seating.marks.includes(mark) ? groupAtMark(seating, mark, round) : null;
    return view.group === wanted ? [] : [`witness of ${mark}: group ${view.group}`];
  });
  return [...tables, ...told];
}

/** Where whoever hosts a theme sits among the others: hosts' seats come first, in the order of the themes. Witnesses' tables have none. */
function hostMark({ conductor }: Morning, mark: string, seating: Seating, round: number): string | undefined {
  const number = THEMES.marks.indexOf(mark) + 1;
  const group = conductor.view.seats.find((seat) => seat.number === number)?.group;
  return group ? markFor(seating, group, round) : undefined;
}

/** What the wall tells each group while it walks. */
function wrongMoves({ wall }: Morning, seating: Seating, round: number, walking: boolean): readonly string[] {
  const { now, moves } = wall.view;
  if (now.round !== round) return [`the wall in round ${now.round}`];
  if (!walking) return moves.length === 0 ? [] : ['the wall moves people who sit'];
  const at = (group: number, then: number): string => `${markFor(seating, group, then)}${seating.suffix}`;
  const wrong = moves.filter(
    ({ group, from, to }) => from !== at(group, round - 1) || to !== at(group, round)
  );
  return moves.length === seating.marks.length && wrong.length === 0
    ? []
    : [`the wall: ${wrong.length} of ${moves.length}`];
}
