// Golden files: compared byte for byte, rewritten only on purpose: GOLDEN=update vitest run tests/exports.
import { readFileSync, writeFileSync } from 'node:fs';

/** What the golden file holds; first writes `made` into it when the environment asks so. */
export function goldenText(name: string, made: string): string {
  const path = `tests/golden/exports/${name}`;
  if (process.env.GOLDEN === 'update') writeFileSync(path, made);
  return readFileSync(path, 'utf8');
}
