// Testimonies by command (TES-1 to TES-9): naming a witness, writing one's own notes, asking for a quote and answering. A refused
// quote keeps no word, so it can only come back with words its witness writes.
import { isStanding } from './cards.ts';
import { drawLink } from './creating.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { LIMITS } from './limits.ts';
import { mergeTexts } from './merge-texts.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { tableById } from './plan.ts';
import { answersUntil, isStoryTable, isWitnessAway, quoteOf, testimoniesOf } from './testimony.ts';
import type { TestimonyCommand } from './witness.ts';
import type { Workshop } from './workshop.ts';

type QuoteCommand = Extract<TestimonyCommand, { readonly card: string }>;
type TableCommand = Exclude<TestimonyCommand, QuoteCommand>;

/** Judges a command about testimonies. */
export function decideTestimony(
  workshop: Workshop,
  command: TestimonyCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  if ('card' in command) return decideQuote(workshop, command, actor, env);
  const { table } = command;
  if (!tableById(workshop.plan, table)) return refuse('table.unknown');
  const right = may(workshop, actor, command.type, { table });
  if (!right.ok) return right;
  if (!isStoryTable(workshop.plan, table)) return refuse('table.noStory');
  return judged(workshop, command, env);
}

function judged(workshop: Workshop, command: TableCommand, env: DecisionEnv): Decision {
  const { table } = command;
  const { witnesses, answers } = testimoniesOf(workshop);
  const known = witnesses[table];
  const link = workshop.secrets.narrators?.[table];
  const drawn = (): string => drawLink(workshop.code, env.draw);
  switch (command.type) {
    case 'narrator.invite': {
      const { name, affiliation, story } = command;
      const isSame = known?.name === name && known.affiliation === affiliation && known.story === story;
      if (isSame && link !== undefined) return ok([]);
      const witness = { name, affiliation, story };
      return ok([{ type: 'narrator.invited', table, witness, link: link ?? drawn() }]);
    }
    case 'narrator.release':
      return known ? ok([{ type: 'narrator.released', table, link: drawn() }]) : refuse('narrator.none');
    case 'narrator.dismiss':
      return ok(known ? [{ type: 'narrator.dismissed', table }] : []);
    case 'narrator.absent':
      return ok(
        isWitnessAway(workshop, table) === command.absent
          ? []
          : [{ type: 'narrator.marked', table, absent: command.absent }]
      );
    case 'story.write': {
      const { question, base } = command;
      const before = answers[table]?.[question] ?? '';
      // Where two devices wrote, both texts may stand one above the other: longer than what one hand may type, and not dropped.
      const text = base === undefined ? command.text : mergeTexts(base, before, command.text);
      const most = LIMITS.storyAnswer;
      const isLonger = command.text.length > most && command.text.length > before.length;
      if (isLonger || text.length > most * 2) return refuse('text.tooLong', { most });
      return ok(text === before ? [] : [{ type: 'story.written', table, question, text }]);
    }
    default:
      return unreachable(command);
  }
}

function decideQuote(workshop: Workshop, command: QuoteCommand, actor: Actor, env: DecisionEnv): Decision {
  const { card: id } = command;
  const card = workshop.cards[id];
  const quote = quoteOf(workshop, id);
  const place = command.type === 'quote.answer' && quote ? { table: quote.table } : { card };
  const right = may(workshop, actor, command.type, place);
  if (!card) return right.ok ? refuse('card.unknown') : right;
  if (!right.ok) return right;
  if (command.type === 'quote.ask') {
    if (!isStoryTable(workshop.plan, card.table)) return refuse('table.noStory');
    if (card.archivedAt !== null) return refuse('card.archived');
    if (!isStanding(card, workshop.cards)) return refuse('card.merged');
    if (card.author.by === 'anonymous' || card.hidden || card.text === '') return refuse('card.unknown');
    const number = Object.keys(testimoniesOf(workshop).quotes).length + 1;
    return ok(quote ? [] : [{ type: 'quote.asked', card: id, table: card.table, number, at: env.now }]);
  }
  if (!quote) return refuse('quote.none');
  const until = answersUntil(workshop);
  if (until !== null && env.now > until) return refuse('quote.late');
  if (command.verdict === 'refused') {
    if (quote.state === 'refused') return ok([]);
    return ok([{ type: 'quote.answered', card: id, verdict: { state: 'refused' }, at: env.now }]);
  }
  if (command.wording === '') return refuse('text.empty');
  const { name = '', affiliation = '' } = testimoniesOf(workshop).witnesses[quote.table] ?? {};
  const verdict = { state: 'approved', wording: command.wording, name, affiliation } as const;
  const isSame =
    quote.state === 'approved' &&
    quote.wording === verdict.wording &&
    quote.name === name &&
    quote.affiliation === affiliation;
  return ok(isSame ? [] : [{ type: 'quote.answered', card: id, verdict, at: env.now }]);
}
