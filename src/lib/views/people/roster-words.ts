// What is said of a list and of qualities, in words. Qualities are figures here, never anybody's.
import type { Quality } from '#core/qualities.ts';
import type { QualityCount } from '#core/quality-counts.ts';
import type { UnmetWish } from '#core/rotation/spread.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ColumnRole } from '#lib/people/columns.ts';
import type { Fault } from '#lib/people/read-people.ts';
import type { Unreadable } from '#lib/people/read-table.ts';

const COUNTED = {
  elected: m.roster_quality_elected,
  direction: m.roster_quality_direction,
  team: m.roster_quality_team,
  professional: m.roster_quality_professional,
  institutional: m.roster_quality_institutional
} as const satisfies Record<Quality, (inputs: { count: number }) => string>;

const ONE = {
  elected: m.roster_one_elected,
  direction: m.roster_one_direction,
  team: m.roster_one_team,
  professional: m.roster_one_professional,
  institutional: m.roster_one_institutional
} as const satisfies Record<Quality, () => string>;

const ROLES = {
  first: m.roster_role_first,
  family: m.roster_role_family,
  whole: m.roster_role_whole,
  affiliation: m.roster_role_affiliation,
  quality: m.roster_role_quality,
  nothing: m.roster_role_nothing
} as const satisfies Record<ColumnRole, () => string>;

const UNREADABLE = {
  big: m.roster_unreadable_big,
  old: m.roster_unreadable_old,
  unreadable: m.roster_unreadable_unreadable,
  nothing: m.roster_unreadable_nothing
} as const satisfies Record<Unreadable, () => string>;

/** « 6 élues et élus ». */
export function qualityText(quality: Quality, count: number): string {
  return COUNTED[quality]({ count });
}

/** The quality of one person, for the facilitation's own list. */
export function qualityOfOne(quality: Quality): string {
  return ONE[quality]();
}

/** « 6 élues et élus, 12 directions »; empty when there are none. */
export function qualitiesText(counts: readonly QualityCount[]): string {
  return counts.map(({ quality, people }) => qualityText(quality, people)).join(', ');
}

/** What a column holds. */
export function roleText(role: ColumnRole): string {
  return ROLES[role]();
}

/** Why a file gave nothing. */
export function unreadableText(why: Unreadable): string {
  return UNREADABLE[why]();
}

/** What a wish could not have. */
export function unmetText(unmet: UnmetWish): string {
  const who = qualityText(unmet.quality, unmet.people);
  if (unmet.wish === 'gather') return m.roster_unmet_gather({ who, groups: unmet.groups });
  return unmet.without > 0
    ? m.roster_unmet_without({ who, count: unmet.without })
    : m.roster_unmet_uneven({ who, most: unmet.most });
}

/** Sentences about the lines of a list, one for each kind of fault; lines of the same kind share theirs. */
export function faultTexts(faults: readonly Fault[]): readonly string[] {
  const kinds = [...new Set(faults.map(keyOf))];
  return kinds.flatMap((key) => sentencesOf(faults.filter((fault) => keyOf(fault) === key)));
}

function keyOf(fault: Fault): string {
  return fault.kind === 'quality' ? `quality ${fault.text}` : fault.kind;
}

/** Of faults of one kind. */
function sentencesOf(faults: readonly Fault[]): readonly string[] {
  const [first] = faults;
  const lines = faults.map(({ line }) => line).join(', ');
  const count = faults.length;
  switch (first?.kind) {
    case 'noName':
      return [m.roster_fault_no_name({ count, lines })];
    case 'formula':
      return [m.roster_fault_formula({ count, lines })];
    case 'affiliationFormula':
      return [m.roster_fault_affiliation_formula({ count, lines })];
    case 'beyond':
      return [m.roster_fault_beyond({ count, lines: `${first.line}` })];
    case 'quality':
      return [m.roster_fault_quality({ count, lines, text: first.text })];
    default:
      return faults.flatMap(ofOneLine);
  }
}

function ofOneLine(fault: Fault): readonly string[] {
  if (fault.kind === 'twice') return [m.roster_fault_twice({ line: fault.line, of: fault.of })];
  if (fault.kind === 'nameCut') return [m.roster_fault_name_cut(fault)];
  return fault.kind === 'affiliationCut' ? [m.roster_fault_affiliation_cut(fault)] : [];
}
