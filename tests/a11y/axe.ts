// axe in the page that is open. It is put there once: reading its source again before each question takes longer than the answer.
import axe, { type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';

/** Only what is wrong is told: naming all that is right takes most of the time. */
const BRIEFLY: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false };

/** The rules of WCAG 2.2 AA, and axe's good practices. */
export const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it stands, in a line each with the element and the reason: at most four of one rule.
 * @param only the tags of the rules asked for, or the rules by name.
 */
export async function axeFaults(
  page: Page,
  only: { readonly tags: readonly string[] } | { readonly rules: readonly string[] }
): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  const runOnly =
    'tags' in only
      ? { type: 'tag' as const, values: [...only.tags] }
      : { type: 'rule' as const, values: [...only.rules] };
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    { ...BRIEFLY, runOnly }
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
  );
}
