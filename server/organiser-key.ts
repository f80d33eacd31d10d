// Who may create (JOIN-7): open on loopback and on a local network; with a public address, whoever holds the organiser key.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Low } from 'lowdb';
import { drawCode } from './secrets.ts';

/** What the library keeps of the house. */
export interface HouseSettings {
  /** SHA-256 of the organiser key, hex; null until one is drawn. */
  organiserKey: string | null;
  /** Seals the tickets of boards, base64url; null until it is drawn. Missing in houses of before. */
  ticketKey?: string | null;
}

/** The settings of a new house. */
export const NEW_HOUSE: HouseSettings = { organiserKey: null };

/** The key that seals tickets, drawn the first time. */
export async function ticketKeyOf(house: Low<HouseSettings>): Promise<string> {
  const known = house.data.ticketKey ?? null;
  if (known !== null) return known;
  const key = randomBytes(32).toString('base64url');
  await house.update((settings) => {
    settings.ticketKey = key;
  });
  return key;
}

/** The lock of the creation. */
export interface OrganiserKey {
  readonly needed: boolean;
  /** Does this key open? Any text does when none is needed. */
  opens(typed: string): boolean;
}

/** The lock as the settings have it. */
export function organiserKeyOf(settings: HouseSettings, needed: boolean): OrganiserKey {
  return {
    needed,
    opens: (typed) => !needed || sameHash(hashOf(typed), settings.organiserKey ?? '')
  };
}

/** Draws a new key, replacing any other, and returns it: it is shown once and never kept in clear. */
export async function drawOrganiserKey(house: Low<HouseSettings>): Promise<string> {
  const key = [drawCode(4), drawCode(4), drawCode(4), drawCode(4)].join('-');
  await house.update((settings) => {
    settings.organiserKey = hashOf(key);
  });
  return key;
}

function hashOf(key: string): string {
  return createHash('sha256')
    .update(key.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
