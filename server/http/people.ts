// What a device may ask about people without ever being sent a list (PPL-5, PPL-7): one's own name by its first letters, and
// whether a text names somebody who is here. Nothing that is asked is kept or logged.
import { Router, type Request, type Response } from 'express';
import { hasList, peopleNamed } from '#core/find-person.ts';
import { namesSomebody } from '#core/name-guard.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { NamesResponse, PeopleResponse } from '#lib/protocol/http-api.ts';
import { parseNames, parsePeople } from '#lib/protocol/parse-request.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { admit } from '#server/realtime/handshake.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { answer } from './answers.ts';
import { deviceOf } from './device.ts';
import { limiterOf, type Limiter } from './limiter.ts';

/** Tries of one device in a minute: a name is typed in five or six. */
const TRIES = 40;
/** First tries of devices without a secret yet, a minute and workshop: a whole hall at the door, and no more. */
const FIRST_TRIES = 600;

/** POST /api/people and POST /api/workshops/:id/names. */
export function peopleRoutes(registry: Registry): Router {
  const router = Router();
  const limits: Limits = { device: limiterOf(TRIES, 60), first: limiterOf(FIRST_TRIES, 60) };
  router.post('/people', async (req, res) => answer(res, await find(registry, limits, req, res)));
  router.post('/workshops/:id/names', async (req, res) => answer(res, await check(registry, limits, req)));
  return router;
}

interface Limits {
  readonly device: Limiter;
  readonly first: Limiter;
}

async function find(
  registry: Registry,
  limits: Limits,
  req: Request,
  res: Response
): Promise<Result<PeopleResponse, Refusal>> {
  const ask = parsePeople(req.body);
  if (!ask.ok) return ask;
  const referee = registry.byCode(ask.value.code);
  if (!referee) return refuse('code.unknown');
  const { id } = referee.state;
  const device = deviceOf(req, res);
  const isAllowed = device.fresh
    ? await limits.first.allows(id)
    : await limits.device.allows(`${id}:${hashDevice(device.secret, id)}`);
  if (!isAllowed) return refuse('rate.tooFast');
  const seats = Object.values(referee.state.seats);
  const isOpen = referee.state.stage !== 'closed' && hasList(seats);
  return ok({ people: isOpen ? peopleNamed(seats, ask.value.name) : [] });
}

async function check(
  registry: Registry,
  limits: Limits,
  req: Request
): Promise<Result<NamesResponse, Refusal>> {
  const ask = parseNames(req.body);
  if (!ask.ok) return ask;
  const { text, ...who } = ask.value;
  const asked = { protocol: PROTOCOL_VERSION, workshop: req.params['id'], ...who };
  const found = admit(registry, asked, req.headers);
  if (!found.ok) return found;
  const { referee, actor } = found.value;
  const device = actor.role === 'projection' ? 'projection' : actor.device;
  if (!(await limits.device.allows(`${referee.state.id}:${device}:names`))) return refuse('rate.tooFast');
  const { plan, seats } = referee.state;
  return ok({ named: plan.guardNames === true && namesSomebody(text, Object.values(seats)) });
}
