// Does an archive hold together? Whatever the program takes for granted in its own workshops is asked here of a file that
// anybody may have written: numbers that are used exist, tables and groups are those of the plan, merges make no ring.
import { stepsOf } from '#core/plan.ts';
import type { ArchiveZoom } from '#lib/exports/json/archive-edits-format.ts';
import type { Archive, ArchiveAuthor, ArchiveCard } from '#lib/exports/json/archive-format.ts';
import { isPlan, layoutsIn, tablesIn, themesIn } from './archive-plan-sense.ts';

/** Heaps of heaps of heaps: nobody makes them this deep by hand. */
const DEEPEST_MERGE = 500;

/** Every reference of the file leads somewhere, and the plan is one the house could have made. */
export function holdsTogether(archive: Archive): boolean {
  return (
    isPlan(archive) &&
    isConducted(archive) &&
    areSeats(archive) &&
    areCards(archive) &&
    areResults(archive) &&
    areImages(archive)
  );
}

function isConducted(archive: Archive): boolean {
  const { plan, conduct, workshop } = archive;
  const steps = stepsOf(plan).length;
  const isStep = (step: number): boolean => step < steps;
  return (
    isStep(conduct.step) &&
    conduct.track.every(({ step }) => isStep(step)) &&
    conduct.begun.every(isStep) &&
    new Set(conduct.begun).size === conduct.begun.length &&
    (workshop.closedAt !== null) === (workshop.stage === 'closed') &&
    areRapporteurs(archive)
  );
}

/** One for a table of the plan, somebody of the file. */
function areRapporteurs({ plan, conduct, seats }: Archive): boolean {
  const isTable = tableTest(plan);
  const isSeat = seatTest(seats);
  const { rapporteurs = [] } = conduct;
  return (
    new Set(rapporteurs.map(({ table }) => table)).size === rapporteurs.length &&
    rapporteurs.every((each) => isTable(each.table) && (!('seat' in each) || isSeat(each.seat)))
  );
}

function areSeats({ seats, plan }: Archive): boolean {
  const isTable = tableTest(plan);
  const layouts = new Map(layoutsIn(plan));
  const areIn = (grouping: string, history: Archive['seats'][number]['groups']): boolean => {
    const most = layouts.get(grouping)?.groups.length ?? 0;
    return history.every(
      ({ group, fromRound }, n) =>
        group >= 1 && group <= most && fromRound >= (history[n - 1]?.fromRound ?? 0)
    );
  };
  const isHosting = (hosted: Archive['seats'][number]['hosted'], hosts: string | null): boolean =>
    hosted === undefined ||
    (hosted.at(-1)?.table === hosts &&
      hosted.every(
        ({ table, fromRound }, n) =>
          (table === null || isTable(table)) && fromRound >= (hosted[n - 1]?.fromRound ?? 0)
      ));
  const themes = new Set(themesIn(plan).map(({ id }) => id));
  const isRanking = (ranking: readonly string[] = []): boolean =>
    new Set(ranking).size === ranking.length && ranking.every((theme) => themes.has(theme));
  return seats.every(
    (
      { number, hosts, groups, others = [], lateAt = 'main', narrates, came, state, hosted, afar, ranking },
      i
    ) =>
      // A list that was taken back leaves gaps: numbers grow, and nobody has two.
      number > (seats[i - 1]?.number ?? 0) &&
      (hosts === null || isTable(hosts)) &&
      (narrates === null || isTable(narrates)) &&
      (afar ? hosts === null && groups.length === 0 : hosts !== null || groups.length > 0) &&
      (!afar || state === 'absent') &&
      isHosting(hosted, hosts) &&
      (came || state !== 'present') &&
      areIn('main', groups) &&
      isRanking(ranking) &&
      layouts.has(lateAt) &&
      new Set(others.map(({ grouping }) => grouping)).size === others.length &&
      others.every((each) => each.grouping !== 'main' && areIn(each.grouping, each.groups))
  );
}

function areCards({ boards, plan, seats }: Archive): boolean {
  const isTable = tableTest(plan);
  const tables = tablesIn(plan);
  if (boards.length !== tables.length || !boards.every(({ table }, i) => table === tables[i]?.id))
    return false;
  const circuits = Math.max(...layoutsIn(plan).map(([, layout]) => layout.circuits));
  const groups = Math.max(...layoutsIn(plan).map(([, layout]) => layout.groups.length));
  const isSeat = seatTest(seats);
  const isAuthor = (author: ArchiveAuthor): boolean =>
    author.by === 'seat' ? isSeat(author.seat) : author.by !== 'host' || isTable(author.table);
  // Only what a table or the facilitation wrote is somebody else's words, and never where nobody signs.
  const isBehalf = ({ behalf, author, attribution }: ArchiveCard): boolean =>
    behalf === undefined ||
    (attribution !== 'anonymous' &&
      (author.by === 'host' || author.by === 'facilitator') &&
      ('name' in behalf ? attribution === 'named' : isSeat(behalf.seat)));
  const cards = boards.flatMap((board) => board.cards);
  return (
    cards.every(isBehalf) &&
    cards.every(
      ({ number, author, passages, moves, stamp, quote, volunteers = [] }, i) =>
        number === i + 1 &&
        (quote === undefined || isTable(quote.table)) &&
        isAuthor(author) &&
        stamp.circuit <= circuits &&
        (stamp.group ?? 1) <= groups &&
        passages.every(({ by }) => isAuthor(by)) &&
        moves.every(({ by, from, to }) => isAuthor(by) && isTable(from) && isTable(to)) &&
        areVolunteers(volunteers, isSeat)
    ) &&
    areMerges(cards)
  );
}

/** People of the file, each once. */
function areVolunteers(
  volunteers: NonNullable<ArchiveCard['volunteers']>,
  isSeat: (seat: number) => boolean
): boolean {
  const seats = volunteers.flatMap((each) => (each.by === 'seat' ? [each.seat] : []));
  const told = volunteers.flatMap((each) => (each.by === 'told' ? [each.number] : []));
  return seats.every(isSeat) && new Set(seats).size === seats.length && new Set(told).size === told.length;
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

/** Every image that is named is there, once, with the same facts; and none is there for nothing. */
function areImages({ synthesis, images = [] }: Archive): boolean {
  const { cover, publication } = synthesis;
  const shown = (publication?.document.blocks ?? []).flatMap((block) =>
    block.type === 'image' ? [block] : []
  );
  const named = new Set([...(cover ? [cover.image] : []), ...shown.map(({ image }) => image)]);
  const known = new Map(images.map((each) => [each.image, each]));
  return (
    shown.length <= 1 &&
    known.size === images.length &&
    known.size === named.size &&
    [...named].every((image) => known.has(image)) &&
    shown.every(({ image, format, width, height }) => {
      const facts = known.get(image);
      return facts?.format === format && facts.width === width && facts.height === height;
    })
  );
}

function areResults({ votes, synthesis, plan, seats, boards }: Archive): boolean {
  const isTable = tableTest(plan);
  const isSeat = seatTest(seats);
  const last = boards.reduce((sum, { cards }) => sum + cards.length, 0);
  const areTold = (cards: readonly number[]): boolean => cards.every((card) => card <= last);
  const { leftOut, wordings, publication, versions } = synthesis;
  const themes = new Set(themesIn(plan).map(({ id }) => id));
  const blocks = publication?.document.blocks ?? [];
  return (
    votes.every(
      ({ mode, electors, lines, ask }) =>
        (ask === undefined || ask.phase < plan.phases.length) &&
        electors.every((each) =>
          typeof each === 'number' ? mode === 'people' && isSeat(each) : mode === 'tables' && isTable(each)
        ) &&
        lines.every(
          ({ theme, cards, id }) =>
            (themes.has(theme) || (theme === '' && ask !== undefined)) &&
            (id === undefined) === (ask === undefined) &&
            areTold(cards)
        )
    ) &&
    areTold(leftOut) &&
    areTold(wordings.map(({ card }) => card)) &&
    (synthesis.orders ?? []).every(({ cards }) => areTold(cards)) &&
    (synthesis.zooms ?? []).every(isSignedWhole) &&
    (publication?.version ?? 0) <= versions &&
    blocks.every((block) => {
      if (block.type === 'table')
        return block.rows.every(({ cells }) => cells.length === block.columns.length);
      const items = 'items' in block ? (block.items ?? []) : [];
      return items.every(({ card, sources }) => areTold(sources) && (card === null || card <= last));
    })
  );
}

/** A quote and whoever says it are there only with an agreement. */
function isSignedWhole({ approvedAt, quote, name, function: role }: ArchiveZoom): boolean {
  return approvedAt !== undefined || (quote === '' && name === '' && role === '');
}

function tableTest(plan: Archive['plan']): (id: string) => boolean {
  const known = new Set(tablesIn(plan).map(({ id }) => id));
  return (id) => known.has(id);
}

function seatTest(seats: Archive['seats']): (number: number) => boolean {
  const known = new Set(seats.map(({ number }) => number));
  return (number) => known.has(number);
}
