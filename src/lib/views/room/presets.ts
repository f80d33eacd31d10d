// The sentences one sends with one touch: four of the house, changed as one likes, kept on this device.
import { LIMITS } from '#core/limits.ts';
import { m } from '#lib/paraglide/messages.js';

const KEY = 'tablee.sayings';

/** The sentences of the house, in the order a round needs them. */
export function housePresets(): readonly string[] {
  return [m.room_preset_one(), m.room_preset_finding(), m.room_preset_five(), m.room_preset_plenary()];
}

/** The sentences of this device; those of the house until one is changed. */
export function readPresets(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isSentences(kept) ? kept : housePresets();
  } catch {
    return housePresets(); // refused storage, or words nobody can read
  }
}

/** Keeps a sentence in the place of another. @returns the sentences as they now are. */
export function keepPreset(presets: readonly string[], index: number, text: string): readonly string[] {
  const words = text.trim();
  if (words === '' || words.length > LIMITS.saying) return presets;
  return keep(presets.with(index, words));
}

/** Forgets what was changed. @returns the sentences of the house. */
export function forgetPresets(): readonly string[] {
  try {
    localStorage.removeItem(KEY);
  } catch {
    return housePresets(); // nothing was kept
  }
  return housePresets();
}

function keep(presets: readonly string[]): readonly string[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(presets));
  } catch {
    return presets; // kept for this page only
  }
  return presets;
}

function isSentences(kept: unknown): kept is readonly string[] {
  return (
    Array.isArray(kept) && kept.length > 0 && kept.every((each) => typeof each === 'string' && each !== '')
  );
}
