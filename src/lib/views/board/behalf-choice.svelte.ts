// On whose behalf the next cards are written (BEH-1). It holds until somebody changes it, or until other people sit there.
import type { Behalf } from '#core/behalf.ts';
import type { PersonHere } from '#core/views-people.ts';

/** Who may be named on what is written now. */
export interface Signing {
  readonly choice: BehalfChoice;
  readonly people: readonly PersonHere[];
  /** May a first name be typed? Only where names sign. */
  readonly free: boolean;
}

interface Kept {
  readonly key: string;
  readonly who: Behalf | null;
  /** First names that were said at this table, to be chosen again in one touch. */
  readonly names: readonly string[];
}

/** One for each table on a device. */
export class BehalfChoice {
  /** Is the list open? */
  open = $state(false);
  #kept = $state.raw<Kept>({ key: '', who: null, names: [] });
  readonly #key: () => string;

  /** `key`: changes whenever other people sit down. */
  constructor(key: () => string) {
    this.#key = key;
  }

  readonly #now = $derived.by<Kept>(() => {
    const key = this.#key();
    return this.#kept.key === key ? this.#kept : { key, who: null, names: [] };
  });
  readonly who = $derived(this.#now.who);
  readonly names = $derived(this.#now.names);

  choose(who: Behalf | null): void {
    const { key, names } = this.#now;
    const isNew = who !== null && 'name' in who && !names.includes(who.name);
    this.#kept = { key, who, names: isNew ? [...names, who.name] : names };
    this.open = false;
  }
}
