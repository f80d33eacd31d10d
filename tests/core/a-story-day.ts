// A day on which witnesses tell: one at A1, another at B1, nobody at C1.
import { must } from '#core/result.ts';
import type { Witness } from '#core/witness.ts';
import { Day, FACILITATOR } from './a-day.ts';
import { aPlan } from './a-plan.ts';

/** The witness of A1. */
export const CLAIRE: Witness = { name: 'Claire Roux', affiliation: 'OT des Rives', story: 'Sans adhésion' };

/** Twelve people; a witness tells at A1 and another at B1, none at C1. */
export function aStoryDay(): Day {
  const plan = aPlan(12, 3);
  const themes = plan.themes.map((theme, i) => (i < 2 ? ({ ...theme, story: true } as const) : theme));
  const day = new Day({ ...plan, themes });
  day.facilitates(FACILITATOR);
  return day;
}

/** Names a table’s witness; gives the secret of their link. */
export function invites(day: Day, table = 'A1', facts = CLAIRE): string {
  day.does(FACILITATOR, { type: 'narrator.invite', table, ...facts });
  return must(day.state.secrets.narrators?.[table], 'a link');
}
