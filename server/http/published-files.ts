// A published page as a file, for whoever reads it (PUB-3, PUB-5): what the page shows at this moment, and nothing else of its workshop.
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { coverOf } from '#core/covers.ts';
import { ok } from '#core/result.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { readableNow } from '#lib/exports/readable-now.ts';
import type { Workshop } from '#core/workshop.ts';
import type { ExportDesk, Written } from '#server/exports/desk.ts';
import { FILES } from '#server/exports/files.ts';
import { MadeFiles } from '#server/exports/made-files.ts';
import { bytesOf } from '#server/images/image-store.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';

/** On paper, or in another hand’s document: the two that whoever only reads has a use for. */
export const TAKEN = { pdf: 'synthese.pdf', docx: 'synthese.docx' } as const;
type Taken = (typeof TAKEN)[keyof typeof TAKEN];
/** Bytes of files that are kept once made: some thirty pages with their image. */
const MOST_HELD = 64 * 1024 * 1024;

/** GET /r/:slug/synthese.pdf and .docx; 410 once the page is withdrawn. */
export function publishedFiles(registry: Registry, desk: Pick<ExportDesk, 'write'>): Router {
  const router = Router();
  const made = keptFor(registry);
  // However many ask for one file, the desk has it in hand once: a room that reads never shuts out those who edit.
  const inHand = new Map<string, Promise<Written>>();
  async function written(key: string, name: Taken, referee: Referee, document: Document): Promise<Written> {
    const bytes = made.bytesOf(key);
    if (bytes) return ok(bytes);
    const begun = inHand.get(key);
    if (begun) return begun;
    const article = { document, images: imagesOf(referee), numbers: new Map(), fonts: '' };
    const writing = desk.write(name, article).finally(() => inHand.delete(key));
    inHand.set(key, writing);
    const { state } = referee;
    const answer = await writing;
    // Whatever the page stopped saying meanwhile is in no memory.
    if (answer.ok && !saysOtherwise(state, referee.state) && registry.byId(state.id) === referee)
      made.keep({ workshop: state.id, key, bytes: answer.value });
    return answer;
  }
  router.get('/r/:slug/:file', async (req, res, next) => {
    const { slug, file } = req.params;
    const name = Object.values(TAKEN).find((each) => each === file);
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
    const given = await written(key, name, referee, document);
    if (!given.ok) {
      res.removeHeader('ETag');
      return sendRefusal(res, given.refusal);
    }
    res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    res.type(FILES[name].type).send(Buffer.from(given.value));
  });
  return router;
}

/** Files once made; those of a page that changes go at once, and those of a workshop that is erased. */
function keptFor(registry: Registry): MadeFiles {
  const made = new MadeFiles(MOST_HELD);
  registry.onErase((id) => made.forget(id));
  registry.onOpen((referee) =>
    referee.onChange(({ before, after }) => {
      if (saysOtherwise(before, after)) made.forget(after.id);
    })
  );
  return made;
}

/** May the page say something else than it did? */
function saysOtherwise(before: Workshop, after: Workshop): boolean {
  const { publication, testimonies, zooms } = before;
  return publication !== after.publication || testimonies !== after.testimonies || zooms !== after.zooms;
}

function imagesOf({ state: { publication }, images }: Referee): ReturnType<typeof bytesOf> {
  const cover = publication && coverOf(publication);
  return bytesOf(cover ? [cover.image] : [], images);
}
