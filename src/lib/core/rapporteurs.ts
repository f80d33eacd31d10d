// Who speaks for a table in plenary, as they are at this moment (RAP-1 to RAP-4): somebody who has left leaves the place free.
import type { Behalf } from './behalf.ts';
import type { TableId } from './ids.ts';
import type { SpeakerView } from './views-people.ts';
import type { Workshop } from './workshop.ts';

/** Who was named at a table; null when nobody was. */
export function speakerOf({ rapporteurs, seats }: Workshop, table: TableId): SpeakerView | null {
  const who = rapporteurs?.[table];
  if (!who) return null;
  if ('name' in who) return { name: who.name, number: null, left: false };
  const seat = seats[who.seat];
  return seat ? { name: seat.name, number: seat.number, left: seat.state === 'absent' } : null;
}

/** Tables a seat speaks for. */
export function spokenFor({ rapporteurs = {} }: Workshop, seat: string): readonly TableId[] {
  return Object.entries(rapporteurs).flatMap(([table, who]) =>
    'seat' in who && who.seat === seat ? [table] : []
  );
}

/** What the room may read of a name: the first of them. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u, 1)[0] ?? '';
}

/** The workshop with another rapporteur at a table, or none there. */
export function withRapporteur(workshop: Workshop, table: TableId, who: Behalf | null): Workshop {
  const { rapporteurs: { [table]: _, ...others } = {}, ...bare } = workshop;
  const named = who === null ? others : { ...others, [table]: who };
  return Object.keys(named).length === 0 ? bare : { ...bare, rapporteurs: named };
}
