// A network one can really cut: a browser said to be offline keeps the sockets it had, so they are cut by hand.
import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/** What browsers say of a cut: of requests, of sockets, of the service worker they were about to look for again. */
export const OF_A_CUT =
  /ERR_INTERNET_DISCONNECTED|WebSocket connection|error occurred when fetching the script/;

/** What cuts and mends. */
export interface Network {
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** To be called before the context opens its first page. */
export async function cuttable(context: BrowserContext): Promise<Network> {
  let isCut = false;
  const open = new Set<WebSocketRoute>();
  await context.routeWebSocket(/\/(yjs|socket\.io)\//, async (socket) => {
    if (isCut) return socket.close({ code: 1001 });
    const server = socket.connectToServer();
    open.add(socket);
    socket.onClose((code, reason) => {
      open.delete(socket);
      void server.close({
        ...(code === undefined ? {} : { code }),
        ...(reason === undefined ? {} : { reason })
      });
    });
  });
  return {
    cut: async () => {
      isCut = true;
      await context.setOffline(true);
      await Promise.all([...open].map((socket) => socket.close({ code: 1001 })));
      open.clear();
    },
    mend: async () => {
      isCut = false;
      await context.setOffline(false);
    }
  };
}
