// What is being prepared, kept on this device at each change. Everything has a right default; the plan is worked out again
// at each keystroke by the same pure code that the server will use.
import { proposeSizing, sizingWith, type Sizing } from '#core/rotation/sizing.ts';
import type { Plan } from '#core/plan.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import type { Millis } from '#core/units.ts';
import { readDraft, writeDraft } from '#lib/client/draft.ts';
import type { CreateRequest } from '#lib/protocol/http-api.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { planFrom, rotates } from '#lib/templates/plan-from-template.ts';
import type { Language, ReadyTemplate } from '#lib/templates/template.ts';
import {
  nextFiveMinutes,
  savedDraft,
  type SavedDraft,
  type ThemeDraft
} from '#lib/views/plan-summary/saved-draft.ts';
import { RosterDraft } from './roster-draft.svelte.ts';

/** People proposed before anybody has said how many. */
const USUAL_PEOPLE = 30;

/** One workshop being prepared. */
export class Draft {
  people = $state(`${USUAL_PEOPLE}`);
  title = $state('');
  place = $state('');
  organizer = $state('');
  facilitation = $state('');
  /** As the fields give them: 2026-05-21 and 09:00, in this device's zone. */
  date = $state('');
  time = $state('');
  hosts = $state(true);
  /** Tables each person chooses; null: groups rotate. */
  chosen = $state<number | null>(null);
  /** null: as proposed. */
  circuits = $state<number | null>(null);
  themes = $state<ThemeDraft[]>([]);
  /** Phases one does without, by id. */
  without = $state<string[]>([]);
  organiserKey = $state('');
  /** People expected by name. */
  readonly roster: RosterDraft;
  readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris';
  readonly #template: ReadyTemplate;
  readonly #language: Language;
  #drawn = 0;

  constructor(template: ReadyTemplate, language: Language, now: Millis) {
    this.#template = template;
    this.#language = language;
    const words = inLanguage(template, language);
    this.title = template.themes.length > 0 ? template.title[language] : '';
    this.hosts = template.hosts;
    this.roster = new RosterDraft(template.guardNames ?? false);
    this.setThemes(words.themes);
    [this.date, this.time] = nextFiveMinutes(now);
    this.#restore(now);
  }

  /** Do groups go round tables of their own? Else there are no circuits, and nobody stays at a table. */
  get rotates(): boolean {
    return rotates(this.#template);
  }

  /** Do they here, now? Else each chooses, or the template has another way. */
  get hasGroups(): boolean {
    return this.rotates && this.chosen === null;
  }

  /** How many tables each may choose: one theme at least is left out, or there is nothing to choose. */
  readonly choices = $derived(Array.from({ length: Math.max(1, this.themes.length - 1) }, (_, i) => i + 1));

  readonly count = $derived(/^\d{1,6}$/.test(this.people.trim()) ? Number(this.people.trim()) : 0);
  readonly startsAt = $derived(Date.parse(`${this.date}T${this.time}`));
  /** The proposal for these people and themes, or why there is none. */
  readonly proposed: Result<Sizing, Refusal> = $derived(
    proposeSizing({ people: this.count, themes: this.themes.length })
  );
  /** The way chosen: by hand when it is possible, else as proposed. */
  readonly sizing: Result<Sizing, Refusal> = $derived.by(() => {
    const room = { people: this.count, themes: this.themes.length };
    if (this.chosen !== null) return sizingWith({ ...room, circuits: 1 });
    if (this.circuits === null || !this.proposed.ok) return this.proposed;
    return sizingWith({ ...room, circuits: this.circuits });
  });
  /** The plan of all that, or why there is none. */
  readonly plan: Result<Plan, Refusal> = $derived.by(() => {
    const circuits = this.rotates ? this.sizing : null;
    if (circuits && !circuits.ok) return circuits;
    return planFrom(this.#template, this.#language, {
      people: this.count,
      hosts: this.hosts,
      circuits: circuits ? circuits.value.circuits : 1,
      themes: this.themes,
      without: this.without,
      ...this.#chosen(),
      startsAt: this.startsAt || 0,
      zone: this.zone
    });
  });

  /** Replaces the themes, as pasted or as given by the template. */
  setThemes(themes: readonly { title: string; question: string; prompts?: readonly string[] }[]): void {
    this.themes = themes.map(({ title, question, prompts = [] }) => ({
      id: this.#draw(),
      title,
      question,
      prompts
    }));
  }

  /** Adds an empty theme at the end. */
  addTheme(): void {
    this.themes = [...this.themes, { id: this.#draw(), title: '', question: '', prompts: [] }];
  }

  /** Takes a theme away; give the list back to undo it. */
  removeTheme(id: string): void {
    this.themes = this.themes.filter((theme) => theme.id !== id);
  }

  /** What the server is asked for. */
  request(start: boolean): CreateRequest {
    const { count, title, place, organizer, facilitation, hosts, zone } = this;
    const trimmed = (text: string, name: string) => (text.trim() === '' ? {} : { [name]: text.trim() });
    return {
      template: this.#template.id,
      people: count,
      locale: this.#language,
      themes: this.themes.map((theme) => ({
        title: theme.title.trim(),
        question: theme.question.trim(),
        prompts: theme.prompts
      })),
      ...(this.without.length === 0 ? {} : { without: [...this.without] }),
      ...trimmed(title, 'title'),
      ...trimmed(place, 'place'),
      ...trimmed(organizer, 'organizer'),
      ...trimmed(facilitation, 'facilitation'),
      ...trimmed(facilitation, 'facilitatorName'),
      ...(Number.isFinite(this.startsAt) ? { startsAt: this.startsAt } : {}),
      ...(this.circuits === null || !this.hasGroups ? {} : { circuits: this.circuits }),
      ...this.#chosen(),
      ...(this.organiserKey === '' ? {} : { organiserKey: this.organiserKey.trim() }),
      ...this.roster.request(),
      hosts,
      zone,
      start
    };
  }

  /** Keeps it on this device. The organiser key is never kept. */
  save(): void {
    const { people, title, place, organizer, facilitation, date, time, hosts, chosen, circuits } = this;
    const themes = this.themes.map(({ title, question, prompts }) => ({
      title,
      question,
      prompts: [...prompts]
    }));
    const saved: SavedDraft = {
      people,
      title,
      place,
      organizer,
      facilitation,
      date,
      time,
      hosts,
      chosen,
      circuits,
      themes,
      without: [...this.without],
      roster: this.roster.saved()
    };
    writeDraft(this.#slot(), JSON.stringify(saved));
  }

  /** Forgets it: the workshop exists. */
  forget(): void {
    writeDraft(this.#slot(), '');
  }

  #restore(now: Millis): void {
    const saved = savedDraft(readDraft(this.#slot()));
    if (!saved) return;
    const { date, time, themes, roster, without = [], chosen = null, ...words } = saved;
    this.chosen = chosen;
    this.without = [...without];
    this.roster.restore(roster);
    Object.assign(this, words);
    this.setThemes(themes);
    if (Date.parse(`${date}T${time}`) > now) [this.date, this.time] = [date, time];
  }

  /** A theme may have gone since. */
  #chosen(): { readonly chosen?: number } {
    if (this.chosen === null || !this.rotates) return {};
    return { chosen: Math.min(this.chosen, this.choices.length) };
  }

  #slot(): string {
    return `tablee.prepare.${this.#template.id}`;
  }

  #draw(): string {
    this.#drawn += 1;
    return `d${this.#drawn}`;
  }
}
