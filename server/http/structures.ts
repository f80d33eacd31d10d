// Structures that others of the workshop already typed, while somebody types theirs (STR-4): five at most, from three letters on, and
// not as fast as one likes. The list itself is never sent.
import { Router } from 'express';
import { affiliationsLike } from '#core/affiliations-like.ts';
import { LIMITS } from '#core/limits.ts';
import type { StructuresResponse } from '#lib/protocol/http-api.ts';
import { tidy } from '#lib/protocol/command-fields.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { admit } from '#server/realtime/handshake.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';
import type { Limiter } from './limiter.ts';

/** GET /api/workshops/:id/structures?begins=baz: for whoever holds a seat there. `limiter`: of these questions alone. */
export function structureRoutes(registry: Registry, limiter: Limiter): Router {
  const router = Router();
  router.get('/workshops/:id/structures', async (req, res) => {
    const asked = { protocol: PROTOCOL_VERSION, workshop: req.params.id, role: 'participant' };
    const found = admit(registry, asked, req.headers);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { referee, actor } = found.value;
    if (actor.role !== 'participant') return sendRefusal(res, { code: 'session.missing' });
    if (!(await limiter.allows(`${referee.state.id}:${actor.device}`)))
      return sendRefusal(res, { code: 'rate.tooFast' });
    const { begins } = req.query;
    const typed = typeof begins === 'string' ? tidy(begins.slice(0, LIMITS.affiliation)) : '';
    const others = Object.values(referee.state.seats).filter(({ id }) => id !== actor.seat);
    const body: StructuresResponse = {
      structures: affiliationsLike(
        typed,
        others.map(({ affiliation }) => affiliation)
      )
    };
    res.json(body);
  });
  return router;
}
