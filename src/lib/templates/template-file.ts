// A template as it travels: one JSON file, with the amendments proposed to it (TPL-7). Read with suspicion, whole or not at all.
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { parseTemplate } from './parse-template.ts';
import { Corrupt, distinct, fieldsOf, insist, listOf, nameOf, numberOf, textOf } from './read-value.ts';
import type { ReadyTemplate } from './template.ts';

/** What the file says it is. */
export const TEMPLATE_FORMAT = 'tablee.template';
/** The version of the file written today; another one is refused. */
export const TEMPLATE_FORMAT_VERSION = 1;

/** The section an amendment is about when it is about no phase. */
export const WHOLE_TEMPLATE = 'whole';

/** « Proposer un amendement »: a note on a section of a template. */
export interface Amendment {
  readonly id: string;
  /** A phase of the template, by id, or `WHOLE_TEMPLATE`. */
  readonly section: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The whole file. */
export interface TemplateFile {
  readonly format: typeof TEMPLATE_FORMAT;
  readonly formatVersion: typeof TEMPLATE_FORMAT_VERSION;
  readonly template: ReadyTemplate;
  /** Oldest first. */
  readonly amendments: readonly Amendment[];
}

/** GET /api/templates — those that were brought or copied here. */
export interface ShelfResponse {
  readonly templates: readonly ReadyTemplate[];
}

/** Notes on one template, at most. */
export const AMENDMENTS_MOST = 200;
/** Characters of a note. */
export const AMENDMENT_TEXT = 600;

/** Has a template this section? */
export function hasSection({ phases }: ReadyTemplate, section: string): boolean {
  return section === WHOLE_TEMPLATE || phases.some(({ id }) => id === section);
}

/** The file of a template. */
export function templateFile(template: ReadyTemplate, amendments: readonly Amendment[]): TemplateFile {
  return { format: TEMPLATE_FORMAT, formatVersion: TEMPLATE_FORMAT_VERSION, template, amendments };
}

function readAmendment(value: unknown): Amendment {
  const { id, section, text, at } = fieldsOf(value, 'amendment');
  const words = textOf(text, AMENDMENT_TEXT, 'amendment');
  insist(words.trim() !== '', 'amendment');
  return {
    id: nameOf(id, /^[a-z0-9]{1,20}$/i, 'amendment'),
    section: textOf(section, 40, 'amendment'),
    text: words,
    at: numberOf(at, 0, 8.64e15, 'amendment')
  };
}

/** What a file holds. Refuses 'template.corrupt', with the first part that is wrong. */
export function parseTemplateFile(value: unknown): Result<TemplateFile, Refusal> {
  try {
    const fields = fieldsOf(value, 'file');
    insist(fields['format'] === TEMPLATE_FORMAT, 'format');
    insist(fields['formatVersion'] === TEMPLATE_FORMAT_VERSION, 'format version');
    const template = parseTemplate(fields['template']);
    if (!template.ok) return template;
    const amendments = listOf(fields['amendments'], AMENDMENTS_MOST, 'amendments', readAmendment);
    insist(
      amendments.every(({ section }) => hasSection(template.value, section)),
      'amendment'
    );
    distinct(
      amendments.map(({ id }) => id),
      'amendment'
    );
    return ok(templateFile(template.value, amendments));
  } catch (fault) {
    if (fault instanceof Corrupt) return refuse('template.corrupt', { part: fault.message });
    throw fault;
  }
}
