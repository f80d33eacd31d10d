// The catalogue: every template, in the order of its sheets. Those that can be played come first (TPL-1).
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { ICEBREAKERS } from './brise-glaces.ts';
import { COMMITTEE } from './comite.ts';
import { AGREEMENT } from './convention.ts';
import { CRISIS } from './crise.ts';
import { HERAULT } from './herault.ts';
import { HERAULT_TABLES } from './herault-tables.ts';
import { LIBRE } from './libre.ts';
import { MARKETING } from './marketing.ts';
import { NADOT } from './nadot.ts';
import { BREAKFAST } from './petit-dej.ts';
import { PORTFOLIOS } from './portefeuilles.ts';
import { PROFILES } from './profils.ts';
import { THREE_WITNESSES } from './trois-temoins.ts';
import { WORLD_CAFE } from './world-cafe.ts';
import type { ReadyTemplate, Template } from './template.ts';

/** Those that can be started today. */
export const READY_TEMPLATES: readonly ReadyTemplate[] = [
  HERAULT_TABLES,
  LIBRE,
  HERAULT,
  NADOT,
  PROFILES,
  MARKETING,
  PORTFOLIOS,
  WORLD_CAFE,
  THREE_WITNESSES,
  BREAKFAST,
  COMMITTEE,
  CRISIS,
  AGREEMENT,
  ICEBREAKERS
];

/** The whole catalogue. */
export const TEMPLATES: readonly Template[] = READY_TEMPLATES;

/** The template to start. Refuses 'template.unknown', and 'template.soon' while it cannot be played. */
export function readyTemplate(id: string): Result<ReadyTemplate, Refusal> {
  const found = TEMPLATES.find((template) => template.id === id);
  if (!found) return refuse('template.unknown');
  return found.state === 'ready' ? ok(found) : refuse('template.soon');
}
