// The people of the pictures: invented, all of them, with names and structures as long and as short as real ones.
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { invent, STRUCTURES } from '#server/rehearsal/invented-people.ts';

/** How somebody presents themselves. */
export interface Presented {
  readonly name: string;
  readonly affiliation: string;
}

/** Sixty letters exactly: the most a name may have. */
export const LONGEST_NAME = 'Marie-Charlotte de La Rochefontaine-Bellegarde d’Estaing-Roy';

/** The same people each time. Some say nothing of themselves. */
export function presented(count: number): readonly Presented[] {
  const chance = chanceFrom(1_418);
  return Array.from({ length: count }, () => {
    const { name, affiliation } = invent(chance);
    return { name, affiliation };
  });
}

/** A crowd with the longest name and the longest structure in it. */
export function crowded(count: number): readonly Presented[] {
  const [first, ...others] = presented(count);
  const affiliation = `${STRUCTURES[4]} et des Trois Vallées réunies, service du développement économique et touristique`;
  return [{ name: LONGEST_NAME, affiliation }, ...(first ? [first] : []), ...others].slice(0, count);
}
