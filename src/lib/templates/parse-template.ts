// A template as a file, read with suspicion (TPL-3): taken whole or refused whole. Unknown fields are left behind; what names
// another part (a layout, a question, a column) names one that is there.
import { ATTRIBUTIONS } from '#core/cards.ts';
import { LIMITS } from '#core/limits.ts';
import { kindRow } from '#core/phase-kinds.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import {
  TEMPLATE_MODES,
  readColumns,
  readLabelSet,
  readLayout,
  readPhase,
  readStarter,
  readTheme
} from './read-parts.ts';
import {
  Corrupt,
  distinct,
  fieldsOf,
  insist,
  listOf,
  nameOf,
  oneOf,
  perhaps,
  wholeOf,
  wordsOf
} from './read-value.ts';
import type { ReadyTemplate, TemplateLayout } from './template.ts';

const PHASES_MOST = 40;
const GROUPINGS_MOST = 12;
const STARTERS_MOST = 100;
const LABEL_SETS_MOST = 6;
const ROLES_MOST = 12;
const TEMPLATE_ID = /^[a-z0-9-]{1,40}$/;

const isTrue = (value: unknown): true => {
  insist(value === true, 'yes');
  return value;
};

function read(value: unknown): ReadyTemplate {
  const fields = fieldsOf(value, 'template');
  const { least, most } = fieldsOf(fields['people'], 'people');
  const fewest = wholeOf(least, 1, LIMITS.peopleHard, 'people');
  insist(fields['state'] === 'ready', 'state');
  insist(typeof fields['hosts'] === 'boolean', 'hosts');
  const template: ReadyTemplate = {
    id: nameOf(fields['id'], TEMPLATE_ID, 'id'),
    version: wholeOf(fields['version'], 1, 1_000_000, 'version'),
    state: 'ready',
    title: wordsOf(fields['title'], LIMITS.title, 'title'),
    purpose: wordsOf(fields['purpose'], LIMITS.question, 'purpose', 'perhaps empty'),
    tables: wordsOf(fields['tables'], LIMITS.themeTitle, 'tables', 'perhaps empty'),
    people: { least: fewest, most: wholeOf(most, fewest, LIMITS.peopleHard, 'people') },
    attribution: oneOf(fields['attribution'], ATTRIBUTIONS, 'attribution'),
    hosts: fields['hosts'],
    ...perhaps(fields, 'guardNames', isTrue),
    ...perhaps(fields, 'oneByOne', isTrue),
    ...perhaps(fields, 'mode', (mode) => oneOf(mode, TEMPLATE_MODES, 'mode')),
    themes: listOf(fields['themes'], LIMITS.themesMost, 'themes', readTheme),
    ...perhaps(fields, 'columns', readColumns),
    ...perhaps(fields, 'groupings', (list) => listOf(list, GROUPINGS_MOST, 'groupings', readLayout)),
    ...perhaps(fields, 'labels', (list) => listOf(list, LABEL_SETS_MOST, 'labels', readLabelSet)),
    ...perhaps(fields, 'starters', (list) => listOf(list, STARTERS_MOST, 'starters', readStarter)),
    ...perhaps(fields, 'roles', (list) =>
      listOf(list, ROLES_MOST, 'roles', (each) => wordsOf(each, LIMITS.prompt, 'role'))
    ),
    phases: listOf(fields['phases'], PHASES_MOST, 'phases', readPhase)
  };
  hangsTogether(template);
  return template;
}

/** The layout of that name: the main one is the template itself. */
function layoutOf(template: ReadyTemplate, name = 'main'): TemplateLayout | undefined {
  const { mode = 'circuits', themes, columns } = template;
  if (name === 'main') return { id: 'main', mode, themes, ...(columns ? { columns } : {}) };
  return template.groupings?.find(({ id }) => id === name);
}

function hangsTogether(template: ReadyTemplate): void {
  const { phases, mode, groupings = [], labels = [], starters = [] } = template;
  distinct(
    phases.map(({ id }) => id),
    'phase ids'
  );
  distinct(
    groupings.map(({ id }) => id),
    'grouping ids'
  );
  distinct(
    labels.map(({ id }) => id),
    'label ids'
  );
  const asks = phases.flatMap((phase) => phase.asks ?? []);
  distinct(
    asks.map(({ id }) => id),
    'ask ids'
  );
  insist(
    asks.every(({ again }) => again === undefined || asks.some(({ id }) => id === again)),
    'ask again'
  );
  insist(
    phases.every(({ grouping }) => layoutOf(template, grouping) !== undefined),
    'phase grouping'
  );
  const rotations = phases.filter(
    ({ kind, grouping = 'main' }) =>
      kindRow(kind).rounds && kindRow(kind).place !== 'room' && grouping === 'main'
  );
  insist(rotations.length === 1 || (rotations.length === 0 && mode === 'together'), 'one rotation');
  for (const { grouping, theme, column } of starters) {
    const layout = layoutOf(template, grouping);
    insist(layout?.themes[theme] !== undefined, 'starter');
    insist(layout.columns?.some(({ id }) => id === column) ?? true, 'starter');
  }
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
