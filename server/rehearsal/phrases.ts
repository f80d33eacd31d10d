// What simulated people say about the partnership between a tourist office and its professionals, theme by theme. Content,
// not interface: it stays in French, as the cards of a real day would. Nobody said these sentences.

/** What can be said on one theme. Each frame is three lists, and every opening goes with every subject and every ending. */
export interface Phrases {
  readonly ideas: readonly string[];
  readonly findings: readonly string[];
  readonly questions: readonly string[];
  readonly frame: readonly [
    openings: readonly string[],
    subjects: readonly string[],
    endings: readonly string[]
  ];
}

const GOVERNANCE: Phrases = {
  ideas: [
    'Emmener deux élus passer une matinée à l’accueil en plein mois d’août',
    'Nommer une personne élue marraine de la démarche dans chaque commune',
    'Ouvrir chaque conseil d’administration par dix minutes données à un hébergeur',
    'Écrire une page, pas plus, sur ce que l’office fait et ne fera jamais',
    'Prévoir une rencontre dans les cent jours qui suivent une élection',
    'Partager avec la collectivité un seul tableau de bord, lu ensemble chaque trimestre'
  ],
  findings: [
    'Quand les élus découvrent la démarche par la presse, elle est déjà perdue.',
    'Les communes rurales suivent dès que l’on parle de leurs commerces plutôt que de fréquentation.',
    'Un office qui vend la même visite que ses guides perd leur confiance pour longtemps.',
    'La convention d’objectifs existe presque partout, presque personne ne la relit.'
  ],
  questions: [
    'Qui tranche quand la mairie et l’office ne disent pas la même chose ?',
    'Comment tenir le cap après un changement de majorité ?',
    'Faut-il des professionnels au bureau, ou seulement autour de la table ?'
  ],
  frame: [
    ['Présenter', 'Expliquer simplement', 'Rappeler', 'Mettre en images'],
    [
      'les retombées des partenariats',
      'le travail de terrain de l’équipe',
      'la place des hébergeurs dans la vallée'
    ],
    [
      'au conseil communautaire',
      'en commission tourisme',
      'à chaque nouvelle équipe élue',
      'avant le vote du budget'
    ]
  ]
};

const TOGETHER: Phrases = {
  ideas: [
    'Tenir trois réunions dans trois villages plutôt qu’une seule au siège',
    'Appeler une par une les personnes qui ne répondent jamais aux courriels',
    'Coller au mur le projet de territoire et y accrocher nos actions avec des épingles',
    'Inviter les offices voisins à relire notre charte avant de la publier',
    'Faire choisir le nom de la démarche par les professionnels eux-mêmes',
    'Rendre compte de chaque consultation en une page, dans les dix jours'
  ],
  findings: [
    'On consulte souvent les mêmes quinze personnes, celles qui ont le temps.',
    'Une annonce faite avant l’été reste sans réponse jusqu’à la Toussaint.',
    'Le périmètre de l’office n’a aucun sens pour le visiteur, ni pour le producteur.',
    'Un mot mal choisi suffit à faire croire à une nouvelle taxe.'
  ],
  questions: [
    'Que répondre à celle ou celui dont l’établissement est à deux kilomètres de la limite ?',
    'À partir de quand une consultation devient-elle une habitude vide ?',
    'Qui parle au nom des saisonniers ?'
  ],
  frame: [
    ['Relire', 'Construire pas à pas', 'Mettre en débat', 'Réécrire à plusieurs mains'],
    ['le calendrier de la saison', 'les règles du partenariat', 'la carte des services'],
    [
      'avec les artisans',
      'avec les associations de village',
      'avec les offices d’à côté',
      'lors d’un atelier d’hiver'
    ]
  ]
};

const ECONOMY: Phrases = {
  ideas: [
    'Compter pendant un mois les heures passées à relancer les cotisations',
    'Faire payer les services rares et offrir la visibilité à tout le monde',
    'Répartir les recettes de la boutique entre les créateurs locaux, au grand jour',
    'Chercher un mécénat d’entreprise pour un seul projet, bien raconté',
    'Mutualiser une photographe entre quatre territoires',
    'Afficher ce que coûte vraiment une visite guidée'
  ],
  findings: [
    'La première année coûte plus de temps qu’elle ne rapporte d’argent.',
    'Les petites structures paient plus volontiers un service qu’une adhésion.',
    'Personne ne sait dire ce que rapporte une page sur le site de l’office.',
    'Le temps de terrain est toujours le premier que l’on sacrifie.'
  ],
  questions: [
    'Combien vaut une demi-journée de conseil, et qui devrait la payer ?',
    'Que deviennent les recettes quand une saison est mauvaise ?',
    'Peut-on vivre sans billetterie ?'
  ],
  frame: [
    ['Chiffrer', 'Tester pendant un an', 'Comparer', 'Rendre lisible'],
    [
      'le coût d’un partenaire bien suivi',
      'la part de temps donnée au terrain',
      'une grille de services sans cotisation'
    ],
    [
      'avant de changer les tarifs',
      'avec la trésorerie de l’office',
      'sur deux communes volontaires',
      'dans le rapport annuel'
    ]
  ]
};

const PROFESSIONALS: Phrases = {
  ideas: [
    'Laisser un loueur animer la réunion des loueurs',
    'Organiser des visites de nuit les uns chez les autres, hors saison',
    'Donner les clés du compte photo de l’office à une professionnelle chaque semaine',
    'Se retrouver à sept heures et demie, avant l’ouverture, jamais plus d’une heure',
    'Former des binômes entre une personne installée depuis longtemps et une nouvelle venue',
    'Demander à chacune et chacun un conseil plutôt qu’un avis'
  ],
  findings: [
    'Celles et ceux qui viennent une fois pour un café reviennent pour un projet.',
    'Un message vocal du voisin vaut dix lettres d’information.',
    'Les professionnels veulent décider de peu de choses, mais pour de bon.',
    'On oublie souvent de dire merci, et cela se sait.'
  ],
  questions: [
    'Comment entendre les restaurateurs, qui ne sont jamais libres en même temps ?',
    'Que peut-on demander en retour sans que cela ressemble à un contrat ?',
    'Qui représente les petites structures quand les grandes sont là ?'
  ],
  frame: [
    ['Confier', 'Laisser pour une saison', 'Proposer sans condition', 'Ouvrir enfin'],
    ['le choix des sujets de formation', 'la rédaction des bons conseils', 'l’accueil des nouveaux venus'],
    [
      'à un petit groupe volontaire',
      'aux hébergeurs du canton',
      'à celles et ceux qui se plaignent',
      'à un tandem tiré au sort'
    ]
  ]
};

const OFFER: Phrases = {
  ideas: [
    'Garder trois services essentiels et arrêter les autres pendant un an',
    'Venir chez chaque nouveau partenaire avec un appareil photo et une heure devant soi',
    'Créer une trousse d’accueil à glisser dans tous les gîtes',
    'Signaler les démarches durables sans classer les établissements',
    'Monter un séjour d’automne avec les seuls volontaires',
    'Prêter du matériel : barnum, vélos, écrans, gobelets'
  ],
  findings: [
    'Le service le plus demandé est aussi le plus simple : une réponse rapide au téléphone.',
    'Les brochures partent toujours, les formations jamais.',
    'Aider une seule entreprise passe très bien quand la règle est connue de toutes.',
    'La qualité progresse par l’exemple d’à côté plus que par la grille.'
  ],
  questions: [
    'Quel service oserions-nous supprimer dès demain ?',
    'Comment accompagner une création sans fausser la concurrence ?',
    'Que proposer à qui n’a pas de numérique du tout ?'
  ],
  frame: [
    ['Simplifier', 'Essayer chez cinq partenaires', 'Réserver aux volontaires', 'Offrir à tout le monde'],
    ['le diagnostic numérique', 'l’atelier photo du printemps', 'la mise en relation entre voisins'],
    [
      'avant la haute saison',
      'sous forme de rendez-vous courts',
      'en échange d’un témoignage',
      'sans dossier à remplir'
    ]
  ]
};

const ANY_THEME: Phrases = {
  ideas: [
    'Commencer petit, avec cinq personnes motivées, et raconter la suite',
    'Se donner rendez-vous dans six mois pour regarder ce qui a bougé',
    'Écrire la règle du jeu sur une feuille que tout le monde peut emporter',
    'Filmer en deux minutes un essai réussi et un essai raté',
    'Aller voir comment font nos voisins avant de décider',
    'Nommer une personne qui relance, sinon rien ne se passe'
  ],
  findings: [
    'Ce qui marche ailleurs marche ici à condition d’en changer la taille.',
    'On manque moins d’idées que de temps pour les finir.',
    'Dès que l’on se voit en vrai, la moitié du travail est faite.',
    'Les réussites restent discrètes, les échecs font le tour du canton.'
  ],
  questions: [
    'Par quoi commence-t-on lundi matin ?',
    'Qui manque autour de cette table ?',
    'À quoi verrons-nous que cela a marché ?'
  ],
  frame: [
    ['Essayer', 'Raconter autour de nous', 'Préparer dès cet hiver', 'Partager'],
    ['une première action visible', 'un outil commun et gratuit', 'une journée portes ouvertes'],
    [
      'avec les volontaires du jour',
      'dans chaque commune',
      'sans attendre un budget',
      'et en garder la trace'
    ]
  ]
};

const BY_WORD: readonly (readonly [word: RegExp, phrases: Phrases])[] = [
  [/gouvernance|élus|collectivité/i, GOVERNANCE],
  [/concert|cohérence/i, TOGETHER],
  [/économi|moyens|argent/i, ECONOMY],
  [/professionnel|partenaires/i, PROFESSIONALS],
  [/offre|service/i, OFFER]
];

/** What can be said on a theme, found by the words of its title; something fit for any theme when none is known. */
export function phrasesFor(title: string): Phrases {
  return BY_WORD.find(([word]) => word.test(title))?.[1] ?? ANY_THEME;
}
