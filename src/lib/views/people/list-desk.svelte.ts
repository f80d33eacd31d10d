// A list being read before it is kept: what was pasted or dropped, what its columns hold, who is in it. Nothing leaves the device.
import { guessColumns, type Columns, type ColumnRole } from '#lib/people/columns.ts';
import { readPeople, type PeopleRead } from '#lib/people/read-people.ts';
import { readFile, readText, type Table, type TableRead, type Unreadable } from '#lib/people/read-table.ts';

/** One for each import. */
export class ListDesk {
  pasted = $state('');
  busy = $state(false);
  why = $state.raw<Unreadable | null>(null);
  table = $state.raw<Table | null>(null);
  columns = $state.raw<Columns>({ roles: [], heading: 0 });
  /** Only the newest reading counts: a file may be slower than the next paste. */
  #asked = 0;

  /** Who is in it, by the columns as they stand. */
  readonly read: PeopleRead | null = $derived(this.table && readPeople(this.table, this.columns));

  /** Reads a file dropped or chosen. */
  async file(file: File): Promise<void> {
    await this.#show(file.arrayBuffer().then((bytes) => readFile(new Uint8Array(bytes))));
  }

  /** Reads what was pasted; nothing said while it is empty. */
  async paste(): Promise<void> {
    if (this.pasted.trim() === '') return this.clear();
    await this.#show(readText(this.pasted));
  }

  /** Says what a column holds; the role leaves the column that had it. */
  assign(column: number, role: ColumnRole): void {
    const roles = this.columns.roles.map((each, i) =>
      i === column ? role : each === role ? 'nothing' : each
    );
    this.columns = { ...this.columns, roles };
  }

  /** Back to an empty field. */
  clear(): void {
    this.#asked += 1;
    [this.pasted, this.table, this.why, this.busy] = ['', null, null, false];
  }

  async #show(reading: Promise<TableRead>): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    // A file that went away, or a reader that could not be fetched: said like a file that cannot be read.
    const found = await reading.catch((): TableRead => ({ ok: false, why: 'unreadable' }));
    if (asked !== this.#asked) return;
    this.busy = false;
    this.why = found.ok ? null : found.why;
    this.table = found.ok ? found.table : null;
    if (found.ok) this.columns = guessColumns(found.table);
  }
}
