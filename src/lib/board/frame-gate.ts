// The one gate of a board (DOC-2 to DOC-7): may this frame enter this document now? Pure and synchronous; nothing is applied,
// nothing created. In order: shape, owners of client ids, gaps, roots, rights, lengths. What the document already holds is
// passed over, so that a whole resync is no offence. A frame that passed leaves nothing pending in Yjs.
import type { CardId } from '#core/ids.ts';
import { LIMITS } from '#core/limits.ts';
import type { Refusal, RefusalCode } from '#core/refusals.ts';
import { breaksIn } from './doc-units.ts';
import { FreshStructs } from './fresh-structs.ts';
import type { Entrance, Gatekeeper, Turned } from './gatekeeper.ts';
import type { Deed, LateDoc } from './late-doc.ts';
import { parseRoot, ROOT_LIMITS } from './board-roots.ts';
import { lettersOf } from './one-run.ts';
import { linesAfter } from './points-after.ts';
import { readUpdate, type ReadRange, type ReadUpdate } from './update-reader.ts';

/** Structs of one frame, at most: their number costs, not their bytes. */
export const FRAME_STRUCTS = 2_000;
/** Client ids of one person in one document, at most: one per page opened. */
export const IDS_PER_PERSON = 50;

/** Judges the bytes of one update. */
export function judgeFrame(bytes: Uint8Array, keeper: Gatekeeper): Entrance | Turned {
  const update = readUpdate(bytes, FRAME_STRUCTS);
  if (update === null) return turned('board.malformed');
  return lettersOf(update, keeper) ?? judgeUpdate(update, bytes, keeper);
}

/** Judges any update. */
export function judgeUpdate(update: ReadUpdate, bytes: Uint8Array, keeper: Gatekeeper): Entrance | Turned {
  const fresh = new FreshStructs(keeper.doc, update.structs);
  const owned = judgeOwners(fresh, keeper);
  if (owned !== null) return turned(owned);
  if (update.foreign) return turned('board.foreignRoot', cardsOf(fresh.namedRoots));
  const ranges = merged(update);
  if (fresh.leavesGap || ranges.some((range) => isBeyond(range, fresh, keeper.doc)))
    return turned('board.gap');
  const deeds = fresh.isForeign ? null : deedsOf(fresh, ranges, keeper.doc);
  const cards = cardsOf(deeds === null ? fresh.namedRoots : [...deeds.keys()]);
  if (deeds === null || [...deeds.keys()].some((root) => parseRoot(root) === null)) {
    return turned('board.foreignRoot', cards);
  }
  for (const card of cards) {
    const refusal = keeper.refusalOf(card);
    if (refusal !== null) return { ok: false, refusal, cards };
  }
  const refusal = tooLong(deeds, keeper.doc) ?? pointTooLong(deeds, bytes, keeper.doc);
  if (refusal !== null) return { ok: false, refusal, cards };
  const newIds = fresh.clients.filter((client) => keeper.ownerOf(client) === null);
  const news = { runs: fresh.runs, ranges, deeds, isPlain: fresh.isText };
  return { ok: true, isEmpty: deeds.size === 0, cards, newIds, news };
}

function turned(code: RefusalCode, cards: readonly CardId[] = []): Turned {
  return { ok: false, refusal: { code }, cards };
}

function judgeOwners(fresh: FreshStructs, keeper: Gatekeeper): RefusalCode | null {
  let unbound = 0;
  for (const client of fresh.clients) {
    const owner = keeper.ownerOf(client);
    if (owner !== null && owner !== keeper.person) return 'board.foreignClient';
    if (owner === null) unbound += 1;
  }
  // Counted only when it matters: nearly every frame is of a client that is known.
  return unbound > 0 && unbound > keeper.idsLeft() ? 'board.tooManyIds' : null;
}

/** A range may name what the document holds, and what this very frame brings. */
function isBeyond({ client, clock, length }: ReadRange, fresh: FreshStructs, doc: LateDoc): boolean {
  return clock + length > Math.max(doc.stateOf(client), fresh.endOf(client));
}

/** Ranges of each client in order, without overlap: nothing is counted twice. */
function merged({ ranges }: ReadUpdate): readonly ReadRange[] {
  const sorted = [...ranges].sort((a, b) => a.client - b.client || a.clock - b.clock);
  const apart: ReadRange[] = [];
  for (const range of sorted) {
    const last = apart.at(-1);
    if (last === undefined || last.client !== range.client || last.clock + last.length < range.clock) {
      apart.push(range);
      continue;
    }
    const end = Math.max(last.clock + last.length, range.clock + range.length);
    apart[apart.length - 1] = { ...last, length: end - last.clock };
  }
  return apart;
}

/** What the frame adds to and takes from each root it changes. */
function deedsOf(fresh: FreshStructs, ranges: readonly ReadRange[], doc: LateDoc): Map<string, Deed> {
  const deeds = new Map<string, Deed>();
  const at = (root: string): Deed => {
    const deed = deeds.get(root) ?? { added: 0, removed: 0, breaks: 0 };
    deeds.set(root, deed);
    return deed;
  };
  for (const { root, text } of fresh.runs) {
    if (root === null) continue;
    const deed = at(root);
    deed.added += text.length;
    deed.breaks += breaksIn(text);
  }
  for (const range of ranges) {
    for (const { root, text } of [...doc.shownIn(range), ...fresh.writtenIn(range)]) {
      const deed = at(root);
      deed.removed += text.length;
      deed.breaks -= breaksIn(text);
    }
  }
  return deeds;
}

/** Only what adds can be too much: whoever shortens a text that is too long is always let in. */
function tooLong(deeds: ReadonlyMap<string, Deed>, doc: LateDoc): Refusal | null {
  for (const [root, { added, removed, breaks }] of deeds) {
    const field = parseRoot(root)?.field;
    if (field === undefined || added === 0) continue;
    const { most, breaks: mostBreaks, code } = ROOT_LIMITS[field];
    if (doc.lengthOfRoot(root) + added - removed > most) return { code, params: { most } };
    if (breaks > 0 && field === 'points' && doc.breaksOfRoot(root) + breaks > mostBreaks) {
      return { code, params: { most: mostBreaks + 1 } };
    }
  }
  return null;
}

/** A point is a line: only where one could be too long is the text itself looked at. */
function pointTooLong(deeds: ReadonlyMap<string, Deed>, bytes: Uint8Array, late: LateDoc): Refusal | null {
  const most = LIMITS.subPointText;
  for (const [root, { added, removed }] of deeds) {
    if (parseRoot(root)?.field !== 'points' || added === 0) continue;
    if (late.lengthOfRoot(root) + added - removed <= most) continue;
    const { doc } = late;
    const before = doc.share.has(root) ? longestOf(doc.getText(root).toString().split('\n')) : 0;
    const after = longestOf(linesAfter(doc, root, bytes));
    if (after > Math.max(most, before)) return { code: 'field.tooLong', params: { most } };
  }
  return null;
}

function longestOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

function cardsOf(roots: readonly string[]): readonly CardId[] {
  const cards = roots.flatMap((root) => parseRoot(root)?.card ?? []);
  return [...new Set(cards)];
}
