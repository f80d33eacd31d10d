// What each server of the bench says of itself to the process that started it: where it listens, and what it has used.

/** @param {number} port */
export function listensOn(port) {
  process.send?.({ port });
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    if (message === 'stop') process.exit(0);
    if (message !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMicros: user + system, rss: process.memoryUsage().rss, held: 0 });
  });
  process.on('message', (message) => {
    if (message !== 'held') return;
    const collect = Reflect.get(globalThis, 'gc');
    for (let i = 0; i < 3; i++) collect?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpuMicros: user + system, rss, held: heapUsed + external });
  });
}
