// A workshop lived over HTTP: two circuits of two tables, three people with names, cards of every fate, two votes, a page.
import { randomBytes } from 'node:crypto';
import { must } from '#core/result.ts';
import { cardToAdd, type House } from '../a-house.ts';

/** One device and its seat. */
export interface Person {
  readonly device: string;
  readonly seat: string;
}

/** The workshop and the devices that lived it. */
export interface Lived {
  readonly workshop: string;
  readonly code: string;
  readonly facilitator: string;
  readonly host: string;
  readonly people: readonly Person[];
}

const ROUND_ONE = 2;

/** Lives it to its end. */
export async function livedOverTheWire(house: House): Promise<Lived> {
  const themes = ['Eau', 'Air'].map((title) => ({ title, question: `${title} ?` }));
  const made = await house.creates({ people: 20, themes, circuits: 2, title: 'Un atelier à garder' });
  const { workshop, code, device: facilitator } = made;
  const asks = async (command: unknown, role = 'facilitator', device = facilitator): Promise<void> => {
    const answer = await house.commands(workshop, role, device, command);
    if (answer.status !== 200) throw new Error(`${JSON.stringify(command)}: ${answer.text}`);
  };
  const people: Person[] = [];
  for (const table of ['A1', 'B1', 'A2']) people.push(await house.joins(code, table));
  const names = ['Nadia Vidal', 'Éloi', 'Maud'];
  for (const [i, { device, seat }] of people.entries()) {
    const affiliation = i < 2 ? 'OT des Rives' : 'CRT';
    await asks(
      { type: 'seat.name', seat, name: names[i], affiliation, thanks: i < 2 },
      'participant',
      device
    );
  }
  const link = await house.post('/api/host', { secret: made.hosts['A1'] });
  const host = String(link.body['device']);
  await house.goesTo(workshop, facilitator, ROUND_ONE);
  await written(asks, people);
  await fated(asks, host);
  await voted(asks, people);
  await asks({ type: 'synthesis.reword', card: idOf('constat'), wording: 'Tenir un stand à plusieurs' });
  await asks({ type: 'synthesis.leaveOut', card: idOf('a-deplacer'), leftOut: true });
  await asks({ type: 'synthesis.publish' });
  const { control } = must(house.app.registry.byId(workshop), workshop).state;
  await asks({ type: 'workshop.close', expectedVersion: control.version });
  return { workshop, code, facilitator, host, people };
}

type Asks = (command: unknown, role?: string, device?: string) => Promise<void>;

const idOf = (name: string): string => name.padEnd(10, '-');

async function written(asks: Asks, people: readonly Person[]): Promise<void> {
  for (const [i, table] of ['A1', 'B1', 'A2'].entries()) {
    await asks(cardToAdd(`mienne-${i}`, table, { text: `Ma carte ${i}` }), 'participant', people[i]?.device);
  }
  const words = {
    text: 'Un stand commun',
    example: 'une bourse',
    cited: 'ADT du Lez',
    subPoints: ['à deux']
  };
  await asks(cardToAdd('constat', 'A1', words));
  await asks(cardToAdd('double', 'A1', { text: 'Le même stand' }));
  await asks(cardToAdd('a-deplacer', 'B1', { text: 'Une idée pour un autre cercle', kind: 'openQuestion' }));
  await asks(cardToAdd('masquee', 'B2', { text: 'Un nom propre' }));
}

async function fated(asks: Asks, host: string): Promise<void> {
  await asks({ type: 'card.promote', card: idOf('constat'), to: 'finding' }, 'host', host);
  await asks({ type: 'card.pin', card: idOf('constat'), pinned: true });
  await asks({ type: 'card.merge', card: idOf('double'), into: idOf('constat') });
  await asks({ type: 'card.move', card: idOf('a-deplacer'), to: 'B2' });
  await asks({ type: 'card.hide', card: idOf('masquee'), hidden: true });
  await asks({ type: 'card.archive', card: idOf('mienne-2') });
}

async function voted(asks: Asks, people: readonly Person[]): Promise<void> {
  await asks({ type: 'vote.open', mode: 'people', budget: 4, most: 2, cards: null });
  for (const { device } of people.slice(0, 2)) {
    const token = randomBytes(32).toString('base64url');
    await asks({ type: 'ballot.take', vote: 'v1', token }, 'participant', device);
    await asks({ type: 'ballot.cast', vote: 'v1', token, marks: { l1: 2 } }, 'participant', device);
  }
  await asks({ type: 'vote.count', vote: 'v1', line: 'l1', hands: 3 });
  await asks({ type: 'vote.close', vote: 'v1' });
  await asks({ type: 'vote.reveal', vote: 'v1' });
  await asks({ type: 'vote.open', mode: 'tables', budget: 3, most: 1, cards: null });
  await asks({ type: 'vote.close', vote: 'v2' });
}
