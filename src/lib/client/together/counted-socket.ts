// A WebSocket that counts what it sends, since the server acknowledges by number: the first step 2 or update of a connection
// is 1, the next 2. It lets no update go before the step 2 that carries everything the server lacks: sent too early, an update
// may follow words the server has not got, and would be refused as a gap.
import * as decoding from 'lib0/decoding';
import { BOARD_MESSAGES, SYNC_MESSAGES } from '#lib/protocol/board-messages.ts';

/** Told of each sync message that leaves: its number on this connection. */
export type OnSent = (number: number) => void;

/** A class of sockets for a provider, made from the browser's own or from a test's. */
export function countedSocket(Plain: typeof WebSocket, onsent: OnSent): typeof WebSocket {
  return class extends Plain {
    #sent = 0;

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? kindOf(data) : null;
      if (kind === 'update' && this.#sent === 0) return;
      super.send(data);
      if (kind === null) return;
      this.#sent += 1;
      onsent(this.#sent);
    }
  };
}

function kindOf(bytes: Uint8Array): 'step2' | 'update' | null {
  const from = decoding.createDecoder(bytes);
  if (decoding.readVarUint(from) !== BOARD_MESSAGES.sync) return null;
  const step = decoding.readVarUint(from);
  return step === SYNC_MESSAGES.step2 ? 'step2' : step === SYNC_MESSAGES.update ? 'update' : null;
}
