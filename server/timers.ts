// Timers, as a port: what must happen later, unless it is called off. Tests play them by hand.

/** Calls back later. */
export interface Timers {
  /** Calls `act` once after so many milliseconds; the answer calls it off. */
  after(millis: number, act: () => void): () => void;
}

/** The real ones; none keeps the process alive. */
export const systemTimers: Timers = {
  after: (millis, act) => {
    const timer = setTimeout(act, millis);
    timer.unref();
    return () => clearTimeout(timer);
  }
};
