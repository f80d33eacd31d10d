// Rooms in a live moment of the pictures, and what the other people of each do: cards, words, answers, moves, the plan.
import { must } from '#core/result.ts';
import type { FacilitatorView } from '#core/views.ts';
import { answer } from '../../scripts/shots/asks.ts';
import { drawId } from '../../scripts/shots/device.ts';
import { writtenAt } from '../../scripts/shots/moments.ts';
import type { Picture } from '../../scripts/shots/picture.ts';
import type { Person, Room, Words } from '../../scripts/shots/room.ts';
import { STORIES } from '../../scripts/shots/stories.ts';

/** One change by somebody else; `n` counts them. */
export type Change = (room: Room, n: number) => Promise<void>;

/** A moment of a story, the screens looked at in it, and what goes on meanwhile. */
export interface Busy {
  readonly story: string;
  readonly moment: string;
  /** « screen state » of each picture. */
  readonly seen: readonly string[];
  readonly change: Change;
}

/** Plays a story until this moment. */
export async function openBusy({ story: name, moment, seen }: Busy) {
  const story = must(
    STORIES.find((each) => each.name === name),
    name
  );
  const room = await story.open();
  for (const each of story.moments) {
    await each.play(room);
    if (each.name === moment) break;
  }
  const all = story.pictures[moment] ?? [];
  const pictures = seen.map((each): Picture => {
    const [screen, state] = each.split(' ');
    return must(
      all.find((picture) => picture.screen === screen && picture.state === state),
      each
    );
  });
  return { room, pictures };
}

/** The room as it was when the others began: asking again each time would be most of the work. */
const FIRST = new WeakMap<Room, Promise<FacilitatorView>>();
function firstView(room: Room): Promise<FacilitatorView> {
  const known = FIRST.get(room) ?? room.view();
  FIRST.set(room, known);
  return known;
}

/** People at a table, but the first, whose phone is looked at. */
async function others(room: Room, table: string): Promise<readonly Person[]> {
  const { seats } = await firstView(room);
  const there = seats.filter((seat) => seat.table === table && seat.hosts === null);
  return there.flatMap(({ seat }) => room.people.find((each) => each.seat === seat) ?? []).slice(1);
}

/** Somebody else writes a card there. */
export const writes =
  (table: string, kind: Words['kind'] = 'idea'): Change =>
  async (room, n) => {
    const people = await others(room, table);
    const words = {
      text: `Une idée de plus, la ${n}e, et son exemple`,
      example: '',
      cited: '',
      subPoints: []
    };
    await people[n % people.length]?.device.does(
      { workshop: room.id, role: 'participant' },
      { type: 'card.add', card: drawId(), table, kind: kind ?? 'idea', claim: null, ...words }
    );
  };

/** One time in three, somebody who has not answered yet does, while there is anybody; else hands are counted. */
const answers =
  (most: number, hand: string, marksOf: (n: number) => Readonly<Record<string, number>>): Change =>
  async (room, n) => {
    const vote = must((await firstView(room)).vote?.id, 'a vote');
    const turn = Math.floor(n / 3);
    const person = room.people.at(-1 - turn);
    if (person && n % 3 === 0 && turn < most) await answer(room, person, vote, marksOf(turn));
    else await room.does({ type: 'vote.count', vote, line: hand, hands: n });
  };
/** Somebody labels a card of a table, or pins it, then does the contrary. */
const sorts: Change = (room, n) => {
  const cards = writtenAt(room, 'B1');
  const option = n % 2 === 0 ? 'keep' : 'adapt';
  return room.does({ type: 'card.label', card: cards[n % cards.length] ?? '', set: 'fate', option });
};
const pins: Change = (room, n) => {
  const cards = writtenAt(room, 'B1');
  const pinned = Math.floor(n / cards.length) % 2 === 0;
  return room.does({ type: 'card.pin', card: cards[n % cards.length] ?? '', pinned });
};

/** The others of a round: cards at three tables, help, a seat that moves, the minutes of the end. */
const aRound: Change = async (room, n) => {
  const place = Math.floor(n / 6);
  switch (n % 6) {
    case 0:
      return room.does({ type: 'table.help', table: 'C1', asked: place % 2 === 0 });
    case 1:
      return writes('A1')(room, n);
    case 2: {
      const { seats } = await firstView(room);
      const moving = must(
        seats.filter(({ table, hosts }) => table === 'B1' && hosts === null).at(-1),
        'a seat'
      );
      const home = moving.group ?? 1;
      const group = place % 2 === 0 ? 1 + (home % 5) : home;
      return room.does({ type: 'seat.move', seat: moving.seat, group });
    }
    case 3: {
      const last = must((await firstView(room)).parts.at(-1), 'a part');
      const lengths = [{ phase: last.id, minutes: 5 + (place % 3), rounds: [], move: 0 }];
      return room.does({ type: 'plan.lengths', lengths });
    }
    default:
      return writes('D1', n % 4 === 0 ? 'finding' : 'idea')(room, n);
  }
};

/** Live moments that have, together, every screen that changes under other hands. */
export const BUSY: readonly Busy[] = [
  {
    ...{ story: 'day', moment: 'welcome', seen: ['projection welcome'] },
    change: (room, n) => room.join([{ name: `Prénom ${n}`, affiliation: 'Rives et Jardins' }])
  },
  {
    ...{ story: 'day', moment: 'usual', change: aRound },
    seen: ['conduire usual', 'preparer running', 'participant usual', 'table usual']
  },
  {
    ...{ story: 'order', moment: 'ordered', seen: ['conduire board', 'conduire person-acts'], change: aRound }
  },
  {
    ...{
      story: 'votes',
      moment: 'vote-open',
      seen: ['projection vote-open', 'conduire vote-open', 'participant vote']
    },
    change: answers(2, 'l3', () => ({ l2: 1 }))
  },
  {
    ...{
      story: 'asks',
      moment: 'far',
      seen: ['projection ask-scale-open', 'conduire ask-hands', 'participant ask-scale']
    },
    change: answers(16, 'l1.A', (n) => ({ l1: 1 + (n % 11) }))
  },
  {
    ...{
      story: 'asks',
      moment: 'sides-argued',
      seen: ['projection tension-argued', 'participant tension-argued']
    },
    change: (room, n) => writes('sides1', n % 2 === 0 ? 'poleA' : 'poleB')(room, n)
  },
  {
    ...{ story: 'moments', moment: 'words', seen: ['projection words', 'participant words'] },
    change: writes('word1', 'word')
  },
  {
    ...{ story: 'moments', moment: 'doubling-two', seen: ['participant doubling-two'] },
    change: writes('pair1')
  },
  {
    ...{ story: 'moments', moment: 'outdoors', seen: ['participant outdoors', 'conduire pocket'] },
    change: writes('out1', 'zoom')
  },
  {
    ...{ story: 'moments', moment: 'sorting', seen: ['table sorting'] },
    change: sorts
  },
  {
    ...{
      story: 'moments',
      moment: 'restitution',
      seen: ['projection restitution', 'participant restitution', 'table restitution-turn']
    },
    change: pins
  },
  {
    ...{ story: 'witness', moment: 'telling', seen: ['temoin tell', 'table story'] },
    change: writes('T1', 'keep')
  }
];

/** A room of BUSY, by its story and moment. */
export const changing = (story: string, moment: string): Busy =>
  must(
    BUSY.find((busy) => busy.story === story && busy.moment === moment),
    moment
  );
