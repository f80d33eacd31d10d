// The hands of a facilitator: sends acts with the version that was looked at, and keeps what came of them. A second press
// while the first is under way does nothing; a press on an old state is refused by the server and told calmly.
import type { Command, ConductCommand } from '#core/commands.ts';
import { isErasure } from '#core/erasure.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { Millis } from '#core/units.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { expertWanted, wantExpert } from './bar-choice.ts';
import { doneText } from '#lib/views/agenda/step-words.ts';

/** What may stand open beside the room. */
export const PANELS = [
  'people',
  'links',
  'agenda',
  'more',
  'help',
  'board',
  'acts',
  'vote',
  'say',
  'repair'
] as const;
/** One of them. */
export type Panel = (typeof PANELS)[number];

type Unversioned<C> = C extends unknown ? Omit<C, 'expectedVersion'> : never;
/** An act of conduct before it names the version it was decided on. */
export type Act = Unversioned<ConductCommand>;

interface Ports {
  view(): FacilitatorView;
  send(command: Command): Promise<ActResult>;
  now(): Millis;
}

/** An act within so long of the own press is one's own. */
const MINE: Millis = 4000;
/** The act's words have just changed under the finger: nobody can have read them sooner. */
const SETTLE: Millis = 600;

/** One per conduct screen. */
export class Conductor {
  busy = $state(false);
  /** A sentence to read once: a refusal, or who was quicker. */
  notice = $state('');
  panel = $state<Panel | null>(null);
  /** Every act under the thumb, or the essential ones: remembered on the device. */
  expert = $state(expertWanted());
  /** When this device last acted, server time: tells own acts from a co-facilitator's. */
  actedAt = $state<Millis>(0);
  /** Acts up to this instant no longer offer to be taken back by the slip. */
  slipClosedAt = $state<Millis>(0);
  /** The room has just moved: the next act waits until it can have been read. */
  settling = $state(false);
  #version: number | null = null;
  /** The version an own act would lead to: what else comes is a co-facilitator's. */
  #own = 0;
  /** The act under way, or the last one. */
  #current: Promise<unknown> = Promise.resolve();
  /** Acts that are being taken back, or will be. */
  #goingBack: readonly number[] = [];
  #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.slipClosedAt = ports.view().undo?.at ?? 0;
  }

  /** An act of conduct, on the state being looked at. */
  async conduct(act: Act): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const expectedVersion = this.#ports.view().now.version;
    this.#own = expectedVersion + 1;
    this.#current = this.#send({ ...act, expectedVersion });
    await this.#current;
    this.busy = false;
  }

  /** Anything else: seats, tables, words. */
  async ask(command: Command): Promise<boolean> {
    const isDone = await this.#send(command);
    // Nothing offers to take it back: it is said instead.
    if (isDone && isErasure(command)) this.notice = m.erase_done();
    return isDone;
  }

  /** The one next act, whatever it is now. */
  async next(): Promise<void> {
    const { next, now } = this.#ports.view();
    if (this.settling) {
      if (now.version !== this.#own) this.notice = this.#refused({ code: 'command.stale' });
      return;
    }
    if (next) await this.conduct({ type: next.command });
  }

  /** Stops the clock, or lets it run again. */
  async togglePause(): Promise<void> {
    const { timer } = this.#ports.view().now;
    if (timer.state === 'off') return;
    await this.conduct({ type: timer.state === 'paused' ? 'timer.resume' : 'timer.pause' });
  }

  /** Takes an act back: the last one unless told which; its slip goes away. While another act is under way it waits for its turn. */
  async undo(undo = this.#ports.view().undo): Promise<void> {
    if (!undo || this.#goingBack.includes(undo.id)) return;
    this.#goingBack = [...this.#goingBack, undo.id];
    this.slipClosedAt = undo.at;
    while (this.busy) await this.#current;
    await this.conduct({ type: 'act.undo', act: undo.id });
    this.#goingBack = this.#goingBack.filter((id) => id !== undo.id);
  }

  /** Was an act of that instant made here? */
  isMine(at: Millis): boolean {
    return Math.abs(at - this.actedAt) < MINE;
  }

  /** Tells which version is on screen; a new one holds the next act for a moment. @returns what forgets the wait. */
  settle(version: number): (() => void) | undefined {
    const isNew = this.#version !== null && this.#version !== version;
    this.#version = version;
    this.settling = isNew;
    if (!isNew) return undefined;
    const timer = setTimeout(() => (this.settling = false), SETTLE);
    return () => clearTimeout(timer);
  }

  /** Chooses between the essential acts and all of them. */
  showsAll(wanted: boolean): void {
    this.expert = wanted;
    wantExpert(wanted);
  }

  /** Asks everybody to look up, or lets them go on. */
  async toggleGather(): Promise<void> {
    const { room } = this.#ports.view();
    await this.ask({ type: 'room.gather', on: (room?.gatheredAt ?? null) === null });
  }

  /** Opens a panel, or closes it when it is the one open. */
  toggle(panel: Panel): void {
    this.panel = this.panel === panel ? null : panel;
  }

  async #send(command: Command): Promise<boolean> {
    this.notice = '';
    this.actedAt = this.#ports.now();
    const result = await this.#ports.send(command);
    if (result.ok) return true;
    this.notice = 'offline' in result ? m.conduct_offline() : this.#refused(result.refusal);
    return false;
  }

  #refused(refusal: Extract<ActResult, { refusal: unknown }>['refusal']): string {
    const { undo, now } = this.#ports.view();
    if (refusal.code !== 'command.stale' || !undo) return sentenceOf(refusal);
    return m.conduct_stale({ name: undo.by || m.conduct_somebody(), act: doneText(undo.act, undo.n, now) });
  }
}
