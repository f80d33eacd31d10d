// Does this table rest? People sit at other tables for now; where nobody sits, no table is more at rest than another.
import { kindRow } from '#core/phase-kinds.ts';
import type { HostView } from '#core/views.ts';

/** Is nobody meant to be at this table at this moment? */
export function isIdle({ idle, now }: Pick<HostView, 'idle' | 'now'>): boolean {
  return idle && now.stage === 'running' && kindRow(now.kind).seated;
}
