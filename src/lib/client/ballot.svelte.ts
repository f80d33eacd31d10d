// One ballot on this device: what is placed, and whether the server has it. The token is drawn here, kept before it is first
// sent, and never shown; asking for the ballot again with it is the same ballot, so a lost answer costs nothing (VOT-4).
import type { Command } from '#core/commands.ts';
import { isOfTheMoment, type Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import { readDraft, writeDraft } from './draft.ts';
import { drawSecret } from './ids.ts';
import type { ActResult } from './live.svelte.ts';

/** Gommettes by line. */
export type Marks = Readonly<Record<string, number>>;

/** What a ballot needs of its vote. */
export interface BallotRules {
  readonly vote: string;
  readonly budget: number;
  readonly most: number;
}

/** What tests replace. */
export interface BallotPorts {
  act(command: Command): Promise<ActResult>;
  later(run: () => void, after: Millis): void;
  read(key: string): string;
  write(key: string, text: string): boolean;
  drawSecret(): string;
}

interface Kept {
  readonly token: string;
  readonly isTaken: boolean;
  readonly marks: Marks;
  readonly saved: Marks;
  readonly isDone: boolean;
}

/** Taps that follow each other are sent together. */
const GATHER: Millis = 350;
const AGAIN: Millis = 2_000;

/** One per vote and person (or table). */
export class Ballot {
  /** Why the server does not want it; null while all is well. */
  refusal = $state.raw<Refusal | null>(null);
  /** The device refused to keep it: closing the page would lose it. */
  isVolatile = $state(false);
  #kept = $state.raw<Kept>({ token: '', isTaken: false, marks: {}, saved: {}, isDone: false });
  #isSending = $state(false);
  /** Said done on this page, a moment ago. */
  isJustDone = false;
  #isSoon = false;
  readonly rules: BallotRules;
  readonly #key: string;
  readonly #ports: BallotPorts;

  /** @param scope workshop and person or table: each has its own ballot on a shared device. */
  constructor(rules: BallotRules, scope: string, ports: BallotPorts) {
    this.rules = rules;
    this.#ports = ports;
    this.#key = `tablee.ballot.${scope}.${rules.vote}`;
    this.reload();
  }

  /** Reads what another tab of this device did. */
  reload(): void {
    const kept = parseKept(this.#ports.read(this.#key));
    if (kept) this.#kept = kept;
    else if (this.#kept.token === '') this.#keep({ token: this.#ports.drawSecret() });
  }

  get marks(): Marks {
    return this.#kept.marks;
  }

  /** Has the person said they are done? They may still change. */
  get isDone(): boolean {
    return this.#kept.isDone;
  }

  /** Gommettes still in hand. */
  get left(): number {
    return this.rules.budget - Object.values(this.marks).reduce((sum, count) => sum + count, 0);
  }

  /** Has the server everything that is placed? */
  get isSaved(): boolean {
    return this.#kept.isTaken && sameMarks(this.#kept.marks, this.#kept.saved);
  }

  /** Is there nothing to send: never touched? */
  get isBlank(): boolean {
    return !this.#kept.isTaken && Object.keys(this.marks).length === 0;
  }

  get isSending(): boolean {
    return this.#isSending;
  }

  mayPlace(line: string): boolean {
    return this.left > 0 && (this.marks[line] ?? 0) < this.rules.most;
  }

  /** Puts one gommette on a line, when there is one left for it. */
  place(line: string): void {
    if (this.mayPlace(line)) this.#mark(line, (this.marks[line] ?? 0) + 1);
  }

  /** Takes one back from a line. */
  takeBack(line: string): void {
    const count = this.marks[line] ?? 0;
    if (count > 0) this.#mark(line, count - 1);
  }

  /** Puts a figure on a line in place of what is there: a place on a scale, points, the option of a sort. 0 takes it away. */
  put(line: string, figure: number): void {
    if ((this.marks[line] ?? 0) !== figure) this.#mark(line, figure);
  }

  /** Chooses one line and no other. */
  choose(line: string): void {
    if (this.marks[line] === 1) return;
    this.#keep({ marks: { [line]: 1 } });
    this.#soon(GATHER);
  }

  /** « J’ai fini », or back to the paper. */
  finish(isDone: boolean): void {
    this.isJustDone = isDone;
    this.#keep({ isDone });
  }

  /** The vote is revealed: nothing of it stays on this device. */
  forget(): void {
    this.#ports.write(this.#key, '');
  }

  /** Sends what is not saved yet, now. Called when the network is back. */
  async send(): Promise<void> {
    if (this.#isSending || this.isSaved || this.isBlank) return;
    this.#isSending = true;
    const { marks } = this.#kept;
    const answer = (await this.#taken()) ?? (await this.#ports.act(this.#cast(marks)));
    this.#isSending = false;
    if (answer.ok) {
      this.refusal = null;
      this.#keep({ saved: marks });
      if (!this.isSaved) void this.send();
    } else if (!('offline' in answer)) this.#refused(answer.refusal);
  }

  /** null once the ballot is this device's; else what stopped it. */
  async #taken(): Promise<ActResult | null> {
    if (this.#kept.isTaken) return null;
    const { vote } = this.rules;
    const answer = await this.#ports.act({ type: 'ballot.take', vote, token: this.#kept.token });
    if (answer.ok) this.#keep({ isTaken: true });
    return answer.ok ? null : answer;
  }

  #cast(marks: Marks): Command {
    return { type: 'ballot.cast', vote: this.rules.vote, token: this.#kept.token, marks };
  }

  #refused(refusal: Refusal): void {
    if (isOfTheMoment(refusal.code)) return this.#soon(AGAIN);
    this.refusal = refusal;
  }

  #mark(line: string, count: number): void {
    const others = Object.entries(this.marks).filter(([id]) => id !== line);
    this.#keep({ marks: Object.fromEntries(count > 0 ? [...others, [line, count]] : others) });
    this.#soon(GATHER);
  }

  #soon(after: Millis): void {
    if (this.#isSoon) return;
    this.#isSoon = true;
    this.#ports.later(() => {
      this.#isSoon = false;
      void this.send();
    }, after);
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    this.isVolatile = !this.#ports.write(this.#key, JSON.stringify(this.#kept));
  }
}

/** The real ports of a page. */
export function ballotPorts(act: BallotPorts['act']): BallotPorts {
  return {
    act,
    later: (run, after) => void setTimeout(run, after),
    read: readDraft,
    write: writeDraft,
    drawSecret
  };
}

function sameMarks(a: Marks, b: Marks): boolean {
  const lines = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...lines].every((line) => (a[line] ?? 0) === (b[line] ?? 0));
}

/** What this device wrote, if it can still be read. */
function parseKept(text: string): Kept | null {
  try {
    const kept: unknown = text === '' ? null : JSON.parse(text);
    const isOurs = typeof kept === 'object' && kept !== null && 'token' in kept && 'marks' in kept;
    return isOurs ? (kept as Kept) : null; // only this file writes under this key
  } catch {
    return null; // cut in the middle by a full device: a new ballot is drawn
  }
}
