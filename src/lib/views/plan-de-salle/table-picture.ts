// One table from above. Three levels of detail, chosen by its radius: cloth, chairs, heads and theme; cloth and
// heads; chip and dots. Nothing shrinks below what can be read: it is left out.
import { hueOf } from '#lib/ui/shapes.ts';
import { DISPLAY, circle, drawChip, drawGommette, path, word } from './marks.ts';
import { BODY } from './placement.ts';
import { tenth, type Mark, type PlanOptions, type PlanTable, type Point } from './plan.ts';

const TAU = Math.PI * 2;

type Labels = Pick<PlanOptions, 'labels' | 'isMoving' | 'fontSize'>;

/** Draws a table at a place. `isDim`: it stands back, another one is in focus. */
export function drawTable(
  table: PlanTable,
  { at, r, isDim, options }: { at: Point; r: number; isDim: boolean; options: Labels }
): Mark {
  const hasChairs = r >= 20;
  const hue = hueOf(table.letter);
  const angles = seatAngles(table);
  const children = [
    ...(hasChairs
      ? angles.map((angle, i) => chair(at, r, { angle, seats: angles.length, key: `chair ${i}` }))
      : []),
    ...heads(table, { at, r, angles, isMoving: options.isMoving }),
    circle('cloth', at, r, {
      fill: 'var(--ps-cloth, var(--surface))',
      stroke: `var(--t${hue})`,
      'stroke-width': tenth(Math.max(1.2, r * 0.024))
    }),
    ...(table.signal ? [ring(at, r, table.signal)] : []),
    ...(r >= 40 ? [stitches(at, r, hue)] : []),
    ...middle(table, at, r, options),
    ...(table.group !== undefined && hasChairs && !options.isMoving
      ? [groupOf(table.group, at, r, angles)]
      : [])
  ];
  return { tag: 'g', key: table.id, attributes: isDim ? { opacity: 0.35 } : {}, children };
}

function seatAngles(table: PlanTable): number[] {
  const turn = ('ABCDEFGH'.indexOf(hueOf(table.letter)) % 3) * 0.22; // tables laid by hand, not by a machine
  const seats = Math.max(table.seats, 1);
  return Array.from({ length: seats }, (_, i) => -Math.PI / 2 + turn + (TAU * i) / seats);
}

/** A chair: an arc of the circle, like a back rest. */
function chair(
  at: Point,
  r: number,
  { angle, seats, key }: { angle: number; seats: number; key: string }
): Mark {
  const half = Math.min(0.3, 1.7 / seats);
  const far = r * ((r >= 54 ? 1.21 : 1.28) + 0.1);
  const end = (a: number): string => `${tenth(at.x + far * Math.cos(a))} ${tenth(at.y + far * Math.sin(a))}`;
  return path(key, {
    d: `M${end(angle - half)}A${tenth(far)} ${tenth(far)} 0 0 1 ${end(angle + half)}`,
    fill: 'none',
    stroke: 'var(--ps-chair, var(--line-strong))',
    'stroke-width': tenth(Math.max(1.2, r * 0.04)),
    'stroke-linecap': 'round'
  });
}

function heads(
  table: PlanTable,
  { at, r, angles, isMoving }: { at: Point; r: number; angles: number[]; isMoving: boolean }
): Mark[] {
  const hasChairs = r >= 20;
  const seated = isMoving ? (table.host ? 1 : 0) : (table.people ?? table.seats);
  const far = r * ((r >= 54 ? 1.21 : 1.28) - 0.035);
  const size = Math.max(1.5, r * (hasChairs ? 0.098 : 0.12));
  return angles.flatMap((angle, i) => {
    const place = { x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle) };
    const key = `head ${i}`;
    if (i >= seated)
      return hasChairs ? [] : [circle(key, place, size, { fill: 'none', stroke: 'var(--line-strong)' })];
    const isHost = i === 0 && table.host === true && hasChairs;
    const hollow = {
      fill: 'var(--surface)',
      stroke: 'var(--ink)',
      'stroke-width': tenth(Math.max(1.5, r * 0.035))
    };
    return [circle(key, place, size, isHost ? hollow : { fill: 'var(--ink)' })];
  });
}

function ring(at: Point, r: number, signal: 'bad' | 'warn' | 'good'): Mark {
  return circle('signal', at, r * 1.52, {
    fill: 'none',
    stroke: `var(--${signal})`,
    'stroke-width': tenth(Math.max(2.5, r * 0.09))
  });
}

function stitches(at: Point, r: number, hue: string): Mark {
  return circle('stitches', at, r * 0.9, {
    fill: 'none',
    stroke: `var(--t${hue})`,
    'stroke-opacity': 0.5,
    'stroke-width': tenth(r * 0.028),
    'stroke-linecap': 'round',
    'stroke-dasharray': `0 ${((TAU * r * 0.9) / 60).toFixed(2)}`
  });
}

/** The chip, and the theme inside the cloth or below the chairs where there is room for it. */
function middle(table: PlanTable, at: Point, r: number, { labels, fontSize }: Labels): Mark[] {
  const theme = table.short ?? table.theme;
  if (theme && (labels === 'inside' || (labels === 'auto' && r >= 74))) {
    const lines = wrap(theme, 13);
    const longest = Math.max(...lines.map((line) => line.length));
    const size = fontSize ?? Math.min(r * 0.23, (r * 1.32) / (0.57 * longest));
    const chipSize = r * (lines.length > 1 ? 0.72 : 0.8);
    const top = at.y - r * (lines.length > 1 ? 0.3 : 0.2);
    const style = {
      'font-family': DISPLAY,
      'font-weight': 700,
      'font-size': tenth(size),
      fill: 'var(--ink)',
      'letter-spacing': '-.01em'
    };
    const line = (text: string, i: number): Mark =>
      word(`line ${i}`, text, { x: at.x, y: top + chipSize * 0.56 + size * (1.02 + i * 1.06) }, style);
    return [drawGommette(table.letter, { x: at.x, y: top }, chipSize), ...lines.map(line)];
  }
  const chip = drawGommette(table.letter, at, r * (r >= 20 ? 1.02 : 1.25));
  if (!theme || labels !== 'below' || r < 30) return [chip];
  const size = fontSize ?? 16;
  const style = { 'font-family': 'var(--text)', 'font-weight': 600, 'font-size': size, fill: 'var(--ink)' };
  const line = (text: string, i: number): Mark =>
    word(`line ${i}`, text, { x: at.x, y: at.y + r * BODY + size * (0.85 + i * 1.15) }, style);
  return [chip, ...wrap(theme, 16).map(line)];
}

/** The group's chip sits between two chairs, towards the upper right. */
function groupOf(group: number | string, at: Point, r: number, angles: readonly number[]): Mark {
  const half = Math.PI / angles.length;
  const away = (a: number): number => Math.abs(Math.cos(a) - 0.72) + Math.abs(Math.sin(a) + 0.7);
  const between = angles.map((angle) => angle + half).reduce((best, a) => (away(a) < away(best) ? a : best));
  const place = { x: at.x + r * 1.02 * Math.cos(between), y: at.y + r * 1.02 * Math.sin(between) };
  return drawChip(group, place, Math.max(9, r * 0.21));
}

function wrap(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, next) => {
    const last = lines.at(-1);
    const joined = `${last} ${next}`;
    return last !== undefined && joined.length <= most ? [...lines.slice(0, -1), joined] : [...lines, next];
  }, []);
}
