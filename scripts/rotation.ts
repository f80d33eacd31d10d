// `npm run rotation -- instance.json [--out plan.json] [--budget 1s|5s|iterations] [--seed n] [--policy meetMore|neverTwice]
// [--costs]`: plans a rotation that is written in a file (docs/rotation-planner.md). Says what the plan is worth in French and in
// English, and with --costs what each rule costs. Ends with 0 when there is a plan that holds every hard rule, else with 1 and the
// clash named. With --people and --minutes: what to do with them.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adviseRoom, roundsToMeetAll, type RoomAndTime } from '#core/rotation/planner/advice.ts';
import { clash, type Clash } from '#core/rotation/planner/clash.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';
import { planRotation, STEPS_PER_SECOND } from '#core/rotation/planner/plan-rotation.ts';
import { relaxationOf } from '#core/rotation/planner/relaxation.ts';
import { ruleCosts, type RuleCost } from '#core/rotation/planner/rule-costs.ts';
import { POLICIES } from '#core/rotation/planner/tie-break.ts';
import { verdictOf } from '#core/rotation/planner/verdict.ts';
import { clashSentence, type InLanguage } from '#lib/i18n/clash-text.ts';
import { adviceSentence, costSentence, meetAllSentence, verdictLine } from '#lib/i18n/planner-text.ts';
import { m } from '#lib/paraglide/messages.js';

const LANGUAGES: readonly InLanguage[] = [{ locale: 'fr' }, { locale: 'en' }];

/** Says a sentence in both languages, on the error stream: the plan itself may go to the other one. */
function say(sentence: (language: InLanguage) => string): void {
  for (const language of LANGUAGES) console.error(sentence(language));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        budget: { type: 'string', default: '1s' },
        seed: { type: 'string', default: '1' },
        policy: { type: 'string' },
        costs: { type: 'boolean', default: false },
        people: { type: 'string' },
        minutes: { type: 'string' }
      }
    });
    const room = { people: Number(values.people), minutes: Number(values.minutes) };
    if (Number.isInteger(room.people) && Number.isInteger(room.minutes)) return { room };
    const steps = stepsOf(values.budget);
    const seed = Number(values.seed);
    const policy = POLICIES.find((each) => each === values.policy);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0 || steps === null || !Number.isInteger(seed)) return null;
    if (values.policy !== undefined && !policy) return null;
    return { path, steps, seed, ...(policy ? { policy } : {}), costs: values.costs, out: values.out };
  } catch {
    return null; // an option nobody knows: the usage is said
  }
}

/** Steps of search of a budget: seconds of one core, or the number itself; null when it is neither. */
function stepsOf(budget: string): number | null {
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(budget)?.[1];
  if (seconds !== undefined) return Math.round(Number(seconds) * STEPS_PER_SECOND);
  return /^\d+$/.test(budget) ? Number(budget) : null;
}

function readInstance(path: string): { readonly instance: Instance } | { readonly clash: Clash } {
  try {
    return parseInstance(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { clash: clash('file.malformed', { path }) };
  }
}

function refuse(id: string, clashes: readonly Clash[]): void {
  for (const language of LANGUAGES) {
    console.error(m.planner_title({ id }, language));
    for (const each of clashes) console.error(`  ${clashSentence(each, language)}`);
  }
  process.exitCode = 1;
}

/** Says what a room of so many people may do in so many minutes. */
function advise(room: RoomAndTime): void {
  const advices = adviseRoom(room);
  if (advices.length === 0) {
    say((language) => m.planner_advice_none({}, language));
    process.exitCode = 1;
    return;
  }
  for (const advice of advices.slice(0, 3)) say((language) => adviceSentence(room, advice, language));
  const size = advices[0]?.sizeMost ?? 2;
  const toMeet = roundsToMeetAll(room.people, size);
  say((language) => meetAllSentence(room.people, size, toMeet, language));
}

/** Says the repeated meetings each rule asks for. */
function sayCosts(costs: readonly RuleCost[]): void {
  if (costs.length === 0) say((language) => m.planner_cost_none({}, language));
  for (const cost of costs) say((language) => costSentence(cost, language));
}

function main(): void {
  const asked = readArguments();
  if (asked && 'room' in asked) {
    advise(asked.room);
    return;
  }
  if (!asked) {
    say((language) => m.planner_usage({}, language));
    process.exitCode = 1;
    return;
  }
  const read = readInstance(asked.path);
  if ('clash' in read) {
    refuse(asked.path, [read.clash]);
    return;
  }
  const { instance } = read;
  const { id } = instance;
  const planned = planRotation(instance, asked);
  if (!planned.ok) {
    refuse(id, planned.clashes);
    const rule = planned.assign ? relaxationOf(instance, asked) : null;
    if (rule !== null) say((language) => m.planner_relax({ rule }, language));
    return;
  }
  const text = `${JSON.stringify({ instance: id, assign: planned.assign })}\n`;
  if (asked.out === undefined) console.log(text.trimEnd());
  else writeFileSync(asked.out, text);
  const { metMean, metMin } = planned.metrics;
  const verdict = verdictOf(planned.metrics, planned.bounds);
  say((language) => verdictLine(id, verdict, language));
  say((language) => m.planner_met({ mean: metMean.toFixed(1), least: metMin }, language));
  if (asked.costs) sayCosts(ruleCosts(instance, planned.metrics, asked));
  const { out } = asked;
  if (out !== undefined) say((language) => m.planner_written({ path: out }, language));
}

main();
