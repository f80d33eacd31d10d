// S1: a hall that types as people do; then ten of them at once. S2: more and more letters a second, each with more and more readers, until
// the last come late or not at all. One person never says more than ruling 7 allows: beyond the hall, it is readers that are added.
import { crowdOn, hallOn, leaves, lettersOf, quiet, type Hand } from './scene.ts';
import { typingFrom, type Typing } from './frames.ts';
import { DENSE, HALL, HALLS, type House } from './house.ts';
import type { Running } from './servers.ts';
import { typed, type Typed } from './typing.ts';

const S1 = { letters: 24, everyMillis: 625, patienceMillis: 5_000 };
/** As many letters as in forty seconds of it, faster: a server is compiled while it begins, and a workshop lasts hours. */
const WARM = { letters: 64, everyMillis: 160, patienceMillis: 5_000 };
const S2 = { letters: 40, everyMillis: 30, patienceMillis: 8_000, late: 200 };
/** Writers in each room: of twenty-five, then of a hundred. */
const STEPS = [10, 25] as const;
const DENSE_STEPS = [25, 50, 100] as const;

/** What S2 found: the CPU at the first step, the most it carried in time, and what went out when it was pushed. */
export interface Saturation {
  readonly cpuPerThousand: number;
  readonly held: number;
  readonly pushed: number;
  readonly missing: number;
  /** Did it carry the last step in time? Then it was never saturated. */
  readonly isUnreached: boolean;
  /** Most of a core that those who measure used. */
  readonly own: number;
}

const once = new Map<string, readonly Typing[]>();
/** Made at the first need: the same letters for every server. */
function letters(name: string, people: number, each: number): readonly Typing[] {
  const known = once.get(name) ?? lettersOf(people, each);
  once.set(name, known);
  return known;
}

const paired = (hands: readonly Hand[], typing: readonly Typing[]) =>
  new Map(typing.flatMap((each, at) => (hands[at] === undefined ? [] : [[hands[at], each] as const])));

/** 300 people, 12 rooms, a letter each every 625 ms. `beginning`: what a server just started costs, while they type faster. */
export async function s1(server: Running, house: House): Promise<Typed & { readonly beginning: number }> {
  const hands = await hallOn(server, house);
  const all = letters('s1', HALL.people, WARM.letters + S1.letters);
  const part = (from: number, to?: number) =>
    paired(
      hands,
      all.map((each) => typingFrom(each, from, to))
    );
  const { cpuPerThousand: beginning } = await typed(server, hands, part(0, WARM.letters), WARM);
  await quiet(500);
  const seen = await typed(server, hands, part(WARM.letters), S1);
  leaves(hands);
  return { ...seen, beginning };
}

/** Ten such halls: 3,000 people in 120 rooms of ten workshops. */
export async function s1x10(server: Running, house: House): Promise<Typed> {
  const people = HALLS * HALL.people;
  const hands = await crowdOn(server, house.halls, { people, rooms: HALL.rooms });
  const typing = Array.from({ length: HALLS }, (_, hall) => letters(`s1-${hall}`, HALL.people, S1.letters));
  const seen = await typed(server, hands, paired(hands, typing.flat()), S1);
  leaves(hands);
  return seen;
}

/** At 33 letters a second from ten, then from all twenty-five of each of twelve rooms; then in three rooms of a hundred. */
export async function s2(server: Running, house: House): Promise<Saturation> {
  const halls = [
    { steps: STEPS, rooms: HALL.rooms, come: () => hallOn(server, house) },
    { steps: DENSE_STEPS, rooms: DENSE.rooms, come: () => crowdOn(server, house.dense, DENSE, 'dense') }
  ];
  const seen: Typed[] = [];
  const isLate = ({ p95, missing }: Typed): boolean => p95 > S2.late || missing > 0;
  for (const { steps, rooms, come } of halls) {
    if (seen.some(isLate)) break;
    const hands = await come();
    for (const each of steps) {
      const typing = letters(`s2-${rooms}-${each}`, each * rooms, S2.letters);
      seen.push(await typed(server, hands, paired(hands, typing), S2));
      await quiet(500);
      if (seen.some(isLate)) break;
    }
    leaves(hands);
  }
  return {
    cpuPerThousand: seen[0]?.cpuPerThousand ?? Number.NaN,
    held: Math.max(0, ...seen.filter((step) => !isLate(step)).map(({ rate }) => rate)),
    pushed: Math.max(...seen.map(({ rate, missing }) => (missing > 0 ? 0 : rate))),
    missing: seen.reduce((sum, { missing }) => sum + missing, 0),
    isUnreached: !seen.some(isLate),
    own: Math.max(...seen.map(({ own }) => own))
  };
}
