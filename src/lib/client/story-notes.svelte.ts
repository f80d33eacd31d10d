// A witness's notes on a device (TES-3): what is typed is kept here at each keystroke, sent a moment later, and let go only when
// the server has it. The story of one answer:
//   1. write() keeps the text with what it began from: a killed tab loses nothing.
//   2. flush() sends both; the server keeps beside it what another device wrote since.
//   3. Answered: what was typed meanwhile begins from what the server now has. Not answered: asked again.
import { isOfTheMoment } from '#core/refusals.ts';
import { mergeTexts } from '#core/merge-texts.ts';
import type { CommandId } from '#core/ids.ts';
import type { Millis } from '#core/units.ts';
import { PREPARATORY_QUESTIONS, type PreparatoryQuestion, type TestimonyCommand } from '#core/witness.ts';
import type { ActResult } from './live.svelte.ts';

/** What one field holds that the server does not have yet. */
interface Draft {
  readonly text: string;
  /** The answer as it was when this writing began. */
  readonly base: string;
  /** Of the command that carries this text: sent again, it is done once. */
  readonly id: CommandId;
}
type Drafts = Readonly<Partial<Record<PreparatoryQuestion, Draft>>>;

/** Where an answer is. */
export type NoteState = 'empty' | 'saved' | 'written' | 'sent' | 'refused';

/** What the notes need. */
export interface NotesPorts {
  readonly table: string;
  /** What this device kept; '' when nothing. */
  read(): string;
  /** Says whether the device accepted. */
  keep(text: string): boolean;
  /** What the server has, in the order of the questions. */
  served(): readonly string[];
  send(command: TestimonyCommand, id: CommandId): Promise<ActResult>;
  drawId(): CommandId;
  later(run: () => void, after: Millis): void;
}

const QUIET: Millis = 700;
const AGAIN: Millis = 3000;

/** The notes of one table's witness on this device. */
export class StoryNotes {
  /** This device keeps nothing beyond the page. */
  volatile = $state(false);
  #drafts = $state.raw<Drafts>({});
  #sending = $state.raw<readonly PreparatoryQuestion[]>([]);
  #refused = $state.raw<readonly PreparatoryQuestion[]>([]);
  #stamp = 0;
  readonly #ports: NotesPorts;

  constructor(ports: NotesPorts) {
    this.#ports = ports;
    this.#drafts = draftsIn(ports.read());
  }

  /** What the field of a question shows. */
  textOf(question: PreparatoryQuestion): string {
    return this.#drafts[question]?.text ?? this.#served(question);
  }

  stateOf(question: PreparatoryQuestion): NoteState {
    if (this.#refused.includes(question)) return 'refused';
    if (this.#sending.includes(question)) return 'sent';
    if (this.#drafts[question]) return 'written';
    return this.#served(question) === '' ? 'empty' : 'saved';
  }

  /** How many questions have an answer. */
  get answered(): number {
    return PREPARATORY_QUESTIONS.filter((question) => this.textOf(question).trim() !== '').length;
  }

  /** Keeps what is typed, and sends it once the hand rests. */
  write(question: PreparatoryQuestion, text: string): void {
    const base = this.#drafts[question]?.base ?? this.#served(question);
    this.#refused = this.#refused.filter((each) => each !== question);
    this.#put(question, { text, base, id: this.#ports.drawId() });
    this.#stamp += 1;
    const { later } = this.#ports;
    const stamp = this.#stamp;
    later(() => void (stamp === this.#stamp && this.flush()), QUIET);
  }

  /** Sends whatever the server does not have. */
  async flush(): Promise<void> {
    const waiting = PREPARATORY_QUESTIONS.filter(
      (question) => this.#drafts[question] && !this.#sending.includes(question)
    );
    await Promise.all(waiting.map((question) => this.#send(question)));
  }

  async #send(question: PreparatoryQuestion): Promise<void> {
    const draft = this.#drafts[question];
    if (!draft) return;
    this.#sending = [...this.#sending, question];
    const { table } = this.#ports;
    const { text, base, id } = draft;
    const answer = await this.#ports.send({ type: 'story.write', table, question, text, base }, id);
    this.#sending = this.#sending.filter((each) => each !== question);
    if (answer.ok) return this.#heard(question, draft);
    if ('offline' in answer || isOfTheMoment(answer.refusal.code)) {
      return this.#ports.later(() => void this.flush(), AGAIN);
    }
    this.#refused = [...this.#refused, question];
  }

  /** The server's view came before its answer: it holds this text, and what another device wrote. */
  #heard(question: PreparatoryQuestion, sent: Draft): void {
    const now = this.#drafts[question];
    if (!now || now.text === sent.text) return this.#put(question, null);
    const served = this.#served(question);
    const text = mergeTexts(sent.text, served, now.text);
    this.#put(question, { text, base: served, id: this.#ports.drawId() });
    void this.flush();
  }

  #served(question: PreparatoryQuestion): string {
    return this.#ports.served()[question - 1] ?? '';
  }

  #put(question: PreparatoryQuestion, draft: Draft | null): void {
    const { [question]: _, ...others } = this.#drafts;
    this.#drafts = draft ? { ...others, [question]: draft } : others;
    const text = Object.keys(this.#drafts).length === 0 ? '' : JSON.stringify(this.#drafts);
    this.volatile = !this.#ports.keep(text);
  }
}

/** What a device kept; anything else than our own text is nothing. */
function draftsIn(text: string): Drafts {
  if (text === '') return {};
  try {
    const kept: unknown = JSON.parse(text);
    const isDraft = (each: unknown): each is Draft =>
      typeof each === 'object' && each !== null && 'text' in each && 'base' in each && 'id' in each;
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = Object.entries(kept).filter(
      ([key, each]) => PREPARATORY_QUESTIONS.some((question) => String(question) === key) && isDraft(each)
    );
    return Object.fromEntries(entries) as Drafts; // its keys and values were just checked
  } catch {
    return {}; // foreign text under our key
  }
}
