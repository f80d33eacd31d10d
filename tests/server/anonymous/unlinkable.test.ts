// After an anonymous phase of twelve people over real sockets: every frame, every byte kept and every export, searched.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { hashCapability, hashDevice } from '#server/secrets.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { commandId, House, type Answer } from '../a-house.ts';
import { Hand } from '../boards/a-board.ts';
import { amending, drawCapability, dropping, STEPS } from './a-quiet-phase.ts';
import { timersByHand } from './by-hand.ts';
import { Ear } from './ear.ts';

interface Author {
  readonly device: string;
  readonly seat: string;
  readonly name: string;
  readonly ear: Ear;
  readonly secrets: string[];
}

let house: House;
const timers = timersByHand();
beforeEach(async () => {
  house = await House.open({}, timers);
});
afterEach(() => house.close());

const asked: string[] = [];
function drops(author: Author, table: string, text: string): Promise<unknown> {
  const [secret, id] = [drawCapability(), commandId()];
  author.secrets.push(secret);
  asked.push(id);
  return author.ear.asks(dropping(secret, table, text), id);
}

/** Twelve people, six at each table, named, with what everybody hears. */
async function twelve() {
  const themes = ['Eau', 'Air'].map((title) => ({ title, question: '' }));
  const made = await house.creates({ people: 12, themes, circuits: 1, hosts: true, start: true });
  const { workshop } = made;
  const facilitation = async (command: unknown): Promise<void> => {
    const answer = await house.commands(workshop, 'facilitator', made.device, command);
    if (answer.status !== 200) throw new Error(answer.text);
  };
  const authors: Author[] = [];
  for (const [i, table] of Array.from({ length: 12 }, (_, n) => (n < 6 ? 'A1' : 'B1')).entries()) {
    const { device, seat } = await house.joins(made.code, table);
    const ear = await Ear.open(house.url, { workshop, role: 'participant', device });
    const author = { device, seat: must(seat, 'a seat'), name: `Prénom-${i}-unique`, ear, secrets: [] };
    await facilitation({
      ...{ type: 'seat.name', seat, name: author.name, affiliation: `Structure-${i}-unique`, thanks: false }
    });
    authors.push(author);
  }
  const others = [
    await Ear.open(house.url, { workshop, role: 'facilitator', device: made.device }),
    await Ear.open(house.url, { workshop: made.code, role: 'projection' })
  ];
  const host = await house.post('/api/host', { secret: made.hosts['A1'] });
  const table = String(host.body['device']);
  others.push(await Ear.open(house.url, { workshop, role: 'host', device: table, table: 'A1' }));
  for (const each of ['A1', 'B1']) await must(others[0], 'the facilitation').reads(each);
  return { made, workshop, authors, others, facilitation, host: table };
}

function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Buffer.concat(files.map((each) => readFileSync(join(each.parentPath, each.name))));
}

/** The smallest objects and arrays of a JSON value that hold the words of a card. */
function holdersIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.values(value).flatMap(holdersIn);
  if (deeper.length > 0) return deeper;
  return Object.values(value).some((each) => String(each).startsWith('canari-')) ? [value] : [];
}

test(
  '[ATT-9] no frame, row, byte or export holds a card together with anything of its author',
  { timeout: 60_000 },
  async () => {
    const { made, workshop, authors, others, facilitation, host } = await twelve();
    await facilitation({ type: 'phase.attribute', phase: 2, attribution: 'anonymous' });
    await facilitation({ type: 'workshop.moderate', moderated: false });
    await facilitation({ type: 'room.show', table: 'A1' });
    await house.goesTo(workshop, made.device, STEPS.roundOne);
    const hand = await new Hand({ url: house.url, workshop, board: 'A1', device: host }).synced();
    const answers = authors.map((author, i) => drops(author, i < 6 ? 'A1' : 'B1', `canari-${i}-un`));
    for (const author of authors.slice(0, 4))
      answers.push(drops(author, 'A1', `canari-${author.seat}x-deux`));
    await must(authors[5], 'the sixth').ear.caughtUp();
    await house.goesTo(workshop, made.device, STEPS.roundTwo);
    await Promise.all(answers);
    const first = must(authors[0], 'the first');
    const amended = first.ear.asks(
      amending(must(first.secrets[0], 'a card'), 'canari-0-amende'),
      commandId()
    );
    await house.goesTo(workshop, made.device, STEPS.after);
    await amended;
    const ears = [...authors.map(({ ear }) => ear), ...others];
    for (const ear of ears) await ear.caughtUp();
    hand.leaves();

    const secrets = authors.flatMap((author) => author.secrets);
    const cards = secrets.map(hashCapability);
    const marks = [...cards, 'canari-'];
    const hashes = authors.map(({ device }) => hashDevice(device, workshop));
    const never = [...secrets, ...asked, ...authors.map(({ device }) => device)];
    const people = [
      ...[...authors.map(({ seat }) => `"${seat}"`), ...authors.map(({ name }) => name), ...hashes, ...never],
      ...authors.map(({ ear }) => ear.id),
      String(hand.doc.clientID)
    ];
    const found = (text: string, these: readonly string[]) => these.filter((each) => text.includes(each));
    const telling = (text: string) => (found(text, marks).length === 0 ? [] : found(text, people));

    // Frames: to somebody else, no card's id is ever acknowledged; to nobody, a card with a person.
    const frames = ears.flatMap((ear) => ear.frames);
    expect(frames.filter((frame) => found(frame, marks).length > 0).length).toBeGreaterThan(60);
    expect(frames.flatMap(telling)).toEqual([]);
    expect(frames.flatMap((frame) => found(frame, never))).toEqual([]);
    for (const { ear, secrets: own } of authors) {
      const acks = ear.frames.filter((frame) => frame.startsWith('3'));
      expect(acks.flatMap((frame) => found(frame, cards)).sort()).toEqual(
        [...own, ...(ear === first.ear ? own.slice(0, 1) : [])].map(hashCapability).sort()
      );
    }
    expect(hand.doc.share.size).toBe(0);

    // Exports.
    const paths = [
      'export/cms.html',
      'export/page.html',
      'export/synthese.md',
      'synthesis',
      'open.json',
      'archive.json'
    ];
    paths.push('boards/A1.json');
    const exported: Answer[] = [];
    for (const path of paths)
      exported.push(await house.get(`/api/workshops/${workshop}/${path}`, { device: made.device }));
    expect(exported.map(({ status }) => status)).toEqual(paths.map(() => 200));
    for (const { text } of exported) expect(found(text, [...never, ...hashes])).toEqual([]);
    const told = exported.map(({ body }) => holdersIn(body));
    expect(told.map((each) => each.length > 0)).toEqual(paths.map((path) => !/\.(html|md)$/.test(path)));
    expect(told.flat().flatMap((each) => telling(JSON.stringify(each)))).toEqual([]);

    // Rows: those that hold a card have the server's hand, no command and the hour of the phase.
    const bytes = bytesOf(house.folder);
    expect(found(bytes.toString('latin1'), never)).toEqual([]);
    expect(found(bytes.toString('latin1'), [must(cards[0], 'a card')])).not.toEqual([]);
    await house.app.close();
    const folder = sqliteWorkshops(house.folder);
    const rows = folder.open(workshop).read();
    const holding = rows.filter((row) => found(JSON.stringify(row.data), marks).length > 0);
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.map(({ actor, commandId: asker }) => [actor, asker])).toEqual(
      holding.map(() => ['server', null])
    );
    expect(new Set(holding.map(({ at }) => at % 60_000))).toEqual(new Set([0]));
    expect(holding.flatMap((row) => telling(JSON.stringify(row)))).toEqual([]);
    folder.close();
    expect(found(bytesOf(house.folder).toString('latin1'), never)).toEqual([]);
  }
);
