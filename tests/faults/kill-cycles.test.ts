// Forty deaths in the middle of twelve people's work; `npm run test:long` goes on to a thousand, and to three hundred people.
import { expect, test } from 'vitest';
import { killCycles, threeOf } from './kill-cycles.ts';

test(
  '[JRN-1, DOC-7, VOT-4] killed forty times among twelve people, no card, word, ballot or move is lost or doubled',
  { timeout: 240_000 },
  async () => {
    const done = await killCycles({ cycles: 40, awaited: 4, people: 12, every: 250, back: 150 });
    process.stdout.write(
      `acknowledged: ${JSON.stringify(done.acknowledged)}; median / p95 / worst, ms: ready ${threeOf(done.readyMillis)}, all in step ${threeOf(done.inStepMillis)}, all answered ${threeOf(done.backMillis)}\n`
    );
    expect(done.wrong).toEqual([]);
    expect(Math.min(...Object.values(done.acknowledged))).toBeGreaterThanOrEqual(10);
  }
);
