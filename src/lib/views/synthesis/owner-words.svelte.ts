// The words of whoever lived what a zoom tells, as their device holds them: what is typed and not kept yet, with the words it was
// begun from, so that what the facilitation wrote since stands beside it, after a reload too. Serves ZOOM-3.
import { SvelteMap } from 'svelte/reactivity';
import { ZOOM_FIELDS, type ZoomCommand, type ZoomField, type ZoomWords } from '#core/zooms.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { readRewriting, writeRewriting, type Rewriting } from './rewriting.ts';

interface Ports {
  readonly zoom: string;
  /** Where what is typed in a field is kept on this device. */
  keyOf(field: ZoomField): string;
  /** As the server says them now. */
  words(): ZoomWords;
  /** Is nothing taken any more? */
  isOver(): boolean;
  send(command: ZoomCommand): Promise<ActResult>;
}

/** One per page of an owner. */
export class OwnerWords {
  readonly #ports: Ports;
  readonly #typed: SvelteMap<ZoomField, Rewriting>;
  /** Why a field, or the agreement, was not taken: until it is. */
  readonly #untaken = new SvelteMap<ZoomField | 'act', string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#typed = new SvelteMap(
      ZOOM_FIELDS.flatMap((field) => {
        const begun = readRewriting(ports.keyOf(field), ports.words()[field]);
        return begun ? [[field, begun] as const] : [];
      })
    );
  }

  /** Does the server have all of it? */
  get isKept(): boolean {
    return this.#typed.size === 0;
  }

  /** Why something was not taken, each reason once; '' when everything was. */
  get notice(): string {
    const reasons = [...this.#untaken.values()];
    return reasons.filter((each, i) => reasons.indexOf(each) === i).join(' ');
  }

  /** What the field says: the server's words only where nothing is typed here. */
  of(field: ZoomField): string {
    return this.#typed.get(field)?.text ?? this.#ports.words()[field];
  }

  /** A keystroke. */
  type(field: ZoomField, text: string): void {
    const { base } = this.#typed.get(field) ?? { base: this.#ports.words()[field] };
    this.#hold(field, { text, base });
  }

  /** Sends what is typed there, one field after another. */
  async keep(fields: readonly ZoomField[] = ZOOM_FIELDS): Promise<void> {
    for (const field of fields) await this.#after(() => this.#keep(field));
  }

  /** « D’accord pour publier », to the words on this screen. @returns whether it was taken. */
  approve(): Promise<boolean> {
    return this.#after(async () => {
      const said = ZOOM_FIELDS.map((field) => [field, this.of(field).trim()] as const);
      // Each field of the list is there: the record is whole.
      const words = Object.fromEntries(said) as ZoomWords;
      const isTaken = await this.#tell('act', { type: 'zoom.approve', zoom: this.#ports.zoom, words });
      if (!isTaken) return false;
      this.#untaken.clear();
      for (const field of ZOOM_FIELDS) this.#settle(field, words[field]);
      return true;
    });
  }

  /** Takes the whole back. @returns whether it was taken. */
  withdraw(): Promise<boolean> {
    return this.#after(() => this.#tell('act', { type: 'zoom.withdraw', zoom: this.#ports.zoom }));
  }

  async #keep(field: ZoomField): Promise<void> {
    const typed = this.#typed.get(field);
    if (!typed || this.#ports.isOver()) return;
    const { zoom, words } = this.#ports;
    const isThere = typed.text === words()[field];
    if (!isThere && !(await this.#tell(field, { type: 'zoom.write', zoom, field, ...typed }))) return;
    this.#untaken.delete(field);
    this.#settle(field, typed.text);
  }

  /** The server has these words; what was typed on meanwhile goes on from them. */
  #settle(field: ZoomField, taken: string): void {
    const now = this.#typed.get(field);
    const isAll = now?.text.trim() === taken.trim();
    if (now) this.#hold(field, isAll ? null : { text: now.text, base: taken });
  }

  async #tell(about: ZoomField | 'act', command: ZoomCommand): Promise<boolean> {
    const result = await this.#ports.send(command);
    if (result.ok) this.#untaken.delete(about);
    else this.#untaken.set(about, 'offline' in result ? m.zoom_offline() : sentenceOf(result.refusal));
    return result.ok;
  }

  #hold(field: ZoomField, rewriting: Rewriting | null): void {
    if (rewriting) this.#typed.set(field, rewriting);
    else this.#typed.delete(field);
    writeRewriting(this.#ports.keyOf(field), rewriting);
  }

  #after<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#last.then(run, run);
    this.#last = done;
    return done;
  }
}
