// The whole room: its screen, its tables, its moves. Pure: the same plan and options give the same picture.
import { drawFlow, type DrawnFlow } from './flows.ts';
import { drawMove, type DrawnMove } from './moves.ts';
import { placeTables, type Placement } from './placement.ts';
import { tenth, type Mark, type PlanOptions, type PlanPicture } from './plan.ts';
import { drawTable } from './table-picture.ts';

/** What is drawn: marks that stand still, and the moves, which alone change while groups glide. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly still: readonly Mark[];
  /** Empty unless groups are on their way. */
  readonly moves: readonly DrawnMove[];
  /** Their trails are among the marks that stand still. */
  readonly flows: readonly DrawnFlow[];
}

/** The usual options; a caller changes what it needs. */
export const PLAN_OPTIONS: PlanOptions = { width: 960, height: 560, isMoving: false, labels: 'auto', pad: 6 };

/** Beyond so many streams nobody follows one: their people still walk, and a list beside the picture says the rest. */
export const MOST_TRAILS = 12;

/** Draws a room. `focus` keeps only the path that leads to that table. */
export function planPicture(plan: PlanPicture, options: PlanOptions): Picture {
  const { width, height, pad, focus } = options;
  const top = options.screen === undefined ? 0 : Math.max(34, height * 0.075, (options.roomFont ?? 0) * 1.7);
  const placement = shifted(
    placeTables(plan.tables, { width: width - pad * 2, height: height - pad * 2 - top }),
    pad,
    pad + top
  );
  const { at, r } = placement;
  const mine = focus === undefined ? undefined : plan.moves.find((move) => move.to === focus);
  const tables = plan.tables.flatMap((table) => {
    const spot = at.get(table.id);
    const isDim = focus !== undefined && table.id !== focus && table.id !== mine?.from;
    return spot ? [drawTable(table, { at: spot, r, isDim, options })] : [];
  });
  const moves = plan.moves.flatMap((move, order) => {
    const [from, to] = [at.get(move.from), at.get(move.to)];
    const isShown = options.isMoving && from && to && from !== to && (focus === undefined || move === mine);
    return isShown ? [drawMove(move, { from, to, r, order, strong: mine !== undefined })] : [];
  });
  const flows = (plan.flows ?? []).flatMap((flow, order) => {
    const [a, b] = [at.get(flow.from), at.get(flow.to)];
    return a && b && a !== b ? [drawFlow(flow, { a, b, r, order })] : [];
  });
  const trails = (flows.length > MOST_TRAILS ? [] : flows).map(({ key, trail }): Mark => ({
    tag: 'g',
    key: `flow ${key}`,
    attributes: {},
    children: trail
  }));
  return {
    width,
    height,
    still: [...roomMarks(options), ...circuitMarks(placement, options), ...trails, ...tables],
    ...{ moves, flows }
  };
}

function shifted(placement: Placement, dx: number, dy: number): Placement {
  const at = new Map(
    Array.from(placement.at, ([id, { x, y, centre }]) => [
      id,
      { x: x + dx, y: y + dy, centre: { x: centre.x + dx, y: centre.y + dy } }
    ])
  );
  return { ...placement, at };
}

/** The screen at the top, by which people know where they are. */
function roomMarks({ width, height, screen, roomFont }: PlanOptions): Mark[] {
  if (screen === undefined) return [];
  const half = width * 0.13;
  const size = roomFont ?? Math.max(13, height * 0.03);
  const line = {
    d: `M${tenth(width / 2 - half)} 5H${tenth(width / 2 + half)}`,
    stroke: 'var(--ink)',
    'stroke-width': Math.max(4, tenth(height * 0.008)),
    'stroke-linecap': 'round'
  };
  return [
    { tag: 'path', key: 'screen', attributes: line },
    soft('screen word', screen, { x: width / 2, y: 5 + size * 1.45, size })
  ];
}

function circuitMarks({ rings, at, r }: Placement, { circuits }: PlanOptions): Mark[] {
  if (circuits === undefined || rings.length < 2) return [];
  return rings.flatMap((ring) => {
    const first = ring[0];
    const centre = first && at.get(first.id)?.centre;
    if (!centre || first.circuit === undefined) return [];
    const size = Math.max(13, Math.min(26, r * 0.42));
    const text = `${circuits} ${first.circuit}`.trim();
    return [soft(`circuit ${first.circuit}`, text, { x: centre.x, y: centre.y + size * 0.35, size })];
  });
}

function soft(key: string, text: string, { x, y, size }: { x: number; y: number; size: number }): Mark {
  const attributes = {
    x: tenth(x),
    y: tenth(y),
    'text-anchor': 'middle',
    'font-family': 'var(--text)',
    'font-weight': 600,
    'font-size': tenth(size),
    fill: 'var(--ink-soft)'
  };
  return { tag: 'text', key, text, attributes };
}
