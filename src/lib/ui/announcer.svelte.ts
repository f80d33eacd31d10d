// One polite voice for the whole page. What comes close together is said together; the voice is never raised.
// Only ever called in the browser: nothing here is about a person.

const GATHER_MS = 600;

/** Gathers sentences and hands them, joined, to the one live region of the page. */
class Announcer {
  /** What the live region says now. */
  text = $state('');
  #waiting: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence soon, with those that arrive meanwhile; the same sentence twice is said once. */
  say(sentence: string): void {
    if (!this.#waiting.includes(sentence)) this.#waiting.push(sentence);
    if (this.#timer !== undefined) return;
    this.text = '';
    this.#timer = setTimeout(() => {
      this.text = this.#waiting.join(' ');
      this.#waiting = [];
      this.#timer = undefined;
    }, GATHER_MS);
  }
}

/** The page's voice. The root layout shows it with Announcer.svelte. */
export const announcer = new Announcer();

/** Says one finished, translated sentence to screen readers, politely. Never each second, never each keystroke. */
export function announce(sentence: string): void {
  announcer.say(sentence);
}
