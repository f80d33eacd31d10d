// A workshop of so many tables, and its people, who come in by the code on the wall: all from one address.
import type { FacilitatorView } from '#core/views.ts';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { STEPS, cardToAdd } from '#tests/server/a-house.ts';
import { postTo, type Secret } from '#tests/server/api-call.ts';
import { until } from '#tests/server/boards/a-board.ts';
import { Ledger } from './ledger.ts';
import { Person } from './person.ts';
import { Phone } from './phone.ts';

/** Doors people come in by at the same time. */
const DOORS = 12;
const PATIENCE = 120_000;
/** What one votes on. */
const FINDING = 'finding-01';

/** What it is made of. `cutUrl`: the address of those whose network is cut now and then, one in three. */
export interface GatheringOptions {
  readonly url: string;
  readonly cutUrl: string;
  readonly people: number;
  readonly tables: number;
}

/** Everybody, and the facilitation. */
export interface Gathering {
  readonly workshop: string;
  readonly people: readonly Person[];
  readonly facilitation: Phone<FacilitatorView>;
  readonly ledger: Ledger;
  readonly tables: number;
  /** From the first who came to the last who sees their table. */
  readonly arrivalMillis: number;
}

/** Themes and circuits that make so many tables. */
function layout(tables: number): { readonly themes: number; readonly circuits: number } {
  const themes = [6, 5, 4, 3].find((each) => tables % each === 0);
  if (themes === undefined) throw new RangeError(`tables: ${tables}`);
  return { themes, circuits: tables / themes };
}

/** They come while the first round is under way, and are there. */
export async function gather({ url, cutUrl, people, tables }: GatheringOptions): Promise<Gathering> {
  const { themes, circuits } = layout(tables);
  const titles = Array.from({ length: themes }, (_, i) => ({
    title: `Thème ${i + 1}`,
    question: 'Que faire ?'
  }));
  const made = await postTo<Secret<CreateResponse>>(`${url}/api/workshops`, {
    ...{ template: 'herault-tables', people, start: true, hosts: false },
    ...{ themes: titles, circuits }
  });
  const { workshop, code, device } = made;
  const facilitation = new Phone<FacilitatorView>(url, { workshop, role: 'facilitator', device });
  await until('the facilitation is there', () => facilitation.isThere, PATIENCE);
  const does = async (command: object): Promise<void> => {
    const { ack } = await facilitation.ask(command as never);
    if (!ack.ok) throw new Error(ack.refusal.code);
  };
  const expectedVersion = facilitation.view?.now.version ?? 0;
  await does({ type: 'cursor.jump', step: STEPS.roundOne, expectedVersion });
  const first = facilitation.view?.tiles[0]?.place.table ?? '';
  await does(cardToAdd(FINDING, first, { kind: 'finding' }));
  await does({ type: 'card.pin', card: FINDING, pinned: true });
  const ledger = new Ledger();
  const all: Person[] = [];
  const start = performance.now();
  const door = async (nth: number): Promise<void> => {
    for (let n = nth; n < people; n += DOORS) {
      const isCuttable = n % 3 === 0;
      const own = isCuttable ? cutUrl : url;
      const joined = await postTo<Secret<JoinResponse>>(`${own}/api/join`, { code });
      all.push(new Person(n, { url: own, workshop, device: joined.device }, ledger, isCuttable));
    }
  };
  await Promise.all(Array.from({ length: DOORS }, (_, nth) => door(nth)));
  await until('everybody is there', () => all.every(({ isThere }) => isThere), PATIENCE);
  const arrivalMillis = performance.now() - start;
  const seated = new Set(all.map(({ phone }) => phone.view?.here?.table));
  return { workshop, people: all, facilitation, ledger, tables: seated.size, arrivalMillis };
}
