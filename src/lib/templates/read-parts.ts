// The parts of a template, read with suspicion (TPL-3): themes, columns, layouts, questions, labels, phases, first cards.
import { ASK_ICONS, ASK_RULES } from '#core/asks.ts';
import { ATTRIBUTIONS } from '#core/cards.ts';
import { COLUMN_ID, COLUMN_ROLES, COLUMN_USES, COLUMNS_MOST } from '#core/columns.ts';
import { LIMITS } from '#core/limits.ts';
import { kindRow, PHASE_KINDS, type PhaseKind } from '#core/phase-kinds.ts';
import type { LayoutMode } from '#core/plan.ts';
import {
  distinct,
  fieldsOf,
  insist,
  listOf,
  nameOf,
  numberOf,
  oneOf,
  perhaps,
  textOf,
  twoWordsOf,
  wholeOf,
  wordsOf
} from './read-value.ts';
import type {
  TemplateAsk,
  TemplateAskLine,
  TemplateBeat,
  TemplateColumn,
  TemplateLabelSet,
  TemplateLayout,
  TemplatePhase,
  TemplateStarter,
  TemplateTheme
} from './template.ts';

const PROMPTS_MOST = 20;
const ASKS_MOST = 2 * LIMITS.themesMost;
const LABELS_MOST = 12;
const NAME = /^[a-z0-9-]{1,40}$/i;
const SHORT_NAME = /^[a-z0-9]{1,12}$/i;
const GROUPING = /^[a-z0-9]{1,8}$/i;

/** Ways of seating people a template may have; that each chooses is for who prepares the workshop to say. */
export const TEMPLATE_MODES = ['circuits', 'together', 'scatter'] as const satisfies readonly LayoutMode[];

const isTrue = (value: unknown): true => {
  insist(value === true, 'flag');
  return value;
};

/** A theme. */
export function readTheme(value: unknown): TemplateTheme {
  const fields = fieldsOf(value, 'theme');
  return {
    title: wordsOf(fields['title'], LIMITS.themeTitle, 'theme title'),
    question: wordsOf(fields['question'], LIMITS.question, 'question', 'perhaps empty'),
    prompts: listOf(fields['prompts'], PROMPTS_MOST, 'prompts', (each) =>
      wordsOf(each, LIMITS.prompt, 'prompt')
    ),
    ...perhaps(fields, 'poles', (poles) => twoWordsOf(poles, LIMITS.themeTitle, 'poles')),
    ...perhaps(fields, 'story', isTrue)
  };
}

/** The columns of a board. */
export function readColumns(value: unknown): readonly TemplateColumn[] {
  const columns = listOf(value, COLUMNS_MOST, 'columns', (each): TemplateColumn => {
    const { id, title, one, role, serves } = fieldsOf(each, 'column');
    return {
      id: nameOf(id, COLUMN_ID, 'column id'),
      title: wordsOf(title, LIMITS.themeTitle, 'column title'),
      one: wordsOf(one, LIMITS.themeTitle, 'column title', 'perhaps empty'),
      role: oneOf(role, COLUMN_ROLES, 'column role'),
      ...(serves === undefined ? {} : { serves: oneOf(serves, COLUMN_USES, 'column use') })
    };
  });
  insist(columns.length > 0, 'columns');
  distinct(
    columns.map(({ id }) => id),
    'column ids'
  );
  return columns;
}

/** Another way of seating people. */
export function readLayout(value: unknown): TemplateLayout {
  const fields = fieldsOf(value, 'grouping');
  const id = nameOf(fields['id'], GROUPING, 'grouping id');
  const mode = oneOf(fields['mode'], TEMPLATE_MODES, 'grouping mode');
  const themes = listOf(fields['themes'], LIMITS.themesMost, 'grouping themes', readTheme);
  insist(id !== 'main', 'grouping id');
  insist(mode === 'scatter' || themes.length > 0, 'grouping themes');
  return { id, mode, themes, ...perhaps(fields, 'columns', readColumns) };
}

function readLine(value: unknown): TemplateAskLine {
  const fields = fieldsOf(value, 'ask line');
  return {
    id: nameOf(fields['id'], SHORT_NAME, 'ask line'),
    text: wordsOf(fields['text'], LIMITS.ballotLineText, 'ask line', 'perhaps empty'),
    ...perhaps(fields, 'poles', (poles) => twoWordsOf(poles, LIMITS.themeTitle, 'poles')),
    ...perhaps(fields, 'icon', (icon) => oneOf(icon, ASK_ICONS, 'ask icon'))
  };
}

/** A question put to everybody. */
export function readAsk(value: unknown): TemplateAsk {
  const fields = fieldsOf(value, 'ask');
  const lines = listOf(fields['lines'], LIMITS.ballotLines, 'ask lines', readLine);
  const rule = oneOf(fields['rule'], ASK_RULES, 'ask rule');
  const options = listOf(fields['options'], LABELS_MOST, 'ask options', (each) =>
    wordsOf(each, LIMITS.themeTitle, 'ask option')
  );
  insist(lines.length > 0, 'ask lines');
  insist(rule !== 'scale' || lines.every(({ poles }) => poles !== undefined), 'poles');
  insist(rule !== 'sort' || options.length > 1, 'ask options');
  distinct(
    lines.map(({ id }) => id),
    'ask line'
  );
  insist(typeof fields['keep'] === 'boolean', 'ask keep');
  return {
    id: nameOf(fields['id'], SHORT_NAME, 'ask id'),
    rule,
    question: wordsOf(fields['question'], LIMITS.question, 'ask question'),
    lines,
    options,
    budget: wholeOf(fields['budget'], 0, LIMITS.ballotMark, 'ask budget'),
    ...perhaps(fields, 'again', (again) => nameOf(again, SHORT_NAME, 'ask again')),
    keep: fields['keep']
  };
}

/** A set of labels. */
export function readLabelSet(value: unknown): TemplateLabelSet {
  const fields = fieldsOf(value, 'labels');
  const options = listOf(fields['options'], LABELS_MOST, 'label', (each) => {
    const { id, title } = fieldsOf(each, 'label');
    return { id: nameOf(id, SHORT_NAME, 'label'), title: wordsOf(title, LIMITS.themeTitle, 'label') };
  });
  insist(options.length > 0, 'label');
  distinct(
    options.map(({ id }) => id),
    'label'
  );
  return {
    id: nameOf(fields['id'], SHORT_NAME, 'labels'),
    title: wordsOf(fields['title'], LIMITS.themeTitle, 'labels'),
    options
  };
}

/** A card that is there before anybody writes. */
export function readStarter(value: unknown): TemplateStarter {
  const fields = fieldsOf(value, 'starter');
  return {
    ...perhaps(fields, 'grouping', (grouping) => nameOf(grouping, GROUPING, 'starter')),
    theme: wholeOf(fields['theme'], 0, LIMITS.themesMost - 1, 'starter'),
    column: nameOf(fields['column'], COLUMN_ID, 'starter'),
    text: wordsOf(fields['text'], LIMITS.cardText, 'starter')
  };
}

function readBeat(value: unknown): TemplateBeat {
  const { title, minutes } = fieldsOf(value, 'beat');
  return {
    title: wordsOf(title, LIMITS.themeTitle, 'beat'),
    minutes: numberOf(minutes, 0, LIMITS.roundMinutesMost, 'beat')
  };
}

function isKind(value: unknown): value is PhaseKind {
  return typeof value === 'string' && Object.hasOwn(PHASE_KINDS, value);
}

/** A phase. */
export function readPhase(value: unknown): TemplatePhase {
  const fields = fieldsOf(value, 'phase');
  const { kind, minutes, move } = fields;
  insist(isKind(kind), 'kind');
  const most = LIMITS.roundMinutesMost;
  const rotates = kindRow(kind).rounds;
  return {
    id: nameOf(textOf(fields['id'], 40, 'phase id'), NAME, 'phase id'),
    kind,
    title: wordsOf(fields['title'], LIMITS.title, 'phase title'),
    instruction: wordsOf(fields['instruction'], LIMITS.prompt, 'instruction', 'perhaps empty'),
    minutes: numberOf(minutes, 1, rotates ? most * LIMITS.themesMost : most, 'minutes'),
    rounds: listOf(fields['rounds'], rotates ? LIMITS.themesMost : 0, 'rounds', (each) =>
      numberOf(each, 1, most, 'round')
    ),
    move: move === null ? null : numberOf(move, 0, most, 'move'),
    ...perhaps(fields, 'fixed', isTrue),
    ...perhaps(fields, 'attribution', (each) => oneOf(each, ATTRIBUTIONS, 'phase attribution')),
    ...perhaps(fields, 'grouping', (each) => nameOf(each, GROUPING, 'phase grouping')),
    ...perhaps(fields, 'questions', (list) =>
      listOf(list, LIMITS.themesMost, 'round questions', (each) =>
        wordsOf(each, LIMITS.question, 'round question')
      )
    ),
    ...perhaps(fields, 'beats', (list) => listOf(list, LABELS_MOST, 'beats', readBeat)),
    ...perhaps(fields, 'asks', (list) => listOf(list, ASKS_MOST, 'asks', readAsk))
  };
}
