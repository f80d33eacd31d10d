// A ranking as it is shown and changed (CHO-1). Pure.
import type { ChoiceTheme } from '#core/choice.ts';
import type { ThemeId } from '#core/ids.ts';

/** The themes of a ranking, best first, and those that are not in it, in the order of the plan. */
export function ranksIn(
  themes: readonly ChoiceTheme[],
  ranking: readonly ThemeId[]
): { readonly ranked: readonly ChoiceTheme[]; readonly others: readonly ChoiceTheme[] } {
  return {
    ranked: ranking.flatMap((theme) => themes.find((each) => each.theme === theme) ?? []),
    others: themes.filter(({ theme }) => !ranking.includes(theme))
  };
}

/** The ranking with a theme one place further down (1) or up (-1); the same at either end. */
export function moved(ranking: readonly ThemeId[], theme: ThemeId, by: 1 | -1): readonly ThemeId[] {
  const at = ranking.indexOf(theme);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ranking.length) return ranking;
  const others = without(ranking, theme);
  return [...others.slice(0, to), theme, ...others.slice(to)];
}

/** The ranking without a theme. */
export function without(ranking: readonly ThemeId[], theme: ThemeId): readonly ThemeId[] {
  return ranking.filter((each) => each !== theme);
}
