// What each way of seating people left for the synthesis (SYN-9, SYN-12): the themes of the main one, then everything that was
// written otherwise: around witnesses, at tables that were dealt anew, on boards of everybody.
import { ownColumnsOf } from './board-columns.ts';
import type { Card } from './cards.ts';
import { columnRank, USUAL_COLUMNS, type Column } from './columns.ts';
import { gathered } from './gathered.ts';
import type { TableId, ThemeId } from './ids.ts';
import type { PhaseKind } from './phase-kinds.ts';
import type { GroupingId, Layout, Theme } from './plan.ts';
import type { GatheredCard, SynthesisCard, SynthesisPart, SynthesisTheme } from './synthesis.ts';
import { documentTop, gatheredCards, speaks } from './synthesis-heaps.ts';
import { askingPhase, documentTheme, phasesWith, roundTheme } from './synthesis-themes.ts';
import { isTold, tensionOf } from './synthesis-tensions.ts';
import { shownVotes, votersFor, votesFor } from './synthesis-votes.ts';
import type { Vote } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** A workshop with what all its boards are read with, gathered once. */
export interface Gathered {
  readonly workshop: Workshop;
  /** Cards that have a bullet of their own, by the theme of the document they are in. */
  readonly cards: ReadonlyMap<ThemeId, readonly Card[]>;
  readonly heaps: ReadonlyMap<Card, readonly Card[]>;
  /** Those the room has seen. */
  readonly votes: readonly Vote[];
}

/** Cards, heaps and votes of the whole workshop. Linear in its cards. */
export function gatheredFrom(workshop: Workshop): Gathered {
  const cards = gathered(Object.values(workshop.cards), (card) =>
    standsAlone(workshop, card) ? documentTheme(workshop.plan, card) : null
  );
  return { workshop, cards, heaps: gatheredCards(workshop), votes: shownVotes(workshop.votes) };
}

/** Themes of the main layout, empty ones too; where it deals people anew, one for each question of its rounds. */
export function themesIn(all: Gathered): readonly SynthesisTheme[] {
  const { plan } = all.workshop;
  if (plan.mode === 'scatter') return roundsIn(all, 'main', plan);
  return plan.themes.filter(({ story }) => !story).map((theme) => themeSource(all, plan, theme));
}

/** Every other part that holds a card or positions, in the order of the phases. */
export function partsOf(all: Gathered): readonly SynthesisPart[] {
  const { workshop } = all;
  const { plan } = workshop;
  const others = Object.entries(plan.groupings ?? {}).map(([id, layout]) => partOf(all, id, layout));
  const told: SynthesisPart = {
    ...{ id: 'main', form: 'stories', ...phaseOf(workshop, 'main') },
    themes: plan.themes.filter(({ story }) => story).map((theme) => themeSource(all, plan, theme))
  };
  return [told, ...others]
    .map((part) => ({ ...part, themes: part.themes.filter(isTold) }))
    .filter(({ themes }) => themes.length > 0)
    .toSorted((a, b) => placeOf(workshop, a) - placeOf(workshop, b));
}

function partOf(all: Gathered, id: GroupingId, layout: Layout): SynthesisPart {
  const said = phaseOf(all.workshop, id);
  if (layout.mode === 'scatter') return { id, form: 'themes', ...said, themes: roundsIn(all, id, layout) };
  const themes = layout.themes.map((theme) => themeSource(all, layout, theme));
  const form = layout.themes.some(({ story }) => story)
    ? 'stories'
    : LISTS.includes(said.phase) && themes.length === 1
      ? 'list'
      : 'themes';
  return { id, form, ...said, themes };
}

/** Phases that write on one board, without rounds. */
const LISTS: readonly PhaseKind[] = ['words', 'doubling', 'outdoors'];

function phaseOf(workshop: Workshop, id: GroupingId): Pick<SynthesisPart, 'phase' | 'title'> {
  const first = phasesWith(workshop.plan, id)[0];
  return { phase: first?.kind ?? 'rotation', title: first?.title ?? '' };
}

function placeOf(workshop: Workshop, { id }: SynthesisPart): number {
  const first = phasesWith(workshop.plan, id)[0];
  return first ? workshop.plan.phases.indexOf(first) : workshop.plan.phases.length;
}

function themeSource(all: Gathered, layout: Layout, theme: Theme): SynthesisTheme {
  const { id, letter, title, question } = theme;
  const tables = layout.tables.filter((table) => table.theme === id).map((table) => table.id);
  const tension = tensionOf(all.workshop, theme);
  const said = boardsOf(all, tables, id);
  return { id, letter, title, question, ...said, ...(tension ? { tension } : {}) };
}

/** One for each question of the rounds, all tables together; then what was written outside of them, if anything was. */
function roundsIn(all: Gathered, id: GroupingId, layout: Layout): readonly SynthesisTheme[] {
  const tables = layout.tables.map((table) => table.id);
  const asking = askingPhase(all.workshop.plan, id);
  const themeFor = (round: number): SynthesisTheme => {
    const name = roundTheme(id, round);
    return {
      ...{ id: name, letter: '', round, title: asking?.questions?.[round - 1] ?? '', question: '' },
      ...boardsOf(all, tables, name)
    };
  };
  const outside = themeFor(0);
  const asked = (asking?.rounds ?? []).map((_, i) => themeFor(i + 1));
  return outside.cards.length > 0 ? [...asked, outside] : asked;
}

/** Cards of a theme as the document reads them: column by column, table by table. */
function boardsOf(
  all: Gathered,
  tables: readonly TableId[],
  theme: ThemeId
): Pick<SynthesisTheme, 'cards' | 'columns'> {
  const { workshop, heaps } = all;
  const own = tables[0] === undefined ? null : ownColumnsOf(workshop.plan, tables[0]);
  const columns = own ?? USUAL_COLUMNS;
  const cards = (all.cards.get(theme) ?? [])
    .toSorted((a, b) => compare(placeIn(a, tables, columns), placeIn(b, tables, columns)))
    .map((card) => cardSource(all, card, heaps.get(card) ?? []));
  return { cards, ...(own ? { columns: own } : {}) };
}

type Place = readonly [number, number, string, string];

function placeIn(card: Card, tables: readonly TableId[], columns: readonly Column[]): Place {
  return [columnRank(columns, card.kind), tables.indexOf(card.table), card.order, card.id];
}

function compare(a: Place, b: Place): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  const [left, right] = [a[at], b[at]];
  return left === undefined || right === undefined ? 0 : left < right ? -1 : 1;
}

/** A card has its own bullet when it stands by itself, shown and said. */
function standsAlone(workshop: Workshop, card: Card): boolean {
  return speaks(workshop, card) && documentTop(workshop, card) === card;
}

function cardSource({ workshop, votes: shown }: Gathered, card: Card, under: readonly Card[]): SynthesisCard {
  const ids = new Set([card, ...under].map(({ id }) => id));
  const [votes, voters] = [votesFor(shown, ids), votersFor(shown, ids)];
  return {
    ...writtenSource(workshop, card),
    pinned: card.pinned,
    ...(under.length > 0 ? { under: under.map((each) => writtenSource(workshop, each)) } : {}),
    ...(votes > 0 ? { votes } : {}),
    ...(votes > 0 && voters > 0 ? { voters } : {})
  };
}

function writtenSource({ edits }: Workshop, card: Card): GatheredCard {
  const { id, kind, text, example, cited, subPoints, late } = card;
  const edited = { wording: edits.wordings[id] ?? null, leftOut: edits.leftOut.includes(id) };
  return { ...{ id, kind, text, example, cited, subPoints, late }, ...card.stamp, ...edited };
}
