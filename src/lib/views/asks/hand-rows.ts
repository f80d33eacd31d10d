// What hands are counted for, in words: a line, or a side or an option of it (VOT-8).
import { handKeys, SIDES } from '#core/hand-keys.ts';
import { linesAsked } from '#core/lines-asked.ts';
import type { VoteView } from '#core/views-votes.ts';
import { m } from '#lib/paraglide/messages.js';

/** One figure to type. `key`: as in `vote.count`. `letter`: the theme's, empty when there is none. */
export interface HandRow {
  readonly key: string;
  readonly letter: string;
  readonly text: string;
}

/** One row for each key, in order. */
export function handRows(vote: VoteView): readonly HandRow[] {
  const keys = new Set(handKeys(vote));
  const rows = linesAsked(vote.lines).flatMap(({ id, letter, text, poles }): HandRow[] => {
    if (vote.ask?.rule === 'scale' && poles) {
      const words = [poles[0], m.asks_middle(), poles[1]];
      return SIDES.map((side, i) => ({ key: `${id}.${side}`, letter, text: named(text, words[i] ?? '') }));
    }
    if (vote.ask?.rule === 'sort')
      return vote.ask.options.map((option, i) => ({
        ...{ key: `${id}.${i + 1}`, letter },
        text: m.asks_hands_place({ text, option })
      }));
    return [{ key: id, letter, text }];
  });
  return rows.filter(({ key }) => keys.has(key));
}

function named(text: string, option: string): string {
  return text === '' ? option : m.asks_hands_place({ text, option });
}
