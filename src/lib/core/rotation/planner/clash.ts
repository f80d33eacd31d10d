// Why an instance cannot be planned, as data: the sentence, and the smallest relaxation, are in messages/*/planner.json.

/** Every clash; its sentence is under `planner_<code with _ for .>`. */
export const CLASH_CODES = [
  'file.malformed',
  'field.wrong',
  'rounds.none',
  'tables.none',
  'people.none',
  'id.twice',
  'table.unknown',
  'person.unknown',
  'round.unknown',
  'cap.upsideDown',
  'span.overlap',
  'span.closed',
  'span.sizes',
  'span.seats',
  'span.held',
  'pin.twoTables',
  'pin.closed',
  'pin.absent',
  'pin.host',
  'pin.again',
  'together.apart',
  'together.pins',
  'together.tooMany',
  'apart.tooMany',
  'org.tooMany',
  'tables.allClosed',
  'capacity.tooSmall',
  'capacity.tooLarge',
  'capacity.table',
  'spread.capacities',
  'once.rounds',
  'replan.rows',
  'rule.unmet'
] as const;

/** One kind of clash. */
export type ClashCode = (typeof CLASH_CODES)[number];

/** A clash: rounds in `params` are counted from 1, as people say them. */
export interface Clash {
  readonly code: ClashCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Builds a clash. */
export function clash(code: ClashCode, params: Clash['params'] = {}): Clash {
  return { code, params };
}
