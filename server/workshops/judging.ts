// Commands judged one after the other, each on what those before it leave, before anything is kept (JRN-4): a bench of them is one
// transaction and one sync. It changes nothing itself.
import type { CommandEnvelope } from '#core/commands.ts';
import { takesWords } from '#core/erasure.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { foldOn } from '#core/fold.ts';
import { holdsGrant } from '#core/grants.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import { actorKey, type Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';

/** Somebody asks something. */
export interface Asked {
  readonly envelope: CommandEnvelope;
  readonly actor: Actor;
}

/** What becomes of it: answered already, failed by itself, or as the rows say, once they are kept. */
export type Verdict =
  | { readonly state: 'answered'; readonly ack: Ack }
  | { readonly state: 'failed'; readonly fault: unknown }
  /** `rows`: so many rows of the bench are kept when it is. */
  | { readonly state: 'stands'; readonly rows: number };

/** What one command that stands adds. */
export interface Added {
  readonly commandId: string;
  readonly actor: string;
  readonly events: readonly WorkshopEvent[];
}

/** A bench of commands, judged. */
export interface Judgment {
  /** One for each that was asked, in order. */
  readonly verdicts: readonly Verdict[];
  /** Those that change something, in order. */
  readonly added: readonly Added[];
  readonly after: Workshop;
}

/** What judging reads besides the workshop. */
export interface JudgingDeps {
  /** The answer of an earlier time; null when there was none. */
  readonly earlier: (envelope: CommandEnvelope, actor: string) => Ack | null;
  readonly decide: (workshop: Workshop, asked: Asked) => Result<readonly WorkshopEvent[], Refusal>;
}

/**
 * What a hall does in number: cards, seats, tables. Whoever conducts is judged alone, for what a step begins or ends is told as one
 * change; so is what takes words away, which writes the journal again.
 */
const IN_NUMBER = /^(card|seat|table|notes)\./;

/** May this command be judged with others? */
export function isOfMany({ command }: CommandEnvelope): boolean {
  return IN_NUMBER.test(command.type) && !takesWords(command);
}

/** Judges a bench. */
export function judged(before: Workshop, bench: readonly Asked[], deps: JudgingDeps): Judgment {
  const added: Added[] = [];
  const own = new Map<string, { readonly actor: string; readonly verdict: Verdict }>();
  let [after, rows] = [before, 0];
  const verdicts = bench.map((asked): Verdict => {
    const { envelope, actor } = asked;
    const key = actorKey(actor);
    const again = own.get(envelope.id);
    if (again) return again.actor === key ? again.verdict : answered(refuse('command.reused'));
    try {
      if (!holdsGrant(after, actor)) return answered(refuse('session.missing'));
      const earlier = deps.earlier(envelope, key);
      if (earlier) return answered(earlier);
      const decision = deps.decide(after, asked);
      if (!decision.ok) return answered(decision);
      const { value: events } = decision;
      after = foldOn(after, events);
      rows += events.length;
      if (events.length > 0) added.push({ commandId: envelope.id, actor: key, events });
      const verdict: Verdict = { state: 'stands', rows };
      own.set(envelope.id, { actor: key, verdict });
      return verdict;
    } catch (fault) {
      return { state: 'failed', fault };
    }
  });
  return { verdicts, added, after };
}

const answered = (ack: Ack): Verdict => ({ state: 'answered', ack });
