// The article as files, for the facilitation: all of them from the desk's thread, so that nobody waits for somebody else's file.
import { Router, type Request, type Response } from 'express';
import { imagesOf } from '#core/covers.ts';
import { peopleNamed } from '#core/people-named.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import { numbersOf, toldCards } from '#lib/exports/json/archive-cards.ts';
import type { ExportDesk } from '#server/exports/desk.ts';
import { FILES, isFileName, type Article, type FileName } from '#server/exports/files.ts';
import { bytesOf } from '#server/images/image-store.ts';
import { composeFor } from '#server/workshops/compose-for.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';
import { facilitated } from './documents.ts';
import { STANDALONE_FONTS } from './fonts.ts';

/** GET /api/workshops/:id/export/:file, for every file of `FILES`; `locale` and `names=hidden` are honoured in each. */
export function exportRoutes(registry: Registry, desk: ExportDesk): Router {
  const router = Router();
  router.get('/workshops/:id/export/:file', async (req, res, next) => {
    const name = String(req.params.file);
    if (!isFileName(name)) return next();
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const article = articleOf(found.value, req);
    const written = await desk.write(name, article);
    if (!written.ok) return sendRefusal(res, written.refusal);
    send(res, { name, content: Buffer.from(written.value), referee: found.value });
  });
  return router;
}

function articleOf({ state, images }: Referee, { query }: Request): Article {
  const whole = composeFor(state, query['locale'] === 'en' ? 'en' : 'fr');
  const document = query['names'] === 'hidden' ? hideNames(whole, peopleNamed(state)) : whole;
  return {
    document,
    images: bytesOf(imagesOf(state), images),
    numbers: numbersOf(toldCards(state)),
    fonts: STANDALONE_FONTS
  };
}

interface Sent {
  readonly name: FileName;
  readonly content: Buffer;
  readonly referee: Referee;
}

function send(res: Response, { name, content, referee }: Sent): void {
  const { extension, type } = FILES[name];
  const code = referee.state.code.toLowerCase();
  res.setHeader('Content-Disposition', `attachment; filename="tablee-${code}.${extension}"`);
  res.type(type).send(content);
}
