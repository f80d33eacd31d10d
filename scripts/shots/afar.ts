// A workshop left open from afar, days before it: two partners already wrote; then it is closed.
import { minutes } from '#core/units.ts';
import type { JoinResponse } from '#lib/protocol/http-api.ts';
import type { Moment } from './day.ts';
import { Device, drawId } from './device.ts';
import { Room } from './room.ts';
import { ideasOn, LONG_CARD, THEMES } from './words.ts';

const FIVE_DAYS = minutes(5 * 24 * 60);

/** Prepared, not begun. */
export function openAfar(): Promise<Room> {
  return Room.create({
    ...{ template: 'herault-tables', people: 25 },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
}

async function writesFromAfar(room: Room, name: string, texts: readonly string[]): Promise<void> {
  const device = new Device(room.house.origin);
  const here = { workshop: room.id, role: 'participant' } as const;
  const { seat } = await device.post<JoinResponse>('/afar', { code: room.made.code });
  await device.does(here, {
    type: 'seat.name',
    seat,
    name,
    affiliation: `Structure de ${name}`,
    thanks: true
  });
  for (const text of texts) {
    const words = { text, example: '', cited: '', subPoints: [] };
    const place = { card: drawId(), table: 'D1', kind: 'idea', claim: null } as const;
    await device.does(here, { type: 'card.add', ...place, ...words });
  }
}

/** In order. */
export const AFAR: readonly Moment[] = [
  {
    name: 'open',
    play: async (room) => {
      await room.does({ type: 'afar.open', until: room.house.now() + FIVE_DAYS });
      const ideas = ideasOn(THEMES.D1, 4).map(({ text }) => text);
      await writesFromAfar(room, 'Paule', [...ideas, LONG_CARD.text]);
      await writesFromAfar(room, 'Ilan', ['Des horaires affichés au même endroit']);
    }
  },
  { name: 'over', play: (room) => room.does({ type: 'afar.close' }) }
];
