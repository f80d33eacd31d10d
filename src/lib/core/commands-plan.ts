// What the facilitation asks of the plan and of its questions. Shapes only, as commands.ts.
import type { ThemeId, VoteId } from './ids.ts';
import type { GroupingId } from './plan.ts';
import type { AddableKind, PhaseLength } from './plan-edits.ts';
import type { Route } from './routes.ts';
import type { Millis, Minutes } from './units.ts';

/** Questions of the plan: the facilitation's side. */
export type AskCommand =
  /** Opens one of the present phase's; the one that was open ends and is shown. */
  | { readonly type: 'ask.open'; readonly ask: string }
  /** Ends it and shows what came out, in one act. */
  | { readonly type: 'ask.show'; readonly vote: VoteId };

/** The plan itself, before and during. */
export type PlanCommand =
  /** New lengths of phases; a rotation may lose its last rounds. */
  | { readonly type: 'plan.lengths'; readonly lengths: readonly PhaseLength[] }
  /** The hour it is meant to begin; before the start only. */
  | { readonly type: 'plan.begin'; readonly startsAt: Millis }
  | {
      readonly type: 'phase.describe';
      readonly phase: string;
      readonly title: string;
      readonly instruction: string;
    }
  /** `after`: the phase it follows; null puts it first. */
  | {
      readonly type: 'phase.add';
      readonly kind: AddableKind;
      readonly title: string;
      readonly instruction: string;
      readonly minutes: Minutes;
      readonly after: string | null;
    }
  | { readonly type: 'phase.remove'; readonly phase: string }
  | { readonly type: 'phase.move'; readonly phase: string; readonly after: string | null }
  /** Other ways through a room dealt anew, from a round on; `close`: themes nobody goes to from then on. */
  | {
      readonly type: 'plan.routes';
      readonly grouping: GroupingId;
      readonly from: number;
      readonly routes: readonly Route[];
      readonly close: readonly ThemeId[];
    }
  /** Nobody goes to a theme any more, or again; its groups go elsewhere from this round on. */
  | { readonly type: 'theme.close'; readonly theme: ThemeId; readonly closed: boolean }
  /** One more theme, last, in a layout; while it runs, a table beside the others. */
  | {
      readonly type: 'theme.add';
      readonly grouping: GroupingId;
      readonly title: string;
      readonly question: string;
    }
  /** Before the start only. */
  | { readonly type: 'theme.remove'; readonly theme: ThemeId }
  /** `after`: the theme it follows; null puts it first. Before the start only. */
  | { readonly type: 'theme.move'; readonly theme: ThemeId; readonly after: ThemeId | null };
