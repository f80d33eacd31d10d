// A tension in the article (SYN-13): its two poles, where people stood before and after, who changed sides. Figures only; what was
// argued for each side is in the lists that follow (theme-blocks.ts).
import { arrivalsOf, type Moves } from '#core/distribution.ts';
import { SIDES, type Side } from '#core/hand-keys.ts';
import type { SynthesisTension, SynthesisTheme } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { joinList } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, TableRow } from './blocks.ts';
import { oneLine } from './plain-line.ts';

/** « Payant » ou « Offert » ? Nothing for a theme without sides. */
export function polesBlock({ id, tension }: SynthesisTheme, locale: Locale): readonly Block[] {
  if (!tension) return [];
  const [a, b] = tension.poles.map(oneLine);
  const text = m.exports_poles({ a: a ?? '', b: b ?? '' }, { locale });
  return [{ type: 'paragraph', id: `theme:${id}:poles`, text }];
}

/** A table of who stood where, then a sentence on who changed sides; nothing where neither is known. */
export function positionBlocks({ id, tension }: SynthesisTheme, locale: Locale): readonly Block[] {
  const table = tension && tableOf(tension, locale);
  if (!table) return [];
  const moved = tension.moves ? movedText(tension.moves, tension.poles, locale) : '';
  return [
    { ...table, id: `theme:${id}:positions` },
    ...(moved === '' ? [] : [{ type: 'paragraph', id: `theme:${id}:moves`, text: moved } as const])
  ];
}

type Table = Extract<Block, { type: 'table' }>;

function tableOf({ before, after, poles }: SynthesisTension, locale: Locale): Omit<Table, 'id'> | null {
  const times = [
    { heading: m.exports_before({}, { locale }), stood: before },
    { heading: m.exports_after({}, { locale }), stood: after }
  ].flatMap(({ heading, stood }) => (stood ? [{ heading, stood }] : []));
  if (times.length === 0) return null;
  const titles: Readonly<Record<Side, string>> = {
    A: oneLine(poles[0]),
    M: m.exports_middle({}, { locale }),
    B: oneLine(poles[1])
  };
  const rows = SIDES.map((side): TableRow => ({
    title: titles[side],
    cells: times.map(({ stood }) => stood.sides[side])
  }));
  const all = { title: m.exports_answered({}, { locale }), cells: times.map(({ stood }) => stood.people) };
  return {
    type: 'table',
    caption: m.exports_positions({}, { locale }),
    columns: times.map(({ heading }) => heading),
    rows: [...rows, all]
  };
}

function movedText(moves: Moves, [a, b]: readonly [string, string], locale: Locale): string {
  const { told, moved } = moves;
  if (moved === 0) return m.exports_moved_none({ told }, { locale });
  const parts = arrivalsOf(moves).map(({ side, count }) =>
    side === 'M'
      ? m.exports_moved_middle({ count }, { locale })
      : m.exports_moved_to({ count, pole: oneLine(side === 'A' ? a : b) }, { locale })
  );
  return m.exports_moved({ count: moved, told, parts: joinList(parts, locale) }, { locale });
}
