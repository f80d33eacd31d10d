// A thousand deaths of the server among twelve people, then twenty among three hundred (npm run test:long). Done in rounds, each on
// a folder of its own; what each gave is kept in a file, and a run that was stopped goes on from there. `--anew` begins again;
// `--hall` does the three hundred alone.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { killCycles, threeOf, type KillFigures, type KillOptions } from '#tests/faults/kill-cycles.ts';

const FOLDER = 'test-results';
const FILE = `${FOLDER}/kills.json`;
const SIZES: readonly { readonly rounds: number; readonly each: KillOptions }[] = [
  { rounds: 25, each: { cycles: 40, awaited: 4, people: 12, every: 250, back: 150 } },
  { rounds: 4, each: { cycles: 5, awaited: 2, people: 300, every: 6_000, back: 5_000 } }
];

type Done = KillFigures & { readonly people: number };

function doneSoFar(): readonly Done[] {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Done[]; // as written below
  } catch {
    // Never begun, or stopped while it was written: begun anew.
    return [];
  }
}

mkdirSync(FOLDER, { recursive: true });
if (argv.includes('--anew')) rmSync(FILE, { force: true });
const done = [...doneSoFar()];
for (const { rounds, each } of SIZES.slice(argv.includes('--hall') ? 1 : 0)) {
  const before = done.filter(({ people }) => people === each.people).length;
  for (let round = before + 1; round <= rounds; round++) {
    done.push({ ...(await killCycles(each)), people: each.people });
    writeFileSync(FILE, JSON.stringify(done));
    console.log(`  ${each.people} people, round ${round} of ${rounds}: ${done.at(-1)?.wrong.length} wrong`);
  }
  const all = done.filter(({ people }) => people === each.people);
  const sum = (of: (figures: Done) => number): number =>
    all.reduce((total, figures) => total + of(figures), 0);
  const told = (Object.keys(all[0]?.acknowledged ?? {}) as (keyof Done['acknowledged'])[]).map(
    (what) => `${sum(({ acknowledged }) => acknowledged[what])} ${what}`
  );
  console.log(
    `kills: ${sum(({ cycles }) => cycles)} among ${each.people} people; acknowledged ${told.join(', ')}`
  );
  console.log(
    `  median / p95 / worst, ms: listens ${threeOf(all.flatMap(({ readyMillis }) => readyMillis))}, all in step ${threeOf(all.flatMap(({ inStepMillis }) => inStepMillis))}, all answered ${threeOf(all.flatMap(({ backMillis }) => backMillis))}`
  );
}
const wrong = done.flatMap((figures) => figures.wrong);
for (const what of wrong.slice(0, 50)) console.error(`  ${what}`);
console.log(`kills: ${wrong.length} lost or doubled`);
process.exitCode = wrong.length === 0 ? 0 : 1;
