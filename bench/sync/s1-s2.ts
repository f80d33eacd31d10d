// S1: a hall that types as people do. S2: the same, faster and faster, until the last letters come late.
import { lettersOf, hallOn, leaves, quiet, type Hand } from './scene.ts';
import type { Typing } from './frames.ts';
import { HALL, type House } from './house.ts';
import type { Running } from './servers.ts';
import { typed, type Typed } from './typing.ts';

const S1 = { letters: 8, everyMillis: 625, patienceMillis: 5_000 };
const S2 = { letters: 40, everyMillis: 30, patienceMillis: 8_000, late: 200 };
/** Writers in each room, of twenty-five. */
const STEPS = [10, 25] as const;

/** What S2 found: the CPU at the first step, the most it carried in time, and what went out when it was pushed. */
export interface Saturation {
  readonly cpuPerThousand: number;
  readonly held: number;
  readonly pushed: number;
  readonly missing: number;
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

/** 300 people, 12 rooms, a letter each every 625 ms. */
export async function s1(server: Running, house: House): Promise<Typed> {
  const hands = await hallOn(server, house);
  const seen = await typed(server, hands, paired(hands, letters('s1', HALL.people, S1.letters)), S1);
  leaves(hands);
  return seen;
}

/** The same at 33 letters a second from ten, then from all twenty-five of each room. */
export async function s2(server: Running, house: House): Promise<Saturation> {
  const hands = await hallOn(server, house);
  const steps: Typed[] = [];
  for (const each of STEPS) {
    const typing = letters(`s2-${each}`, each * HALL.rooms, S2.letters);
    steps.push(await typed(server, hands, paired(hands, typing), S2));
    await quiet(500);
    if ((steps.at(-1)?.missing ?? 1) > 0) break;
  }
  leaves(hands);
  const inTime = steps.filter(({ p95, missing }) => p95 <= S2.late && missing === 0);
  return {
    cpuPerThousand: steps[0]?.cpuPerThousand ?? Number.NaN,
    held: Math.max(0, ...inTime.map(({ rate }) => rate)),
    pushed: Math.max(...steps.map(({ rate }) => rate)),
    missing: steps.reduce((sum, { missing }) => sum + missing, 0)
  };
}
