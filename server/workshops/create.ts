// From what the facilitator asked to the first event: template, sizing, plan, names. The planner itself is in core/rotation.
import { createWorkshop } from '#core/creating.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { LIMITS } from '#core/limits.ts';
import type { Plan } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Millis } from '#core/units.ts';
import { NO_TOTALS } from '#core/votes.ts';
import type { ThemeDraft } from '#core/rotation/build-plan.ts';
import { proposeSizing } from '#core/rotation/sizing.ts';
import type { CreateRequest } from '#lib/protocol/http-api.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { planFrom, rotates } from '#lib/templates/plan-from-template.ts';
import type { ReadyTemplate } from '#lib/templates/template.ts';
import { drawCode } from '#server/secrets.ts';

/** The house's zone when nobody says otherwise. */
const DEFAULT_ZONE = 'Europe/Paris';

/** Names of a workshop about to be made, and the moment. */
export interface CreationNames {
  readonly id: string;
  readonly code: string;
  readonly now: Millis;
}

/** The first event of the workshop asked for. Refuses as the sizing and the plan do, and 'themes.tooManyForPeople'. */
export function creationOf(
  ask: CreateRequest,
  template: ReadyTemplate,
  { now, ...names }: CreationNames
): Result<Extract<WorkshopEvent, { type: 'workshop.created' }>, Refusal> {
  const locale = ask.locale ?? 'fr';
  const themes = ask.themes ? ask.themes.map(draftOf) : inLanguage(template, locale).themes;
  const circuits = circuitsFor(ask, template, themes.length);
  if (!circuits.ok) return circuits;
  const plan = planFrom(template, locale, {
    people: ask.people,
    hosts: ask.hosts ?? template.hosts,
    circuits: circuits.value,
    themes,
    ...(ask.without ? { without: ask.without } : {}),
    ...(ask.chosen === undefined ? {} : { chosen: ask.chosen }),
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

/** Only groups that rotate need circuits; where everybody is together, or goes their own way, the people alone decide. */
function circuitsFor(ask: CreateRequest, template: ReadyTemplate, themes: number): Result<number, Refusal> {
  if (!rotates(template) || ask.chosen !== undefined) return ok(1);
  const sizing = proposeSizing({ people: ask.people, themes });
  if (!sizing.ok) return sizing;
  const [most] = sizing.value.fewerThemes;
  if (most !== undefined && ask.circuits === undefined)
    return refuse('themes.tooManyForPeople', { people: ask.people, themes, most });
  return ok(ask.circuits ?? sizing.value.circuits);
}

function seatsNeeded(plan: Plan, { list = [] }: CreateRequest): number {
  return list.length + (plan.hosts ? plan.tables.length : 0);
}

function draftOf(theme: NonNullable<CreateRequest['themes']>[number]): ThemeDraft {
  const { title, question, prompts = [], story } = theme;
  return { title, question, prompts, ...(story ? { story } : {}) };
}
