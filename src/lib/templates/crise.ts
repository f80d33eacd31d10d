// Listening in a crisis, by telephone: everybody together, nobody named, and a call back for whoever asks.
import { WEATHER_PHASE } from './icebreaker-phases.ts';
import { say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import { closingPhase, STILL, welcomePhase } from './usual-phases.ts';

const PROMPTS = [
  say('Qui peut aider dès demain ?', 'Who can help from tomorrow on?'),
  say('Quelle information est confuse ?', 'Which information is unclear?'),
  say('Que ne dit-on pas aux élus ?', 'What are elected members not told?'),
  say('Quel geste simple entre voisins ?', 'Which simple gesture between neighbours?')
];
const COLUMNS = [
  column('now', 'finding', say('Maintenant', 'Now')),
  column('season', 'note', say('Cette saison', 'This season')),
  column('later', 'question', say('Plus tard', 'Later')),
  column('help', 'idea', say('Je peux aider', 'I can help'))
];
const NEEDS = commonBoard(
  'needs',
  theme(say('Besoins', 'Needs'), say('De quoi avez-vous besoin ?', 'What do you need?'), PROMPTS),
  [column('need', 'note', say('Besoins à trier', 'Needs to sort'), say('Besoin', 'Need')), ...COLUMNS]
);
const CALLS = commonBoard(
  'calls',
  theme(
    say('Qui rappelle qui', 'Who calls whom back'),
    say('Souhaitez-vous être rappelé, et par qui ?', 'Would you like a call back, and from whom?')
  ),
  [column('call', 'idea', say('Rappels', 'Calls back'), say('Rappel', 'Call back'))]
);

/** Three quarters of an hour. */
export const CRISIS: ReadyTemplate = {
  id: 'crise',
  version: 1,
  state: 'ready',
  title: say('Cellule d’écoute en situation de crise', 'Listening group in a crisis'),
  purpose: say(
    'À distance, au téléphone, sans rien installer.',
    'Remotely, by telephone, with nothing to install.'
  ),
  tables: say('3 horizons', '3 horizons'),
  people: { least: 6, most: 20 },
  attribution: 'anonymous',
  hosts: false,
  mode: 'together',
  themes: [
    theme(
      say('Cette semaine', 'This week'),
      say('Cette semaine, de quoi avez-vous besoin ?', 'This week, what do you need?'),
      PROMPTS
    ),
    theme(
      say('Cette saison', 'This season'),
      say('Cette saison, que faut-il préserver ?', 'This season, what must be protected?'),
      PROMPTS
    ),
    theme(
      say('L’an prochain', 'Next year'),
      say('L’an prochain, que faudra-t-il réinventer ?', 'Next year, what will have to be reinvented?'),
      PROMPTS
    )
  ],
  columns: COLUMNS,
  groupings: [NEEDS, CALLS],
  phases: [
    welcomePhase(
      3,
      say(
        'Coupez votre micro, ouvrez la page : rien à installer.',
        'Mute yourself, open the page: nothing to install.'
      )
    ),
    WEATHER_PHASE,
    {
      ...{ ...STILL, id: 'needs', kind: 'words', minutes: 7, grouping: 'needs' },
      title: say('Besoins, chacun pour soi', 'Needs, everybody alone'),
      instruction: say(
        'Un besoin par carte. Personne ne saura qui l’a écrit.',
        'One need per card. Nobody will know who wrote it.'
      )
    },
    {
      ...{ ...STILL, id: 'urgency', kind: 'sorting', minutes: 8, grouping: 'needs' },
      title: say('Tri par urgence', 'Sorted by urgency'),
      instruction: say(
        'Maintenant, cette saison, plus tard : où va chaque besoin ?',
        'Now, this season, later: where does each need go?'
      )
    },
    {
      ...{ ...STILL, id: 'horizons', kind: 'horizons', minutes: 15 },
      title: say('Trois horizons', 'Three horizons'),
      instruction: say('Cinq minutes pour chaque horizon.', 'Five minutes for each horizon.')
    },
    {
      ...{ ...STILL, id: 'calls', kind: 'words', minutes: 5, grouping: 'calls', attribution: 'named' },
      title: say('Qui rappelle qui', 'Who calls whom back'),
      instruction: say(
        'Cette fois, votre nom se voit : écrivez seulement si vous souhaitez un appel.',
        'This time your name shows: write only if you would like a call.'
      )
    },
    closingPhase(2)
  ]
};
