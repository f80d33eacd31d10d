// Bar 5, ballots: an attacker who holds the whole data folder, the journal and the instants of every join, leave, ack and
// participation count tries to say who voted what, with each signal in turn. On the real urn no signal beats chance by three
// deviations; on a control that writes as things arrive, the same attacker finds them.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vote } from '#core/votes.ts';
import { must } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { hashToken } from '#server/secrets.ts';
import { connect } from '#server/storage/sqlite.ts';
import { Ballots } from '#server/votes/ballots.ts';
import { SqliteUrns } from '#server/votes/sqlite-urns.ts';
import { EMPTY_URN, type Urn, type UrnRoom, type UrnStore } from '#server/votes/urn.ts';
import { aDay } from '#tests/core/a-day.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_126);
const PEOPLE = 12;
const VOTES = 40;
/** Each signal guesses one ballot per person: by chance one guess in twelve is right. */
const GUESSES = VOTES * PEOPLE;
const MEAN = GUESSES / PEOPLE;
const SIGMA = Math.sqrt(VOTES);
/** A matching of twelve has one right guess on average, and a variance of one: σ over the votes is √votes. */
const BOUND = MEAN + 3 * SIGMA;

/** Writes each new name and ballot at the end, one row per arrival, and never empties its log: what must not be done. */
class ArrivalUrns implements UrnStore {
  readonly #db: ReturnType<typeof connect>;
  readonly #seen = new Set<string>();
  constructor(db: ReturnType<typeof connect>) {
    this.#db = db;
    db.exec('CREATE TABLE arrivals (row INTEGER PRIMARY KEY, what BLOB NOT NULL)');
  }
  read(): Urn | null {
    return null;
  }
  write(_vote: string, urn: Urn, _room: UrnRoom): void {
    const put = this.#db.prepare('INSERT INTO arrivals (what) VALUES (?)');
    const add = (key: string, bytes: Buffer): void => {
      if (!this.#seen.has(key)) put.run(bytes);
      this.#seen.add(key);
    };
    for (const name of urn.served) add(name, Buffer.from(name.padEnd(12, '\0'), 'latin1'));
    for (const hash of urn.ballots.keys()) add(hash, Buffer.from(hash, 'base64url'));
  }
  destroy(): void {
    this.#seen.clear();
  }
  kept(): readonly string[] {
    return [];
  }
}

/** What the attacker holds after one vote. `truth` is only for counting right guesses. */
interface Scene {
  readonly seats: readonly string[];
  readonly hashes: readonly string[];
  /** Instants seen from outside, by seat: acks of its device, and of its coming. */
  readonly acks: ReadonlyMap<string, number>;
  readonly joins: ReadonlyMap<string, number>;
  readonly folder: Buffer;
  readonly truth: ReadonlyMap<string, string>;
}

type Open = (db: ReturnType<typeof connect>, path: string) => UrnStore;

/** The real urn, read by somebody meanwhile: the write-ahead log cannot be emptied and keeps every copy. */
function logged(db: ReturnType<typeof connect>, path: string): UrnStore {
  const urns = new SqliteUrns(db);
  urns.write('v0', EMPTY_URN, { electors: 1, lines: 1 });
  const reader = connect(path, 'rw');
  reader.exec('PRAGMA busy_timeout = 0; BEGIN; SELECT count(*) FROM urns');
  db.exec('PRAGMA busy_timeout = 0');
  return urns;
}

async function scene(open: Open, chance: () => number): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-link-'));
  const db = connect(join(folder, 'workshop.sqlite'), 'rwc');
  db.exec('PRAGMA journal_mode = WAL');
  const seats = Array.from({ length: PEOPLE }, (_, i) => `s${i + 1}`);
  const vote: Vote = {
    ...{ id: 'v1', mode: 'people', state: 'open', openedAt: 0, budget: 4, most: 2, hands: {}, totals: null },
    lines: [{ id: 'l1', theme: 't1', text: 'Un constat', cards: [] }],
    electors: seats.toSorted()
  };
  const state: Workshop = { ...aDay().state, votes: [vote] };
  const ballots = new Ballots(open(db, join(folder, 'workshop.sqlite')), () => state);
  const order = seats.map((seat) => ({ seat, at: chance() })).sort((a, b) => a.at - b.at);
  const truth = new Map<string, string>();
  const acks = new Map<string, number>();
  const joins = new Map(seats.map((seat) => [seat, chance()]));
  for (const { seat, at } of order) {
    const token = `${seat}-${Math.floor(chance() * 1e15)}`.padEnd(43, 'x');
    truth.set(seat, hashToken(token, `${state.id}/v1`));
    const kept = [ballots.take(vote, seat, token), ballots.cast(vote, token, { l1: 1 })];
    // Some write alone, some within one window.
    if (chance() < 0.7) ballots.settle();
    acks.set(seat, at);
    void Promise.all(kept);
  }
  ballots.settle();
  const files = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(folder, name))));
  db.close();
  rmSync(folder, { recursive: true });
  return { seats, hashes: [...truth.values()].toSorted(), acks, joins, folder: bytes, truth };
}

const at = (folder: Buffer, bytes: Buffer): readonly number[] => {
  const found: number[] = [];
  for (let i = folder.indexOf(bytes); i >= 0; i = folder.indexOf(bytes, i + 1)) found.push(i);
  return found;
};
const nameBytes = (seat: string): Buffer => Buffer.from(seat.padEnd(12, '\0'), 'latin1');
const hashBytes = (hash: string): Buffer => Buffer.from(hash, 'base64url');

/** Pairs the seats in one order with the hashes in another. */
const paired = (seats: readonly string[], hashes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(seats.map((seat, i) => [seat, hashes[i] ?? '']));
const sortedBy = <T>(items: readonly T[], key: (item: T) => number): readonly T[] =>
  items.toSorted((a, b) => key(a) - key(b));

/** Each signal, as the pairing it leads to. Offsets of the folder stand for row numbers too: rows lie in their order. */
const SIGNALS: Readonly<Record<string, (scene: Scene) => ReadonlyMap<string, string>>> = {
  'the order of acks and of places in the file': ({ seats, hashes, acks, folder }) =>
    paired(
      sortedBy(seats, (seat) => acks.get(seat) ?? 0),
      sortedBy(hashes, (hash) => at(folder, hashBytes(hash))[0] ?? 0)
    ),
  'the same, backwards (pages fill from their end)': ({ seats, hashes, acks, folder }) =>
    paired(
      sortedBy(seats, (seat) => acks.get(seat) ?? 0),
      sortedBy(hashes, (hash) => -(at(folder, hashBytes(hash))[0] ?? 0))
    ),
  'the order of coming in': ({ seats, hashes, joins, folder }) =>
    paired(
      sortedBy(seats, (seat) => joins.get(seat) ?? 0),
      sortedBy(hashes, (hash) => at(folder, hashBytes(hash)).at(-1) ?? 0)
    ),
  'places of names and of ballots': ({ seats, hashes, folder }) =>
    paired(
      sortedBy(seats, (seat) => at(folder, nameBytes(seat))[0] ?? 0),
      sortedBy(hashes, (hash) => at(folder, hashBytes(hash))[0] ?? 0)
    ),
  'the ballot nearest to the name': ({ seats, hashes, folder }) => {
    const free = new Set(hashes);
    return new Map(
      seats.map((seat) => {
        const places = at(folder, nameBytes(seat));
        const gap = (hash: string): number =>
          Math.min(
            ...at(folder, hashBytes(hash)).flatMap((place) => places.map((each) => Math.abs(each - place)))
          );
        const [nearest = ''] = sortedBy([...free], gap);
        free.delete(nearest);
        return [seat, nearest] as const;
      })
    );
  },
  'gaps in time against gaps in the file': ({ seats, hashes, acks, folder }) => {
    const bySeat = sortedBy(seats, (seat) => acks.get(seat) ?? 0);
    const byPlace = sortedBy(hashes, (hash) => at(folder, hashBytes(hash))[0] ?? 0);
    const gapOf = <T>(items: readonly T[], key: (item: T) => number) =>
      sortedBy(items, (item) => {
        const i = items.indexOf(item);
        const before = items[i - 1];
        return before === undefined ? -1 : key(item) - key(before);
      });
    return paired(
      gapOf(bySeat, (seat) => acks.get(seat) ?? 0),
      gapOf(byPlace, (hash) => at(folder, hashBytes(hash))[0] ?? 0)
    );
  }
};

async function scenes(open: Open): Promise<readonly Scene[]> {
  const chance = chanceFrom(SEED);
  const all: Scene[] = [];
  for (let n = 0; n < VOTES; n++) all.push(await scene(open, chance));
  return all;
}

function rightGuesses(all: readonly Scene[], signal: string): number {
  const guess = must(SIGNALS[signal], signal);
  return all.reduce((sum, each) => {
    const guesses = guess(each);
    return sum + each.seats.filter((seat) => guesses.get(seat) === each.truth.get(seat)).length;
  }, 0);
}

describe(`[VOT-6] who voted what (seed ${SEED})`, () => {
  test('no signal beats chance on the urn', { timeout: 60_000 }, async () => {
    const all = await scenes((db) => new SqliteUrns(db));
    for (const { folder, hashes } of all)
      expect(hashes.every((hash) => at(folder, hashBytes(hash)).length === 1)).toBe(true);
    const found = Object.keys(SIGNALS).map((signal) => ({ signal, right: rightGuesses(all, signal) }));
    expect(found.filter(({ right }) => right > BOUND)).toEqual([]);
  });

  test.each([
    ['are written as they come', (db) => new ArrivalUrns(db)],
    ['stay in a log that is not emptied', logged]
  ] satisfies [string, Open][])(
    'the same attacker finds them when they %s',
    { timeout: 60_000 },
    async (_how, open) => {
      const all = await scenes(open);
      const best = Math.max(...Object.keys(SIGNALS).map((signal) => rightGuesses(all, signal)));
      expect(best).toBeGreaterThan(GUESSES / 2);
    }
  );
});
