// The five tensions and the three axes of « Repenser les services aux partenaires ». Words only.
import { say, type TemplateTheme, type Words } from './template.ts';
import { theme } from './usual-boards.ts';

/** A tension has two sides. */
export type Tension = TemplateTheme & { readonly poles: readonly [Words, Words] };

const tension = (title: Words, poles: readonly [Words, Words], question: Words): Tension => ({
  ...{ title, question, prompts: [], poles }
});

/** In the order in which they are debated. */
export const TENSIONS: readonly Tension[] = [
  tension(
    say('Pour qui ?', 'For whom?'),
    [
      say('Quelques partenaires choisis', 'A few chosen partners'),
      say('Tous les professionnels', 'All professionals')
    ],
    say('À qui doit-on le même service ?', 'Who is owed the same service?')
  ),
  tension(
    say('Vendre ou servir ?', 'Sell or serve?'),
    [
      say('Une offre de services qui se vend', 'An offer of services that is sold'),
      say('Un service public pour tous', 'A public service for all')
    ],
    say('Qu’est-ce qui relève du bien commun ?', 'What belongs to the common good?')
  ),
  tension(
    say('Le prix', 'The price'),
    [say('Payant', 'Charged for'), say('Offert', 'Free')],
    say('Que dit le prix de la valeur ?', 'What does the price say about the value?')
  ),
  tension(
    say('Le point de départ', 'The starting point'),
    [
      say('Partir des besoins exprimés', 'Start from needs as they are told'),
      say('Proposer ce que l’on sait faire', 'Offer what one knows how to do')
    ],
    say('Qui parle le premier ?', 'Who speaks first?')
  ),
  tension(
    say('Le rythme', 'The pace'),
    [
      say('Transformer maintenant', 'Change now'),
      say('Faire avec les moyens du bord', 'Make do with what there is')
    ],
    say('Quel est le plus petit changement visible ?', 'What is the smallest change that shows?')
  )
];

/** Listening, model, opening. */
export const AXES: readonly TemplateTheme[] = [
  theme(
    say('Écouter', 'Listen'),
    say(
      'Écoutons-nous vraiment nos partenaires, et comment le savons-nous ?',
      'Do we really listen to our partners, and how do we know?'
    ),
    [
      say(
        'Quand êtes-vous allés les voir pour la dernière fois sans rien vendre ?',
        'When did you last go and see them with nothing to sell?'
      ),
      say('Comment une doléance devient-elle un service ?', 'How does a complaint become a service?'),
      say(
        'Qui écoute dans l’équipe, avec quel temps réservé ?',
        'Who listens in the team, and with what time set aside?'
      ),
      say(
        'Que reste-t-il de l’attention née pendant la crise de 2020 ?',
        'What is left of the attention born in the crisis of 2020?'
      ),
      say('Où vos intérêts divergent-ils ?', 'Where do your interests differ?')
    ]
  ),
  theme(
    say('Modèle', 'Model'),
    say(
      'Qu’est-ce que l’office offre, qu’est-ce qu’il fait payer, et au nom de quel projet ?',
      'What does the office give, what does it charge for, and in the name of which plan?'
    ),
    [
      say(
        'Que faut-il financer et combien cela rapporte-t-il vraiment ?',
        'What needs funding, and how much does it really bring in?'
      ),
      say('Où passe chez vous la limite du service public ?', 'Where does public service end in your place?'),
      say(
        'Quel service porter, confier ou simplement orienter ?',
        'Which service should be run, entrusted, or simply pointed to?'
      ),
      say(
        'Qui, dans l’équipe, a l’expertise qui vaut un prix ?',
        'Who in the team has expertise worth a price?'
      ),
      say(
        'Que diriez-vous à un élu en trois points ?',
        'What would you tell an elected member in three points?'
      )
    ]
  ),
  theme(
    say('Ouvrir', 'Open up'),
    say(
      'Vers quels partenaires et quels services nouveaux aller, et que faut-il arrêter ?',
      'Which new partners and services should we turn to, and what should stop?'
    ),
    [
      say(
        'Qui fait le territoire sans être hébergeur ni restaurateur ?',
        'Who makes this place what it is without lodging or feeding anybody?'
      ),
      say(
        'Quelle demande inattendue avez-vous reçue cette année ?',
        'Which unexpected request did you receive this year?'
      ),
      say('Que cesser pour faire de la place ?', 'What should stop to make room?'),
      say('Comment l’idée naît-elle avec les élus ?', 'How does the idea come about with elected members?'),
      say('Quel premier essai, avec qui ?', 'Which first trial, and with whom?')
    ]
  )
];
