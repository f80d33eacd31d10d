// What a template is: a workshop ready to be filled, with its words. The words are in the template itself, as pairs, and
// not among the interface's messages, because a template travels alone, as a file, between people and installations.
import { PHASE_KINDS, type PhaseKind } from '#core/phase-kinds.ts';
import type { PhaseDraft, ThemeDraft } from '#core/rotation/build-plan.ts';
import { usualMove } from '#core/rotation/build-plan.ts';
import type { Minutes } from '#core/units.ts';

/** The languages a template speaks. */
export type Language = 'fr' | 'en';

/** One text in each language. */
export type Words = Readonly<Record<Language, string>>;

/** Who speaks: the whole room, the tables, nobody while they move or rest, everybody's ballot. */
export const BEAD_KINDS = ['room', 'tables', 'move', 'break', 'vote'] as const;
/** One of them. */
export type BeadKind = (typeof BEAD_KINDS)[number];

/** One bead of the drawing: who speaks, and for how long. */
export type Bead = readonly [kind: BeadKind, minutes: Minutes];

/** A theme in both languages. */
export interface TemplateTheme {
  readonly title: Words;
  readonly question: Words;
  readonly prompts: readonly Words[];
}

/** A phase in both languages. Numbers as in `PhaseDraft`. */
export interface TemplatePhase extends Omit<PhaseDraft, 'title' | 'instruction'> {
  readonly title: Words;
  readonly instruction: Words;
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
  readonly attribution: 'named' | 'affiliation' | 'anonymous';
  /** Does somebody stay at each table? */
  readonly hosts: boolean;
  /** Its cards are about real businesses: whoever names one is reminded not to. */
  readonly guardNames?: true;
  /** Empty when the facilitation brings its own. */
  readonly themes: readonly TemplateTheme[];
  readonly phases: readonly TemplatePhase[];
}

/** A template that still lacks a kind of phase: shown, greyed, never started (TPL-1). */
export interface SoonTemplate extends Sheet {
  readonly state: 'soon';
  readonly strip: readonly Bead[];
}

/** A sheet of the catalogue. */
export type Template = ReadyTemplate | SoonTemplate;

function beadKindOf(kind: PhaseKind): BeadKind {
  if (kind === 'break' || kind === 'vote') return kind;
  return PHASE_KINDS[kind].seated ? 'tables' : 'room';
}

function beadsOf({ kind, minutes, rounds, move }: TemplatePhase): readonly Bead[] {
  if (!PHASE_KINDS[kind].rounds) return [[beadKindOf(kind), minutes]];
  return rounds.flatMap((length, i): Bead[] => {
    const round: Bead = ['tables', length];
    return i === 0 ? [round] : [['move', move ?? usualMove(0)], round];
  });
}

/** The template as a drawing: one bead after the other, in the order of the day. */
export function stripOf(template: Template): readonly Bead[] {
  return template.state === 'soon' ? template.strip : template.phases.flatMap(beadsOf);
}

/** Its whole length, moves included. */
export function minutesOf(template: Template): Minutes {
  return stripOf(template).reduce((sum, [, minutes]) => sum + minutes, 0);
}

/** What `buildPlan` needs of a template, in one language. */
export function inLanguage(
  template: ReadyTemplate,
  language: Language
): { readonly themes: readonly ThemeDraft[]; readonly phases: readonly PhaseDraft[] } {
  return {
    themes: template.themes.map(({ title, question, prompts }) => ({
      title: title[language],
      question: question[language],
      prompts: prompts.map((prompt) => prompt[language])
    })),
    phases: template.phases.map((phase) => ({
      ...phase,
      title: phase.title[language],
      instruction: phase.instruction[language]
    }))
  };
}
