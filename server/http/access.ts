// Coming in over HTTP: create, join, take a table, take the facilitation. Each answer sets or keeps the device's cookie.
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { isAfarOpen } from '#core/afar-reach.ts';
import { grantOf } from '#core/grants.ts';
import { decideFacilitate, decideHost, decideJoin } from '#core/joining.ts';
import { decideNarrate, linkHeld } from '#core/links-held.ts';
import { hasList } from '#core/find-person.ts';
import { closesAt } from '#core/view-afar.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type {
  CodeResponse,
  CreateResponse,
  FacilitateResponse,
  HostResponse,
  JoinResponse,
  NarratorResponse
} from '#lib/protocol/http-api.ts';
import {
  parseCreate,
  parseFacilitate,
  parseHost,
  parseJoin,
  parseNarrator
} from '#lib/protocol/parse-request.ts';
import type { Clock } from '#server/clock.ts';
import type { OrganiserKey } from '#server/organiser-key.ts';
import { hashDevice } from '#server/secrets.ts';
import { mixedAtBirth } from '#server/rotation/mixed-at-birth.ts';
import type { RotationDesk } from '#server/rotation/rotation-desk.ts';
import type { Shelf } from '#server/templates/shelf.ts';
import { creationOf } from '#server/workshops/create.ts';
import { layFirstCards } from '#server/workshops/first-cards.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { answer } from './answers.ts';
import { deviceIn, deviceOf, shownDevice, type Device } from './device.ts';
import type { Limiter } from './limiter.ts';

/** What these routes need. */
export interface AccessDeps {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly limiter: Limiter;
  readonly key: OrganiserKey;
  readonly shelf: Shelf;
  readonly rotations: RotationDesk;
  /** Before whoever comes in. */
  readonly door: RequestHandler;
}

/** Routes of coming in. */
export function accessRoutes(deps: AccessDeps): Router {
  const router = Router();
  router.post('/workshops', deps.door, async (req, res) => answer(res, await create(deps, req, res), 201));
  router.post('/join', deps.door, (req, res) => answer(res, join(deps, req, res)));
  router.post('/host', deps.door, (req, res) => answer(res, host(deps, req, res)));
  router.post('/narrator', deps.door, (req, res) => answer(res, narrate(deps, req, res)));
  router.post('/facilitate', deps.door, async (req, res) => answer(res, await facilitate(deps, req, res)));
  router.get('/codes/:code', (req, res) => answer(res, codeInfo(deps, req)));
  return router;
}

async function create(
  { registry, clock, key, shelf, rotations }: AccessDeps,
  req: Request,
  res: Response
): Promise<Result<CreateResponse, Refusal>> {
  const ask = parseCreate(req.body);
  if (!ask.ok) return ask;
  if (!key.opens(ask.value.organiserKey ?? '')) return refuse('organiser.keyWrong');
  const template = shelf.find(ask.value.template);
  if (!template.ok) return template;
  const first = creationOf(ask.value, template.value, { ...registry.drawNames(), now: clock.now() });
  if (!first.ok) return first;
  const device = deviceOf(req, res);
  const referee = registry.create(await mixedAtBirth(first.value, rotations));
  layFirstCards(referee, template.value);
  const name = ask.value.facilitatorName ?? '';
  const made = creationAnswer(referee, device, name);
  if (ask.value.start) startNow(referee, device.secret, name);
  return ok(made);
}

/** Makes this device the first facilitator of a new workshop, and says so with the codes that only facilitators get. */
export function creationAnswer(referee: Referee, device: Device, name: string): CreateResponse {
  granted(referee, device.secret, name);
  const { id: workshop, code, secrets } = referee.state;
  const { recovery, invite, hosts } = secrets;
  return { workshop, code, recovery, invite, hosts, ...deviceIn(device) };
}

function startNow(referee: Referee, secret: string, name: string): void {
  const { id, control } = referee.state;
  const actor = { role: 'facilitator', device: hashDevice(secret, id), name } as const;
  referee.execute(
    { id: `start-${id}`, command: { type: 'workshop.start', expectedVersion: control.version } },
    actor
  );
}

function granted(referee: Referee, secret: string, name: string): void {
  const device = hashDevice(secret, referee.state.id);
  referee.ask('server', (workshop) => ok({ events: decideFacilitate(workshop, device, name), value: true }));
}

function join({ registry }: AccessDeps, req: Request, res: Response): Result<JoinResponse, Refusal> {
  const ask = parseJoin(req.body);
  if (!ask.ok) return ask;
  const { code, table, remote, resume, person } = ask.value;
  const referee = registry.byCode(code);
  if (!referee) return refuse('code.unknown');
  const device = deviceOf(req, res);
  const asked = {
    device: hashDevice(device.secret, referee.state.id),
    mark: table ?? null,
    remote: remote ?? false,
    resume: resume ?? null,
    ...(person ? { person } : {})
  };
  const joined = referee.ask('server', (workshop, env) => {
    const decided = decideJoin(workshop, asked, env);
    return decided.ok ? ok({ events: decided.value.events, value: decided.value.seat }) : decided;
  });
  if (!joined.ok) return joined;
  return ok({ workshop: referee.state.id, role: 'participant', seat: joined.value, ...deviceIn(device) });
}

function host({ registry }: AccessDeps, req: Request, res: Response): Result<HostResponse, Refusal> {
  const ask = parseHost(req.body);
  if (!ask.ok) return ask;
  const secret = ask.value.secret.toLowerCase();
  const referee = registry.byLink(secret);
  const found = Object.entries(referee?.state.secrets.hosts ?? {}).find(([, each]) => each === secret);
  if (!referee || !found) return refuse('link.wrong');
  const device = deviceOf(req, res);
  const [table] = found;
  const hash = hashDevice(device.secret, referee.state.id);
  referee.ask('server', (workshop, env) =>
    ok({ events: decideHost(workshop, hash, table, env), value: true })
  );
  return ok({ workshop: referee.state.id, role: 'host', table, ...deviceIn(device) });
}

function narrate({ registry }: AccessDeps, req: Request, res: Response): Result<NarratorResponse, Refusal> {
  const ask = parseNarrator(req.body);
  if (!ask.ok) return ask;
  const secret = ask.value.secret.toLowerCase();
  const referee = registry.byLink(secret);
  const held = referee ? linkHeld(referee.state, secret) : null;
  if (!referee || !held) return refuse('link.wrong');
  const device = deviceOf(req, res);
  const hash = hashDevice(device.secret, referee.state.id);
  const granted = referee.ask('server', (workshop, env) => {
    const events = decideNarrate(workshop, hash, held, env);
    return events.ok ? ok({ events: events.value, value: true }) : events;
  });
  if (!granted.ok) return granted;
  return ok({ workshop: referee.state.id, ...held, ...deviceIn(device) });
}

async function facilitate(
  { registry, limiter }: AccessDeps,
  req: Request,
  res: Response
): Promise<Result<FacilitateResponse, Refusal>> {
  const ask = parseFacilitate(req.body);
  if (!ask.ok) return ask;
  const { code, recovery, invite, name } = ask.value;
  const referee = invite === undefined ? registry.byCode(code ?? '') : registry.byLink(invite);
  if (!referee) return refuse(invite === undefined ? 'code.unknown' : 'link.wrong');
  // Twelve characters cannot be guessed, and a workshop that is being tried says so to nobody.
  if (!(await limiter.allows(`facilitate:${referee.state.id}`))) return refuse('rate.tooFast');
  const { secrets } = referee.state;
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (invite !== undefined && invite.toLowerCase() !== secrets.invite) return refuse('link.wrong');
  if (invite === undefined && plain(recovery ?? '') !== plain(secrets.recovery))
    return refuse('recovery.wrong');
  const device = deviceOf(req, res);
  granted(referee, device.secret, name ?? '');
  return ok({ workshop: referee.state.id, role: 'facilitator', ...deviceIn(device) });
}

function codeInfo({ registry }: AccessDeps, req: Request): Result<CodeResponse, Refusal> {
  const { code } = req.params;
  const referee = registry.byCode(typeof code === 'string' ? code : '');
  if (!referee) return refuse('code.unknown');
  const { id, title, stage } = referee.state;
  const secret = shownDevice(req.headers);
  const device = secret === null ? null : hashDevice(secret, id);
  const roles = (['facilitator', 'host', 'participant'] as const).filter(
    (role) => device !== null && grantOf(referee.state, device, role) !== null
  );
  const isListed = stage !== 'closed' && hasList(Object.values(referee.state.seats));
  const found = { workshop: id, title, stage, roles, ...(isListed ? { list: true as const } : {}) };
  const now = referee.present;
  if (!now.afar) return ok(found);
  const until = closesAt(now.afar);
  return ok({ ...found, afar: { until, open: isAfarOpen(now), zone: now.plan.zone } });
}
