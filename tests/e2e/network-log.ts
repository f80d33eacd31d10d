// Everything the pages of a test asked for, and every complaint of their consoles: one origin, no error.
import type { BrowserContext } from '@playwright/test';

/** Watches contexts for the whole of a test. */
export class NetworkLog {
  /** Requests to another origin than the server's, as `METHOD address`. */
  readonly elsewhere: string[] = [];
  /** Errors of consoles and of pages that were not expected. */
  readonly errors: string[] = [];
  /** How many requests were seen: a log that is empty proves nothing. */
  requests = 0;
  readonly #origin: string;
  readonly #expected: RegExp[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** From now on, errors that match are part of the test. */
  expectError(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Watches a context from its first page on. */
  watch(context: BrowserContext): void {
    context.on('request', (request) => this.#seen(request.method(), request.url()));
    context.on('page', (page) => page.on('websocket', (socket) => this.#seen('SOCKET', socket.url())));
    context.on('weberror', (error) => this.#complaint(`page error: ${error.error().stack ?? ''}`));
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#complaint(`console: ${message.text()} (${message.location().url})`);
    });
  }

  #seen(method: string, address: string): void {
    this.requests += 1;
    const url = new URL(address);
    if (url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:') return;
    const origin = url.origin.replace(/^ws/, 'http');
    if (origin !== this.#origin) this.elsewhere.push(`${method} ${address}`);
  }

  #complaint(text: string): void {
    if (!this.#expected.some((pattern) => pattern.test(text))) this.errors.push(text);
  }
}
