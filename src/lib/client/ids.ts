// Ids drawn on the device. `crypto.randomUUID` does not exist on plain http in a hall; `getRandomValues` always does.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 20 url-safe characters, 120 bits of chance: the id of a card or of a command. Browser only. */
export function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte & 63)).join('');
}
