// A move leaves the cloth, swings round the outside of its ring and lands on the next cloth. The group is a chip
// with its people behind it, like a small flock: the eye reads people. Pure: time is a number from 0 to 1.
import { BODY, distance, type Spot } from './placement.ts';
import { tenth, type Mark, type PlanMove, type PlanPicture, type Point } from './plan.ts';

/** Where one group and its people are at a moment. */
export interface Walk {
  readonly chip: Point;
  readonly people: readonly Point[];
}

/** One move drawn: its trail stands still, `walk` gives the group and its people. */
export interface DrawnMove {
  readonly key: string;
  readonly group: string;
  readonly trail: readonly Mark[];
  readonly chipRadius: number;
  readonly dotRadius: number;
  /** `t`: 0 at the table that is left, 1 at the next; groups start a little apart. */
  readonly walk: (t: number) => Walk;
}

/** A curve from one table to another. */
export interface Way {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

/** A point of a way, and where it heads. */
export interface Step extends Point {
  readonly ux: number;
  readonly uy: number;
}

const BENDS = 48;
/** Leaves a little outwards, then swings (radians). */
const LEAN = 0.68;

/** Draws one move between two placed tables. `order`: the move's rank, which staggers the departures. */
export function drawMove(
  move: PlanMove,
  { from, to, r, order, strong }: { from: Spot; to: Spot; r: number; order: number; strong: boolean }
): DrawnMove {
  const way = wayBetween(from, to, r);
  const isSmall = r < 30;
  const chipRadius = isSmall ? Math.max(4.5, Math.min(12, r * 0.46)) : Math.max(9, r * 0.24);
  const followers = isSmall ? 0 : (move.people ?? 6);
  const { length, at } = walkAlong(way);
  return {
    key: `${move.group} ${move.from} ${move.to}`,
    group: String(move.group),
    trail: trail(way, r, strong),
    chipRadius: tenth(chipRadius),
    dotRadius: tenth(r * 0.074),
    walk: (t) => {
      const head = ease(clamp(t * 1.16 - (order % 5) * 0.04)) * length;
      const people = Array.from({ length: followers }, (_, i) =>
        followerAt(at, head - chipRadius * 1.42, r, i + 1)
      );
      return { chip: rounded(at(head)), people };
    }
  };
}

/** The room once its moves are done, with the next turn of the same rotation ready. Seats follow the groups. */
export function afterMoves(plan: PlanPicture): PlanPicture {
  const next = new Map(plan.moves.map((move) => [move.from, move.to]));
  const arrived = new Map(plan.moves.map((move) => [move.to, move]));
  return {
    tables: plan.tables.map((table) => {
      const move = arrived.get(table.id);
      if (!move) return table;
      const people = move.people === undefined ? table.people : move.people + (table.host ? 1 : 0);
      return { ...table, group: move.group, people };
    }),
    moves: plan.moves.map((move) => ({ ...move, from: move.to, to: next.get(move.to) ?? move.from }))
  };
}

function wayBetween(a: Spot, b: Spot, r: number): Way {
  const length = distance(a, b) || 1;
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const isSameRing = a.centre.x === b.centre.x && a.centre.y === b.centre.y;
  const fromCentre = { x: (a.x + b.x) / 2 - a.centre.x, y: (a.y + b.y) / 2 - a.centre.y };
  const inwards = -along.y * fromCentre.x + along.x * fromCentre.y < 0;
  const side = (isSameRing ? inwards : along.x > 0) ? -1 : 1;
  const out = { x: -along.y * side, y: along.x * side };
  const far = (BODY + 0.14) * r;
  const edge = (of: Point, forward: number): Point => ({
    x: of.x + (forward * along.x * Math.cos(LEAN) + out.x * Math.sin(LEAN)) * far,
    y: of.y + (forward * along.y * Math.cos(LEAN) + out.y * Math.sin(LEAN)) * far
  });
  const start = edge(a, 1);
  const end = edge(b, -1);
  const up = Math.min(r * 1.1, r * 0.55 + distance(start, end) * 0.14);
  return {
    start,
    end,
    bend: { x: (start.x + end.x) / 2 + out.x * up, y: (start.y + end.y) / 2 + out.y * up }
  };
}

/** A way as one walks it. Walks by distance, not by the curve's own measure: people keep their spacing in the bend. */
export function walkAlong({ start, bend, end }: Way): { length: number; at: (walked: number) => Step } {
  const points = Array.from({ length: BENDS + 1 }, (_, i) => {
    const t = i / BENDS;
    const u = 1 - t;
    return {
      x: u * u * start.x + 2 * u * t * bend.x + t * t * end.x,
      y: u * u * start.y + 2 * u * t * bend.y + t * t * end.y
    };
  });
  const legs = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const length = distance(from, to) || 1;
    return { from, length, ux: (to.x - from.x) / length, uy: (to.y - from.y) / length };
  });
  const length = legs.reduce((sum, leg) => sum + leg.length, 0);
  const at = (walked: number): Step => {
    let before = 0;
    let leg = legs[0];
    for (const next of legs) {
      leg = next;
      if (before + next.length >= walked) break;
      before += next.length;
    }
    if (!leg) return { ...start, ux: 0, uy: 0 };
    const beyond = walked - (walked > length ? length - leg.length : before);
    return { x: leg.from.x + leg.ux * beyond, y: leg.from.y + leg.uy * beyond, ux: leg.ux, uy: leg.uy };
  };
  return { length, at };
}

/** Two abreast and a little uneven, as people walk. */
function followerAt(at: (walked: number) => Step, head: number, r: number, rank: number): Point {
  const step = at(head - Math.floor((rank - 1) / 2) * r * 0.235 - (rank % 2) * r * 0.06);
  const side = (rank % 2 ? 1 : -1) * r * (0.1 + (rank % 3) * 0.012);
  return rounded({ x: step.x - step.uy * side, y: step.y + step.ux * side });
}

const pair = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;

/** The curve of a way, as a path. */
export function curve({ start, bend, end }: Way): string {
  return `M${pair(start)}Q${pair(bend)} ${pair(end)}`;
}

function trail(way: Way, r: number, strong: boolean): Mark[] {
  const { bend, end } = way;
  const angle = Math.atan2(end.y - bend.y, end.x - bend.x);
  const tip = Math.max(4, r * 0.12);
  const barb = (turn: number): string =>
    pair({ x: end.x + tip * Math.cos(angle + turn), y: end.y + tip * Math.sin(angle + turn) });
  const line = { fill: 'none', stroke: 'var(--ink)', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const dots = {
    d: curve(way),
    'stroke-opacity': strong ? 1 : 0.55,
    'stroke-width': tenth(Math.max(1.2, r * (strong ? 0.06 : 0.035))),
    'stroke-dasharray': `0 ${tenth(Math.max(4, r * 0.11))}`
  };
  const arrow = {
    d: `M${barb(2.55)}L${pair(end)}L${barb(-2.55)}`,
    'stroke-width': tenth(Math.max(1.5, r * 0.036))
  };
  return [
    { tag: 'path', key: 'dots', attributes: { ...line, ...dots } },
    { tag: 'path', key: 'arrow', attributes: { ...line, ...arrow } }
  ];
}

/** Between 0 and 1. */
export const clamp = (t: number): number => Math.max(0, Math.min(1, t));
/** Slowly off, slowly in. `t`: 0 to 1. */
export const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);
/** To a tenth of a unit. */
export const rounded = ({ x, y }: Point): Point => ({ x: tenth(x), y: tenth(y) });
