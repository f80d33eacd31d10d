// Rehearsals over HTTP: begin one for a workshop, end and erase it, or look at a living workshop before making any.
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { grantOf } from '#core/grants.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { RehearsalResponse } from '#lib/protocol/http-api.ts';
import { parseRehearsal } from '#lib/protocol/parse-request.ts';
import { sendRefusal } from '#server/http/answers.ts';
import { deviceIn, deviceOf, shownDevice } from '#server/http/device.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import type { Rehearsals } from './rehearsals.ts';

/** What these routes need. */
export interface RehearsalRoutesDeps {
  readonly registry: Registry;
  readonly rehearsals: Rehearsals;
  /** Does anybody have to show an organiser key to create? Then nobody looks without one either. */
  readonly needsKey: boolean;
  /** Before whoever comes in. */
  readonly door: RequestHandler;
}

const USUAL_SPEED = 12;

/** POST and DELETE /workshops/:id/rehearsal, POST /demo. To be mounted under /api. */
export function rehearsalRoutes(deps: RehearsalRoutesDeps): Router {
  const router = Router();
  router.post('/workshops/:id/rehearsal', deps.door, async (req, res) => {
    const begun = await begin(deps, req);
    if (begun.ok) sendCopy(res, begun.value, {});
    else sendRefusal(res, begun.refusal);
  });
  router.delete('/workshops/:id/rehearsal', async (req, res) => {
    const found = facilitated(deps.registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { id, rehearsalOf } = found.value.state;
    const copies = rehearsalOf === null ? deps.registry.rehearsalsOf(id).map((entry) => entry.id) : [id];
    for (const copy of copies) await deps.rehearsals.end(copy);
    res.status(204).end();
  });
  router.post('/demo', deps.door, async (req, res) => {
    if (deps.needsKey) return sendRefusal(res, { code: 'organiser.keyWrong' });
    const device = deviceOf(req, res);
    const shown = await deps.rehearsals.demonstrate(device.secret);
    if (shown.ok) sendCopy(res, shown.value, deviceIn(device));
    else sendRefusal(res, shown.refusal);
  });
  return router;
}

async function begin(
  { registry, rehearsals }: RehearsalRoutesDeps,
  req: Request
): Promise<Result<Referee, Refusal>> {
  const found = facilitated(registry, req);
  if (!found.ok) return found;
  const ask = parseRehearsal(req.body);
  if (!ask.ok) return ask;
  const secret = shownDevice(req.headers);
  // A rehearsal of a rehearsal would be erased with neither.
  if (secret === null || found.value.state.rehearsalOf !== null) return refuse('right.denied');
  const { people, speed = USUAL_SPEED } = ask.value;
  return rehearsals.start(found.value, { people, speed }, secret);
}

function sendCopy(res: Response, { state }: Referee, extra: { readonly device?: string }): void {
  const body: RehearsalResponse & { readonly device?: string } = {
    workshop: state.id,
    code: state.code,
    ...extra
  };
  res.status(201).json(body);
}

/** The workshop of the address, if this device facilitates it; another's does not exist. */
function facilitated(registry: Registry, req: Request): Result<Referee, Refusal> {
  const { id } = req.params;
  const referee = typeof id === 'string' ? registry.byId(id) : null;
  const secret = shownDevice(req.headers);
  if (!referee || secret === null) return refuse('workshop.unknown');
  const held = grantOf(referee.state, hashDevice(secret, referee.state.id), 'facilitator');
  return held ? ok(referee) : refuse('workshop.unknown');
}
