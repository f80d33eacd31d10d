// How many tables must stay open when some close (EDIT-5, WAY-7): one where groups share it, two where people are dealt anew.
import type { ThemeId } from './ids.ts';
import { isDealt, type Layout } from './plan.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';

/** Those of these themes that are open: nothing closes twice. */
export function closingNow(
  { themes }: Pick<Layout, 'themes'>,
  close: readonly ThemeId[]
): readonly ThemeId[] {
  return close.filter((theme) => themes.some(({ id, closed }) => id === theme && !closed));
}

/** The themes of a layout nobody may go to, once these close as well. */
export function shutThemes(
  { themes }: Pick<Layout, 'themes'>,
  close: readonly ThemeId[] = []
): ReadonlySet<ThemeId> {
  return new Set([...themes.flatMap(({ id, closed }) => (closed ? [id] : [])), ...close]);
}

/**
 * The themes of a layout nobody may go to once these close as well. Refuses 'table.unknown' for one that is not there,
 * 'themes.tooFew' when too few would stay open.
 */
export function shutAfter(
  layout: Pick<Layout, 'themes' | 'mode'>,
  close: readonly ThemeId[]
): Result<ReadonlySet<ThemeId>, Refusal> {
  const { themes } = layout;
  const shut = shutThemes(layout, close);
  if (close.some((theme) => !themes.some(({ id }) => id === theme))) return refuse('table.unknown');
  const least = isDealt(layout) ? 2 : 1;
  return themes.length - shut.size < least ? refuse('themes.tooFew', { least }) : ok(shut);
}
