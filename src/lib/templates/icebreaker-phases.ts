// The ten icebreakers, each a phase to slip into a day: few mechanisms (a word, a question, a clock) and their instructions.
import { distances, seniority, weather } from './asks.ts';
import { inBoth } from './template-asks.ts';
import { say, type TemplatePhase } from './template.ts';
import { STILL } from './usual-phases.ts';

/** One word each; its board is `ONE_WORD`. */
export const ONE_WORD_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'word', kind: 'words', minutes: 10, grouping: 'word', attribution: 'anonymous' },
  title: say('Un mot pour mes partenaires', 'One word for my partners'),
  instruction: say(
    'En un mot, comment vos professionnels parlent-ils de vous ?',
    'In one word, how do your professionals speak of you?'
  )
};

/** Where one is today. */
export const WEATHER_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'weather', kind: 'ask', minutes: 5 },
  title: say('Météo intérieure', 'Inner weather'),
  instruction: say(
    'Soleil, éclaircies, nuages, brouillard, orage : où en êtes-vous ?',
    'Sun, bright spells, clouds, fog, storm: how are you today?'
  ),
  asks: [inBoth(weather())]
};

/** How far the furthest partner is. */
export const DISTANCES_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'distances', kind: 'ask', minutes: 10 },
  title: say('La carte des distances', 'The map of distances'),
  instruction: say(
    'Placez-vous dans la salle selon votre temps de trajet. À distance, déplacez le curseur.',
    'Stand in the room according to your travel time. If you are remote, move the marker.'
  ),
  asks: [inBoth(distances())]
};

/** By two: what a partner asked last. */
export const LAST_REQUEST_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'request', kind: 'talk', minutes: 8 },
  title: say('La dernière demande reçue', 'The last request received'),
  instruction: say(
    'La dernière chose qu’un partenaire vous a demandée.',
    'The last thing a partner asked you for.'
  ),
  beats: [
    { title: say('À deux : la première personne raconte', 'In pairs: the first person tells'), minutes: 3 },
    { title: say('L’autre raconte à son tour', 'The other tells in turn'), minutes: 3 },
    { title: say('Une demande entendue, à voix haute', 'One request heard, aloud'), minutes: 2 }
  ]
};

/** By three: unexpected common points. */
export const COMMON_POINTS_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'common', kind: 'talk', minutes: 8 },
  title: say('Trois points communs', 'Three things in common'),
  instruction: say(
    'À trois, trouvez trois points communs inattendus.',
    'In threes, find three unexpected things you have in common.'
  ),
  beats: [
    { title: say('On cherche', 'Search'), minutes: 6 },
    { title: say('On dit le plus inattendu', 'Say the most unexpected'), minutes: 2 }
  ]
};

/** The ideal partner, as something else; its board is `PORTRAIT`. */
export const PORTRAIT_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'portrait', kind: 'words', minutes: 8, grouping: 'portrait', attribution: 'anonymous' },
  title: say('Portrait chinois du partenaire idéal', 'If the ideal partner were…'),
  instruction: say(
    'S’il était un plat, un objet, un paysage… Une réponse par colonne.',
    'If it were a dish, an object, a landscape… One answer per column.'
  )
};

/** In turn: what one's team is proud of. */
export const PRIDE_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'pride', kind: 'talk', minutes: 10 },
  title: say('Une fierté de l’année', 'Something to be proud of'),
  instruction: say(
    'Une minute par personne : ce dont votre équipe est fière.',
    'One minute each: what your team is proud of.'
  )
};

/** An image of the place, described. */
export const PHOTO_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'photo', kind: 'words', minutes: 10, grouping: 'photo' },
  title: say('La photo du territoire', 'A picture of the place'),
  instruction: say(
    'Choisissez une image qui dit votre destination aujourd’hui, et décrivez-la en une phrase.',
    'Choose an image that says what your destination is today, and describe it in one sentence.'
  )
};

/** How long one has been there. */
export const SENIORITY_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'seniority', kind: 'ask', minutes: 5 },
  title: say('Ligne d’ancienneté', 'Line of seniority'),
  instruction: say(
    'De « premier séminaire » à « j’étais là au début ».',
    'From “first seminar” to “I was there at the start”.'
  ),
  asks: [inBoth(seniority())]
};

/** Outside, by two. */
export const WALK_PHASE: TemplatePhase = {
  ...{ ...STILL, id: 'walk', kind: 'talk', minutes: 15 },
  title: say('Balade à deux', 'A walk for two'),
  instruction: say(
    'Dehors, sept minutes de parole par personne, l’autre écoute.',
    'Outside, seven minutes each to speak while the other listens.'
  ),
  beats: [
    { title: say('La première personne parle', 'The first person speaks'), minutes: 7 },
    { title: say('L’autre parle à son tour', 'The other speaks in turn'), minutes: 7 },
    { title: say('On revient', 'Come back'), minutes: 1 }
  ]
};
