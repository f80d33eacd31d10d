// The four profiles of « Profils de prestataires », with the cards each table starts with. Words only.
import { say, type TemplateStarter, type TemplateTheme, type Words } from './template.ts';
import { theme } from './usual-boards.ts';

/** One table for each. */
export const PROFILE_THEMES: readonly TemplateTheme[] = [
  theme(
    say('Moteur', 'Driving force'),
    say(
      'Comment prendre soin des plus engagés sans ne travailler que pour eux ?',
      'How can we take care of the most committed without working for them alone?'
    ),
    [
      say('Qu’attendent-ils en échange ?', 'What do they expect in exchange?'),
      say('Où commence la recherche d’influence ?', 'Where does seeking influence begin?'),
      say(
        'Sont-ils acquis à l’office ou à leur activité ?',
        'Are they devoted to the office or to their own trade?'
      ),
      say('Que ferait l’office sans eux ?', 'What would the office do without them?')
    ]
  ),
  theme(
    say('Peu impliqué', 'Little involved'),
    say(
      'Qu’est-ce qui ferait venir une première fois celui qui ne vient jamais ?',
      'What would bring in, for the first time, somebody who never comes?'
    ),
    [
      say('Que croit-il que nous faisons ?', 'What do they think we do?'),
      say(
        'Quel service découvrirait-il avec surprise ?',
        'Which service would they be surprised to discover?'
      ),
      say('Qui pourrait l’inviter à notre place ?', 'Who could invite them in our place?'),
      say('Quelle rencontre de dix minutes organiser ?', 'Which ten-minute meeting could be arranged?')
    ]
  ),
  theme(
    say('Critique ou opposant', 'Critical or opposed'),
    say(
      'Que nous apprend la critique et jusqu’où discuter ?',
      'What does criticism teach us, and how far should we discuss?'
    ),
    [
      say('Quel fait précis est à l’origine ?', 'Which precise fact is at the origin?'),
      say('Qu’avons-nous promis ?', 'What did we promise?'),
      say('Que peut-on reconnaître ?', 'What can be acknowledged?'),
      say('Quel désaccord restera légitime ?', 'Which disagreement will stay legitimate?')
    ]
  ),
  theme(
    say('Nouveau ou inconnu', 'New or unknown'),
    say('Comment accueillir avant de solliciter ?', 'How can we welcome before we ask?'),
    [
      say('Qui le rencontre dans le premier mois ?', 'Who meets them within the first month?'),
      say('De quoi a-t-il besoin tout de suite ?', 'What do they need at once?'),
      say('À qui le présenter ?', 'To whom should they be introduced?'),
      say('Quand lui proposer de contribuer ?', 'When should they be asked to contribute?')
    ]
  )
];

const FIRST_CARDS: readonly (readonly Words[])[] = [
  [
    say('En quête de progrès', 'Looking for progress'),
    say('Volontaire enthousiaste', 'Keen volunteer'),
    say('Qui attend un retour', 'Expects something back'),
    say('Force de proposition', 'Full of proposals'),
    say('Technicien', 'Technically minded'),
    say('Convaincu fidèle', 'Faithful believer')
  ],
  [
    say('Indépendant', 'Independent'),
    say('Mal informé', 'Ill informed'),
    say('Figure locale autonome', 'Self-reliant local figure'),
    say('Suiveur', 'Follower')
  ],
  [
    say('Déçu', 'Disappointed'),
    say('En désaccord de fond', 'Deeply in disagreement'),
    say('Concurrent', 'Competitor'),
    say('Porte-voix', 'Spokesperson')
  ],
  [
    say('Arrivé récemment', 'Newly arrived'),
    say('Reprise', 'Takeover'),
    say('Activité hors tourisme', 'Trade outside tourism'),
    say('Jamais rencontré', 'Never met')
  ]
];

/** In the column of the portraits. */
export const PROFILE_STARTERS: readonly TemplateStarter[] = FIRST_CARDS.flatMap((cards, index) =>
  cards.map((text) => ({ theme: index, column: 'portrait', text }))
);
