// « Zoom sur… » (ZOOM-4): place, what was done, to what end, then a quote and who says it, where they agreed. Pure.
import type { SynthesisTheme, SynthesisZoom } from '#core/synthesis.ts';
import type { ZoomId } from '#core/ids.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Composition } from './card-items.ts';
import { lowerFirst } from './example.ts';
import { keepingBlocks } from './kept-blocks.ts';
import { cardText, oneLine, withoutEnd } from './plain-line.ts';
import { signedBy } from './quote-text.ts';

/** The zooms of a theme that may be read, each under its heading. */
export function zoomBlocks({ id }: SynthesisTheme, composition: Composition, level: 3 | 4): readonly Block[] {
  const zooms = composition.zooms ?? [];
  return zooms.filter(({ theme }) => theme === id).flatMap((zoom) => oneZoom(zoom, composition, level));
}

/** « Zoom sur la charte signée à deux », as its page and its desk write it; `typed`: the title its owner gave, which may be empty. */
export function zoomTitle(typed: string, proper: ReadonlySet<string>, locale: Locale): string {
  const title = withoutEnd(oneLine(typed));
  if (title === '') return m.exports_zoom({}, { locale });
  return m.exports_zoom_on({ title: lowerFirst(title, proper) }, { locale });
}

function oneZoom(
  { id, told }: SynthesisZoom,
  { locale, proper }: Composition,
  level: 3 | 4
): readonly Block[] {
  if (!told) return [];
  const said = (part: string, words: string): readonly Block[] =>
    words === '' ? [] : [{ type: 'paragraph', id: `zoom:${id}:${part}`, text: words }];
  const by = signedBy(told.name, told.function);
  const objectives = lowerFirst(cardText(told.objectives), proper);
  const quote = cardText(told.quote);
  return [
    { type: 'heading', id: `zoom:${id}`, level, text: zoomTitle(told.title, proper, locale), theme: null },
    ...said('place', oneLine(told.place)),
    ...said('what', cardText(told.what)),
    ...said('objectives', objectives === '' ? '' : m.exports_zoom_objectives({ objectives }, { locale })),
    ...(quote === ''
      ? said('signed', by)
      : [{ type: 'quote', id: `zoom:${id}:quote`, text: quote, by } as const])
  ];
}

/**
 * A published document without what is no longer agreed to: whoever takes a zoom back is heard at once, whatever was frozen.
 * `readable`: zooms that may be read now, with their quote or without.
 */
export function withReadableZooms(
  document: Document,
  readable: ReadonlyMap<ZoomId, 'whole' | 'unsigned'>
): Document {
  return keepingBlocks(document, ({ id }) => {
    const [, zoom, part] = /^zoom:([^:]+)(?::(.+))?$/.exec(id) ?? [];
    if (zoom === undefined) return true;
    const now = readable.get(zoom);
    return now === 'whole' || (now === 'unsigned' && part !== 'quote' && part !== 'signed');
  });
}
