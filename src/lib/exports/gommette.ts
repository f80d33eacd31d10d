// A table's chip drawn in the document itself: no class, no style, no file beside it. Colours are the light theme's, for
// paper. The same shapes as ui/shapes.ts, which this floor may not import; tests/exports/gommette.test.ts compares them.

/** Path in a box from -56 to 56, where the letter stands, and the colours of fill, outline and letter. */
interface Shape {
  readonly d: string;
  readonly dy: number;
  readonly k: number;
  readonly fill: string;
  readonly line: string;
  readonly on: string;
}

/** One per colour, A to H; I to P are the same, ringed. */
const SHAPES: Readonly<Record<string, Shape>> = {
  A: {
    dy: 0,
    k: 0.58,
    fill: '#1f5fae',
    line: '#1a5296',
    on: '#ffffff',
    d: 'M0-46A46 46 0 1 1 0 46A46 46 0 1 1 0-46Z'
  },
  B: {
    dy: 0,
    k: 0.58,
    fill: '#f2b431',
    line: '#7a5200',
    on: '#1e2430',
    d: 'M-41 -30Q-41 -41 -30 -41L30 -41Q41 -41 41 -30L41 30Q41 41 30 41L-30 41Q-41 41 -41 30Z'
  },
  C: {
    dy: 12,
    k: 0.56,
    fill: '#2a7a4b',
    line: '#1f673d',
    on: '#ffffff',
    d: 'M-8.4 -39.2Q0 -54 8.4 -39.2L46.6 28.2Q55 43 38 43L-38 43Q-55 43 -46.6 28.2Z'
  },
  D: {
    dy: 0,
    k: 0.52,
    fill: '#6c2f73',
    line: '#642a6a',
    on: '#ffffff',
    d: 'M-9.2 -45.8Q0 -55 9.2 -45.8L45.8 -9.2Q55 0 45.8 9.2L9.2 45.8Q0 55 -9.2 45.8L-45.8 9.2Q-55 0 -45.8 -9.2Z'
  },
  E: {
    dy: 0,
    k: 0.56,
    fill: '#ec8a4e',
    line: '#93400f',
    on: '#1e2430',
    d: 'M45.5 -7.8Q50 0 45.5 7.8L29.5 35.5Q25 43.3 16 43.3L-16 43.3Q-25 43.3 -29.5 35.5L-45.5 7.8Q-50 0 -45.5 -7.8L-29.5 -35.5Q-25 -43.3 -16 -43.3L16 -43.3Q25 -43.3 29.5 -35.5Z'
  },
  F: {
    dy: 3,
    k: 0.44,
    fill: '#47535f',
    line: '#3f4a56',
    on: '#ffffff',
    d: 'M-3.6 -48Q0 -54 3.6 -48L15.5 -28.3Q19.1 -22.3 25.9 -20.7L48.3 -15.5Q55.2 -13.9 50.6 -8.6L35.5 8.8Q30.9 14 31.5 21L33.5 43.9Q34.1 50.9 27.6 48.2L6.4 39.2Q0 36.5 -6.4 39.2L-27.6 48.2Q-34.1 50.9 -33.5 43.9L-31.5 21Q-30.9 14 -35.5 8.8L-50.6 -8.6Q-55.2 -13.9 -48.3 -15.5L-25.9 -20.7Q-19.1 -22.3 -15.5 -28.3Z'
  },
  G: {
    dy: 12,
    k: 0.52,
    fill: '#63c3c2',
    line: '#0b6368',
    on: '#1e2430',
    d: 'M-5.5-49.5Q0-57 5.5-49.5C18-33 40-10 40 12A40 40 0 0 1-40 12C-40-10-18-33-5.5-49.5Z'
  },
  H: {
    dy: 7,
    k: 0.5,
    fill: '#f4a1bc',
    line: '#9a2757',
    on: '#1e2430',
    d: 'M-46 32Q-55 32-54.500 22A54.500 52 0 0 1 54.500 22Q55 32 46 32Z'
  }
};

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** A letter's chip, drawn. */
export interface Chip extends Shape {
  /** Half of the side of its box, in the units of `dy`. */
  readonly half: number;
  readonly drawn: string;
}

/** The chip of this letter, without the letter itself; ringed from I on; null for an unknown letter. */
export function chipOf(letter: string): Chip | null {
  const rank = letter.length === 1 ? LETTERS.indexOf(letter) : -1;
  const shape = SHAPES[LETTERS.charAt(rank % 8)];
  if (rank < 0 || shape === undefined) return null;
  const { d, fill, line } = shape;
  const ring = `<path d="${d}" transform="scale(1.26)" fill="none" stroke="${line}" stroke-width="4.5"/>`;
  const body = `<path d="${d}" fill="${fill}" stroke="${line}" stroke-width="4" stroke-linejoin="round"/>`;
  return rank >= 8 ? { ...shape, half: 74, drawn: ring + body } : { ...shape, half: 58, drawn: body };
}

/** What SVG calls the box of a chip. */
export function chipBox({ half }: Chip): string {
  return `viewBox="${-half} ${-half} ${half * 2} ${half * 2}"`;
}

/** Beside a heading. */
const BESIDE = 'width="1.35em" height="1.35em"';

/** The chip of this theme's letter, decorative: words beside it say the theme. Empty for an unknown letter. `place`: attributes. */
export function gommetteSvg(letter: string, place = BESIDE): string {
  const chip = chipOf(letter);
  if (!chip) return '';
  const { dy, k, on, drawn } = chip;
  return [
    // Its size stands without any style sheet.
    `<svg ${place} ${chipBox(chip)} aria-hidden="true" focusable="false">${drawn}`,
    `<text y="${dy}" dy=".355em" text-anchor="middle" font-weight="800" font-size="${k * 100}" fill="${on}">${letter}</text>`,
    '</svg>'
  ].join('');
}
