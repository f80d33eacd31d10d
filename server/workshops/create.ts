// From what the facilitator asked to the first event: template, sizing, plan, names. The planner itself is in core/rotation.
import { createWorkshop } from '#core/creating.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { LIMITS } from '#core/limits.ts';
import type { Plan } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { NO_TOTALS } from '#core/votes.ts';
import { buildPlan, type ThemeDraft } from '#core/rotation/build-plan.ts';
import { proposeSizing } from '#core/rotation/sizing.ts';
import type { CreateRequest } from '#lib/protocol/http-api.ts';
import { readyTemplate } from '#lib/templates/catalogue.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { drawCode } from '#server/secrets.ts';

/** The house's zone when nobody says otherwise. */
const DEFAULT_ZONE = 'Europe/Paris';

/** The first event of the workshop asked for. Refuses as the sizing and the templates do, and 'themes.tooManyForPeople'. */
export function creationOf(
  ask: CreateRequest,
  names: { readonly id: string; readonly code: string },
  now: number
): Result<Extract<WorkshopEvent, { type: 'workshop.created' }>, Refusal> {
  const found = readyTemplate(ask.template);
  if (!found.ok) return found;
  const template = found.value;
  const locale = ask.locale ?? 'fr';
  const words = inLanguage(template, locale);
  const themes = ask.themes ? ask.themes.map(draftOf) : words.themes;
  const sizing = proposeSizing({ people: ask.people, themes: themes.length });
  if (!sizing.ok) return sizing;
  const [most] = sizing.value.fewerThemes;
  if (most !== undefined && ask.circuits === undefined)
    return refuse('themes.tooManyForPeople', { people: ask.people, themes: themes.length, most });
  const plan = buildPlan({
    people: ask.people,
    hosts: ask.hosts ?? template.hosts,
    circuits: ask.circuits ?? sizing.value.circuits,
    themes,
    phases: words.phases,
    startsAt: ask.startsAt ?? now,
    zone: ask.zone ?? DEFAULT_ZONE
  });
  if (!plan.ok) return plan;
  if (seatsNeeded(plan.value, ask) > LIMITS.peopleHard)
    return refuse('people.tooMany', { most: LIMITS.peopleHard });
  const isGuarded = ask.guardNames ?? template.guardNames ?? false;
  const told = {
    place: ask.place ?? '',
    organizer: ask.organizer ?? '',
    facilitation: ask.facilitation ?? ''
  };
  const origin = { space: 'default', rehearsalOf: null, attribution: template.attribution };
  const title = ask.title || template.title[locale];
  const frame = {
    ...names,
    ...told,
    ...origin,
    title,
    template: { id: template.id, version: template.version }
  };
  return ok(
    createWorkshop(
      {
        ...frame,
        plan: {
          ...plan.value,
          ...(ask.qualities ? { qualities: ask.qualities } : {}),
          ...(isGuarded ? { guardNames: true } : {})
        },
        list: ask.list ?? []
      },
      { now, draw: drawCode, compose: () => null, tally: () => NO_TOTALS }
    )
  );
}

function seatsNeeded(plan: Plan, { list = [] }: CreateRequest): number {
  return list.length + (plan.hosts ? plan.tables.length : 0);
}

function draftOf(theme: NonNullable<CreateRequest['themes']>[number]): ThemeDraft {
  const { title, question, prompts = [], story } = theme;
  return { title, question, prompts, ...(story ? { story } : {}) };
}
