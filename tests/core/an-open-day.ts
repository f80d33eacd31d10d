// A day whose link is left open from afar, and Paule, who came in by it.
import type { Actor } from '#core/roles.ts';
import type { ParticipantView } from '#core/views.ts';
import { minutes } from '#core/units.ts';
import { participantView } from '#core/view-participant.ts';
import { Day, FACILITATOR } from './a-day.ts';
import { aPlan } from './a-plan.ts';

export const HOURS = minutes(60);
export const DAYS = 24 * HOURS;

type Person = Extract<Actor, { role: 'participant' }>;

/** Open for five days; twelve people expected at three tables. */
export function anOpenDay(attribution?: 'named' | 'affiliation' | 'anonymous'): { day: Day; paule: Person } {
  const day = new Day(aPlan(12, 3), attribution);
  day.does(FACILITATOR, { type: 'afar.open', until: day.now + 5 * DAYS });
  const paule = day.comesFromAfar();
  const who = { name: 'Paule Rey', affiliation: 'Parc du Haut-Languedoc', thanks: true, thanksName: true };
  day.does(paule, { type: 'seat.name', seat: paule.seat, ...who });
  return { day, paule };
}

export function viewOf(day: Day, { seat }: Person): ParticipantView {
  return participantView(day.state, seat, day.now);
}
