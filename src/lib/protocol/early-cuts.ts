// A line that is cut after it was let through and before its first word: a process that dies at that moment, a proxy that lets WebSockets
// through and carries none. socket.io takes it for one that still opens until its patience ends (twenty seconds); it is a call
// that failed. Twice in a row, the next one goes by requests first, which some networks carry alone.

/** Cuts in a row after which WebSockets are tried last. */
const CARRIED_NOT = 2;

/** What is asked of a line of socket.io. */
interface CalledLine {
  readonly io: {
    readonly engine: {
      readonly readyState: string;
      once(event: 'open', heard: () => void): unknown;
      once(event: 'close', heard: (reason: string) => void): unknown;
    };
    readonly opts: { transports?: readonly unknown[] | undefined };
    on(event: 'reconnect_attempt', heard: () => void): unknown;
  };
  connect(): unknown;
  disconnect(): unknown;
}

/** Makes what calls: `cut` is told of each call that was cut so early, once the line is at rest; nobody calls again but it. */
export function callerOf(line: CalledLine, cut: () => void): () => void {
  const manager = line.io;
  let cuts = 0;
  const follow = (): void => {
    // It was up already, or waits to call again.
    if (manager.engine.readyState !== 'opening') return;
    let isOpen = false;
    manager.engine.once('open', () => {
      isOpen = true;
      cuts = 0;
    });
    manager.engine.once('close', (reason) => {
      // Anything else is an error too, and the library's to deal with.
      if (isOpen || reason !== 'transport close') return;
      cuts += 1;
      if (cuts === CARRIED_NOT) manager.opts.transports = manager.opts.transports?.toReversed();
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
