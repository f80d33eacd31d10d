// Ids drawn on the device. `crypto.randomUUID` does not exist on plain http in a hall; `getRandomValues` always does.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 43 url-safe characters, 258 bits of chance: the secret of a ballot, known to this device alone. Browser only. */
export function drawSecret(): string {
  return drawn(43);
}

/** 20 url-safe characters, 120 bits of chance: the id of a card or of a command. Browser only. */
export function drawId(): string {
  return drawn(20);
}

function drawn(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte & 63)).join('');
}
