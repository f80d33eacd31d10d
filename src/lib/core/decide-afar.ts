// Opening a workshop's link and closing it (AFAR-1, AFAR-2), and coming in by it (AFAR-3).
import type { AfarCommand } from './afar.ts';
import { afarThemes, atInstant, isAfarOpen } from './afar-reach.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { DeviceHash } from './ids.ts';
import { grantOf } from './grants.ts';
import { nextNumber, type Joined } from './joining.ts';
import { LIMITS } from './limits.ts';
import { may } from './permissions.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, unreachable, type Result } from './result.ts';
import type { Actor } from './roles.ts';
import type { Seat } from './roster.ts';
import { minutes } from './units.ts';
import type { Workshop } from './workshop.ts';

const HOUR = minutes(60);

/** Judges what is done with the link. Refuses 'afar.noBoard', 'afar.date', and what may() refuses. */
export function decideAfar(
  workshop: Workshop,
  command: AfarCommand,
  actor: Actor,
  { now }: DecisionEnv
): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  const isOpen = isAfarOpen(workshop);
  switch (command.type) {
    case 'afar.open': {
      const { until } = command;
      if (afarThemes(workshop).length === 0) return refuse('afar.noBoard');
      const ahead = until - now;
      if (ahead < LIMITS.afarHoursLeast * HOUR || ahead > LIMITS.afarDaysMost * 24 * HOUR)
        return refuse('afar.date', { least: LIMITS.afarHoursLeast, most: LIMITS.afarDaysMost });
      if (isOpen && workshop.afar?.until === until) return ok([]);
      return ok([{ type: 'afar.opened', until, at: now }]);
    }
    case 'afar.close':
      return ok(isOpen ? [{ type: 'afar.closed', at: now }] : []);
    default:
      return unreachable(command);
  }
}

/**
 * Lets a device in by the link: its own place again, whichever it is, else a place outside every group. Refuses 'afar.over',
 * 'workshop.full'.
 */
export function decideAfarJoin(raw: Workshop, device: DeviceHash, env: DecisionEnv): Result<Joined, Refusal> {
  const workshop = atInstant(raw, env.now);
  const known = grantOf(workshop, device, 'participant');
  if (known) return ok({ seat: known.seat, events: [] });
  if (!isAfarOpen(workshop)) return refuse('afar.over');
  if (Object.keys(workshop.seats).length >= LIMITS.peopleHard)
    return refuse('workshop.full', { most: LIMITS.peopleHard });
  const seat = placeOutside(nextNumber(workshop), env);
  const grant = { role: 'participant', device, seat: seat.id } as const;
  return ok({
    seat: seat.id,
    events: [
      { type: 'seat.added', seat },
      { type: 'device.granted', grant }
    ]
  });
}

/** Of somebody who is expected nowhere: absent, in no group, for ever or until they come. */
function placeOutside(number: number, env: DecisionEnv): Seat {
  return {
    ...{ id: `s${number}`, number, groups: [], hosts: null, state: 'absent', claimed: true, afar: true },
    ...{ name: '', affiliation: '', remote: false, thanks: false, lateIn: 0 },
    resumeCode: env.draw(6),
    since: env.now
  };
}
