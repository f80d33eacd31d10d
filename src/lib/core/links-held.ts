// Links of those who answer about their own words (TES-2, ZOOM-2): a table's witness, a zoom's owner. One door for both.
import type { DecisionEnv } from './decision.ts';
import type { WorkshopEvent } from './events.ts';
import type { DeviceHash, TableId, ZoomId } from './ids.ts';
import { grantOf, grantsOf } from './grants.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import { answersUntil } from './testimony.ts';
import type { Millis } from './units.ts';
import type { Grant, Workshop } from './workshop.ts';
import { zoomById, zoomUntil } from './zooms-of.ts';

/**
 * The device becomes one of a witness's, or of a zoom's owner: several may be, at the same time. Refuses 'narrator.facilitates' to a
 * device of the facilitation, which must not read what is prepared nor agree in their place, and 'quote.late' once nothing more is
 * asked of them.
 */
export function decideNarrate(
  workshop: Workshop,
  device: DeviceHash,
  held: LinkHeld,
  env: DecisionEnv
): Result<readonly WorkshopEvent[], Refusal> {
  if (grantOf(workshop, device, 'facilitator')) return refuse('narrator.facilitates');
  const isHeld = grantsOf(workshop, device).some((each) => isSameLink(each, held));
  if (isHeld) return ok([]);
  const until = held.role === 'owner' ? untilOf(workshop, held.zoom) : answersUntil(workshop);
  if (until !== null && env.now > until) return refuse('quote.late');
  return ok([{ type: 'device.granted', grant: { ...held, device } }]);
}

/** What the link of somebody who answers about their own words opens. */
export type LinkHeld =
  { readonly role: 'narrator'; readonly table: TableId } | { readonly role: 'owner'; readonly zoom: ZoomId };

/** What a secret opens, among the links of witnesses and of zooms; null when it opens nothing. */
export function linkHeld({ secrets }: Workshop, secret: string): LinkHeld | null {
  const keyIn = (links: Readonly<Record<string, string>> = {}): string | undefined =>
    Object.keys(links).find((key) => links[key] === secret);
  const table = keyIn(secrets.narrators);
  if (table !== undefined) return { role: 'narrator', table };
  const zoom = keyIn(secrets.zooms);
  return zoom === undefined ? null : { role: 'owner', zoom };
}

function isSameLink(grant: Grant, held: LinkHeld): boolean {
  return held.role === 'owner'
    ? grant.role === 'owner' && grant.zoom === held.zoom
    : grant.role === 'narrator' && grant.table === held.table;
}

function untilOf(workshop: Workshop, id: ZoomId): Millis | null {
  const zoom = zoomById(workshop, id);
  return zoom && zoomUntil(workshop, zoom);
}
