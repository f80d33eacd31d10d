// The lists of sentences of one theme, as the layout of the document puts them, and what follows the themes. Pure.
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

const AFTER = ['polls', 'retained', 'action', 'resource'] as const;

/** One part of what follows the themes by itself, under its heading. */
export interface AfterThemes {
  readonly name: (typeof AFTER)[number];
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Polls, what the votes put first, what is done next, where to read more: those that are there, in that order. */
export function afterThemes(blocks: Document['blocks']): readonly AfterThemes[] {
  return AFTER.flatMap((name) => {
    const at = blocks.findIndex(({ id }) => id === name);
    const heading = blocks[at];
    if (heading?.type !== 'heading') return [];
    const own = [`${name}:`, ...(name === 'polls' ? ['poll:'] : [])];
    const end = blocks.findIndex(({ id }, i) => i > at && !own.some((mark) => id.startsWith(mark)));
    return [{ name, heading: heading.text, blocks: blocks.slice(at + 1, end < 0 ? undefined : end) }];
  });
}
