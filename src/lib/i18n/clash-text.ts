// The sentence of each clash of a planning problem, in a language that is named: the command line speaks both.
import { m } from '#lib/paraglide/messages.js';
import type { Clash, ClashCode } from '#core/rotation/planner/clash.ts';

/** The language of a sentence. */
export interface InLanguage {
  readonly locale: 'fr' | 'en';
}

/** All that sentences may speak of: a clash tells some of it. */
const UNTOLD = {
  path: '',
  field: '',
  rounds: '',
  id: '',
  person: '',
  table: '',
  round: '',
  low: '',
  high: '',
  other: '',
  people: '',
  more: '',
  host: '',
  one: '',
  seats: '',
  tables: '',
  org: '',
  less: '',
  spread: '',
  rule: ''
};

type Told = Readonly<Record<keyof typeof UNTOLD, string | number>>;

const SENTENCES = {
  'file.malformed': m.planner_file_malformed,
  'field.wrong': m.planner_field_wrong,
  'rounds.none': m.planner_rounds_none,
  'tables.none': m.planner_tables_none,
  'people.none': m.planner_people_none,
  'id.twice': m.planner_id_twice,
  'table.unknown': m.planner_table_unknown,
  'person.unknown': m.planner_person_unknown,
  'round.unknown': m.planner_round_unknown,
  'cap.upsideDown': m.planner_cap_upsideDown,
  'span.overlap': m.planner_span_overlap,
  'span.closed': m.planner_span_closed,
  'span.held': m.planner_span_held,
  'span.seats': m.planner_span_seats,
  'span.sizes': m.planner_span_sizes,
  'pin.twoTables': m.planner_pin_twoTables,
  'pin.closed': m.planner_pin_closed,
  'pin.absent': m.planner_pin_absent,
  'pin.host': m.planner_pin_host,
  'pin.again': m.planner_pin_again,
  'together.apart': m.planner_together_apart,
  'together.pins': m.planner_together_pins,
  'together.tooMany': m.planner_together_tooMany,
  'apart.tooMany': m.planner_apart_tooMany,
  'org.tooMany': m.planner_org_tooMany,
  'tables.allClosed': m.planner_tables_allClosed,
  'capacity.tooSmall': m.planner_capacity_tooSmall,
  'capacity.tooLarge': m.planner_capacity_tooLarge,
  'capacity.table': m.planner_capacity_table,
  'spread.capacities': m.planner_spread_capacities,
  'once.rounds': m.planner_once_rounds,
  'replan.rows': m.planner_replan_rows,
  'rule.unmet': m.planner_rule_unmet
} satisfies Record<ClashCode, (told: Told, language: InLanguage) => string>;

/** What clashes, and the smallest thing that would lift it. */
export function clashSentence({ code, params }: Clash, language: InLanguage): string {
  return SENTENCES[code]({ ...UNTOLD, ...params }, language);
}
