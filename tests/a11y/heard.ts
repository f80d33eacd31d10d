// What somebody who listens must hear on the new screens: where they are, what is asked, each control by its name. Read and
// chosen by people; the rest of a page may change without a word here.
// Sentences have the spaces of the screens: what is compared takes every kind of space for one.

/** By « screen state »; of the main part of the page, in this order, other things between. */
export const HEARD: Readonly<Record<string, string>> = {
  'participant ask-choice': `
    - heading "Quel temps fait-il en vous ?" [level=1]
    - timer "Temps restant"
    - group "Quel temps fait-il en vous ?":
      - radio "Grand soleil"
      - radio "Éclaircies" [checked]
      - radio "Orage"
    - paragraph: Votre réponse est gardée, personne ne sait que c’est la vôtre.
    - status: enregistrée
    - button "J’ai répondu"
  `,
  'participant ask-choice-done': `
    - region "Vous avez répondu":
      - heading "Vous avez répondu" [level=2]
      - list:
        - listitem: Éclaircies
      - paragraph:
        - button "Changer ma réponse"
  `,
  'projection ask-choice-shown': `
    - heading "Quel temps fait-il en vous ?" [level=1]
    - list:
      - listitem: Grand soleil 23 % (6)
      - listitem: Éclaircies 42 % (11)
    - paragraph: 26 personnes sur 36 ont répondu
  `,
  'participant ask-scale': `
    - heading "À combien êtes-vous de votre partenaire le plus éloigné ?" [level=1]
    - region "Votre position":
      - paragraph: Entre « À deux pas » et « Plus d’une heure de route »
      - slider "Votre position"
    - status: enregistrée
  `,
  'participant ask-points': `
    - heading "Répartissez dix points entre vos attentes" [level=1]
    - status: encore 3 points
    - list:
      - listitem:
        - 'button "Un de moins : Être visible"'
        - spinbutton "Points pour « Être visible »": "2"
        - 'button "Un de plus : Être visible"'
      - listitem:
        - 'button "Un de moins : Une boutique commune au chef-lieu" [disabled]'
  `,
  'participant ask-sort': `
    - heading "Cela passe-t-il ces filtres ?" [level=1]
    - list:
      - listitem:
        - group "Votre choix pour « Sert les habitants »":
          - radio "Oui" [checked]
          - radio "Non"
          - radio "À voir"
      - listitem:
        - group "Votre choix pour « Tient sans subvention »"
  `,
  'participant tension-argued': `
    - region "Réponses":
      - heading "Où vous placez-vous ?" [level=2]
      - figure:
        - paragraph: "Payant : 14 Au milieu : 3 Offert : 9"
    - heading "Pour « Payant »…" [level=1]
    - group "Colonne de la carte":
      - button "Payant" [pressed]
      - button "Offert"
    - textbox "Votre carte"
    - button "Déposer"
    - region "Arguments des deux bords":
      - heading "Pour « Payant » 4" [level=3]
      - list:
        - listitem
      - heading "Pour « Offert » 3" [level=3]
      - list:
        - listitem
    - region "Vos cartes"
  `,
  'projection tension-moved': `
    - heading "Et maintenant, où vous placez-vous ?" [level=1]
    - figure "Avant":
      - paragraph: "Payant : 14 Au milieu : 3 Offert : 9"
    - figure "Après":
      - paragraph: "Payant : 12 Au milieu : 3 Offert : 11"
    - paragraph: "4 ont changé de bord : 3 vers Offert, 1 vers Payant"
  `,
  'table tension-argued': `
    - heading "Que dit le prix de la valeur ?" [level=1]
    - region "Payant 4":
      - list
    - region "Offert 3":
      - list
    - group "Ranger dans":
      - button "Payant" [pressed]
      - button "Offert"
    - textbox "Une idée, une carte"
  `,
  'participant talk': `
    - 'heading "À deux : la dernière chose qu’un partenaire vous a demandée." [level=1]'
    - heading "On échange les rôles" [level=2]
    - timer "Temps restant de ce moment"
    - paragraph: "Ensuite : Un mot à toute la salle, 1 min"
    - paragraph: Rien à écrire. Posez le téléphone et parlez.
  `,
  'participant words': `
    - heading "En un mot, comment vos professionnels parlent-ils de vous ?" [level=1]
    - textbox "Votre texte"
    - button "Envoyer"
    - region "Vos cartes":
      - list
    - region "Ce qui s’écrit dans la salle":
      - list
  `,
  'projection words': `
    - heading "En un mot, comment vos professionnels parlent-ils de vous ?" [level=1]
    - list "Les mots de la salle, du plus dit au moins dit":
      - listitem: Proximité, dit 4 fois
      - listitem: Trop loin, dit 2 fois
  `,
  'participant doubling-two': `
    - heading "Que pourrions-nous faire ensemble avant l’été, sans un euro de plus ?" [level=1]
    - heading "À deux" [level=2]
    - timer "Temps restant de ce moment"
    - paragraph:
      - strong: Tournez-vous vers votre voisin ou votre voisine.
    - textbox "Votre texte"
  `,
  'conduire doubling-alone': `
    - button "Montrer ce qui est écrit Chaque texte devient lisible par tous"
    - navigation "Conduite":
      - button "Pause"
    - heading "Seul" [level=2]
    - timer "Temps restant de ce moment"
    - region "Déroulé prévu et réel"
  `,
  'participant outdoors': `
    - paragraph: Retour à 10 h 53
    - heading "Racontez une expérience qui mérite d’être connue. L’autre note." [level=1]
    - textbox "Votre note"
    - button "Garder la note"
    - status:
      - paragraph: Toutes vos notes sont enregistrées.
  `,
  'conduire pocket': `
    - heading "Carte de poche" [level=1]
    - paragraph:
      - button "Imprimer"
      - link "Retour à la conduite"
    - region "Balade à deux":
      - article:
        - heading "Balade à deux" [level=2]
        - paragraph: Retour à 10 h 53
        - img "Rejoindre l’atelier"
  `,
  'participant horizons': `
    - status: Thème 2 sur 3· 1 enregistrée
    - heading "Cette saison, que faut-il préserver ?" [level=1]
    - textbox "Votre texte"
    - button "Envoyer"
  `,
  'participant cafe': `
    - paragraph:
      - img "table A"
    - paragraph: "Votre table : A"
    - heading "Qu’est-ce qui compte vraiment pour vous dans la relation avec vos partenaires ?" [level=1]
    - textbox "Votre carte"
    - region "À cette table":
      - heading "À cette table" [level=2]
  `,
  'projection cafe-move': `
    - heading [level=1]
    - paragraph: Une personne reste et accueille à chaque table.
    - list:
      - listitem:
        - img "table A"
    - 'heading "Sans téléphone : votre numéro, votre table" [level=2]'
    - list:
      - listitem: n° 1 A
  `,
  'participant stories': `
    - paragraph:
      - img "table T1"
    - status: Tour 1 sur 3· aucune carte
    - paragraph: Un récit
    - heading "Qu’avez-vous changé, et qu’est-ce que cela vous a coûté et apporté ?" [level=1]
    - textbox "Votre carte"
  `,
  'table sorting': `
    - heading "Avec qui construire la démarche ?" [level=1]
    - heading "Tri" [level=2]
    - paragraph: Pour chaque carte, choisissez une étiquette. On peut la retirer.
    - group "Colonnes":
      - button "Idées 8" [pressed]
    - region "Idées échangées 8":
      - list:
        - listitem:
          - paragraph: Relire le calendrier de la saison avec les artisans
          - group "Que faire de chacune ?":
            - button "Garder, Relire le calendrier de la saison avec les artisans"
            - button "Arrêter, Relire le calendrier de la saison avec les artisans"
  `,
  'participant restitution': `
    - status: Thème 2 sur 4
    - paragraph:
      - img "table B"
    - heading "Avec qui construire la démarche ?" [level=1]
    - paragraph: "À suivre : Économie"
    - region "Ce qui a été écrit":
      - heading "Constats partagés" [level=3]
      - list
      - heading "Idées échangées" [level=3]
      - list
  `,
  'temoin prepare': `
    - heading "« Sans adhésion »" [level=1]
    - navigation "Que voulez-vous faire ?":
      - group "Que voulez-vous faire ?":
        - button "Préparer" [pressed]
        - button "Raconter"
        - button "Citations"
    - status: 6 questions sur 9
    - list:
      - listitem:
        - textbox "1. Où et quand commence votre histoire, et qui en fait partie ?"
        - paragraph: enregistrée
      - listitem:
        - textbox "9. Quel conseil tient en une phrase pour quelqu’un qui démarre lundi ?"
    - heading "Répéter à voix haute" [level=2]
  `,
  'temoin tell': `
    - paragraph: Groupe 1 · encore 2 tours après celui-ci · ensuite, groupe 3
    - paragraph:
      - timer "Temps qui reste pour cette partie"
    - list "Les temps du tour":
      - listitem: Accueil
      - listitem: Récit
    - region "Vos notes":
      - heading "Où et quand commence votre histoire, et qui en fait partie ?" [level=2]
    - button "Texte plus grand"
    - button "Suite"
  `,
  'temoin quotes': `
    - navigation "Que voulez-vous faire ?":
      - group "Que voulez-vous faire ?":
        - button "Citations (2)" [pressed]
    - list:
      - listitem:
        - paragraph: En attente de votre réponse
        - textbox "Citation 1, telle qu’elle paraîtra": Nous avons supprimé l’adhésion et personne n’est parti
        - button "Publier ainsi"
        - button "Ne pas publier"
      - listitem:
        - textbox "Citation 2, telle qu’elle paraîtra"
  `,
  'table story': `
    - heading "Racontez ce que vous avez vécu, pas ce qu’il faudrait faire." [level=1]
    - paragraph:
      - button "Le témoin n’est pas là"
    - paragraph:
      - timer "Temps qui reste pour cette partie"
    - list "Les temps du tour"
    - region "À retenir 0"
    - region "Je reprends chez moi 0"
    - group "Ranger dans":
      - button "À retenir" [pressed]
    - textbox "Une idée, une carte"
  `
};
