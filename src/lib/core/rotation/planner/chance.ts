// Chance that is the same on every machine: whole numbers only, and acceptance read in a table rather than in Math.exp.

/** A seeded generator (sfc32, Chris Doty-Humphrey, PractRand): about 2^127 draws before it repeats. */
export class Chance {
  #a = 0;
  #b = 0;
  #c = 0;
  #count = 1;

  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = 0x9e3779b9;
    this.#c = 0x243f6a88;
    for (let k = 0; k < 16; k += 1) this.bits();
  }

  /** 0 to 2^32 - 1. */
  bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11) | 0;
    this.#c = (this.#c + sum) | 0;
    return sum >>> 0;
  }

  /** 0 to n - 1. */
  below(n: number): number {
    return Math.floor((this.bits() * n) / 4_294_967_296);
  }
}

/** Temperatures from hot to cold. */
const LEVELS = 64;
/** A cost one higher is accepted so often when hot, and when cold: exp(-0.8) and exp(-7), as figures. */
const HOT = 0.449329;
const COLD = 0.000912;
/** (COLD / HOT) ** (1 / 63), as a figure. */
const COOLING = 0.906303;
/** Costs from here on are never accepted. */
const STEEPEST = 48;

/** `ACCEPTANCE[level * 48 + rise]`: draws of 32 bits below it accept a cost `rise` higher. */
const ACCEPTANCE = acceptance();

function acceptance(): Float64Array {
  const table = new Float64Array(LEVELS * STEEPEST);
  let each = HOT;
  for (let level = 0; level < LEVELS; level += 1) {
    let share = 1;
    for (let rise = 0; rise < STEEPEST; rise += 1) {
      table[level * STEEPEST + rise] = Math.floor(share * 4_294_967_296);
      share *= Math.max(COLD, each);
    }
    each *= COOLING;
  }
  return table;
}

/** Whether a change of cost is accepted at a level, from 0 (hot) to 63 (cold). Cost changes are whole numbers. */
export function accepts(chance: Chance, level: number, rise: number): boolean {
  if (rise <= 0) return true;
  if (rise >= STEEPEST) return false;
  return chance.bits() < (ACCEPTANCE[level * STEEPEST + rise] ?? 0);
}

/** Level of a step of a run: `from` to 63. */
export function levelOf(step: number, steps: number, from: number): number {
  return from + Math.floor((step * (LEVELS - from)) / steps);
}
