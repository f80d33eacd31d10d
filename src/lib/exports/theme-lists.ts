// The lists of sentences of one theme, as the layout of the document puts them. Pure.
import type { Block, Document, Item } from './blocks.ts';
import type { ThemeId } from '#core/ids.ts';

/** Sentences that stand together. */
export interface ThemeList {
  readonly id: string;
  /** As composed; empty where the theme's own says it. */
  readonly heading: string;
  /** A paragraph of findings and the list of what counts most have no heading; `last`: they come after the zooms. */
  readonly place: 'column' | 'findings' | 'fundamentals' | 'last';
  readonly items: readonly Item[];
}

const LAST = ['levers', 'questions'];

/** The lists of a theme, in the order they are read. */
export function listsOf(blocks: Document['blocks'], theme: ThemeId): readonly ThemeList[] {
  const mark = `theme:${theme}:`;
  return blocks.flatMap((block: Block, at): ThemeList[] => {
    if (!('items' in block) || !block.id.startsWith(mark) || !block.items) return [];
    const { id, items } = block;
    const above = blocks[at - 1];
    const heading = above?.type === 'heading' && above.id.startsWith(mark) ? above.text : '';
    const name = id.slice(mark.length).replace(/:cards$/u, '');
    const place =
      name === 'findings' && block.type === 'paragraph'
        ? 'findings'
        : name === 'fundamentals' && heading === ''
          ? 'fundamentals'
          : LAST.includes(name)
            ? 'last'
            : 'column';
    return [{ id, heading, place, items }];
  });
}

/** One piece of a theme, as a layout orders it: its words where it has its own, and how many sentences it holds where it holds any. */
export interface Piece {
  readonly id: string;
  readonly name: ThemeList['place'] | 'theme' | 'question' | 'transition' | 'zoom';
  readonly text: string;
  readonly count: number;
}

/** What a theme is made of in this document, in order; none where nothing of it is read. */
export function outlineOf({ blocks }: Pick<Document, 'blocks'>, theme: ThemeId): readonly Piece[] {
  const at = blocks.findIndex(({ id }) => id === `theme:${theme}`);
  const title = blocks[at];
  if (title?.type !== 'heading') return [];
  const end = blocks.findIndex(
    (block, i) => i > at && block.type === 'heading' && block.level <= title.level
  );
  const own = blocks.slice(at, end < 0 ? undefined : end);
  const lists = new Map(listsOf(own, theme).map((list) => [list.id, list]));
  const pieces = own.flatMap((block): Piece[] => {
    const { id } = block;
    const list = lists.get(id);
    if (list) return [{ id, name: list.place, text: list.heading, count: list.items.length }];
    const isZoom = block.type === 'heading' && id.startsWith('zoom:');
    return isZoom ? [{ id, name: 'zoom', text: block.text, count: 0 }] : [];
  });
  const isLed = blocks[at - 1]?.id === `transition:${theme}`;
  return [
    ...(isLed ? [{ id: `transition:${theme}`, name: 'transition', text: '', count: 0 } as const] : []),
    { id: title.id, name: title.level === 2 ? 'question' : 'theme', text: '', count: 0 },
    ...pieces
  ];
}
