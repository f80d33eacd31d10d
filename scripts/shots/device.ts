// One device of the people in the pictures, over the public HTTP API. Its secret is also what a browser is given as a cookie.
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Command } from '#core/commands.ts';
import type { WorkshopView } from '#core/views.ts';
import type { ConnectionRole } from '#lib/protocol/socket-events.ts';

const TOO_FAST = 429;
/** A server's patience is counted in seconds. */
const [AGAIN_MILLIS, MOST_TRIES] = [200, 50] as const;

/** Who a device is in a workshop. */
export interface Standing {
  readonly workshop: string;
  readonly role: ConnectionRole;
  readonly table?: string;
}

/** A phone, a table's tablet or a laptop. */
export class Device {
  /** What the cookie `tablee` of its browser holds. */
  readonly secret = randomBytes(32).toString('base64url');
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** One POST that must succeed; the caller names the answer's type (protocol/http-api.ts). */
  async post<T>(path: string, body: object): Promise<T> {
    return this.#read<T>(await this.#asks(path, body), path);
  }

  /** Asks for something, which must be done. Told that it asks too fast, it asks the same again later, as a phone does. */
  async does(standing: Standing, command: Command): Promise<void> {
    const id = drawId();
    const path = `/workshops/${standing.workshop}/commands${asked(standing)}`;
    for (let tries = 0; ; tries++) {
      const response = await this.#asks(path, { id, command });
      if (response.status !== TOO_FAST || tries === MOST_TRIES)
        return void (await this.#read(response, path));
      await setTimeout(AGAIN_MILLIS);
    }
  }

  /** What this role sees now. */
  async sees<V extends WorkshopView>(standing: Standing): Promise<V> {
    const path = `/workshops/${standing.workshop}/view${asked(standing)}`;
    const headers = { authorization: `Bearer ${this.secret}` };
    const response = await fetch(`${this.#origin}/api${path}`, { headers });
    return (await this.#read<{ view: V }>(response, path)).view;
  }

  #asks(path: string, body: object): Promise<Response> {
    return fetch(`${this.#origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.secret}` },
      body: JSON.stringify(body)
    });
  }

  async #read<T>(response: Response, path: string): Promise<T> {
    const said: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(said)}`);
    return said as T; // the server's own words, typed by the protocol
  }
}

/** A right card or command id. */
export function drawId(): string {
  return randomBytes(15).toString('base64url');
}

function asked({ role, table }: Standing): string {
  return `?role=${role}${table === undefined ? '' : `&table=${table}`}`;
}
