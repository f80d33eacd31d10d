// GET /metrics, in the text format of Prometheus, for whoever keeps the house: how many, how fast, how full. Never who, which
// workshop or what was said. With METRICS_TOKEN, for who brings it; without, for this machine alone and never through a proxy.
import { timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Router, type Request } from 'express';
import { isLoopback } from '#server/http/origins.ts';
import type { Machine } from './health.ts';
import type { Meters, Plane } from './meters.ts';

/** What it reads. */
export interface MetricsDeps {
  readonly meters: Meters;
  readonly machine: Machine;
  /** null: this machine alone. */
  readonly token: string | null;
  /** Roles of the open connections, one each. */
  readonly roles: Readonly<Record<Plane, () => Iterable<string>>>;
  /** What the thread that keeps was given to write and has not answered. */
  readonly storageOrders: () => number;
  readonly dataBytes: () => Promise<number>;
  /** Bytes that wait for slow devices. */
  readonly bufferedBytes: () => number;
  /** What is wrong with the files of the workshops that are open; null for each that is well. */
  readonly troubles: () => Iterable<string | null>;
  /** Refusals at the boards’ gate. */
  readonly boardRefusals: () => Readonly<Record<string, number>>;
}

const PLANES = ['command', 'board'] as const;
const NANOS = 1e9;
/** How often the loop is looked at: what is counted from one look to the next begins with it. */
const LOOKS_MILLIS = 10;

/** The one route. Closed to others as if it were nowhere. */
export function metricsRoutes(deps: MetricsDeps): Router {
  const loop = monitorEventLoopDelay({ resolution: LOOKS_MILLIS });
  loop.enable();
  const router = Router({ caseSensitive: true });
  router.get('/metrics', async (req, res, next) => {
    if (!isLetIn(req, deps.token)) return next();
    const delays = [0.5, 0.99, 1].map((quantile) =>
      sample('tablee_loop_delay_seconds', { quantile }, lateness(loop.percentile(100 * quantile)))
    );
    loop.reset();
    const lines = [...(await linesOf(deps)), '# TYPE tablee_loop_delay_seconds gauge', ...delays];
    res.setHeader('Cache-Control', 'no-store');
    res.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
  return router;
}

/** How much later than it was due the next look came, in seconds. */
function lateness(betweenNanos: number): number {
  return Math.max(0, betweenNanos / NANOS - LOOKS_MILLIS / 1_000);
}

function isLetIn({ headers, socket }: Request, token: string | null): boolean {
  if (token === null) {
    const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'via'].some(
      (name) => name in headers
    );
    const address = socket.remoteAddress?.replace('::ffff:', '') ?? '';
    // Our own frame writes one of them later on: this route stands before it.
    return isLoopback(address) && !isForwarded;
  }
  const [shown, wanted] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}

function sample(name: string, labels: Readonly<Record<string, string | number>>, value: number): string {
  const said = Object.entries(labels).map(([label, each]) => `${label}="${each}"`);
  return `${name}${said.length === 0 ? '' : `{${said.join(',')}}`} ${Number.isFinite(value) ? value : 0}`;
}

function counted(values: Iterable<string>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function linesOf(deps: MetricsDeps): Promise<readonly string[]> {
  const { meters, machine, roles } = deps;
  const free = await machine.freeBytes().catch(() => 0);
  const { user, system } = process.cpuUsage();
  const troubles = [...deps.troubles()];
  const gauge = (name: string, ...samples: readonly string[]) => [`# TYPE ${name} gauge`, ...samples];
  const refusals = [
    ...Object.entries(meters.refusals.all).map(([code, count]) => ({ plane: 'command', code, count })),
    ...Object.entries(deps.boardRefusals()).map(([code, count]) => ({ plane: 'board', code, count }))
  ];
  return [
    ...gauge(
      'tablee_connections',
      ...PLANES.flatMap((plane) =>
        counted(roles[plane]()).map(([role, count]) => sample('tablee_connections', { plane, role }, count))
      )
    ),
    '# TYPE tablee_ack_seconds histogram',
    ...PLANES.flatMap((plane) => meters.answers[plane].lines('tablee_ack_seconds', `plane="${plane}"`)),
    '# TYPE tablee_commit_seconds histogram',
    ...meters.writes.lines('tablee_commit_seconds', 'file="workshop"'),
    ...gauge(
      'tablee_unacknowledged',
      ...PLANES.map((plane) => sample('tablee_unacknowledged', { plane }, meters.pending[plane].size))
    ),
    ...gauge(
      'tablee_oldest_unacknowledged_seconds',
      ...PLANES.map((plane) =>
        sample('tablee_oldest_unacknowledged_seconds', { plane }, meters.pending[plane].oldest / 1_000)
      )
    ),
    ...gauge('tablee_buffered_bytes', sample('tablee_buffered_bytes', {}, deps.bufferedBytes())),
    ...gauge('tablee_storage_orders', sample('tablee_storage_orders', {}, deps.storageOrders())),
    ...gauge('tablee_workshops_open', sample('tablee_workshops_open', {}, troubles.length)),
    ...gauge(
      'tablee_workshops_in_trouble',
      ...counted(troubles.filter((each) => each !== null)).map(([trouble, count]) =>
        sample('tablee_workshops_in_trouble', { trouble }, count)
      )
    ),
    ...gauge('tablee_disk_free_bytes', sample('tablee_disk_free_bytes', {}, free)),
    ...gauge('tablee_data_bytes', sample('tablee_data_bytes', {}, await deps.dataBytes())),
    '# TYPE tablee_refusals_total counter',
    ...refusals.map(({ plane, code, count }) => sample('tablee_refusals_total', { plane, code }, count)),
    ...gauge(
      'process_resident_memory_bytes',
      sample('process_resident_memory_bytes', {}, process.memoryUsage.rss())
    ),
    '# TYPE process_cpu_seconds_total counter',
    sample('process_cpu_seconds_total', {}, (user + system) / 1e6)
  ];
}
