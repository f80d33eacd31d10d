// Shapes of what is told where people choose their tables (CHO-3): one's own ranking on one's phone, figures on the wall, everything on
// the console. Computed in view-choice.ts.
import type { ChoiceCount, ChoiceState, ChoiceTheme } from './choice.ts';
import type { ThemeId } from './ids.ts';
import type { ChoiceServed } from './rotation/choice-figures.ts';

/** A phone's part; missing where nobody chooses. */
export interface ChoicePart {
  readonly choice?: {
    readonly state: ChoiceState;
    /** How many tables each goes to. */
    readonly rounds: number;
    /** Until the first round begins; then none. */
    readonly themes: readonly ChoiceTheme[];
    /** Of this person alone, best first. */
    readonly ranking: readonly ThemeId[];
    /** Where this person goes, round after round, once it is closed; then and only then. */
    readonly route: readonly ThemeId[];
  };
}

/** What the wall says: how many have answered, and nothing of what. Missing where nobody chooses, or once it is over. */
export interface ChoiceWall {
  readonly choice?: ChoiceCount & { readonly state: 'open' | 'closed' };
}

/** What the console says besides, and what the plan as it stands gives. Missing where nobody chooses. */
export interface ChoiceConsole {
  readonly choice?: ChoiceCount & {
    readonly state: ChoiceState;
    readonly rounds: number;
    readonly themes: readonly ChoiceTheme[];
  } & ChoiceServed;
}
