// A referee at its port: a journal and a listener that tell what they do, in order.
import type { Actor } from '#core/roles.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import type { Journal, NewEntry } from '#server/storage/journal.ts';
import { memoryWorkshops } from '#server/storage/memory-workshops.ts';
import { Referee } from '#server/workshops/referee.ts';
import { adding, aDay, FACILITATOR } from '../core/a-day.ts';
import { commandId } from './a-house.ts';

/** An instant that does not pass. */
export const clock = { now: () => 1_800_000_000_000 };

/** A workshop of three tables, `told` empty, its journal full when one says so. */
export function refereed() {
  const told: string[] = [];
  const folder = memoryWorkshops();
  const entry = {
    id: 'workshop-01',
    space: 'default',
    code: 'KX7P4M',
    title: '',
    createdAt: 0,
    rehearsalOf: null
  };
  const inner = folder.create(entry);
  let isFull: (batch: readonly NewEntry[]) => boolean = () => false;
  const journal: Journal = {
    boards: inner.boards,
    urns: inner.urns,
    images: inner.images,
    keeping: inner.keeping,
    read: () => inner.read(),
    replace: (batch) => inner.replace(batch),
    rewrite: (batch, boards, folded) => inner.rewrite(batch, boards, folded),
    close: () => inner.close(),
    append: (batch: readonly NewEntry[], boards) => {
      if (isFull(batch)) throw new Error('no space left');
      told.push(`kept ${batch.map((row) => row.type).join(' ')}`);
      return inner.append(batch, boards);
    }
  };
  const [first] = aDay().events;
  if (first?.type !== 'workshop.created') throw new Error('a workshop begins by being created');
  const referee = Referee.begin(journal, clock, first);
  told.length = 0;
  referee.onChange(({ seq, before, after }) => told.push(`shown ${seq} ${before !== after}`));
  const press = (type: 'workshop.start' | 'cursor.next', id = commandId()) => {
    const { version } = referee.state.control;
    const ack = referee.execute({ id, command: { type, expectedVersion: version } }, FACILITATOR);
    told.push(`answered ${ack.ok ? ack.seq : ack.refusal.code}`);
    return ack;
  };
  const writes = (actor: Actor, id: string): Ack =>
    referee.execute({ id, command: adding({ card: 'card-00001', table: 'A1' }) }, actor);
  /** From now on, for any rows or for some. */
  const setFull = (full: boolean | typeof isFull): void => {
    isFull = typeof full === 'boolean' ? () => full : full;
  };
  return { referee, journal, told, press, writes, setFull };
}
