// A vote over real sockets: a house, its facilitator, phones of people who joined, two lines put forward, and the vote open.
import { randomBytes } from 'node:crypto';
import { must } from '#core/result.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { Phone } from '../a-phone.ts';

/** A token as a device draws it. */
export const drawToken = (): string => randomBytes(32).toString('base64url');

/** One person's device. */
export interface Voter {
  readonly phone: Phone;
  readonly device: string;
  readonly seat: string;
  readonly resumeCode: string;
  readonly token: string;
}

export interface Opened {
  readonly house: House;
  readonly workshop: string;
  readonly code: string;
  readonly console: Phone;
  readonly facilitator: string;
  readonly voters: readonly Voter[];
  /** Connects another socket. */
  connects(presenting: Partial<ConstructorParameters<typeof Phone>[1]>): Phone;
  close(): Promise<void>;
}

/** So many people in round one, and a vote of 4 gommettes, 2 a line at most, on three lines; `mode` null opens none. */
export async function openVote(
  people: number,
  mode: 'people' | 'tables' | null = 'people',
  dataDir?: string
): Promise<Opened> {
  const house = await House.open(dataDir === undefined ? {} : { dataDir });
  const created = await house.creates({ people: Math.max(25, people) });
  const { workshop, code, device: facilitator } = created;
  const phones: Phone[] = [];
  const connects: Opened['connects'] = (presenting) => {
    const phone = new Phone(house.url, { workshop, role: 'participant', ...presenting });
    phones.push(phone);
    return phone;
  };
  const voters = await Promise.all(Array.from({ length: people }, () => comes(house, code, connects)));
  await house.goesTo(workshop, facilitator, STEPS.roundOne);
  const console = connects({ role: 'facilitator', device: facilitator });
  await console.first('view');
  for (const n of ['1', '2', '3']) {
    const card = `finding-${n}`.padEnd(10, '-');
    mustBeDone(await console.asks(cardToAdd(card, 'A1', { kind: 'finding', text: `Constat ${n}` })));
    mustBeDone(await console.asks({ type: 'card.pin', card, pinned: true }));
  }
  if (mode) mustBeDone(await console.asks({ type: 'vote.open', mode, budget: 4, most: 2, cards: null }));
  const close = async (): Promise<void> => {
    for (const phone of phones) phone.close();
    await house.close();
  };
  return { house, workshop, code, console, facilitator, voters, connects, close };
}

async function comes(house: House, code: string, connects: Opened['connects']): Promise<Voter> {
  const { device } = await house.joins(code);
  const phone = connects({ device });
  await phone.first('view');
  const { view } = phone;
  if (view?.for !== 'participant') throw new Error('a phone sees a participant’s view');
  return { phone, device, seat: view.me.seat, resumeCode: view.me.resumeCode, token: drawToken() };
}

export function mustBeDone(ack: Ack): void {
  if (!ack.ok) throw new Error(ack.refusal.code);
}

export const take = (token: string, vote = 'v1') => ({ type: 'ballot.take', vote, token });
export const cast = (token: string, marks: Readonly<Record<string, number>>, vote = 'v1') => ({
  ...{ type: 'ballot.cast', vote, token, marks }
});

/** Takes and fills. */
export async function votes(voter: Voter, marks: Readonly<Record<string, number>>): Promise<void> {
  mustBeDone(await voter.phone.asks(take(voter.token)));
  mustBeDone(await voter.phone.asks(cast(voter.token, marks)));
}

/** Closes, reveals, and gives what everybody then reads. */
export async function countedBy({ console }: Opened) {
  mustBeDone(await console.asks({ type: 'vote.close', vote: 'v1' }));
  mustBeDone(await console.asks({ type: 'vote.reveal', vote: 'v1' }));
  await console.until(
    'the results',
    () => console.view?.for === 'facilitator' && console.view.vote?.totals !== null
  );
  const { view } = console;
  return must(view?.for === 'facilitator' ? (view.vote?.totals ?? null) : null, 'totals');
}

export const codeOf = (ack: Ack): string => (ack.ok ? 'ok' : ack.refusal.code);
