// What a scanned QR code means here: the join code at the end of its address, or the code alone.
import { isJoinCode, normaliseCode } from '#core/ids.ts';

/** The join code in a scanned text, whatever the name of the server in it; undefined when there is none. */
export function codeInScan(text: string): string | undefined {
  const last = text.trim().split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const code = normaliseCode(last);
  return isJoinCode(code) ? code : undefined;
}
