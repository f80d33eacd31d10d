// A template in one language: every pair of texts becomes the one that is wanted, and the rest stays as it is. What comes out
// is what `buildPlan` takes.
import type { LabelSet } from '#core/plan.ts';
import type { LayoutDraft, PhaseDraft, PlanDraft, ThemeDraft } from '#core/rotation/build-plan.ts';
import type { Column } from '#core/columns.ts';
import type { Language, ReadyTemplate, TemplateStarter, Words } from './template.ts';

/** The same thing with one text in place of each pair. */
export type InOneLanguage<T> = T extends Words
  ? string
  : T extends object
    ? { readonly [K in keyof T]: InOneLanguage<T[K]> }
    : T;

/** What a plan takes from a template. */
export interface TemplateDrafts extends Pick<PlanDraft, 'mode'> {
  readonly themes: readonly ThemeDraft[];
  readonly phases: readonly PhaseDraft[];
  readonly columns?: readonly Column[];
  readonly groupings?: readonly LayoutDraft[];
  readonly labels?: readonly LabelSet[];
}

function isWords(value: object): value is Words {
  const keys = Object.keys(value);
  return keys.length === 2 && 'fr' in value && 'en' in value;
}

function walk(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => walk(each, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isWords(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, language)]));
}

function inOne<T>(value: T, language: Language): InOneLanguage<T> {
  // The walk keeps the shape and replaces pairs, which is what the type says; no checker can follow it.
  return walk(value, language) as InOneLanguage<T>;
}

/** What `buildPlan` needs of a template, in one language. */
export function inLanguage(template: ReadyTemplate, language: Language): TemplateDrafts {
  const { mode, themes, phases, columns, groupings, labels } = template;
  return {
    ...(mode ? { mode } : {}),
    themes: inOne(themes, language),
    phases: inOne(phases, language),
    ...(columns ? { columns: inOne(columns, language) } : {}),
    ...(groupings ? { groupings: inOne(groupings, language) } : {}),
    ...(labels ? { labels: inOne(labels, language) } : {})
  };
}

/** Its first cards, in one language. */
export function startersIn(
  { starters = [] }: ReadyTemplate,
  language: Language
): readonly InOneLanguage<TemplateStarter>[] {
  return inOne(starters, language);
}
