// The rotation over HTTP, for the facilitation (docs/rotation-planner.md).
import { Router, type Request } from 'express';
import { dealtNow } from '#core/mixing-of.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import { rotationCsv } from '#lib/exports/rotation-csv.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { parseOffers } from '#lib/protocol/parse-request.ts';
import type { OffersResponse } from '#core/rotation-answers.ts';
import { answer, sendRefusal } from '#server/http/answers.ts';
import { localeOf } from '#server/http/asked-article.ts';
import { shownDevice } from '#server/http/device.ts';
import { facilitated } from '#server/http/documents.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { groupOffersOf } from './group-offers.ts';
import { offersOf, problemOf, rotationOf, waysOf, type RotationWays } from './offers.ts';
import type { RotationDesk } from './rotation-desk.ts';

/** End of the address where ways of going on are asked. */
export const OFFERS_PATH = '/rotation/offers';

/** GET /api/workshops/:id/rotation, as a file too, and POST /api/workshops/:id/rotation/offers. */
export function rotationRoutes(registry: Registry, desk: RotationDesk): Router {
  const router = Router();
  router.get('/workshops/:id/rotation', (req, res) => {
    const found = facilitated(registry, req);
    answer(res, found.ok ? rotationOf(found.value.state) : found);
  });
  router.get('/workshops/:id/rotation.csv', (req, res) => {
    const found = facilitated(registry, req);
    const ways = found.ok ? waysOf(found.value.state) : found;
    if (!ways.ok) return sendRefusal(res, ways.refusal);
    res
      .attachment('rotation.csv')
      .type('text/csv')
      .send(csvOf(ways.value, localeOf(req)));
  });
  router.get('/workshops/:id/rotation.json', (req, res) => {
    const found = facilitated(registry, req);
    const problem = found.ok ? problemOf(found.value.state) : found;
    if (!problem.ok) return sendRefusal(res, problem.refusal);
    res.attachment('rotation.json').json(problem.value);
  });
  router.post(`/workshops/:id${OFFERS_PATH}`, async (req, res) =>
    answer(res, await offered(registry, desk, req))
  );
  return router;
}

function csvOf({ people, tables, rounds }: RotationWays, locale: Locale): string {
  const marks = new Map(tables.map(({ table, mark }) => [table, mark]));
  const rows = people.map((each) => ({
    number: each.number,
    name: each.name,
    marks: each.tables.map((table) => marks.get(table ?? '') ?? '')
  }));
  return rotationCsv(rows, rounds, locale);
}

async function offered(
  registry: Registry,
  desk: RotationDesk,
  req: Request
): Promise<Result<OffersResponse, Refusal>> {
  const found = facilitated(registry, req);
  if (!found.ok) return found;
  const ask = parseOffers(req.body);
  if (!ask.ok) return ask;
  const { state } = found.value;
  const asker = hashDevice(shownDevice(req.headers) ?? '', state.id);
  if (dealtNow(state) !== null) return offersOf(state, ask.value, (asked) => desk.offers(asked, asker));
  return groupOffersOf(state, ask.value, (circling) => desk.groupOffers(circling, asker));
}
