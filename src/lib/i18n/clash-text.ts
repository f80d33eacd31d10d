// The sentence of each clash of a planning problem, in a language that is named: the command line speaks both.
import { m } from '#lib/paraglide/messages.js';
import type { Clash, ClashCode } from '#core/rotation/planner/clash.ts';

type Params = Clash['params'];

/** The language of a sentence. */
export interface InLanguage {
  readonly locale: 'fr' | 'en';
}

function of(params: Params, name: string): string | number {
  return params[name] ?? '';
}

const SENTENCES = {
  'file.malformed': (p, language) => m.planner_file_malformed({ path: of(p, 'path') }, language),
  'field.wrong': (p, language) => m.planner_field_wrong({ field: of(p, 'field') }, language),
  'rounds.none': (p, language) => m.planner_rounds_none({ rounds: of(p, 'rounds') }, language),
  'tables.none': (_, language) => m.planner_tables_none({}, language),
  'people.none': (_, language) => m.planner_people_none({}, language),
  'id.twice': (p, language) => m.planner_id_twice({ id: of(p, 'id') }, language),
  'table.unknown': (p, language) =>
    m.planner_table_unknown({ person: of(p, 'person'), table: of(p, 'table') }, language),
  'person.unknown': (p, language) => m.planner_person_unknown({ person: of(p, 'person') }, language),
  'round.unknown': (p, language) =>
    m.planner_round_unknown({ id: of(p, 'id'), round: of(p, 'round'), rounds: of(p, 'rounds') }, language),
  'cap.upsideDown': (p, language) =>
    m.planner_cap_upsideDown({ table: of(p, 'table'), low: of(p, 'low'), high: of(p, 'high') }, language),
  'span.overlap': (p, language) => m.planner_span_overlap({ table: of(p, 'table') }, language),
  'span.closed': (p, language) =>
    m.planner_span_closed({ table: of(p, 'table'), round: of(p, 'round') }, language),
  'span.held': (p, language) =>
    m.planner_span_held(
      { person: of(p, 'person'), table: of(p, 'table'), round: of(p, 'round'), other: of(p, 'other') },
      language
    ),
  'span.seats': (p, language) =>
    m.planner_span_seats(
      { round: of(p, 'round'), low: of(p, 'low'), high: of(p, 'high'), people: of(p, 'people') },
      language
    ),
  'span.sizes': (p, language) =>
    m.planner_span_sizes(
      {
        ...{ table: of(p, 'table'), round: of(p, 'round'), people: of(p, 'people') },
        ...{ other: of(p, 'other'), more: of(p, 'more') }
      },
      language
    ),
  'pin.twoTables': (p, language) =>
    m.planner_pin_twoTables(
      { person: of(p, 'person'), round: of(p, 'round'), other: of(p, 'other'), table: of(p, 'table') },
      language
    ),
  'pin.closed': (p, language) =>
    m.planner_pin_closed({ person: of(p, 'person'), table: of(p, 'table'), round: of(p, 'round') }, language),
  'pin.absent': (p, language) =>
    m.planner_pin_absent({ person: of(p, 'person'), table: of(p, 'table'), round: of(p, 'round') }, language),
  'pin.host': (p, language) =>
    m.planner_pin_host(
      { person: of(p, 'person'), host: of(p, 'host'), table: of(p, 'table'), round: of(p, 'round') },
      language
    ),
  'pin.again': (p, language) =>
    m.planner_pin_again(
      { person: of(p, 'person'), table: of(p, 'table'), other: of(p, 'other'), round: of(p, 'round') },
      language
    ),
  'together.apart': (p, language) =>
    m.planner_together_apart({ one: of(p, 'one'), other: of(p, 'other') }, language),
  'together.pins': (p, language) =>
    m.planner_together_pins(
      { round: of(p, 'round'), people: of(p, 'people'), one: of(p, 'one'), other: of(p, 'other') },
      language
    ),
  'together.tooMany': (p, language) =>
    m.planner_together_tooMany(
      { round: of(p, 'round'), people: of(p, 'people'), seats: of(p, 'seats') },
      language
    ),
  'apart.tooMany': (p, language) =>
    m.planner_apart_tooMany(
      { round: of(p, 'round'), people: of(p, 'people'), tables: of(p, 'tables') },
      language
    ),
  'org.tooMany': (p, language) =>
    m.planner_org_tooMany(
      { round: of(p, 'round'), org: of(p, 'org'), people: of(p, 'people'), tables: of(p, 'tables') },
      language
    ),
  'tables.allClosed': (p, language) => m.planner_tables_allClosed({ round: of(p, 'round') }, language),
  'capacity.tooSmall': (p, language) =>
    m.planner_capacity_tooSmall(
      { round: of(p, 'round'), people: of(p, 'people'), seats: of(p, 'seats'), more: of(p, 'more') },
      language
    ),
  'capacity.tooLarge': (p, language) =>
    m.planner_capacity_tooLarge(
      { round: of(p, 'round'), seats: of(p, 'seats'), people: of(p, 'people'), less: of(p, 'less') },
      language
    ),
  'capacity.table': (p, language) =>
    m.planner_capacity_table(
      { round: of(p, 'round'), people: of(p, 'people'), table: of(p, 'table'), seats: of(p, 'seats') },
      language
    ),
  'spread.capacities': (p, language) =>
    m.planner_spread_capacities({ round: of(p, 'round'), spread: of(p, 'spread') }, language),
  'once.rounds': (p, language) =>
    m.planner_once_rounds(
      { person: of(p, 'person'), rounds: of(p, 'rounds'), tables: of(p, 'tables') },
      language
    ),
  'replan.rows': (p, language) =>
    m.planner_replan_rows({ rounds: of(p, 'rounds'), people: of(p, 'people') }, language),
  'rule.unmet': (p, language) => m.planner_rule_unmet({ rule: of(p, 'rule') }, language)
} satisfies Record<ClashCode, (params: Params, language: InLanguage) => string>;

/** What clashes, and the smallest thing that would lift it. */
export function clashSentence({ code, params }: Clash, language: InLanguage): string {
  return SENTENCES[code](params, language);
}
