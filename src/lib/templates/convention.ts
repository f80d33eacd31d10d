// From good will to mutual commitments: a word for the relation, two sides to each table, what is core and what is optional.
import { sorting } from './asks.ts';
import { inBoth } from './template-asks.ts';
import { say, type ReadyTemplate } from './template.ts';
import { column, commonBoard, theme } from './usual-boards.ts';
import { closingPhase, framingPhase, restitutionPhase, STILL, votePhase } from './usual-phases.ts';

const WORDS = [
  say('Engagement', 'Commitment'),
  say('Convention', 'Agreement'),
  say('Club', 'Club'),
  say('Ambassadeurs', 'Ambassadors'),
  say('Charte', 'Charter'),
  say('Contrat', 'Contract'),
  say('Réciprocité', 'Reciprocity'),
  say('Un nom d’ici', 'A name from here')
];
const LEXICON = commonBoard(
  'lexicon',
  theme(say('Lexique', 'Words'), say('Quel mot pour notre relation ?', 'Which word for our relation?')),
  [column('word', 'note', say('Mots', 'Words'), say('Mot', 'Word'))]
);

/** An hour and a half. */
export const AGREEMENT: ReadyTemplate = {
  id: 'convention',
  version: 1,
  state: 'ready',
  title: say('Vers une convention : engagements réciproques', 'Towards an agreement: mutual commitments'),
  purpose: say('L’office s’engage, le partenaire s’engage.', 'The office commits, the partner commits.'),
  tables: say('3 tables', '3 tables'),
  people: { least: 8, most: 30 },
  attribution: 'affiliation',
  hosts: true,
  themes: [
    theme(
      say('Se connaître', 'Know each other'),
      say('Comment mieux se connaître, de part et d’autre ?', 'How can both sides know each other better?'),
      [
        say('Que se dit-on chaque année ?', 'What do we tell each other every year?'),
        say('Qui prévient qui ?', 'Who tells whom?'),
        say('Que met-on à jour ?', 'What do we keep up to date?')
      ]
    ),
    theme(
      say('Faire ensemble', 'Do together'),
      say('Que faire ensemble, et qui apporte quoi ?', 'What can we do together, and who brings what?'),
      [
        say('Quelle action commune par an ?', 'Which common action each year?'),
        say('Qui apporte quoi ?', 'Who brings what?'),
        say('Quel contenu créer ?', 'Which content should be made?')
      ]
    ),
    theme(
      say('Se rendre des comptes', 'Answer to each other'),
      say('Comment se rendre des comptes ?', 'How do we answer to each other?'),
      [
        say('Qu’est-ce qui prouve que cela sert ?', 'What proves that it is of use?'),
        say('Que se passe-t-il si l’un ne tient pas ?', 'What happens if one side does not hold?'),
        say('Quand révise-t-on ?', 'When do we revise it?')
      ]
    )
  ],
  columns: [
    column('office', 'idea', say('L’office s’engage', 'The office commits')),
    column('partner', 'idea', say('Le partenaire s’engage', 'The partner commits')),
    column('openQuestion', 'question', say('À discuter', 'To discuss'))
  ],
  groupings: [LEXICON],
  labels: [
    {
      id: 'weight',
      title: say('Pour tous, ou au choix ?', 'For all, or optional?'),
      options: [
        { id: 'core', title: say('Socle', 'Core') },
        { id: 'option', title: say('Option', 'Option') }
      ]
    }
  ],
  starters: WORDS.map((text) => ({ grouping: 'lexicon', theme: 0, column: 'word', text })),
  phases: [
    framingPhase(10),
    {
      ...{ ...STILL, id: 'lexicon', kind: 'words', minutes: 8, grouping: 'lexicon' },
      title: say('Lexique : quel mot pour notre relation ?', 'Words: which one for our relation?'),
      instruction: say(
        'Complétez la liste : le mot que vous employez déjà, celui que vous aimeriez.',
        'Add to the list: the word you already use, the one you would like.'
      )
    },
    {
      ...{ ...STILL, id: 'sorted', kind: 'ask', minutes: 7 },
      title: say('À garder ou à bannir', 'To keep or to ban'),
      instruction: say(
        'Un mot après l’autre : on le garde ou on le bannit.',
        'One word after another: keep it or ban it.'
      ),
      asks: [
        inBoth(
          sorting({
            id: 'lexicon',
            question: say('Quels mots garder, lesquels bannir ?', 'Which words to keep, which to ban?'),
            lines: WORDS,
            options: [say('À garder', 'To keep'), say('À bannir', 'To ban')]
          })
        )
      ]
    },
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 34, rounds: [12, 10, 8], move: null },
      title: say('Tables d’engagements', 'Tables of commitments'),
      instruction: say('Un engagement par carte, du bon côté.', 'One commitment a card, on the right side.')
    },
    {
      ...{ ...STILL, id: 'sorting', kind: 'sorting', minutes: 12 },
      title: say('Socle ou option', 'Core or option'),
      instruction: say(
        'Ce que tout le monde tient, ce que chacun choisit.',
        'What everybody holds to, what each may choose.'
      )
    },
    votePhase(5, say('Quels engagements pour commencer ?', 'Which commitments to begin with?')),
    restitutionPhase(
      9,
      say('Lecture à voix haute : un côté, puis l’autre.', 'Read aloud: one side, then the other.')
    ),
    closingPhase(5)
  ]
};
