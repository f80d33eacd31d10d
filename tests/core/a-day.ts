// A workshop as it is lived, for tests of the domain: born by the real rules, driven by commands, every event kept.
import { createHash } from 'node:crypto';
import { CODE_ALPHABET } from '#core/ids.ts';
import type { CardKind } from '#core/cards.ts';
import type { Card } from '#core/cards.ts';
import type { Command, ConductCommand, WritingClaim } from '#core/commands.ts';
import { createWorkshop } from '#core/creating.ts';
import { decide } from '#core/decide.ts';
import { decideAfarJoin } from '#core/decide-afar.ts';
import type { Decision, DecisionEnv } from '#core/decision.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { evolve } from '#core/evolve.ts';
import { decideFacilitate, decideHost, decideJoin, type JoinAsk } from '#core/joining.ts';
import { decideNarrate } from '#core/links-held.ts';
import type { Plan } from '#core/plan.ts';
import { stepNow } from '#core/position.ts';
import type { Refusal } from '#core/refusals.ts';
import { must, type Result } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { minutes, type Minutes } from '#core/units.ts';
import { NO_TOTALS, type VoteTotals } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import { aPlan, NINE_THIRTY } from './a-plan.ts';

export const FACILITATOR = { role: 'facilitator', device: 'd-facilitator', name: 'Ada' } as const;
export const SECOND = { role: 'facilitator', device: 'd-second', name: 'Basile' } as const;
export const PROJECTION = { role: 'projection' } as const;

/** What a card needs in a test; the rest is usual. */
export interface Written {
  readonly card: string;
  readonly table: string;
  readonly text?: string;
  readonly kind?: CardKind;
  readonly claim?: WritingClaim | null;
}

/** The command that writes it. */
export function adding({ card, table, text = 'Une idée', kind = 'idea', claim = null }: Written): Command {
  return { type: 'card.add', card, table, kind, claim, text, example: '', cited: '', subPoints: [] };
}

export function editing(card: string, text: string): Command {
  return { type: 'card.edit', card, text, example: '', cited: '', subPoints: [] };
}

/** An act of conduct before it names the version it saw. */
type Unversioned = ConductCommand extends infer C
  ? C extends ConductCommand
    ? Omit<C, 'expectedVersion'>
    : never
  : never;

export class Day {
  readonly events: WorkshopEvent[];
  state: Workshop;
  now = NINE_THIRTY;
  /** What the urn of any vote gives. */
  totals: VoteTotals = NO_TOTALS;
  /** What decisions are given instead of the usual. */
  given: Partial<DecisionEnv> = {};
  #drawn = 0;

  constructor(plan: Plan, attribution: Workshop['attribution'] = 'affiliation') {
    const first = createWorkshop(
      {
        ...{ id: 'w2345678abcdefghjkmn', space: 'default', code: 'KX7P4M', title: 'Un atelier' },
        ...{ place: 'La halle', organizer: 'Rives', facilitation: 'Ada' },
        ...{ template: { id: 'libre', version: 1 }, attribution, rehearsalOf: null, plan }
      },
      this.env()
    );
    this.events = [first];
    this.state = evolve(null, first);
  }

  /** Codes are drawn in order, so that a failing day can be told again. */
  env(): DecisionEnv {
    const draw = (length: number): string => {
      this.#drawn += 1;
      const base = CODE_ALPHABET.length;
      return Array.from({ length }, (_, i) =>
        CODE_ALPHABET.charAt(Math.floor(this.#drawn / base ** i) % base)
      ).join('');
    };
    const compose = () => ({ frozen: this.state.title });
    const hash = (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex');
    return { now: this.now, draw, compose, tally: () => this.totals, hash, ...this.given };
  }

  /** Minutes later. */
  later(length: Minutes): this {
    this.now += minutes(length);
    return this;
  }

  happens(events: readonly WorkshopEvent[]): void {
    for (const event of events) {
      this.state = evolve(this.state, event);
      this.events.push(event);
    }
  }

  asks(actor: Actor, command: Command): Decision {
    const decision = decide(this.state, command, actor, this.env());
    if (decision.ok) this.happens(decision.value);
    return decision;
  }

  does(actor: Actor, command: Command): readonly WorkshopEvent[] {
    return done(this.asks(actor, command), command.type);
  }

  /** The refusal, which must have changed nothing. */
  refused(actor: Actor, command: Command): Refusal {
    const before = this.state;
    const decision = this.asks(actor, command);
    if (decision.ok || this.state !== before) throw new Error(`${command.type} was not refused`);
    return decision.refusal;
  }

  /** An act of conduct, by somebody who looks at the present state. */
  conducts(command: Unversioned, actor: Actor = FACILITATOR): readonly WorkshopEvent[] {
    return this.does(actor, { ...command, expectedVersion: this.state.control.version });
  }

  /** Takes an act back: the last one unless told. */
  undoes(
    act = must(this.state.undo.at(-1), 'an act').id,
    actor: Actor = FACILITATOR
  ): readonly WorkshopEvent[] {
    return this.conducts({ type: 'act.undo', act }, actor);
  }

  join(device: string, ask: Partial<JoinAsk> = {}): Result<Extract<Actor, { role: 'participant' }>, Refusal> {
    const asked = { device, mark: null, remote: false, resume: null, ...ask };
    const joined = decideJoin(this.state, asked, this.env());
    if (!joined.ok) return joined;
    this.happens(joined.value.events);
    return { ok: true, value: { role: 'participant', device, seat: joined.value.seat } };
  }

  joins(device: string, ask: Partial<JoinAsk> = {}): Extract<Actor, { role: 'participant' }> {
    return done(this.join(device, ask), 'join');
  }

  /** Comes in by the link left open from afar. */
  comeFromAfar(device: string): Result<Extract<Actor, { role: 'participant' }>, Refusal> {
    const joined = decideAfarJoin(this.state, device, this.env());
    if (!joined.ok) return joined;
    this.happens(joined.value.events);
    return { ok: true, value: { role: 'participant', device, seat: joined.value.seat } };
  }

  comesFromAfar(device = 'd-afar'): Extract<Actor, { role: 'participant' }> {
    return done(this.comeFromAfar(device), 'from afar');
  }

  hosts(table: string, device = `d-${table}`): Extract<Actor, { role: 'host' }> {
    this.happens(decideHost(this.state, device, table, this.env()));
    return { role: 'host', device, table };
  }

  /** Opens the link of a table's witness. */
  narrates(table: string, device = `d-witness-${table}`): Extract<Actor, { role: 'narrator' }> {
    this.happens(done(decideNarrate(this.state, device, { role: 'narrator', table }, this.env()), 'narrate'));
    return { role: 'narrator', device, table };
  }

  /** Opens the link of a zoom. */
  owns(zoom: string, device = `d-owner-${zoom}`): Extract<Actor, { role: 'owner' }> {
    this.happens(done(decideNarrate(this.state, device, { role: 'owner', zoom }, this.env()), 'own'));
    return { role: 'owner', device, zoom };
  }

  facilitates(actor: { readonly device: string; readonly name: string }): void {
    this.happens(decideFacilitate(this.state, actor.device, actor.name));
  }

  /** Forward, act after act, to the beginning of a round. */
  goesToRound(round: number): this {
    while (!(stepNow(this.state).round === round && stepNow(this.state).part === 'round')) {
      this.conducts({ type: 'cursor.next' });
    }
    return this;
  }

  /** Forward to a phase of this kind. */
  goesTo(kind: Plan['phases'][number]['kind']): this {
    while (
      this.state.plan.phases[stepNow(this.state).phase]?.kind !== kind ||
      this.state.stage === 'prepared'
    ) {
      this.conducts({ type: 'cursor.next' });
    }
    return this;
  }

  card(id: string): Card {
    return must(this.state.cards[id], `card ${id}`);
  }
}

function done<T>(result: Result<T, Refusal>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${result.refusal.code}`);
}

/** Twelve people at three tables A1, B1, C1: three people a group, and their hosts. */
export function aDay(people = 12, themes = 3): Day {
  return new Day(aPlan(people, themes));
}
