// Quick polls that were kept and shown (SYN-18): each as a table, with how many answered of how many asked; never fewer than five.
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from './blocks.ts';
import { oneLine } from './plain-line.ts';

/** A heading, then a table for each poll. */
export function pollBlocks({ polls = [] }: SynthesisSource, locale: Locale): readonly Block[] {
  if (polls.length === 0) return [];
  const text = m.exports_polls({}, { locale });
  return [
    { type: 'heading', id: 'polls', level: 2, text, theme: null },
    ...polls.map((poll, n): Block => ({
      ...{ type: 'table', id: `poll:${n + 1}` },
      caption: m.exports_poll(
        { question: oneLine(poll.question), count: poll.answered, asked: poll.asked },
        { locale }
      ),
      columns: [m.exports_answered({}, { locale })],
      rows: poll.lines.map((line) => ({ title: oneLine(line.text), cells: [line.count] }))
    }))
  ];
}
