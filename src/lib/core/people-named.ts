// Everybody a workshop knows by name (PPL-7): those who have a seat, who tell a story, or who sign a quote or a zoom.
import type { Named } from './name-guard.ts';
import { testimoniesOf } from './testimony.ts';
import type { Workshop } from './workshop.ts';
import { zoomsOf } from './zooms-of.ts';

/** Their names and structures, as often as they were given. */
export function peopleNamed(workshop: Workshop): readonly Named[] {
  const { witnesses, quotes } = testimoniesOf(workshop);
  return [
    ...Object.values(workshop.seats),
    ...Object.values(witnesses),
    ...Object.values(quotes).flatMap((quote) => (quote.state === 'approved' ? [quote] : [])),
    ...zoomsOf(workshop).map(({ words }) => ({ name: words.name, affiliation: '' }))
  ];
}
