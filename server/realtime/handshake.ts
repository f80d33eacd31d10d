// Who is knocking: parses the handshake, finds the workshop and the grant. A device without one is told so and let go.
import type { IncomingHttpHeaders } from 'node:http';
import { grantOf, grantsOf } from '#core/grants.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import { parseHandshake } from '#lib/protocol/parse-request.ts';
import type { Handshake } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { shownDevice } from '#server/http/device.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';

/** The workshop and the role of a connection. */
export interface Admitted {
  readonly referee: Referee;
  readonly actor: Actor;
}

/** Lets a connection in. Refuses 'protocol.version', 'command.malformed', 'workshop.unknown', 'session.missing'. */
export function admit(
  registry: Registry,
  auth: unknown,
  headers: IncomingHttpHeaders
): Result<Admitted, Refusal> {
  const parsed = parseHandshake(auth);
  if (!parsed.ok) return parsed;
  const ask = parsed.value;
  if (ask.protocol !== PROTOCOL_VERSION) return refuse('protocol.version', { server: PROTOCOL_VERSION });
  if (ask.role === 'projection') {
    const shown = registry.byCode(ask.workshop);
    return shown ? ok({ referee: shown, actor: { role: 'projection' } }) : refuse('code.unknown');
  }
  const referee = registry.byId(ask.workshop);
  if (!referee) return refuse('workshop.unknown');
  const secret = ask.device ?? shownDevice(headers);
  if (secret === null) return refuse('session.missing');
  const device = hashDevice(secret, referee.state.id);
  const actor = actorFor(referee.state, device, ask);
  if (actor) return ok({ referee, actor });
  // A workshop one has never come into does not exist (PERM-6).
  const isKnown = grantsOf(referee.state, device).length > 0;
  return refuse(isKnown ? 'session.missing' : 'workshop.unknown');
}

/** Who a device is in the role it asks for, from what it holds at this moment; null when it holds no such grant. */
export function actorFor(
  workshop: Workshop,
  device: string,
  ask: Pick<Handshake, 'role' | 'table' | 'zoom'>
): Actor | null {
  switch (ask.role) {
    case 'facilitator': {
      const grant = grantOf(workshop, device, 'facilitator');
      return grant && { role: 'facilitator', device, name: grant.name };
    }
    case 'participant': {
      const grant = grantOf(workshop, device, 'participant');
      return grant && { role: 'participant', device, seat: grant.seat };
    }
    case 'host':
    case 'narrator': {
      const { role } = ask;
      const held = grantsOf(workshop, device).flatMap((each) => (each.role === role ? [each.table] : []));
      const table = ask.table === undefined ? held[0] : held.find((each) => each === ask.table);
      return table === undefined ? null : { role, device, table };
    }
    case 'owner': {
      const held = grantsOf(workshop, device).flatMap((each) => (each.role === 'owner' ? [each.zoom] : []));
      const zoom = ask.zoom === undefined ? held[0] : held.find((each) => each === ask.zoom);
      return zoom === undefined ? null : { role: 'owner', device, zoom };
    }
    default:
      return null;
  }
}
