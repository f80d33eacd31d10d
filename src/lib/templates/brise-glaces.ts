// A library of openings rather than a day: ten icebreakers, to keep or to drop one by one.
import {
  COMMON_POINTS_PHASE,
  DISTANCES_PHASE,
  LAST_REQUEST_PHASE,
  ONE_WORD_PHASE,
  PHOTO_PHASE,
  PORTRAIT_PHASE,
  PRIDE_PHASE,
  SENIORITY_PHASE,
  WALK_PHASE,
  WEATHER_PHASE
} from './icebreaker-phases.ts';
import { say, type ReadyTemplate, type TemplatePhase } from './template.ts';
import { column, commonBoard, ONE_WORD, PORTRAIT, theme } from './usual-boards.ts';

const PHOTO = commonBoard(
  'photo',
  theme(
    say('La photo du territoire', 'A picture of the place'),
    say(
      'Quelle image dit votre destination aujourd’hui ?',
      'Which image says what your destination is today?'
    )
  ),
  [
    column(
      'image',
      'note',
      say('Images décrites', 'Images described'),
      say('Image décrite', 'Image described')
    )
  ]
);

/** The first board is the main one: nobody has a table of their own. */
const { grouping: _main, ...ONE_WORD_HERE }: TemplatePhase = ONE_WORD_PHASE;

/** Ten phases of five to fifteen minutes. */
export const ICEBREAKERS: ReadyTemplate = {
  id: 'brise-glaces',
  version: 1,
  state: 'ready',
  title: say('Dix brise-glaces', 'Ten icebreakers'),
  purpose: say(
    'De 5 à 15 minutes chacun : gardez ceux qui vous plaisent.',
    'From 5 to 15 minutes each: keep those you like.'
  ),
  tables: say('10 formats', '10 formats'),
  people: { least: 6, most: 300 },
  oneByOne: true,
  attribution: 'named',
  hosts: false,
  mode: 'together',
  themes: ONE_WORD.themes,
  ...(ONE_WORD.columns ? { columns: ONE_WORD.columns } : {}),
  groupings: [PORTRAIT, PHOTO],
  phases: [
    ONE_WORD_HERE,
    WEATHER_PHASE,
    DISTANCES_PHASE,
    LAST_REQUEST_PHASE,
    COMMON_POINTS_PHASE,
    PORTRAIT_PHASE,
    PRIDE_PHASE,
    PHOTO_PHASE,
    SENIORITY_PHASE,
    WALK_PHASE
  ]
};
