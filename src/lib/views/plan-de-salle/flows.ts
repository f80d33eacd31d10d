// People who go from one table to another where nobody travels in a group: a stream as thick as they are many, its arrow, their number
// from two on. It bends towards the middle of the room, so that two streams between the same tables keep apart. Pure, as moves.ts.
import { clamp, curve, ease, rounded, walkAlong, type Step, type Way } from './moves.ts';
import { circle, word } from './marks.ts';
import { BODY, distance, type Spot } from './placement.ts';
import { tenth, type Mark, type PlanFlow, type Point } from './plan.ts';

/** One stream drawn: its trail stands still, `walk` gives its people. */
export interface DrawnFlow {
  readonly key: string;
  readonly trail: readonly Mark[];
  readonly dotRadius: number;
  /** `t`: 0 at the table that is left, 1 at the next; they start one after the other. */
  readonly walk: (t: number) => readonly Point[];
}

/** People drawn one by one; the thickness says the others. */
const DOTS = 8;
/** How much of the time the last ones wait. */
const DELAY = 0.35;

/** Draws one stream between two placed tables. `order`: its rank, which staggers the departures. */
export function drawFlow(
  { from, to, people }: PlanFlow,
  { a, b, r, order }: { readonly a: Spot; readonly b: Spot; readonly r: number; readonly order: number }
): DrawnFlow {
  const way = wayAcross(a, b, r);
  const { length, at } = walkAlong(way);
  const width = tenth(Math.min(r * 0.34, Math.max(1.2, r * 0.04 * people)));
  const middle = at(length * 0.5);
  const dots = Math.min(people, DOTS);
  return {
    key: `${from} ${to}`,
    trail: [
      stream(way, width),
      arrow(at(length), Math.max(4, r * 0.1 + width)),
      ...count(people, beside(middle, r), r)
    ],
    dotRadius: tenth(Math.max(2, r * 0.085)),
    walk: (t) =>
      Array.from({ length: dots }, (_, i) => {
        const wait = ((i / DOTS + (order % 5) / 10) / 1.5) * DELAY;
        return rounded(at(ease(clamp(t * (1 + DELAY) - wait)) * length));
      })
  };
}

function wayAcross(a: Spot, b: Spot, r: number): Way {
  const length = distance(a, b) || 1;
  const side = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const far = (BODY + 0.06) * r;
  const inwards = distance(middle, a.centre) || 1;
  // Neighbours: far enough inwards for a curve, and not a hook, between them.
  const needed = Math.sqrt(Math.max(0, (far + r) ** 2 - (length / 2) ** 2));
  const pull = Math.min(1, Math.max(0.28, needed / inwards));
  const bend = {
    x: middle.x + (a.centre.x - middle.x) * pull + side.x * r * 0.35,
    y: middle.y + (a.centre.y - middle.y) * pull + side.y * r * 0.35
  };
  // From each table more towards the bend than towards the other one: an arc between neighbours, and never a hook.
  const edge = (of: Point, other: Point): Point => {
    const aim = { x: (bend.x * 2 + other.x) / 3, y: (bend.y * 2 + other.y) / 3 };
    const away = distance(of, aim) || 1;
    return { x: of.x + ((aim.x - of.x) / away) * far, y: of.y + ((aim.y - of.y) / away) * far };
  };
  return { start: edge(a, b), bend, end: edge(b, a) };
}

function stream(way: Way, width: number): Mark {
  return {
    tag: 'path',
    key: 'stream',
    attributes: {
      d: curve(way),
      ...{ fill: 'none', stroke: 'var(--ink)', 'stroke-opacity': 0.28, 'stroke-width': width },
      'stroke-linecap': 'round'
    }
  };
}

function arrow({ x, y, ux, uy }: Step, size: number): Mark {
  const corner = (along: number, across: number): string =>
    `${tenth(x + ux * along - uy * across)} ${tenth(y + uy * along + ux * across)}`;
  const d = `M${corner(size * 0.4, 0)}L${corner(-size * 0.6, size * 0.55)}L${corner(-size * 0.6, -size * 0.55)}Z`;
  return { tag: 'path', key: 'arrow', attributes: { d, fill: 'var(--ink)', 'fill-opacity': 0.7 } };
}

/** Clear of the stream it counts. */
function beside({ x, y, ux, uy }: Step, r: number): Point {
  const off = Math.max(14, r * 0.24);
  return { x: x - uy * off, y: y + ux * off };
}

function count(people: number, at: Point, r: number): readonly Mark[] {
  if (people < 2 || r < 24) return [];
  const size = Math.max(14, r * 0.26);
  return [
    circle('ground', at, size * 0.72, { fill: 'var(--surface)' }),
    word('count', `${people}`, at, {
      ...{ dy: '0.355em', 'font-family': 'var(--display)', 'font-weight': 800 },
      ...{ 'font-size': tenth(size), fill: 'var(--ink)' }
    })
  ];
}
