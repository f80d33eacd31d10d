// Randomness and hashes: codes people read, secrets devices keep.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET, type DeviceHash } from '#core/ids.ts';

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
  return createHash('sha256').update(workshop).update('\0').update(secret).digest('base64url');
}
