// The zooms of a workshop and what may be read of them (ZOOM-2 to ZOOM-5).
import type { ThemeId, ZoomId } from './ids.ts';
import { allThemes, type Plan } from './plan.ts';
import { minutes, type Millis } from './units.ts';
import type { Workshop } from './workshop.ts';
import { ZOOM_FIELDS, type Zoom, type ZoomWords } from './zooms.ts';

/** The zooms of a workshop, in the order they were opened. */
export function zoomsOf({ zooms }: Workshop): readonly Zoom[] {
  return zooms ?? [];
}

/** One of them; null when there is none of this name. */
export function zoomById(workshop: Workshop, id: ZoomId): Zoom | null {
  return zoomsOf(workshop).find((zoom) => zoom.id === id) ?? null;
}

/** What its owner reads and changes. */
export function ownWords({ words, draft }: Zoom): ZoomWords {
  return draft ?? words;
}

/**
 * What anybody else may read of it: nothing once its owner took it back, and neither a quote nor who says it before they agreed.
 * null when that leaves nothing.
 */
export function toldWords({
  words,
  approvedAt,
  withdrawn
}: Pick<Zoom, 'words' | 'approvedAt' | 'withdrawn'>): ZoomWords | null {
  if (withdrawn) return null;
  const told = approvedAt === undefined ? { ...words, quote: '', name: '', function: '' } : words;
  return ZOOM_FIELDS.some((field) => told[field] !== '') ? told : null;
}

/** Names of the zooms whose owner agrees at this moment, and of those that may be read without a quote. */
export function readableZooms(workshop: Workshop): ReadonlyMap<ZoomId, 'whole' | 'unsigned'> {
  return new Map(
    zoomsOf(workshop).flatMap((zoom) =>
      toldWords(zoom) === null
        ? []
        : [[zoom.id, zoom.approvedAt === undefined ? 'unsigned' : 'whole'] as const]
    )
  );
}

const ANSWER_DAYS = 15;

/** Until when its owner writes: fifteen days after the end, or after the link was drawn; null while the workshop is not over. */
export function zoomUntil({ closedAt }: Pick<Workshop, 'closedAt'>, { invitedAt }: Zoom): Millis | null {
  return closedAt === null ? null : Math.max(closedAt, invitedAt) + minutes(ANSWER_DAYS * 24 * 60);
}

/** What a theme is called where its owner reads it; empty when it has gone. */
export function themeTitleIn(plan: Plan, id: ThemeId): string {
  return allThemes(plan).find((theme) => theme.id === id)?.title ?? '';
}
