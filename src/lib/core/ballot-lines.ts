// What is put to the vote (VOT-1 to VOT-3): what tables put forward, theme by theme, words said twice counted once.
import { columnsOf, roleOf } from './board-columns.ts';
import { isStanding, type Card } from './cards.ts';
import { columnIn, columnRank, type ColumnRole } from './columns.ts';
import { focusNow } from './focus.ts';
import type { CardId, ThemeId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { allThemes, layoutsOf, tableById } from './plan.ts';
import { refuse, type Refusal } from './refusals.ts';
import { must, ok, type Result } from './result.ts';
import { quoteOf } from './testimony.ts';
import type { VoteLine } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** A line that could be on the ballot. `proposed`: what tables put forward brings it there. */
export interface BallotChoice {
  readonly card: CardId;
  readonly letter: string;
  readonly text: string;
  /** Tables where it was said, in the order of the plan. */
  readonly tables: readonly string[];
  readonly proposed: boolean;
}

const ROLES: Readonly<Record<ColumnRole, number>> = { finding: 0, idea: 1, question: 2, note: 3 };

/** Hidden, sealed, archived, merged and wordless cards are never put to the vote. */
function canBeVoted(card: Card, workshop: Workshop): boolean {
  // Nor are the words of a witness: they are told, not chosen.
  if (quoteOf(workshop, card.id) !== null) return false;
  return isStanding(card, workshop.cards) && !card.hidden && !card.sealed && card.text.trim() !== '';
}

/** Cards by layout (that of this moment first), theme, table, column (findings first), then their order there. */
function inOrder(workshop: Workshop): readonly Card[] {
  const { plan } = workshop;
  const ranked = layoutsOf(plan).flatMap(([, { themes, tables }]) =>
    themes.flatMap((theme) => tables.filter((table) => table.theme === theme.id))
  );
  const rank = new Map(ranked.map(({ id }, i) => [id, { at: i, columns: columnsOf(plan, id) }]));
  const key = (card: Card): readonly [number, number] => {
    const { at = 0, columns = [] } = rank.get(card.table) ?? {};
    return [at, ROLES[columnIn(columns, card.kind).role] * 10 + columnRank(columns, card.kind)];
  };
  return Object.values(workshop.cards)
    .filter((card) => canBeVoted(card, workshop))
    .sort((a, b) => {
      const [tableA, columnA] = key(a);
      const [tableB, columnB] = key(b);
      const byPlace = tableA - tableB || columnA - columnB;
      if (byPlace !== 0) return byPlace;
      const [left, right] = [`${a.order} ${a.id}`, `${b.order} ${b.id}`];
      return left < right ? -1 : left > right ? 1 : 0;
    });
}

/** What is put forward: the rest is put to the vote when the facilitation says so. */
const VOTED: readonly ColumnRole[] = ['finding', 'idea'];

/** What tables put forward: pinned findings, then pinned ideas; five a table at most, fewer where there are many tables. */
function putForward({ plan }: Workshop, cards: readonly Card[]): readonly Card[] {
  const own = new Set(plan.tables.map(({ id }) => id));
  const pinned = cards.filter(
    (card) => card.pinned && own.has(card.table) && VOTED.includes(roleOf(plan, card))
  );
  const tables = new Set(pinned.map((card) => card.table)).size;
  const each = Math.max(
    1,
    Math.min(LIMITS.linesPerTable, Math.floor(LIMITS.ballotLines / Math.max(1, tables)))
  );
  const taken = new Map<string, number>();
  return pinned.filter((card) => {
    const before = taken.get(card.table) ?? 0;
    taken.set(card.table, before + 1);
    return before < each;
  });
}

/** Words as they are compared: capitals, accents, spaces and punctuation do not count. */
export function sameWordsKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function themeOfCard(workshop: Workshop, card: Card): ThemeId {
  return must(tableById(workshop.plan, card.table), `table ${card.table}`).theme;
}

function saying(workshop: Workshop, card: Card): string {
  return `${themeOfCard(workshop, card)} ${sameWordsKey(card.text) || card.id}`;
}

function shortened(text: string): string {
  if (text.length <= LIMITS.ballotLineText) return text;
  const cut = text.slice(0, LIMITS.ballotLineText);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LIMITS.ballotLineText / 2)).trimEnd()} …`;
}

/** Lines of these cards, each with every other card of its theme that says the same. */
function linesOf(workshop: Workshop, chosen: readonly Card[], all: readonly Card[]): readonly VoteLine[] {
  const wanted = new Set(chosen.map((card) => saying(workshop, card)));
  const lines = new Map<string, Card[]>();
  for (const card of all) {
    const key = saying(workshop, card);
    if (wanted.has(key)) lines.set(key, [...(lines.get(key) ?? []), card]);
  }
  return [...lines.values()].map((cards, index) => {
    const first = must(cards[0], 'a card');
    const theme = themeOfCard(workshop, first);
    return { id: `l${index + 1}`, theme, text: shortened(first.text), cards: cards.map(({ id }) => id) };
  });
}

/**
 * The lines of a ballot, in the order of the themes. `asked`: null takes what tables put forward.
 * Refuses 'card.unknown', 'card.archived', 'card.merged', and 'vote.noLines' when nothing is put forward.
 */
export function ballotLines(
  raw: Workshop,
  asked: readonly CardId[] | null
): Result<readonly VoteLine[], Refusal> {
  const workshop = focusNow(raw);
  const all = inOrder(workshop);
  for (const id of asked ?? []) {
    const card = workshop.cards[id];
    if (card && canBeVoted(card, workshop)) continue;
    if (card && card.archivedAt !== null) return refuse('card.archived');
    return refuse(card && card.mergedInto !== null ? 'card.merged' : 'card.unknown');
  }
  const chosen = asked ? all.filter((card) => asked.includes(card.id)) : putForward(workshop, all);
  const lines = linesOf(workshop, chosen, all);
  return lines.length === 0 ? refuse('vote.noLines') : ok(lines);
}

/** Everything the facilitation may put on the ballot, findings and pinned ideas: at most `LIMITS.ballotChoices`, proposed ones first to stay. */
export function ballotChoices(raw: Workshop): readonly BallotChoice[] {
  const workshop = focusNow(raw);
  const all = inOrder(workshop);
  const proposed = new Set(putForward(workshop, all).map((card) => saying(workshop, card)));
  const letters = new Map(allThemes(workshop.plan).map((theme) => [theme.id, theme.letter]));
  const wanted = all.filter((card) => card.pinned || roleOf(workshop.plan, card) === 'finding');
  const choices = linesOf(workshop, wanted, all).map((line): BallotChoice => {
    const first = must(workshop.cards[must(line.cards[0], 'a card')], 'a card');
    const tables = [...new Set(line.cards.map((id) => must(workshop.cards[id], id).table))];
    const isProposed = proposed.has(saying(workshop, first));
    return {
      card: first.id,
      letter: letters.get(line.theme) ?? '',
      text: line.text,
      tables,
      proposed: isProposed
    };
  });
  const room = LIMITS.ballotChoices - choices.filter((choice) => choice.proposed).length;
  let others = 0;
  return choices.filter((choice) => choice.proposed || (others += 1) <= room);
}
