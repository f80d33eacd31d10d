// The HTTP API as calls. Every answer is a value, a refusal the server chose, or « offline » when nobody answered.
import type { WorkshopId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import type {
  BallotLinesResponse,
  CodeResponse,
  CreateRequest,
  CreateResponse,
  DemoResponse,
  FacilitateRequest,
  FacilitateResponse,
  HostRequest,
  HostResponse,
  ImageResponse,
  InstanceResponse,
  JoinRequest,
  JoinResponse,
  NarratorRequest,
  NarratorResponse,
  NamesRequest,
  NamesResponse,
  PeopleRequest,
  PeopleResponse,
  RehearsalRequest,
  RehearsalResponse,
  StructuresResponse,
  SynthesisResponse
} from '#lib/protocol/http-api.ts';
import { sitePath } from '#lib/site/site-path.ts';

/** Nobody answered: the network, or the server, is away. */
export interface Offline {
  readonly code: 'offline';
}
/** Why a call gave nothing. */
export type Trouble = Refusal | Offline;
/** What a call gives. */
export type Answer<T> = Promise<Result<T, Trouble>>;

/** A whole workshop travels longer than a question does. */
const ARCHIVE_PATIENCE_MS = 120_000;
const OFFLINE = { ok: false, refusal: { code: 'offline' } } as const;
const PATIENCE_MS = 15_000;

/** One call of the HTTP API. The caller names the answer's type. `given`: the caller may let it go. */
export function call<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  given?: AbortSignal
): Answer<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return ask(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: given ? either(given, patience) : patience
  });
}

/** Ends with the first of both. `AbortSignal.any` is younger than the browsers we promise. */
function either(...signals: readonly AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const signal of signals) signal.addEventListener('abort', () => both.abort(), { once: true });
  return both.signal;
}

async function ask<T>(path: string, request: RequestInit): Answer<T> {
  try {
    const response = await fetch(sitePath(`/api${path}`), request);
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { ok: true, value: answer as T }; // our own server, typed by the protocol
    return { ok: false, refusal: refusalIn(answer) ?? { code: 'server.fault' } };
  } catch {
    return OFFLINE; // no answer, or one that is not ours (a captive portal): the screen says so
  }
}

function refusalIn(answer: unknown): Refusal | null {
  if (typeof answer !== 'object' || answer === null || !('refusal' in answer)) return null;
  return answer.refusal as Refusal; // idem
}

/** Makes a workshop; this device becomes its facilitator. */
export function createWorkshop(request: CreateRequest): Answer<CreateResponse> {
  return call('POST', '/workshops', request);
}

/** Takes a seat with the code of the wall; the same device gets the same person again. */
export function join(request: JoinRequest): Answer<JoinResponse> {
  return call('POST', '/join', request);
}

/** Comes in by the link left open from afar; the same device finds its place again. */
export function comeFromAfar(code: string): Answer<JoinResponse> {
  return call('POST', '/afar', { code });
}

/** Names of the list that begin as what is typed, five at most. */
export function findPerson(request: PeopleRequest): Answer<PeopleResponse> {
  return call('POST', '/people', request);
}

/** Does this draft name somebody who is here? Asked only where that is guarded. */
export function checkNames(workshop: WorkshopId, request: NamesRequest): Answer<NamesResponse> {
  return call('POST', `/workshops/${encodeURIComponent(workshop)}/names`, request);
}

/** Makes this device a table's. */
export function host(request: HostRequest): Answer<HostResponse> {
  return call('POST', '/host', request);
}

/** Makes this device one of a witness's. */
export function narrate(request: NarratorRequest): Answer<NarratorResponse> {
  return call('POST', '/narrator', request);
}

/** Makes this device a facilitator's, by invitation or by recovery code. */
export function facilitate(request: FacilitateRequest): Answer<FacilitateResponse> {
  return call('POST', '/facilitate', request);
}

/** What a code leads to, before joining. `code`: normalised. */
export function codeInfo(code: string): Answer<CodeResponse> {
  return call('GET', `/codes/${encodeURIComponent(code)}`);
}

/** What must be known of the installation. */
export function instance(): Answer<InstanceResponse> {
  return call('GET', '/instance');
}

/** Makes a rehearsal: a copy with simulated people. */
export function rehearse(workshop: WorkshopId, request: RehearsalRequest): Answer<RehearsalResponse> {
  return call('POST', `/workshops/${encodeURIComponent(workshop)}/rehearsal`, request);
}

/** Opens a living workshop with simulated people, where none exists yet; this device conducts it. */
export function demo(): Answer<DemoResponse> {
  return call('POST', '/demo');
}

/** Ends and erases a rehearsal. `workshop`: the copy. */
export function endRehearsal(workshop: WorkshopId): Answer<null> {
  return call('DELETE', `/workshops/${encodeURIComponent(workshop)}/rehearsal`);
}

/** Reads what the document being written is made from. */
export function readSynthesis(workshop: WorkshopId): Answer<SynthesisResponse> {
  return call('GET', `/workshops/${encodeURIComponent(workshop)}/synthesis`);
}

/** What may be put to the vote; for the facilitation. */
export function ballotLines(workshop: WorkshopId): Answer<BallotLinesResponse> {
  return call('GET', `/workshops/${encodeURIComponent(workshop)}/ballot-lines`);
}

/** Structures that others typed and that these letters begin; for whoever holds a seat. */
export function structuresLike(workshop: WorkshopId, begins: string): Answer<StructuresResponse> {
  return call(
    'GET',
    `/workshops/${encodeURIComponent(workshop)}/structures?begins=${encodeURIComponent(begins)}`
  );
}

/** The address of a file made from the document. `file`: `cms.html`, `page.html`, `synthese.md`, `volontaires.csv`. */
export function exportAddress(workshop: WorkshopId, file: string): string {
  return sitePath(`/api/workshops/${encodeURIComponent(workshop)}/export/${file}`);
}

/** The address of a file of data. `file`: `archive.json`, `open.json`, `rotation.csv`, `rotation.json`. */
export function dataAddress(workshop: WorkshopId, file: string): string {
  return sitePath(`/api/workshops/${encodeURIComponent(workshop)}/${file}`);
}

/** Makes a new workshop of an archive; this device becomes its facilitator. `key`: of the organiser, empty when none is asked. */
export function openArchive(file: Blob, key: string): Answer<CreateResponse> {
  return ask('/archives', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === '' ? {} : { 'tablee-organiser-key': key }) },
    body: file,
    signal: AbortSignal.timeout(ARCHIVE_PATIENCE_MS)
  });
}

/** Sends an image of the document: the file itself, judged by the server. */
export function sendImage(workshop: WorkshopId, file: Blob): Answer<ImageResponse> {
  return ask(`/workshops/${encodeURIComponent(workshop)}/images`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(ARCHIVE_PATIENCE_MS)
  });
}

/** Where the facilitation sees an image of its document. */
export function imagePath(workshop: WorkshopId, image: string): string {
  return sitePath(`/api/workshops/${encodeURIComponent(workshop)}/images/${encodeURIComponent(image)}`);
}

/** An act on the templates of the house. `path`: after /templates. What comes back is read by whoever knows templates. */
export function templateAct(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { key = '', body }: { readonly key?: string; readonly body?: string } = {}
): Answer<unknown> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return ask(`/templates${path}`, {
    method,
    headers: { ...json, ...(key === '' ? {} : { 'tablee-organiser-key': key }) },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(PATIENCE_MS)
  });
}
