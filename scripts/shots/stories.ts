// Every workshop that is looked at, and what is looked at in it.
import { AFAR, openAfar } from './afar.ts';
import { AFAR_PICTURES } from './afar-pictures.ts';
import { ASKS, openAsks } from './asks.ts';
import { ASKS_PICTURES } from './asks-pictures.ts';
import { CAFE, openCafe } from './cafe.ts';
import { CAFE_PICTURES } from './cafe-pictures.ts';
import { CHANGED, openChanged } from './changed.ts';
import { CHANGED_PICTURES } from './changed-pictures.ts';
import { CHOICE, openChoice } from './choice.ts';
import { CHOICE_PICTURES } from './choice-pictures.ts';
import { CROWD, HALL, openCrowd, openHall } from './crowd.ts';
import { CROWD_PICTURES, HALL_PICTURES } from './crowd-pictures.ts';
import { DAY, openDay, type Moment } from './day.ts';
import { DAY_PICTURES } from './day-pictures.ts';
import { FULL, openFull } from './full.ts';
import { FULL_PICTURES } from './full-pictures.ts';
import { MOMENTS, openMoments } from './moments.ts';
import { MOMENTS_PICTURES } from './moments-pictures.ts';
import { openOrder, ORDER } from './order.ts';
import { ORDER_PICTURES } from './order-pictures.ts';
import type { Picture } from './picture.ts';
import { openSaid, SAID } from './said.ts';
import { SAID_PICTURES } from './said-pictures.ts';
import { HALL_STATES_PICTURES, STATES_PICTURES } from './states-pictures.ts';
import { openVotes, VOTES } from './votes.ts';
import { VOTES_PICTURES } from './votes-pictures.ts';
import { openWitness, WITNESS } from './witness.ts';
import { WITNESS_PICTURES } from './witness-pictures.ts';
import { openWordy, WORDY } from './wordy.ts';
import { WORDY_PICTURES } from './wordy-pictures.ts';
import type { Room } from './room.ts';
import { openZoom, ZOOM } from './zoom.ts';
import { ZOOM_PICTURES } from './zoom-pictures.ts';

/** One workshop, its moments in order, and the pictures of each. */
export interface Story {
  readonly name: string;
  readonly open: () => Promise<Room>;
  readonly moments: readonly Moment[];
  readonly pictures: Readonly<Record<string, readonly Picture[]>>;
  /** Many states of few screens: `npm test` examines each at its own first size only, `npm run test:long` at all. */
  readonly brief?: true;
  /** Too many for `npm test`: examined by `npm run test:long`. */
  readonly long?: true;
  /** Thousands of the same thing, examined where there are few of them: only pictures are taken. */
  readonly vast?: true;
}

/** All of them. */
export const STORIES: readonly Story[] = [
  { name: 'day', open: openDay, moments: DAY, pictures: DAY_PICTURES },
  { name: 'order', open: openOrder, moments: ORDER, pictures: ORDER_PICTURES, brief: true, long: true },
  { name: 'afar', open: openAfar, moments: AFAR, pictures: AFAR_PICTURES, brief: true },
  { name: 'said', open: openSaid, moments: SAID, pictures: SAID_PICTURES, brief: true },
  { name: 'changed', open: openChanged, moments: CHANGED, pictures: CHANGED_PICTURES, brief: true },
  { name: 'cafe', open: openCafe, moments: CAFE, pictures: CAFE_PICTURES, brief: true },
  { name: 'choice', open: openChoice, moments: CHOICE, pictures: CHOICE_PICTURES, brief: true, long: true },
  { name: 'votes', open: openVotes, moments: VOTES, pictures: VOTES_PICTURES, brief: true },
  { name: 'asks', open: openAsks, moments: ASKS, pictures: ASKS_PICTURES, brief: true, long: true },
  {
    name: 'moments',
    open: openMoments,
    moments: MOMENTS,
    pictures: MOMENTS_PICTURES,
    brief: true,
    long: true
  },
  { name: 'witness', open: openWitness, moments: WITNESS, pictures: WITNESS_PICTURES, brief: true },
  {
    name: 'wordy',
    open: openWordy,
    moments: WORDY,
    pictures: WORDY_PICTURES,
    brief: true,
    long: true
  },
  { name: 'zoom', open: openZoom, moments: ZOOM, pictures: ZOOM_PICTURES, brief: true },
  { name: 'crowd', open: openCrowd, moments: CROWD, pictures: CROWD_PICTURES, brief: true, long: true },
  { name: 'hall', open: openHall, moments: HALL, pictures: HALL_PICTURES, brief: true },
  { name: 'full', open: openFull, moments: FULL, pictures: FULL_PICTURES, long: true, vast: true },
  { name: 'states', open: openDay, moments: DAY, pictures: STATES_PICTURES, brief: true, long: true },
  {
    name: 'hall-states',
    open: openHall,
    moments: HALL,
    pictures: HALL_STATES_PICTURES,
    brief: true,
    long: true
  }
];
