// The synthesis over HTTP, for the facilitation: the source for its editor, who composes it, and files.
import { randomBytes } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { grantOf } from '#core/grants.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { workedOutOnce } from '#core/worked-out-once.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { readableNow } from '#lib/exports/readable-now.ts';
import { volunteersCsv } from '#lib/exports/volunteers-csv.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { SynthesisResponse } from '#lib/protocol/http-api.ts';
import { composed } from '#server/exports/asked.ts';
import type { ExportDesk } from '#server/exports/desk.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';
import { askedArticle, localeOf } from './asked-article.ts';
import { shownDevice } from './device.ts';

/** GET /api/workshops/:id/synthesis and /api/workshops/:id/export/…: for the facilitation. */
export function documentRoutes(registry: Registry, desk: Pick<ExportDesk, 'wake'>): Router {
  const router = Router();
  router.get('/workshops/:id/synthesis', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    // Its editor will want it as a file.
    desk.wake();
    const { state } = found.value;
    const body: SynthesisResponse = { source: synthesisSource(state), ...published(state) };
    res.json(body);
  });
  router.get('/workshops/:id/export/:file', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    if (req.params.file === 'volontaires.csv') return sendVolunteers(res, found.value, localeOf(req));
    if (req.params.file !== 'apercu.html') return sendRefusal(res, { code: 'workshop.unknown' });
    const { document, fonts, images } = composed(askedArticle(found.value, req));
    sendPage(res, (nonce) => htmlStandalone(document, { nonce, published: false, fonts, images }));
  });
  return router;
}

/**
 * Is what is published what would be published now? The page is compared as it is read, with the words of its own language; once for
 * all who have the synthesis open.
 */
const published = workedOutOnce((workshop: Workshop): Pick<SynthesisResponse, 'published'> => {
  const { publication } = workshop;
  if (!publication || publication.withdrawn) return {};
  const { version } = publication;
  // Composed by this house when it was published; the journal's checksum vouches for it since.
  const page = readableNow(publication.document as Document, workshop);
  const now = composeDocument({ ...synthesisSource(workshop), version }, page.locale);
  return { published: { version, changed: JSON.stringify(now) !== JSON.stringify(page) } };
});

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
