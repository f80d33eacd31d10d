// Does an archive hold together? Whatever the program takes for granted in its own workshops is asked here of a file that
// anybody may have written: numbers that are used exist, tables and groups are those of the plan, merges make no ring.
import { PHASE_KINDS } from '#core/phase-kinds.ts';
import { stepsOf, type Plan } from '#core/plan.ts';
import { groupsFor } from '#core/rotation/carousel.ts';
import type { Archive, ArchiveAuthor, ArchiveCard } from '#lib/exports/json/archive-format.ts';

/** Heaps of heaps of heaps: nobody makes them this deep by hand. */
const DEEPEST_MERGE = 500;

/** Every reference of the file leads somewhere, and the plan is one the house could have made. */
export function holdsTogether(archive: Archive): boolean {
  return (
    isPlan(archive) && isConducted(archive) && areSeats(archive) && areCards(archive) && areResults(archive)
  );
}

/** As rotation/build-plan.ts makes them (PLAN-1). */
function isPlan({ plan }: Archive): boolean {
  const { themes, tables, groups, circuits, phases } = plan;
  if (themes.length < 2 || tables.length !== themes.length * circuits) return false;
  const letters = 'ABCDEFGHIJKLMNOP';
  const areThemes = themes.every(({ id, letter }, i) => id === `t${i + 1}` && letter === letters[i]);
  const areTables = tables.every((table, i) => {
    const theme = themes[i % themes.length];
    const circuit = Math.floor(i / themes.length) + 1;
    const { id, letter } = table;
    return (
      theme?.id === table.theme &&
      letter === theme.letter &&
      table.circuit === circuit &&
      id === letter + circuit
    );
  });
  const expected = groupsFor(circuits, themes.length);
  const areGroups =
    groups.length === expected.length &&
    groups.every(({ number, circuit, first }, i) => {
      const group = expected[i];
      return group?.number === number && group.circuit === circuit && group.first === first;
    });
  const rotating = phases.filter(({ kind }) => PHASE_KINDS[kind].rounds);
  const [rotation] = rotating;
  return areThemes && areTables && areGroups && rotating.length === 1 && (rotation?.rounds.length ?? 0) > 0;
}

function isConducted({ plan, conduct, workshop }: Archive): boolean {
  // Only what the steps are made of is read.
  const steps = stepsOf({ phases: plan.phases } as unknown as Plan).length;
  const isStep = (step: number): boolean => step < steps;
  return (
    isStep(conduct.step) &&
    conduct.track.every(({ step }) => isStep(step)) &&
    conduct.begun.every(isStep) &&
    new Set(conduct.begun).size === conduct.begun.length &&
    (workshop.closedAt !== null) === (workshop.stage === 'closed')
  );
}

function areSeats({ seats, plan }: Archive): boolean {
  const isTable = tableTest(plan);
  return seats.every(
    ({ number, hosts, groups, narrates, came, state }, i) =>
      number === i + 1 &&
      (hosts === null || isTable(hosts)) &&
      (narrates === null || isTable(narrates)) &&
      (hosts === null) === groups.length > 0 &&
      (came || state !== 'present') &&
      groups.every(
        ({ group, fromRound }, n) =>
          group >= 1 && group <= plan.groups.length && fromRound >= (groups[n - 1]?.fromRound ?? 0)
      )
  );
}

function areCards({ boards, plan, seats }: Archive): boolean {
  const isTable = tableTest(plan);
  if (boards.length !== plan.tables.length || !boards.every(({ table }, i) => table === plan.tables[i]?.id))
    return false;
  const isAuthor = (author: ArchiveAuthor): boolean =>
    author.by === 'seat' ? author.seat <= seats.length : author.by !== 'host' || isTable(author.table);
  const cards = boards.flatMap((board) => board.cards);
  return (
    cards.every(
      ({ number, author, passages, moves, stamp, quote, volunteers = [] }, i) =>
        number === i + 1 &&
        (quote === undefined || isTable(quote.table)) &&
        isAuthor(author) &&
        stamp.circuit <= plan.circuits &&
        (stamp.group ?? 1) <= plan.groups.length &&
        passages.every(({ by }) => isAuthor(by)) &&
        moves.every(({ by, from, to }) => isAuthor(by) && isTable(from) && isTable(to)) &&
        areVolunteers(volunteers, seats.length)
    ) && areMerges(cards)
  );
}

/** People of the file, each once. */
function areVolunteers(volunteers: NonNullable<ArchiveCard['volunteers']>, people: number): boolean {
  const seats = volunteers.flatMap((each) => (each.by === 'seat' ? [each.seat] : []));
  return seats.every((seat) => seat <= people) && new Set(seats).size === seats.length;
}

/** Each card leads to a head in a few steps. Linear: what was followed once is known. */
function areMerges(cards: readonly ArchiveCard[]): boolean {
  const depths = new Map<number, number>();
  for (const card of cards) {
    const path: number[] = [];
    let at: ArchiveCard | undefined = card;
    while (at !== undefined && at.mergedInto !== null && !depths.has(at.number)) {
      if (path.push(at.number) > DEEPEST_MERGE) return false;
      at = cards[at.mergedInto - 1];
    }
    if (at === undefined) return false;
    let depth = depths.get(at.number) ?? 0;
    for (const number of path.toReversed()) depths.set(number, ++depth);
    if (depth > DEEPEST_MERGE) return false;
  }
  return true;
}

function areResults({ votes, synthesis, plan, seats, boards }: Archive): boolean {
  const isTable = tableTest(plan);
  const last = boards.reduce((sum, { cards }) => sum + cards.length, 0);
  const areTold = (cards: readonly number[]): boolean => cards.every((card) => card <= last);
  const { leftOut, wordings, publication, versions } = synthesis;
  const isTheme = (id: string): boolean => plan.themes.some((theme) => theme.id === id);
  const blocks = publication?.document.blocks ?? [];
  return (
    votes.every(
      ({ mode, electors, lines }) =>
        electors.every((each) =>
          typeof each === 'number'
            ? mode === 'people' && each <= seats.length
            : mode === 'tables' && isTable(each)
        ) && lines.every(({ theme, cards }) => isTheme(theme) && areTold(cards))
    ) &&
    areTold(leftOut) &&
    areTold(wordings.map(({ card }) => card)) &&
    (publication?.version ?? 0) <= versions &&
    blocks.every(
      (block) =>
        block.type !== 'list' ||
        block.items.every(({ card, sources }) => areTold(sources) && (card === null || card <= last))
    )
  );
}

function tableTest(plan: Archive['plan']): (id: string) => boolean {
  const known = new Set(plan.tables.map(({ id }) => id));
  return (id) => known.has(id);
}
