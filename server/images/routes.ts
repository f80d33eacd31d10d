// Images over HTTP (IMG-1 to IMG-4): the facilitation sends one and sees it, anybody sees the one of a published page. Rights are
// asked before the body is read, and one picture is decoded at a time. What is served can run nothing.
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { coverOf, imagesOf } from '#core/covers.ts';
import { IMAGE_LIMITS } from '#core/image-limits.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { EXTENSIONS } from '#lib/exports/image-file.ts';
import type { ImageResponse } from '#lib/protocol/http-api.ts';
import { sendRefusal } from '#server/http/answers.ts';
import { facilitated } from '#server/http/documents.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import type { KeptImage } from './image-store.ts';
import { readImage } from './read-image.ts';

const SENT_BYTES = IMAGE_LIMITS.sentMegabytes * 1024 * 1024;

/** POST /api/workshops/:id/images, and GET …/images/:image: for the facilitation. */
export function imageRoutes(registry: Registry): Router {
  const router = Router();
  let isReading = false;

  async function taken(req: Request): Promise<Result<ImageResponse, Refusal>> {
    const bytes: unknown = req.body;
    if (!(bytes instanceof Uint8Array)) return refuse('image.format');
    if (isReading) return refuse('rate.tooFast');
    isReading = true;
    const image = await readImage(bytes).finally(() => (isReading = false));
    if (!image.ok) return image;
    // Asked again: reading takes a while, and rights may have gone meanwhile.
    const found = facilitated(registry, req);
    return found.ok ? ok(kept(found.value, image.value)) : found;
  }

  router.post(
    '/workshops/:id/images',
    (req, res, next) => {
      const found = facilitated(registry, req);
      if (found.ok) next();
      else sendRefusal(res, found.refusal);
    },
    express.raw({ type: () => true, limit: SENT_BYTES }),
    async (req, res) => {
      const image = await taken(req);
      if (image.ok) res.status(201).json(image.value);
      else sendRefusal(res, image.refusal);
    }
  );
  router.use('/workshops/:id/images', tooBig);
  router.get('/workshops/:id/images/:image', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const image = found.value.images.get(String(req.params.image));
    if (image) sendImage(res, image);
    else sendRefusal(res, { code: 'workshop.unknown' });
  });
  return router;
}

/** GET /r/:slug/cover.jpg or .png: the image a page was published with, as long as it is published. */
export function coverRoutes(registry: Registry): Router {
  const router = Router();
  router.get('/r/:slug/:file', (req, res, next) => {
    const referee = registry.bySlug(String(req.params.slug));
    const publication = referee?.state.publication;
    const cover = publication ? coverOf(publication) : null;
    if (!referee || !publication || !cover || req.params.file !== `cover.${EXTENSIONS[cover.format]}`)
      return next();
    if (publication.withdrawn) return void res.status(410).type('text/plain').send('');
    if (!referee.images.facts(cover.image)) return next();
    // The same address shows another image once the page is published again.
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('ETag', `"${cover.image}"`);
    if (req.fresh) return void res.status(304).end();
    const image = referee.images.get(cover.image);
    if (image) sendImage(res, image);
    else next();
  });
  return router;
}

/** Keeps it beside those that are in use; any other one goes. */
function kept({ state, images }: Referee, image: KeptImage): ImageResponse {
  images.keepOnly([...imagesOf(state), image.image]);
  images.put(image);
  const { bytes: _, ...facts } = image;
  return facts;
}

function sendImage(res: Response, { format, bytes }: KeptImage): void {
  res.setHeader('Content-Type', `image/${format}`);
  res.setHeader('Content-Disposition', `inline; filename="cover.${EXTENSIONS[format]}"`);
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.end(bytes);
}

function tooBig(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const isTooBig =
    typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
  if (!isTooBig) return next(error);
  sendRefusal(res, { code: 'image.tooBig', params: { most: IMAGE_LIMITS.sentMegabytes } });
}
