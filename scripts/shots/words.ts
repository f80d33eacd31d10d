// What is written on the cards of the pictures. The sentences of a rehearsal serve for the crowd; those of the usual day are
// chosen, so that a board shows everything a card may carry. Nobody said these sentences.
import { phrasesFor } from '#server/rehearsal/phrases.ts';
import { sentencesOf } from '#server/rehearsal/phrasebook.ts';
import type { Words } from './room.ts';

/** Titles of the themes of « herault-tables », by table. */
export const THEMES = {
  A1: 'Gouvernance : élus et collectivité',
  B1: 'Concertation et cohérence',
  C1: 'Économie',
  D1: 'Rôle des professionnels',
  E1: 'Offre'
} as const;

/** Plain ideas about a theme, each different up to about thirty. */
export function ideasOn(theme: string, count: number, from = 0): readonly Words[] {
  const sentences = sentencesOf(phrasesFor(theme), 'idea');
  return Array.from({ length: count }, (_, n): Words => {
    const turn = Math.floor((n + from) / sentences.length);
    const said = sentences[(n + from) % sentences.length] ?? theme;
    return { text: turn === 0 ? said : `${said} (${turn + 1})` };
  });
}

/** Findings about a theme. */
export function findingsOn(theme: string, count: number): readonly Words[] {
  return sentencesOf(phrasesFor(theme), 'finding')
    .slice(0, count)
    .map((text) => ({ text, kind: 'finding' }));
}

/** Every sort of card, for the table one looks at most. */
export const RICH: readonly Words[] = [
  {
    text: 'Tenir la réunion chez un professionnel, jamais au siège',
    example: 'petits déjeuners tournants, dix par an',
    cited: 'Office de tourisme du Val Clairet'
  },
  {
    text: 'Donner aux professionnels une voix sur le budget de promotion',
    subPoints: ['un tiers du budget', 'vote en janvier', 'compte rendu en juin, chiffres à l’appui']
  },
  { text: 'Remercier par écrit, et en public' },
  {
    text: 'Qui parle pour les meublés qui ne louent que trois semaines par an ?',
    kind: 'openQuestion'
  },
  { text: 'On vient pour le café, on reste pour la décision.', kind: 'finding' }
];

/** Four hundred letters: what somebody writes who has a lot to say. */
export const LONG_CARD: Words = {
  text: 'Dans notre vallée, on a commencé par réunir tout le monde une fois par an, puis on s’est rendu compte que les mêmes venaient toujours ; depuis, chaque membre de l’équipe prend son téléphone deux heures par mois, appelle cinq personnes qui ne sont jamais venues, écoute sans rien vendre, note trois phrases, et la réunion de printemps s’ouvre sur ces phrases lues à voix haute par des élues et des élus.',
  example:
    'quarante appels en un hiver, dont neuf personnes venues pour la première fois à la réunion de printemps',
  cited: 'Office de tourisme de la Côte aux Figuiers'
};

/** One word that cannot be broken at a space. */
export const UNBROKEN: Words = {
  text: 'https://www.exemple.fr/tourisme/partenaires/charte-de-la-relation-partenariale-2026-version-definitive.pdf'
};

/** Theme titles at the limit, and a question that takes its time. */
export const LONG_THEMES = [
  'Gouvernance partagée entre les élus communautaires, les communes littorales et les socioprofessionnels de l’arrière-pays',
  'Concertation et cohérence avec le projet de territoire',
  'Économie, ressources propres et mécénat',
  'Rôle des professionnels indépendants dans les instances de décision',
  'Offre'
].map((title) => ({
  title,
  question:
    'Comment faire de la politique partenariale un choix porté par les élus, compris par les équipes, et utile toute l’année à celles et ceux qui accueillent ?',
  prompts: ['Qui n’est jamais consulté ?', 'Que faut-il arrêter de faire ?']
}));

/** Eight short themes, for the largest hall. */
export const HALL_THEMES = [
  ...['Gouvernance', 'Concertation', 'Économie', 'Rôle des professionnels'],
  ...['Offre', 'Mobilités douces', 'Saisonniers', 'Accueil et numérique']
].map((title) => ({ title, question: `Que changer d’ici un an, pour ${title.toLowerCase()} ?` }));
