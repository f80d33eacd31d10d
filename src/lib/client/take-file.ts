// A file that the server may refuse to make, taken all the same, like other downloads: only once it is here whole.
import type { Refusal } from '#core/refusals.ts';
import type { Answer } from './api.ts';

/** Laying out waits in line behind others. */
const PATIENCE_MS = 180_000;

/** Asks for the file and hands it to the browser, under the name the server gave it. */
export async function takeFile(address: string): Answer<null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) {
      const { refusal } = (await response.json()) as { readonly refusal: Refusal }; // our own server's failure
      return { ok: false, refusal };
    }
    const name = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return { ok: true, value: null };
  } catch {
    return { ok: false, refusal: { code: 'offline' } };
  }
}
