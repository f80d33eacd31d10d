// The copy of a workshop that is rehearsed instead of it (its own id, so that erasing it leaves nothing): same plan
// from now on, same words, fresh seats, other code and secrets.
import { createWorkshop } from '#core/creating.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { NO_TOTALS } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import { drawCode } from '#server/secrets.ts';

/** The first event of a workshop. */
export type Created = Extract<WorkshopEvent, { type: 'workshop.created' }>;

/** The first event of the copy. Cards, names and devices of the source stay where they are. */
export function copyOf(
  source: Workshop,
  names: { readonly id: string; readonly code: string },
  now: number
): Created {
  const { space, title, place, organizer, facilitation, template, attribution, plan } = source;
  const words = { title, place, organizer, facilitation };
  return createWorkshop(
    {
      ...names,
      ...words,
      space,
      template,
      attribution,
      rehearsalOf: source.id,
      plan: { ...plan, startsAt: now }
    },
    { now, draw: drawCode, compose: () => null, tally: () => NO_TOTALS }
  );
}
