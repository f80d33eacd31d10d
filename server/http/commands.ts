// Commands over HTTP, for clients without a socket and for the plain form of old browsers: same grammar, same referee.
import { Router, type Request } from 'express';
import { holdsGrant } from '#core/grants.ts';
import { refuse } from '#core/refusals.ts';
import { withTurnout } from '#core/view-votes.ts';
import { parseCommand } from '#lib/protocol/parse-command.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { admit } from '#server/realtime/handshake.ts';
import { viewFor } from '#server/realtime/view-for.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { perform } from '#server/workshops/perform.ts';
import { sendRefusal, statusOf } from './answers.ts';
import { shownDevice } from './device.ts';
import type { Limiter } from './limiter.ts';

/** POST /api/workshops/:id/commands and GET /api/workshops/:id/view, with ?role=…&table=… */
export function commandRoutes(registry: Registry, limiter: Limiter): Router {
  const router = Router();
  const admitted = (req: Request) =>
    admit(
      registry,
      {
        protocol: PROTOCOL_VERSION,
        workshop: req.params['id'],
        role: req.query['role'] ?? 'participant',
        ...(typeof req.query['table'] === 'string' ? { table: req.query['table'] } : {}),
        ...deviceField(req.headers)
      },
      req.headers
    );
  router.post('/workshops/:id/commands', async (req, res) => {
    const found = admitted(req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { referee, actor } = found.value;
    const key = actor.role === 'projection' ? 'projection' : actor.device;
    if (!(await limiter.allows(`${referee.state.id}:${key}`)))
      return sendRefusal(res, { code: 'rate.tooFast' });
    if (!holdsGrant(referee.state, actor)) return sendRefusal(res, { code: 'session.missing' });
    const parsed = parseCommand(req.body);
    const ack = parsed.ok
      ? await perform(referee, parsed.value, actor)
      : refuse(parsed.refusal.code, parsed.refusal.params);
    res.status(ack.ok ? 200 : statusOf(ack.refusal.code)).json(ack);
  });
  router.get('/workshops/:id/view', (req, res) => {
    const found = admitted(req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { referee, actor } = found.value;
    const view = viewFor(referee.state, actor, referee.now());
    res.json({ seq: referee.seq, view: withTurnout(view, referee.ballots.turnout) });
  });
  return router;
}

function deviceField(headers: Request['headers']): { device?: string } {
  const secret = shownDevice(headers);
  return secret === null ? {} : { device: secret };
}
