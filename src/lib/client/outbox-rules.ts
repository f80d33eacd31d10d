// What the outbox may send, and what each answer means. Pure, so that the hard cases are read and tested here.
import type { CardCommand } from '#core/commands.ts';
import { OF_THE_MOMENT, type RefusalCode } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import type { Pending } from './outbox-store.ts';

const BATCH = 10;
const BACKOFF_LEAST: Millis = 1000;
const BACKOFF_MOST: Millis = 30_000;

/** Refusals that judge the moment and not the text: what was written stays written and is asked again. */
const TRANSIENT: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  ...OF_THE_MOMENT,
  'session.missing',
  'protocol.version',
  'workshop.damaged'
]);

/** Must this refusal be waited out rather than handed back to the person? */
export function isTransient(code: RefusalCode): boolean {
  return TRANSIENT.has(code);
}

/**
 * The next commands to send, oldest first, at most ten. Two commands on one card never travel together: an edit must not
 * arrive when the card before it had to wait.
 */
export function nextBatch(items: readonly Pending[]): readonly Pending[] {
  const batch: Pending[] = [];
  const cards = new Set<string>();
  for (const item of items) {
    if (item.state === 'saved' || item.state === 'refused') continue;
    if (batch.length === BATCH || cards.has(item.command.card)) break;
    cards.add(item.command.card);
    batch.push(item);
  }
  return batch;
}

/** How many cards the server keeps more, once this command is saved. */
export function countsOf(command: CardCommand): number {
  if (command.type === 'card.add' || command.type === 'card.restore') return 1;
  return command.type === 'card.archive' ? -1 : 0;
}

/** How long to wait before asking again, after so many failures in a row. */
export function backoff(failures: number): Millis {
  return Math.min(BACKOFF_MOST, BACKOFF_LEAST * 2 ** Math.max(0, failures - 1));
}
