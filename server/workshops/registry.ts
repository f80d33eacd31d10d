// All the workshops of this data folder: found by id, code or link, opened once, erased whole.
import type { FirstEvent, WorkshopEvent } from '#core/events.ts';
import { isJoinCode, isReservedCode, normaliseCode } from '#core/ids.ts';
import { must } from '#core/result.ts';
import type { Life } from '#core/retention.ts';
import type { Clock } from '#server/clock.ts';
import type { Logger } from '#server/log.ts';
import { drawCode } from '#server/secrets.ts';
import type { Journal, WorkshopIndexEntry, Workshops } from '#server/storage/journal.ts';
import { Referee } from './referee.ts';
import { rowsOf, stateOf } from './rows.ts';

/** A workshop that cannot be opened: its file is damaged or from a newer program. */
export class WorkshopUnreadable extends Error {}

/** The living workshops. One process owns each workshop. */
export class Registry {
  readonly #folder: Workshops;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #open = new Map<string, Referee>();
  readonly #erased = new Set<(id: string) => void>();
  readonly #opened = new Set<(referee: Referee) => void>();

  constructor(folder: Workshops, clock: Clock, log: Logger) {
    this.#folder = folder;
    this.#clock = clock;
    this.#log = log;
  }

  /** Is there no workshop yet (rehearsals included)? */
  get isEmpty(): boolean {
    return this.#folder.list().length === 0;
  }

  /** A workshop by its id; null when unknown. @throws WorkshopUnreadable */
  byId(id: string): Referee | null {
    const known = this.#open.get(id);
    if (known) return known;
    return this.#folder.byId(id) ? this.#load(id) : null;
  }

  /** A workshop by what somebody typed from the wall. */
  byCode(typed: string): Referee | null {
    const code = normaliseCode(typed);
    const entry = isJoinCode(code) ? this.#folder.byCode(code) : null;
    return entry && this.byId(entry.id);
  }

  /** A workshop by a link's secret, which begins with its code: `kx7p4m-…`. */
  byLink(secret: string): Referee | null {
    return this.byCode(secret.split('-', 1)[0] ?? '');
  }

  /** A workshop by the public address of its synthesis, which begins with the first 8 letters of its id. */
  bySlug(slug: string): Referee | null {
    const entry = this.#folder.list().find((each) => each.id.slice(0, 8) === slug.slice(0, 8));
    const referee = entry && this.byId(entry.id);
    return referee && referee.state.publication?.slug === slug ? referee : null;
  }

  /** A fresh id and a code nobody uses. */
  drawNames(): { readonly id: string; readonly code: string } {
    const id = drawCode(20).toLowerCase();
    for (;;) {
      const code = drawCode(6);
      if (!isReservedCode(code) && !this.#folder.byCode(code)) return { id, code };
    }
  }

  /** Keeps a new workshop, whole or not at all. */
  create(first: FirstEvent): Referee {
    const { id } = first;
    const referee = this.#begun(first);
    this.#come(id, referee);
    this.#log.info(
      { workshop: id, people: first.plan.people, tables: first.plan.tables.length },
      'workshop created'
    );
    return referee;
  }

  /** Removes a workshop and every file of it. */
  erase(id: string): void {
    for (const listener of this.#erased) listener(id);
    this.#open.delete(id);
    this.#folder.erase(id);
    this.#log.info({ workshop: id }, 'workshop erased');
  }

  /** Those that are alive. */
  get alive(): Iterable<Referee> {
    return this.#open.values();
  }

  /** What the folder knows of every workshop. */
  entries(): readonly WorkshopIndexEntry[] {
    return this.#folder.list();
  }

  /** A workshop as its file has it, without bringing it to life; null when unknown. @throws what its journal throws. */
  lifeOf(id: string): Life | null {
    if (!this.#folder.byId(id)) return null;
    const known = this.#open.get(id);
    known?.catchUp();
    const journal = this.#folder.open(id);
    try {
      return lifeIn(journal);
    } finally {
      journal.close();
    }
  }

  /**
   * Puts a new beginning at the place of all that was kept of a workshop. What hands wrote together is in it; whoever is connected
   * is let go, as when it is erased, and finds the new one. `span`: as it was when it was judged.
   */
  renew(
    id: string,
    span: Pick<Life, 'bornAt' | 'lastAt'>,
    beginning: (life: Life) => readonly WorkshopEvent[]
  ): void {
    // Alive for a moment: its documents tell the journal what a killed process could not.
    const referee = must(this.byId(id), id);
    referee.catchUp();
    for (const listener of this.#erased) listener(id);
    this.#open.delete(id);
    referee.close();
    const journal = this.#folder.open(id);
    try {
      const at = this.#clock.now();
      // What they told just now was written before: it prolongs nothing.
      const life = { ...lifeIn(journal), ...span };
      journal.replace(rowsOf(beginning(life), life.state, { at, actor: 'server', commandId: null }));
    } finally {
      journal.close();
    }
  }

  /** Calls back just before a workshop is erased, or put in the place of another. */
  onErase(listener: (id: string) => void): void {
    this.#erased.add(listener);
  }

  /** Calls back when a workshop comes alive, before anybody can ask it anything. */
  onOpen(listener: (referee: Referee) => void): void {
    this.#opened.add(listener);
  }

  /** Rehearsals of a workshop. */
  rehearsalsOf(id: string): readonly WorkshopIndexEntry[] {
    return this.#folder.list().filter((entry) => entry.rehearsalOf === id);
  }

  /** Closes every journal: one that cannot end in order keeps no other one open. */
  close(): void {
    for (const [id, referee] of this.#open) {
      try {
        referee.close();
      } catch (error) {
        this.#log.error({ workshop: id, fault: error }, 'workshop not closed in order');
      }
    }
    this.#open.clear();
    this.#folder.close();
  }

  #begun(first: FirstEvent): Referee {
    const { id, space, code, title, at: createdAt, rehearsalOf } = first;
    const journal = this.#folder.create({ id, space, code, title, createdAt, rehearsalOf });
    try {
      return Referee.begin(journal, this.#clock, first);
    } catch (error) {
      this.#folder.erase(id);
      throw error;
    }
  }

  #load(id: string): Referee {
    let journal: Journal | null = null;
    try {
      journal = this.#folder.open(id);
      const referee = Referee.load(journal, this.#clock);
      this.#come(id, referee);
      return referee;
    } catch (error) {
      this.#log.error({ file: `${id}.sqlite`, fault: error }, 'workshop unreadable');
      // Whoever asks again opens it again: kept open each time, it would be open until the process has no file left.
      journal?.close();
      throw new WorkshopUnreadable(id, { cause: error });
    }
  }

  #come(id: string, referee: Referee): void {
    for (const listener of this.#opened) listener(referee);
    this.#open.set(id, referee);
    this.#follow(id, referee);
  }

  /** The folder's title follows the workshop's. */
  #follow(id: string, referee: Referee): void {
    referee.onChange(({ before, after }) => {
      const entry = before.title === after.title ? null : this.#folder.byId(id);
      if (entry) this.#folder.update({ ...entry, title: after.title });
    });
  }
}

function lifeIn(journal: Journal): Life {
  const entries = journal.read();
  const [first, last] = [must(entries[0], 'a first row'), must(entries.at(-1), 'a last row')];
  return { state: stateOf(entries), bornAt: first.at, lastAt: last.at };
}
