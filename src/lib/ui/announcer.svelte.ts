// One polite voice for the whole page. What this person does is answered soon; what others do is gathered, and said at most
// every five seconds, all at once. The voice is never raised. Only ever called in the browser.

const SOON_MS = 600;
/** Five seconds and a breath. */
const QUIET_MS = 5100;

/** What others' acts are about. On one subject, the last word is the one that counts. */
export type Subject =
  | 'cards'
  | 'who'
  | 'time'
  | 'beat'
  | 'end'
  | 'act'
  | 'vote'
  | 'answers'
  | 'arrivals'
  | 'look'
  | 'disk'
  | `said ${string}`;

/** Gathers sentences and hands them, joined, to the one live region of the page. */
class Announcer {
  /** What the live region says now. */
  text = $state('');
  #own: string[] = [];
  readonly #news = new Map<Subject, () => string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #spokenAt = -Infinity;

  /** Answers this person: soon, with whatever waits; the same sentence twice is said once. */
  answer(sentence: string): void {
    if (!this.#own.includes(sentence)) this.#own.push(sentence);
    this.#speakAt(performance.now() + SOON_MS);
  }

  /** Tells what others did, once five seconds have passed since anything was said. */
  tell(subject: Subject, sentence: () => string): void {
    this.#news.delete(subject);
    this.#news.set(subject, sentence);
    this.#speakAt(Math.max(performance.now() + SOON_MS, this.#spokenAt + QUIET_MS));
  }

  #speakAt(due: number): void {
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    // Emptied first: the same words twice are heard twice.
    this.text = '';
    this.#timer = setTimeout(() => this.#speak(), due - performance.now());
  }

  /** The page shows `text` now: on a busy phone, some time after it was given. The five seconds count from then. */
  drawn(): void {
    this.#spokenAt = performance.now();
  }

  #speak(): void {
    const quietUntil = this.#spokenAt + QUIET_MS;
    if (this.#own.length === 0 && performance.now() < quietUntil) {
      this.#due = Infinity;
      this.#speakAt(quietUntil);
      return;
    }
    const sentences = [...this.#own, ...[...this.#news.values()].map((sentence) => sentence())];
    this.#own = [];
    this.#news.clear();
    this.#due = Infinity;
    this.text = sentences.filter(Boolean).join(' ');
    if (this.text !== '') this.#spokenAt = performance.now();
  }
}

/** The page's voice. The root layout shows it with Announcer.svelte. */
export const announcer = new Announcer();

/** Says one finished, translated sentence to whoever has just done something. Never each second, never each keystroke. */
export function announce(sentence: string): void {
  announcer.answer(sentence);
}

/**
 * Tells what others did, or the time. At most every five seconds: `sentence` is asked for when it is said, so that what came
 * meanwhile is counted in; '' when there is nothing to say any more.
 */
export function announceNews(subject: Subject, sentence: () => string): void {
  announcer.tell(subject, sentence);
}
