// What a browser asks of the server over its sockets, and what it is answered: a command is kept once its answer says so. A count
// of what happened, never of what was meant to.
import type { Page, WebSocket } from '@playwright/test';

/** Socket.io's packets: an event that wants an answer, and an answer; both carry its number. */
const ASKED = /^42(\d+)(\[.*)$/s;
const ANSWERED = /^43(\d+)(\[.*)$/s;

/** Listens to a page, and to every page it turns into. */
export class Heard {
  /** Names of the commands the server kept, and of the readings it gave. */
  readonly kept = new Set<string>();
  /** Those it refused, with why. */
  readonly refused: string[] = [];

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      if (socket.url().includes('/socket.io/')) this.#listen(socket);
    });
  }

  #listen(socket: WebSocket): void {
    const asked = new Map<string, string>();
    socket.on('framesent', ({ payload }) => {
      const [, number = '', json = ''] = ASKED.exec(String(payload)) ?? [];
      if (json !== '') asked.set(number, nameOf(JSON.parse(json)));
    });
    socket.on('framereceived', ({ payload }) => {
      const [, number = '', json = ''] = ANSWERED.exec(String(payload)) ?? [];
      const name = asked.get(number);
      if (json === '' || name === undefined) return;
      const [answer] = JSON.parse(json) as [{ ok?: boolean; refusal?: { code: string } }]; // an Ack, or the clock
      if (answer.ok === true) this.kept.add(name);
      else if (answer.ok === false) this.refused.push(`${name}: ${answer.refusal?.code}`);
    });
  }
}

/** `command` says its type inside; any other event is its own name. */
function nameOf(packet: unknown): string {
  const [event, body] = packet as [string, { command?: { type: string } } | undefined]; // written by our own client
  return event === 'command' ? (body?.command?.type ?? event) : event;
}
