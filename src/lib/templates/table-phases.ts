// The phases of a workshop of themed tables: welcome, framing, rounds, break, return, closing. The break stands after the
// rounds, when there is something to read on the other tables, and before the return, which needs it.
import type { TemplatePhase } from './template.ts';

/** Two hours and five minutes, with five rounds and moves of two minutes. */
export const TABLE_PHASES: readonly TemplatePhase[] = [
  {
    ...{ id: 'welcome', kind: 'welcome', minutes: 15, rounds: [], move: null },
    title: { fr: 'Accueil, café, connexion', en: 'Welcome, coffee, joining' },
    instruction: {
      fr: 'Indiquez votre prénom et votre structure, puis prenez place.',
      en: 'Give your first name and your organisation, then take a seat.'
    }
  },
  {
    ...{ id: 'framing', kind: 'framing', minutes: 10, rounds: [], move: null },
    title: { fr: 'Cadre et règles', en: 'Frame and ground rules' },
    instruction: {
      fr: 'Pourquoi nous sommes là, ce que deviendront vos notes.',
      en: 'Why we are here, and what will become of your notes.'
    }
  },
  {
    ...{ id: 'tables', kind: 'rotation', minutes: 63, rounds: [15, 12, 10, 10, 8], move: null },
    title: { fr: 'Tables thématiques', en: 'Themed tables' },
    instruction: {
      fr: 'Complétez, nuancez, illustrez. Une idée, un exemple.',
      en: 'Add, qualify, illustrate. One idea, one example.'
    }
  },
  {
    ...{ id: 'break', kind: 'break', minutes: 12, rounds: [], move: null },
    title: { fr: 'Pause', en: 'Break' },
    instruction: { fr: 'Lisez les plateaux des autres.', en: 'Read what the other tables wrote.' }
  },
  {
    ...{ id: 'return', kind: 'homeReturn', minutes: 10, rounds: [], move: null },
    title: { fr: 'Retour à la table', en: 'Back to the table' },
    instruction: {
      fr: 'Qu’est-ce que tous les groupes ont dit, chacun à sa façon ?',
      en: 'What did every group say, each in its own way?'
    }
  },
  {
    ...{ id: 'closing', kind: 'closing', minutes: 15, rounds: [], move: null },
    title: { fr: 'Premier pas et clôture', en: 'First step and closing' },
    instruction: { fr: 'D’ici un mois, je commence par…', en: 'Within a month, I will start with…' }
  }
];
