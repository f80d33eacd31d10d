// A published document without some of its blocks (TES-8, ZOOM-5): what headed nothing else goes with them. Pure.
import type { Block, Document } from './blocks.ts';

/** Ends of the document: under no heading, whatever stands before them. */
const LOOSE: readonly string[] = ['outlook', 'thanks'];

/** The document with the blocks that may stay, without a heading that has no body left, nor the transition that led to it. */
export function keepingBlocks(document: Document, stays: (block: Block) => boolean): Document {
  const kept = document.blocks.filter(stays);
  if (kept.length === document.blocks.length) return document;
  // From the end: what follows a block is already settled.
  const blocks = kept.reduceRight<readonly Block[]>(
    (after, block) => (hasBody(block, after) ? [block, ...after] : after),
    []
  );
  return { ...document, blocks };
}

function hasBody(block: Block, after: readonly Block[]): boolean {
  const theme = themeLedTo(block);
  if (theme !== null) return after[0]?.id === `theme:${theme}`;
  if (block.type !== 'heading') return true;
  const next = after.find((each) => themeLedTo(each) === null);
  if (next === undefined || LOOSE.includes(next.id)) return false;
  return next.type !== 'heading' || next.level > block.level;
}

/** The theme a transition leads to; null for any other block. */
function themeLedTo({ id }: Block): string | null {
  return /^transition:(.+)$/.exec(id)?.[1] ?? null;
}
