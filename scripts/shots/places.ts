// Where people look, and who they are, in the words of the pictures.
import type { Size } from './picture.ts';
import type { Room } from './room.ts';

/** Sizes of a wall: 16:9 and 4:3. */
export const WALLS: readonly Size[] = ['room', 'square'];

/** Somebody nobody knows. */
export const nobody = { as: 'nobody' } as const;
/** Who conducts. */
export const facilitator = { as: 'facilitator' } as const;
/** The first phone at table D. */
export const atD = { as: 'phone', table: 'D1' } as const;
/** The device of table D. */
export const hostD = { as: 'host', table: 'D1' } as const;

/** Path of « conduire ». */
export const conduct = (room: Room): string => `/w/${room.id}/conduct`;
/** Path of « préparer », once created. */
export const prepare = (room: Room): string => `/w/${room.id}/prepare`;
/** Path of the phone. */
export const phone = (room: Room): string => `/w/${room.id}/participant`;
/** Path of a table's device. */
export const table =
  (id: string) =>
  (room: Room): string =>
    `/w/${room.id}/table/${id}`;
/** Path of the screen of the room. */
export const screen = (room: Room): string => `/e/${room.made.code}`;
/** Path of the document being written. */
export const synthesis = (room: Room): string => `/w/${room.id}/synthesis`;
/** Path of the published page. */
export const published = (room: Room): string => room.published;
