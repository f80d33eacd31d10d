// What everybody may be asked, as data (ASK-1 to ASK-6): few rules serve many questions. Answers go to the urn, as ballots do.
import type { ThemeId } from './ids.ts';

/**
 * `choice`: one line · `scale`: a place between two poles on each line, 1 to SCALE_STEPS · `points`: the whole budget dealt out ·
 * `sort`: each line in one of the options · `dots`: gommettes.
 */
export const ASK_RULES = ['choice', 'scale', 'points', 'sort', 'dots'] as const;
/** One of them. */
export type AskRule = (typeof ASK_RULES)[number];

/** Places on a scale: the middle one leans to no side. */
export const SCALE_STEPS = 11;

/** Pictures a line may have beside its words: the five weathers. */
export const ASK_ICONS = ['sun', 'clearing', 'cloud', 'fog', 'storm'] as const;
/** One of them. */
export type AskIcon = (typeof ASK_ICONS)[number];

/** The ends of a line that has none. */
export const NO_POLES: readonly [string, string] = ['', ''];

/** One line of a question. */
export interface AskLine {
  /** `l1`, `l2`… */
  readonly id: string;
  readonly text: string;
  /** The ends of a scale. */
  readonly poles?: readonly [string, string];
  readonly theme?: ThemeId;
  readonly icon?: AskIcon;
}

/** A question put to everybody. */
export interface Ask {
  /** Letters and digits, 12 at most; one of its plan. */
  readonly id: string;
  readonly rule: AskRule;
  readonly question: string;
  readonly lines: readonly AskLine[];
  /** Where lines are sorted; else empty. */
  readonly options: readonly string[];
  /** Points to deal out, gommettes to place; 1 for a choice, 0 where nothing is counted. */
  readonly budget: number;
  /** The ask it repeats; on a scale one may then say where one stood before. */
  readonly again?: string;
  /** Does its answer go into what is kept? A way to break the ice does not. */
  readonly keep: boolean;
}
