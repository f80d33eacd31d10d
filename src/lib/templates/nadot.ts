// A day on services to partners: tensions, three axes, examples told outside, levers.
import { tension } from './asks.ts';
import { inBoth } from './template-asks.ts';
import { DISTANCES_PHASE } from './icebreaker-phases.ts';
import { AXES, TENSIONS } from './nadot-themes.ts';
import { NO_WORDS, say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import {
  breakPhase,
  closingPhase,
  framingPhase,
  restitutionPhase,
  STILL,
  votePhase,
  welcomePhase
} from './usual-phases.ts';

const ZOOMS = commonBoard(
  'zooms',
  theme(
    say('Zoom sur…', 'Close-up on…'),
    say('Quelle expérience mérite d’être connue ?', 'Which experience deserves to be known?'),
    [
      say('Où, avec qui, pour qui ?', 'Where, with whom, for whom?'),
      say('Qu’est-ce qui a changé ?', 'What changed?'),
      say('Qui peut en parler ?', 'Who can tell more?')
    ]
  ),
  [column('zoom', 'note', say('Zooms', 'Close-ups'), say('Zoom', 'Close-up'))]
);

/** Seven hours, lunch included. */
export const NADOT: ReadyTemplate = {
  id: 'nadot',
  version: 1,
  state: 'ready',
  title: say('Repenser les services aux partenaires', 'Rethinking services to partners'),
  purpose: say(
    'Mettre les tensions au clair, partager des pratiques et repartir avec des leviers.',
    'Bring tensions into the open, share practices and leave with levers.'
  ),
  tables: say('3 axes', '3 axes'),
  people: { least: 20, most: 60 },
  attribution: 'named',
  hosts: true,
  themes: AXES,
  columns: [
    column('finding', 'finding', say('Constats', 'Findings'), say('Constat', 'Finding')),
    column('practice', 'note', say('Pratiques', 'Practices'), say('Pratique', 'Practice')),
    { ...column('lever', 'idea', say('Leviers', 'Levers'), say('Levier', 'Lever')), serves: 'lever' },
    column(
      'openQuestion',
      'question',
      say('Questions ouvertes', 'Open questions'),
      say('Question ouverte', 'Open question')
    )
  ],
  groupings: [{ id: 'sides', mode: 'together', themes: TENSIONS }, ZOOMS],
  roles: [say('Une plume par axe, qui rédigera.', 'One writer for each axis, who will write the article.')],
  phases: [
    welcomePhase(
      30,
      say('Installez-vous avec quelqu’un que vous connaissez peu.', 'Sit down with somebody you hardly know.')
    ),
    framingPhase(
      15,
      say(
        'Une journée pour regarder son métier d’un peu plus haut.',
        'A day to look at one’s work from a little higher up.'
      )
    ),
    { ...DISTANCES_PHASE, minutes: 15 },
    {
      ...{ ...STILL, id: 'tensions', kind: 'tensions', minutes: 45, grouping: 'sides' },
      title: say('Débat mouvant', 'Moving debate'),
      instruction: say(
        'Choisissez un bord. On peut changer d’avis, c’est même le but.',
        'Choose a side. You may change your mind: that is the point.'
      ),
      asks: TENSIONS.flatMap(({ poles }, i) => tension(i + 1, poles).map(inBoth))
    },
    breakPhase(15),
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 79, rounds: [30, 25, 20], move: null },
      title: say('Tables d’axes', 'Tables of the axes'),
      instruction: say(
        'D’abord les faits, puis ce que vous faites déjà.',
        'First the facts, then what you already do.'
      )
    },
    {
      ...{ ...STILL, id: 'lunch', kind: 'break', minutes: 76 },
      title: say('Déjeuner', 'Lunch'),
      instruction: NO_WORDS
    },
    {
      ...{ ...STILL, id: 'outdoors', kind: 'outdoors', minutes: 40, grouping: 'zooms' },
      title: say('En plein air, à deux : « Zoom sur… »', 'Outside, in pairs: a close-up'),
      instruction: say(
        'Une personne raconte une expérience qui mérite d’être connue, l’autre prend des notes.',
        'One person tells of an experience that deserves to be known, the other takes notes.'
      )
    },
    {
      ...{ ...STILL, id: 'levers', kind: 'homeReturn', minutes: 40 },
      title: say('Leviers : retour à la table', 'Levers: back to the table'),
      instruction: say(
        'Qu’est-ce qui rendrait le changement possible chez vous ?',
        'What would make the change possible in your place?'
      )
    },
    { ...breakPhase(10), id: 'shortBreak', title: say('Pause courte', 'Short break') },
    votePhase(10, say('Trois leviers à défendre.', 'Three levers to stand for.')),
    restitutionPhase(
      30,
      say('Par axe : un constat, un zoom, un levier.', 'For each axis: one finding, one close-up, one lever.')
    ),
    {
      ...closingPhase(15),
      title: say('Remerciements, accord de citation, clôture', 'Thanks, leave to quote, closing'),
      instruction: say('Vérifiez votre nom et vos citations.', 'Check your name and what is quoted of you.')
    }
  ]
};
