// The same seed and steps give the same plan in a browser as here: no clock, no Math.exp, no machine in it.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';

/** The planner as one script that a page may run. */
async function script(): Promise<string> {
  const made = await build({
    ...{ configFile: false, logLevel: 'silent', root: '.' },
    build: {
      ...{ write: false, minify: false },
      lib: { entry: 'src/lib/core/rotation/planner/plan-rotation.ts', formats: ['iife'], name: 'planner' }
    }
  });
  const [chunk] = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('no script');
  return chunk.code;
}

const IDS = ['mixed-47-4-4-prof', 'golf-6-4-7', 'pref-47-6-3', 'replan-63-mixed'];

test('[MIX-3] the same seed and steps give the same plan in Chromium', async ({ page }) => {
  await page.addScriptTag({ content: await script() });
  for (const id of IDS) {
    const text = readFileSync(`tests/fixtures/rotation/${id}.json`, 'utf8');
    const options = { seed: 7, steps: 60_000 };
    const instance = JSON.parse(text) as Instance; // a fixture that parse-instance reads elsewhere
    const there = await page.evaluate(
      `JSON.stringify(planner.planRotation(${text}, ${JSON.stringify(options)}))`
    );
    expect(there, id).toBe(JSON.stringify(planRotation(instance, options)));
  }
});
