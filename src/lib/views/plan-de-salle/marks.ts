// The marks that every part of the picture shares: a table's chip, a group's chip, and their letters.
import { TABLE_SHAPES, chipScale, chipText, hueOf, isRinged } from '#lib/ui/shapes.ts';
import { tenth, type Mark, type Point } from './plan.ts';

/** SVG text names its family itself: printing and exports do not inherit the page's. */
export const DISPLAY = 'var(--display)';

/** The chip of a table: shape, colour and letter, `size` high. Below 13 the letter is left out. */
export function drawGommette(letter: string, at: Point, size: number): Mark {
  const hue = hueOf(letter);
  const shape = TABLE_SHAPES[hue];
  const scale = size / 100;
  const children: Mark[] = [];
  if (isRinged(letter))
    children.push(
      path('ring', {
        d: shape.d,
        transform: 'scale(1.26)',
        fill: 'none',
        stroke: `var(--t${hue})`,
        'stroke-width': 3.4
      })
    );
  children.push(
    path('shape', {
      d: shape.d,
      fill: `var(--t${hue}-fill)`,
      stroke: `var(--t${hue})`,
      'stroke-width': tenth(Math.max(3, 1.25 / scale)),
      'stroke-linejoin': 'round'
    })
  );
  if (size >= 13)
    children.push(
      word(
        'letter',
        chipText(letter),
        { x: 0, y: shape.dy },
        {
          dy: '0.355em',
          'font-family': DISPLAY,
          'font-weight': 800,
          'font-size': tenth(shape.k * chipScale(letter) * 100),
          fill: `var(--t${hue}-on)`
        }
      )
    );
  return {
    tag: 'g',
    key: 'gommette',
    attributes: { transform: `translate(${tenth(at.x)} ${tenth(at.y)}) scale(${scale.toFixed(3)})` },
    children
  };
}

/** A group: a number on a round white chip. Never a colour. Too small for a figure, it stays a bead. */
export function drawChip(group: number | string, at: Point, r: number): Mark {
  const text = {
    dy: '0.355em',
    'font-family': DISPLAY,
    'font-weight': 800,
    'font-size': tenth(r * 1.16),
    fill: 'var(--ink)'
  };
  const children = [
    circle('bead', at, r, {
      fill: 'var(--surface)',
      stroke: 'var(--ink)',
      'stroke-width': tenth(Math.max(1.5, r * 0.13))
    })
  ];
  if (r >= 7) children.push(word('number', String(group), at, text));
  return { tag: 'g', key: `group ${group}`, attributes: {}, children };
}

/** A circle, rounded to a tenth. */
export function circle(key: string, at: Point, r: number, attributes: Mark['attributes']): Mark {
  return { tag: 'circle', key, attributes: { cx: tenth(at.x), cy: tenth(at.y), r: tenth(r), ...attributes } };
}

/** A path as it comes. */
export function path(key: string, attributes: Mark['attributes']): Mark {
  return { tag: 'path', key, attributes };
}

/** Text is lowered by `dy`, never by dominant-baseline, which browsers and PDF writers place differently. */
export function word(key: string, text: string, at: Point, attributes: Mark['attributes']): Mark {
  return {
    tag: 'text',
    key,
    text,
    attributes: { x: tenth(at.x), y: tenth(at.y), 'text-anchor': 'middle', ...attributes }
  };
}
