// What people typed is text in every format, whatever they typed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SynthesisSource } from '#core/synthesis.ts';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { escapeMarkdown, markdown } from '#lib/exports/markdown.ts';
import { oneLine } from '#lib/exports/plain-line.ts';
import { plainText } from '#lib/exports/plain-text.ts';
import { cardOf, HERAULT } from '../golden/exports/herault.ts';

const seed = 20240525;

/** A workshop where every field a person may fill holds this text. */
function filledWith(text: string): SynthesisSource {
  const cards = (['idea', 'finding', 'openQuestion'] as const).map((kind) =>
    cardOf({ id: kind, kind, text, example: text, cited: text, subPoints: [text] })
  );
  return {
    ...HERAULT,
    ...{ title: text, place: text, organizer: text, facilitation: text, thanks: [text] },
    themes: [{ id: 't1', letter: 'A', title: text, question: text, cards }]
  };
}

/** Tag names and attributes of a page, in order: what the browser would build. What is said of the page to other sites is left out. */
function skeleton(html: string): readonly string[] {
  return (html.match(/<[^>]*>/gu) ?? []).map((tag) =>
    tag.replace(/^(<meta (?:name|property)="[a-z:]+" content=")[^"<>]*">$/u, '$1">')
  );
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><h1>x',
  '--><h1>x',
  '<!-- x',
  '&lt;b&gt; &amp; &#60;',
  'javascript:alert(1)',
  '<h2>faux titre</h2>'
];

test.each(attacks)('[SYN-8] typed in every field, it is text: %s', (attack) => {
  const options = { published: true, url: `https://exemple.fr/${attack}`, nonce: 'n' };
  const [bad, good] = [attack, 'Texte'].map((text) => composeLayoutA(filledWith(text), 'fr'));
  if (bad === undefined || good === undefined) throw new Error('two documents');
  expect(skeleton(htmlForCms(bad))).toEqual(skeleton(htmlForCms(good)));
  expect(skeleton(htmlStandalone(bad, options))).toEqual(skeleton(htmlStandalone(good, options)));
});

test('[SYN-8] on any text, HTML has the same skeleton', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', 'a', ' ', '\n', '='),
    minLength: 3
  });
  const expected = skeleton(htmlForCms(composeLayoutA(filledWith('Texte'), 'fr')));
  fc.assert(
    fc.property(text, (typed) => {
      const html = htmlForCms(composeLayoutA(filledWith(`a${typed}z`), 'fr'));
      expect(skeleton(html)).toEqual(expected);
    }),
    { numRuns: 200, seed }
  );
});

test('[SYN-8] a reference cannot leave its comment', () => {
  const html = htmlForCms(composeLayoutA({ ...HERAULT, workshop: '--><script>' }, 'fr'));
  expect(html).toContain('<!-- script, v1 -->');
});

/** What Markdown would still read as a mark: neither escaped nor inert. */
function activeMarks(line: string): readonly string[] {
  const bare = line.replace(/\\[!-/:-@[-`{-~]/gu, '\u0001');
  const inline = bare.match(/[\\`*_[\]{}<>|~$^@]|&#?[\p{L}\p{N}]+;|[\p{L}\p{N}]:\/\/|www\./giu) ?? [];
  const opening = /^\s*(?:[#+=:>-]|\d{1,9}[.)])/u.exec(bare) ?? [];
  return [...inline, ...opening];
}

const marks = [
  ...'#*_-+=~`>|[](){}<>!\\&;:/.@$^ \n\r\t1ab',
  'http://',
  'www.',
  '&amp;',
  '    ',
  '---',
  '```',
  '1. ',
  '\u2028'
];
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(...marks), maxLength: 60 }),
  fc.string({ unit: 'grapheme' })
);

test('[SYN-8] no typed text makes a heading, a link, HTML or a list in Markdown', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const line = escapeMarkdown(text);
      expect(line).not.toMatch(/[\n\r]/u);
      expect(activeMarks(line)).toEqual([]);
    }),
    { numRuns: 5000, seed }
  );
});

test('[SYN-8] Markdown read back is the text itself', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/gu, '$1')).toBe(oneLine(text));
    }),
    { numRuns: 5000, seed }
  );
});

test('[SYN-8] whatever is typed, Markdown has its own lines and no other', () => {
  const shape = (text: string): readonly string[] =>
    markdown(composeLayoutA(filledWith(text), 'fr'))
      .split('\n')
      .map((line) => /^(?:#{1,4} | {2}- |- |---$)/u.exec(line)?.[0] ?? (line === '' ? 'empty' : 'text'));
  fc.assert(
    fc.property(typed, (text) => {
      expect(shape(`a${text}z`)).toEqual(shape('Texte'));
    }),
    { numRuns: 300, seed }
  );
});

test('[SYN-8] a card of 2,000 characters, emoji and right-to-left text pass whole', () => {
  const long = 'Écrire ensemble, puis relire 🎉. '.repeat(70).slice(0, 2000).trim();
  const texts = [long, '👩🏽‍🌾 Famille 👨‍👩‍👧', 'مرحبا بكم في الورشة', 'שלום לכולם'];
  const cards = texts.map((text, n) => cardOf({ id: `c${n}`, text }));
  const source = { ...HERAULT, themes: [{ id: 't1', letter: 'A', title: 'Accueil', question: '', cards }] };
  const document = composeLayoutA(source, 'fr');
  const page = htmlStandalone(document, { published: true });
  for (const made of [page, htmlForCms(document), markdown(document), plainText(document)]) {
    for (const text of texts) expect(made).toContain(text);
  }
  expect(page.match(/<li dir="auto">/gu)).toHaveLength(2);
});

test('[SYN-8] a half emoji is replaced, never written', () => {
  expect(plainText(composeLayoutA(filledWith('a\uD83Cz'), 'fr'))).not.toMatch(/\p{Surrogate}/u);
});

test('[SYN-8] the page stands alone: one h1, one main, no script, nothing fetched', () => {
  const page = htmlStandalone(composeLayoutA(HERAULT, 'fr'), { published: true });
  expect(page.match(/<h1/gu)).toHaveLength(1);
  expect(page.match(/<main/gu)).toHaveLength(1);
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">/u);
  expect(page).not.toMatch(/<script|<link|src=|url\(|@import|https?:/u);
  // A chip beside each of the five themes, and the ring with its own.
  expect(page.match(/<svg/gu)).toHaveLength(5 + 1 + 5);
});

test('[SYN-8] a page asks search engines to stay out unless it may be found; a draft says it is one', () => {
  const document = composeLayoutA(HERAULT, 'fr');
  const noindex = '<meta name="robots" content="noindex">';
  expect(htmlStandalone(document, { published: true })).toContain(noindex);
  expect(htmlStandalone(document, { published: true, indexable: true })).not.toContain(noindex);
  expect(htmlStandalone(document, { published: false })).toContain('Brouillon, non publié.');
  expect(htmlStandalone(document, { published: true, nonce: 'a"b' })).toContain('<style nonce="a&quot;b">');
});

test('[SYN-8] an address that is not http is not printed', () => {
  const document = composeLayoutA(HERAULT, 'fr');
  expect(htmlStandalone(document, { published: true, url: 'https://exemple.fr/r/1' })).toContain(
    'https://exemple.fr/r/1'
  );
  expect(htmlStandalone(document, { published: true, url: 'javascript:alert(1)' })).not.toContain(
    'javascript'
  );
});
