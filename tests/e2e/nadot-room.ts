// Who is there on the day of NADOT: a console, a wall and two phones in browsers, the others over the wire. Everybody answers in secret.
import type { HostView, ParticipantView } from '#core/views.ts';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { Conductor, takesConduct } from './begin.ts';
import { cuttable, type Network } from './cut-network.ts';
import type { DayFixtures, Person } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice, hostByWire, joinByWire, post, type WirePerson } from './wire-person.ts';

/** People over the wire, beside the two with a phone in a browser. */
export const OVER_THE_WIRE = 10;

/** Marks on a ballot, by line. */
export type Marks = Readonly<Record<string, number>>;

/** A phone in a browser, and the network it has. */
export interface Phone extends Person {
  readonly net: Network;
}

/** Everybody. */
export interface Room extends CreateResponse {
  readonly origin: string;
  readonly conductor: Conductor;
  readonly console: Person;
  readonly wall: Person;
  readonly ada: Phone;
  readonly bo: Phone;
  readonly people: readonly WirePerson<ParticipantView>[];
  /** Devices of the three axes, by table. */
  readonly hosts: CreateResponse['hosts'];
  readonly axes: readonly WirePerson<HostView>[];
}

/** The day begins: everybody comes in, and the ice is broken. */
export async function everybodyIsIn({
  origin,
  person
}: Pick<DayFixtures, 'origin' | 'person'>): Promise<Room> {
  const device = drawDevice();
  const ask = { template: 'nadot', people: 25, start: true };
  const created = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const conductor = new Conductor(origin, { workshop: created.workshop, role: 'facilitator', device });
  await conductor.isHere();
  const [ada, bo] = [await joins(person, created.code), await joins(person, created.code)];
  const people: WirePerson<ParticipantView>[] = [];
  for (let n = 0; n < OVER_THE_WIRE; n++) people.push(await joinByWire(origin, { code: created.code }));
  const axes: WirePerson<HostView>[] = [];
  for (const mark of ['A1', 'B1', 'C1']) axes.push(await hostByWire(origin, created.hosts[mark] ?? ''));
  const [console, wall] = [await person('laptop'), await person('room')];
  await takesConduct(console.page, created);
  await console.page.goto(`/w/${created.workshop}/conduct`);
  await wall.page.goto(`/e/${created.code}`);
  return { ...created, origin, conductor, console, wall, ada, bo, people, axes };
}

/** A phone joins with the code of the wall; its network can be cut. */
async function joins(person: DayFixtures['person'], code: string): Promise<Phone> {
  const phone = await person('phone');
  const net = await cuttable(phone.context);
  await phone.page.goto(`/j/${code}`);
  await phone.page.waitForURL(/participant/);
  return { ...phone, net };
}

/** So many people over the wire answer the question that is open. */
export async function answer(
  { conductor, people }: Room,
  many: number,
  marksOf: (n: number) => Marks
): Promise<void> {
  const vote = conductor.view.vote?.id ?? '';
  await Promise.all(
    people.slice(0, many).map(async (person, n) => {
      const token = drawDevice();
      await person.does({ type: 'ballot.take', vote, token });
      await person.does({ type: 'ballot.cast', vote, token, marks: marksOf(n) });
    })
  );
}

/** Shows what was answered, over the wire. */
export async function shows({ conductor }: Room): Promise<void> {
  const { vote } = conductor.view;
  await conductor.does({ type: 'ask.show', vote: vote?.id ?? '' });
  await conductor.sees((view) => view.vote?.id === vote?.id && view.vote?.state === 'revealed', 'shown');
}

/** Asks the same question again, over the wire. */
export async function asksAgain({ conductor }: Room, ask: string): Promise<void> {
  await conductor.does({ type: 'ask.open', ask });
  await conductor.sees(({ vote }) => vote?.ask?.id === ask && vote.state === 'open', 'asked again');
}

/** Goes on until a phase of this kind. */
export async function goesTo(
  { conductor }: Room,
  kind: ParticipantView['now']['kind'],
  round = 0
): Promise<void> {
  const isThere = (): boolean => conductor.view.now.kind === kind && conductor.view.now.round >= round;
  while (!isThere()) await conductor.next();
  expect(conductor.view.now.round).toBe(round);
}
