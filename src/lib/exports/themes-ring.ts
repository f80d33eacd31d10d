// The room from above at the head of a page without image (PUB-4): a table a theme, in a ring, each a way to what it wrote. Drawn in
// the document itself, in figures alone: nothing beside it, nothing anybody typed but the names of themes, escaped.
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import { htmlText } from './escape-html.ts';
import { chipOf, gommetteSvg } from './gommette.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** Fewer make no ring; more would not be read. */
const [LEAST, MOST] = [3, 8] as const;
/** As wide as the lines beside it. */
const WIDTH = 680;
/** Half of the ring, from the middle of a table to that of the one across. */
const [ACROSS, DOWN] = [248, 132] as const;
const AIR = 6;
/** Quiet enough for paper, and to be seen in the dark. */
const LINE = '#857b6a';
const DOTS = 132;
/** Of a table: its chairs, and what of a chair's place it takes. */
const CHAIRS = 7;
const CHAIR = 0.6;

/** The address of a theme in its page; null where its gommette is not drawn. */
export function themeAnchor({ theme }: Heading): string | null {
  return theme && chipOf(theme.letter) ? `theme-${theme.letter}` : null;
}

/** The ring; empty where an image stands at the head, or there are too few themes or too many. */
export function themesRing({ blocks, locale }: Document): string {
  const headings = blocks.filter(
    (block): block is Heading => block.type === 'heading' && themeAnchor(block) !== null
  );
  const hasImage = blocks.some(({ type }) => type === 'image');
  if (hasImage || headings.length < LEAST || headings.length > MOST) return '';
  const radius = headings.length > 5 ? 56 : 71;
  const places = headings.map((_, i) => placeAt(i / headings.length));
  const downs = places.map(({ y }) => y);
  const [top, bottom] = [Math.min(...downs) - radius - AIR, Math.max(...downs) + radius + AIR];
  const box = { height: Math.round(bottom - top), top: Math.round(top) };
  const tables = headings.map((heading, i) => tableSvg(heading, places[i] ?? placeAt(0), { radius, locale }));
  return [
    `<figure>\n<nav aria-label="${htmlText(m.exports_ring({}, { locale }), locale)}">`,
    `<svg width="${WIDTH}" height="${box.height}" viewBox="0 ${box.top} ${WIDTH} ${box.height}">`,
    pathSvg(places, radius),
    ...tables,
    '</svg>',
    `</nav>\n<figcaption>${htmlText(m.exports_ring_caption({}, { locale }), locale)}</figcaption>\n</figure>`
  ].join('\n');
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** `share` of the ring, from the top, clockwise; its middle is at half of the width, and at no height. */
function placeAt(share: number): Place {
  const angle = (share - 0.25) * 2 * Math.PI;
  const rounded = (length: number): number => Math.round(length * 10) / 10;
  return {
    x: rounded(WIDTH / 2 + ACROSS * Math.cos(angle)),
    y: rounded(DOWN * Math.sin(angle))
  };
}

/** The way from table to table, in dots, where no table stands. */
function pathSvg(places: readonly Place[], radius: number): string {
  const dots = Array.from({ length: DOTS }, (_, i) => placeAt(i / DOTS)).filter((dot) =>
    places.every(({ x, y }) => Math.hypot(dot.x - x, dot.y - y) > radius + 8)
  );
  const drawn = dots.map(({ x, y }) => `M${x} ${y}h0`).join('');
  return `<path d="${drawn}" fill="none" stroke="${LINE}" stroke-width="3" stroke-linecap="round" aria-hidden="true"/>`;
}

/** A table from above, with its chairs and its chip: a link to its theme. */
function tableSvg(
  heading: Heading,
  { x, y }: Place,
  { radius, locale }: { readonly radius: number; readonly locale: Locale }
): string {
  const letter = heading.theme?.letter ?? '';
  const line = chipOf(letter)?.line ?? LINE;
  const cloth = Math.round(radius * 0.76);
  const chip = Math.round(radius * 0.84);
  const place = (2 * Math.PI * radius) / CHAIRS;
  const chairs = `${Math.round(place * CHAIR)} ${(place - Math.round(place * CHAIR)).toFixed(1)}`;
  return [
    `<a href="#${themeAnchor(heading)}" aria-label="${htmlText(heading.text, locale)}">`,
    `<g transform="translate(${x} ${y})">`,
    `<circle r="${radius}" fill="none" stroke="${LINE}" stroke-width="2.5" stroke-dasharray="${chairs}" stroke-linecap="round"/>`,
    `<circle r="${cloth}" fill="var(--cloth, transparent)" stroke="${line}" stroke-width="1.75"/>`,
    `<circle r="${cloth - 6}" fill="none" stroke="${line}" stroke-opacity=".5" stroke-width="1.75" stroke-linecap="round" stroke-dasharray="0 5.5"/>`,
    gommetteSvg(letter, `x="${-chip / 2}" y="${-chip / 2}" width="${chip}" height="${chip}"`),
    '</g></a>'
  ].join('');
}
