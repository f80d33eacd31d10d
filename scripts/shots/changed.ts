// A day that does not go as planned: people expected by name, structures written in several ways, twenty minutes late, a plan to
// change on the spot.
import type { ListedPerson } from '#core/listed-people.ts';
import { minutes } from '#core/units.ts';
import type { Moment } from './day.ts';
import { MORNING } from './house.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';

const LATE = 20;
const QUALITIES = ['elected', 'direction', 'team', 'team', 'professional'] as const;
/** One structure, as three people write it. */
const SPELLINGS = ['OT du Bazadais', 'ot bazadais', 'Office de tourisme du Bazadais', 'CRT', 'c.r.t.'];

function listed(): readonly ListedPerson[] {
  return presented(18)
    .filter(({ name }) => name !== '')
    .map((person, i) => ({ ...person, quality: QUALITIES[i % QUALITIES.length] ?? 'team' }));
}

/** Twenty-five people at five tables, meant to begin twenty minutes ago. */
export function openChanged(): Promise<Room> {
  return Room.create({
    ...{ template: 'herault-tables', people: 25, start: true, startsAt: MORNING - minutes(1) * LATE },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' },
    list: listed()
  });
}

/** In order. */
export const CHANGED: readonly Moment[] = [
  {
    name: 'arrived',
    play: async (room) => {
      await room.join(presented(9).map(({ name }, i) => ({ name, affiliation: SPELLINGS[i] ?? '' })));
      await room.does({ type: 'people.list', rows: [], wishes: { elected: 'spread' } });
    }
  },
  {
    name: 'late',
    play: async (room) => {
      await room.goTo(({ round, part }) => round === 1 && part === 'round');
      await room.untilLeft(300);
    }
  }
];
