// The five themes of « Faire évoluer sa politique partenariale »: guiding question and prompts. Words only.
import type { TemplateTheme } from './template.ts';

/** Elected members and the local authority. */
export const GOVERNANCE: TemplateTheme = {
  title: {
    fr: 'Gouvernance : élus et collectivité',
    en: 'Governance: elected members and local authority'
  },
  question: {
    fr: 'Comment faire de la politique partenariale un choix porté par les élus, et pas seulement par l’office ?',
    en: 'How can the partnership policy become a choice that elected members stand for, and not the tourist office alone?'
  },
  prompts: [
    {
      fr: 'À quel moment les avez-vous embarqués, ou auriez-vous dû ?',
      en: 'When did you bring them on board, or when should you have?'
    },
    {
      fr: 'Quel rôle veulent-ils voir jouer à l’office ?',
      en: 'What part do they want the tourist office to play?'
    },
    { fr: 'Quel argument les a fait bouger ?', en: 'Which argument made them move?' },
    { fr: 'Que se passe-t-il après une élection ?', en: 'What happens after an election?' },
    {
      fr: 'Où l’office risque-t-il de concurrencer ceux qu’il accompagne ?',
      en: 'Where might the tourist office compete with those it supports?'
    }
  ]
};

/** Building it together, in line with the area. */
export const TOGETHER: TemplateTheme = {
  title: { fr: 'Concertation et cohérence', en: 'Consultation and coherence' },
  question: {
    fr: 'Avec qui construire la démarche, et comment la relier au projet du territoire ?',
    en: 'With whom should the approach be built, and how does it connect with the plans of the area?'
  },
  prompts: [
    { fr: 'Qui n’est jamais consulté ?', en: 'Who is never consulted?' },
    {
      fr: 'À quelle étape la parole des professionnels a-t-elle changé la décision ?',
      en: 'At which stage did the professionals’ word change the decision?'
    },
    {
      fr: 'Que font les offices voisins, que dire aux professionnels situés hors périmètre ?',
      en: 'What do neighbouring offices do, and what do we tell professionals outside our area?'
    },
    {
      fr: 'Quel mot employer à la place de « adhérent » ?',
      en: 'Which word could replace “member”?'
    },
    { fr: 'Qu’avez-vous annoncé trop tôt ou trop tard ?', en: 'What did you announce too early or too late?' }
  ]
};

/** Resources. */
export const ECONOMY: TemplateTheme = {
  title: { fr: 'Économie', en: 'Economy' },
  question: {
    fr: 'De quelles ressources la relation partenariale a-t-elle besoin, et qui les apporte ?',
    en: 'Which resources does the partnership need, and who brings them?'
  },
  prompts: [
    {
      fr: 'Que perd-on si l’on renonce à la cotisation, que gagne-t-on ?',
      en: 'What is lost by giving up membership fees, and what is gained?'
    },
    {
      fr: 'Combien de temps de travail par semaine cela demande-t-il ?',
      en: 'How many working hours a week does it take?'
    },
    {
      fr: 'Qu’êtes-vous prêts à tester sur trois ans ?',
      en: 'What are you ready to try over three years?'
    },
    {
      fr: 'Quel est le vrai objectif : recettes, image, cohésion ?',
      en: 'What is the real aim: income, image, cohesion?'
    },
    {
      fr: 'Qu’est-ce qui doit rester gratuit quoi qu’il arrive ?',
      en: 'What must stay free whatever happens?'
    }
  ]
};

/** Co-authors rather than customers. */
export const PROFESSIONALS: TemplateTheme = {
  title: { fr: 'Rôle des professionnels', en: 'Role of the professionals' },
  question: {
    fr: 'Comment les professionnels deviennent-ils coauteurs plutôt que clients ?',
    en: 'How do professionals become co-authors rather than customers?'
  },
  prompts: [
    { fr: 'Quelle décision leur confiez-vous déjà ?', en: 'Which decision do you already leave to them?' },
    {
      fr: 'Quel format les fait venir, à quelle heure ?',
      en: 'Which format makes them come, and at what time?'
    },
    { fr: 'Qui entraîne les autres ?', en: 'Who carries the others along?' },
    { fr: 'Que leur demandez-vous en retour ?', en: 'What do you ask of them in return?' },
    {
      fr: 'Comment entendre ceux qui ne viennent jamais ?',
      en: 'How can those who never come be heard?'
    }
  ]
};

/** What is proposed, and to whom. */
export const OFFER: TemplateTheme = {
  title: { fr: 'Offre', en: 'Services' },
  question: {
    fr: 'Que proposer à qui, collectivement et individuellement ?',
    en: 'What should be offered to whom, collectively and individually?'
  },
  prompts: [
    { fr: 'Quel service vous redemande-t-on ?', en: 'Which service do people ask you for again?' },
    { fr: 'Lequel ne sert plus à personne ?', en: 'Which one is no longer of use to anybody?' },
    {
      fr: 'Que faire pour une seule entreprise, sans injustice ?',
      en: 'What can be done for a single business without being unfair?'
    },
    {
      fr: 'Comment encourager l’engagement durable ou la qualité ?',
      en: 'How can sustainability or quality be encouraged?'
    },
    {
      fr: 'Que construire seulement avec les volontaires ?',
      en: 'What should be built with volunteers only?'
    }
  ]
};
