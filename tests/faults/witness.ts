// A second facilitator who only looks: the last view it was shown while the server lived, and a first look after a restart.
import { must } from '#core/result.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { FacilitateResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import type { Move } from '#server/rehearsal/conductor.ts';
import { Device } from '#server/rehearsal/device.ts';
import { Line } from '#server/rehearsal/line.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { drawDevice } from '#server/secrets.ts';

function shows(view: FacilitatorView | null, act: Move | null): boolean {
  if (view === null || act === null) return view !== null;
  return view.now.stage !== 'prepared' && view.now.step >= act.step;
}

/** Eyes in the room. */
export class Witness {
  readonly #device: Device;
  readonly #line: Line<FacilitatorView>;
  readonly #address: string;

  private constructor(device: Device, url: string, workshop: string) {
    this.#device = device;
    this.#address = `${url}/api/workshops/${workshop}/view?role=facilitator`;
    const handshake = {
      protocol: PROTOCOL_VERSION,
      workshop,
      role: 'facilitator',
      device: device.secret
    } as const;
    this.#line = new Line({ url, handshake });
  }

  /** Enters with the recovery code. */
  static async come(url: string, code: string, recovery: string): Promise<Witness> {
    const device = new Device(url, drawDevice());
    const patience = AbortSignal.timeout(20_000);
    const admitted = await device.post<FacilitateResponse>('/facilitate', { code, recovery }, patience);
    if (!admitted.ok) throw new Error(admitted.refusal.code);
    return new Witness(device, url, admitted.value.workshop);
  }

  /** The last view the server sent, once it shows an act known to be done (null: any view will do). */
  async seen(act: Move | null): Promise<FacilitatorView> {
    const patience = AbortSignal.timeout(20_000);
    while (!shows(this.#line.view, act) && !patience.aborted) await pause(5, patience);
    return must(this.#line.view, 'a view');
  }

  /** The view of this moment, read over HTTP. */
  async look(): Promise<FacilitatorView> {
    const response = await fetch(this.#address, {
      headers: { authorization: `Bearer ${this.#device.secret}` }
    });
    const body = (await response.json()) as { view?: FacilitatorView }; // the server's own words, typed by the protocol
    return must(body.view, 'a view');
  }

  /** Goes away. */
  leave(): void {
    this.#line.close();
  }
}
