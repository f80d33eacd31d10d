// How long people take, in real seconds, before the rehearsal's speed shortens it.
import type { Millis } from '#core/units.ts';
import { pause } from './pause.ts';
import type { Chance } from './chance.ts';

/** Shortest and longest, in seconds. */
export type Span = readonly [least: number, most: number];

/** The habits of simulated people. */
export const HABITS = {
  /** Finding one's name on the phone. */
  naming: [15, 120],
  /** Between two cards of one person. */
  writing: [80, 260],
  /** Looking at what is asked. */
  answering: [20, 60],
  /** Between two acts of a table's host. */
  hosting: [60, 200],
  /** Until somebody comes to a table that asked for help. */
  helping: [40, 90]
} as const satisfies Record<string, Span>;

/** Cards of one person in one round, at most. */
export const CARDS_PER_ROUND = 3;

/** One person's sense of time. */
export interface Pace {
  readonly chance: Chance;
  /** 1: as in a real room. */
  readonly speed: number;
  readonly signal: AbortSignal;
}

const SHORTEST: Millis = 20;

/** Takes one's time, somewhere within the span. */
export function take([least, most]: Span, { chance, speed, signal }: Pace): Promise<void> {
  const seconds = least + chance() * (most - least);
  return pause(Math.max(SHORTEST, (seconds * 1000) / speed), signal);
}
