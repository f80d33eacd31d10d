// A workshop full of people, moved through its day by hand: created, joined, conducted and written over the public API.
import type { CardKind } from '#core/cards.ts';
import type { Command } from '#core/commands.ts';
import { createWorkshop } from '#core/creating.ts';
import type { Plan } from '#core/plan.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { SeatView } from '#core/views-conduct.ts';
import { minutes, type Millis, type Minutes } from '#core/units.ts';
import { NO_TOTALS } from '#core/votes.ts';
import type { CreateRequest, CreateResponse, HostResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { drawCode } from '#server/secrets.ts';
import { Device, drawId } from './device.ts';
import { openHouse, type House } from './house.ts';

/** Somebody with a phone, in a seat. */
export interface Person {
  readonly device: Device;
  readonly seat: string;
}

/** What a card says; only the sentence is needed. */
export interface Words {
  readonly text: string;
  readonly kind?: CardKind;
  readonly example?: string;
  readonly cited?: string;
  readonly subPoints?: readonly string[];
}

const AT_ONCE = 12;

/** One workshop in its own house. */
export class Room {
  readonly house: House;
  readonly facilitator: Device;
  readonly made: Pick<CreateResponse, 'workshop' | 'code' | 'hosts' | 'recovery'>;
  readonly people: Person[] = [];
  /** Devices of tables, by table. */
  readonly hosts = new Map<string, Device>();

  private constructor(house: House, facilitator: Device, made: Room['made']) {
    this.house = house;
    this.facilitator = facilitator;
    this.made = made;
  }

  /** Creates a workshop in a new house. */
  static async create(ask: CreateRequest): Promise<Room> {
    const house = await openHouse();
    const facilitator = new Device(house.origin);
    const made = await facilitator.post<CreateResponse>('/workshops', {
      ...{ facilitatorName: 'Maud Lestrade', startsAt: house.now() },
      ...ask
    });
    return new Room(house, facilitator, made);
  }

  /** Opens a workshop of this plan in a new house, whatever template would make it; begun. */
  static async planned(title: string, planFor: (startsAt: Millis) => Plan): Promise<Room> {
    const house = await openHouse();
    const names = {
      id: drawId()
        .toLowerCase()
        .replace(/[^a-z0-9]/g, 'a'),
      code: 'NPQRST'
    };
    const told = { title, place: '', organizer: '', facilitation: '', space: 'default', rehearsalOf: null };
    const from = { template: { id: 'libre', version: 1 }, attribution: 'named', list: [] } as const;
    const plan = planFor(house.now());
    const env = { now: house.now(), draw: drawCode, compose: () => null, tally: () => NO_TOTALS };
    const first = createWorkshop({ ...names, ...told, ...from, plan }, env);
    house.adopt(first);
    const facilitator = new Device(house.origin);
    const { hosts, recovery } = first.secrets;
    await facilitator.post('/facilitate', { code: names.code, recovery, name: 'Maud Lestrade' });
    const room = new Room(house, facilitator, { workshop: names.id, code: names.code, hosts, recovery });
    await room.conducts({ type: 'workshop.start' });
    return room;
  }

  /** The workshop's id. */
  get id(): string {
    return this.made.workshop;
  }

  /** What the facilitation sees. */
  view(): Promise<FacilitatorView> {
    return this.facilitator.sees<FacilitatorView>({ workshop: this.id, role: 'facilitator' });
  }

  /** An act of the facilitation. */
  does(command: Command): Promise<void> {
    return this.facilitator.does({ workshop: this.id, role: 'facilitator' }, command);
  }

  /** An act of conduct, on the version of this moment. */
  async conducts(
    act:
      | { type: 'workshop.start' | 'cursor.next' | 'workshop.close' | 'timer.pause' }
      | { type: 'timer.extend'; minutes: Minutes }
  ): Promise<void> {
    const { now } = await this.view();
    await this.does({ ...act, expectedVersion: now.version });
  }

  /** Goes on until it is there; every step on the way lasts its time. */
  async goTo(isThere: (now: FacilitatorView['now']) => boolean): Promise<void> {
    for (let view = await this.view(); !isThere(view.now); view = await this.view()) {
      await this.untilLeft(0);
      await this.does({ type: 'cursor.next', expectedVersion: view.now.version });
    }
  }

  /** So many people scan the code on the wall, and some of them say who they are. */
  async join(names: readonly { readonly name: string; readonly affiliation: string }[]): Promise<void> {
    await inTurns(names, async ({ name, affiliation }) => {
      const device = new Device(this.house.origin);
      const { seat } = await device.post<JoinResponse>('/join', { code: this.made.code });
      this.people.push({ device, seat });
      const thanks = name !== '';
      if (name !== '')
        await device.does(
          { workshop: this.id, role: 'participant' },
          { type: 'seat.name', seat, name, affiliation, thanks }
        );
    });
  }

  /** The device of a table takes its link. */
  async host(table: string): Promise<Device> {
    const known = this.hosts.get(table);
    if (known) return known;
    const device = new Device(this.house.origin);
    const secret = this.made.hosts[table];
    if (secret === undefined) throw new Error(`no table ${table}`);
    await device.post<HostResponse>('/host', { secret });
    this.hosts.set(table, device);
    return device;
  }

  /** Seats at a table now, those with a phone first. */
  async at(table: string): Promise<readonly (SeatView & { readonly person: Person | undefined })[]> {
    const { seats } = await this.view();
    return seats
      .filter((seat) => seat.table === table && seat.hosts === null)
      .map((seat) => ({ ...seat, person: this.people.find((each) => each.seat === seat.seat) }))
      .sort((a, b) => Number(b.person !== undefined) - Number(a.person !== undefined));
  }

  /** Cards at a table, dealt among the phones that are there (or by its own device when there is none). @returns ids. */
  async write(table: string, words: readonly Words[]): Promise<readonly string[]> {
    const writers = (await this.at(table)).flatMap(({ person }) => (person ? [person.device] : []));
    const host = writers.length === 0 ? await this.host(table) : null;
    const cards = words.map((each, n) => ({ ...each, id: drawId(), n }));
    await inTurns(cards, async ({ id, n, text, kind = 'idea', example = '', cited = '', subPoints = [] }) => {
      const device = host ?? writers[n % writers.length];
      const role = host ? { role: 'host' as const, table } : { role: 'participant' as const };
      await device?.does(
        { workshop: this.id, ...role },
        { type: 'card.add', card: id, table, kind, claim: null, text, example, cited, subPoints }
      );
    });
    return cards.map(({ id }) => id);
  }

  /** One card, by one person. */
  async writeAs({ device }: Person, table: string, text: string): Promise<void> {
    const words = { text, example: '', cited: '', subPoints: [] };
    await device.does(
      { workshop: this.id, role: 'participant' },
      { type: 'card.add', card: drawId(), table, kind: 'idea', claim: null, ...words }
    );
  }

  /** Path of the published page; that of no page before. */
  published = '/r/none';

  /** Publishes what the day wrote. */
  async publish(): Promise<void> {
    await this.does({ type: 'synthesis.publish' });
    const { publication } = await this.view();
    if (publication) this.published = new URL(publication.address, this.house.origin).pathname;
  }

  /** Lets minutes pass. */
  later(length: number): void {
    this.house.later(minutes(1) * length);
  }

  /** Lets time pass until so much is left on the timer; negative once it has run over. Time never goes back. */
  async untilLeft(seconds: number): Promise<void> {
    const { timer } = (await this.view()).now;
    const by = timer.state === 'running' ? timer.endsAt - this.house.now() - seconds * 1000 : 0;
    if (by > 0) this.house.later(by);
  }
}

/** A few at a time, each begun in order. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(work));
}
