// Who goes where in a room dealt anew, as read from the server.
import type { Answer, Trouble } from '#lib/client/api.ts';
import type { RotationResponse } from '#core/rotation-answers.ts';

/** One per part. */
export class MixDesk {
  rotation = $state.raw<RotationResponse | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  #read: () => Answer<RotationResponse>;
  #asked = 0;

  constructor(read: () => Answer<RotationResponse>) {
    this.#read = read;
  }

  /** Reads it again. */
  async load(): Promise<void> {
    const turn = (this.#asked += 1);
    const answer = await this.#read();
    if (turn !== this.#asked) return;
    this.trouble = answer.ok ? null : answer.refusal;
    if (answer.ok) this.rotation = answer.value;
  }
}
