// Every kind of phase in its empty, usual and full states, in one day.
import type { FacilitatorView } from '#core/views.ts';
import { momentsPlan } from './moments-plan.ts';
import type { Moment } from './day.ts';
import { presented } from './people.ts';
import { Room, type Words } from './room.ts';
import { findingsOn, ideasOn, THEMES } from './words.ts';

/** Twenty-six expected, twenty-three of whom have a phone. */
export async function openMoments(): Promise<Room> {
  const room = await Room.planned('Faire évoluer sa politique partenariale', momentsPlan);
  await room.join(presented(23));
  return room;
}

const WORDS = [
  ...[
    'Proximité',
    'proximité',
    'Proximite',
    'PROXIMITÉ',
    'Écoute',
    'écoute',
    'ecoute',
    'Écoute',
    'Trop loin',
    'trop loin'
  ],
  ...[
    'Facilitateur',
    'Guichet',
    'Utiles',
    'Absents',
    'Cotisation',
    'cotisation',
    'Réseau',
    'réseau',
    'Présents l’été'
  ],
  ...[
    'Confiance',
    'confiance',
    'confiance',
    'Paperasse',
    'Une équipe',
    'Vitrine',
    'Invisible',
    'À l’écoute',
    'Brochure'
  ]
];
const as = (kind: string, texts: readonly string[]): readonly Words[] =>
  texts.map((text) => ({ text, kind }));
const at =
  (kind: string, round = 0) =>
  ({ kind: now, part, round: current }: FacilitatorView['now']) =>
    now === kind && part !== 'move' && current === round;
const titled =
  (title: string) =>
  ({ title: now }: FacilitatorView['now']) =>
    now === title;
const TABLES = ['A1', 'B1', 'C1', 'D1'] as const;
const TITLES = Object.values(THEMES);

async function writes(room: Room): Promise<void> {
  for (const [i, table] of TABLES.entries()) {
    const theme = TITLES[i] ?? '';
    const ids = await room.write(table, [...findingsOn(theme, 2), ...ideasOn(theme, 6 + 2 * i)]);
    written.set(room, { ...written.get(room), [table]: ids });
  }
}

/** What each table wrote: nobody reads a board over HTTP. */
const written = new WeakMap<Room, Readonly<Record<string, readonly string[]>>>();
/** Ids of the cards a themed table wrote. */
export const writtenAt = (room: Room, table: string): readonly string[] => written.get(room)?.[table] ?? [];

/** In order. Each leaves the room as its pictures want it. */
export const MOMENTS: readonly Moment[] = [
  {
    name: 'talk',
    play: async (room) => {
      await room.goTo(at('talk'));
      await room.untilLeft(200);
    }
  },
  { name: 'talk-over', play: (room) => room.untilLeft(-50) },
  {
    name: 'words-empty',
    play: async (room) => {
      await room.goTo(at('words'));
      await room.untilLeft(300);
    }
  },
  {
    name: 'words',
    play: async (room) => {
      await room.write('word1', as('word', WORDS));
      await room.untilLeft(120);
    }
  },
  {
    name: 'portrait',
    play: async (room) => {
      await room.goTo(titled('Portrait chinois'));
      await room.write('portrait1', [
        ...as('dish', [
          'Une garbure : chacun y met ce qu’il a',
          'Un pique-nique',
          'Une fondue, à partager lentement'
        ]),
        ...as('thing', ['Une boussole', 'Un couteau suisse', 'Un carnet que l’on se passe']),
        ...as('place', ['Un estuaire', 'Une place de village un jour de marché'])
      ]);
      await room.untilLeft(200);
    }
  },
  { name: 'doubling', play: (room) => room.goTo(at('doubling')) },
  {
    name: 'doubling-alone',
    play: async (room) => {
      await room.does({ type: 'solo.begin', minutes: 2 });
      await room.write(
        'pair1',
        as('idea', [
          'Ouvrir une permanence commune le samedi',
          'Partager un calendrier',
          'Se prêter du matériel'
        ])
      );
      room.later(1);
    }
  },
  {
    name: 'doubling-two',
    play: async (room) => {
      await room.does({ type: 'solo.reveal' });
      await room.untilLeft(480);
    }
  },
  {
    name: 'outdoors',
    play: async (room) => {
      await room.goTo(at('outdoors'));
      await room.write(
        'out1',
        as('zoom', [
          'Le potager de l’auberge, ouvert aux voisins chaque jeudi soir',
          'La navette partagée des trois campings'
        ])
      );
      await room.untilLeft(900);
    }
  },
  { name: 'outdoors-back', play: (room) => room.untilLeft(-20) },
  {
    name: 'horizons',
    play: async (room) => {
      await room.goTo(at('horizons', 2));
      await room.write(
        'soon2',
        as('need', [
          'Garder l’ouverture du dimanche, même réduite',
          'Ne pas perdre les saisonniers déjà formés',
          'Un interlocuteur qui rappelle le jour même'
        ])
      );
      await room.untilLeft(150);
    }
  },
  {
    name: 'cafe',
    play: async (room) => {
      await room.goTo(at('cafe', 1));
      const here = (await room.view()).tiles.map(({ place }) => place.table);
      for (const [i, table] of here.entries())
        await room.write(
          table,
          as(
            'free',
            ideasOn(TITLES[i % TITLES.length] ?? '', 3).map(({ text }) => text)
          )
        );
      await room.untilLeft(500);
    }
  },
  {
    name: 'cafe-move',
    play: async (room) => {
      await room.goTo(({ kind, part }) => kind === 'cafe' && part === 'move');
      await room.untilLeft(140);
    }
  },
  {
    name: 'stories',
    play: async (room) => {
      await room.goTo(at('stories', 1));
      await room.untilLeft(600);
    }
  },
  {
    name: 'sorting',
    play: async (room) => {
      await room.goTo(at('rotation', 1));
      await writes(room);
      await room.goTo(at('sorting'));
      await room.untilLeft(400);
    }
  },
  {
    name: 'sorted',
    play: async (room) => {
      const labels = ['keep', 'adapt', 'keep', 'create'] as const;
      for (const table of TABLES) {
        const ids = written.get(room)?.[table] ?? [];
        for (const [n, card] of ids.slice(0, 6).entries())
          await room.does({
            type: 'card.label',
            card,
            set: 'fate',
            option: labels[n % labels.length] ?? null
          });
      }
      await room.untilLeft(200);
    }
  },
  {
    name: 'restitution',
    play: async (room) => {
      const [, , first = '', second = ''] = written.get(room)?.['B1'] ?? [];
      for (const card of [first, second]) await room.does({ type: 'card.pin', card, pinned: true });
      await room.goTo(at('restitution', 2));
      await room.untilLeft(130);
    }
  }
];
