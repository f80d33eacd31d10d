// The names things go by. Aliases, not brands: an id is checked once, where it enters (protocol/parse-command.ts),
// and its shape is given there.

/** 20 letters and digits, drawn by the server. */
export type WorkshopId = string;
/** What one writes on the wall: 6 characters of CODE_ALPHABET. */
export type JoinCode = string;
/** `t1`, `t2`… in the order of the plan. A theme keeps its id when its title changes. */
export type ThemeId = string;
/** Letter and circuit: `C3`. One table has one board. */
export type TableId = string;
/** `s1`, `s2`… in the order the plan created them, then in the order people came. */
export type SeatId = string;
/** Drawn by the device that writes the card: 10 to 40 letters, digits, `-` or `_`. */
export type CardId = string;
/** `v1`, `v2`… in the order votes were opened. */
export type VoteId = string;
/** A « zoom sur »: `z` and eight characters drawn. */
export type ZoomId = string;
/** Drawn by the device that asks; the same id asked twice is done once. Same shape as a card id. */
export type CommandId = string;
/** SHA-256 (base64url) of the secret a browser keeps. The secret itself is never stored. */
export type DeviceHash = string;
/** Groups are numbered from 1 through all circuits. */
export type GroupNumber = number;

/** Letters and digits nobody confuses when read aloud or from 10 m: no O, 0, I, 1, L. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * A code as people type it, made comparable: capitals, without spaces, hyphens or dots.
 * Letters that are never used are read as what was meant: O and 0 stay refused, so a typing error is said.
 */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s.\-–·]/g, '');
}

/** Is this (normalised) text a possible join code? */
export function isJoinCode(text: string): boolean {
  return text.length === 6 && [...text].every((letter) => CODE_ALPHABET.includes(letter));
}

/** Codes that are also an address of ours: never drawn, never redirected. */
export function isReservedCode(code: string): boolean {
  return code === 'TRAMES' || code === 'READYZ';
}
