// Who goes with whom, by quality (PPL-3, PPL-4): each quality spread among the groups or gathered in as few as can be, everybody
// else dealt in turn. It always deals everybody, once, and sizes never pay for a wish: what could not be had is told in figures.
import type { GroupNumber } from '../ids.ts';
import { QUALITIES, type Quality, type QualityWishes, type Wish } from '../qualities.ts';

/** People of each quality in a group. */
export type QualityTally = Readonly<Partial<Record<Quality, number>>>;

/** A group before the dealing. */
export interface Circle {
  readonly group: GroupNumber;
  /** How many people are to join it. */
  readonly places: number;
  /** Who is already there. */
  readonly there: QualityTally;
}

/** A wish that groups do not grant, in figures. `people`: of that quality, through all the groups. */
export type UnmetWish =
  | {
      readonly wish: 'spread';
      readonly quality: Quality;
      readonly people: number;
      /** Groups that have nobody of it, and how many the fullest has. */
      readonly without: number;
      readonly most: number;
    }
  | { readonly wish: 'gather'; readonly quality: Quality; readonly people: number; readonly groups: number };

/**
 * How many of `count` more people each group receives, so that sizes end as even as they can: one by one where fewest
 * are, the first among equals. `sizes`: people already there.
 */
export function shareOut(count: number, sizes: readonly number[]): readonly number[] {
  const now = [...sizes];
  for (let i = 0; i < count && now.length > 0; i++) {
    const least = now.indexOf(Math.min(...now));
    now[least] = (now[least] ?? 0) + 1;
  }
  return now.map((size, i) => size - (sizes[i] ?? 0));
}

interface Open {
  readonly group: GroupNumber;
  places: number;
  readonly tally: Partial<Record<Quality, number>>;
}

/**
 * The group of each of these people, in their order. What is gathered takes whole groups, the most numerous first, and what is
 * spread one place in each, the rarest first: whichever of the two goes first leaves fewer wishes unmet, the gathered when it is
 * the same. Everybody else goes where most places are left.
 * @throws when there are fewer places than people.
 */
export function dealByQuality(
  people: readonly (Quality | null)[],
  circles: readonly Circle[],
  wishes: QualityWishes
): readonly GroupNumber[] {
  const gathered = dealt(people, circles, { wishes, first: 'gather' });
  const spread = dealt(people, circles, { wishes, first: 'spread' });
  const unmet = ({ tallies }: Dealt): number => unmetWishes(tallies, wishes).length;
  return (unmet(spread) < unmet(gathered) ? spread : gathered).groups;
}

/** One dealing: everybody's group, and what each circle then holds. */
interface Dealt {
  readonly groups: readonly GroupNumber[];
  readonly tallies: readonly QualityTally[];
}

function dealt(
  people: readonly (Quality | null)[],
  circles: readonly Circle[],
  { wishes, first }: { readonly wishes: QualityWishes; readonly first: Wish }
): Dealt {
  const open: Open[] = circles.map(({ group, places, there }) => ({ group, places, tally: { ...there } }));
  const found = new Map<number, GroupNumber>();
  const seat = (person: number, choose: (free: readonly Open[]) => Open | undefined): void => {
    const chosen = choose(open.filter(({ places }) => places > 0));
    if (!chosen) throw new Error('fewer places than people');
    const quality = people[person] ?? null;
    chosen.places -= 1;
    if (quality !== null) chosen.tally[quality] = (chosen.tally[quality] ?? 0) + 1;
    found.set(person, chosen.group);
  };
  const count = (quality: Quality): number => people.filter((each) => each === quality).length;
  const wished = (wish: Wish): Quality[] =>
    QUALITIES.filter((quality) => wishes[quality] === wish).toSorted((a, b) => count(a) - count(b));
  const gather = (quality: Quality): void => {
    let left = count(quality);
    for (const person of indexesOf(people, quality)) {
      seat(person, (free) => gathering(free, quality, left));
      left -= 1;
    }
  };
  const spread = (quality: Quality): void => {
    for (const person of indexesOf(people, quality)) seat(person, (free) => spreading(free, quality));
  };
  if (first === 'spread') wished('spread').forEach(spread);
  wished('gather').toReversed().forEach(gather);
  if (first === 'gather') wished('spread').forEach(spread);
  for (const person of people.keys()) if (!found.has(person)) seat(person, roomiest);
  return {
    groups: people.map((_, person) => found.get(person) ?? 0),
    tallies: open.map(({ tally }) => tally)
  };
}

/** Where most of them are; else the tightest group that holds those who are left; else the roomiest. */
function gathering(free: readonly Open[], quality: Quality, left: number): Open | undefined {
  const most = Math.max(...free.map(({ tally }) => tally[quality] ?? 0));
  if (most > 0) return free.find(({ tally }) => tally[quality] === most);
  const holding = free.filter(({ places }) => places >= left).toSorted((a, b) => a.places - b.places);
  return holding[0] ?? roomiest(free);
}

/** Where fewest of them are, among those where most places are left. */
function spreading(free: readonly Open[], quality: Quality): Open | undefined {
  const least = Math.min(...free.map(({ tally }) => tally[quality] ?? 0));
  return roomiest(free.filter(({ tally }) => (tally[quality] ?? 0) === least));
}

function roomiest(free: readonly Open[]): Open | undefined {
  const most = Math.max(...free.map(({ places }) => places));
  return free.find(({ places }) => places === most);
}

function indexesOf(people: readonly (Quality | null)[], quality: Quality): readonly number[] {
  return people.flatMap((each, i) => (each === quality ? [i] : []));
}

/** The wishes that so many groups, of even sizes, could not grant these people. */
export function wishesUnmetBy(
  people: readonly (Quality | null)[],
  groups: number,
  wishes: QualityWishes
): readonly UnmetWish[] {
  const empty = Array.from({ length: groups }, () => 0);
  const circles = shareOut(people.length, empty).map((places, group) => ({ group, places, there: {} }));
  const dealt = dealByQuality(people, circles, wishes);
  const tallies = empty.map((_, group) => {
    const own = people.filter((_quality, i) => dealt[i] === group);
    return Object.fromEntries(
      QUALITIES.map((quality) => [quality, own.filter((each) => each === quality).length])
    );
  });
  return unmetWishes(tallies, wishes);
}

/** The wishes that these groups do not grant; a quality nobody has asks nothing. `groups`: what each of them holds. */
export function unmetWishes(groups: readonly QualityTally[], wishes: QualityWishes): readonly UnmetWish[] {
  return QUALITIES.flatMap((quality): readonly UnmetWish[] => {
    const wish = wishes[quality];
    const counts = groups.map((tally) => tally[quality] ?? 0);
    const people = counts.reduce((sum, each) => sum + each, 0);
    if (wish === undefined || people === 0) return [];
    const taken = counts.filter((each) => each > 0).length;
    if (wish === 'gather') return taken > 1 ? [{ wish, quality, people, groups: taken }] : [];
    const without = counts.length - taken;
    const most = Math.max(...counts);
    const isEven = most - Math.min(...counts) <= 1;
    return without > 0 || !isEven ? [{ wish, quality, people, without, most }] : [];
  });
}
