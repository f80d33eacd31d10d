// The real server on a free port with a folder of its own, and the devices that come to it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '#core/result.ts';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import type { App } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import type { Timers } from '#server/timers.ts';
import { portOf, startApp } from './start-app.ts';

/** What came back: its status, its headers and its body, read as JSON when it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
  /** Code of the refusal; empty when there is none. */
  readonly refusal: string;
}

interface Asking {
  readonly device?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export class House {
  readonly #dataDir: string;
  readonly #changes: Partial<Config>;
  #app: App;

  #port: number;
  readonly #timers: Timers | undefined;

  private constructor(app: App, dataDir: string, changes: Partial<Config>, timers: Timers | undefined) {
    this.#app = app;
    this.#port = portOf(app.server);
    this.#dataDir = dataDir;
    this.#changes = changes;
    this.#timers = timers;
  }

  /** `timers`: those of the test, when it plays them by hand. */
  static async open(changes: Partial<Config> = {}, timers?: Timers): Promise<House> {
    const dataDir = mkdtempSync(join(tmpdir(), 'tablee-house-'));
    const house = new House(
      await startApp({ config: { dataDir, ...changes }, timers }),
      dataDir,
      changes,
      timers
    );
    // `npm run test:stopped`: what people see together must come from the server, or the test proves nothing.
    if (process.env['TABLEE_STOPPED'] === '1') await house.#app.close();
    return house;
  }

  /** Where everything is kept. */
  get folder(): string {
    return this.#dataDir;
  }

  get app(): App {
    return this.#app;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#changes.base ?? ''}`;
  }

  /** Number of the last row of a workshop's journal. */
  seqOf(workshop: string): number {
    return must(this.#app.registry.byId(workshop), workshop).seq;
  }

  /** Ids of every workshop that has a file. */
  workshops(): readonly string[] {
    const files = readdirSync(join(this.#dataDir, 'workshops')).filter((name) => name.endsWith('.sqlite'));
    return files.map((name) => name.slice(0, -'.sqlite'.length)).toSorted();
  }

  /** Every byte of the folder, side files included. */
  get bytes(): Buffer {
    const files = readdirSync(this.#dataDir, { recursive: true, withFileTypes: true });
    const paths = files.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    return Buffer.concat(paths.map((path) => readFileSync(path)));
  }

  /** The same folder, a new process; at the same address when asked, for those who come back by themselves. */
  async restart(samePort = false): Promise<void> {
    await this.#app.close();
    const config = { dataDir: this.#dataDir, ...this.#changes, port: samePort ? this.#port : 0 };
    this.#app = await startApp({ config, timers: this.#timers });
    this.#port = portOf(this.#app.server);
  }

  async close(): Promise<void> {
    await this.#app.close();
    rmSync(this.#dataDir, { recursive: true });
  }

  async get(path: string, asking: Asking = {}): Promise<Answer> {
    return read(await fetch(`${this.url}${path}`, { redirect: 'manual', headers: headersOf(asking) }));
  }

  async post(path: string, body: unknown, asking: Asking = {}): Promise<Answer> {
    const headers = { ...headersOf(asking), 'content-type': 'application/json' };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return read(await fetch(`${this.url}${path}`, { method: 'POST', headers, body: text }));
  }

  /** A started workshop of 25 people at five tables A1 to E1, its facilitator's device given. */
  async creates(
    changes: Readonly<Record<string, unknown>> = {}
  ): Promise<CreateResponse & { readonly device: string }> {
    const answer = await this.post('/api/workshops', {
      ...{ template: 'herault-tables', people: 25, start: true, facilitatorName: 'Ada' },
      ...changes
    });
    if (answer.status !== 201) throw new Error(`not created: ${answer.text}`);
    // The protocol's own shape, given by the server under test.
    return answer.body as unknown as CreateResponse & { readonly device: string };
  }

  async joins(code: string, table?: string): Promise<JoinResponse & { readonly device: string }> {
    const answer = await this.post('/api/join', { code, ...(table === undefined ? {} : { table }) });
    if (answer.status !== 200) throw new Error(`not joined: ${answer.text}`);
    return answer.body as unknown as JoinResponse & { readonly device: string };
  }

  /** Asks a command over HTTP. */
  commands(
    workshop: string,
    role: string,
    device: string | undefined,
    command: unknown,
    id?: string
  ): Promise<Answer> {
    const envelope = { id: id ?? commandId(), command };
    return this.post(`/api/workshops/${workshop}/commands?role=${role}`, envelope, { device });
  }

  /** Goes on to a step of the plan, by the facilitation. */
  async goesTo(workshop: string, device: string, step: number): Promise<void> {
    const { control } = must(this.#app.registry.byId(workshop), workshop).state;
    const jump = { type: 'cursor.jump', step, expectedVersion: control.version };
    const answer = await this.commands(workshop, 'facilitator', device, jump);
    if (answer.status !== 200) throw new Error(answer.text);
  }
}

/** Steps of the plan of `creates`. */
export const STEPS = { welcome: 0, roundOne: 2, roundTwo: 4, break: 11, closing: 13 } as const;

let drawn = 0;

/** A new command id. */
export function commandId(): string {
  drawn += 1;
  return `command-${String(drawn).padStart(8, '0')}`;
}

/** A card to add, as the wire wants it. */
export function cardToAdd(card: string, table: string, changes: Readonly<Record<string, unknown>> = {}) {
  const words = { text: 'Une idée', example: '', cited: '', subPoints: [] };
  return {
    type: 'card.add',
    card: card.padEnd(10, '-'),
    table,
    kind: 'idea',
    claim: null,
    ...words,
    ...changes
  };
}

function headersOf({ device, headers }: Asking): Record<string, string> {
  return { ...(device === undefined ? {} : { authorization: `Bearer ${device}` }), ...headers };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body: Record<string, unknown> = isJson ? JSON.parse(text) : {};
  const { refusal } = body;
  const code =
    typeof refusal === 'object' && refusal !== null && 'code' in refusal ? String(refusal.code) : '';
  return { status: response.status, headers: response.headers, text, body, refusal: code };
}
