// The address of a board's socket, read from the raw request line with a strict pattern: nothing is decoded, nothing can throw
// outside a request (an ill-formed address must never end the process).
import type { TableId, WorkshopId } from '#core/ids.ts';

/** What the address asks for. */
export interface BoardAddress {
  readonly workshop: WorkshopId;
  readonly board: TableId;
  /** null: the strongest role the device holds about this board. */
  readonly role: 'host' | 'participant' | 'facilitator' | null;
  /** The table one hosts, when it is not this one. */
  readonly table: TableId | null;
  readonly ticket: string | null;
  /** Does the client understand messages 100 to 102? */
  readonly acks: boolean;
  /** The generation the client knows; null for none. */
  readonly generation: string | null;
}

const PATH = /^\/yjs\/([a-z0-9]{20})-([A-Za-z0-9]{1,12})$/;
const TABLE = /^[A-Za-z0-9]{1,12}$/;
const ROLES = ['host', 'participant', 'facilitator'] as const;

/** Is this raw path one of ours to answer, well-formed or not? */
export function isBoardPath(url: string): boolean {
  return url.startsWith('/yjs/');
}

/** The address of a raw `req.url`; null when it is not one. */
export function parseBoardAddress(url: string): BoardAddress | null {
  if (url.length > 2_000) return null;
  const mark = url.indexOf('?');
  const [, workshop, board] = PATH.exec(mark < 0 ? url : url.slice(0, mark)) ?? [];
  if (workshop === undefined || board === undefined) return null;
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const asked = query.get('role');
  const role = ROLES.find((each) => each === asked) ?? null;
  const table = query.get('table');
  if ((asked !== null && role === null) || (table !== null && !TABLE.test(table))) return null;
  return {
    ...{ workshop, board, role, table },
    ticket: query.get('ticket'),
    acks: query.get('acks') === '1',
    generation: query.get('generation')
  };
}
