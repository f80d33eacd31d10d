// What somebody would choose, on its way to the server (CHO-1): kept on the device at each change, sent when it can be, asked again
// under the same id until it is answered. Only the last one counts.
import type { Command } from '#core/commands.ts';
import type { CommandId, SeatId, ThemeId } from '#core/ids.ts';
import { isOfTheMoment, type Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import { readDraft, writeDraft } from './draft.ts';
import { drawId } from './ids.ts';
import type { ActResult } from './live.svelte.ts';

/** What tests replace. */
export interface RankingPorts {
  act(command: Command, id: CommandId): Promise<ActResult>;
  later(run: () => void, after: Millis): void;
  read(key: string): string;
  write(key: string, text: string): boolean;
  drawId(): CommandId;
}

interface Kept {
  readonly id: CommandId;
  readonly themes: readonly ThemeId[];
  /** What the server had when it took this one: until it shows another, this one is what it has. */
  readonly over: string | null;
}

/** Taps that follow each other are sent together. */
const GATHER: Millis = 350;
const AGAIN: Millis = 2_000;

/** One per seat and page. */
export class Ranking {
  /** Why the server does not want it; null while all is well. */
  refusal = $state.raw<Refusal | null>(null);
  /** The device refused to keep it: closing the page would lose it. */
  isVolatile = $state(false);
  isSending = $state(false);
  #kept = $state.raw<Kept | null>(null);
  #isSoon = false;
  /** What the server shows. */
  #server: readonly ThemeId[] = [];
  readonly #seat: SeatId;
  readonly #key: string;
  readonly #ports: RankingPorts;

  constructor(workshop: string, seat: SeatId, ports: RankingPorts) {
    this.#seat = seat;
    this.#ports = ports;
    this.#key = `tablee.ranking.${workshop}.${seat}`;
    this.#kept = parseKept(ports.read(this.#key));
  }

  /** What is shown, given what the server shows. */
  over(server: readonly ThemeId[]): readonly ThemeId[] {
    const kept = this.#kept;
    if (!kept || (kept.over !== null && kept.over !== server.join(' '))) return server;
    return kept.themes;
  }

  /** Has the server the last one? */
  get isSaved(): boolean {
    return this.#kept === null || this.#kept.over !== null;
  }

  /** Another ranking. */
  put(themes: readonly ThemeId[]): void {
    this.refusal = null;
    this.#keep({ id: this.#ports.drawId(), themes, over: null });
    this.#soon(GATHER);
  }

  /** Sends what is not saved yet, now. `server`: what it shows. Called when that changes, and when the network is back. */
  async send(server: readonly ThemeId[]): Promise<void> {
    this.#server = server;
    const kept = this.#kept;
    // It shows what it took, or what was said since.
    if (kept && kept.over !== null && kept.over !== server.join(' ')) return this.#keep(null);
    if (!kept || kept.over !== null || this.isSending) return;
    this.isSending = true;
    const { id, themes } = kept;
    const answer = await this.#ports.act({ type: 'choice.rank', seat: this.#seat, themes }, id);
    this.isSending = false;
    if (!answer.ok && 'offline' in answer) return;
    // Another one has been made meanwhile: it is what counts.
    if (this.#kept?.id !== id) return void this.send(this.#server);
    if (answer.ok) return this.#keep({ ...kept, over: server.join(' ') });
    if (isOfTheMoment(answer.refusal.code)) return this.#soon(AGAIN);
    this.refusal = answer.refusal;
    this.#keep(null);
  }

  #soon(after: Millis): void {
    if (this.#isSoon) return;
    this.#isSoon = true;
    this.#ports.later(() => {
      this.#isSoon = false;
      void this.send(this.#server);
    }, after);
  }

  #keep(kept: Kept | null): void {
    this.#kept = kept;
    const isWaiting = kept !== null && kept.over === null;
    this.isVolatile = !this.#ports.write(this.#key, isWaiting ? JSON.stringify(kept) : '') && isWaiting;
  }
}

/** The real ports of a page. */
export function rankingPorts(act: RankingPorts['act']): RankingPorts {
  return {
    act,
    later: (run, after) => void setTimeout(run, after),
    read: readDraft,
    write: writeDraft,
    drawId
  };
}

/** What this device wrote, if it can still be read. */
function parseKept(text: string): Kept | null {
  try {
    const kept: unknown = text === '' ? null : JSON.parse(text);
    const isOurs =
      typeof kept === 'object' && kept !== null && 'themes' in kept && Array.isArray(kept.themes);
    return isOurs ? (kept as Kept) : null; // only this file writes under this key
  } catch {
    return null; // cut in the middle by a full device: what the server has counts
  }
}
