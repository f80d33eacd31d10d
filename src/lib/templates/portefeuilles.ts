// Following partners through the year, and the season looked back on.
import { WEATHER_PHASE } from './icebreaker-phases.ts';
import { CALL_STARTERS, PORTFOLIO_THEMES } from './portefeuilles-themes.ts';
import { say, type ReadyTemplate, type TemplateLayout } from './template.ts';
import { column, commonBoard, PLEDGES, theme } from './usual-boards.ts';
import { breakPhase, closingPhase, framingPhase, STILL, votePhase } from './usual-phases.ts';

/** One witness whom the whole team hears. */
const CALL: TemplateLayout = {
  id: 'call',
  mode: 'together',
  themes: [
    {
      ...theme(
        say('Un appel qui a compté', 'A call that mattered'),
        say(
          'Racontez un appel après lequel quelque chose a changé.',
          'Tell of a call after which something changed.'
        ),
        [
          say('Pourquoi cet appel, ce jour-là ?', 'Why this call, that day?'),
          say(
            'Qu’avez-vous entendu que vous n’attendiez pas ?',
            'What did you hear that you did not expect?'
          ),
          say('Qu’avez-vous fait ensuite ?', 'What did you do next?')
        ]
      ),
      story: true
    }
  ],
  columns: [
    column('take', 'idea', say('Ce que je peux reprendre', 'What I can reuse')),
    column('kept', 'question', say('La question que je garde', 'The question I keep'))
  ]
};
const LOOK_BACK = commonBoard(
  'back',
  theme(
    say('Rétrospective', 'Looking back'),
    say('Que retenons-nous de la saison ?', 'What do we keep from the season?')
  ),
  [
    column('worked', 'finding', say('Ce qui a marché', 'What worked')),
    column('helped', 'note', say('Ce qui aurait aidé', 'What would have helped')),
    column('next', 'idea', say('La suite', 'What comes next'))
  ]
);
const SHARES = commonBoard(
  'shares',
  theme(
    say('Portefeuilles', 'Portfolios'),
    say('Qui suit quels partenaires, et qui coordonne ?', 'Who follows which partners, and who coordinates?')
  ),
  [column('share', 'idea', say('Portefeuilles', 'Portfolios'), say('Portefeuille', 'Portfolio'))]
);

/** Two and a half hours. */
export const PORTFOLIOS: ReadyTemplate = {
  id: 'portefeuilles',
  version: 1,
  state: 'ready',
  title: say('Portefeuilles partenaires et bilan de saison', 'Partner portfolios and season review'),
  purpose: say(
    'Installer un suivi régulier des partenaires par l’équipe et tirer le bilan de la saison.',
    'Set up regular contact between the team and its partners, and review the season.'
  ),
  tables: say('1 récit, 4 tables', '1 story, 4 tables'),
  people: { least: 8, most: 25 },
  attribution: 'named',
  hosts: false,
  themes: PORTFOLIO_THEMES,
  columns: [
    column('finding', 'finding', say('Constats', 'Findings'), say('Constat', 'Finding')),
    column('need', 'note', say('Besoins', 'Needs'), say('Besoin', 'Need')),
    column('idea', 'idea', say('Idées', 'Ideas'), say('Idée', 'Idea')),
    column('announce', 'note', say('À annoncer', 'To announce'))
  ],
  groupings: [CALL, LOOK_BACK, SHARES, PLEDGES],
  starters: CALL_STARTERS,
  roles: [say('Deux personnes coordonnent les portefeuilles.', 'Two people coordinate the portfolios.')],
  phases: [
    framingPhase(10),
    {
      ...WEATHER_PHASE,
      minutes: 10,
      title: say('Météo de la saison', 'Weather of the season'),
      instruction: say('Quel temps a-t-il fait sur votre saison ?', 'What weather did your season have?')
    },
    {
      ...{ id: 'story', kind: 'stories', minutes: 15, rounds: [15], move: null, grouping: 'call' },
      title: say('Récit d’un appel qui a compté', 'The story of a call that mattered'),
      instruction: say('Écoutez, puis notez ce que vous reprenez.', 'Listen, then note what you will reuse.')
    },
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 53, rounds: [15, 12, 10, 10], move: null },
      title: say('Tables', 'Tables'),
      instruction: say(
        'Complétez, nuancez, illustrez, sans nommer personne.',
        'Add, qualify, illustrate, and name nobody.'
      )
    },
    breakPhase(10),
    {
      ...{ ...STILL, id: 'back', kind: 'words', minutes: 15, grouping: 'back' },
      title: say('Rétrospective', 'Looking back'),
      instruction: say(
        'Ce qui a marché, ce qui aurait aidé, la suite.',
        'What worked, what would have helped, what comes next.'
      )
    },
    {
      ...{ ...STILL, id: 'shares', kind: 'words', minutes: 15, grouping: 'shares' },
      title: say('Répartition des portefeuilles', 'Sharing out the portfolios'),
      instruction: say(
        'Une carte par portefeuille : quel secteur, une quinzaine de partenaires, qui appelle.',
        'One card for each portfolio: which sector, some fifteen partners, who calls.'
      )
    },
    votePhase(
      5,
      say('Quelle idée servira le plus la prochaine saison ?', 'Which idea will help the next season most?')
    ),
    {
      ...{ ...STILL, id: 'pledges', kind: 'words', minutes: 10, grouping: 'pledges' },
      title: say('Engagements', 'Commitments'),
      instruction: say('Mon premier appel : à qui, et quand ?', 'My first call: to whom, and when?')
    },
    closingPhase(7)
  ]
};
