// The templates of the house (TPL-7): those that come with it, those that were brought or copied, and what people propose to
// change in them. Kept as plain JSON by the library; those that come with the house are never written.
import type { Low } from 'lowdb';
import { LIMITS } from '#core/limits.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { READY_TEMPLATES, readyTemplate } from '#lib/templates/catalogue.ts';
import { parseTemplate } from '#lib/templates/parse-template.ts';
import type { ReadyTemplate } from '#lib/templates/template.ts';
import {
  AMENDMENT_TEXT,
  AMENDMENTS_MOST,
  hasSection,
  templateFile,
  type Amendment,
  type TemplateFile
} from '#lib/templates/template-file.ts';
import { drawCode } from '#server/secrets.ts';

/** What the library keeps. */
export interface ShelfData {
  /** The space they belong to. */
  space: string;
  templates: ReadyTemplate[];
  /** By template, those that come with the house included. */
  amendments: Record<string, Amendment[]>;
}

/** A house that has brought none. */
export const EMPTY_SHELF: ShelfData = { space: 'default', templates: [], amendments: {} };

/** The shelf. Every change resolves once it is on disk. */
export class Shelf {
  readonly #library: Low<ShelfData>;

  constructor(library: Low<ShelfData>) {
    this.#library = library;
  }

  /** Those that were brought or copied, oldest first. */
  get kept(): readonly ReadyTemplate[] {
    return this.#library.data.templates;
  }

  /** A template of the house. Refuses 'template.unknown' and 'template.soon'. */
  find(id: string): Result<ReadyTemplate, Refusal> {
    const kept = this.kept.find((template) => template.id === id);
    if (kept) return ok(kept);
    const found = readyTemplate(id);
    // Read as a file is: its fields are then in the order of every file.
    return found.ok ? parseTemplate(found.value) : found;
  }

  /** The file of a template, with what was proposed to it. */
  file(id: string): Result<TemplateFile, Refusal> {
    const found = this.find(id);
    return found.ok ? ok(templateFile(found.value, this.amendmentsTo(id))) : found;
  }

  /** What was proposed to a template, oldest first. */
  amendmentsTo(id: string): readonly Amendment[] {
    return this.#library.data.amendments[id] ?? [];
  }

  /**
   * Takes in a file. The same template twice is one template, with the amendments of both; another one of the same name gets a
   * name of its own. Refuses 'template.tooMany'.
   */
  async add({ template, amendments }: TemplateFile): Promise<Result<ReadyTemplate, Refusal>> {
    const known = this.find(template.id);
    const isSame = known.ok && same(known.value, template);
    if (!isSame && this.kept.length >= LIMITS.templates)
      return refuse('template.tooMany', { most: LIMITS.templates });
    const taken = isSame ? template : { ...template, id: this.#freeName(template.id) };
    await this.#library.update((data) => {
      if (!isSame) data.templates.push(taken);
      const before = data.amendments[taken.id] ?? [];
      const fresh = amendments.filter(({ id }) => before.every((each) => each.id !== id));
      if (fresh.length > 0) data.amendments[taken.id] = [...before, ...fresh].slice(0, AMENDMENTS_MOST);
    });
    return ok(taken);
  }

  /** The same template under another title and name, to be changed at will. */
  async copy(id: string, title: string): Promise<Result<ReadyTemplate, Refusal>> {
    const found = this.find(id);
    if (!found.ok) return found;
    const wrong = wrongTitle(title);
    if (wrong) return wrong;
    const words = { fr: title.trim(), en: title.trim() };
    return this.add(templateFile({ ...found.value, id: this.#freeName(id), version: 1, title: words }, []));
  }

  /** Gives a template of the shelf another title. Refuses 'template.unknown' for those that come with the house. */
  async rename(id: string, title: string): Promise<Result<ReadyTemplate, Refusal>> {
    const wrong = wrongTitle(title);
    if (wrong) return wrong;
    const found = this.kept.find((template) => template.id === id);
    if (!found) return refuse('template.unknown');
    const words = { fr: title.trim(), en: title.trim() };
    const renamed = { ...found, version: found.version + 1, title: words };
    await this.#library.update((data) => {
      data.templates = data.templates.map((each) => (each.id === id ? renamed : each));
    });
    return ok(renamed);
  }

  /** Takes a template off the shelf, with its amendments. */
  async remove(id: string): Promise<Result<null, Refusal>> {
    if (!this.kept.some((template) => template.id === id)) return refuse('template.unknown');
    await this.#library.update((data) => {
      data.templates = data.templates.filter((each) => each.id !== id);
      data.amendments = Object.fromEntries(Object.entries(data.amendments).filter(([name]) => name !== id));
    });
    return ok(null);
  }

  /** « Proposer un amendement ». Refuses 'text.empty', 'field.tooLong', and 'template.corrupt' for a section it has not. */
  async amend(
    id: string,
    { section, text }: Pick<Amendment, 'section' | 'text'>,
    now: number
  ): Promise<Result<Amendment, Refusal>> {
    const found = this.find(id);
    if (!found.ok) return found;
    if (!hasSection(found.value, section)) return refuse('template.corrupt', { part: 'section' });
    if (text.trim() === '') return refuse('text.empty');
    if (text.length > AMENDMENT_TEXT) return refuse('field.tooLong', { most: AMENDMENT_TEXT });
    if (this.amendmentsTo(id).length >= AMENDMENTS_MOST)
      return refuse('template.tooMany', { most: AMENDMENTS_MOST });
    const amendment = { id: drawCode(12), section, text: text.trim(), at: now };
    await this.#library.update((data) => {
      data.amendments[id] = [...(data.amendments[id] ?? []), amendment];
    });
    return ok(amendment);
  }

  /** Takes an amendment away. */
  async withdraw(id: string, amendment: string): Promise<Result<null, Refusal>> {
    const before = this.amendmentsTo(id);
    if (!before.some((each) => each.id === amendment)) return refuse('template.unknown');
    await this.#library.update((data) => {
      data.amendments[id] = before.filter((each) => each.id !== amendment);
    });
    return ok(null);
  }

  #freeName(id: string): string {
    const taken = new Set([...READY_TEMPLATES, ...this.kept].map((template) => template.id));
    const root = id.replace(/-\d+$/, '').slice(0, 34);
    for (let n = 2; taken.has(id); n++) id = `${root}-${n}`;
    return id;
  }
}

function wrongTitle(title: string): ReturnType<typeof refuse> | null {
  if (title.trim() === '') return refuse('text.empty');
  return title.trim().length > LIMITS.title ? refuse('field.tooLong', { most: LIMITS.title }) : null;
}

function same(one: ReadyTemplate, other: ReadyTemplate): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
