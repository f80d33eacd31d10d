// Archives over HTTP (ARC-1 to ARC-8): the facilitation carries a workshop away as JSON, and whoever may create one may open
// an archive again. Rights are asked before the body is read, and the body is checked whole before anything is written.
import express, {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response
} from 'express';
import { imagesOf } from '#core/covers.ts';
import { tableById } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { boardFileOf } from '#lib/exports/json/board-file.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import type { Clock } from '#server/clock.ts';
import { creationAnswer } from '#server/http/access.ts';
import { sendRefusal } from '#server/http/answers.ts';
import { organiserDoor } from '#server/http/organiser-door.ts';
import { deviceOf } from '#server/http/device.ts';
import { facilitated } from '#server/http/documents.ts';
import { bytesOf } from '#server/images/image-store.ts';
import type { OrganiserKey } from '#server/organiser-key.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { Opening } from './opening.ts';

/** What these routes need. */
export interface ArchiveDeps {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly key: OrganiserKey;
  /** Before whoever comes in. */
  readonly door: RequestHandler;
}

/** Address of the import under /api: its body has a limit of its own. */
export const IMPORT_PATH = '/archives';
const MEGABYTE = 1024 * 1024;

/** GET …/archive.json, …/open.json, …/boards/:table.json, and POST /api/archives. */
export function archiveRoutes(deps: ArchiveDeps): Router {
  const router = Router();
  const { registry, clock } = deps;
  const opening = new Opening();
  router.get('/workshops/:id/archive.json', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { state, images } = found.value;
    const bytes = bytesOf(imagesOf(state), images);
    sendJson(res, `tablee-${state.code.toLowerCase()}.archive`, archiveOf(state, clock.now(), bytes));
  });
  router.get('/workshops/:id/open.json', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const data = openDataOf(found.value.state, clock.now());
    // Nothing of the workshop's code: this file is made to be given to anybody.
    sendJson(res, `tablee-${data.workshop.heldOn}.donnees-ouvertes`, data);
  });
  router.get('/workshops/:id/boards/:table.json', (req, res) => {
    const found = facilitated(registry, req);
    if (!found.ok) return sendRefusal(res, found.refusal);
    const { state } = found.value;
    const table = tableById(state.plan, String(req.params['table']));
    if (!table) return sendRefusal(res, { code: 'table.unknown' });
    const name = `tablee-${state.code.toLowerCase()}.${table.id.toLowerCase()}`;
    sendJson(res, name, boardFileOf(state, table, clock.now()));
  });
  router.post(
    IMPORT_PATH,
    deps.door,
    organiserDoor(deps.key),
    express.text({ type: 'application/json', limit: WIRE_LIMITS.archiveBytes }),
    async (req, res) => {
      const made = await imported(deps, opening, req, res);
      if (made.ok) res.status(201).json(made.value);
      else sendRefusal(res, made.refusal);
    }
  );
  router.use(IMPORT_PATH, tooBig);
  return router;
}

function sendJson(res: Response, name: string, data: object): void {
  res.setHeader('Content-Disposition', `attachment; filename="${name}.json"`);
  res.type('json').send(jsonText(data));
}

async function imported(
  { registry }: ArchiveDeps,
  opening: Opening,
  req: Request,
  res: Response
): Promise<Result<CreateResponse, Refusal>> {
  const text: unknown = req.body;
  if (typeof text !== 'string') return refuse('archive.corrupt');
  const first = await opening.open({ text, ...registry.drawNames() });
  if (!first.ok) return first;
  const referee = registry.create(first.value.first);
  for (const image of first.value.images) referee.images.put(image);
  return ok(creationAnswer(referee, deviceOf(req, res), ''));
}

function tooBig(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const isTooBig =
    typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
  if (!isTooBig) return next(error);
  sendRefusal(res, { code: 'archive.tooBig', params: { most: WIRE_LIMITS.archiveBytes / MEGABYTE } });
}
