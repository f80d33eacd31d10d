// A published page as a file, for whoever reads it (PUB-3): what the page shows at this moment, and nothing else of its workshop.
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { coverOf } from '#core/covers.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { readableNow } from '#lib/exports/readable-now.ts';
import type { ExportDesk, Written } from '#server/exports/desk.ts';
import { FILES } from '#server/exports/files.ts';
import { bytesOf } from '#server/images/image-store.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';

/** On paper, or in another hand’s document: the two that whoever only reads has a use for. */
export const TAKEN = ['synthese.pdf', 'synthese.docx'] as const;
type Taken = (typeof TAKEN)[number];

/** GET /r/:slug/synthese.pdf and .docx; 410 once the page is withdrawn. */
export function publishedFiles(registry: Registry, desk: ExportDesk): Router {
  const router = Router();
  // However many ask for one file, the desk has it in hand once: a room that reads never shuts out those who edit.
  const inHand = new Map<string, Promise<Written>>();
  function written(key: string, name: Taken, referee: Referee, document: Document): Promise<Written> {
    const begun = inHand.get(key);
    if (begun) return begun;
    const article = { document, images: imagesOf(referee), numbers: new Map(), fonts: '' };
    const writing = desk.write(name, article).finally(() => inHand.delete(key));
    inHand.set(key, writing);
    return writing;
  }
  router.get('/r/:slug/:file', async (req, res, next) => {
    const { slug, file } = req.params;
    const name = TAKEN.find((each) => each === file);
    const referee = registry.bySlug(slug);
    const publication = referee?.state.publication;
    if (!name || !referee || !publication) return next();
    res.setHeader('Cache-Control', 'no-cache');
    if (publication.withdrawn) return void res.status(410).type('text/plain').send('');
    // Composed by this house when it was published.
    const document = readableNow(publication.document as Document, referee.state);
    const key = createHash('sha256')
      .update(JSON.stringify([slug, name, document]))
      .digest('base64url');
    res.setHeader('ETag', `"${key}"`);
    if (req.fresh) return void res.status(304).end();
    const made = await written(key, name, referee, document);
    if (!made.ok) {
      res.removeHeader('ETag');
      return sendRefusal(res, made.refusal);
    }
    res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    res.type(FILES[name].type).send(Buffer.from(made.value));
  });
  return router;
}

function imagesOf({ state: { publication }, images }: Referee): ReturnType<typeof bytesOf> {
  const cover = publication && coverOf(publication);
  return bytesOf(cover ? [cover.image] : [], images);
}
