// Three stories heard closely, then compared on one board.
import { say, type ReadyTemplate, type TemplateLayout, type TemplateTheme } from './template.ts';
import { column, theme } from './usual-boards.ts';
import { closingPhase, framingPhase, STILL, welcomePhase } from './usual-phases.ts';

const witness = (letter: string): TemplateTheme => ({
  ...theme(
    say(`Récit ${letter}`, `Story ${letter}`),
    say(
      'Racontez ce que vous avez vécu, pas ce qu’il faudrait faire.',
      'Tell what you have lived, not what should be done.'
    ),
    [
      say('À quel moment avez-vous douté ?', 'When did you doubt?'),
      say('Que se passait-il dans l’équipe ?', 'What was going on in the team?'),
      say('Qu’est-ce qui a tout débloqué ?', 'What set everything free?'),
      say(
        'Que garderiez-vous secret s’il fallait recommencer ?',
        'What would you keep secret if you had to start again?'
      ),
      say('En une phrase, votre conseil ?', 'Your advice, in one sentence?')
    ]
  ),
  story: true
});

const STORIES: TemplateLayout = {
  id: 'stories',
  mode: 'circuits',
  themes: ['A', 'B', 'C'].map(witness),
  columns: [
    column('keep', 'finding', say('À retenir', 'To remember')),
    column('stuck', 'note', say('Ce qui a coincé', 'What got stuck')),
    column('take', 'idea', say('Je reprends chez moi', 'I take it home')),
    column('openQuestion', 'question', say('Questions', 'Questions'), say('Question', 'Question'))
  ]
};

/** An hour and a half. The board of the crossed harvest is the main one: tables are the witnesses'. */
export const THREE_WITNESSES: ReadyTemplate = {
  id: 'trois-temoins',
  version: 1,
  state: 'ready',
  title: say('Tables apprenantes « trois témoins »', 'Learning tables: three stories'),
  purpose: say('Trois histoires vécues, écoutées de près.', 'Three true stories, listened to closely.'),
  tables: say('3 récits', '3 stories'),
  people: { least: 12, most: 60 },
  attribution: 'affiliation',
  hosts: false,
  mode: 'together',
  themes: [
    theme(
      say('Moisson croisée', 'Crossed harvest'),
      say('Qu’ont en commun ces trois histoires ?', 'What do these three stories have in common?'),
      [
        say('En quoi diffèrent-elles ?', 'How do they differ?'),
        say('Que peut-on essayer partout ?', 'What can be tried everywhere?')
      ]
    )
  ],
  columns: [
    column('common', 'finding', say('Ce qu’elles ont en commun', 'What they have in common')),
    column('differ', 'note', say('Ce qui diffère', 'What differs')),
    column('everywhere', 'idea', say('À essayer partout', 'To try everywhere'))
  ],
  groupings: [STORIES],
  roles: [
    say(
      'Trois témoins, qui racontent à la première personne.',
      'Three storytellers, who speak in the first person.'
    ),
    say(
      'À chaque table, une personne accueille et une autre écrit.',
      'At each table, one person welcomes and another writes.'
    )
  ],
  phases: [
    welcomePhase(5),
    framingPhase(
      8,
      say('Chacune et chacun choisit son angle d’écoute.', 'Everybody chooses what to listen for.')
    ),
    {
      ...{
        id: 'stories',
        kind: 'stories',
        minutes: 64,
        rounds: [20, 20, 20],
        move: null,
        grouping: 'stories'
      },
      title: say('Les trois récits', 'The three stories'),
      instruction: say(
        'Écoutez, demandez ce qui a été vécu, puis notez.',
        'Listen, ask what was lived, then take notes.'
      )
    },
    {
      ...{ ...STILL, id: 'harvest', kind: 'words', minutes: 10 },
      title: say('Moisson croisée', 'Crossed harvest'),
      instruction: say(
        'Qu’ont en commun ces trois histoires ? En quoi diffèrent-elles ? Que peut-on essayer partout ?',
        'What do these three stories have in common? How do they differ? What can be tried everywhere?'
      )
    },
    closingPhase(3)
  ]
};
