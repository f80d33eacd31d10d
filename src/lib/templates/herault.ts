// The whole first workshop: three stories, five themes, a vote. Its last part, first step and weather, makes three phases.
import { weather } from './asks.ts';
import { inBoth } from './template-asks.ts';
import { ECONOMY, GOVERNANCE, OFFER, PROFESSIONALS, TOGETHER } from './herault-themes.ts';
import { WITNESSES } from './herault-witnesses.ts';
import { ONE_WORD_PHASE } from './icebreaker-phases.ts';
import { say, type ReadyTemplate } from './template.ts';
import { FIRST_STEP, ONE_WORD } from './usual-boards.ts';
import {
  breakPhase,
  closingPhase,
  framingPhase,
  restitutionPhase,
  returnPhase,
  STILL,
  votePhase,
  welcomePhase
} from './usual-phases.ts';

/** Three and a half hours. */
export const HERAULT: ReadyTemplate = {
  id: 'herault',
  version: 1,
  state: 'ready',
  title: say('Politique partenariale : la matinée entière', 'Partnership policy: the whole morning'),
  purpose: say(
    'Trois récits à écouter, cinq thèmes à creuser, et ce que l’on essaiera en premier.',
    'Three stories to hear, five themes to work on, and what to try first.'
  ),
  tables: say('3 récits, 5 tables', '3 stories, 5 tables'),
  people: { least: 20, most: 60 },
  attribution: 'affiliation',
  hosts: true,
  themes: [GOVERNANCE, TOGETHER, ECONOMY, PROFESSIONALS, OFFER],
  groupings: [ONE_WORD, WITNESSES, FIRST_STEP],
  roles: [
    say(
      'Trois témoins, prévenus dix jours avant, qui racontent sans diaporama.',
      'Three storytellers, asked ten days ahead, who tell their story without slides.'
    )
  ],
  phases: [
    welcomePhase(15),
    framingPhase(
      10,
      say(
        'Pourquoi nous sommes là, ce que deviendront vos notes.',
        'Why we are here, and what will become of your notes.'
      )
    ),
    ONE_WORD_PHASE,
    {
      ...{ id: 'stories', kind: 'stories', minutes: 49, rounds: [15, 15, 15], move: null },
      grouping: 'stories',
      title: say('Tables de témoignage', 'Tables of stories'),
      instruction: say(
        'Choisissez ce que vous guettez. Questions sur le vécu, pas de conseils.',
        'Choose what you listen for. Ask about experience, give no advice.'
      )
    },
    breakPhase(16),
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 63, rounds: [15, 12, 10, 10, 8], move: null },
      title: say('Tables thématiques', 'Themed tables'),
      instruction: say(
        'Complétez, nuancez, illustrez. Une idée, un exemple.',
        'Add, qualify, illustrate. One idea, one example.'
      )
    },
    returnPhase(12),
    votePhase(
      5,
      say(
        'Qu’essaierez-vous en premier ? Quatre gommettes, deux au plus sur une idée.',
        'What will you try first? Four dots, two at most on one idea.'
      )
    ),
    restitutionPhase(
      15,
      say('Un constat, deux idées, une question ouverte.', 'One finding, two ideas, one open question.')
    ),
    {
      ...{ ...STILL, id: 'step', kind: 'words', minutes: 7, grouping: 'step' },
      title: say('Premier pas', 'First step'),
      instruction: say('D’ici un mois, je commence par…', 'Within a month, I will start with…')
    },
    {
      ...{ ...STILL, id: 'leaving', kind: 'ask', minutes: 3 },
      title: say('Météo de sortie', 'Weather on leaving'),
      instruction: say('Comment repartez-vous ?', 'How do you leave?'),
      asks: [
        inBoth(weather({ id: 'leaving', question: say('Comment repartez-vous ?', 'How do you leave?') }))
      ]
    },
    closingPhase(5)
  ]
};
