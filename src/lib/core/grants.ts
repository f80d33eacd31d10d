// What each device holds, found without looking through everybody's: it is asked at each frame of each of three hundred people, and
// of each of their lines at each change. Worked out once for each list of grants.
import type { DeviceHash } from './ids.ts';
import type { Actor } from './roles.ts';
import type { Grant, Workshop } from './workshop.ts';

type ByDevice = ReadonlyMap<DeviceHash, readonly Grant[]>;

const known = new WeakMap<Workshop['grants'], ByDevice>();

/** The grants of a device, in the order in which it came by them. */
export function grantsOf({ grants }: Pick<Workshop, 'grants'>, device: DeviceHash): readonly Grant[] {
  const held = known.get(grants) ?? byDevice(grants);
  known.set(grants, held);
  return held.get(device) ?? [];
}

function byDevice(grants: Workshop['grants']): ByDevice {
  const held = new Map<DeviceHash, Grant[]>();
  for (const grant of grants) {
    const own = held.get(grant.device);
    if (own) own.push(grant);
    else held.set(grant.device, [grant]);
  }
  return held;
}

/** The grant of a device in a role, if it holds one. */
export function grantOf<R extends Grant['role']>(
  workshop: Pick<Workshop, 'grants'>,
  device: DeviceHash,
  role: R
): Extract<Grant, { role: R }> | null {
  const isIt = (grant: Grant): grant is Extract<Grant, { role: R }> => grant.role === role;
  return grantsOf(workshop, device).find(isIt) ?? null;
}

/** Does the workshop still grant this actor's device its role? The projection needs no grant. */
export function holdsGrant(workshop: Pick<Workshop, 'grants'>, actor: Actor): boolean {
  if (actor.role === 'projection') return true;
  return grantsOf(workshop, actor.device).some((grant) => {
    if (grant.role !== actor.role) return false;
    if (grant.role === 'owner') return actor.role === 'owner' && grant.zoom === actor.zoom;
    if ('table' in grant) return 'table' in actor && grant.table === actor.table;
    return grant.role !== 'participant' || (actor.role === 'participant' && grant.seat === actor.seat);
  });
}
