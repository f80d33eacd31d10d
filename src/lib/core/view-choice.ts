// What each audience is told where people choose their tables (CHO-3). A ranking is told to its person and to the facilitation.
import { choiceCount, choiceLayout, choiceState, choiceThemes } from './choice.ts';
import type { SeatId, ThemeId } from './ids.ts';
import { mixingOf } from './mixing-of.ts';
import { tableOf } from './position.ts';
import type { Seat } from './roster.ts';
import { roundsOf } from './rotation/carousel.ts';
import { servedIn } from './rotation/choice-figures.ts';
import type { ChoiceConsole, ChoicePart, ChoiceWall } from './views-choice.ts';
import type { Workshop } from './workshop.ts';

/** Of a phone. */
export function choicePart(raw: Workshop, seat: SeatId): ChoicePart {
  const there = choiceLayout(raw);
  const person = there?.seats[seat];
  if (!there || !person || person.afar) return {};
  const state = choiceState(there);
  const rounds = roundsOf(there.plan);
  if (state === 'over') return { choice: { state, rounds, themes: [], ranking: [], route: [] } };
  const { ranking = [] } = person;
  const route = state === 'open' ? [] : routeOf(there, person, rounds);
  return { choice: { state, rounds, themes: choiceThemes(there), ranking, route } };
}

function routeOf({ plan }: Workshop, seat: Seat, rounds: number): readonly ThemeId[] {
  return Array.from({ length: rounds }, (_, i) => tableOf(plan, seat, i + 1)?.theme ?? '');
}

/** Of the wall. */
export function choiceWall(raw: Workshop): ChoiceWall {
  const there = choiceLayout(raw);
  const state = there && choiceState(there);
  return there && state && state !== 'over' ? { choice: { state, ...choiceCount(there) } } : {};
}

/** Of the console. */
export function choiceConsole(raw: Workshop): ChoiceConsole {
  const there = choiceLayout(raw);
  if (!there) return {};
  const mixing = mixingOf(raw, { grouping: there.plan.focus ?? 'main' });
  return {
    choice: {
      state: choiceState(there),
      rounds: roundsOf(there.plan),
      themes: choiceThemes(there),
      ...choiceCount(there),
      ...(mixing ? servedIn(mixing) : { ranked: 0, served: 0, worst: 0 })
    }
  };
}
