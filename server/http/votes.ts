// What may be put to the vote, for the facilitation's console: too long for a view, and read only when a vote is prepared.
import { Router } from 'express';
import { ballotChoices } from '#core/ballot-lines.ts';
import type { BallotLinesResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { admit } from '#server/realtime/handshake.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';

/** GET /api/workshops/:id/ballot-lines: for the facilitation. */
export function voteRoutes(registry: Registry): Router {
  const router = Router();
  router.get('/workshops/:id/ballot-lines', (req, res) => {
    const asked = { protocol: PROTOCOL_VERSION, workshop: req.params.id, role: 'facilitator' };
    const found = admit(registry, asked, req.headers);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const body: BallotLinesResponse = { lines: ballotChoices(found.value.referee.state) };
    res.json(body);
  });
  return router;
}
