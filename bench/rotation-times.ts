// Processor time of the planner over the sample problems, each in a process of its own: the first plan, which compiles as it
// goes, then the best of a few. The budgets are those of docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { range } from '#core/rotation/planner/cells.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';
import { planRotation, STEPS_PER_SECOND } from '#core/rotation/planner/plan-rotation.ts';

const FOLDER = 'tests/fixtures/rotation';
/** Plans after the first, unless it was long. */
const AGAIN = 6;
const LONG_MILLIS = 1_500;

/** Milliseconds a plan of each family may take. Families a formula gives have 50, those of a catalogue or a search a second. */
const BUDGETS = new Map([
  ['hosts', 50],
  ['distinct-tables', 50],
  ['carousel', 50],
  ['golfer', 1_000],
  ['workshop', 1_000],
  ['exact', 300],
  ['preferences', 300],
  ['replan', 300],
  ['constraints', 5_000]
]);
/** No formula gives these, or one does although most of their family have none. */
const SPECIAL = new Map([
  ['carousel-12g-6-6', 1_000],
  ['mix-12-6-6', 1_000],
  ['mix-180-15-5', 1_000],
  ['golf-9-9-10', 50]
]);

/** One problem: milliseconds of one processor for the first plan, and for the shortest of those after it. */
export interface RotationTimes {
  readonly cold: number;
  readonly warm: number;
}

/** A sample problem, what family it is of, and how long its plan may take. */
export interface RotationSample {
  readonly path: string;
  readonly instance: Instance;
  readonly budget: number;
  /** Seconds of search it is given. */
  readonly seconds: number;
}

function readSample(path: string): RotationSample {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const read = parseInstance(json);
  if ('clash' in read) throw new Error(path);
  const { family } = json as { family: string }; // as the samples are written
  const { instance } = read;
  const budget = SPECIAL.get(instance.id) ?? BUDGETS.get(family) ?? 0;
  const seconds = family === 'constraints' || family === 'preferences' ? 5 : 1;
  return { path, instance, budget, seconds };
}

/** Every sample problem. */
export function rotationSamples(): readonly RotationSample[] {
  return readdirSync(FOLDER).map((file) => readSample(`${FOLDER}/${file}`));
}

function millis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Times of this process, which has planned nothing yet. */
function timesHere({ instance, seconds }: RotationSample): RotationTimes {
  const plan = (): number => {
    const start = millis();
    planRotation(instance, { seed: 1, steps: seconds * STEPS_PER_SECOND });
    return millis() - start;
  };
  const cold = plan();
  return { cold, warm: Math.min(...range(cold > LONG_MILLIS ? 1 : AGAIN).map(plan)) };
}

/** Times of a sample, in a process of its own. */
export function measureTimes({ path }: RotationSample): RotationTimes {
  const said = execFileSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' });
  return JSON.parse(said) as RotationTimes; // what this file writes below
}

const [, program = '', path] = process.argv;
if (basename(program) === basename(import.meta.filename) && path !== undefined)
  console.log(JSON.stringify(timesHere(readSample(path))));
