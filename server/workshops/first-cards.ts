// The cards a template puts on boards before anybody writes (TPL-5): the facilitation's, ordinary ones, on each copy of their
// theme. A theme that was renamed or left out when the workshop was made has none.
import type { Card } from '#core/cards.ts';
import type { DecisionEnv } from '#core/decision.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { keyBetween } from '#core/order-key.ts';
import { layoutsOf, type Table } from '#core/plan.ts';
import { ok } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import { startersIn } from '#lib/templates/in-language.ts';
import type { Language, ReadyTemplate, TemplateStarter, TemplateTheme } from '#lib/templates/template.ts';
import type { Referee } from './referee.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Puts them on the boards of a workshop that was just made. */
export function layFirstCards(referee: Referee, template: ReadyTemplate): void {
  if ((template.starters ?? []).length === 0) return;
  referee.ask('server', (workshop, env) => ok({ events: firstCards(workshop, template, env), value: true }));
}

/** One event for each card, in the order of the template. */
export function firstCards(
  workshop: Workshop,
  template: ReadyTemplate,
  env: Pick<DecisionEnv, 'now' | 'draw'>
): readonly WorkshopEvent[] {
  const last = new Map<string, string>();
  return LANGUAGES.flatMap((language) => {
    const words = startersIn(template, language);
    return (template.starters ?? []).flatMap((starter, i) =>
      tablesFor(workshop, template, starter, language).map((table): WorkshopEvent => {
        const column = `${table.id} ${starter.column}`;
        const order = keyBetween(last.get(column) ?? null, null);
        last.set(column, order);
        return {
          type: 'card.added',
          card: cardOn(workshop, table, { ...starter, text: words[i]?.text ?? '', order }, env)
        };
      })
    );
  });
}

/** Tables of the theme as it is called in this language; none when the workshop speaks another one. */
function tablesFor(
  { plan }: Workshop,
  template: ReadyTemplate,
  { grouping = 'main', theme }: TemplateStarter,
  language: Language
): readonly Table[] {
  const title = themesOf(template, grouping)[theme]?.title;
  const layout = layoutsOf(plan).find(([name]) => name === grouping)?.[1];
  if (!title || !layout || (language === 'en' && title.fr === title.en)) return [];
  const found = layout.themes.find((each) => each.title === title[language]);
  return layout.tables.filter((table) => table.theme === found?.id);
}

function themesOf({ themes, groupings = [] }: ReadyTemplate, grouping: string): readonly TemplateTheme[] {
  return grouping === 'main' ? themes : (groupings.find(({ id }) => id === grouping)?.themes ?? []);
}

function cardOn(
  workshop: Workshop,
  table: Table,
  { column, text, order }: { readonly column: string; readonly text: string; readonly order: string },
  { now, draw }: Pick<DecisionEnv, 'now' | 'draw'>
): Card {
  const words = { text, example: '', cited: '', subPoints: [] };
  const life = {
    pinned: false,
    archivedAt: null,
    late: false,
    proposed: null,
    passages: [],
    moves: [],
    mergedInto: null
  };
  return {
    ...{ id: draw(20), table: table.id, kind: column, ...words, order },
    stamp: { circuit: table.circuit, round: 0, group: null },
    author: { by: 'facilitator' },
    ...{ createdAt: now, editedAt: now },
    ...life,
    ...{ hidden: false, sealed: false, shown: false },
    attribution: workshop.attribution
  };
}
