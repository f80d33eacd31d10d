// The Word file, by its parts and as another library reads it.
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docx } from '#server/exports/docx.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { wholeArticle, wholeDocument } from './article.ts';

async function partsOf(document: Document): Promise<(name: string) => string> {
  const parts = unzipSync(await docx(document, wholeArticle(document).images));
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
}

/** Text of the paragraphs of one style. */
function styled(xml: string, style: string): readonly string[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
  return paragraphs
    .filter((each) => each.includes(`<w:pStyle w:val="${style}"/>`))
    .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, text]) => text).join(''));
}

test('[FMT-2] headings, lists, quotes and captions have the styles of a word processor', async () => {
  const xml = (await partsOf(wholeDocument()))('word/document.xml');
  expect(styled(xml, 'Heading1')).toEqual([
    'Politiques partenariales\u00A0: ce que les offices de tourisme de l’Hérault essaient'
  ]);
  expect(styled(xml, 'Heading2')).toEqual([
    'Témoignages',
    'Une journée de tables apprenantes',
    'Idées et constats partagés'
  ]);
  expect(styled(xml, 'Heading3')).toEqual([
    'L’année du gîte',
    'Avec la collectivité, les élus et leur politique touristique',
    'Une démarche concertée, reliée à une vision d’ensemble',
    'L’argent et les moyens',
    'La place des professionnels',
    'L’offre'
  ]);
  expect(styled(xml, 'Heading4')).toEqual([
    ...Array(3).fill(['Idées échangées', 'Constats partagés']).flat(),
    ...['Idées échangées', 'Constat partagé', 'Idées échangées']
  ]);
  expect(styled(xml, 'ListBullet')).toHaveLength(26);
  expect(styled(xml, 'ListBullet2')).toHaveLength(7);
  expect(styled(xml, 'Quote')).toEqual([
    '«\u00A0On a commencé par écouter.\u00A0»',
    '«\u00A0Et c’est resté.\u00A0»'
  ]);
  expect(styled(xml, 'QuoteBy')).toEqual(['Alix Roux, Gîte du Pin']);
  expect(styled(xml, 'Caption')).toEqual(['Photo\u00A0: Alix Roux', 'Où se tenaient les personnes']);
  expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  expect(xml).toContain('descr="Deux tables au soleil"');
});

test.each([
  ['fr', 'fr-FR'],
  ['en', 'en-GB']
] as const)('[FMT-2] in %s, proofing is told %s', async (locale, language) => {
  const part = await partsOf(wholeDocument(locale));
  expect(part('word/styles.xml')).toContain(`<w:lang w:val="${language}"/>`);
  expect(part('docProps/core.xml')).toContain(`<dc:language>${language}</dc:language>`);
});

test('[FMT-2] its properties say a title, nobody and no day', async () => {
  const part = await partsOf(wholeDocument());
  expect(part('docProps/core.xml').replace(/^.*?<dc:title>/su, '<dc:title>')).toBe(
    '<dc:title>Politiques partenariales\u00A0: ce que les offices de tourisme de l’Hérault essaient</dc:title>' +
      '<dc:language>fr-FR</dc:language></cp:coreProperties>'
  );
  for (const name of ['docProps/app.xml', 'docProps/custom.xml', 'word/document.xml', 'word/settings.xml'])
    expect(part(name)).not.toMatch(/creator|lastModifiedBy|\d{4}-\d\d-\d\dT/u);
});

test('[FMT-2] another library reads it back without a warning', async () => {
  const document = wholeDocument();
  const buffer = Buffer.from(await docx(document, wholeArticle(document).images));
  const styleMap = ["p[style-name='Quote'] => blockquote:fresh"];
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap });
  const unknown = messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'));
  expect(unknown.filter(({ message }) => !message.startsWith('Unrecognised run style'))).toEqual([]);
  expect(value.match(/<h[1-4]>/gu)).toEqual(
    document.blocks.flatMap((block) =>
      block.type === 'title' ? ['<h1>'] : block.type === 'heading' ? [`<h${block.level}>`] : []
    )
  );
  expect(value).toContain('<blockquote>«\u00A0On a commencé par écouter.\u00A0»</blockquote>');
  expect(value).toContain('<ul><li>engagement</li><li>convention</li>');
  expect(value).toContain('<thead><tr><th><p><strong>Position</strong></p></th>');
  expect(value).toMatch(/<img alt="Deux tables au soleil" src="data:image\/png;base64,/u);
});

test('[FMT-2] an image without its bytes is left out, with its credit', async () => {
  const parts = unzipSync(await docx(wholeDocument(), new Map()));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toMatch(/<w:drawing>|Photo/u);
});
