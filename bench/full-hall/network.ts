// A network that can be cut, between some phones and the server. `silent`: nothing passes and nobody is told, as on a bad wifi; what
// was on its way arrives when it comes back, or never. `refused`: lines break, and none opens.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How it is cut. */
export type Cut = 'silent' | 'refused';

/** One network. */
export class Network {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #cut: Cut | null = null;

  private constructor(to: number) {
    this.#server = createServer((phone) => {
      if (this.#cut === 'refused') return phone.destroy();
      const far = connect(to, '127.0.0.1');
      const pair = [phone, far] as const;
      this.#pairs.add(pair);
      for (const [one, other] of [pair, [far, phone] as const]) {
        one.setNoDelay(true);
        one.on('error', () => one.destroy());
        one.on('close', () => {
          other.destroy();
          this.#pairs.delete(pair);
        });
        one.on('data', (bytes) => void other.write(bytes));
      }
      if (this.#cut === 'silent') for (const each of pair) each.pause();
    });
  }

  /** In front of a port of this machine. */
  static async before(to: number): Promise<Network> {
    const network = new Network(to);
    await new Promise<void>((ready) => network.#server.listen(0, '127.0.0.1', ready));
    return network;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`; // it listens on a port
  }

  cut(how: Cut): void {
    this.#cut = how;
    for (const each of [...this.#pairs].flat()) {
      if (how === 'silent') each.pause();
      else each.destroy();
    }
  }

  mend(): void {
    this.#cut = null;
    for (const pair of this.#pairs) for (const each of pair) each.resume();
  }

  close(): void {
    for (const pair of this.#pairs) for (const each of pair) each.destroy();
    this.#server.close();
  }
}
