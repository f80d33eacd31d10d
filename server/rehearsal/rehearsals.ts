// Rehearsals in the interface: a copy of the workshop, simulated people who reach it through the front door (the public
// protocol, over loopback), and its erasure, after which nothing of it is left. People live in this process's memory only:
// after a restart the copy is still there, empty of them, and can still be erased.
import { randomInt } from 'node:crypto';
import { decideFacilitate } from '#core/joining.ts';
import { LIMITS } from '#core/limits.ts';
import { stepsOf, type Plan } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { minutes, type Millis } from '#core/units.ts';
import type { Clock } from '#server/clock.ts';
import type { Logger } from '#server/log.ts';
import { hashDevice } from '#server/secrets.ts';
import { creationOf } from '#server/workshops/create.ts';
import type { Shelf } from '#server/templates/shelf.ts';
import { layFirstCards } from '#server/workshops/first-cards.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { copyOf, type Created } from './copy.ts';

/** What rehearsals need of the server. */
export interface RehearsalDeps {
  readonly registry: Registry;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly log: Logger;
  /** Origin at which this server answers itself: `http://127.0.0.1:3000`. */
  readonly baseUrl: () => string;
}

/** How many, and how fast they live. */
export interface Crowd {
  /** Hosts counted. */
  readonly people: number;
  /** 1: as in a real room. */
  readonly speed: number;
}

/** What a demonstration is called as the source of its copy: it has none. */
export const DEMO = 'demo';
const DEMO_CROWD: Crowd = { people: 30, speed: 12 };
const DEMO_TEMPLATE = 'herault-tables';
const MOST_AT_ONCE = 3;

interface Running {
  readonly stop: AbortController;
  readonly over: Promise<void>;
}

/** The rehearsals of this process. */
export class Rehearsals {
  readonly #deps: RehearsalDeps;
  readonly #running = new Map<string, Running>();

  constructor(deps: RehearsalDeps) {
    this.#deps = deps;
  }

  /**
   * Copies a workshop and fills the copy; the device becomes its facilitator. Resolves once everybody is in the room.
   * Refuses 'rate.tooFast' when three already run here.
   */
  async start(source: Referee, crowd: Crowd, device: string): Promise<Result<Referee, Refusal>> {
    const { registry, clock } = this.#deps;
    return this.#open(copyOf(source.state, registry.drawNames(), clock.now()), crowd, device);
  }

  /** A workshop to look at, without having made any: thirty people writing in their first round. */
  async demonstrate(device: string): Promise<Result<Referee, Refusal>> {
    const { registry, clock, shelf } = this.#deps;
    const ask = { template: DEMO_TEMPLATE, people: DEMO_CROWD.people };
    const now = clock.now();
    const template = shelf.find(ask.template);
    if (!template.ok) return template;
    const first = creationOf(ask, template.value, { ...registry.drawNames(), now });
    if (!first.ok) return first;
    // As if people had arrived in time: the timeline then shows a day that keeps its hours.
    const startsAt = now - minutesBeforeRounds(first.value.plan);
    const plan = { ...first.value.plan, startsAt };
    const opened = await this.#open({ ...first.value, plan, rehearsalOf: DEMO }, DEMO_CROWD, device);
    if (opened.ok) goToFirstRound(opened.value, device);
    return opened;
  }

  /** Sends the simulated people home, then erases the copy and every file of it. */
  async end(id: string): Promise<void> {
    const running = this.#running.get(id);
    running?.stop.abort();
    await running?.over;
    this.#deps.registry.erase(id);
  }

  /** Sends everybody home; the copies stay. For the end of the process. */
  async close(): Promise<void> {
    for (const { stop } of this.#running.values()) stop.abort();
    await Promise.all([...this.#running.values()].map(({ over }) => over));
  }

  async #open(first: Created, crowd: Crowd, device: string): Promise<Result<Referee, Refusal>> {
    if (this.#running.size >= MOST_AT_ONCE) return refuse('rate.tooFast');
    const referee = this.#deps.registry.create(first);
    const template = this.#deps.shelf.find(first.template.id);
    if (template.ok) layFirstCards(referee, template.value);
    const hash = hashDevice(device, first.id);
    referee.ask('server', (workshop) => ok({ events: decideFacilitate(workshop, hash, ''), value: true }));
    await this.#fill(referee, crowd);
    return ok(referee);
  }

  /** Resolves once everybody is in. */
  #fill({ state }: Referee, { people, speed }: Crowd): Promise<undefined> {
    const { log, baseUrl } = this.#deps;
    const hosts = state.plan.hosts ? Object.values(state.secrets.hosts) : [];
    const stop = new AbortController();
    const everyoneIn = Promise.withResolvers<undefined>();
    const phones = Math.min(people, LIMITS.peoplePlanned) - hosts.length;
    // Read when somebody rehearses: a server does not begin with its own clients.
    const begun = import('./simulate.ts').then(({ simulate }) =>
      simulate({
        ...{ url: baseUrl(), code: state.code, hosts, people: Math.max(0, phones), speed },
        seed: randomInt(2 ** 31),
        signal: stop.signal,
        onProgress: ({ type }) => type === 'joined' && everyoneIn.resolve(undefined)
      })
    );
    const over = begun.then(
      () => log.info({ workshop: state.id }, 'rehearsal over'),
      (error: unknown) => log.error({ workshop: state.id, fault: error }, 'rehearsal failed')
    );
    const left = over.then(() => {
      this.#running.delete(state.id);
      everyoneIn.resolve(undefined);
    });
    this.#running.set(state.id, { stop, over: left });
    log.info({ workshop: state.id, people, speed }, 'rehearsal begins');
    return everyoneIn.promise;
  }
}

/** Welcome and framing are over: people sit at their tables. */
function goToFirstRound(referee: Referee, device: string): void {
  const actor: Actor = { role: 'facilitator', device: hashDevice(device, referee.state.id), name: '' };
  const { id, plan } = referee.state;
  const ahead = plan.phases.findIndex((phase) => phase.rounds.length > 0);
  for (let step = 0; step <= ahead; step++) {
    const expectedVersion = referee.state.control.version;
    const type = step === 0 ? 'workshop.start' : 'cursor.next';
    referee.execute({ id: `demo-${id.slice(0, 20)}-${step}`, command: { type, expectedVersion } }, actor);
  }
}

/** The length of what comes before the first round. */
function minutesBeforeRounds(plan: Plan): Millis {
  const steps = stepsOf(plan);
  const first = steps.findIndex((step) => step.round > 0);
  return minutes(steps.slice(0, first).reduce((sum, step) => sum + step.minutes, 0));
}
