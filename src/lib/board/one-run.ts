// What nearly every frame is: one run of text of one person, after what the document holds of them. The gate (frame-gate.ts) asks the
// same of any frame; asked of one run it needs no lists, and takes a third of the time. Whatever could be refused is left to the gate.
import { parseRoot, ROOT_LIMITS } from './board-roots.ts';
import { breaksIn } from './doc-units.ts';
import type { Entrance, Gatekeeper } from './gatekeeper.ts';
import type { LateDoc } from './late-doc.ts';
import { rootOfStruct } from './struct-root.ts';
import type { ReadUpdate, UnitId } from './update-reader.ts';

/** Lets in what is one run and nothing to ask about; null: the gate must look. */
export function lettersOf(update: ReadUpdate, keeper: Gatekeeper): Entrance | null {
  const [struct] = update.structs;
  if (struct?.kind !== 'text' || update.structs.length > 1 || update.ranges.length > 0 || update.foreign)
    return null;
  const { client, clock, length, text } = struct;
  const { doc } = keeper;
  if (clock !== doc.stateOf(client) || keeper.ownerOf(client) !== keeper.person) return null;
  const root = rootOfStruct(struct, (unit) => rootOfKnown(unit, doc));
  const place = root === null ? null : parseRoot(root);
  // How long each point is depends on what stands around it.
  if (root === null || place === null || place.field === 'points') return null;
  if (keeper.refusalOf(place.card) !== null) return null;
  if (doc.lengthOfRoot(root) + length > ROOT_LIMITS[place.field].most) return null;
  const deeds = new Map([[root, { added: length, removed: 0, breaks: breaksIn(text) }]]);
  const runs = [{ client, clock, length, root, text }];
  const news = { runs, ranges: [], deeds, isPlain: true };
  return { ok: true, isEmpty: false, cards: [place.card], newIds: [], news };
}

/** null when the document does not hold it. */
function rootOfKnown(unit: UnitId, doc: LateDoc): string | null {
  return unit.clock < doc.stateOf(unit.client) ? doc.rootOfUnit(unit) : null;
}
