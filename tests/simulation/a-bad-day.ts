// The whole Hérault morning on the real server, for days on which something goes wrong: who comes, who writes, where everybody is.
import { kindRow } from '#core/phase-kinds.ts';
import { stepsOfPlan } from '#core/position.ts';
import { must } from '#core/result.ts';
import type { ParticipantView } from '#core/views.ts';
import type { Workshop } from '#core/workshop.ts';
import { cardToAdd, commandId, House } from '#tests/server/a-house.ts';

/** One person with a phone. */
export interface Guest {
  readonly device: string;
  readonly seat: string;
}

/** A morning that has been created and whose welcome has begun. */
export class BadDay {
  readonly house: House;
  readonly workshop: string;
  readonly code: string;
  readonly recovery: string;
  readonly hosts: Readonly<Record<string, string>>;
  /** The device of whoever conducts now. */
  conductor: string;
  #cards = 0;

  private constructor(house: House, made: Awaited<ReturnType<House['creates']>>) {
    this.house = house;
    [this.workshop, this.code, this.recovery] = [made.workshop, made.code, made.recovery];
    [this.hosts, this.conductor] = [made.hosts, made.device];
  }

  static async open(people = 25): Promise<BadDay> {
    const house = await House.open();
    return new BadDay(house, await house.creates({ template: 'herault', people }));
  }

  close(): Promise<void> {
    return this.house.close();
  }

  get state(): Workshop {
    return must(this.house.app.registry.byId(this.workshop), this.workshop).state;
  }

  async joins(count: number, table?: string): Promise<readonly Guest[]> {
    return Promise.all(Array.from({ length: count }, () => this.house.joins(this.code, table)));
  }

  /** An act of the facilitation, which must be done. */
  async does(command: object): Promise<void> {
    const answer = await this.house.commands(this.workshop, 'facilitator', this.conductor, command);
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** The first step of a phase of this kind, or its round. */
  stepOf(kind: string, round = 0): number {
    const { plan } = this.state;
    const found = stepsOfPlan(plan).findIndex(
      (step) =>
        plan.phases[step.phase]?.kind === kind &&
        step.part !== 'move' &&
        (round === 0 || step.round === round)
    );
    if (found < 0) throw new Error(`no ${kind} ${round}`);
    return found;
  }

  goesTo(kind: string, round = 0): Promise<void> {
    return this.house.goesTo(this.workshop, this.conductor, this.stepOf(kind, round));
  }

  /** Everything from here to the end, one press after the other. @returns the kinds of the phases gone through. */
  async goesOn(): Promise<readonly string[]> {
    const kinds: string[] = [];
    const steps = stepsOfPlan(this.state.plan).length;
    while (this.state.control.cursor < steps - 1) {
      await this.does({ type: 'cursor.next', expectedVersion: this.state.control.version });
      kinds.push(
        must(
          this.state.plan.phases[must(stepsOfPlan(this.state.plan)[this.state.control.cursor], 'step').phase],
          'phase'
        ).kind
      );
    }
    return kinds;
  }

  /** Ends the workshop and takes its article and its archive. */
  async ends(): Promise<{ readonly html: string; readonly archive: string }> {
    await this.does({ type: 'workshop.close', expectedVersion: this.state.control.version });
    const asking = { device: this.conductor };
    const [html, archive] = await Promise.all([
      this.house.get(`/api/workshops/${this.workshop}/export/page.html`, asking),
      this.house.get(`/api/workshops/${this.workshop}/archive.json`, asking)
    ]);
    return { html: html.text, archive: archive.text };
  }

  /** What a phone shows. */
  async view({ device }: Guest): Promise<ParticipantView> {
    const answer = await this.house.get(`/api/workshops/${this.workshop}/view?role=participant`, { device });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body['view'] as ParticipantView; // the server's own words, typed by the protocol
  }

  /** Somebody writes where they are; refused when the phase does not let them. @returns the sentence. */
  async writes(guest: Guest, text: string): Promise<string> {
    const { here } = await this.view(guest);
    const place = must(here, 'a place');
    this.#cards += 1;
    const kind = place.columns?.[0]?.id ?? 'idea';
    const command = cardToAdd(`card-bad-day-${this.#cards}`, place.table, { text, kind });
    const answer = await this.house.commands(
      this.workshop,
      'participant',
      guest.device,
      command,
      commandId()
    );
    if (answer.status !== 200) throw new Error(answer.text);
    return text;
  }

  /** Does the phase of this moment let people write where they are? */
  get writesNow(): boolean {
    const step = must(stepsOfPlan(this.state.plan)[this.state.control.cursor], 'step');
    return kindRow(must(this.state.plan.phases[step.phase], 'phase').kind).writes;
  }
}
