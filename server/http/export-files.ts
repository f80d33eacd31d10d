// The article as files, for the facilitation: all of them from the desk's thread, so that nobody waits for somebody else's file.
import { Router, type Response } from 'express';
import type { ExportDesk } from '#server/exports/desk.ts';
import { FILES, isFileName, type FileName } from '#server/exports/files.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { sendRefusal } from './answers.ts';
import { askedArticle } from './asked-article.ts';
import { facilitated } from './documents.ts';

/** GET /api/workshops/:id/export/:file, for every file of `FILES`; `locale` and `names=hidden` are honoured in each. */
export function exportRoutes(registry: Registry, desk: ExportDesk): Router {
  const router = Router();
  router.get('/workshops/:id/export/:file', async (req, res, next) => {
    const name = String(req.params.file);
    if (!isFileName(name)) return next();
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const written = await desk.write(name, askedArticle(found.value, req));
    if (!written.ok) return sendRefusal(res, written.refusal);
    send(res, { name, content: Buffer.from(written.value), referee: found.value });
  });
  return router;
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
