// One hour over breakfast with professionals.
import { say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import { closingPhase, STILL, votePhase, welcomePhase } from './usual-phases.ts';

const COLUMNS = [
  column('idea', 'idea', say('Idées', 'Ideas'), say('Idée', 'Idea')),
  column('join', 'note', say('Je participe', 'Count me in')),
  column('need', 'question', say('Besoin de l’office', 'Need of the office'))
];
const ROOM = commonBoard(
  'room',
  theme(
    say('Ensemble cette saison', 'Together this season'),
    say(
      'Que voudriez-vous que nous fassions ensemble cette saison ?',
      'What would you like us to do together this season?'
    )
  ),
  COLUMNS
);

/** One hour. */
export const BREAKFAST: ReadyTemplate = {
  id: 'petit-dej',
  version: 1,
  state: 'ready',
  title: say('P’tit déj remue-méninges avec les professionnels', 'Breakfast brainstorm with professionals'),
  purpose: say(
    'Une heure avec les professionnels, croissants compris.',
    'One hour with professionals, croissants included.'
  ),
  tables: say('2 tables', '2 tables'),
  people: { least: 8, most: 25 },
  attribution: 'affiliation',
  hosts: true,
  themes: [
    theme(
      say('Raconter', 'Tell'),
      say('Que raconter de notre territoire cette saison ?', 'What should we tell of our place this season?'),
      [
        say('Quelle histoire vos clients retiennent-ils ?', 'Which story do your customers remember?'),
        say('Qui devrait-on voir dans une vidéo ?', 'Who should be seen in a video?'),
        say('Quel détail personne ne montre ?', 'Which detail does nobody show?')
      ]
    ),
    theme(
      say('Faire ensemble', 'Do together'),
      say('Que faire ensemble avant l’été ?', 'What can we do together before the summer?'),
      [
        say('Quelle idée ne coûte rien ?', 'Which idea costs nothing?'),
        say('Qui s’en charge avec vous ?', 'Who takes charge with you?'),
        say('De quoi avez-vous besoin de l’office ?', 'What do you need of the office?')
      ]
    )
  ],
  columns: COLUMNS,
  groupings: [ROOM],
  phases: [
    welcomePhase(10),
    {
      ...{ ...STILL, id: 'interview', kind: 'talk', minutes: 5 },
      title: say('Interview croisée', 'Crossed interview'),
      instruction: say(
        'Que faites-vous, et qu’attendez-vous de cette saison ?',
        'What do you do, and what do you expect of this season?'
      ),
      beats: [
        {
          title: say('À deux : la première personne répond', 'In pairs: the first person answers'),
          minutes: 2
        },
        { title: say('L’autre répond à son tour', 'The other answers in turn'), minutes: 2 },
        { title: say('On présente l’autre', 'Introduce the other'), minutes: 1 }
      ]
    },
    {
      ...{ ...STILL, id: 'doubling', kind: 'doubling', minutes: 12, grouping: 'room' },
      title: say('En solo, à deux, à quatre', 'Alone, in pairs, in fours'),
      instruction: say(
        'Une idée pour cette saison, puis on choisit ensemble.',
        'One idea for this season, then choose together.'
      ),
      beats: [
        { title: say('En solo', 'Alone'), minutes: 2 },
        { title: say('À deux', 'In pairs'), minutes: 4 },
        { title: say('À quatre', 'In fours'), minutes: 6 }
      ]
    },
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 22, rounds: [10, 10], move: null },
      title: say('Deux tables', 'Two tables'),
      instruction: say(
        'Une idée par carte, un exemple quand il y en a.',
        'One idea per card, an example when there is one.'
      )
    },
    votePhase(3, say('Que faire en premier ?', 'What should be done first?')),
    {
      ...{ ...STILL, id: 'volunteers', kind: 'words', minutes: 5, grouping: 'room' },
      title: say('Volontaires', 'Volunteers'),
      instruction: say(
        '« Je participe » : à quoi, et de quoi ai-je besoin ?',
        '“Count me in”: for what, and what do I need?'
      )
    },
    closingPhase(3)
  ]
};
