// A round in which the room is spoken to: sentences on the screens, everybody asked to look up, one card shown large; a table too
// full, one nearly empty, and one voice.
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { Room } from './room.ts';
import { findingsOn, ideasOn, LONG_CARD, RICH, THEMES } from './words.ts';

/** Twenty-seven people at five tables, in the welcome. */
export async function openSaid(): Promise<Room> {
  const room = await Room.create({
    ...{ template: 'herault-tables', people: 25, start: true },
    ...{ place: 'Salle des fêtes de Saint-Aubin-les-Sources', organizer: 'Tourisme des Trois Rivières' }
  });
  await room.join(presented(24));
  return room;
}

/** In order. */
export const SAID: readonly Moment[] = [
  {
    name: 'said',
    play: async (room) => {
      await room.goTo(({ round, part }) => round === 2 && part === 'round');
      await room.untilLeft(480);
      const away = (await room.at('C1')).map(({ seat }) => seat);
      const { tiles } = await room.view();
      const groupAt = (table: string) => tiles.find(({ place }) => place.table === table)?.group ?? 1;
      const into = groupAt('E1');
      for (const seat of away.slice(0, 4)) await room.does({ type: 'seat.move', seat, group: into });
      await room.write('D1', [...RICH, ...ideasOn(THEMES.D1, 4), ...findingsOn(THEMES.D1, 2)]);
      const [first] = await room.at('B1');
      for (const { text } of ideasOn(THEMES.B1, 6))
        if (first?.person) await room.writeAs(first.person, 'B1', text);
      await room.does({
        type: 'room.say',
        text: 'On vous entend peu à cette table, tout va bien ?',
        to: 'D1'
      });
      await room.does({ type: 'room.say', text: 'Plus que cinq minutes', to: 'all' });
      await room.untilLeft(300);
    }
  },
  {
    name: 'said-long',
    play: async (room) => {
      await room.does({ type: 'room.show', table: 'D1' });
      await room.does({
        type: 'room.say',
        text: 'Le café est servi au fond de la salle, près de la scène ; prenez vos manteaux avec vous, la porte du jardin reste ouverte, et revenez à votre table avant onze heures et quart, s’il vous plaît.',
        to: 'all'
      });
    }
  },
  {
    name: 'gathered',
    play: async (room) => {
      await room.does({ type: 'room.show', table: null });
      await room.does({ type: 'room.say', text: 'On se retrouve en plénière dans deux minutes', to: 'all' });
      await room.does({ type: 'room.gather', on: true });
    }
  },
  {
    name: 'lit',
    play: async (room) => {
      await room.does({ type: 'room.gather', on: false });
      await room.does({ type: 'room.unsay', to: 'all' });
      const [card = ''] = await room.write('D1', [
        {
          text: 'Une seule boîte aux lettres pour tous les hébergeurs de la vallée',
          example: 'un gîte de Saint-Aubin',
          cited: 'Rives et Jardins'
        }
      ]);
      await room.does({ type: 'room.spotlight', card });
    }
  },
  {
    name: 'lit-long',
    play: async (room) => {
      const [card = ''] = await room.write('D1', [LONG_CARD]);
      await room.does({ type: 'room.spotlight', card });
      await room.does({ type: 'room.say', text: 'Plus que cinq minutes', to: 'all' });
    }
  },
  {
    name: 'lit-short',
    play: async (room) => {
      const [card = ''] = await room.write('D1', [{ text: 'Se parler avant juin' }]);
      await room.does({ type: 'room.spotlight', card });
    }
  },
  { name: 'updating', play: (room) => room.does({ type: 'room.spotlight', card: null }) }
];
