// The orderly stop, in order: said not ready → nobody new → everybody told → what was asked is answered → everything on disk →
// closed. The caller bounds it: whatever happens, the journals are whole (JRN-2).
import type { RequestHandler, Response } from 'express';
import type { Millis } from '#core/units.ts';
import { sendRefusal } from '#server/http/answers.ts';
import type { Health } from './health.ts';

/** Devices have this long to send what they hold and hear that it is kept. */
export const GRACE_MILLIS: Millis = 1_000;
/** Requests that do not end by themselves are cut after this long. */
export const LAST_ANSWERS_MILLIS: Millis = 2_000;
/** The whole stop; beyond it the process ends as it is. */
export const MOST_STOP_MILLIS: Millis = 9_000;

/** Stands before each route by which somebody new comes in: closed while the server stops. Acts of those who are here are still taken. */
export function doorOf(health: Health): RequestHandler {
  return (_req, res, next) => {
    if (!health.isStopping) return next();
    comeBackLater(res);
    sendRefusal(res, { code: 'server.restarting' });
  };
}

/** Tells a program when to try again. */
export function comeBackLater(res: Response): void {
  res.setHeader('Retry-After', '5');
}
