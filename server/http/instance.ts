// What the screens must know of the place they run in, and the short addresses one reads aloud.
import { Router, type Request } from 'express';
import { RETENTION } from '#core/retention-terms.ts';
import { isJoinCode, isReservedCode, normaliseCode } from '#core/ids.ts';
import type { InstanceResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import type { Config } from '#server/config.ts';
import type { OrganiserKey } from '#server/organiser-key.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { isLoopback, lanOrigins, phoneOrigin } from './origins.ts';

/** What these routes need. */
export interface InstanceDeps {
  readonly config: Config;
  readonly registry: Registry;
  readonly key: OrganiserKey;
  /** The port really listened on. */
  readonly port: () => number;
}

/** GET /api/health and /api/instance. */
export function instanceRoutes({ config, registry, key, port }: InstanceDeps): Router {
  const router = Router();
  router.get('/health', (_req, res) => void res.json({ ok: true }));
  router.get('/instance', (req, res) => {
    const answer: InstanceResponse = {
      origin: phoneOrigin(config, req, port()),
      loopbackOnly: config.origin === null && isLoopback(config.host),
      lanOrigins: lanOrigins(port()).map((lan) => lan + (config.base ?? '')),
      needsOrganiserKey: key.needed,
      empty: registry.isEmpty,
      protocol: PROTOCOL_VERSION,
      keeps: config.retention ?? RETENTION,
      indexable: config.indexable ?? false
    };
    res.json(answer);
  });
  return router;
}

/** /KX7P4M leads to /j/KX7P4M, and the home page's form without JavaScript (/j?code=…) too; the icon has one address. */
export function shortAddresses(): Router {
  const router = Router();
  // Pages that name no icon (the published one) are asked for this address by every browser.
  router.get('/favicon.ico', (_req, res) => res.redirect(301, '/favicon.svg'));
  router.get('/j', (req, res, next) => {
    const code = typedCode(req);
    if (code === null) return next();
    res.redirect(303, `/j/${encodeURIComponent(code)}`);
  });
  router.get('/:code', (req, res, next) => {
    const code = normaliseCode(req.params.code);
    // A page of ours may read like a code: « trames » is one, and no workshop ever draws it.
    if (!isJoinCode(code) || req.params.code.length > 8 || isReservedCode(code)) return next();
    res.redirect(302, `/j/${code}`);
  });
  return router;
}

function typedCode(req: Request): string | null {
  const typed = req.query['code'];
  return typeof typed === 'string' && typed.trim() !== '' ? normaliseCode(typed).slice(0, 12) : null;
}
