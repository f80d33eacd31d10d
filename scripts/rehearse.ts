// `npm run rehearse`: a room of simulated people against a real server, by the public protocol, and what was verified.
// Ends with 0 when everything acknowledged was found and everybody was at the right table, else with 1.
import { parseArgs } from 'node:util';
import { LIMITS } from '#core/limits.ts';
import { kindRow } from '#core/phase-kinds.ts';
import type { Refusal } from '#core/refusals.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { rehearse, type RehearsalProgress, type RehearsalReport } from '#server/rehearsal/rehearse.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '60' },
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    speed: { type: 'string', default: '60' },
    template: { type: 'string', default: 'herault-tables' },
    seed: { type: 'string', default: '1' },
    key: { type: 'string' },
    conduct: { type: 'boolean', default: false },
    watch: { type: 'string' }
  }
});

const say = (line: string): void => console.log(line);
const numbers = { people: Number(values.people), speed: Number(values.speed), seed: Number(values.seed) };

function progress(step: RehearsalProgress): void {
  if (step.type === 'created') say(m.rehearsal_created({ code: step.code, recovery: step.recovery }));
  if (step.type === 'joined') say(m.rehearsal_joined({ count: step.people }));
  if (step.type === 'refused') say(m.rehearsal_refused({ reason: sentenceOf(step.refusal) }));
  if (step.type !== 'moved') return;
  const { title, round, part, act } = step.move;
  const count = step.acknowledged;
  if (act === 'workshop.close') say(m.rehearsal_closed({ count }));
  else if (part === 'round') say(m.rehearsal_round({ title, round, count }));
  else if (part === 'move') say(m.rehearsal_move({ round }));
  else say(m.rehearsal_step({ title }));
}

function conclude({ verdict, ledger, last }: RehearsalReport): boolean {
  const { acknowledged, found, lost, doubled, altered, places, misplaced, rounds, others } = verdict;
  say('');
  say(m.rehearsal_report());
  say(m.rehearsal_cards_acknowledged({ count: acknowledged }));
  say(m.rehearsal_cards_found({ count: found }));
  say(m.rehearsal_cards_lost({ count: lost.length, ids: lost.slice(0, 5).join(' ') }));
  say(m.rehearsal_cards_doubled({ count: doubled.length }));
  if (altered.length > 0) say(m.rehearsal_cards_altered({ count: altered.length }));
  if (others > 0) say(m.rehearsal_cards_others({ count: others }));
  say(m.rehearsal_places({ count: places, rounds }));
  say(m.rehearsal_misplaced({ count: misplaced.length }));
  for (const [code, count] of ledger.refusals) say(m.rehearsal_refusals({ code, count }));
  // A day where everybody stays together has no place to verify.
  const rotates =
    last === null ||
    last.agenda.some(({ kind, part }) => part === 'round' && kindRow(kind).place === 'tables');
  const isEmpty = acknowledged === 0 || (rotates && places === 0);
  if (isEmpty) say(m.rehearsal_nothing());
  const isRight = verdict.isSound && !isEmpty;
  say(isRight ? m.rehearsal_sound() : m.rehearsal_unsound());
  return isRight;
}

function failed(refusal: Refusal): void {
  say(m.rehearsal_refused({ reason: sentenceOf(refusal) }));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { people, speed, seed } = numbers;
  if (!(people >= 1 && people <= LIMITS.peoplePlanned) || !(speed >= 1) || !Number.isInteger(seed)) {
    say(m.rehearsal_usage({ most: LIMITS.peoplePlanned }));
    process.exitCode = 1;
    return;
  }
  const url = values.url.replace(/\/$/, '');
  if (!(await answers(url))) {
    say(m.rehearsal_no_answer({ url }));
    process.exitCode = 1;
    return;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const made = {
    template: values.template,
    facilitatorName: m.rehearsal_facilitator(),
    ...keyed(values.key)
  };
  const done = await rehearse({
    ...numbers,
    url,
    signal: stop.signal,
    workshop: values.watch === undefined ? made : { join: values.watch },
    // Without --watch there is nobody else to conduct: --conduct says it aloud.
    conduct: values.watch === undefined || values.conduct,
    onProgress: progress
  });
  if (!done.ok) failed(done.refusal);
  else if (!conclude(done.value)) process.exitCode = 1;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false; // nobody there: said to the person, in words
  }
}

function keyed(organiserKey: string | undefined): { readonly organiserKey?: string } {
  return organiserKey === undefined ? {} : { organiserKey };
}

await main();
