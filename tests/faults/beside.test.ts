// What some do to their own workshop, or what befalls its file, is nothing to the people beside it.
import { expect, test } from 'vitest';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { threeOf } from './kill-cycles.ts';
import { malformed } from './malformed.ts';
import { twoWorkshops } from './two-workshops.ts';

test(
  '[JRN-1, DOC-5] one workshop is flooded then damaged: the other is answered, and neither shows a word of the other',
  { timeout: 240_000 },
  async () => {
    const seen = await twoWorkshops({ people: 8, flooders: 4, every: 150, answers: 16, frames: 800 });
    const { wrong, flood, rest, flooded, damaged, said } = seen;
    process.stdout.write(
      `flood of ${flood}; answers beside, median / p95 / worst, ms: ${threeOf(rest)} → ${threeOf(flooded)}; damaged ${threeOf(damaged)}\n`
    );
    expect(wrong).toEqual([]);
    expect(flood).toBeGreaterThanOrEqual(800);
    expect(Math.min(flooded.length, damaged.length)).toBeGreaterThan(0);
    expect(said).toEqual({ status: 500, body: { refusal: { code: 'workshop.damaged' } } });
    expect(sentenceOf({ code: 'workshop.damaged' })).toMatch(/^Le serveur ne peut pas relire cet atelier/u);
  }
);

test(
  '[DOC-2, DOC-4] 1,600 malformed frames among people at work: nothing strange is shown or kept, `npm run test:faults` sends 50,000',
  { timeout: 240_000 },
  async () => {
    expect(await malformed(1_600, 500)).toEqual([]);
  }
);
