// POST /api/workshops/:id/tickets: what stands for the device's cookie in the address of a board's socket.
import { Router } from 'express';
import type { Workshop } from '#core/workshop.ts';
import type { TicketRequest, TicketResponse } from '#lib/protocol/http-api.ts';
import { parseTicket } from '#lib/protocol/parse-request.ts';
import { sendRefusal } from '#server/http/answers.ts';
import { shownDevice } from '#server/http/device.ts';
import type { Limiter } from '#server/http/limiter.ts';
import { actorFor } from '#server/realtime/handshake.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Registry } from '#server/workshops/registry.ts';
import type { Tickets } from './tickets.ts';

/** What the route needs. */
export interface TicketDeps {
  readonly registry: Registry;
  readonly tickets: Tickets;
  readonly limiter: Limiter;
}

/** The route. */
export function ticketRoutes({ registry, tickets, limiter }: TicketDeps): Router {
  const router = Router();
  router.post('/workshops/:id/tickets', async (req, res) => {
    const ask = parseTicket(req.body ?? {});
    if (!ask.ok) return sendRefusal(res, ask.refusal);
    const referee = registry.byId(req.params.id);
    const secret = shownDevice(req.headers);
    if (!referee || secret === null) return sendRefusal(res, { code: 'workshop.unknown' });
    const { id } = referee.state;
    const device = hashDevice(secret, id);
    if (!holdsOne(referee.state, device, ask.value)) return sendRefusal(res, { code: 'workshop.unknown' });
    if (!(await limiter.allows(`${id}:${device}`))) return sendRefusal(res, { code: 'rate.tooFast' });
    const answer: TicketResponse = { ticket: tickets.write(id, device) };
    res.json(answer);
  });
  return router;
}

function holdsOne(workshop: Workshop, device: string, { role, table }: TicketRequest): boolean {
  const roles = role === undefined ? (['facilitator', 'host', 'participant'] as const) : [role];
  const at = table === undefined ? {} : { table };
  return roles.some((each) => actorFor(workshop, device, { role: each, ...at }) !== null);
}
