// Who goes where in a room dealt anew, as read from the server, and the people one looks for.
import { plainWords } from '#core/plain-words.ts';
import type { Answer, Trouble } from '#lib/client/api.ts';
import type { RotationPerson, RotationResponse } from '#core/rotation-answers.ts';

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

/** People one word of whose name, or the number, begins as what is typed; everybody when nothing is. */
export function peopleLike(people: readonly RotationPerson[], typed: string): readonly RotationPerson[] {
  const [asked] = plainWords(typed);
  if (asked === undefined) return people;
  return people.filter(
    ({ name, number }) => `${number}` === asked || plainWords(name).some((word) => word.startsWith(asked))
  );
}
