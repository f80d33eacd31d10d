// What a picture is: a screen in a state, seen by somebody, at some sizes and in some lights.
import type { Locator, Page } from '@playwright/test';
import type { Room } from './room.ts';

/** Windows people look through, in px. */
export const SIZES = {
  narrow: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  tall: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
  square: { width: 1024, height: 768 },
  laptop: { width: 1280, height: 800 },
  room: { width: 1920, height: 1080 }
} as const;
/** One of them. */
export type Size = keyof typeof SIZES;

/** Lights and languages besides the usual one. */
export const LOOKS = ['dark', 'contrast', 'forced', 'en'] as const;
/** One of LOOKS. */
export type Look = (typeof LOOKS)[number];

/** Whose eyes: nobody known, the facilitator, the device of a table, the first phone at a table, or a new phone. */
export type Eyes =
  | { readonly as: 'nobody' | 'facilitator' | 'late' }
  | { readonly as: 'host' | 'phone'; readonly table: string };

/** A screen in a state. */
export interface Picture {
  readonly screen: string;
  readonly state: string;
  readonly eyes: Eyes;
  readonly path: (room: Room) => string;
  readonly sizes: readonly Size[];
  /** Each is one more picture, at the first of the sizes. */
  readonly looks?: readonly Look[];
  /** The whole page rather than the window. */
  readonly isWhole?: boolean;
  /** Something is refused on purpose, or the network is cut: the browser may say so in its console. */
  readonly isRefused?: boolean;
  /** Drawn in the middle of its movement, rather than at rest. */
  readonly isMoving?: boolean;
  /** What is done once the page is there. */
  readonly act?: (page: Page, room: Room) => Promise<void>;
  /** What the picture is for, brought under the eyes again at each size. */
  readonly shown?: (page: Page) => Locator;
}

/** The sizes of a page anybody may open anywhere. */
export const EVERYWHERE: readonly Size[] = ['phone', 'laptop', 'room'];
