// Randomness and hashes: codes people read, secrets devices keep.
import { createHash, hash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET, type CardId, type DeviceHash } from '#core/ids.ts';

/** A random text of CODE_ALPHABET. */
export function drawCode(length: number): string {
  return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}

/** A new device's secret: 32 random bytes, base64url. */
export function drawDevice(): string {
  return randomBytes(32).toString('base64url');
}

/** What a workshop keeps of a device's secret. The workshop's id goes in, so that two workshops cannot be linked. */
export function hashDevice(secret: string, workshop: string): DeviceHash {
  return hash('sha256', `${workshop}\0${secret}`, 'base64url');
}

/** What an urn keeps of a ballot's token. `vote`: which vote of which workshop, so that two votes cannot be linked. */
export function hashToken(token: string, vote: string): string {
  return hash('sha256', `${vote}\0${token}`, 'base64url');
}

/** The id of a card nobody signs: the hash of the secret its device drew for it alone. */
export function hashCapability(capability: string): CardId {
  return createHash('sha256').update(capability).digest('base64url');
}

/** The same things in an order that says nothing. `chance`: an integer from 0, below its argument. */
export function shuffled<T>(
  things: readonly T[],
  chance: (below: number) => number = randomInt
): readonly T[] {
  const left = [...things];
  return things.flatMap(() => left.splice(chance(left.length), 1));
}
