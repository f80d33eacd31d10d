// The form a draft takes on the device, and how it is read back: what is not as expected is as if it were not there.
import type { Millis } from '#core/units.ts';

/** A theme being written. `id` lives as long as the page. */
export interface ThemeDraft {
  readonly id: string;
  title: string;
  question: string;
  readonly prompts: readonly string[];
}

/** What is kept. */
export interface SavedDraft {
  readonly people: string;
  readonly title: string;
  readonly place: string;
  readonly organizer: string;
  readonly facilitation: string;
  readonly date: string;
  readonly time: string;
  readonly hosts: boolean;
  readonly circuits: number | null;
  /** Tables each person chooses; missing or null: groups rotate. */
  readonly chosen?: number | null;
  readonly themes: readonly {
    readonly title: string;
    readonly question: string;
    readonly prompts: readonly string[];
  }[];
  /** Phases one does without. */
  readonly without?: readonly string[];
  /** People expected by name, read where they are used. */
  readonly roster?: unknown;
}

const TEXTS = ['people', 'title', 'place', 'organizer', 'facilitation', 'date', 'time'] as const;

/** The draft in this text, or null. */
export function savedDraft(text: string): SavedDraft | null {
  try {
    const read: unknown = text === '' ? null : JSON.parse(text);
    return isDraft(read) ? read : null;
  } catch {
    return null; // cut or foreign text: the defaults are right
  }
}

function isDraft(read: unknown): read is SavedDraft {
  if (typeof read !== 'object' || read === null) return false;
  const fields = new Map<string, unknown>(Object.entries(read));
  const circuits = fields.get('circuits');
  const themes = fields.get('themes');
  return (
    TEXTS.every((name) => typeof fields.get(name) === 'string') &&
    typeof fields.get('hosts') === 'boolean' &&
    isCount(circuits) &&
    (fields.get('chosen') === undefined || isCount(fields.get('chosen'))) &&
    isNames(fields.get('without')) &&
    Array.isArray(themes) &&
    themes.every(isTheme)
  );
}

function isCount(read: unknown): boolean {
  return read === null || (typeof read === 'number' && Number.isInteger(read) && read >= 1);
}

function isNames(read: unknown): boolean {
  return read === undefined || (Array.isArray(read) && read.every((each) => typeof each === 'string'));
}

function isTheme(read: unknown): boolean {
  if (typeof read !== 'object' || read === null) return false;
  const { title, question, prompts } = { title: 0, question: 0, prompts: 0, ...read } as Record<
    string,
    unknown
  >; // a parser
  return typeof title === 'string' && typeof question === 'string' && Array.isArray(prompts);
}

/** Now, rounded to the next five minutes, as the fields want it: date and time in this device's zone. */
export function nextFiveMinutes(now: Millis): readonly [date: string, time: string] {
  const at = new Date(Math.round(now / 300_000) * 300_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return [
    `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    `${two(at.getHours())}:${two(at.getMinutes())}`
  ];
}
