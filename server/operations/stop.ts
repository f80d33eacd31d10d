// The orderly stop, in order: said not ready → nobody new → everybody told → what was asked is answered → everything on disk →
// closed. The caller bounds it: whatever happens, the journals are whole (JRN-2).
import type { NextFunction, Request, Response } from 'express';
import type { Millis } from '#core/units.ts';
import { sendRefusal } from '#server/http/answers.ts';
import type { Health } from './health.ts';

/** Devices have this long to send what they hold and hear that it is kept. */
export const GRACE_MILLIS: Millis = 1_000;
/** Requests that do not end by themselves are cut after this long. */
export const LAST_ANSWERS_MILLIS: Millis = 2_000;
/** The whole stop; beyond it the process ends as it is. */
export const MOST_STOP_MILLIS: Millis = 9_000;

/** Acts by which somebody new comes in, under /api. Acts of those who are here are still taken. */
const COMING_IN = /^\/(join|host|narrator|facilitate|afar|demo|archives|workshops(\/[^/]+\/rehearsal)?)$/;

/** Refuses whoever comes in while the server stops. */
export function doorOf(health: Health): (req: Request, res: Response, next: NextFunction) => void {
  return (req, res, next) => {
    if (!health.isStopping || req.method !== 'POST' || !COMING_IN.test(req.path)) return next();
    res.setHeader('Retry-After', '5');
    sendRefusal(res, { code: 'server.restarting' });
  };
}
