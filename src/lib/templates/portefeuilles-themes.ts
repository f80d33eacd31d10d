// The four tables of « Portefeuilles partenaires et bilan de saison », and the questions of its calls. Words only.
import { say, type TemplateStarter, type TemplateTheme } from './template.ts';
import { theme } from './usual-boards.ts';

/** One table for each. */
export const PORTFOLIO_THEMES: readonly TemplateTheme[] = [
  theme(
    say('Choisir', 'Choose'),
    say(
      'Quels partenaires suivre d’abord, et selon quels enjeux ?',
      'Which partners should be followed first, and for what is at stake?'
    ),
    [
      say('Qui est fragile ?', 'Who is fragile?'),
      say('Qui pèse sur l’accueil ?', 'Who weighs on the welcome of visitors?'),
      say('Qui n’a-t-on jamais appelé ?', 'Who has never been called?'),
      say('Combien par personne pour tenir ?', 'How many for each of us, so that it lasts?')
    ]
  ),
  theme(
    say('Appeler', 'Call'),
    say(
      'Que dit-on, que demande-t-on, que note-t-on à chaque appel ?',
      'What do we say, ask and note at each call?'
    ),
    [
      say(
        'Quel prétexte utile en mai, en juin, en septembre ?',
        'Which useful pretext in May, in June, in September?'
      ),
      say('Quelle question ouverte pose-t-on toujours ?', 'Which open question do we always ask?'),
      say('Que fait-on d’une colère ?', 'What do we do with anger?'),
      say('Que note-t-on, et qui le lit ?', 'What do we note, and who reads it?')
    ]
  ),
  theme(
    say('Bilan de saison', 'Season review'),
    say(
      'Qu’a été la saison vue par les professionnels ?',
      'What was the season like, seen by professionals?'
    ),
    [
      say(
        'Fréquentation : mieux, pareil, moins bien, pourquoi ?',
        'Visitors: more, as many, fewer, and why?'
      ),
      say('Clientèles nouvelles ?', 'New kinds of customers?'),
      say('Difficultés de personnel, d’eau, de prix ?', 'Difficulties with staff, water, prices?'),
      say('Satisfaction vis-à-vis de l’office ?', 'Satisfaction with the office?'),
      say('Ce qu’ils préparent ?', 'What are they preparing?')
    ]
  ),
  theme(
    say('Changer', 'Change'),
    say('Qu’est-ce que ces échanges nous obligent à changer ?', 'What do these talks oblige us to change?'),
    [
      say('Quel service créer, adapter, arrêter ?', 'Which service should be created, adapted, stopped?'),
      say('Quelle information manque ?', 'Which information is missing?'),
      say('Que faut-il enlever des agendas ?', 'What must be taken out of our diaries?'),
      say('Que demander aux élus ?', 'What should we ask of elected members?')
    ]
  )
];

/** The review by telephone, on the table of the calls: to correct and to complete. */
export const CALL_STARTERS: readonly TemplateStarter[] = [
  say('Comment jugez-vous votre saison, de 1 à 5 ?', 'How do you rate your season, from 1 to 5?'),
  say('Qu’est-ce qui a le plus changé chez vos clients ?', 'What changed most among your customers?'),
  say('Quelle difficulté l’office pourrait-il alléger ?', 'Which difficulty could the office make lighter?'),
  say(
    'Quel service vous a été utile, lequel a manqué ?',
    'Which service was useful to you, which one was missing?'
  ),
  say(
    'Souhaitez-vous contribuer à un projet cet hiver ?',
    'Would you like to contribute to a project this winter?'
  )
].map((text) => ({ theme: 1, column: 'idea', text }));
