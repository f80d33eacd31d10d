// Logs as JSON lines. Never a secret, a name or a text of people: ids and codes of refusal only.
import pino, { type Logger } from 'pino';

export type { Logger };

/** A logger that hides what must not be written down. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['req.headers.cookie', 'device', 'secret', 'text', 'name', '*.device', '*.secret'],
      remove: true
    }
  });
}
