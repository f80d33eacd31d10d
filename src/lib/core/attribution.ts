// How cards are signed, phase by phase, and among whom those that nobody signs are hidden (ATT-1 to ATT-6).
import { personOf, type Attribution, type Card } from './cards.ts';
import type { TableId } from './ids.ts';
import { focusNow } from './focus.ts';
import { LIMITS } from './limits.ts';
import { phaseNow, roundNow, stepNow, stepsOfPlan } from './position.ts';
import { isDealt, tableById, type Table } from './plan.ts';
import { groupAt } from './rotation/carousel.ts';
import { groupOf, isPresent, type Seat } from './roster.ts';
import { minutes, type Millis } from './units.ts';
import { workedOutOnce } from './worked-out-once.ts';
import type { Workshop } from './workshop.ts';

/** How what is written in a phase is signed. `phase`: its index in the plan. */
export function attributionAt(workshop: Workshop, phase: number): Attribution {
  return workshop.plan.phases[phase]?.attribution ?? workshop.attribution;
}

/** How what is written at this moment is signed (ATT-1). */
export function attributionNow(workshop: Workshop): Attribution {
  return attributionAt(workshop, stepNow(workshop).phase);
}

/** May a device show who is here and who types? Never where nobody signs, nor while everybody writes alone. */
export function mayShowPresence(workshop: Workshop): boolean {
  return attributionNow(workshop) !== 'anonymous' && workshop.solo === null;
}

/** What a card was promised to show of its author: a name, a structure, or nothing (ATT-3). */
export function signatureOf(workshop: Workshop, card: Card): string {
  if (card.attribution === 'anonymous') return '';
  if (card.behalf && 'name' in card.behalf) return card.attribution === 'named' ? card.behalf.name : '';
  const seat = workshop.seats[personOf(card) ?? ''];
  return (card.attribution === 'named' ? seat?.name : seat?.affiliation) ?? '';
}

/** Is this the only seat of its structure? Then « structure » is a name, and the screen says so. */
export function isAloneInStructure({ seats }: Workshop, seat: Seat): boolean {
  return perStructure(seats).get(plain(seat.affiliation)) === 1;
}

const perStructure = workedOutOnce((seats: Workshop['seats']): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { affiliation } of Object.values(seats)) {
    const key = plain(affiliation);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** What a card nobody signs keeps of where it was written: its table and its group, or its theme alone. */
export type Kept = 'group' | 'theme';

/**
 * What anonymous cards keep at this moment (ATT-6). One small group makes it `theme` for everybody: were it alone in keeping
 * less, that would name it.
 */
export function keptNow(raw: Workshop): Kept {
  const workshop = focusNow(raw);
  const writers = new Map<number, number>();
  for (const seat of writersOf(workshop)) {
    const group = groupOf(seat);
    if (group !== null) writers.set(group, (writers.get(group) ?? 0) + 1);
  }
  return [...writers.values()].some((count) => count < LIMITS.anonymitySet) ? 'theme' : 'group';
}

/** Among whom an anonymous card of this table is hidden: its group, all who pass by its theme, or too few of them. */
export type HidesAmong = 'table' | 'theme' | 'few';

/** Among whom one is hidden at a table; null where cards are signed (ATT-6). */
export function hidesAmong(raw: Workshop, table: TableId): HidesAmong | null {
  const workshop = focusNow(raw);
  if (attributionNow(workshop) !== 'anonymous') return null;
  if (keptNow(workshop) === 'group') return 'table';
  const found = tableById(workshop.plan, table);
  return found && passingBy(workshop, found) >= LIMITS.anonymitySet ? 'theme' : 'few';
}

/** Writers of every group that sits at a theme during this phase, all circuits. */
function passingBy(workshop: Workshop, { theme }: Table): number {
  if (workshop.plan.mode === 'together' || isDealt(workshop.plan)) return writersOf(workshop).length;
  const { rounds } = phaseNow(workshop);
  const turns = rounds.length === 0 ? [roundNow(workshop)] : rounds.map((_, i) => i + 1);
  const tables = workshop.plan.tables.filter((each) => each.theme === theme);
  const groups = new Set(tables.flatMap(({ id }) => turns.map((round) => groupAt(workshop.plan, id, round))));
  return writersOf(workshop).filter((seat) => groups.has(groupOf(seat))).length;
}

/** People in the room who hold a device and go with their group. */
const writersOf = workedOutOnce((workshop: Workshop): readonly Seat[] =>
  Object.values(workshop.seats).filter(
    (seat) =>
      isPresent(seat) && seat.claimed && seat.hosts === null && workshop.narrators[seat.id] === undefined
  )
);

const MINUTE: Millis = minutes(1);

/** The instant every anonymous card of a phase carries: the minute in which the phase began, and nothing closer. */
export function phaseInstant(workshop: Workshop, phase: number): Millis {
  const steps = stepsOfPlan(workshop.plan);
  const began = workshop.control.track.find(({ step }) => steps[step]?.phase === phase);
  const at = began?.at ?? workshop.createdAt;
  return at - (at % MINUTE);
}
