// What each device holds, found without looking through everybody's: it is asked at each frame of each of three hundred people, and
// of each of their lines at each change. Worked out once for each list of grants.
import { gathered } from './gathered.ts';
import type { DeviceHash } from './ids.ts';
import type { Actor } from './roles.ts';
import { workedOutOnce } from './worked-out-once.ts';
import type { Grant, Workshop } from './workshop.ts';

/** The grants of a device, in the order in which it came by them. */
export function grantsOf({ grants }: Pick<Workshop, 'grants'>, device: DeviceHash): readonly Grant[] {
  return byDevice(grants).get(device) ?? [];
}

const byDevice = workedOutOnce((grants: Workshop['grants']) => gathered(grants, ({ device }) => device));

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
