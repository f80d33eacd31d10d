// A line that is cut after it was let through and before its first word: a process that dies at that moment, a proxy that lets WebSockets
// through and carries none. socket.io takes it for one that still opens until its patience ends (twenty seconds); it is a call
// that failed. After two WebSockets cut so in a row, requests are tried first, which is all that some networks carry, until a
// WebSocket is carried.

/** WebSockets cut in a row after which they are tried last. */
const CARRIED_NOT = 2;
/** How the library says that the device itself was cut. */
const DEVICE_IS_CUT = 'network connection lost';

/** One call of a line of socket.io. */
interface Call {
  readonly transport: { readonly name: string };
  once(event: 'open' | 'upgrade', heard: () => void): unknown;
  once(
    event: 'close',
    heard: (reason: string, why?: Error | { readonly description?: unknown }) => void
  ): unknown;
}

/** What is asked of a line of socket.io. */
interface CalledLine {
  readonly io: {
    readonly engine: Call;
    readonly opts: { transports?: readonly unknown[] | undefined };
    on(event: 'reconnect_attempt', heard: () => void): unknown;
  };
  connect(): unknown;
  disconnect(): unknown;
}

/** Makes what calls. `cut` is told of each call that was cut so early, once the line is at rest: it must call again, nobody else does. */
export function callerOf(line: CalledLine, cut: () => void): () => void {
  const manager = line.io;
  const { transports } = manager.opts;
  let cuts = 0;
  let followed: Call | null = null;
  const isCarried = (): void => {
    cuts = 0;
    manager.opts.transports = transports;
  };
  const follow = (): void => {
    const call = manager.engine;
    // It is up already, or another wait has called, or the library waits to.
    if (call === followed) return;
    followed = call;
    let isOpen = false;
    call.once('open', () => {
      isOpen = true;
      if (call.transport.name === 'websocket') isCarried();
    });
    call.once('upgrade', isCarried);
    call.once('close', (reason, why) => {
      // From a call that was up, and from an error, the library comes back; what we closed is ours.
      if (isOpen || reason !== 'transport close') return;
      const isOfDevice = why !== undefined && 'description' in why && why.description === DEVICE_IS_CUT;
      if (call.transport.name === 'websocket' && !isOfDevice) cuts += 1;
      if (cuts >= CARRIED_NOT) manager.opts.transports = transports?.toReversed();
      line.disconnect();
      cut();
    });
  };
  // Said just before it calls.
  manager.on('reconnect_attempt', () => queueMicrotask(follow));
  return () => {
    line.connect();
    follow();
  };
}
