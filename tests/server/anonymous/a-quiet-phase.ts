// A phase in which nobody signs, over real sockets: people at a table, what they drop, and where the phase leads.
import { randomBytes } from 'node:crypto';
import { must } from '#core/result.ts';
import type { CardView } from '#core/views-cards.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { hashCapability } from '#server/secrets.ts';
import { House } from '../a-house.ts';
import { Phone } from '../a-phone.ts';
import { timersByHand } from './by-hand.ts';

/** Steps of the plan of `quietPhase`: two rounds on two themes. */
export const STEPS = { welcome: 0, framing: 1, roundOne: 2, move: 3, roundTwo: 4, after: 5 } as const;
/** Index of the rotation among the phases. */
const ROTATION = 2;

/** A person at a table. */
export interface Person {
  readonly device: string;
  readonly seat: string;
  readonly phone: Phone;
}

/** The workshop and its house. */
export interface Quiet {
  readonly house: House;
  readonly workshop: string;
  readonly facilitator: string;
  readonly timers: ReturnType<typeof timersByHand>;
  /** Sits so many people down at a table. */
  sits(count: number, table?: string): Promise<readonly Person[]>;
  goesTo(step: number): Promise<void>;
  asks(command: unknown): Promise<void>;
  close(): Promise<void>;
}

/** A new secret for one card. */
export function drawCapability(): string {
  return randomBytes(32).toString('base64url');
}

/** What drops a card. */
export function dropping(capability: string, table: string, text = 'Une idée', claim: unknown = null) {
  const words = { text, example: '', cited: '', subPoints: [] };
  return { type: 'anonymous.drop', capability, table, kind: 'idea', claim, ...words };
}

/** Amends a card. */
export function amending(capability: string, text: string) {
  return { type: 'anonymous.amend', capability, text, example: '', cited: '', subPoints: [] };
}

/** A house whose workshop has two themes (tables A1, B1) and an anonymous rotation. */
export async function quietPhase(people = 12): Promise<Quiet> {
  const timers = timersByHand();
  const house = await House.open({}, timers);
  const themes = ['Eau', 'Air'].map((title) => ({ title, question: '' }));
  const made = await house.creates({ people, themes, circuits: 1, hosts: false, start: true });
  const asks = async (command: unknown): Promise<void> => {
    const answer = await house.commands(made.workshop, 'facilitator', made.device, command);
    if (answer.status !== 200) throw new Error(answer.text);
  };
  await asks({ type: 'phase.attribute', phase: ROTATION, attribution: 'anonymous' });
  const phones: Phone[] = [];
  return {
    house,
    workshop: made.workshop,
    facilitator: made.device,
    timers,
    asks,
    sits: async (count, table = 'A1') => {
      const come = Array.from({ length: count }, async (): Promise<Person> => {
        const { device, seat } = await house.joins(made.code, table);
        const phone = new Phone(house.url, { workshop: made.workshop, role: 'participant', device });
        phones.push(phone);
        await phone.first('board');
        return { device, seat: must(seat, 'a seat'), phone };
      });
      return Promise.all(come);
    },
    goesTo: (step) => house.goesTo(made.workshop, made.device, step),
    close: async () => {
      for (const phone of phones) phone.close();
      await house.close();
    }
  };
}

/** The card a phone was last shown under this secret. */
export function seenBy(phone: Phone, capability: string): CardView | undefined {
  const id = hashCapability(capability);
  return phone.all('card').findLast(({ card }) => card.id === id)?.card;
}

/** Has this been answered yet? Lets everything that is on its way arrive first. */
export async function isPending(answer: Promise<Ack>, phone: Phone): Promise<boolean> {
  const nobody = Symbol('nobody');
  await phone.clock();
  await phone.clock();
  return (await Promise.race([answer, Promise.resolve(nobody)])) === nobody;
}

/** So many people at A1, in the first round. */
export async function roundOne(quiet: Quiet, count = 6): Promise<readonly Person[]> {
  const people = await quiet.sits(count);
  await quiet.goesTo(STEPS.roundOne);
  return people;
}

/** One card each, for so many people. */
export function drops(
  people: readonly Person[],
  count: number
): readonly { readonly secret: string; readonly answer: Promise<Ack> }[] {
  return people.slice(0, count).map(({ phone }) => {
    const secret = drawCapability();
    return { secret, answer: phone.asks(dropping(secret, 'A1', `de ${secret.slice(0, 4)}`)) };
  });
}

/** The code of a refusal; `ok` when there is none. */
export const code = (ack: Ack): string => (ack.ok ? 'ok' : ack.refusal.code);

/** One of a list, from the first. */
export const first = <T>(list: readonly T[], at = 0): T => must(list[at], `number ${at}`);
