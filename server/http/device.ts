// The device's secret: one httpOnly cookie, made when a device first needs one. Clients without cookies get it in the body
// of the answer and send it back as `Authorization: Bearer …`.
import type { Request, Response } from 'express';
import { DEVICE_SECRET } from '#lib/protocol/parse-request.ts';
import { drawDevice } from '#server/secrets.ts';

/** Name of the cookie. */
export const DEVICE_COOKIE = 'tablee';
const HALF_A_YEAR = 180 * 24 * 3600 * 1000;

/** A device as a request shows it. */
export interface Device {
  readonly secret: string;
  /** true when it was drawn for this request: the answer must give it back. */
  readonly fresh: boolean;
}

/** The device's secret of a request; null when it shows none. */
export function shownDevice(headers: {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}): string | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]+)$/.exec(headers.authorization ?? '')?.[1];
  const cookie = (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${DEVICE_COOKIE}=`))
    ?.slice(DEVICE_COOKIE.length + 1);
  return [bearer, cookie].find((secret) => secret !== undefined && DEVICE_SECRET.test(secret)) ?? null;
}

/** The device of a request, with a new secret (set as a cookie) when it has none. */
export function deviceOf(req: Request, res: Response): Device {
  const shown = shownDevice(req.headers);
  const secret = shown ?? drawDevice();
  const fresh = shown === null;
  if (fresh || req.headers.authorization === undefined) {
    res.cookie(DEVICE_COOKIE, secret, {
      httpOnly: true,
      sameSite: 'lax',
      secure: req.protocol === 'https',
      path: '/',
      maxAge: HALF_A_YEAR
    });
  }
  return { secret, fresh };
}

/** What an answer adds for a client that showed no secret. */
export function deviceIn(device: Device): { readonly device?: string } {
  return device.fresh ? { device: device.secret } : {};
}
