// A day in which everything is as long as it may be: titles, questions, instructions, themes, a card of two thousand letters.
import type { Plan } from '#core/plan.ts';
import { LIMITS } from '#core/limits.ts';
import { must } from '#core/result.ts';
import { buildPlan, type PhaseDraft } from '#core/rotation/build-plan.ts';
import { asksIn, consent } from '#lib/templates/asks.ts';
import type { Moment } from './day.ts';
import { crowded } from './people.ts';
import { Room } from './room.ts';
import { ideasOn, LONG_CARD, THEMES } from './words.ts';

const SENTENCE =
  'Comment les professionnels deviennent-ils coauteurs de la politique du territoire, et que faudrait-il que l’office, les communes et les habitants fassent autrement, chacun à sa place et sans attendre la saison prochaine, pour que cela tienne plus d’un hiver et que celles et ceux qui ne viennent jamais y trouvent ';
/** A sentence of so many letters. */
const long = (letters: number): string =>
  `${SENTENCE.repeat(2)
    .slice(0, letters - 2)
    .trim()} ?`;

const still = { title: '', instruction: '', rounds: [], move: null };
const PHASES: readonly PhaseDraft[] = [
  { ...still, id: 'welcome', kind: 'welcome', title: 'Accueil', minutes: 10 },
  {
    ...{ ...still, id: 'framing', kind: 'framing', minutes: 8 },
    ...{ title: long(LIMITS.title), instruction: long(LIMITS.prompt) }
  },
  { ...still, id: 'talk', kind: 'talk', title: 'Se parler', minutes: 7, instruction: long(LIMITS.prompt) },
  {
    ...{ ...still, id: 'ask', title: 'Avis', kind: 'ask', minutes: 5 },
    asks: asksIn('fr', [consent({ question: { fr: long(LIMITS.question), en: '' } })])
  },
  {
    ...{ ...still, id: 'tables', kind: 'rotation', title: 'Tables', minutes: 1 },
    instruction: `${long(160)} Une idée, un exemple.`
  },
  { ...still, id: 'closing', kind: 'closing', title: 'Clôture', minutes: 5 }
];

function wordyPlan(startsAt: number): Plan {
  const made = buildPlan({
    ...{ people: 42, hosts: true, circuits: 1, startsAt, zone: 'Europe/Paris', phases: PHASES },
    themes: [...Object.values(THEMES), 'Mobilités', 'Saisonniers'].map((title, i) => ({
      ...{ title: `${title} : ${long(LIMITS.themeTitle - title.length - 4 - i)}`, prompts: [] },
      question: long(LIMITS.question)
    }))
  });
  return must(made.ok ? made.value : null, 'a plan');
}

/** Thirty people at seven tables, the longest name among them. */
export async function openWordy(): Promise<Room> {
  const room = await Room.planned(long(LIMITS.title), wordyPlan);
  await room.join(crowded(30));
  return room;
}

const at =
  (kind: string, part = 'round') =>
  (now: { readonly kind: string; readonly part: string }): boolean =>
    now.kind === kind && (kind !== 'rotation' || now.part === part);

/** In order. */
export const WORDY: readonly Moment[] = [
  { name: 'welcome', play: () => Promise.resolve() },
  { name: 'framing', play: (room) => room.goTo(at('framing')) },
  { name: 'talk', play: (room) => room.goTo(at('talk')) },
  { name: 'ask', play: (room) => room.goTo(at('ask')) },
  {
    name: 'shown',
    play: async (room) => {
      const { vote } = await room.view();
      for (const [line, hands] of [
        ['l1', 18],
        ['l2', 6],
        ['l3', 4]
      ] as const)
        await room.does({ type: 'vote.count', vote: vote?.id ?? '', line, hands });
      await room.does({ type: 'vote.close', vote: vote?.id ?? '' });
      await room.does({ type: 'vote.reveal', vote: vote?.id ?? '' });
    }
  },
  {
    name: 'round',
    play: async (room) => {
      await room.goTo(at('rotation'));
      await room.untilLeft(300);
    }
  },
  {
    name: 'harvest',
    play: async (room) => {
      await room.write('A1', [LONG_CARD, ...ideasOn(THEMES.A1, 3)]);
      await room.does({ type: 'room.show', table: 'A1' });
    }
  },
  {
    name: 'lit',
    play: async (room) => {
      const text = `${LONG_CARD.text} `.repeat(5).trim().slice(0, LIMITS.cardText);
      const [card = ''] = await room.write('B1', [{ ...LONG_CARD, text }]);
      await room.does({ type: 'room.show', table: 'B1' });
      await room.does({ type: 'room.spotlight', card });
    }
  },
  {
    name: 'unlit',
    play: (room) => room.does({ type: 'room.spotlight', card: null })
  },
  {
    name: 'move',
    play: async (room) => {
      await room.does({ type: 'room.show', table: null });
      await room.goTo(at('rotation', 'move'));
    }
  }
];
