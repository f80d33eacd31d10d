// A witness's notes on two devices, against the referee's own judgement: cuts, lost answers, killed tabs, two hands in one answer.
import { describe, expect, test } from 'vitest';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { StoryNotes } from '#lib/client/story-notes.svelte.ts';
import { narratorView } from '#core/view-narrator.ts';
import type { TestimonyCommand } from '#core/witness.ts';
import type { Actor } from '#core/roles.ts';
import type { Day } from '../core/a-day.ts';
import { aStoryDay, invites } from '../core/a-story-day.ts';

/** One device: its storage outlives the page. */
class Device {
  online = true;
  /** Does what is asked, then loses the answer. */
  mute = false;
  kept = '';
  accepts = true;
  notes: StoryNotes;
  readonly #day: Day;
  readonly #actor: Actor;
  readonly #done: Set<string>;
  readonly #waiting: (() => void)[] = [];
  #drawn = 0;

  constructor(day: Day, name: string, done: Set<string>) {
    this.#day = day;
    this.#done = done;
    this.#actor = day.narrates('A1', name);
    this.notes = this.#open(name);
    this.reopen = () => (this.notes = this.#open(name));
  }

  /** The page is killed and opened again. */
  readonly reopen: () => void;

  /** Time passes: what was to be done later is done, as often as it takes. */
  async rests(): Promise<void> {
    for (let i = 0; i < 10; i += 1) {
      for (const run of this.#waiting.splice(0)) run();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #open(name: string): StoryNotes {
    return new StoryNotes({
      table: 'A1',
      read: () => this.kept,
      keep: (text) => {
        if (this.accepts) this.kept = text;
        return this.accepts;
      },
      served: () => narratorView(this.#day.state, 'A1', this.#day.now).answers,
      send: (command, id) => Promise.resolve(this.#answer(command, id)),
      drawId: () => `${name}-${(this.#drawn += 1)}`,
      later: (run) => void this.#waiting.push(run)
    });
  }

  #answer(command: TestimonyCommand, id: string): ActResult {
    if (!this.online) return { ok: false, offline: true };
    if (!this.#done.has(id)) {
      const decision = this.#day.asks(this.#actor, command);
      if (!decision.ok) return decision;
      this.#done.add(id);
    }
    return this.mute ? { ok: false, offline: true } : { ok: true, seq: 1 };
  }
}

function twoDevices(): { day: Day; phone: Device; laptop: Device } {
  const day = aStoryDay();
  invites(day);
  const done = new Set<string>();
  return { day, phone: new Device(day, 'd-phone', done), laptop: new Device(day, 'd-laptop', done) };
}
const served = (day: Day) => narratorView(day.state, 'A1', day.now).answers[2];

describe('[TES-3] notes', () => {
  test('are sent once the hand rests, and found on the other device', async () => {
    const { day, phone, laptop } = twoDevices();
    phone.notes.write(3, 'Un');
    phone.notes.write(3, 'Un soir');
    expect([phone.notes.stateOf(3), phone.notes.answered, served(day)]).toEqual(['written', 1, '']);
    await phone.rests();
    expect([phone.notes.stateOf(3), laptop.notes.textOf(3), phone.kept]).toEqual(['saved', 'Un soir', '']);
  });

  test('survive a cut and a killed tab', async () => {
    const { day, phone } = twoDevices();
    phone.online = false;
    phone.notes.write(3, 'Écrit dans le train');
    await phone.rests();
    phone.reopen();
    expect([phone.notes.textOf(3), phone.notes.stateOf(3), served(day)]).toEqual([
      ...['Écrit dans le train', 'written', '']
    ]);
    phone.online = true;
    await phone.notes.flush();
    expect([served(day), phone.kept]).toEqual(['Écrit dans le train', '']);
  });

  test('whose answer was lost are not written twice, even when another device wrote meanwhile', async () => {
    const { day, phone, laptop } = twoDevices();
    phone.mute = true;
    phone.notes.write(3, 'Un soir de conseil');
    await phone.rests();
    laptop.notes.write(3, 'Un soir de conseil municipal');
    await laptop.rests();
    phone.mute = false;
    await phone.rests();
    expect([served(day), phone.notes.textOf(3)]).toEqual([
      ...['Un soir de conseil municipal', 'Un soir de conseil municipal']
    ]);
  });

  test('of two devices in one answer both stand, whoever was cut', async () => {
    const { day, phone, laptop } = twoDevices();
    phone.notes.write(3, 'Un soir de conseil');
    await phone.rests();
    phone.online = false;
    phone.notes.write(3, 'Un soir de conseil, en mars');
    laptop.notes.write(3, 'Un long soir de conseil');
    await laptop.rests();
    phone.online = true;
    await phone.rests();
    expect(served(day)).toBe('Un long soir de conseil, en mars');
    expect([phone.notes.textOf(3), laptop.notes.textOf(3)]).toEqual([served(day), served(day)]);
  });

  test('that are too long say so and stay under the hand; a device that keeps nothing says so', async () => {
    const { phone } = twoDevices();
    phone.accepts = false;
    phone.notes.write(1, 'a'.repeat(2_001));
    await phone.rests();
    expect([phone.notes.stateOf(1), phone.notes.textOf(1).length, phone.notes.volatile]).toEqual([
      ...['refused', 2_001, true]
    ]);
    phone.notes.write(1, 'court');
    await phone.rests();
    expect(phone.notes.stateOf(1)).toBe('saved');
  });
});
