// The PDF, read back by its bytes.
import { expect, test } from 'vitest';
import { pdf } from '#server/exports/pdf.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { ASKED, wholeArticle, wholeDocument } from './article.ts';
import { readPdf } from './read-pdf.ts';

const made = (document: Document) => readPdf(pdf(document, wholeArticle(document).images));
const said = (text: string): Document => ({
  ...wholeDocument(),
  blocks: [
    { type: 'title', id: 'title', text: 'Titre' },
    { type: 'paragraph', id: 'p', text }
  ]
});

test('[FMT-3] it says it is PDF/UA-1, tagged, titled, in the language of the article, and of no day', () => {
  const { source } = made(wholeDocument());
  expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(source).toMatch(/\/StructTreeRoot \d+ 0 R/u);
  expect(source).toMatch(/\/MarkInfo <<\s+\/Marked true/u);
  expect(source).toContain('/Lang (fr-FR)');
  expect(source).toContain('/DisplayDocTitle true');
  expect(source).toContain('ce que les offices de tourisme de l’Hérault essaient</rdf:li>');
  expect(source).not.toMatch(/CreationDate|ModDate|xmp:CreateDate|xmp:ModifyDate|\/Author|dc:creator/u);
  expect(made(wholeDocument('en')).source).toContain('/Lang (en-GB)');
});

test('[FMT-3] its outline is that of the article', () => {
  const document = wholeDocument();
  const expected = document.blocks.flatMap((block) =>
    block.type === 'title' ? [1] : block.type === 'heading' ? [block.level] : []
  );
  const { outline } = made(document);
  expect(outline.map((line) => Number(line[0]))).toEqual(expected);
  expect(outline.slice(0, 3)).toEqual([
    '1 Politiques partenariales\u00A0: ce que les offices de tourisme de l’Hérault essaient',
    '2 Témoignages',
    '3 L’année du gîte'
  ]);
});

test('[FMT-3] a heading that skips a level is told one below the last, as PDF/UA asks', () => {
  const heading = (level: 2 | 3 | 4, text: string) =>
    ({ type: 'heading', id: text, level, text, theme: null }) as const;
  const blocks = [heading(3, 'trois'), heading(4, 'quatre'), heading(2, 'deux'), heading(4, 'quatre encore')];
  const document = { ...wholeDocument(), blocks };
  expect(made(document).outline).toEqual(['1 trois', '2 quatre', '2 deux', '3 quatre encore']);
});

test('[FMT-3] what it shows has its role: headings, lists, quotes, a table with heads, a figure with its words', () => {
  const { roles, alts } = made(wholeDocument());
  const count = (role: string): number => roles.filter((each) => each === role).length;
  expect(['H1', 'H2', 'H3', 'H4', 'LI', 'BlockQuote', 'Table', 'TH', 'TD', 'Figure'].map(count)).toEqual([
    1, 3, 6, 9, 33, 2, 1, 3, 6, 1
  ]);
  expect(alts).toEqual(['Deux tables au soleil']);
});

test('[FMT-3] nothing is painted but what is tagged or said to be an artifact, and a heading holds its words alone', () => {
  for (const document of [wholeDocument(), composeDocument(ASKED.source, 'fr')]) {
    const { untagged, text, source } = made(document);
    expect(text).not.toBe('');
    expect(untagged).toEqual([]);
    const inHeadings = [...source.matchAll(/\/S \/H[1-6]\s[\s\S]*?\/K \[([^\]]*)\]/gu)].map(
      ([, kids]) => kids
    );
    expect(inHeadings.length).toBeGreaterThan(3);
    expect(inHeadings.filter((kids) => kids?.includes(' R'))).toEqual([]);
  }
});

test('[FMT-3] it is in our fonts alone', () => {
  const names = new Set(
    made(wholeDocument())
      .source.match(/\/BaseFont \/\S+/gu)
      ?.map((name) => name.replace(/^.*\+/u, ''))
  );
  expect([...names].sort()).toEqual(
    ['AtkinsonHyperlegibleNext-Regular', 'BricolageGrotesque96ptExtraBold-Regular'].sort()
  );
});

test('[FMT-3] every word of the article is there, in its order', () => {
  const flat = (text: string): string => text.replace(/\s+/gu, '');
  const text = flat(made(wholeDocument()).text);
  const words = [
    ...[
      'Atelier du 25 mai 2024',
      'Le 25 mai 2024, 37 personnes',
      'Photo',
      'On a commencé',
      'Avant',
      'Payant'
    ],
    ...['Idées et constats partagés', 'engagement', 'Constat partagé', 'Merci aux structures', 'version 1']
  ];
  const places = words.map((each) => text.indexOf(flat(each)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('[FMT-3] a sign that no font of ours draws is a square; letters of neighbours are themselves', () => {
  const { text } = made(said('Łukasz 🎉👩🏽‍🌾 à l’œuvre\u202F! e\u0301'));
  expect(text.replace(/\n/gu, '')).toContain('Łukasz ');
  expect(text).toMatch(/à l’œuvre\s!\s+é/u);
  expect(text).not.toContain('🎉');
  expect(made(said('مرحبا بكم שלום 中文 \u200F')).roles).toContain('P');
});

test.each(['#set page(1pt)', '#read(/etc/passwd)', '$ x $', '*a* _b_ `c` @d <e> // f', '\\u{41} #{1+1}'])(
  '[FMT-7] Typst’s own language is text: %s',
  (text) => {
    const document = said(text);
    expect(made(document).text.replace(/\s+/gu, ' ')).toContain(text);
  }
);
