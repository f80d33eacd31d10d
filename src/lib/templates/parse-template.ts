// A template as a file, read with suspicion (TPL-3): taken whole or refused whole. Unknown fields are left behind.
import { LIMITS } from '#core/limits.ts';
import { PHASE_KINDS, type PhaseKind } from '#core/phase-kinds.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { ReadyTemplate, TemplatePhase, TemplateTheme, Words } from './template.ts';

/** What is not as it should be. Never leaves this file. */
class Corrupt extends Error {}

const PHASES_MOST = 40;
const PROMPTS_MOST = 20;
const PHASE_ID = /^[a-z0-9-]{1,40}$/i;
const TEMPLATE_ID = /^[a-z0-9-]{1,40}$/;
const ATTRIBUTIONS = ['named', 'affiliation', 'anonymous'] as const;

function insist(right: boolean, what: string): asserts right {
  if (!right) throw new Corrupt(what);
}

function fieldsOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  insist(typeof value === 'object' && value !== null && !Array.isArray(value), what);
  // Any object has fields by name; each is checked before it is used.
  return value as Readonly<Record<string, unknown>>;
}

function listOf<T>(value: unknown, most: number, what: string, read: (each: unknown) => T): readonly T[] {
  insist(Array.isArray(value) && value.length <= most, what);
  return value.map(read);
}

function textOf(value: unknown, most: number, what: string): string {
  insist(typeof value === 'string' && value.length <= most, what);
  return value;
}

function numberOf(value: unknown, least: number, most: number, what: string): number {
  insist(typeof value === 'number' && value >= least && value <= most, what);
  return value;
}

function wholeOf(value: unknown, least: number, most: number, what: string): number {
  const number = numberOf(value, least, most, what);
  insist(Number.isInteger(number), what);
  return number;
}

/** Both languages; a text that is there in one is there in the other. */
function wordsOf(value: unknown, most: number, what: string, may: { readonly beEmpty: boolean }): Words {
  const { fr, en } = fieldsOf(value, what);
  const words = { fr: textOf(fr, most, what), en: textOf(en, most, what) };
  const given = [words.fr, words.en].filter((text) => text.trim() !== '').length;
  insist(given === 2 || (may.beEmpty && given === 0), what);
  return words;
}

const filled = { beEmpty: false };
const perhapsEmpty = { beEmpty: true };

function themeOf(value: unknown): TemplateTheme {
  const { title, question, prompts } = fieldsOf(value, 'theme');
  return {
    title: wordsOf(title, LIMITS.themeTitle, 'theme title', filled),
    question: wordsOf(question, LIMITS.question, 'question', perhapsEmpty),
    prompts: listOf(prompts, PROMPTS_MOST, 'prompts', (each) =>
      wordsOf(each, LIMITS.prompt, 'prompt', filled)
    )
  };
}

function isKind(value: unknown): value is PhaseKind {
  return typeof value === 'string' && Object.hasOwn(PHASE_KINDS, value);
}

function phaseOf(value: unknown): TemplatePhase {
  const { id, kind, title, instruction, minutes, rounds, move } = fieldsOf(value, 'phase');
  insist(isKind(kind), 'kind');
  insist(PHASE_ID.test(textOf(id, 40, 'phase id')), 'phase id');
  const most = LIMITS.roundMinutesMost;
  const rotates = PHASE_KINDS[kind].rounds;
  return {
    id: textOf(id, 40, 'phase id'),
    kind,
    title: wordsOf(title, LIMITS.title, 'phase title', filled),
    instruction: wordsOf(instruction, LIMITS.prompt, 'instruction', perhapsEmpty),
    minutes: numberOf(minutes, 1, rotates ? most * LIMITS.themesMost : most, 'minutes'),
    rounds: listOf(rounds, rotates ? LIMITS.themesMost : 0, 'rounds', (each) =>
      numberOf(each, 1, most, 'round')
    ),
    move: move === null ? null : numberOf(move, 0, most, 'move')
  };
}

function read(value: unknown): ReadyTemplate {
  const fields = fieldsOf(value, 'template');
  const { least, most } = fieldsOf(fields['people'], 'people');
  const id = textOf(fields['id'], 40, 'id');
  const attribution = ATTRIBUTIONS.find((each) => each === fields['attribution']);
  const phases = listOf(fields['phases'], PHASES_MOST, 'phases', phaseOf);
  const fewest = wholeOf(least, 1, LIMITS.peopleHard, 'people');
  insist(fields['state'] === 'ready', 'state');
  insist(TEMPLATE_ID.test(id), 'id');
  insist(typeof fields['hosts'] === 'boolean', 'hosts');
  insist(attribution !== undefined, 'attribution');
  insist(phases.filter(({ kind }) => PHASE_KINDS[kind].rounds).length === 1, 'one rotation');
  insist(new Set(phases.map((phase) => phase.id)).size === phases.length, 'phase ids');
  return {
    id,
    version: wholeOf(fields['version'], 1, 1_000_000, 'version'),
    state: 'ready',
    title: wordsOf(fields['title'], LIMITS.title, 'title', filled),
    purpose: wordsOf(fields['purpose'], LIMITS.question, 'purpose', perhapsEmpty),
    tables: wordsOf(fields['tables'], LIMITS.themeTitle, 'tables', perhapsEmpty),
    people: { least: fewest, most: wholeOf(most, fewest, LIMITS.peopleHard, 'people') },
    attribution,
    hosts: fields['hosts'],
    themes: listOf(fields['themes'], LIMITS.themesMost, 'themes', themeOf),
    phases
  };
}

/**
 * The template of a file already read as JSON, without anything it should not carry. Only templates that can be played
 * travel. Refuses 'template.corrupt' (params: `part`, the first thing that is wrong, in English, for whoever wrote it).
 */
export function parseTemplate(value: unknown): Result<ReadyTemplate, Refusal> {
  try {
    return ok(read(value));
  } catch (fault) {
    if (fault instanceof Corrupt) return refuse('template.corrupt', { part: fault.message });
    throw fault;
  }
}
