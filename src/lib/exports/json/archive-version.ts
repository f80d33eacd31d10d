// In which version a file is written (ARC-7, ARC-10): the first one that can say all of it. A program that knows version 1 alone
// opens what it can read whole, and says « newer » of the rest.
import { USUAL_COLUMNS } from '#core/columns.ts';
import type { PhaseKind } from '#core/phase-kinds.ts';
import type { Archive, ArchiveBlock, ArchiveVersion } from './archive-format.ts';
import type { ArchiveLayout } from './archive-plan-format.ts';
import type { OpenData } from './open-format.ts';

/** What version 1 can say: fields by part, kinds of phase. Frozen. */
const PLAN = ['people', 'hosts', 'circuits', 'startsAt', 'zone', 'themes', 'tables', 'groups', 'phases'];
const THEME = ['id', 'letter', 'title', 'question', 'prompts'];
const TABLE = ['id', 'theme', 'letter', 'circuit', 'visio', 'locked', 'finishedRound'];
const GROUP = ['number', 'circuit', 'first'];
const PHASE = ['id', 'kind', 'title', 'instruction', 'minutes', 'rounds', 'move', 'attribution'];
const PHASES: readonly PhaseKind[] = [
  'welcome',
  'framing',
  'break',
  'closing',
  'vote',
  'rotation',
  'homeReturn'
];
const SEAT = [
  ...['number', 'name', 'affiliation', 'thanks', 'state', 'came', 'remote', 'hosts', 'groups', 'lateIn'],
  ...['since', 'narrates']
];
const CONDUCT = ['step', 'timer', 'track', 'begun'];
const CARD = [
  ...['number', 'kind', 'text', 'example', 'cited', 'subPoints', 'order', 'stamp', 'author', 'attribution'],
  ...['createdAt', 'editedAt', 'late', 'pinned', 'hidden', 'shown', 'archivedAt', 'proposed', 'mergedInto'],
  ...['passages', 'moves']
];
const OPEN_CARD = [
  ...['theme', 'kind', 'text', 'example', 'cited', 'subPoints', 'attribution', 'circuit', 'round'],
  ...['structure', 'pinned', 'late', 'path', 'merged']
];
const VOTE = [
  ...['mode', 'state', 'openedAt', 'revealedAt', 'budget', 'most', 'electors', 'ballots', 'lines']
];
const SYNTHESIS = ['title', 'lead', 'setting', 'thanks', 'leftOut', 'wordings', 'versions', 'publication'];
const LINE = ['theme', 'text', 'cards', 'marks', 'hands'];
const BLOCKS = ['meta', 'title', 'lead', 'paragraph', 'thanks', 'heading', 'list'];
const KINDS = USUAL_COLUMNS.map(({ id }) => id);

const has = (fields: readonly string[], each: object): boolean =>
  Object.keys(each).every((field) => fields.includes(field));

/** The version of an archive. */
export function archiveVersion({
  workshop,
  plan,
  conduct,
  seats,
  boards,
  votes,
  synthesis,
  images
}: Body): ArchiveVersion {
  const blocks = synthesis.publication?.document.blocks ?? [];
  const isFirst =
    workshop.afar === undefined &&
    synthesis.cover === undefined &&
    images === undefined &&
    synthesis.publication?.retired === undefined &&
    has(PLAN, plan) &&
    isFirstLayout(plan) &&
    plan.phases.every((phase) => has(PHASE, phase) && PHASES.includes(phase.kind)) &&
    has(CONDUCT, conduct) &&
    seats.every((seat) => has(SEAT, seat) && (seat.hosts === null || seat.groups.length === 0)) &&
    boards.every(({ cards }) => cards.every((card) => has(CARD, card) && areKinds(kindsOf(card)))) &&
    votes.every((vote) => has(VOTE, vote) && vote.lines.every((line) => has(LINE, line))) &&
    has(SYNTHESIS, synthesis) &&
    blocks.every(isFirstBlock);
  return isFirst ? 1 : 2;
}

/** Paragraphs did not say their cards. */
function isFirstBlock(block: ArchiveBlock): boolean {
  if (block.type === 'list') return areKinds([block.kind]);
  return BLOCKS.includes(block.type) && !('items' in block);
}

/** What of an archive tells its version. */
export type Body = Pick<
  Archive,
  'workshop' | 'plan' | 'conduct' | 'seats' | 'boards' | 'votes' | 'synthesis' | 'images'
>;

function isFirstLayout({ themes, tables, groups }: ArchiveLayout): boolean {
  return (
    themes.every((theme) => has(THEME, theme)) &&
    tables.every((table) => has(TABLE, table)) &&
    groups.every((group) => has(GROUP, group))
  );
}

function kindsOf({
  kind,
  proposed,
  passages
}: Archive['boards'][number]['cards'][number]): readonly string[] {
  const through = passages.flatMap(({ from, to }) => [from, to]);
  return [kind, ...(proposed === null ? [] : [proposed]), ...through];
}

function areKinds(kinds: readonly string[]): boolean {
  return kinds.every((kind) => KINDS.includes(kind));
}

/** The version of open data. */
export function openVersion({ themes, phases, cards, votes }: OpenBody): ArchiveVersion {
  const isFirst =
    themes.every((theme) => has(THEME, theme)) &&
    phases.every(({ kind }) => PHASES.includes(kind)) &&
    cards.every((card) => has(OPEN_CARD, card) && areKinds([card.kind, ...card.path])) &&
    votes.every((vote) => has(VOTE, vote) && vote.lines.every((line) => has(LINE, line)));
  return isFirst ? 1 : 2;
}

/** What of open data tells its version. */
export type OpenBody = Pick<OpenData, 'themes' | 'phases' | 'cards' | 'votes'>;

/** The version of one board. */
export function boardVersion(cards: Archive['boards'][number]['cards']): ArchiveVersion {
  return cards.every((card) => has(CARD, card) && areKinds(kindsOf(card))) ? 1 : 2;
}
