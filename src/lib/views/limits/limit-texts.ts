// What is said of a limit that is near, and of one that is reached: how much there is, what happens next, what to do (LIM-1). One
// function for each, so that a page carries the sentences it may say and no others.
import type { NearInRoom, NearLimit } from '#core/near-limits.ts';
import { COUNTED } from '#core/near-limits.ts';
import { figureText } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type Sentence = (figures: { readonly count: string; readonly most: string }) => string;

function said({ state, count, most }: NearLimit, near: Sentence, reached: Sentence): string {
  const figures = { count: figureText(count, getLocale()), most: figureText(most, getLocale()) };
  return state === 'near' ? near(figures) : reached(figures);
}

/** Of a board of this mark, to the facilitation. */
export function boardLimitText(limit: NearLimit, mark: string): string {
  return said(
    limit,
    (figures) => m.limits_cards_near({ mark, ...figures }),
    (figures) => m.limits_cards_full({ mark, ...figures })
  );
}

/** Of the board of this device. */
export function hereLimitText(limit: NearLimit): string {
  return said(limit, m.limits_here_near, m.limits_here_full);
}

/** Of people, of those a plan is made for or of all there may be. */
export function peopleLimitText(limit: NearLimit): string {
  if (limit.of !== 'planned') return said(limit, m.limits_people_near, m.limits_people_full);
  const most = figureText(COUNTED.people, getLocale());
  return said(limit, m.limits_planned_near, ({ count, most: planned }) =>
    m.limits_planned_full({ count, planned, most })
  );
}

/** Of a list of people that was read. */
export function listLimitText(limit: NearLimit): string {
  return said(limit, m.limits_list_near, m.limits_list_full);
}

/** Of tables, `each` for one theme more. */
export function tablesLimitText(limit: NearLimit, each: number): string {
  return said(
    limit,
    (figures) => m.limits_tables_near({ each, ...figures }),
    (figures) => m.limits_tables_full({ each, ...figures })
  );
}

/** Of themes. */
export function themesLimitText(limit: NearLimit): string {
  return said(limit, m.limits_themes_near, m.limits_themes_full);
}

/** Of the parts of a plan. */
export function partsLimitText(limit: NearLimit): string {
  return said(limit, m.limits_parts_near, m.limits_parts_full);
}

/** Of the « zoom sur » of a document. */
export function zoomsLimitText(limit: NearLimit): string {
  return said(limit, m.limits_zooms_near, m.limits_zooms_full);
}

/** Of the templates a house keeps. */
export function templatesLimitText(limit: NearLimit): string {
  return said(limit, m.limits_templates_near, m.limits_templates_full);
}

/** Of the room or of one of its boards. */
export function roomLimitText({ place, ...limit }: NearInRoom): string {
  return place ? boardLimitText(limit, place.mark) : peopleLimitText(limit);
}
