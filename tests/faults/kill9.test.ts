// The server is killed ten times in the middle of a rehearsal of sixty, half of them while an act is on its way. Whoever got
// an ack must find what was acknowledged, once; phase, seats and timer are the same before and after.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { WorkshopEvent } from '#core/events.ts';
import { must } from '#core/result.ts';
import type { FacilitatorView } from '#core/views.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import type { Move } from '#server/rehearsal/conductor.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { rehearse, type RehearsalProgress, type RehearsalReport } from '#server/rehearsal/rehearse.ts';
import type { Entry } from '#server/storage/journal.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';
import { Witness } from './witness.ts';

const SEED = Number(process.env['SEED'] ?? 20_240_525);
const KILLS = 10;
const BOUND_MS = 90_000;
const dataDir = mkdtempSync(join(tmpdir(), 'tablee-kill-'));
const server = new KillableServer(await freePort(), dataDir);

afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What was seen around one kill. */
interface Around {
  readonly before: FacilitatorView;
  readonly after: FacilitatorView;
  /** Was an act of conduct on its way when the server died? */
  readonly inFlight: boolean;
}

interface Story {
  readonly report: RehearsalReport;
  readonly kills: readonly Around[];
}

/** Plays the rehearsal and kills: every other time while an act is on its way, else while people write. */
async function play(signal: AbortSignal): Promise<Story> {
  const chance = chanceFrom(SEED);
  const kills: Around[] = [];
  const witness = Promise.withResolvers<Witness>();
  let asking = false;
  let asked = 0;
  let reached: Move | null = null;
  let due = false;
  let killing = Promise.resolve();
  const killSoon = (after: number): void => {
    killing = killing.then(async () => {
      const eye = await witness.promise;
      await pause(after, signal);
      const [before, wasAsking, askedBefore] = [await eye.seen(reached), asking, asked];
      await server.kill();
      // Death takes a moment, in which one more act may leave or arrive.
      const inFlight = wasAsking || asked !== askedBefore;
      await server.start();
      kills.push({ before, after: await eye.look(), inFlight });
      due = false;
    });
  };
  const onProgress = (step: RehearsalProgress): void => {
    if (step.type === 'created') witness.resolve(Witness.come(server.url, step.code, step.recovery));
    if (step.type === 'asking') [asking, asked] = [true, asked + 1];
    if (step.type === 'moved') [asking, reached] = [false, step.move];
    if (due || kills.length >= KILLS) return;
    const wantsFlight = kills.length % 2 === 0;
    if (step.type === (wantsFlight ? 'asking' : 'moved')) {
      due = true;
      killSoon(wantsFlight ? chance() * 12 : 60 + chance() * 300);
    }
  };
  const done = await rehearse({
    ...{ url: server.url, people: 60, seed: SEED, speed: 300, signal, conduct: true, onProgress },
    workshop: { template: 'herault-tables' }
  });
  await killing;
  (await witness.promise).leave();
  if (!done.ok) throw new Error(done.refusal.code);
  return { report: done.value, kills };
}

/** Phase, timer and seats as the outside saw them. `seats`: place and person of each, without what may have been added since. */
const conductOf = ({ now }: FacilitatorView) => ({
  ...{
    stage: now.stage,
    step: now.step,
    part: now.part,
    round: now.round,
    timer: now.timer,
    version: now.version
  }
});
const seatsOf = ({ seats }: FacilitatorView, only: ReadonlySet<string>) =>
  seats
    .filter(({ seat }) => only.has(seat))
    .map(({ seat, group, hosts, state, claimed, lateIn }) => ({
      seat,
      group,
      hosts,
      state,
      claimed,
      lateIn
    }));

/** Where each seat is, whoever is in it. */
const placesOf = (view: FacilitatorView, only: ReadonlySet<string>) =>
  seatsOf(view, only).map(({ seat, group, hosts }) => ({ seat, group, hosts }));

function expectSame({ before, after, inFlight }: Around): void {
  // What was shown never goes back; one act at most arrived while the server died.
  const moved = after.now.version - before.now.version;
  expect(inFlight ? [0, 1] : [0]).toContain(moved);
  if (moved === 0) expect(conductOf(after)).toEqual(conductOf(before));
  // Screens hear of those who come in a little later, all at once: a seat nobody was seen in may be somebody's since.
  const taken = new Set(before.seats.filter(({ claimed }) => claimed).map(({ seat }) => seat));
  expect(seatsOf(after, taken)).toEqual(seatsOf(before, taken));
  const known = new Set(before.seats.map(({ seat }) => seat));
  expect(placesOf(after, known)).toEqual(placesOf(before, known));
  const named = before.seats.filter(({ name }) => name !== '').map(({ seat, name }) => [seat, name]);
  expect(after.seats.map(({ seat, name }) => [seat, name])).toEqual(expect.arrayContaining(named));
}

function journalOf(): readonly Entry[] {
  const folder = sqliteWorkshops(dataDir);
  const id = must(folder.list()[0], 'the workshop').id;
  const entries = folder.open(id).read();
  folder.close();
  return entries;
}

const eventsIn = (entries: readonly Entry[]): readonly WorkshopEvent[] =>
  entries.map((entry) => entry.data as WorkshopEvent); // the journal holds nothing else

test(
  `[JRN-1, JRN-2] killed ten times in a rehearsal of sixty, nothing acknowledged is lost or doubled (seed ${SEED})`,
  { timeout: BOUND_MS },
  async () => {
    await server.start();
    const { report, kills } = await play(AbortSignal.timeout(BOUND_MS - 5_000));
    await server.kill();
    expect(kills).toHaveLength(KILLS);
    for (const around of kills) expectSame(around);

    const { verdict, moves, ledger } = report;
    expect(verdict).toMatchObject({ lost: [], doubled: [], altered: [], misplaced: [], others: 0 });
    expect(verdict.acknowledged).toBeGreaterThan(100);
    expect(verdict.rounds).toBe(5);

    const entries = journalOf();
    const events = eventsIn(entries);
    const cards = events.flatMap((event) => (event.type === 'card.added' ? [event.card.id] : []));
    expect(new Set(cards).size).toBe(cards.length);
    expect(cards.filter((id) => !ledger.sent.has(id))).toEqual([]);
    expect([...ledger.acknowledged.keys()].filter((id) => !cards.includes(id))).toEqual([]);
    const steps = events.flatMap((event) => (event.type === 'cursor.moved' ? [event.to] : []));
    expect(steps).toEqual(steps.map((_, index) => index));
    expect(moves.map(({ step }) => step)).toEqual([...steps, steps.length - 1]);
    expect(moves.map(({ seq }) => entries[seq - 1]?.type)).toEqual([
      ...steps.map(() => 'cursor.moved'),
      'workshop.closed'
    ]);
    const claimed = events.flatMap((event) => (event.type === 'seat.claimed' ? [event.seat] : []));
    expect(claimed).toHaveLength(60);
    expect(new Set(claimed).size).toBe(60);
  }
);
