// Boards a screen reads while it stands: asked for when they change and when the connection is back, not at each view around.
import type { TableId } from '#core/ids.ts';

interface Reader {
  readonly link: string;
  readBoard(table: TableId): Promise<unknown>;
}

/** Keeps these boards read. To be called as a component starts: it ends with it. */
export function keepRead(live: Reader, tables: () => readonly TableId[]): void {
  const wanted = $derived(tables().join(' '));
  $effect(() => {
    if (live.link !== 'online') return;
    for (const table of wanted.split(' ').filter(Boolean)) void live.readBoard(table);
  });
}
