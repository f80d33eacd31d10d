// The tables from above at the head of a page: a link to each theme, and only where they make a ring.
import { expect, test } from 'vitest';
import type { Block, Document } from '#lib/exports/blocks.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { themesRing } from '#lib/exports/themes-ring.ts';

const theme = (letter: string, text = `Thème ${letter}`): Block => ({
  ...{ type: 'heading', id: `theme:${letter}`, level: 3, text },
  theme: { id: letter, letter }
});
const image: Block = {
  ...{ type: 'image', id: 'cover', image: 'a'.repeat(64), format: 'png' },
  ...{ width: 10, height: 10, alt: '', credit: '' }
};
const page = (...blocks: readonly Block[]): Document => ({
  ...{ id: 'w1', version: 1, locale: 'fr', title: 'Titre', mention: [] },
  blocks: [{ type: 'title', id: 'title', text: 'Titre' }, ...blocks]
});
const letters = (count: number): readonly Block[] =>
  [...'ABCDEFGHI'].slice(0, count).map((each) => theme(each));

test('[PUB-4] each table is a link to the heading of its theme, by its name', () => {
  const html = htmlStandalone(page(...letters(5)), { published: true });
  const links = [...html.matchAll(/<a href="#([^"]+)" aria-label="([^"]+)">/gu)].map(([, to, name]) => [
    to,
    name
  ]);
  expect(links).toEqual([...'ABCDE'].map((each) => [`theme-${each}`, `Thème ${each}`]));
  for (const [to] of links) expect(html.split(`<h3 id="${to}">`)).toHaveLength(2);
});

test.each([
  ['two tables', letters(2)],
  ['nine tables', letters(9)],
  ['an image at the head', [image, ...letters(5)]],
  ['themes without a gommette', [...letters(2), theme('?')]]
])('[PUB-4] no ring with %s', (_what, blocks) => {
  expect(themesRing(page(...blocks))).toBe('');
});

test.each([3, 5, 6, 8])('[PUB-4] %i tables stand apart, inside the drawing', (count) => {
  const ring = themesRing(page(...letters(count)));
  const at = [...ring.matchAll(/translate\(([\d.]+) (-?[\d.]+)\)/gu)].map(
    ([, x, y]) => [Number(x), Number(y)] as const
  );
  const radius = Number(/<circle r="(\d+)"/u.exec(ring)?.[1]);
  const [, top = 0, width = 0, height = 0] = /viewBox="0 (-?\d+) (\d+) (\d+)"/u.exec(ring)?.map(Number) ?? [];
  expect(at).toHaveLength(count);
  for (const [i, [x, y]] of at.entries()) {
    const [across, down] = [Math.min(x, width - x), Math.min(y - top, top + height - y)];
    expect([across > radius, down > radius]).toEqual([true, true]);
    for (const [otherX, otherY] of at.slice(i + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(2 * radius);
  }
});

test('[PUB-4] a name is text, whatever is in it', () => {
  const ring = themesRing(page(theme('A', '"><script>alert(1)</script>'), ...letters(3).slice(1)));
  expect(ring).not.toMatch(/<script|""/u);
  expect(ring).toContain('&quot;');
});
