// The screen of whoever completes a zoom (ZOOM-2 to ZOOM-5). Their own words are read here and nowhere else.
import type { ThemeId, ZoomId } from './ids.ts';
import { must } from './result.ts';
import { headView, nowView, publishedPath } from './view-parts.ts';
import type { OwnerView } from './views.ts';
import type { Millis } from './units.ts';
import type { Workshop } from './workshop.ts';
import { ownWords, themeTitleIn, zoomById, zoomUntil } from './zooms-of.ts';

/** The view of an owner's device. @throws when the zoom does not exist. */
export function ownerView(workshop: Workshop, id: ZoomId, now: Millis): OwnerView {
  const zoom = must(zoomById(workshop, id), `zoom ${id}`);
  const theme: ThemeId = zoom.theme;
  return {
    for: 'owner',
    head: headView(workshop),
    now: nowView(workshop, now),
    zoom: id,
    theme: themeTitleIn(workshop.plan, theme),
    words: ownWords(zoom),
    approvedAt: zoom.approvedAt ?? null,
    changed: zoom.draft !== undefined,
    withdrawn: zoom.withdrawn ?? false,
    until: zoomUntil(workshop, zoom),
    published: publishedPath(workshop)
  };
}
