// The organiser's key, where a house asks for one, in a header of its own: the body is a file.
import type { Request, RequestHandler } from 'express';
import type { OrganiserKey } from '#server/organiser-key.ts';
import { sendRefusal } from './answers.ts';

const KEY_HEADER = 'tablee-organiser-key';

/** Whether a request brings the key, or none is needed. */
export function hasKey(key: OrganiserKey, req: Request): boolean {
  return key.opens(req.get(KEY_HEADER) ?? '');
}

/** Lets through whoever brings it; refuses 'organiser.keyWrong'. */
export function organiserDoor(key: OrganiserKey): RequestHandler {
  return (req, res, next) => (hasKey(key, req) ? next() : sendRefusal(res, { code: 'organiser.keyWrong' }));
}
