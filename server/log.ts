// Logs as JSON lines on stdout: what happened, never who or what was said. Only the fields named here are ever written; an error
// says its kind and where in our code it came from, not its message, which may quote what somebody typed.
import { createHmac, randomBytes } from 'node:crypto';
import { days } from '#core/units.ts';
import pino, { type DestinationStream } from 'pino';
import { systemClock, type Clock } from './clock.ts';

/** Texts a line may carry. `file`: of the data folder, by its name; `code`: a word of ours, a refusal, a reason, a signal. */
const TEXTS = ['board', 'file', 'code'] as const;
/** Figures it may carry. */
const FIGURES = ['port', 'people', 'tables', 'speed', 'rows', 'bytes', 'count', 'ms'] as const;

/** What a line may carry beside its event. Anything else is dropped, whatever the types say. */
export type LogFields = Readonly<
  Partial<Record<(typeof TEXTS)[number], string> & Record<(typeof FIGURES)[number], number>>
> & {
  /** Id of a workshop; written as an alias that changes every day. */
  readonly workshop?: string;
  /** What was thrown. */
  readonly fault?: unknown;
};

type Line = (fields: LogFields, event: string) => void;

/** Where things are told. */
export interface Logger {
  readonly info: Line;
  readonly error: Line;
  readonly fatal: Line;
}

/** Where a log goes and when; the defaults are the real ones. */
export interface LogPorts {
  readonly clock?: Clock;
  /** stdout by default. */
  readonly to?: DestinationStream;
}

/** Frames of a stack that are worth a line. */
const MOST_FRAMES = 8;
const FRAME = /^ {4}at (?:[\w.#<>[\] ]+ \()?(?:file:\/\/|node:)?[\w./@~+-]+:\d+:\d+\)?$/;

/** A logger that writes the fields of LogFields and nothing else. */
export function createLog(level: string, { clock = systemClock, to }: LogPorts = {}): Logger {
  const alias = aliases(clock);
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: () => `,"ts":"${new Date(clock.now()).toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => allowed(fields, alias)
    }
  };
  return to ? pino(options, to) : pino(options);
}

function allowed(fields: Record<string, unknown>, alias: (id: string) => string): Record<string, unknown> {
  const ofType = (names: readonly string[], type: 'string' | 'number') =>
    names.filter((name) => typeof fields[name] === type).map((name) => [name, fields[name]] as const);
  const kept = [...ofType(TEXTS, 'string'), ...ofType(FIGURES, 'number')];
  return {
    ...Object.fromEntries(kept),
    ...(typeof fields['workshop'] === 'string' ? { workshop: alias(fields['workshop']) } : {}),
    ...('fault' in fields ? { fault: faultOf(fields['fault']) } : {})
  };
}

/** Eight letters by which one workshop is followed within a day, and by nobody who does not hold this process's key. */
function aliases(clock: Clock): (id: string) => string {
  let [day, key] = [Number.NaN, ''];
  return (id) => {
    const today = Math.floor(clock.now() / days(1));
    if (today !== day) [day, key] = [today, randomBytes(32).toString('hex')];
    return createHmac('sha256', key).update(id).digest('hex').slice(0, 8);
  };
}

/** What may be said of something thrown: its kind, its code, the row it names, and where it came from. */
export function faultOf(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { code, errcode, seq } = thrown as { code?: unknown; errcode?: unknown; seq?: unknown }; // read as they may be
  return {
    kind: /^\w{1,40}$/.test(thrown.name) ? thrown.name : 'Error',
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    ...(typeof errcode === 'number' ? { sqlite: errcode } : {}),
    ...(typeof seq === 'number' ? { row: seq } : {}),
    at: framesOf(thrown),
    ...(thrown.cause === undefined ? {} : { cause: faultOf(thrown.cause) })
  };
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  // The message stands in the stack and may be written to look like a frame.
  const lines = stack.replace(message, '').split('\n');
  const frames = lines.filter((line) => FRAME.test(line)).slice(0, MOST_FRAMES);
  return frames.map((line) =>
    line
      .trim()
      .replace(/^at /, '')
      .replace(/file:\/\/.*?\/(?=server\/|src\/|build\/|node_modules\/)/, '')
  );
}
