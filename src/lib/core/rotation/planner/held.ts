// Where people must be.
import type { Instance, InstancePerson } from './instance.ts';
import { isOpenAt } from './sizes.ts';

/** Table where a person must be in a round: hosts and pins. */
export function heldAt(instance: Instance, person: InstancePerson, round: number): string | null {
  if (person.absent?.includes(round)) return null;
  const pin = person.pins?.find((each) => each.round === round);
  if (pin) return pin.table;
  if (person.host === undefined) return null;
  const host = instance.tables.findIndex(({ id }) => id === person.host);
  return host >= 0 && isOpenAt(instance, host, round) ? person.host : null;
}
