// Sixty cards of one afternoon, twelve a table, and what an editor makes of them. Every sentence is invented.

/** What was written at one table, by what becomes of it. */
export interface CuratedTable {
  readonly table: string;
  /** Ideas kept as they are. */
  readonly kept: readonly [string, string];
  readonly pinned: string;
  /** Two that say the same: the second goes under the first, the longest is read. */
  readonly twins: readonly [string, string];
  /** A note, and the sentence it becomes. */
  readonly note: string;
  readonly reworded: string;
  readonly ideasLeft: readonly [string, string];
  readonly findings: readonly [string, string];
  readonly findingsLeft: readonly [string, string];
}

/** The five tables. */
export const CURATED: readonly CuratedTable[] = [
  {
    table: 'A',
    kept: [
      'Emmener deux élus passer une matinée à l’accueil en août',
      'Nommer une marraine du tourisme dans chaque commune'
    ],
    pinned: 'Écrire un mandat partenarial d’une page, voté en conseil',
    twins: ['Présenter les retombées', 'Présenter les retombées avant chaque vote du budget'],
    note: 'Visites croisées',
    reworded: 'Organiser une visite croisée par trimestre entre offices voisins',
    ideasLeft: ['Changer de logo', 'Refaire toute la signalétique du canton'],
    findings: [
      'Une équipe qui change oublie ce qui n’est pas écrit',
      'Les élus défendent ce qu’ils ont vu fonctionner'
    ],
    findingsLeft: ['On manque de chaises', 'Le mardi est un mauvais jour']
  },
  {
    table: 'B',
    kept: [
      'Tenir trois réunions dans trois villages plutôt qu’une seule au siège',
      'Appeler une par une les personnes qui ne répondent jamais'
    ],
    pinned: 'Répondre par écrit à chaque proposition, même refusée',
    twins: ['Réunir les hébergeurs par vallée', 'Réunir les hébergeurs par vallée plutôt que par métier'],
    note: 'Un calendrier',
    reworded: 'Tenir avec les associations un seul calendrier de la saison',
    ideasLeft: ['Interdire les téléphones', 'Voter à main levée sur tout'],
    findings: [
      'Une rencontre sans suite écrite ferme la porte à la suivante',
      'On consulte souvent les mêmes quinze personnes'
    ],
    findingsLeft: ['Il faisait chaud', 'La salle résonne']
  },
  {
    table: 'C',
    kept: [
      'Partager un poste entre deux structures voisines',
      'Montrer les comptes une fois par an aux professionnels'
    ],
    pinned: 'Tester l’abandon de la cotisation sur trois ans',
    twins: ['Chiffrer le temps passé', 'Chiffrer le temps passé avec chaque partenaire'],
    note: 'Les bénévoles',
    reworded: 'Compter aussi les heures des bénévoles dans le bilan',
    ideasLeft: ['Vendre des porte-clés', 'Doubler la taxe'],
    findings: [
      'La cotisation pèse moins que le travail qu’elle demande',
      'Personne ne connaît le prix réel d’un pack'
    ],
    findingsLeft: ['Le café est cher', 'Trop de papier']
  },
  {
    table: 'D',
    kept: [
      'Confier l’animation d’un club à ses membres',
      'Inviter un artisan à raconter sa saison en ouverture'
    ],
    pinned: 'Demander aux professionnels ce qu’ils apportent, pas ce qu’ils attendent',
    twins: ['Former des ambassadeurs', 'Former des ambassadeurs dans chaque filière'],
    note: 'Tutorat',
    reworded: 'Mettre en place un tutorat entre anciens et nouveaux prestataires',
    ideasLeft: ['Porter un badge', 'Créer un uniforme'],
    findings: [
      'Un prestataire écouté en écoute deux autres',
      'Les absents parlent surtout de leurs horaires'
    ],
    findingsLeft: ['Le parking est loin', 'Il manquait un micro']
  },
  {
    table: 'E',
    kept: ['Proposer un pack hiver sans photo obligatoire', 'Laisser chacun composer sa formule à la carte'],
    pinned: 'Supprimer les services que personne n’utilise',
    twins: ['Accueillir en rendez-vous', 'Accueillir en rendez-vous tout nouveau partenaire'],
    note: 'Photos',
    reworded: 'Prêter un appareil photo et une heure de conseil à chaque adhérent',
    ideasLeft: ['Imprimer un annuaire de luxe', 'Offrir des chocolats'],
    findings: [
      'Un service gratuit que personne ne comprend ne sert à personne',
      'Le premier rendez-vous décide de la suite'
    ],
    findingsLeft: ['Les stylos fuient', 'Le site est bleu']
  }
];

/** Ideas of a table, in the order they were written. */
export function ideasOf({ kept, pinned, twins, note, ideasLeft }: CuratedTable): readonly string[] {
  return [kept[0], ideasLeft[0], twins[0], kept[1], note, pinned, twins[1], ideasLeft[1]];
}

/** Its findings. */
export function findingsOf({ findings, findingsLeft }: CuratedTable): readonly string[] {
  return [findingsLeft[0], findings[0], findings[1], findingsLeft[1]];
}
