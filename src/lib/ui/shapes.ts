// The eight shapes of tables, shared by the chip and the drawn room. I to P are the same shapes, ringed.
// A table is colour and shape and letter at once: never one alone.

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** One of the eight tables' colours, which name the tokens `--tA` to `--tH`. */
export type Hue = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';

/** How one shape is drawn: `d` lives in a box from -56 to 56; `dy` lowers the letter, `k` is its height over 100. */
export interface TableShape {
  readonly d: string;
  readonly dy: number;
  readonly k: number;
}

/** The shape of each colour. The letter is not in the box's middle: a triangle or a drop carries its weight low. */
export const TABLE_SHAPES = {
  A: { dy: 0, k: 0.58, d: 'M0-46A46 46 0 1 1 0 46A46 46 0 1 1 0-46Z' },
  B: {
    dy: 0,
    k: 0.58,
    d: 'M-41 -30Q-41 -41 -30 -41L30 -41Q41 -41 41 -30L41 30Q41 41 30 41L-30 41Q-41 41 -41 30Z'
  },
  C: {
    dy: 12,
    k: 0.56,
    d: 'M-8.4 -39.2Q0 -54 8.4 -39.2L46.6 28.2Q55 43 38 43L-38 43Q-55 43 -46.6 28.2Z'
  },
  D: {
    dy: 0,
    k: 0.52,
    d: 'M-9.2 -45.8Q0 -55 9.2 -45.8L45.8 -9.2Q55 0 45.8 9.2L9.2 45.8Q0 55 -9.2 45.8L-45.8 9.2Q-55 0 -45.8 -9.2Z'
  },
  E: {
    dy: 0,
    k: 0.56,
    d: 'M45.5 -7.8Q50 0 45.5 7.8L29.5 35.5Q25 43.3 16 43.3L-16 43.3Q-25 43.3 -29.5 35.5L-45.5 7.8Q-50 0 -45.5 -7.8L-29.5 -35.5Q-25 -43.3 -16 -43.3L16 -43.3Q25 -43.3 29.5 -35.5Z'
  },
  F: {
    dy: 3,
    k: 0.44,
    d: 'M-3.6 -48Q0 -54 3.6 -48L15.5 -28.3Q19.1 -22.3 25.9 -20.7L48.3 -15.5Q55.2 -13.9 50.6 -8.6L35.5 8.8Q30.9 14 31.5 21L33.5 43.9Q34.1 50.9 27.6 48.2L6.4 39.2Q0 36.5 -6.4 39.2L-27.6 48.2Q-34.1 50.9 -33.5 43.9L-31.5 21Q-30.9 14 -35.5 8.8L-50.6 -8.6Q-55.2 -13.9 -48.3 -15.5L-25.9 -20.7Q-19.1 -22.3 -15.5 -28.3Z'
  },
  G: {
    dy: 12,
    k: 0.52,
    d: 'M-5.5-49.5Q0-57 5.5-49.5C18-33 40-10 40 12A40 40 0 0 1-40 12C-40-10-18-33-5.5-49.5Z'
  },
  H: { dy: 7, k: 0.5, d: 'M-46 32Q-55 32-54.500 22A54.500 52 0 0 1 54.500 22Q55 32 46 32Z' }
} as const satisfies Record<Hue, TableShape>;

const HUES: readonly Hue[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** The number of a witness's table, from « T1 » on; 0 for any other mark. */
function witnessNumber(letter: string): number {
  return Number(/^T([1-9])/i.exec(letter)?.[1] ?? 0);
}

/**
 * The colour and shape of a letter A to P; a mark such as « C3 » counts by its letter. T1, T2… of the witnesses go through them
 * from the last one, away from the first themes. Anything else is A.
 */
export function hueOf(letter: string): Hue {
  const witness = witnessNumber(letter);
  if (witness > 0) return HUES[HUES.length - 1 - ((witness - 1) % HUES.length)] ?? 'A';
  const place = LETTERS.indexOf(letter.charAt(0).toUpperCase());
  return HUES[Math.max(0, place) % HUES.length] ?? 'A';
}

/** What is written in the shape: the letter of a mark, or « T2 » whole. */
export function chipText(letter: string): string {
  return witnessNumber(letter) > 0 ? letter.slice(0, 2).toUpperCase() : letter.charAt(0).toUpperCase();
}

/** How much smaller that is written than one letter would be, 0 to 1. */
export function chipScale(letter: string): number {
  return chipText(letter).length > 1 ? 0.76 : 1;
}

/** Whether the shape wears a ring: letters I to P. */
export function isRinged(letter: string): boolean {
  return LETTERS.indexOf(letter.charAt(0).toUpperCase()) >= HUES.length;
}
