// What the planner's figures say, in a language that is named.
import { m } from '#lib/paraglide/messages.js';
import type { Advice, RoomAndTime, RoundsToMeet } from '#core/rotation/planner/advice.ts';
import type { RuleCost, RuleName } from '#core/rotation/planner/rule-costs.ts';
import type { Verdict } from '#core/rotation/planner/verdict.ts';
import type { InLanguage } from './clash-text.ts';

/** A plan and how it fares: « le meilleur possible (démontré) », or how far above the floor. A line of the terminal. */
export function verdictLine(id: string, verdict: Verdict, language: InLanguage): string {
  const { repeats } = verdict;
  return verdict.kind === 'best'
    ? m.planner_best({ id, repeats }, language)
    : m.planner_near({ id, repeats, bound: verdict.floor, gap: verdict.gap }, language);
}

const RULES = {
  hosts: m.planner_cost_hosts,
  pins: m.planner_cost_pins,
  closed: m.planner_cost_closed,
  together: m.planner_cost_together,
  apart: m.planner_cost_apart,
  orgApart: m.planner_cost_orgApart,
  profiles: m.planner_cost_profiles,
  remote: m.planner_cost_remote,
  tableOnce: m.planner_cost_tableOnce,
  sizes: m.planner_cost_sizes
} as const satisfies Record<RuleName, unknown>;

/** The repeated meetings a rule asks for. */
export function costSentence({ rule, repeats }: RuleCost, language: InLanguage): string {
  return m.planner_cost({ rule: RULES[rule]({}, language), repeats }, language);
}

/** A way to spend the time of a room. */
export function adviceSentence(
  { people, minutes }: RoomAndTime,
  advice: Advice,
  language: InLanguage
): string {
  const { rounds, roundMinutes, tables, circuits, sizeLeast, sizeMost, meets } = advice;
  const sizes =
    sizeLeast === sizeMost
      ? sizeLeast
      : m.planner_advice_sizes({ least: sizeLeast, most: sizeMost }, language);
  return m.planner_advice(
    { ...{ people, minutes, rounds, each: roundMinutes }, ...{ tables, sizes, circuits, meets } },
    language
  );
}

/** How many rounds it takes for everybody to meet. */
export function meetAllSentence(
  people: number,
  size: number,
  { rounds, isKnown }: RoundsToMeet,
  language: InLanguage
): string {
  return isKnown
    ? m.planner_meetAll_known({ people, size, rounds }, language)
    : m.planner_meetAll_least({ people, size, rounds }, language);
}
