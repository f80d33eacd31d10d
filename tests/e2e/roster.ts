// Everybody of the day of Hérault, as they come in: the console and its second, table devices, phones, people over the wire.
import type { HostView, ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DayFixtures, Person } from './fixture.ts';
import { addWithoutPhone, consoleView, introduce, nextAct } from './hands.ts';
import { GUESTS, LETTERS, PHONES, type Guest, type Letter } from './herault-day.ts';
import { expect } from './patience.ts';
import { hostByWire, joinByWire, type WirePerson } from './wire-person.ts';

/** Somebody over the wire who moves. */
export interface WireGuest {
  readonly guest: Guest;
  readonly group: number;
  readonly person: WirePerson<ParticipantView>;
  /** Tables seen, round by round. */
  readonly seen: Letter[];
}

/** Somebody with a phone. */
export interface PhoneGuest {
  readonly name: string;
  readonly group: number;
  readonly person: Person;
  readonly seen: Letter[];
}

/** The whole room. */
export interface Day {
  readonly origin: string;
  readonly workshop: string;
  readonly code: string;
  readonly console: Person;
  /** Mark of the table of each device in a browser. */
  readonly tablets: Readonly<Record<'B' | 'D', Person>>;
  readonly wireHosts: ReadonlyMap<Letter, WirePerson<HostView>>;
  readonly phones: readonly PhoneGuest[];
  readonly guests: WireGuest[];
}

type Hands = Pick<DayFixtures, 'origin' | 'person'>;

/** Opens the two table devices and the three others over the wire. */
export async function hostsArrive({ origin, person }: Hands, secrets: Readonly<Record<string, string>>) {
  const open = async (letter: Letter): Promise<Person> => {
    const tablet = await person('tablet');
    await tablet.page.goto(`/h/${secrets[`${letter}1`]}`);
    await expect(tablet.page.getByRole('heading', { name: m.table_welcome() })).toBeVisible();
    return tablet;
  };
  const tablets = { B: await open('B'), D: await open('D') };
  const wireHosts = new Map<Letter, WirePerson<HostView>>();
  for (const letter of LETTERS.filter((each) => each !== 'B' && each !== 'D')) {
    wireHosts.set(letter, await hostByWire(origin, secrets[`${letter}1`] ?? ''));
  }
  return { tablets, wireHosts };
}

/** Three phones: by the QR of table A, by that of table B, and by the code typed on the home page. */
export async function phonesArrive({ person }: Hands, workshop: string, code: string): Promise<PhoneGuest[]> {
  const scanned = async (mark: string): Promise<Person> => {
    const phone = await person('phone');
    await phone.page.goto(`/j/${code}/${mark}`);
    return phone;
  };
  const typed = async (): Promise<Person> => {
    const phone = await person('phone');
    await phone.page.goto('/');
    await phone.page.getByRole('textbox', { name: m.home_code_label() }).fill(code.toLowerCase());
    await phone.page.getByRole('button', { name: m.home_join(), exact: true }).click();
    return phone;
  };
  const arrivals = [
    [PHONES.a, await scanned('A')],
    [PHONES.b, await scanned('B')],
    [PHONES.wall, await typed()]
  ] as const;
  const phones: PhoneGuest[] = [];
  for (const [who, phone] of arrivals) {
    await expect(phone.page.getByRole('heading', { name: m.participant_welcome() })).toBeVisible();
    await introduce(phone.page, who);
    const answer = await phone.context.request.get(`/api/workshops/${workshop}/view?role=participant`);
    const { view } = (await answer.json()) as { view: ParticipantView }; // typed by the protocol
    phones.push({ name: who.name, group: view.me.group ?? 0, person: phone, seen: [] });
  }
  return phones;
}

/** One person over the wire comes in and says who they are. */
export async function guestArrives(origin: string, code: string, guest: Guest): Promise<WireGuest> {
  const person = await joinByWire(origin, { code, remote: guest.way === 'remote' });
  const { name, affiliation, thanks } = guest;
  await person.does({ type: 'seat.name', seat: person.view.me.seat, name, affiliation, thanks });
  expect(person.view.me.remote).toBe(guest.way === 'remote');
  return { guest, person, group: person.view.me.group ?? 0, seen: [] };
}

/** Everybody but the late one: hosts first, then phones, people without one, and the others. */
export async function everybodyArrives(hands: Hands, console: Person): Promise<Day> {
  const workshop = /\/w\/([^/]+)\//.exec(console.page.url())?.[1] ?? '';
  const { head, secrets } = await consoleView(console.context.request, workshop);
  const { tablets, wireHosts } = await hostsArrive(hands, secrets.hosts);
  const phones = await phonesArrive(hands, workshop, head.code);
  await addWithoutPhone(tablets.B.page, 'Simone Arnal');
  await addWithoutPhone(tablets.D.page, 'René Galtier');
  const guests: WireGuest[] = [];
  for (const guest of GUESTS.filter(({ way }) => way !== 'late'))
    guests.push(await guestArrives(hands.origin, head.code, guest));
  return { origin: hands.origin, workshop, code: head.code, console, tablets, wireHosts, phones, guests };
}

/** Creates the workshop through the interface. @returns the actions it took, the home page not counted (it is where one is). */
export async function createThroughTheScreens({ page }: Person, people: number): Promise<number> {
  let actions = 0;
  const acts = async (act: Promise<unknown>): Promise<void> => {
    actions += 1;
    await act;
  };
  await page.goto('/');
  await acts(page.getByRole('link', { name: m.home_run(), exact: true }).click());
  await acts(
    page.getByRole('link', { name: 'Faire évoluer sa politique partenariale', exact: true }).click()
  );
  await acts(page.getByRole('textbox', { name: m.prepare_people(), exact: true }).fill(`${people}`));
  await acts(page.getByRole('button', { name: m.prepare_start(), exact: true }).click());
  await expect(nextAct(page, m.conduct_go_to({ title: 'Cadre et règles' }))).toBeVisible();
  return actions;
}
