// Coming in by the link left open from afar (AFAR-3): the same device always finds its own place again.
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { decideAfarJoin } from '#core/decide-afar.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { JoinResponse } from '#lib/protocol/http-api.ts';
import { parseAfar } from '#lib/protocol/parse-request.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { answer } from './answers.ts';
import { deviceIn, deviceOf } from './device.ts';

/** POST /api/afar */
export function afarRoutes(registry: Registry, door: RequestHandler): Router {
  const router = Router();
  router.post('/afar', door, (req, res) => answer(res, comeIn(registry, req, res)));
  return router;
}

function comeIn(registry: Registry, req: Request, res: Response): Result<JoinResponse, Refusal> {
  const ask = parseAfar(req.body);
  if (!ask.ok) return ask;
  const referee = registry.byCode(ask.value.code);
  if (!referee) return refuse('code.unknown');
  const device = deviceOf(req, res);
  const { id } = referee.state;
  const joined = referee.ask('server', (workshop, env) => {
    const decided = decideAfarJoin(workshop, hashDevice(device.secret, id), env);
    return decided.ok ? ok({ events: decided.value.events, value: decided.value.seat }) : decided;
  });
  if (!joined.ok) return joined;
  return ok({ workshop: id, role: 'participant', seat: joined.value, ...deviceIn(device) });
}
