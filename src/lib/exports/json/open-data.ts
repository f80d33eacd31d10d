// A workshop without anybody (ARC-8): what was said, by theme, as the boards show it. No name, no seat, no hour; a structure
// only where it agreed to be thanked and where naming it names nobody. What people typed is left as they typed it.
import { ownColumnsOf } from '#core/board-columns.ts';
import { headOf, personOf, type Card, type CardText } from '#core/cards.ts';
import { columnRank, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import { LIMITS } from '#core/limits.ts';
import { allThemes, allTables, tableById, themeOf, type Plan } from '#core/plan.ts';
import { isPresent } from '#core/roster.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { themeAsked } from '#core/synthesis-tensions.ts';
import type { Millis } from '#core/units.ts';
import { carriedCards } from '#core/volunteers.ts';
import type { Workshop } from '#core/workshop.ts';
import { compareTexts, toldCards } from './archive-cards.ts';
import { WORKSHOP_FORMAT } from './archive-format.ts';
import { archiveColumn } from './archive-plan.ts';
import { openVersion } from './archive-version.ts';
import { placesOf } from './archive-votes.ts';
import type { OpenCard, OpenData } from './open-format.ts';

/** The open data of this moment. `now`: day of the act. */
export function openDataOf(workshop: Workshop, now: Millis): OpenData {
  const { plan, publication, attribution, title, place, organizer } = workshop;
  const { people, affiliations, thanks, startsAt, zone } = synthesisSource(workshop);
  const cards = openCards(workshop, thanks);
  const phases = plan.phases.map((phase) => ({
    kind: phase.kind,
    title: phase.title,
    minutes: phase.minutes,
    rounds: phase.rounds,
    attribution: phase.attribution ?? attribution
  }));
  const told = { themes: openThemes(plan), phases, cards, votes: openVotes(workshop) };
  return {
    format: WORKSHOP_FORMAT,
    version: openVersion(told),
    kind: 'open',
    exportedOn: dayText(now, zone),
    workshop: {
      ...{ title, place, organizer, attribution },
      ...{ heldOn: dayText(startsAt, zone), zone, people, structures: affiliations, thanked: thanks }
    },
    circuits: plan.circuits,
    ...told,
    published: publication && !publication.withdrawn ? publication.version : null
  };
}

function openThemes(plan: Plan): OpenData['themes'] {
  return allThemes(plan).map(({ id, letter, title, question, poles, story }) => {
    const table = allTables(plan).find(({ theme }) => theme === id);
    const columns = table && ownColumnsOf(plan, table.id);
    return {
      ...{ id, letter, title, question },
      ...(poles ? { poles } : {}),
      ...(story ? { story } : {}),
      ...(columns ? { columns: columns.map(archiveColumn) } : {})
    };
  });
}

/** `2026-11-21`, as a calendar of that zone says it. */
function dayText(at: Millis, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' }
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function openCards(workshop: Workshop, thanked: readonly string[]): readonly OpenCard[] {
  const spoken = toldCards(workshop).filter(
    (card) => card.archivedAt === null && !card.hidden && card.text !== ''
  );
  const under = new Map<string, Card[]>();
  for (const card of spoken) {
    const head = topOf(card, workshop);
    if (head.id !== card.id) under.set(head.id, [...(under.get(head.id) ?? []), card]);
  }
  const heads = spoken.filter((card) => topOf(card, workshop).id === card.id);
  const signing = signingStructures(workshop);
  const names = new Set(thanked.map(comparable));
  const carried = carriedCards(workshop);
  const open = heads.map((card) => ({
    ...openCard(workshop, card, { under: under.get(card.id) ?? [], signing, names }),
    ...carriers(carried.get(card.id)?.length ?? 0)
  }));
  return inOrder(workshop, open);
}

/** The card under which this one is read. */
function topOf(card: Card, workshop: Workshop): Card {
  const head = headOf(card, workshop.cards);
  return head === null ? card : topOf(head, workshop);
}

interface Around {
  readonly under: readonly Card[];
  readonly signing: ReadonlyMap<string, string>;
  /** Structures that may be named, comparable. */
  readonly names: ReadonlySet<string>;
}

function openCard(workshop: Workshop, card: Card, { under, signing, names }: Around): OpenCard {
  const { kind, attribution, pinned, late, stamp, passages } = card;
  const isUnsigned = nobodySigned(card);
  const table = tableById(workshop.plan, card.table);
  const words = (each: Card): CardText => {
    const { text, example, subPoints } = each;
    const cited = names.has(comparable(each.cited)) ? each.cited : '';
    return { text, example, cited, subPoints };
  };
  const { text, example, cited, subPoints } = words(card);
  const signs = attribution === 'affiliation' ? personOf(card) : null;
  const merged = under.map((each) => ({ kind: each.kind, ...words(each) }));
  return {
    theme: (table && themeOf(workshop.plan, table)?.id) ?? '',
    ...{ kind, text, example, cited, subPoints, attribution },
    circuit: isUnsigned ? null : stamp.circuit,
    round: isUnsigned ? null : stamp.round,
    structure: signs === null ? '' : (signing.get(signs) ?? ''),
    pinned,
    late: isUnsigned ? false : late,
    path: [...passages.map(({ from }) => from), kind],
    merged: merged.toSorted((a, b) => compareTexts(a.text, b.text) || compareTexts(a.example, b.example))
  };
}

function carriers(count: number): Pick<OpenCard, 'volunteers'> {
  return count === 0 ? {} : { volunteers: count };
}

function nobodySigned({ attribution, author }: Pick<Card, 'attribution' | 'author'>): boolean {
  return attribution === 'anonymous' || author.by === 'anonymous';
}

/** By theme, then by column: signed cards as on the board, the others by their own words, an order that says nothing. */
function inOrder(workshop: Workshop, cards: readonly OpenCard[]): readonly OpenCard[] {
  const themes = openThemes(workshop.plan);
  const places = new Map(themes.map(({ id, columns = USUAL_COLUMNS }, at) => [id, { at, columns }]));
  const at = ({ theme }: OpenCard): number => places.get(theme)?.at ?? -1;
  const columnsAt = ({ theme }: OpenCard): readonly Column[] => places.get(theme)?.columns ?? [];
  return cards.toSorted(
    (a, b) =>
      at(a) - at(b) ||
      columnRank(columnsAt(a), a.kind) - columnRank(columnsAt(b), b.kind) ||
      Number(a.round === null) - Number(b.round === null) ||
      (a.round === null ? compareTexts(JSON.stringify(a), JSON.stringify(b)) : 0)
  );
}

/** Seats whose structure may sign: they agreed, and at least one other person of theirs did. */
function signingStructures({ seats }: Workshop): ReadonlyMap<string, string> {
  const agreed = Object.values(seats).filter(
    (seat) => (isPresent(seat) || seat.claimed) && seat.thanks && seat.affiliation.trim() !== ''
  );
  const sorted = agreed.toSorted((a, b) => a.number - b.number);
  return new Map(
    sorted.flatMap(({ id, affiliation }) => {
      const alike = sorted.filter((each) => comparable(each.affiliation) === comparable(affiliation));
      // Written as the first of them wrote it: a spelling of one's own is a signature too.
      return alike.length < 2 ? [] : [[id, alike[0]?.affiliation.trim() ?? ''] as const];
    })
  );
}

function comparable(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Votes that were shown to all; a handful of ballots would tell who cast them. A question that only broke the ice is not kept.
 */
function openVotes({ plan, votes }: Workshop): OpenData['votes'] {
  return votes.flatMap((vote) => {
    const { mode, state, totals, budget, most, lines, hands, ask } = vote;
    if (state !== 'revealed' || totals === null || ask?.keep === false) return [];
    if (mode === 'people' && totals.ballots < LIMITS.anonymitySet) return [];
    // A question on a tension is told with it.
    const about = (ask && themeAsked(plan, ask)?.id) ?? '';
    const told = lines.map(({ id, theme, text, poles, icon }) => ({
      ...{ theme: theme || about, text },
      marks: totals.marks[id] ?? null,
      hands: hands[id] ?? null,
      ...(ask ? { id } : {}),
      ...(poles ? { poles } : {}),
      ...(icon ? { icon } : {})
    }));
    const question = ask && {
      ...{ rule: ask.rule, question: ask.question, options: ask.options, again: ask.again }
    };
    return [
      {
        ...{ mode, budget, most, ballots: totals.ballots, lines: told },
        ...(question ? { ask: question } : {}),
        ...placesOf(vote)
      }
    ];
  });
}
