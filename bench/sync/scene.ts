// A hall on one server: everybody connected, each in their room, and the letters they will type.
import { cardOf, syncFrame, typingIn, type Typing } from './frames.ts';
import { HALL, type House, type Place } from './house.ts';
import { clientFrame, RawClient } from './raw-client.ts';
import { frontOf, greetingOf, OURS, type Running } from './servers.ts';

/** Somebody connected. */
export interface Hand {
  readonly client: RawClient;
  readonly room: number;
  readonly front: Uint8Array;
}

/** Where the n-th of the hall sits on this server. */
export function placeOf(server: Running, house: House, index: number): Place | { readonly path: string } {
  return server.name === OURS && house.seats[index] !== undefined
    ? house.seats[index]
    : { path: `/room-${index % HALL.rooms}` };
}

/** Connects one, greeted as the server wants it, in a room named by its path. */
export async function connects(
  server: Running,
  place: Place | { readonly path: string },
  room = -1
): Promise<Hand> {
  const client = await RawClient.open({ port: server.port, ...place });
  const name = place.path.slice(1);
  const greeting = greetingOf(server.name, name);
  if (greeting !== null) client.send(clientFrame(greeting));
  return { client, room, front: frontOf(server.name, name) };
}

/** The whole hall, connected, or its first so many. */
export function hallOn(
  server: Running,
  house: House,
  people: number = HALL.people
): Promise<readonly Hand[]> {
  return crowdOn(server, house.seats, { people, rooms: HALL.rooms }, 'room');
}

/** So many connected, at places of their own: where ours has them sit, rooms by number for the others. */
export async function crowdOn(
  server: Running,
  seats: readonly Place[],
  { people, rooms }: { readonly people: number; readonly rooms: number },
  name = 'crowd'
): Promise<readonly Hand[]> {
  const hands: Hand[] = [];
  for (let i = 0; i < people; i += 20) {
    const some = Array.from({ length: Math.min(20, people - i) }, (_, j) => i + j);
    const come = some.map((at) => {
      const room = Math.floor(at / HALL.people) * rooms + (at % rooms);
      const place = server.name === OURS ? seats[at] : undefined;
      return connects(server, place ?? { path: `/${name}-${room}` }, room);
    });
    hands.push(...(await Promise.all(come)));
  }
  await quiet(300);
  return hands;
}

/** Resolves after so many milliseconds. */
export const quiet = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** Letters of each of the first so many people: made once for all servers. */
export function lettersOf(people: number, each: number): readonly Typing[] {
  return Array.from({ length: people }, (_, i) => typingIn(cardOf(i), each));
}

/** The same as frames for this server. */
export function framesOf({ front }: Hand, { updates }: Typing): readonly Buffer[] {
  return updates.map((update) => syncFrame(front, 2, update));
}

/** Lets everybody go. */
export function leaves(hands: readonly Hand[]): void {
  for (const { client } of hands) client.close();
}
