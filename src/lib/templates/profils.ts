// Kinds of relations with professionals, and what each deserves: attitudes, never names.
import { timeShared } from './asks.ts';
import { inBoth } from './template-asks.ts';
import { PORTRAIT_PHASE } from './icebreaker-phases.ts';
import { PROFILE_STARTERS, PROFILE_THEMES } from './profils-themes.ts';
import { say, type ReadyTemplate } from './template.ts';
import { column, PLEDGES, PORTRAIT } from './usual-boards.ts';
import { closingPhase, framingPhase, STILL } from './usual-phases.ts';

const PROFILE_NAMES = PROFILE_THEMES.map(({ title }) => title);

/** Two hours. */
export const PROFILES: ReadyTemplate = {
  id: 'profils',
  version: 1,
  state: 'ready',
  title: say('Profils de prestataires', 'Profiles of professionals'),
  purpose: say(
    'Mieux répartir son attention : regarder ses relations par types et choisir une conduite.',
    'Share attention better: look at relations by type and choose how to act.'
  ),
  tables: say('4 profils, 3 tours', '4 profiles, 3 rounds'),
  people: { least: 8, most: 24 },
  attribution: 'anonymous',
  hosts: false,
  guardNames: true,
  themes: PROFILE_THEMES,
  columns: [
    column('portrait', 'note', say('Portraits', 'Portraits'), say('Portrait', 'Portrait')),
    column('impact', 'finding', say('Impact', 'Impact')),
    column('strategy', 'idea', say('Stratégie', 'Strategy')),
    column('watch', 'question', say('Vigilance', 'Watchfulness'))
  ],
  groupings: [PORTRAIT, PLEDGES],
  starters: PROFILE_STARTERS,
  phases: [
    framingPhase(
      10,
      say(
        'On décrit des attitudes, pas des personnes : aucun nom d’entreprise sur les cartes.',
        'We describe attitudes, not people: no business is named on the cards.'
      )
    ),
    { ...PORTRAIT_PHASE, minutes: 10 },
    {
      ...{ id: 'tables', kind: 'rotation', minutes: 64, rounds: [20, 20, 20], move: null, fixed: true },
      title: say('Portraits, impact, stratégie', 'Portraits, impact, strategy'),
      instruction: say(
        'Partez des cartes déjà là : complétez, corrigez, retirez.',
        'Start from the cards that are there: add, correct, take away.'
      ),
      questions: [
        say('Portraits : à quoi reconnaît-on ce profil ?', 'Portraits: how is this profile recognised?'),
        say(
          'Impact : que produit-il, en bien et en mal ?',
          'Impact: what does it bring about, good and bad?'
        ),
        say(
          'Stratégie : que faire de plus, de moins, autrement ?',
          'Strategy: what should be done more, less, differently?'
        )
      ]
    },
    {
      ...{ ...STILL, id: 'time', kind: 'ask', minutes: 15 },
      title: say('Où va notre temps ?', 'Where does our time go?'),
      instruction: say(
        'Répartissez 100 % de votre temps : aujourd’hui, puis demain.',
        'Share out 100% of your time: today, then tomorrow.'
      ),
      asks: timeShared(PROFILE_NAMES).map(inBoth)
    },
    {
      ...{ ...STILL, id: 'pledges', kind: 'words', minutes: 15, grouping: 'pledges', attribution: 'named' },
      title: say('Engagements par personne', 'Commitments, person by person'),
      instruction: say(
        'Une chose que je fais autrement dès ce mois-ci.',
        'One thing I will do differently from this month on.'
      )
    },
    closingPhase(6)
  ]
};
