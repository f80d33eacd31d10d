// The templates of the house over HTTP (TPL-7). Anybody may read and carry one away; whoever may create a workshop may bring
// one, copy it, rename it, propose a change.
import { Router, type Request, type Response } from 'express';
import { refuse, type Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { parseTemplateFile, type ShelfResponse } from '#lib/templates/template-file.ts';
import type { Clock } from '#server/clock.ts';
import { sendRefusal } from '#server/http/answers.ts';
import { hasKey } from '#server/http/organiser-door.ts';
import type { OrganiserKey } from '#server/organiser-key.ts';
import type { Shelf } from './shelf.ts';

/** What these routes need. */
export interface TemplateRoutesDeps {
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly key: OrganiserKey;
}

/** GET /templates, GET /templates/:id (.json), POST /templates, …/copy, …/title, …/amendments, DELETE. */
export function templateRoutes({ shelf, clock, key }: TemplateRoutesDeps): Router {
  const router = Router();
  const guarded =
    (act: (req: Request) => Promise<Result<object | null, Refusal>>) =>
    async (req: Request, res: Response): Promise<void> => {
      const allowed = hasKey(key, req);
      send(res, allowed ? await act(req) : refuse('organiser.keyWrong'));
    };
  router.get('/templates', (_req, res) => {
    const body: ShelfResponse = { templates: shelf.kept };
    res.json(body);
  });
  router.get('/templates/:id', (req, res) => send(res, shelf.file(nameIn(req, 'id'))));
  router.get('/templates/:id/trame.json', (req, res) => {
    const file = shelf.file(nameIn(req, 'id'));
    if (!file.ok) return sendRefusal(res, file.refusal);
    res.setHeader('Content-Disposition', `attachment; filename="${file.value.template.id}.trame.json"`);
    res.type('json').send(jsonText(file.value));
  });
  router.post(
    '/templates',
    guarded(async (req) => {
      const file = parseTemplateFile(req.body);
      return file.ok ? shelf.add(file.value) : file;
    })
  );
  router.post(
    '/templates/:id/copy',
    guarded((req) => shelf.copy(nameIn(req, 'id'), textIn(req, 'title')))
  );
  router.post(
    '/templates/:id/title',
    guarded((req) => shelf.rename(nameIn(req, 'id'), textIn(req, 'title')))
  );
  router.delete(
    '/templates/:id',
    guarded((req) => shelf.remove(nameIn(req, 'id')))
  );
  router.post(
    '/templates/:id/amendments',
    guarded((req) => {
      const note = { section: textIn(req, 'section'), text: textIn(req, 'text') };
      return shelf.amend(nameIn(req, 'id'), note, clock.now());
    })
  );
  router.delete(
    '/templates/:id/amendments/:note',
    guarded((req) => shelf.withdraw(nameIn(req, 'id'), nameIn(req, 'note')))
  );
  return router;
}

function send(res: Response, answer: Result<object | null, Refusal>): void {
  if (!answer.ok) sendRefusal(res, answer.refusal);
  else if (answer.value === null) res.status(204).end();
  else res.json(answer.value);
}

function nameIn(req: Request, name: string): string {
  const given = req.params[name];
  return typeof given === 'string' ? given : '';
}

/** A text of the body; empty when there is none. */
function textIn(req: Request, name: string): string {
  const body: unknown = req.body;
  const given: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : '';
  return typeof given === 'string' ? given : '';
}
