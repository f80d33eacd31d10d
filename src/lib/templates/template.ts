// What a template is: a workshop ready to be filled, with its words. The words are in the template itself, as pairs, and
// not among the interface's messages, because a template travels alone, as a file, between people and installations.
import type { Ask, AskLine } from '#core/asks.ts';
import type { Attribution } from '#core/cards.ts';
import type { Column } from '#core/columns.ts';
import type { Beat, GroupingId, LabelSet, LayoutMode } from '#core/plan.ts';
import type { LayoutDraft, PhaseDraft } from '#core/rotation/build-plan.ts';
import type { Bead } from './bead.ts';

/** The languages a template speaks. */
export type Language = 'fr' | 'en';

/** One text in each language. */
export type Words = Readonly<Record<Language, string>>;

/** A text in both languages. */
export function say(fr: string, en: string): Words {
  return { fr, en };
}

/** Nothing to say there. */
export const NO_WORDS: Words = { fr: '', en: '' };

/** A theme in both languages. */
export interface TemplateTheme {
  readonly title: Words;
  readonly question: Words;
  readonly prompts: readonly Words[];
  readonly poles?: readonly [Words, Words];
  readonly story?: true;
}

/** A column in both languages. */
export interface TemplateColumn extends Omit<Column, 'title' | 'one'> {
  readonly title: Words;
  readonly one: Words;
}

/** Another way of seating the same people, in both languages. */
export interface TemplateLayout extends Omit<LayoutDraft, 'themes' | 'columns'> {
  readonly themes: readonly TemplateTheme[];
  readonly columns?: readonly TemplateColumn[];
}

/** One line of a question, in both languages. */
export interface TemplateAskLine extends Omit<AskLine, 'text' | 'poles' | 'theme'> {
  readonly text: Words;
  readonly poles?: readonly [Words, Words];
}

/** A question put to everybody, in both languages. */
export interface TemplateAsk extends Omit<Ask, 'question' | 'lines' | 'options'> {
  readonly question: Words;
  readonly lines: readonly TemplateAskLine[];
  readonly options: readonly Words[];
}

/** Part of a phase's time, in both languages. */
export interface TemplateBeat extends Omit<Beat, 'title'> {
  readonly title: Words;
}

/** A set of labels, in both languages. */
export interface TemplateLabelSet extends Omit<LabelSet, 'title' | 'options'> {
  readonly title: Words;
  readonly options: readonly { readonly id: string; readonly title: Words }[];
}

/** A phase in both languages. Numbers as in `PhaseDraft`. */
export interface TemplatePhase extends Omit<
  PhaseDraft,
  'title' | 'instruction' | 'questions' | 'beats' | 'asks'
> {
  readonly title: Words;
  readonly instruction: Words;
  readonly questions?: readonly Words[];
  readonly beats?: readonly TemplateBeat[];
  readonly asks?: readonly TemplateAsk[];
}

/** A card that is on the board before anybody writes: of the facilitation, to complete or to take away. */
export interface TemplateStarter {
  /** The layout of its board; missing: 'main'. */
  readonly grouping?: GroupingId;
  /** Its theme, counted from 0. */
  readonly theme: number;
  readonly column: Column['id'];
  readonly text: Words;
}

interface Sheet {
  /** Lower case letters, digits and hyphens. */
  readonly id: string;
  /** Grows when the template changes; a workshop remembers the one it came from. */
  readonly version: number;
  readonly title: Words;
  readonly purpose: Words;
  /** What is on its tables, in two or three words. */
  readonly tables: Words;
  readonly people: { readonly least: number; readonly most: number };
}

/** A template that can be played from beginning to end. */
export interface ReadyTemplate extends Sheet {
  readonly state: 'ready';
  /** How people are named when nothing else is chosen. */
  readonly attribution: Attribution;
  /** Does somebody stay at each table? */
  readonly hosts: boolean;
  /** Its cards are about real businesses: whoever names one is reminded not to. */
  readonly guardNames?: true;
  /** A collection: each of its phases is worth holding alone, and its length is that of any one of them. */
  readonly oneByOne?: true;
  /** Of the main layout; missing: circuits. */
  readonly mode?: LayoutMode;
  /** Of the main layout. Empty when the facilitation brings its own, or in a scatter. */
  readonly themes: readonly TemplateTheme[];
  /** Of the main layout's boards; missing: the usual ones. */
  readonly columns?: readonly TemplateColumn[];
  readonly groupings?: readonly TemplateLayout[];
  readonly labels?: readonly TemplateLabelSet[];
  readonly starters?: readonly TemplateStarter[];
  /** Who does what besides the usual host and the person who writes. */
  readonly roles?: readonly Words[];
  readonly phases: readonly TemplatePhase[];
}

/** A template that still lacks a kind of phase: shown, greyed, never started (TPL-1). */
export interface SoonTemplate extends Sheet {
  readonly state: 'soon';
  readonly strip: readonly Bead[];
}

/** A sheet of the catalogue. */
export type Template = ReadyTemplate | SoonTemplate;
