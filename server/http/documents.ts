// The synthesis over HTTP: for its editor (document and source), as files, and as the published page anybody may read.
import { randomBytes } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { grantOf } from '#core/joining.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { readableZooms } from '#core/zooms-of.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { approvedQuotes } from '#core/testimony.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { withApproved } from '#lib/exports/testimonies.ts';
import { withReadableZooms } from '#lib/exports/zoom-blocks.ts';
import { volunteersCsv } from '#lib/exports/volunteers-csv.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { hashDevice } from '#server/secrets.ts';
import { composeFor } from '#server/workshops/compose-for.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';
import { shownDevice } from './device.ts';
import { STANDALONE_FONTS } from './fonts.ts';

/** GET /api/workshops/:id/synthesis and /api/workshops/:id/export/…: for the facilitation. */
export function documentRoutes(registry: Registry): Router {
  const router = Router();
  router.get('/workshops/:id/synthesis', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { state } = found.value;
    res.json({ document: composeFor(state, localeOf(req)), source: synthesisSource(state) });
  });
  router.get('/workshops/:id/export/:file', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    if (req.params.file === 'volontaires.csv') return sendVolunteers(res, found.value, localeOf(req));
    const { state } = found.value;
    const whole = composeFor(state, localeOf(req));
    const document = req.query['names'] === 'hidden' ? hideNames(whole, Object.values(state.seats)) : whole;
    sendFile(res, String(req.params.file), document, `tablee-${found.value.state.code.toLowerCase()}`);
  });
  return router;
}

/** GET /r/:slug: the published page, frozen as it was, without any script. */
export function publishedRoutes(registry: Registry, originOf: (req: Request) => string): Router {
  const router = Router();
  router.get('/r/:slug', (req, res, next) => {
    const referee = registry.bySlug(String(req.params.slug));
    const publication = referee?.state.publication;
    // A withdrawn page is told as one that is missing, by the screens.
    if (!referee || !publication || publication.withdrawn) return next();
    // Composed when it was published; the journal's checksum vouches for it since.
    const frozen = withApproved(publication.document as Document, approvedQuotes(referee.state));
    const document = withReadableZooms(frozen, readableZooms(referee.state));
    const url = `${originOf(req)}/r/${publication.slug}`;
    sendPage(res, (nonce) =>
      htmlStandalone(document, { url, nonce, published: true, fonts: STANDALONE_FONTS })
    );
  });
  return router;
}

/** The workshop of an address, for a device of its facilitation. Refuses 'workshop.unknown' to anybody else. */
export function facilitated(registry: Registry, req: Request): Result<Referee, Refusal> {
  const referee = registry.byId(String(req.params['id']));
  const secret = shownDevice(req.headers);
  // Another workshop than one's own does not exist.
  if (!referee || secret === null) return refuse('workshop.unknown');
  const device = hashDevice(secret, referee.state.id);
  if (!grantOf(referee.state, device, 'facilitator')) return refuse('workshop.unknown');
  // The document tells what hands are writing at this very moment too.
  referee.catchUp();
  return ok(referee);
}

function localeOf(req: Request): Locale {
  return req.query['locale'] === 'en' ? 'en' : 'fr';
}

function sendFile(res: Response, file: string, document: Document, name: string): void {
  const attach = (extension: string) =>
    res.setHeader('Content-Disposition', `attachment; filename="${name}.${extension}"`);
  switch (file) {
    case 'cms.html':
      attach('cms.html');
      return void res.type('html').send(htmlForCms(document));
    case 'page.html':
      attach('html');
      return void res
        .type('html')
        .send(htmlStandalone(document, { published: false, fonts: STANDALONE_FONTS }));
    case 'apercu.html':
      return sendPage(res, (nonce) =>
        htmlStandalone(document, { nonce, published: false, fonts: STANDALONE_FONTS })
      );
    case 'synthese.md':
      attach('md');
      return void res.type('text/markdown').send(markdown(document));
    default:
      return sendRefusal(res, { code: 'workshop.unknown' });
  }
}

function sendVolunteers(res: Response, { state }: Referee, locale: Locale): void {
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="tablee-${state.code.toLowerCase()}.volontaires.csv"`
  );
  res.type('text/csv').send(volunteersCsv(state, locale));
}

/** A page of ours that is not Kit's: its own strict policy, no script at all. */
export function sendPage(res: Response, page: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString('base64');
  res.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
  );
  res.type('html').send(page(nonce));
}
