// Everything a person can be told « non » for, as codes. Each has its sentence in messages/<locale>/refusals.json
// under the key `refusal_<code with _ for .>`: what happened, what is safe, what to do.

/** Every refusal code, in the order of the protocol's document. */
export const REFUSAL_CODES = [
  'command.malformed',
  'command.unknown',
  'command.reused',
  'command.stale',
  'protocol.version',
  'session.missing',
  'session.crowded',
  'right.denied',
  'phase.closed',
  'workshop.unknown',
  'workshop.closed',
  'workshop.full',
  'workshop.damaged',
  'code.unknown',
  'recovery.wrong',
  'resume.wrong',
  'link.wrong',
  'organiser.keyWrong',
  'people.tooFew',
  'people.tooMany',
  'themes.tooFew',
  'themes.tooMany',
  'themes.tooManyForPeople',
  'tables.tooMany',
  'template.unknown',
  'template.corrupt',
  'template.soon',
  'template.tooMany',
  'text.empty',
  'text.tooLong',
  'field.tooLong',
  'card.unknown',
  'card.idTaken',
  'card.archived',
  'card.merged',
  'card.otherTable',
  'card.offWall',
  'column.unknown',
  'label.unknown',
  'volunteer.nameless',
  'volunteer.full',
  'rapporteur.taken',
  'seat.narrates',
  'thanks.own',
  'board.full',
  'board.locked',
  'board.gap',
  'board.foreignClient',
  'board.foreignRoot',
  'board.malformed',
  'board.tooManyIds',
  'seat.muted',
  'afar.over',
  'afar.date',
  'afar.noBoard',
  'phase.begun',
  'phase.anonymous',
  'phase.signed',
  'capability.wrong',
  'solo.none',
  'vote.unknown',
  'vote.closed',
  'vote.open',
  'vote.noLines',
  'vote.notElector',
  'vote.taken',
  'ballot.wrong',
  'ballot.overBudget',
  'archive.corrupt',
  'archive.newer',
  'archive.partial',
  'archive.tooBig',
  'image.unknown',
  'image.noAlt',
  'image.format',
  'image.vector',
  'image.animated',
  'image.tooBig',
  'image.tooManyPixels',
  'image.unreadable',
  'seat.unknown',
  'seat.taken',
  'table.unknown',
  'table.noStory',
  'narrator.none',
  'narrator.facilitates',
  'quote.none',
  'quote.late',
  'zoom.unknown',
  'zoom.full',
  'group.unknown',
  'step.unknown',
  'step.last',
  'plan.begun',
  'plan.full',
  'plan.rotation',
  'theme.fixed',
  'theme.begun',
  'theme.lettered',
  'theme.used',
  'theme.late',
  'choice.closed',
  'minutes.range',
  'undo.nothing',
  'writing.nothing',
  'export.busy',
  'export.failed',
  'rate.tooFast',
  'server.fault',
  'server.restarting'
] as const;

/** One reason to refuse. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Refusals that judge the moment and not what was asked: the same is asked again, soon. */
export const OF_THE_MOMENT: readonly RefusalCode[] = ['rate.tooFast', 'server.fault', 'server.restarting'];

/** Is it one of those? */
export function isOfTheMoment(code: string): boolean {
  return OF_THE_MOMENT.some((each) => each === code);
}

/** A refusal: its code and what the sentence needs (numbers, names already known to that person). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Builds the refusing arm of a Result. */
export function refuse(
  code: RefusalCode,
  params?: Readonly<Record<string, string | number>>
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: params ? { code, params } : { code } };
}
