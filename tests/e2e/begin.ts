// How most tests begin: a workshop created over HTTP and conducted over the wire, so that each test acts by hand only where
// it looks.
import type { Page } from '@playwright/test';
import type { FacilitatorView } from '#core/views.ts';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { expect } from './patience.ts';
import { drawDevice, post, WirePerson } from './wire-person.ts';

/** A workshop under way, and whoever conducts it over the wire. */
export interface Begun extends CreateResponse {
  readonly conductor: Conductor;
}

/** A facilitator over the wire. */
export class Conductor extends WirePerson<FacilitatorView> {
  /** The next act, once; waits for its view. */
  async next(): Promise<void> {
    const { version } = this.view.now;
    await this.does({ type: 'cursor.next', expectedVersion: version });
    await this.sees((view) => view.now.version > version);
  }

  /** Goes on until cards may be written at the first tables. */
  async toFirstRound(): Promise<void> {
    while (this.view.now.round === 0) await this.next();
  }
}

/** Makes this browser one of the facilitation's, by the recovery code. */
export async function takesConduct(
  page: Page,
  { code, recovery }: Pick<CreateResponse, 'code' | 'recovery'>,
  name = 'Maud'
): Promise<void> {
  const answer = await page.request.post('/api/facilitate', { data: { code, recovery, name } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Makes this browser the facilitation of new themed tables of Hérault, that have not begun. */
export async function prepares(page: Page, origin: string, people = 25): Promise<CreateResponse> {
  const ask = { template: 'herault-tables', people };
  const made = await post<CreateResponse>(`${origin}/api/workshops`, ask, drawDevice());
  await takesConduct(page, made);
  return made;
}

/** Creates the themed tables of Hérault and lets the welcome begin. */
export async function begin(origin: string, people = 25): Promise<Begun> {
  const device = drawDevice();
  const ask = { template: 'herault-tables', people, start: true };
  const created = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const conductor = new Conductor(origin, { workshop: created.workshop, role: 'facilitator', device });
  await conductor.isHere();
  return { ...created, conductor };
}
