// A day with every kind of phase that is neither a question nor a rotation: talk, words, alone then by two, outside, a café,
// stories, sorting, a restitution by theme.
import type { Plan } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { buildPlan, type LayoutDraft, type PhaseDraft } from '#core/rotation/build-plan.ts';
import type { Millis } from '#core/units.ts';

const still = { title: '', instruction: '', rounds: [], move: null };
const theme = (title: string, question = '') => ({ title, question, prompts: [] });
const column = (id: string, title: string, one: string) => ({ id, title, one, role: 'note' as const });

const GROUPINGS: readonly LayoutDraft[] = [
  {
    id: 'word',
    mode: 'together',
    themes: [
      theme('Un mot pour mes partenaires', 'En un mot, comment vos professionnels parlent-ils de vous ?')
    ],
    columns: [column('word', 'Mots', 'Mot')]
  },
  {
    id: 'portrait',
    mode: 'together',
    themes: [theme('Portrait chinois', 'Si votre partenaire idéal était…')],
    columns: [
      column('dish', 'Un plat', 'Plat'),
      column('thing', 'Un objet', 'Objet'),
      column('place', 'Un paysage', 'Paysage')
    ]
  },
  {
    id: 'pair',
    mode: 'together',
    themes: [
      theme('À deux, à quatre', 'Que pourrions-nous faire ensemble avant l’été, sans un euro de plus ?')
    ],
    columns: [column('idea', 'Idées', 'Idée')]
  },
  {
    id: 'out',
    mode: 'together',
    themes: [
      theme(
        'Zoom sur…',
        'Une personne raconte une expérience qui mérite d’être connue, l’autre prend des notes.'
      )
    ],
    columns: [column('zoom', 'Zooms', 'Zoom')]
  },
  {
    id: 'soon',
    mode: 'together',
    themes: [
      theme('Cette semaine', 'Cette semaine, de quoi avez-vous besoin ?'),
      theme('Cette saison', 'Cette saison, que faut-il préserver ?'),
      theme('L’an prochain', 'L’an prochain, que faudra-t-il réinventer ?')
    ],
    columns: [column('need', 'Besoins', 'Besoin')]
  },
  { id: 'cafe', mode: 'scatter', themes: [], columns: [column('free', 'Notes libres', 'Note')] },
  {
    id: 'told',
    mode: 'circuits',
    themes: ['Changer sans perdre personne', 'Trois ans sans cotisation', 'Faire avec les élus'].map(
      (title) => ({
        ...theme(title, 'Qu’avez-vous changé, et qu’est-ce que cela vous a coûté et apporté ?'),
        story: true as const
      })
    )
  }
];

const THEMES = [
  theme('Gouvernance : élus et collectivité', 'Comment en faire un choix porté par les élus ?'),
  theme('Concertation et cohérence', 'Avec qui construire la démarche ?'),
  theme('Économie', 'De quelles ressources la relation a-t-elle besoin, et qui les apporte ?'),
  theme('Offre', 'Que proposer à qui, collectivement et individuellement ?')
];

const LABELS = [
  {
    id: 'fate',
    title: 'Que faire de chacune ?',
    options: [
      { id: 'keep', title: 'Garder' },
      { id: 'adapt', title: 'Adapter' },
      { id: 'create', title: 'Créer' },
      { id: 'stop', title: 'Arrêter' }
    ]
  }
];

const PHASES: readonly PhaseDraft[] = [
  { ...still, id: 'welcome', kind: 'welcome', title: 'Accueil', minutes: 10 },
  {
    ...{ ...still, id: 'talk', kind: 'talk', title: 'La dernière demande reçue', minutes: 7 },
    instruction: 'La dernière chose qu’un partenaire vous a demandée.',
    beats: [
      { title: 'À deux, la première personne raconte', minutes: 3 },
      { title: 'On échange les rôles', minutes: 3 },
      { title: 'Un mot à toute la salle', minutes: 1 }
    ]
  },
  {
    ...{
      ...still,
      id: 'word',
      kind: 'words',
      title: 'Un mot pour mes partenaires',
      minutes: 6,
      grouping: 'word'
    },
    instruction: 'Un mot, le premier qui vient.'
  },
  {
    ...{
      ...still,
      id: 'portrait',
      kind: 'words',
      title: 'Portrait chinois',
      minutes: 8,
      grouping: 'portrait'
    },
    instruction: 'S’il était un plat, un objet, un paysage…'
  },
  {
    ...{
      ...still,
      id: 'pair',
      kind: 'doubling',
      title: 'En solo, à deux, à quatre',
      minutes: 12,
      grouping: 'pair'
    },
    instruction: 'Gardez ce qui résiste à la discussion.',
    beats: [
      { title: 'En solo', minutes: 2 },
      { title: 'À deux', minutes: 4 },
      { title: 'À quatre', minutes: 6 }
    ]
  },
  {
    ...{ ...still, id: 'out', kind: 'outdoors', title: 'Balade à deux', minutes: 40, grouping: 'out' },
    instruction: 'Dehors, vingt minutes de parole chacun, l’autre écoute et note.'
  },
  {
    ...{ ...still, id: 'soon', kind: 'horizons', title: 'Trois horizons', minutes: 15, grouping: 'soon' },
    instruction: 'Une phrase par besoin.'
  },
  {
    ...{
      ...still,
      id: 'cafe',
      kind: 'cafe',
      title: 'World Café',
      minutes: 1,
      grouping: 'cafe',
      move: 3,
      fixed: true
    },
    rounds: [20, 20, 20],
    instruction: 'Écouter pour relier, parler pour contribuer, noter pour transmettre.',
    questions: [
      'Qu’est-ce qui compte vraiment pour vous dans la relation avec vos partenaires ?',
      'Qu’est-ce qui freine, qu’est-ce qui surprend, qu’est-ce qui relie ?',
      'Si nous ne faisions qu’une chose ensemble, laquelle ?'
    ]
  },
  {
    ...{
      ...still,
      id: 'told',
      kind: 'stories',
      title: 'Tables de témoignage',
      minutes: 1,
      grouping: 'told',
      move: 2
    },
    rounds: [15, 15, 15],
    instruction: 'Choisissez ce que vous guettez. Questions sur le vécu, pas de conseils.'
  },
  {
    ...still,
    id: 'tables',
    kind: 'rotation',
    title: 'Tables thématiques',
    minutes: 1,
    instruction: 'Complétez, nuancez, illustrez.'
  },
  {
    ...{ ...still, id: 'sort', kind: 'sorting', title: 'Tri', minutes: 10 },
    instruction: 'Garder, adapter, créer, arrêter : décidez carte par carte.'
  },
  { ...still, id: 'read', kind: 'restitution', title: 'Restitution', minutes: 12 },
  {
    ...still,
    id: 'closing',
    kind: 'closing',
    title: 'Premier pas',
    minutes: 5,
    instruction: 'D’ici un mois, je commence par…'
  }
];

/** Twenty-six people, four themes, a host at each. */
export function momentsPlan(startsAt: Millis): Plan {
  const built = buildPlan({
    ...{ people: 26, hosts: true, circuits: 1, themes: THEMES, phases: PHASES },
    ...{ groupings: GROUPINGS, labels: LABELS, startsAt, zone: 'Europe/Paris' }
  });
  return must(built.ok ? built.value : null, 'the plan of the moments');
}
