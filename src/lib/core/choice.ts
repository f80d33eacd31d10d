// People choose their tables (CHO-1 to CHO-6): what may be asked, what can have happened, and where the workshop stands. Rankings are
// personal: on the seat, told to their person and to the facilitation alone.
import { focus } from './focus.ts';
import type { SeatId, TableId, ThemeId } from './ids.ts';
import { firstRoundToCome } from './mixing-of.ts';
import { layoutsOf } from './plan.ts';
import { isPresent } from './roster.ts';
import type { Route } from './routes.ts';
import type { Workshop } from './workshop.ts';

/** What can be asked. */
export type ChoiceCommand =
  /** The themes somebody would go to, best first; none: any will do. */
  | { readonly type: 'choice.rank'; readonly seat: SeatId; readonly themes: readonly ThemeId[] }
  | { readonly type: 'choice.open' }
  /** `routes`: where everybody goes from then on, as 'plan.routes' takes it; none: as they would have. */
  | { readonly type: 'choice.close'; readonly routes: readonly Route[] };

/** What can have happened. */
export type ChoiceEvent =
  | { readonly type: 'choice.ranked'; readonly seat: SeatId; readonly themes: readonly ThemeId[] }
  | { readonly type: 'choice.opened' }
  | { readonly type: 'choice.closed' };

const COMMANDS: readonly string[] = [
  'choice.rank',
  'choice.open',
  'choice.close'
] satisfies readonly ChoiceCommand['type'][];

/** Is it one of these? */
export function isChoice(command: { readonly type: string }): command is ChoiceCommand {
  return COMMANDS.includes(command.type);
}

/** `over`: the first round has begun. */
export type ChoiceState = 'open' | 'closed' | 'over';

/** The workshop as seated in the layout whose tables people choose; null where nobody does. */
export function choiceLayout(raw: Workshop): Workshop | null {
  const { plan } = focus(raw, 'main');
  const named = layoutsOf(plan).find(([, { mode }]) => mode === 'choice');
  return named ? focus(raw, named[0]) : null;
}

/** Where it stands. `there`: as `choiceLayout` gives it. */
export function choiceState(there: Workshop): ChoiceState {
  if (there.stage === 'closed' || firstRoundToCome(there) > 1) return 'over';
  return there.choiceClosed ? 'closed' : 'open';
}

/** How many of those who may say have said. */
export interface ChoiceCount {
  readonly answered: number;
  readonly people: number;
}

/** Of the people in the room. */
export function choiceCount({ seats }: Workshop): ChoiceCount {
  const here = Object.values(seats).filter((seat) => isPresent(seat) && !seat.afar);
  return { answered: here.filter(({ ranking = [] }) => ranking.length > 0).length, people: here.length };
}

/** A theme as it is ranked. */
export interface ChoiceTheme {
  readonly theme: ThemeId;
  readonly table: TableId;
  readonly letter: string;
  readonly title: string;
  readonly question: string;
}

/** The themes one may still go to, in the order of the plan. */
export function choiceThemes({ plan }: Workshop): readonly ChoiceTheme[] {
  return plan.tables.flatMap(({ id: table, theme: id, letter }) => {
    const theme = plan.themes.find((each) => each.id === id && !each.closed);
    return theme ? [{ theme: id, table, letter, title: theme.title, question: theme.question }] : [];
  });
}
