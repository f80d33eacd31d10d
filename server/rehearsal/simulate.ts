// A room of simulated people over the public protocol: each is a device with its own secret, which joins by HTTP, opens its
// own connection and lives until the signal. They share nothing but the ledger and the book of sentences.
import { LIMITS } from '#core/limits.ts';
import type { Refusal } from '#core/refusals.ts';
import type { HostView, ParticipantView, WorkshopView } from '#core/views.ts';
import type { HostResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import type { Handshake } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { drawDevice } from '#server/secrets.ts';
import { chanceFrom } from './chance.ts';
import { Device } from './device.ts';
import { invent } from './invented-people.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { pause } from './pause.ts';
import { liveAsParticipant } from './phone.ts';
import { Phrasebook } from './phrasebook.ts';
import type { Pace } from './rhythm.ts';
import { liveAsTable } from './table-device.ts';

/** What happens on the way. */
export type Progress =
  | { readonly type: 'joined'; readonly people: number }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** The people to simulate. */
export interface SimulationOptions {
  /** Origin of the server. */
  readonly url: string;
  /** The join code. */
  readonly code: string;
  /** Phones, 1 to 300. */
  readonly people: number;
  /** Links' secrets of the tables that get a simulated host besides. Default: none. */
  readonly hosts?: readonly string[];
  /** Same seed, same people and same sentences. */
  readonly seed: number;
  readonly signal: AbortSignal;
  /** 1: as in a real room; 60: an hour in a minute. */
  readonly speed: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Where facts are written. Default: a new one. */
  readonly ledger?: Ledger;
}

const AT_THE_DOOR = 8;
const LAST_WORDS_MS = 5_000;

/** What all share. */
interface Room extends SimulationOptions {
  readonly book: Phrasebook;
  readonly facts: Ledger;
}

/**
 * Brings people in, lets them live until the signal, waits a moment for the last answers and closes every connection.
 * @returns what they know for certain. @throws RangeError for more than 300 people.
 */
export async function simulate(options: SimulationOptions): Promise<Ledger> {
  const { people, hosts = [], seed, signal, onProgress } = options;
  if (!(people >= 0 && people <= LIMITS.peoplePlanned)) throw new RangeError(`people: ${people}`);
  const facts = options.ledger ?? new Ledger();
  const room: Room = { ...options, book: new Phrasebook(chanceFrom(seed)), facts };
  const came: Came[] = [];
  const come = (n: number) => (n < hosts.length ? host(room, n, hosts[n] ?? '') : phone(room, n));
  const doors = Array.from({ length: AT_THE_DOOR }, async (_, door) => {
    for (let n = door; n < hosts.length + people && !signal.aborted; n += AT_THE_DOOR) {
      const someone = await come(n);
      if (someone) came.push(someone);
    }
  });
  await Promise.all(doors);
  onProgress?.({ type: 'joined', people: came.length });
  try {
    await Promise.all(came.map(({ live }) => live()));
  } finally {
    await lastWords(came);
    for (const { line } of came) line.close();
  }
  return facts;
}

/** What was asked just before the signal still gets its answer. */
async function lastWords(came: readonly Came[]): Promise<void> {
  const enough = AbortSignal.timeout(LAST_WORDS_MS);
  while (!enough.aborted && came.some(({ line }) => line.waiting > 0)) await pause(20, enough);
}

interface Came {
  readonly line: { readonly waiting: number; close(): void };
  readonly live: () => Promise<void>;
}

async function phone(room: Room, n: number): Promise<Came | null> {
  const { url, code, signal, facts, book } = room;
  const { device, pace } = arrive(room, n);
  const joined = await device.post<JoinResponse>('/join', { code }, signal);
  if (!joined.ok) return turnedAway(room, joined.refusal);
  const { workshop } = joined.value;
  const onView = (view: ParticipantView) => facts.shown(view);
  const line = new Line<ParticipantView>({
    ...{ url, onView },
    handshake: handshakeOf(device, workshop, 'participant')
  });
  await seen(line, signal);
  const presentation = invent(pace.chance);
  return { line, live: () => liveAsParticipant({ line, presentation, book, ledger: facts, pace }) };
}

async function host(room: Room, n: number, secret: string): Promise<Came | null> {
  const { url, signal, facts, book } = room;
  const { device, pace } = arrive(room, n);
  const seated = await device.post<HostResponse>('/host', { secret }, signal);
  if (!seated.ok) return turnedAway(room, seated.refusal);
  const { workshop, table } = seated.value;
  const handshake = { ...handshakeOf(device, workshop, 'host'), table };
  const line = new Line<HostView>({ url, handshake });
  await seen(line, signal);
  return { line, live: () => liveAsTable({ line, book, ledger: facts, pace }) };
}

function arrive({ url, seed, speed, signal }: Room, n: number): { device: Device; pace: Pace } {
  const chance = chanceFrom(seed * 1_009 + n + 1);
  return { device: new Device(url, drawDevice()), pace: { chance, speed, signal } };
}

function handshakeOf(device: Device, workshop: string, role: Handshake['role']): Handshake {
  return { protocol: PROTOCOL_VERSION, workshop, role, device: device.secret };
}

/** Nobody is counted as there before the server has shown them something. */
async function seen<V extends WorkshopView>(line: Line<V>, signal: AbortSignal): Promise<void> {
  while (line.view === null && line.ended === null && !signal.aborted) await pause(10, signal);
}

function turnedAway({ onProgress, facts }: Room, refusal: Refusal): null {
  facts.refused(refusal.code);
  onProgress?.({ type: 'refused', refusal });
  return null;
}
