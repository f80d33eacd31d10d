// A template played from its start to its close on the real server: simulated people over the public protocol, who write and
// answer once in each step that lets them. No clock: a step lasts until everybody has done their part.
import { kindRow } from '#core/phase-kinds.ts';
import { must } from '#core/result.ts';
import type { FacilitatorView, ParticipantView } from '#core/views.ts';
import type { Workshop } from '#core/workshop.ts';
import type { CreateRequest, CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import type { ReadyTemplate } from '#lib/templates/template.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { Device } from '#server/rehearsal/device.ts';
import { invent } from '#server/rehearsal/invented-people.ts';
import { Ledger } from '#server/rehearsal/ledger.ts';
import { Line } from '#server/rehearsal/line.ts';
import { write, type Person } from '#server/rehearsal/phone.ts';
import { Phrasebook } from '#server/rehearsal/phrasebook.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { tendStep } from '#server/rehearsal/tend.ts';
import { Voter } from '#server/rehearsal/voter.ts';
import { drawDevice } from '#server/secrets.ts';
import type { House } from '#tests/server/a-house.ts';

/** What was seen. */
export interface PlayedDay {
  readonly workshop: string;
  readonly device: string;
  readonly ledger: Ledger;
  /** Steps that began, in order, by phase id. */
  readonly entered: readonly string[];
  /** Cards and ballots, by phase id. */
  readonly written: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, number>;
  /** What a phone was shown that is not so: table announced or shown, and the right one. */
  readonly astray: readonly string[];
}

/** At a big day not everybody writes in each step. */
const WRITERS = 12;
const PATIENCE_MS = 100_000;

/** One person: their line, and the ballots they filled. */
interface Guest {
  readonly person: Person;
  readonly voter: Voter;
}

/** Plays it. @throws when the server refuses what the day needs. */
export class Played {
  readonly #house: House;
  readonly #signal = AbortSignal.timeout(PATIENCE_MS);
  readonly #ledger = new Ledger();
  readonly #entered: string[] = [];
  readonly #written = new Map<string, number>();
  readonly #answered = new Map<string, number>();
  readonly #astray: string[] = [];
  readonly #device = drawDevice();
  #guests: readonly Guest[] = [];
  #made: CreateResponse | null = null;

  private constructor(house: House) {
    this.#house = house;
  }

  static async day(house: House, template: ReadyTemplate, people: number): Promise<PlayedDay> {
    const played = new Played(house);
    const made = await played.#create(template, people);
    const line = played.#line<FacilitatorView>(made.workshop, 'facilitator', played.#device);
    try {
      const hosts = Object.keys(played.#state.plan.hosts ? made.hosts : {}).length;
      await played.#comeIn(made, Math.max(0, people - hosts));
      await played.#play(line);
      await played.#until(() => played.#guests.every(({ person }) => person.line.waiting === 0));
      return { ...played.#seen(made.workshop) };
    } finally {
      line.close();
      for (const { person } of played.#guests) person.line.close();
    }
  }

  get #state(): Workshop {
    const id = must(this.#made, 'a workshop').workshop;
    return must(this.#house.app.registry.byId(id), id).state;
  }

  #seen(workshop: string): PlayedDay {
    const [written, answered] = [this.#written, this.#answered];
    return {
      ...{ workshop, device: this.#device, ledger: this.#ledger },
      ...{ entered: this.#entered, written, answered, astray: this.#astray }
    };
  }

  /** As somebody would: with fewer themes when the people are too few for them. */
  async #create(template: ReadyTemplate, people: number): Promise<CreateResponse> {
    const device = new Device(this.#house.url, this.#device);
    const all = inLanguage(template, 'fr').themes;
    let ask: CreateRequest = { template: template.id, people };
    for (;;) {
      const made = await device.post<CreateResponse>('/workshops', ask, this.#signal);
      if (made.ok) return (this.#made = made.value);
      if (made.refusal.code !== 'themes.tooManyForPeople') throw new Error(made.refusal.code);
      ask = { ...ask, themes: all.slice(0, Number(made.refusal.params?.['most'])) };
    }
  }

  #line<V extends FacilitatorView | ParticipantView>(
    workshop: string,
    role: 'facilitator' | 'participant',
    device: string
  ): Line<V> {
    return new Line<V>({
      url: this.#house.url,
      handshake: { protocol: PROTOCOL_VERSION, workshop, role, device }
    });
  }

  async #comeIn({ workshop, code }: CreateResponse, count: number): Promise<void> {
    const book = new Phrasebook(chanceFrom(7));
    this.#guests = await Promise.all(
      Array.from({ length: count }, async (_, n): Promise<Guest> => {
        const device = new Device(this.#house.url, drawDevice());
        const joined = await device.post<JoinResponse>('/join', { code }, this.#signal);
        if (!joined.ok) throw new Error(joined.refusal.code);
        const chance = chanceFrom(n + 1);
        const pace = { chance, speed: 1_000, signal: this.#signal };
        const line = this.#line<ParticipantView>(workshop, 'participant', device.secret);
        const person = { line, presentation: invent(chance), book, ledger: this.#ledger, pace };
        return { person, voter: new Voter() };
      })
    );
    await this.#until(() => this.#guests.every(({ person }) => person.line.view !== null));
  }

  async #play(line: Line<FacilitatorView>): Promise<void> {
    await this.#until(() => line.view !== null);
    while (line.view?.now.stage !== 'closed') {
      const view = must(line.view, 'a view');
      if (view.now.stage === 'running') {
        const phase = must(this.#state.plan.phases[view.agenda[view.now.step]?.phase ?? -1], 'a phase').id;
        this.#entered.push(phase);
        await tendStep(line, () => this.#live(phase, view.now), this.#signal);
      }
      const { now, next } = must(line.view, 'a view');
      if (!next || next.command === 'workshop.reopen') throw new Error(`nothing comes after ${now.title}`);
      const ack = await line.ask({ type: next.command, expectedVersion: now.version });
      if (!ack.ok) throw new Error(`${next.command}: ${ack.refusal.code}`);
      await this.#until(() => line.view?.now.version !== now.version);
    }
  }

  /** Everybody sees the step, writes once where it lets them, and answers what is asked. */
  async #live(phase: string, { step, version }: FacilitatorView['now']): Promise<void> {
    await this.#until(() => this.#guests.every(({ person }) => person.line.view?.now.version === version));
    const open = this.#state.votes.find(({ state }) => state === 'open')?.id;
    await this.#until(() =>
      this.#guests.every(({ person }) => open === undefined || person.line.view?.vote?.id === open)
    );
    const each = Math.max(1, Math.ceil(this.#guests.length / WRITERS));
    await Promise.all(
      this.#guests.map(async ({ person, voter }, n) => {
        const view = must(person.line.view, 'a view');
        this.#check(view, phase);
        const writes = view.now.writes && view.now.part !== 'move' && (n + step) % each === 0;
        if (writes && (await write(person, view))) count(this.#written, phase);
        if (await voter.answer(person.line, this.#ledger, person.pace.chance)) count(this.#answered, phase);
      })
    );
  }

  /** Where somebody is sent is a table of the layout of this phase. */
  #check({ here, now }: ParticipantView, id: string): void {
    const { plan } = this.#state;
    const phase = must(
      plan.phases.find((each) => each.id === id),
      id
    );
    if (kindRow(phase.kind).place === 'room') return;
    const { grouping = 'main' } = phase;
    const layout = grouping === 'main' ? plan : plan.groupings?.[grouping];
    if (!here || !layout?.tables.some((table) => table.id === here.table))
      this.#astray.push(`${id} ${now.round}: ${here?.table ?? 'nowhere'}`);
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      this.#signal.throwIfAborted();
      await pause(2, this.#signal);
    }
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
