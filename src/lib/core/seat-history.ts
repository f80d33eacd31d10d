// Where a person was: the tables of a round, two when they changed within it (CARD-7, BEH-1).
import type { TableId } from './ids.ts';
import { tableOfGroup, type Plan } from './plan.ts';
import type { Seat } from './roster.ts';

/** The tables a seat was at during a round of the plan's own layout, oldest first. */
export function tablesDuring(plan: Plan, seat: Seat, round: number): readonly TableId[] {
  return [
    ...hostedDuring(seat, round),
    ...groupsDuring(seat, round).flatMap((group) => tableOfGroup(plan, group, round)?.id ?? [])
  ];
}

/** Tables it stayed at as a host. */
function hostedDuring({ hosted, hosts }: Seat, round: number): readonly TableId[] {
  if (!hosted) return hosts === null ? [] : [hosts];
  return hosted.flatMap((each, i) => {
    const until = hosted[i + 1]?.fromRound ?? Infinity;
    return each.table !== null && each.fromRound <= round && until >= round ? [each.table] : [];
  });
}

/** Groups it was in: leaving the rotation to host a table ends them. */
function groupsDuring({ groups, hosted = [], hosts }: Seat, round: number): readonly number[] {
  if (hosts !== null && hosted.length === 0) return [];
  return groups.flatMap((each, i) => {
    const stops = hosted.filter(({ table, fromRound }) => table !== null && fromRound >= each.fromRound);
    const until = Math.min(groups[i + 1]?.fromRound ?? Infinity, ...stops.map(({ fromRound }) => fromRound));
    return each.fromRound <= round && until >= round ? [each.group] : [];
  });
}
