// The rotation over HTTP, for the facilitation (docs/rotation-planner.md).
import { Router, type Request } from 'express';
import type { Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import { parseOffers } from '#lib/protocol/parse-request.ts';
import type { OffersResponse } from '#lib/protocol/rotation-api.ts';
import { answer } from '#server/http/answers.ts';
import { facilitated } from '#server/http/documents.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { offersOf, rotationOf } from './offers.ts';
import type { RotationDesk } from './rotation-desk.ts';

/** GET /api/workshops/:id/rotation and POST /api/workshops/:id/rotation/offers. */
export function rotationRoutes(registry: Registry, desk: RotationDesk): Router {
  const router = Router();
  router.get('/workshops/:id/rotation', (req, res) => {
    const found = facilitated(registry, req);
    answer(res, found.ok ? rotationOf(found.value.state) : found);
  });
  router.post('/workshops/:id/rotation/offers', async (req, res) =>
    answer(res, await offered(registry, desk, req))
  );
  return router;
}

async function offered(
  registry: Registry,
  desk: RotationDesk,
  req: Request
): Promise<Result<OffersResponse, Refusal>> {
  const found = facilitated(registry, req);
  if (!found.ok) return found;
  const ask = parseOffers(req.body);
  return ask.ok ? offersOf(found.value.state, ask.value, desk) : ask;
}
