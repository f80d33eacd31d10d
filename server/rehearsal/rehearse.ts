// A whole rehearsal from outside, against any server: makes a workshop (or joins one), fills it with simulated people,
// plays the facilitator when asked, and says what was verified. `npm run rehearse` and the tests of faults use it.
import type { Refusal } from '#core/refusals.ts';
import { must, type Result } from '#core/result.ts';
import type { FacilitatorView, ParticipantView, WorkshopView } from '#core/views.ts';
import type { CardView } from '#core/views-cards.ts';
import type { CreateRequest, CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import type { Handshake } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { drawDevice } from '#server/secrets.ts';
import { conduct, type Move } from './conductor.ts';
import { Device } from './device.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { pause } from './pause.ts';
import { simulate, type Progress } from './simulate.ts';
import { verdictOf, type Evidence, type Verdict } from './verdict.ts';

/** What to rehearse. */
export interface RehearseOptions {
  readonly url: string;
  /** People in all, table hosts counted. */
  readonly people: number;
  readonly seed: number;
  readonly speed: number;
  readonly signal: AbortSignal;
  /** The workshop to make, or the code of one to join, which then stays in the hands of its facilitator. */
  readonly workshop: Omit<CreateRequest, 'people'> | { readonly join: string };
  /** Play the facilitator (of a workshop made here). */
  readonly conduct: boolean;
  /** Share of each step's minutes that is really spent. Default 0.9. */
  readonly fraction?: number;
  readonly onProgress?: (progress: RehearsalProgress) => void;
}

/** What happens on the way. */
export type RehearsalProgress =
  | Progress
  | { readonly type: 'created'; readonly code: string; readonly recovery: string }
  | { readonly type: 'asking' }
  | { readonly type: 'moved'; readonly move: Move; readonly acknowledged: number };

/** How it ended. */
export interface RehearsalReport {
  readonly verdict: Verdict;
  readonly moves: readonly Move[];
  readonly ledger: Ledger;
  /** The facilitator's last view; null when a workshop was joined. */
  readonly last: FacilitatorView | null;
}

/** Someone who may read every board at the end. */
interface Reader {
  readonly line: Line<WorkshopView>;
  readonly code: string;
  readonly hosts: readonly string[];
}

/**
 * Rehearses until the workshop is closed, or the signal. Every connection is closed at the end.
 * Refuses what the server refuses at the door.
 */
export async function rehearse(options: RehearseOptions): Promise<Result<RehearsalReport, Refusal>> {
  const { url, people, seed, speed, signal, onProgress } = options;
  const opened = await open(options);
  if (!opened.ok) return opened;
  const { line, code, hosts } = opened.value;
  const ledger = new Ledger();
  const over = new AbortController();
  const everyoneIn = Promise.withResolvers<undefined>();
  const crowd = simulate({
    ...{ url, code, hosts, seed, speed, ledger, people: Math.max(0, people - hosts.length) },
    signal: AbortSignal.any([signal, over.signal]),
    onProgress: (progress) => {
      if (progress.type === 'joined') everyoneIn.resolve(undefined);
      onProgress?.(progress);
    }
  });
  try {
    await Promise.race([everyoneIn.promise, crowd]);
    const moves = options.conduct ? await play(options, line, ledger) : await closing(line, signal);
    over.abort();
    await crowd;
    const evidence = await evidenceFrom(line, ledger);
    const last = line.view?.for === 'facilitator' ? line.view : null;
    return { ok: true, value: { verdict: verdictOf(ledger, evidence), moves, ledger, last } };
  } finally {
    over.abort();
    line.close();
  }
}

async function open({
  url,
  people,
  workshop,
  signal,
  onProgress
}: RehearseOptions): Promise<Result<Reader, Refusal>> {
  const device = new Device(url, drawDevice());
  const dial = (id: string, role: Handshake['role']): Line<WorkshopView> =>
    new Line({ url, handshake: { protocol: PROTOCOL_VERSION, workshop: id, role, device: device.secret } });
  if ('join' in workshop) {
    // It takes a seat too: whoever reads the boards at the end is in the room.
    const joined = await device.post<JoinResponse>('/join', { code: workshop.join }, signal);
    if (!joined.ok) return joined;
    return {
      ok: true,
      value: { line: dial(joined.value.workshop, 'participant'), code: workshop.join, hosts: [] }
    };
  }
  const created = await device.post<CreateResponse>('/workshops', { ...workshop, people }, signal);
  if (!created.ok) return created;
  const { workshop: id, code, recovery, hosts } = created.value;
  onProgress?.({ type: 'created', code, recovery });
  const view = dial(id, 'facilitator');
  await until(() => view.view !== null || view.ended !== null, signal);
  const seated = view.view?.for === 'facilitator' && view.view.hosts;
  return { ok: true, value: { line: view, code, hosts: seated ? Object.values(hosts) : [] } };
}

function play(options: RehearseOptions, line: Line<WorkshopView>, ledger: Ledger): Promise<readonly Move[]> {
  const { speed, signal, fraction = 0.9, onProgress } = options;
  return conduct({
    // Opened as facilitator: that is the view this line receives.
    line: line as Line<FacilitatorView>,
    ...{ speed, signal, fraction },
    onAsk: () => onProgress?.({ type: 'asking' }),
    onMove: (move) => onProgress?.({ type: 'moved', move, acknowledged: ledger.acknowledged.size })
  });
}

async function closing(line: Line<WorkshopView>, signal: AbortSignal): Promise<readonly Move[]> {
  await until(() => line.view?.now.stage === 'closed' || line.ended !== null, signal);
  return [];
}

/** All the boards this line may read, and the rotation if it may see it. */
async function evidenceFrom(line: Line<WorkshopView>, ledger: Ledger): Promise<Evidence> {
  const view = must(line.view, 'a view at the end');
  const cards: CardView[] = [];
  for (const table of new Set([...tablesOf(view), ...ledger.tables])) {
    let board = await line.readBoard(table);
    for (let tries = 0; board === null && tries < 3; tries++) board = await line.readBoard(table);
    cards.push(...(board ?? []));
  }
  return { cards, rotation: view.for === 'facilitator' ? view.rotation : [] };
}

function tablesOf(view: WorkshopView): readonly string[] {
  if (view.for === 'facilitator') return view.tiles.map((tile) => tile.place.table);
  const { here, readable } = view as ParticipantView; // the only other role this line opens with
  return [...(here ? [here] : []), ...readable].map((place) => place.table);
}

async function until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
  while (!isSo() && !signal.aborted) await pause(20, signal);
}
