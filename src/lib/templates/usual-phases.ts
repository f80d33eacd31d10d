// Phases most templates share: they say the same thing everywhere, and last what each template wants.
import type { Minutes } from '#core/units.ts';
import { say, type TemplatePhase, type Words } from './template.ts';

/** What a phase without rounds has of a phase with rounds. */
export const STILL = { rounds: [], move: null } as const;

/** The ground rules, as they are projected. */
export const RULES: Words = say(
  'On parle de ce que l’on a vécu. On complète avant de contester. Une idée par carte, une phrase qui se comprend lundi. Chacune et chacun parle une fois avant que quelqu’un parle deux fois. Ce qui est dit ici peut être repris, pas qui l’a dit, sauf accord.',
  'Speak of what you have lived. Add before you dispute. One idea per card, in words that make sense on Monday. Everybody speaks once before anybody speaks twice. What is said here may be repeated, not who said it, unless they agree.'
);

/** People come in. */
export function welcomePhase(minutes: Minutes, instruction?: Words): TemplatePhase {
  return {
    ...{ ...STILL, id: 'welcome', kind: 'welcome', minutes },
    title: say('Accueil, café, connexion', 'Welcome, coffee, joining'),
    instruction:
      instruction ??
      say(
        'Indiquez votre prénom et votre structure, puis prenez place.',
        'Give your first name and your organisation, then take a seat.'
      )
  };
}

/** Why we are here; the ground rules when nothing else is said. */
export function framingPhase(minutes: Minutes, instruction: Words = RULES): TemplatePhase {
  return {
    ...{ ...STILL, id: 'framing', kind: 'framing', minutes },
    title: say('Cadre et règles', 'Frame and ground rules'),
    instruction
  };
}

/** Nobody speaks; everybody may read. */
export function breakPhase(minutes: Minutes): TemplatePhase {
  return {
    ...{ ...STILL, id: 'break', kind: 'break', minutes },
    title: say('Pause', 'Break'),
    instruction: say('Lisez les plateaux des autres.', 'Read what the other tables wrote.')
  };
}

/** Gommettes. */
export function votePhase(minutes: Minutes, instruction: Words): TemplatePhase {
  return { ...{ ...STILL, id: 'vote', kind: 'vote', minutes }, title: say('Vote', 'Vote'), instruction };
}

/** Theme by theme; its minutes are shared between the themes. */
export function restitutionPhase(minutes: Minutes, instruction: Words): TemplatePhase {
  return {
    ...{ ...STILL, id: 'restitution', kind: 'restitution', minutes },
    title: say('Restitution', 'Report to the room'),
    instruction
  };
}

/** The last group reads again what all wrote. */
export function returnPhase(minutes: Minutes): TemplatePhase {
  return {
    ...{ ...STILL, id: 'return', kind: 'homeReturn', minutes },
    title: say('Retour à la table', 'Back to the table'),
    instruction: say(
      'Qu’est-ce que tous les groupes ont dit, chacun à sa façon ?',
      'What did every group say, each in its own way?'
    )
  };
}

/** Thanks, and what becomes of it all. */
export function closingPhase(minutes: Minutes): TemplatePhase {
  return {
    ...{ ...STILL, id: 'closing', kind: 'closing', minutes },
    title: say('Clôture', 'Closing'),
    instruction: say(
      'Merci. La synthèse vous sera adressée, relisez vos citations.',
      'Thank you. You will receive the report: check what is quoted of you.'
    )
  };
}
