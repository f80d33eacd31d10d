// The people expected by name, while a workshop is being prepared: kept on this device only until it exists.
import type { ListedPerson } from '#core/listed-people.ts';
import { QUALITIES, WISHES, type Quality, type QualityWishes } from '#core/qualities.ts';
import type { QualityCount } from '#core/quality-counts.ts';
import { wishesUnmetBy, type UnmetWish } from '#core/rotation/spread.ts';
import type { CreateRequest } from '#lib/protocol/http-api.ts';

/** What the draft keeps of it. */
export interface SavedRoster {
  readonly people: readonly ListedPerson[];
  readonly wishes: QualityWishes;
  readonly guardNames: boolean;
}

/** One for each draft. */
export class RosterDraft {
  people = $state.raw<readonly ListedPerson[]>([]);
  wishes = $state.raw<QualityWishes>({});
  guardNames = $state(false);

  constructor(guardNames: boolean) {
    this.guardNames = guardNames;
  }

  readonly counts: readonly QualityCount[] = $derived(
    QUALITIES.flatMap((quality) => {
      const people = this.people.filter((person) => person.quality === quality).length;
      return people === 0 ? [] : [{ quality, people, present: 0 }];
    })
  );

  /** What these wishes cannot have among so many groups. */
  unmet(groups: number): readonly UnmetWish[] {
    const qualities = this.people.map(({ quality }) => quality ?? null);
    return groups === 0 ? [] : wishesUnmetBy(qualities, groups, this.wishes);
  }

  /** Its part of what the server is asked for. */
  request(): Pick<CreateRequest, 'list' | 'qualities' | 'guardNames'> {
    return {
      ...(this.people.length > 0 ? { list: this.people } : {}),
      ...(Object.keys(this.wishes).length > 0 ? { qualities: this.wishes } : {}),
      guardNames: this.guardNames
    };
  }

  /** Its part of what the device keeps. */
  saved(): SavedRoster {
    const { people, wishes, guardNames } = this;
    return { people, wishes, guardNames };
  }

  /** Takes back what was kept; anything else is as if it were not there. */
  restore(kept: unknown): void {
    if (typeof kept !== 'object' || kept === null) return;
    const { people, wishes, guardNames: guard }: Record<string, unknown> = { ...kept };
    if (Array.isArray(people) && people.every(isPerson)) this.people = people;
    if (isWishes(wishes)) this.wishes = wishes;
    if (typeof guard === 'boolean') this.guardNames = guard;
  }
}

function isPerson(read: unknown): read is ListedPerson {
  if (typeof read !== 'object' || read === null) return false;
  const { name, affiliation, quality }: Record<string, unknown> = { ...read };
  return (
    typeof name === 'string' &&
    typeof affiliation === 'string' &&
    (quality === undefined || QUALITIES.some((each) => each === quality))
  );
}

function isWishes(read: unknown): read is QualityWishes {
  if (typeof read !== 'object' || read === null) return false;
  const isQuality = (name: string): name is Quality => QUALITIES.some((each) => each === name);
  return Object.entries(read).every(
    ([name, wish]) => isQuality(name) && WISHES.some((each) => each === wish)
  );
}
