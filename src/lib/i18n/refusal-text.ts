// The sentence of each refusal: what happened, what is safe, what to do. A table, so that a code without a sentence does not
// compile and a page only carries the words it uses.
import { m } from '#lib/paraglide/messages.js';
import type { Refusal, RefusalCode } from '#core/refusals.ts';

type Params = NonNullable<Refusal['params']>;

const SENTENCES = {
  'command.malformed': () => m.refusal_command_malformed(),
  'command.unknown': () => m.refusal_command_unknown(),
  'command.reused': () => m.refusal_command_reused(),
  'command.stale': () => m.refusal_command_stale(),
  'protocol.version': () => m.refusal_protocol_version(),
  'session.missing': () => m.refusal_session_missing(),
  'right.denied': () => m.refusal_right_denied(),
  'phase.closed': () => m.refusal_phase_closed(),
  'workshop.unknown': () => m.refusal_workshop_unknown(),
  'workshop.closed': () => m.refusal_workshop_closed(),
  'workshop.full': (p) => m.refusal_workshop_full({ most: p['most'] ?? '' }),
  'workshop.damaged': () => m.refusal_workshop_damaged(),
  'code.unknown': () => m.refusal_code_unknown(),
  'recovery.wrong': () => m.refusal_recovery_wrong(),
  'resume.wrong': () => m.refusal_resume_wrong(),
  'link.wrong': () => m.refusal_link_wrong(),
  'organiser.keyWrong': () => m.refusal_organiser_keyWrong(),
  'people.tooFew': () => m.refusal_people_tooFew(),
  'people.tooMany': () => m.refusal_people_tooMany(),
  'themes.tooFew': () => m.refusal_themes_tooFew(),
  'themes.tooMany': () => m.refusal_themes_tooMany(),
  'themes.tooManyForPeople': () => m.refusal_themes_tooManyForPeople(),
  'tables.tooMany': () => m.refusal_tables_tooMany(),
  'template.unknown': () => m.refusal_template_unknown(),
  'template.corrupt': () => m.refusal_template_corrupt(),
  'template.soon': () => m.refusal_template_soon(),
  'text.empty': () => m.refusal_text_empty(),
  'text.tooLong': () => m.refusal_text_tooLong(),
  'field.tooLong': () => m.refusal_field_tooLong(),
  'card.unknown': () => m.refusal_card_unknown(),
  'card.idTaken': () => m.refusal_card_idTaken(),
  'card.archived': () => m.refusal_card_archived(),
  'board.full': (p) => m.refusal_board_full({ most: p['most'] ?? '' }),
  'seat.unknown': () => m.refusal_seat_unknown(),
  'seat.taken': () => m.refusal_seat_taken(),
  'table.unknown': () => m.refusal_table_unknown(),
  'group.unknown': () => m.refusal_group_unknown(),
  'step.unknown': () => m.refusal_step_unknown(),
  'step.last': () => m.refusal_step_last(),
  'minutes.range': (p) => m.refusal_minutes_range({ least: p['least'] ?? '', most: p['most'] ?? '' }),
  'undo.nothing': () => m.refusal_undo_nothing(),
  'rate.tooFast': () => m.refusal_rate_tooFast(),
  'server.fault': () => m.refusal_server_fault(),
  offline: () => m.refusal_offline()
} satisfies Record<RefusalCode | 'offline', (params: Params) => string>;

/** What to tell the person, in the page's language. Takes « offline » too, the calls' own word. */
export function sentenceOf(refusal: Refusal | { readonly code: 'offline' }): string {
  return SENTENCES[refusal.code]('params' in refusal ? (refusal.params ?? {}) : {});
}
