// The published page anybody may read: frozen as it was, without any script (SYN-11, PUB-1, PUB-2).
import { Router, type Request } from 'express';
import { coverOf } from '#core/covers.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { EXTENSIONS } from '#lib/exports/image-file.ts';
import { oneLine } from '#lib/exports/plain-line.ts';
import { readableNow } from '#lib/exports/readable-now.ts';
import { retiredPage } from '#lib/exports/retired-page.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendPage } from './documents.ts';
import { STANDALONE_FONTS as fonts } from './fonts.ts';
import { TAKEN } from './published-files.ts';

const NOINDEX = 'noindex';

/** What these routes need. */
export interface PublishedDeps {
  readonly registry: Registry;
  readonly originOf: (req: Request) => string;
  /** The prefix of this installation, or ''. */
  readonly base: string;
  /** May search engines list what is published here? */
  readonly indexable: boolean;
}

/** GET /r/:slug. A page that was withdrawn says so, with its number and nothing else of it. */
export function publishedRoutes({ registry, originOf, base, indexable }: PublishedDeps): Router {
  const router = Router();
  // The image of a page too, wherever it is served.
  router.use('/r', (_req, res, next) => {
    if (!indexable) res.setHeader('X-Robots-Tag', NOINDEX);
    next();
  });
  router.get('/r/:slug', (req, res, next) => {
    const referee = registry.bySlug(String(req.params.slug));
    const publication = referee?.state.publication;
    if (!referee || !publication) return next();
    // Composed by this house when it was published; the journal's checksum vouches for it since.
    const frozen = publication.document as Document;
    const { version, slug, withdrawn } = publication;
    // Whoever withdraws a page, or publishes it again, means now.
    res.setHeader('Cache-Control', 'no-cache');
    if (withdrawn) {
      res.status(410).setHeader('X-Robots-Tag', NOINDEX);
      return sendPage(res, (nonce) => retiredPage({ version, locale: frozen.locale, nonce, fonts }));
    }
    const document = readableNow(frozen, referee.state);
    const url = `${originOf(req)}/r/${slug}`;
    const image = coverOf(publication);
    const cover =
      image && referee.images.facts(image.image)
        ? `${base}/r/${slug}/cover.${EXTENSIONS[image.format]}`
        : null;
    sendPage(res, (nonce) =>
      htmlStandalone(document, {
        ...{ url, nonce, published: true, indexable, fonts },
        taken: {
          ...{ pdf: `${base}/r/${slug}/${TAKEN.pdf}`, docx: `${base}/r/${slug}/${TAKEN.docx}` },
          house: oneLine(referee.state.organizer)
        },
        ...(cover ? { cover } : {})
      })
    );
  });
  return router;
}
