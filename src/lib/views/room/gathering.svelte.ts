// Looking up when asked to, on one screen. The page stays as it is underneath, with every field and every word in it; whoever
// was writing goes on with one touch, and is not asked again for the same call.
import { tick } from 'svelte';
import type { RoomView } from '#core/room-view.ts';
import type { Millis } from '#core/units.ts';

const FIELDS = 'textarea, input, select, [contenteditable]';

/** One for each page that people write on. */
export class Gathering {
  /** The call that was answered « continuer ma phrase ». */
  #answered = $state<Millis | null>(null);
  /** What held the keyboard when the call came. */
  #held: HTMLElement | null = null;
  #room: () => RoomView | undefined;

  /** `room` stays a function so that the call is always the present one. */
  constructor(room: () => RoomView | undefined) {
    this.#room = room;
  }

  /** Is the whole screen asked to look up? */
  readonly isCalled = $derived.by(() => this.#at !== null && this.#at !== this.#answered);
  /** Is somebody going on although everybody is asked to look up? */
  readonly goesOn = $derived.by(() => this.#at !== null && this.#at === this.#answered);

  get #at(): Millis | null {
    return this.#room()?.gatheredAt ?? null;
  }

  /** Remembers what holds the keyboard, before the page is covered. */
  covers(): void {
    const { activeElement } = document;
    this.#held = activeElement instanceof HTMLElement && activeElement.matches(FIELDS) ? activeElement : null;
  }

  /** Was something being typed when the call came? */
  get wasTyping(): boolean {
    return this.#held !== null;
  }

  /** Goes on: the page is back, the keyboard where it was. */
  async answers(): Promise<void> {
    this.#answered = this.#at;
    await this.givesBack();
  }

  /** The call is over: whoever was writing has their field again. */
  async givesBack(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    await tick();
    if (held?.isConnected) held.focus();
  }
}
