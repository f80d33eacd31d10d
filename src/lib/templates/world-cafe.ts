// The classic café: one question a round, people who scatter, one who stays.
import { say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import { closingPhase, framingPhase, STILL, welcomePhase } from './usual-phases.ts';

const HARVEST = commonBoard(
  'harvest',
  theme(
    say('Récolte', 'Harvest'),
    say('Qu’entend-on revenir d’une table à l’autre ?', 'What is heard again from one table to another?'),
    [
      say('Quelle question se cache derrière ?', 'Which question hides behind?'),
      say('Comment le dire en une phrase ?', 'How can it be said in one sentence?')
    ]
  ),
  [
    column('carry', 'idea', say('À emporter', 'To take away')),
    column(
      'link',
      'finding',
      say('Liens et motifs', 'Links and patterns'),
      say('Lien ou motif', 'Link or pattern')
    )
  ]
);

/** Two hours, for twelve people or three hundred. */
export const WORLD_CAFE: ReadyTemplate = {
  id: 'world-cafe',
  version: 1,
  state: 'ready',
  title: say('World Café classique', 'Classic World Café'),
  purpose: say(
    'Explorer une question qui compte, du large vers l’action.',
    'Explore a question that matters, from the wide view to action.'
  ),
  tables: say('tables de 4 à 5', 'tables of 4 to 5'),
  people: { least: 12, most: 300 },
  attribution: 'anonymous',
  hosts: false,
  mode: 'scatter',
  themes: [],
  columns: [
    column('free', 'note', say('Notes libres', 'Free notes'), say('Note libre', 'Free note')),
    column(
      'link',
      'finding',
      say('Liens et motifs', 'Links and patterns'),
      say('Lien ou motif', 'Link or pattern')
    ),
    column('carry', 'idea', say('À emporter', 'To take away'))
  ],
  groupings: [HARVEST],
  roles: [
    say(
      'Une personne reste à chaque table et raconte : Qu’avez-vous entendu à l’autre table ? Qui voit les choses autrement ? Donnez un exemple.',
      'One person stays at each table and asks: What did you hear at the other table? Who sees things differently? Give an example.'
    )
  ],
  phases: [
    welcomePhase(10, say('Asseyez-vous à quatre.', 'Sit down in fours.')),
    {
      ...framingPhase(10),
      title: say('Esprit du café', 'Spirit of the café'),
      instruction: say(
        'Écouter pour relier, parler pour contribuer, noter pour transmettre.',
        'Listen to connect, speak to contribute, note to pass on.'
      )
    },
    {
      ...{ id: 'cafe', kind: 'cafe', minutes: 66, rounds: [20, 20, 20], move: 3, fixed: true },
      title: say('Le café', 'The café'),
      instruction: say(
        'À chaque tour, une personne reste et accueille.',
        'At each round, one person stays and welcomes.'
      ),
      questions: [
        say(
          'Qu’est-ce qui compte vraiment pour vous dans ce sujet ?',
          'What really matters to you in this subject?'
        ),
        say(
          'Qu’est-ce qui freine, qu’est-ce qui surprend, qu’est-ce qui relie ?',
          'What holds back, what surprises, what connects?'
        ),
        say(
          'Si nous ne faisions qu’une chose ensemble, laquelle ?',
          'If we did only one thing together, which one?'
        )
      ]
    },
    {
      ...{ ...STILL, id: 'carry', kind: 'words', minutes: 5, grouping: 'harvest' },
      title: say('Récolte individuelle', 'One’s own harvest'),
      instruction: say('Une phrase que j’emporte.', 'One sentence I take away.')
    },
    {
      ...{ ...STILL, id: 'harvest', kind: 'words', minutes: 20, grouping: 'harvest' },
      title: say('Récolte plénière', 'The room’s harvest'),
      instruction: say(
        'Qu’entend-on revenir d’une table à l’autre ?',
        'What is heard again from one table to another?'
      )
    },
    closingPhase(9)
  ]
};
