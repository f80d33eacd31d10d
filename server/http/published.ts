// The published page anybody may read: frozen as it was, without any script (SYN-11, PUB-1, PUB-2).
import { Router, type Request } from 'express';
import { coverOf } from '#core/covers.ts';
import { approvedQuotes } from '#core/testimony.ts';
import { readableZooms } from '#core/zooms-of.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { EXTENSIONS } from '#lib/exports/image-file.ts';
import { retiredPage } from '#lib/exports/retired-page.ts';
import { withApproved } from '#lib/exports/testimonies.ts';
import { withReadableZooms } from '#lib/exports/zoom-blocks.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendPage } from './documents.ts';
import { STANDALONE_FONTS as fonts } from './fonts.ts';

/** GET /r/:slug. A page that was withdrawn says so, with its number and nothing else of it. */
export function publishedRoutes(registry: Registry, originOf: (req: Request) => string): Router {
  const router = Router();
  router.get('/r/:slug', (req, res, next) => {
    const referee = registry.bySlug(String(req.params.slug));
    const publication = referee?.state.publication;
    if (!referee || !publication) return next();
    // Composed by this house when it was published; the journal's checksum vouches for it since.
    const frozen = publication.document as Document;
    const { version, slug, withdrawn } = publication;
    // Whoever withdraws a page, or publishes it again, means now.
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('X-Robots-Tag', 'noindex');
    if (withdrawn) {
      res.status(410);
      return sendPage(res, (nonce) => retiredPage({ version, locale: frozen.locale, nonce, fonts }));
    }
    const approved = withApproved(frozen, approvedQuotes(referee.state));
    const document = withReadableZooms(approved, readableZooms(referee.state));
    const url = `${originOf(req)}/r/${slug}`;
    const image = coverOf(publication);
    const cover =
      image && referee.images.facts(image.image) ? `/r/${slug}/cover.${EXTENSIONS[image.format]}` : null;
    sendPage(res, (nonce) =>
      htmlStandalone(document, { url, nonce, published: true, fonts, ...(cover ? { cover } : {}) })
    );
  });
  return router;
}
