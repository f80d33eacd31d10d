// Messages of a board's socket, as bytes: the y-websocket protocol and our three additions (board-messages.ts).
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { RawData } from 'ws';
import type { CardId } from '#core/ids.ts';
import type { Refusal } from '#core/refusals.ts';
import { BOARD_MESSAGES, SYNC_MESSAGES } from '#lib/protocol/board-messages.ts';

/** What a client sent. */
export type BoardMessage =
  | { readonly type: 'step1'; readonly state: Uint8Array }
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly presence: Uint8Array }
  | { readonly type: 'queryPresence' };

/** Bytes of what a socket received. */
export function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

/** Is this what must be kept and answered? */
export function isOfWords(message: BoardMessage | null): boolean {
  return message?.type === 'step2' || message?.type === 'update';
}

/** Does it say that it is? It may still be none when it is read. */
export function saysWords(bytes: Uint8Array): boolean {
  const sync = bytes[1];
  return bytes[0] === BOARD_MESSAGES.sync && (sync === SYNC_MESSAGES.step2 || sync === SYNC_MESSAGES.update);
}

/** Reads one message; null when it is none. The bytes are views on the given ones. */
export function parseBoardMessage(bytes: Uint8Array): BoardMessage | null {
  try {
    const from = decoding.createDecoder(bytes);
    const message = readMessage(from);
    return decoding.hasContent(from) ? null : message;
  } catch {
    // lib0 throws at the end of the bytes.
    return null;
  }
}

function readMessage(from: decoding.Decoder): BoardMessage | null {
  switch (decoding.readVarUint(from)) {
    case BOARD_MESSAGES.sync: {
      const type = decoding.readVarUint(from);
      const update = decoding.readVarUint8Array(from);
      if (type === SYNC_MESSAGES.step1) return { type: 'step1', state: update };
      if (type === SYNC_MESSAGES.step2) return { type: 'step2', update };
      return type === SYNC_MESSAGES.update ? { type: 'update', update } : null;
    }
    case BOARD_MESSAGES.presence:
      return { type: 'presence', presence: decoding.readVarUint8Array(from) };
    case BOARD_MESSAGES.queryPresence:
      return { type: 'queryPresence' };
    default:
      return null;
  }
}

function message(type: number, write: (to: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, type);
    write(to);
  });
}

/** A sync message: a state vector, or an update. */
export function syncMessage(type: keyof typeof SYNC_MESSAGES, bytes: Uint8Array): Uint8Array {
  return message(BOARD_MESSAGES.sync, (to) => {
    encoding.writeVarUint(to, SYNC_MESSAGES[type]);
    encoding.writeVarUint8Array(to, bytes);
  });
}

/** Somebody's state, as it stands in a message of presence. */
export function presenceEntry({
  client,
  clock,
  state
}: {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    encoding.writeVarString(to, state);
  });
}

/** States of presence. An empty list is a heartbeat that every client understands. */
export function presenceMessage(entries: readonly Uint8Array[]): Uint8Array {
  const list = encoding.encode((to) => {
    encoding.writeVarUint(to, entries.length);
    for (const entry of entries) encoding.writeUint8Array(to, entry);
  });
  return message(BOARD_MESSAGES.presence, (to) => encoding.writeVarUint8Array(to, list));
}

/** What was refused, for a client that asked for it. */
export function refusalMessage({ code, params }: Refusal, cards: readonly CardId[]): Uint8Array {
  const said = JSON.stringify({ code, params: params ?? {}, cards });
  return message(BOARD_MESSAGES.refusal, (to) => encoding.writeVarString(to, said));
}

/** What was refused, in the words of y-protocols: permission denied, for this reason. */
export function deniedMessage({ code }: Refusal): Uint8Array {
  return message(BOARD_MESSAGES.auth, (to) => {
    encoding.writeVarUint(to, 0);
    encoding.writeVarString(to, code);
  });
}

/** The document's generation. */
export function generationMessage(generation: string): Uint8Array {
  return message(BOARD_MESSAGES.generation, (to) => encoding.writeVarString(to, generation));
}
