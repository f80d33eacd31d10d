// What the person who starts the server may choose, by environment or by option. Everything has a right default.
import { parseArgs } from 'node:util';
import { RETENTION, type Retention } from '#core/retention-terms.ts';
import { m } from '#lib/paraglide/messages.js';

/** Settings of one process. */
export interface Config {
  readonly port: number;
  /** 127.0.0.1 unless a hall is to be served. */
  readonly host: string;
  readonly dataDir: string;
  /** Scheme, host and port people use, when the server is behind a name: `https://tablee.exemple.fr`. null: worked out. */
  readonly origin: string | null;
  /** Where the site begins on that address: `/ateliers`, without a final slash. Missing or '': its root. */
  readonly base?: string;
  /** Express's « trust proxy »; null: no proxy is believed. */
  readonly trustProxy: string | null;
  readonly dev: boolean;
  readonly logLevel: string;
  /** How long people and cards are kept after the end; missing: RETENTION. */
  readonly retention?: Retention;
  /** May search engines list its published pages? Missing: no. */
  readonly indexable?: boolean;
  /** Who brings it may read /metrics from anywhere; missing: this machine alone. */
  readonly metricsToken?: string | null;
}

/** Reads options (`--salle` listens on every interface, `--port`, `--data`, `--dev`) and environment. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>
): Config {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dev: { type: 'boolean', default: false },
      salle: { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string' }
    }
  });
  return {
    port: portOf(values.port ?? env['PORT'] ?? '3000'),
    host: env['HOST'] ?? (values.salle ? '0.0.0.0' : '127.0.0.1'),
    dataDir: values.data ?? env['DATA_DIR'] ?? 'data',
    ...publicAddress(env['ORIGIN'], values.dev),
    trustProxy: env['TRUST_PROXY'] ?? null,
    dev: values.dev,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    retention: {
      namesDays: wholeOf('KEEP_NAMES_DAYS', env['KEEP_NAMES_DAYS'], {
        usual: RETENTION.namesDays,
        most: 365
      }),
      cardsMonths: wholeOf('KEEP_CARDS_MONTHS', env['KEEP_CARDS_MONTHS'], {
        usual: RETENTION.cardsMonths,
        most: 120
      })
    },
    indexable: wholeOf('INDEX_PAGES', env['INDEX_PAGES'], { usual: 0, least: 0, most: 1 }) === 1,
    metricsToken: env['METRICS_TOKEN'] ?? null
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT ${text}: 0 to 65535 expected`);
  return port;
}

interface Whole {
  readonly usual: number;
  /** Missing: 1. */
  readonly least?: number;
  readonly most: number;
}

function wholeOf(name: string, text: string | undefined, { usual, least = 1, most }: Whole): number {
  const number = text === undefined || text.trim() === '' ? usual : Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${name} ${text ?? ''}: ${least} to ${most} expected`);
  return number;
}

/** Letters that no proxy, cookie or address writes in two ways. */
const PREFIX = /^(?:\/[A-Za-z0-9][A-Za-z0-9._~-]*)*$/;

/** @throws with a sentence for whoever starts the server. */
function publicAddress(text: string | undefined, dev: boolean): Pick<Config, 'origin' | 'base'> {
  if (!text?.trim()) return { origin: null };
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const base = (url?.pathname ?? '').replace(/\/$/, '');
  const isBare = url !== null && url.search + url.hash + url.username + url.password === '';
  if (!url || !isWeb || !isBare || !PREFIX.test(base))
    throw new Error(m.operations_serve_origin({ given: text }));
  if (dev && base !== '') throw new Error(m.operations_serve_origin_dev({ prefix: base }));
  return { origin: url.origin, base };
}
