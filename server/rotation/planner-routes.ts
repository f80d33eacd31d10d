// The planner itself over HTTP, for any problem somebody writes (docs/rotation-planner.md): no workshop is needed, and none is touched.
import { Router, type RequestHandler } from 'express';
import * as v from 'valibot';
import type { Clash } from '#core/rotation/planner/clash.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';
import { STEPS_PER_SECOND } from '#core/rotation/planner/plan-rotation.ts';
import { POLICIES } from '#core/rotation/planner/tie-break.ts';
import { verdictOf } from '#core/rotation/planner/verdict.ts';
import { clashSentence } from '#lib/i18n/clash-text.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { verdictLine } from '#lib/i18n/planner-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { sendRefusal } from '#server/http/answers.ts';
import { localeOf } from '#server/http/asked-article.ts';
import { organiserDoor } from '#server/http/organiser-door.ts';
import type { OrganiserKey } from '#server/organiser-key.ts';
import type { RotationDesk } from './rotation-desk.ts';

/** Where it is asked. */
export const PLANNER_PATH = '/rotation';

/** What a room may be, beyond what a workshop is: a plan of it ends within a minute. */
const MOST = { people: 500, tables: 60, rounds: 20 } as const;
const whole = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least), v.maxValue(most));
const options = v.object({
  seed: v.optional(whole(0, 999_999_999), '1'),
  steps: v.optional(whole(0, 5 * STEPS_PER_SECOND), `${STEPS_PER_SECOND}`),
  policy: v.exactOptional(v.picklist(POLICIES))
});

/** POST /api/rotation?seed=&steps=&policy=&locale=: an instance, as `npm run rotation` reads it. */
export function plannerRoutes(key: OrganiserKey, door: RequestHandler, desk: RotationDesk): Router {
  const router = Router();
  router.post(PLANNER_PATH, door, organiserDoor(key), async (req, res) => {
    const locale = localeOf(req);
    const asked = v.safeParse(options, req.query);
    if (!asked.success) return sendRefusal(res, { code: 'command.malformed' });
    const read = parseInstance(req.body);
    if ('clash' in read) return void res.status(422).json({ clashes: saidOf([read.clash], locale) });
    const { instance } = read;
    const { people, tables, rounds } = instance;
    if (people.length > MOST.people)
      return sendRefusal(res, { code: 'people.tooMany', params: { most: MOST.people } });
    if (tables.length > MOST.tables) return sendRefusal(res, { code: 'tables.tooMany' });
    if (rounds > MOST.rounds) return sendRefusal(res, { code: 'command.malformed' });
    const { seed, steps, policy } = asked.output;
    const planned = await desk.planned(instance, { seed, steps, ...(policy ? { policy } : {}) });
    if (!planned.ok) return sendRefusal(res, planned.refusal);
    const { plan, relaxation } = planned.value;
    if (!plan.ok)
      return void res.status(422).json({
        clashes: saidOf(plan.clashes, locale),
        relaxation: relaxation && {
          rule: relaxation,
          sentence: m.planner_relax({ rule: relaxation }, { locale })
        }
      });
    const { assign, metrics, bounds } = plan;
    const verdict = verdictOf(metrics, bounds);
    const sentence = verdictLine(instance.id, verdict, { locale });
    res.json({ schedule: { instance: instance.id, assign }, metrics, verdict, sentence });
  });
  return router;
}

function saidOf(clashes: readonly Clash[], locale: Locale): readonly object[] {
  return clashes.map((each) => ({ ...each, sentence: clashSentence(each, { locale }) }));
}
