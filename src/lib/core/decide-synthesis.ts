// Edits of the document and its publication (SYN-10, SYN-11, SYN-14 to SYN-16). The facilitation only; allowed at any stage. Where
// two editors write in one place, what each wrote stands: nobody's words are dropped (merge-texts.ts).
import type { Decision, DecisionEnv } from './decision.ts';
import { LIMITS } from './limits.ts';
import { mergeTexts } from './merge-texts.ts';
import { may } from './permissions.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, unreachable, type Result } from './result.ts';
import type { Actor } from './roles.ts';
import type { SynthesisCommand, WrittenPlace } from './synthesis-edits.ts';
import { isDocumentTheme } from './synthesis-themes.ts';
import type { Workshop } from './workshop.ts';

/** Judges a command about the document. */
export function decideSynthesis(
  workshop: Workshop,
  command: SynthesisCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  const { edits } = workshop;
  switch (command.type) {
    case 'synthesis.edit': {
      const { part } = command;
      const text = together(edits[part], command.text, command.base);
      return text.ok ? ok([{ type: 'synthesis.edited', part, text: text.value }]) : text;
    }
    case 'synthesis.leaveOut':
      if (!workshop.cards[command.card]) return refuse('card.unknown');
      return ok([{ type: 'synthesis.leftOut', card: command.card, leftOut: command.leftOut }]);
    case 'synthesis.reword': {
      const { card } = command;
      if (!workshop.cards[card]) return refuse('card.unknown');
      const wording = together(edits.wordings[card] ?? null, command.wording, command.base);
      return wording.ok ? ok([{ type: 'synthesis.reworded', card, wording: wording.value }]) : wording;
    }
    case 'synthesis.layout': {
      const { layout } = command;
      return ok(layout === (edits.layout ?? 'themes') ? [] : [{ type: 'synthesis.laidOut', layout }]);
    }
    case 'synthesis.order': {
      const { theme, kind } = command;
      if (!isDocumentTheme(workshop.plan, theme)) return refuse('table.unknown');
      const known = command.cards.filter((card) => workshop.cards[card] !== undefined);
      const cards = [...new Set(known)];
      const isSame = areSame(edits.orders?.[theme]?.[kind] ?? [], cards);
      return ok(isSame ? [] : [{ type: 'synthesis.ordered', theme, kind, cards }]);
    }
    case 'synthesis.orderThemes': {
      const known = command.themes.filter((theme) => isDocumentTheme(workshop.plan, theme));
      const themes = [...new Set(known)];
      const isSame = areSame(edits.themeOrder ?? [], themes);
      return ok(isSame ? [] : [{ type: 'synthesis.themesOrdered', themes }]);
    }
    case 'synthesis.write': {
      const { place } = command;
      const theme = themeOfPlace(place);
      if (theme !== null && !isDocumentTheme(workshop.plan, theme)) return refuse('table.unknown');
      const before = edits.words?.[place] ?? null;
      const text = together(before, command.text?.trim() ? command.text : null, command.base);
      if (!text.ok) return text;
      return ok(text.value === before ? [] : [{ type: 'synthesis.written', place, text: text.value }]);
    }
    case 'synthesis.cover':
      return decideCover(workshop, command, env);
    case 'synthesis.publish': {
      const slug = workshop.publication?.slug ?? workshop.id.slice(0, 8) + env.draw(8).toLowerCase();
      const version = workshop.versions + 1;
      return ok([{ type: 'synthesis.published', version, slug, document: env.compose(), at: env.now }]);
    }
    case 'synthesis.withdraw':
      if (!workshop.publication || workshop.publication.withdrawn) return ok([]);
      return ok([{ type: 'synthesis.withdrawn', at: env.now }]);
    default:
      return unreachable(command);
  }
}

/** Refuses 'image.unknown' for an image that was not sent here, 'image.noAlt' when nothing says what it shows. */
function decideCover(
  { edits }: Workshop,
  { cover: asked }: Extract<SynthesisCommand, { type: 'synthesis.cover' }>,
  { image }: DecisionEnv
): Decision {
  if (asked === null) return ok(edits.cover ? [{ type: 'synthesis.covered', cover: null }] : []);
  const [alt, credit] = [asked.alt.trim(), asked.credit.trim()];
  if ((alt === '') !== (asked.decorative === true)) return refuse('image.noAlt');
  const facts = image?.(asked.image) ?? null;
  if (!facts) return refuse('image.unknown');
  const { format, width, height } = facts;
  const cover = { image: asked.image, format, width, height, alt, credit };
  const isSame = JSON.stringify(cover) === JSON.stringify(edits.cover);
  return ok(isSame ? [] : [{ type: 'synthesis.covered', cover }]);
}

function areSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((id, i) => id === after[i]);
}

/** The theme a place belongs to; null for a place of the whole document. */
function themeOfPlace(place: WrittenPlace): string | null {
  return place === 'outlook' ? null : place.slice(place.indexOf(':') + 1);
}

/** What stands once somebody has rewritten it, with what another editor wrote since they began. */
function together(
  now: string | null,
  text: string | null,
  base: string | undefined
): Result<string | null, Refusal> {
  const merged = now === null || text === null || base === undefined ? text : mergeTexts(base, now, text);
  const most = LIMITS.cardText;
  return merged !== null && merged.length > most ? refuse('text.tooLong', { most }) : ok(merged);
}
