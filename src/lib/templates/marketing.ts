// Six components of an offer of services, seen through two filters, then sorted and decided.
import { LAST_REQUEST_PHASE } from './icebreaker-phases.ts';
import { COMPONENTS } from './marketing-themes.ts';
import { say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import { breakPhase, framingPhase, restitutionPhase, STILL, votePhase } from './usual-phases.ts';

const FILTERS = commonBoard(
  'filters',
  theme(
    say('Les deux filtres', 'The two filters'),
    say('Quelles priorités nos services doivent-ils servir ?', 'Which priorities must our services serve?')
  ),
  [
    column('place', 'finding', say('Projet de territoire', 'Plan of the area')),
    column('office', 'finding', say('Projet de la structure', 'Plan of the office'))
  ]
);
const ACTIONS = commonBoard(
  'actions',
  theme(
    say('Plan d’action', 'Action plan'),
    say('Qui pilote, avec quel appui, pour quand ?', 'Who leads, with which support, by when?')
  ),
  [{ ...column('action', 'idea', say('Actions', 'Actions'), say('Action', 'Action')), serves: 'action' }]
);

/** Three hours. */
export const MARKETING: ReadyTemplate = {
  id: 'marketing',
  version: 1,
  state: 'ready',
  title: say('Construire son marketing de services', 'Building an offer of services'),
  purpose: say(
    'Passer l’offre aux professionnels au crible du territoire et de la structure, et décider.',
    'Sift the offer to professionals through the plans of the area and of the office, and decide.'
  ),
  tables: say('6 composantes', '6 components'),
  people: { least: 12, most: 36 },
  attribution: 'affiliation',
  hosts: true,
  themes: COMPONENTS,
  columns: [
    column('existing', 'finding', say('Existant', 'Existing')),
    column('adapt', 'idea', say('À adapter', 'To adapt')),
    column('create', 'idea', say('À créer', 'To create')),
    column('stop', 'note', say('À arrêter', 'To stop'))
  ],
  groupings: [FILTERS, ACTIONS],
  labels: [
    {
      id: 'way',
      title: say('Qui s’en charge ?', 'Who takes charge?'),
      options: [
        { id: 'run', title: say('Porter', 'Run') },
        { id: 'entrust', title: say('Confier', 'Entrust') },
        { id: 'point', title: say('Orienter', 'Point to') }
      ]
    },
    {
      id: 'price',
      title: say('À quel prix ?', 'At which price?'),
      options: [
        { id: 'free', title: say('Gratuit', 'Free') },
        { id: 'menu', title: say('À la carte', 'À la carte') },
        { id: 'value', title: say('Valeur ajoutée', 'Added value') }
      ]
    }
  ],
  phases: [
    framingPhase(10),
    {
      ...LAST_REQUEST_PHASE,
      minutes: 10,
      beats: LAST_REQUEST_PHASE.beats?.map((beat, i) => (i === 2 ? { ...beat, minutes: 4 } : beat)) ?? []
    },
    {
      ...{ ...STILL, id: 'filters', kind: 'words', minutes: 15, grouping: 'filters' },
      title: say('Les deux filtres', 'The two filters'),
      instruction: say(
        'Relisons ensemble les priorités du territoire et celles de la structure. Une priorité par carte.',
        'Read the priorities of the area and those of the office again. One priority per card.'
      )
    },
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 66, rounds: [12, 10, 10, 8, 8, 8], move: null },
      title: say('Tables des composantes', 'Tables of the components'),
      instruction: say(
        'Ce qui existe, ce qui manque, ce qui peut s’arrêter.',
        'What exists, what is missing, what can stop.'
      )
    },
    breakPhase(15),
    {
      ...{ ...STILL, id: 'sorting', kind: 'sorting', minutes: 25 },
      title: say('Trier', 'Sort'),
      instruction: say(
        'Garder, adapter, créer, arrêter : la bonne colonne. Porter, confier, orienter : la bonne étiquette.',
        'Keep, adapt, create, stop: the right column. Run, entrust, point to: the right label.'
      )
    },
    votePhase(5, say('Que lancer en premier ?', 'What should be launched first?')),
    restitutionPhase(18, say('Trois minutes par composante.', 'Three minutes for each component.')),
    {
      ...{ ...STILL, id: 'actions', kind: 'words', minutes: 16, grouping: 'actions' },
      title: say('Plan d’action', 'Action plan'),
      instruction: say(
        'Une action par carte : qui pilote, qui appuie, pour quelle échéance.',
        'One action per card: who leads, who supports, by which date.'
      )
    }
  ]
};
