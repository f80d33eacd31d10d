// One simulated device: a secret of its own, and the public HTTP API. It draws its secret itself, so that asking twice to
// join (a cut in the middle) gives the same seat.
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { pause } from './pause.ts';

const PATIENCE_MS = 10_000;
const AGAIN_MS = 250;

/** A phone, a table's tablet or a laptop that exists only here. */
export class Device {
  readonly secret: string;
  readonly #url: string;

  /** `url`: origin of the server. `secret`: 40 to 50 letters, digits, `-` or `_`. */
  constructor(url: string, secret: string) {
    this.#url = url;
    this.secret = secret;
  }

  /** POST on the API, asked again while nobody answers. The caller names the answer's type (protocol/http-api.ts). */
  async post<T>(path: string, body: object, signal: AbortSignal): Promise<Result<T, Refusal>> {
    while (!signal.aborted) {
      const answer = await this.#once<T>(path, body);
      if (answer) return answer;
      await pause(AGAIN_MS, signal);
    }
    return refuse('server.fault');
  }

  async #once<T>(path: string, body: object): Promise<Result<T, Refusal> | null> {
    try {
      const response = await fetch(`${this.#url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.secret}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS)
      });
      const answer: unknown = await response.json();
      if (response.ok) return ok(answer as T); // the server's own words, typed by the protocol
      return { ok: false, refusal: (answer as { refusal: Refusal }).refusal }; // idem
    } catch {
      return null; // nobody answered: a server that restarts, which is what a rehearsal is for
    }
  }
}
