// The six components of « Construire son marketing de services ». Words only.
import { say, type TemplateTheme } from './template.ts';
import { theme } from './usual-boards.ts';

/** One table for each. */
export const COMPONENTS: readonly TemplateTheme[] = [
  theme(
    say('Services existants', 'Existing services'),
    say(
      'Que faisons-nous déjà pour les professionnels, et qui s’en sert ?',
      'What do we already do for professionals, and who uses it?'
    ),
    [
      say('Quel service a le plus servi cette année ?', 'Which service was used most this year?'),
      say('Lequel coûte sans servir ?', 'Which one costs without being used?'),
      say(
        'Que croyons-nous offrir que personne ne connaît ?',
        'What do we think we offer that nobody knows?'
      ),
      say('Qu’arrêter sans regret ?', 'What could stop without regret?')
    ]
  ),
  theme(
    say('Services à adapter ou à créer', 'Services to adapt or create'),
    say('Quel besoin n’a pas encore de réponse ?', 'Which need has no answer yet?'),
    [
      say('Qui l’exprime, combien sont-ils ?', 'Who speaks of it, and how many are they?'),
      say('Existe-t-il ailleurs ?', 'Does it exist elsewhere?'),
      say('Avec quelle compétence interne ?', 'With which skill of our own?'),
      say('Quel essai en trois mois ?', 'Which trial within three months?')
    ]
  ),
  theme(
    say('Tarification', 'Pricing'),
    say(
      'Qu’est-ce qui est offert, à la carte, à forte valeur ajoutée ?',
      'What is free, what is à la carte, what has high added value?'
    ),
    [
      say('À quel coût réel ?', 'At which real cost?'),
      say('Qui ne pourrait pas payer ?', 'Who could not pay?'),
      say('Quel retour peut-on promettre ?', 'What can be promised in return?'),
      say(
        'Quelle règle simple expliquer en une phrase ?',
        'Which simple rule can be explained in one sentence?'
      )
    ]
  ),
  theme(
    say('Communication', 'Communication'),
    say(
      'Comment un professionnel apprend-il que ce service est pour lui ?',
      'How does a professional learn that this service is for them?'
    ),
    [
      say('Quel mot le fait fuir ?', 'Which word drives them away?'),
      say('Par qui l’apprend-il le mieux ?', 'From whom do they learn it best?'),
      say('À quel moment de sa saison ?', 'At which time of their season?'),
      say('Quelle preuve montrer ?', 'Which proof can be shown?')
    ]
  ),
  theme(
    say('Animation', 'Network life'),
    say(
      'Qui fait vivre le réseau, à quel rythme et sous quelle forme ?',
      'Who keeps the network alive, how often and in which form?'
    ),
    [
      say('Quel rendez-vous tient toute l’année ?', 'Which meeting lasts all year?'),
      say('Comment mêler les filières ?', 'How can trades be mixed?'),
      say('Qui accueille les nouveaux ?', 'Who welcomes newcomers?'),
      say('Qu’est-ce qui donne envie de revenir ?', 'What makes one want to come back?')
    ]
  ),
  theme(
    say('Suivi', 'Follow-up'),
    say('Comment savons-nous que cela a servi ?', 'How do we know it was of use?'),
    [
      say('Que mesurer sans alourdir ?', 'What can be measured without adding work?'),
      say('Quand rappeler ?', 'When should we call back?'),
      say('Qui met à jour les contacts ?', 'Who keeps contacts up to date?'),
      say('Que raconte-t-on aux élus ?', 'What do we tell elected members?')
    ]
  )
];
