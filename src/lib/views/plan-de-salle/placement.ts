// Where tables stand. Tables that exchange groups form one ring, so a move is a small turn of the ring, which
// the eye follows at once. Rings are laid on a grid, and the grid that gives the biggest tables wins.
import { gathered } from '#core/gathered.ts';
import type { PlanTable, Point } from './plan.ts';

/** A table with its chairs, in table radii. */
export const BODY = 1.42;

/** Air between two tables of a ring, in table radii. */
const AIR = 0.62;
/** Steps round the ellipse, and halvings of the search: finer than a pixel for a room of fifty tables. */
const STEPS = 120;
const HALVINGS = 18;
const TAU = Math.PI * 2;

/** A table's place, with the centre of its ring. */
export interface Spot extends Point {
  readonly centre: Point;
}

/** Where every table stands, all with the same radius `r`. `rings`: in order of circuit, tables in order of rotation. */
export interface Placement {
  readonly at: ReadonlyMap<string, Spot>;
  readonly r: number;
  readonly rings: readonly (readonly PlanTable[])[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Places tables in a room of this size, its corner at 0, 0. Pure; some twenty tries for each possible grid. */
export function placeTables(tables: readonly PlanTable[], room: Size): Placement {
  const rings = [...gathered(tables, (table) => table.circuit ?? '').values()];
  const at = new Map<string, Spot>();
  if (rings.length === 0) return { at, r: 0, rings };
  const grid = bestGrid(rings, room);
  rings.forEach((ring, i) => {
    const row = Math.floor(i / grid.columns);
    const inRow = Math.min(grid.columns, rings.length - row * grid.columns);
    const left = (room.width - inRow * grid.cell.width) / 2;
    const x = left + ((i % grid.columns) + 0.5) * grid.cell.width;
    const points = ringPoints(ring.length, radii(ring.length, grid.inner, grid.r));
    const ys = points.map((point) => point.y);
    // the drawing is centred, not its ellipse: an odd ring has more air below
    const y = (row + 0.5) * grid.cell.height - (Math.min(...ys) + Math.max(...ys)) / 2;
    ring.forEach((table, j) => {
      const point = points[j] ?? { x: 0, y: 0 };
      at.set(table.id, { x: x + point.x, y: y + point.y, centre: { x, y } });
    });
  });
  return { at, r: grid.r, rings };
}

/** The number of columns that gives the biggest tables. `inner`: what a ring may use of its cell. */
function bestGrid(rings: readonly (readonly PlanTable[])[], room: Size) {
  const counts = [...new Set(rings.map((ring) => ring.length))];
  const used = rings.length === 1 ? 0.98 : 0.85;
  const grids = rings.map((_, i) => {
    const columns = i + 1;
    const cell = { width: room.width / columns, height: room.height / Math.ceil(rings.length / columns) };
    const inner = { width: cell.width * used, height: cell.height * used };
    return { columns, cell, inner, r: biggest(counts, inner) };
  });
  return grids.reduce((best, grid) => (grid.r > best.r + 0.01 ? grid : best));
}

/** Points at equal steps along an ellipse, not at equal angles: neighbours keep the same distance. */
function ringPoints(count: number, { rx, ry }: { rx: number; ry: number }): Point[] {
  if (count === 1) return [{ x: 0, y: 0 }];
  if (count === 2) return [-rx, rx].map((x) => ({ x, y: 0 }));
  // four tables stand square, others start at the top
  const start = count === 4 ? (-Math.PI * 3) / 4 : -Math.PI / 2;
  const point = (i: number): Point => {
    const angle = start + (TAU * i) / STEPS;
    return { x: Math.cos(angle) * rx, y: Math.sin(angle) * ry };
  };
  const walked = [0];
  for (let i = 1; i <= STEPS; i++) walked.push((walked[i - 1] ?? 0) + distance(point(i - 1), point(i)));
  const whole = walked[STEPS] ?? 0;
  return Array.from({ length: count }, (_, j) => {
    const wanted = (whole * j) / count;
    const i = Math.max(
      1,
      walked.findIndex((length) => length >= wanted)
    );
    const [before = 0, after = 1] = [walked[i - 1], walked[i]];
    return point(i - 1 + (wanted - before) / (after - before || 1));
  });
}

/** The biggest radius with which rings of all these counts stand without touching, found by halving. */
function biggest(counts: readonly number[], room: Size): number {
  let high = Math.min(room.width, room.height) / 2 / BODY;
  if (counts.every((count) => count === 1)) return high;
  let low = Math.min(1, high);
  for (let i = 0; i < HALVINGS; i++) {
    const r = (low + high) / 2;
    if (counts.every((count) => stands(count, room, r))) low = r;
    else high = r;
  }
  return low;
}

function stands(count: number, room: Size, r: number): boolean {
  if (count === 1) return true;
  const ellipse = radii(count, room, r);
  return ellipse.rx > 0 && closest(ringPoints(count, ellipse)) >= (2 * BODY + AIR) * r;
}

function radii(count: number, room: Size, r: number): { rx: number; ry: number } {
  const body = r * BODY;
  const ry = count === 2 ? 0 : Math.max(room.height / 2 - body, 0);
  const rx = Math.min(room.width / 2 - body, Math.max(ry, body) * 2.6); // never a long thin ellipse
  if (count === 2 || rx <= 0 || ry <= 0) return { rx, ry };
  const ys = ringPoints(count, { rx, ry }).map((point) => point.y);
  const used = Math.max(...ys) - Math.min(...ys);
  return { rx, ry: (ry * 2 * ry) / Math.max(1, used) }; // odd rings leave air below: use it
}

function closest(points: readonly Point[]): number {
  return Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => distance(a, b))));
}

/** The straight distance between two points. */
export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
