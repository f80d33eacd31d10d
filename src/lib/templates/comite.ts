// The monthly committee: one subject seen from three sides, then a reasoned opinion.
import { consent } from './asks.ts';
import { inBoth } from './template-asks.ts';
import { WEATHER_PHASE } from './icebreaker-phases.ts';
import { say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import { STILL } from './usual-phases.ts';

const PROMPTS = [
  say('Qui serait pénalisé ?', 'Who would lose by it?'),
  say('Quel exemple ailleurs ?', 'Which example elsewhere?'),
  say('Quelle première étape avant un mois ?', 'Which first step within a month?'),
  say('Qu’attendez-vous de l’office en retour ?', 'What do you expect of the office in return?')
];
const FOLLOW_UP = commonBoard(
  'follow',
  theme(
    say('Suites du mois dernier', 'Since last month'),
    say('Où en est ce que nous avions décidé ?', 'How far is what we had decided?')
  ),
  [
    column('done', 'finding', say('Fait', 'Done')),
    column('underway', 'note', say('En cours', 'Under way')),
    column('resume', 'question', say('À reprendre', 'To take up again'))
  ]
);
const OPINIONS = commonBoard(
  'opinions',
  theme(
    say('Arguments', 'Reasons'),
    say(
      'Qu’est-ce qui fonde votre réserve ou votre objection ?',
      'What are the reasons for your reservation or objection?'
    )
  ),
  [
    column('support', 'finding', say('Ce qui fait accord', 'What is agreed')),
    column('reserve', 'note', say('Réserves', 'Reservations'), say('Réserve', 'Reservation')),
    column(
      'objection',
      'question',
      say('Objections argumentées', 'Reasoned objections'),
      say('Objection argumentée', 'Reasoned objection')
    )
  ]
);
const PLEDGES = commonBoard(
  'pledges',
  theme(
    say('Engagements réciproques', 'Mutual commitments'),
    say('Qui s’engage à quoi avant le prochain comité ?', 'Who commits to what before the next committee?')
  ),
  [
    column('office', 'idea', say('L’office s’engage', 'The office commits')),
    column('pros', 'idea', say('Les professionnels s’engagent', 'Professionals commit'))
  ]
);

/** An hour and a half, each month. */
export const COMMITTEE: ReadyTemplate = {
  id: 'comite',
  version: 1,
  state: 'ready',
  title: say('Comité stratégique de professionnels', 'Strategic committee of professionals'),
  purpose: say(
    'Chaque mois, un sujet, trois angles, des avis argumentés.',
    'Each month, one subject, three angles, reasoned opinions.'
  ),
  tables: say('3 angles', '3 angles'),
  people: { least: 6, most: 15 },
  attribution: 'named',
  hosts: false,
  themes: [
    theme(
      say('Pour vous', 'For you'),
      say('Qu’est-ce que cela change pour vous ?', 'What does it change for you?'),
      PROMPTS
    ),
    theme(
      say('Pour le défendre', 'To stand for it'),
      say(
        'Qu’est-ce qui manquerait pour que vous le défendiez ?',
        'What is missing for you to stand for it?'
      ),
      PROMPTS
    ),
    theme(
      say('À moindre effort', 'With less effort'),
      say('Comment le faire à moindre effort ?', 'How can it be done with less effort?'),
      PROMPTS
    )
  ],
  columns: [
    column('opinion', 'finding', say('Avis', 'Opinions'), say('Avis', 'Opinion')),
    column('condition', 'question', say('Conditions', 'Conditions'), say('Condition', 'Condition')),
    column('office', 'idea', say('Engagements de l’office', 'Commitments of the office')),
    column('pros', 'idea', say('Engagements des professionnels', 'Commitments of professionals'))
  ],
  groupings: [FOLLOW_UP, OPINIONS, PLEDGES],
  phases: [
    { ...WEATHER_PHASE, minutes: 10, title: say('Météo', 'Weather') },
    {
      ...{ ...STILL, id: 'follow', kind: 'words', minutes: 15, grouping: 'follow' },
      title: say('Suites du mois dernier', 'Since last month'),
      instruction: say(
        'Ce qui est fait, en cours, à reprendre.',
        'What is done, under way, to take up again.'
      )
    },
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 40, rounds: [12, 12, 12], move: null },
      title: say('Sujet soumis à concertation', 'The subject put to consultation'),
      instruction: say(
        'Un sujet, trois angles. On complète avant de contester.',
        'One subject, three angles. Add before you dispute.'
      )
    },
    {
      ...{ ...STILL, id: 'opinion', kind: 'ask', minutes: 5 },
      title: say('Avis', 'Opinion'),
      instruction: say(
        'Accord, réserve ou objection : chacun répond pour soi.',
        'Agreement, reservation or objection: everybody answers alone.'
      ),
      asks: [
        inBoth(
          consent({
            question: say('Quel est votre avis sur le sujet soumis ?', 'What is your opinion on the subject?')
          })
        )
      ]
    },
    {
      ...{ ...STILL, id: 'reasons', kind: 'words', minutes: 10, grouping: 'opinions' },
      title: say('Arguments', 'Reasons'),
      instruction: say(
        'Une réserve ou une objection par carte, avec sa raison.',
        'One reservation or objection per card, with its reason.'
      )
    },
    {
      ...{ ...STILL, id: 'pledges', kind: 'words', minutes: 10, grouping: 'pledges' },
      title: say('Engagements réciproques', 'Mutual commitments'),
      instruction: say(
        'D’un côté l’office, de l’autre les professionnels.',
        'The office on one side, professionals on the other.'
      )
    }
  ]
};
