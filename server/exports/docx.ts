// The article for a word processor (FMT-2): real styles, so that its outline, its lists and its quotes can be edited as such. No date, no
// author: the same article gives the same bytes (zip.ts packs it again).
import {
  Document as WordFile,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions
} from 'docx';
import { chipOf } from '#lib/exports/gommette.ts';
import type { Document, Images } from '#lib/exports/blocks.ts';
import { pictureOf } from './docx-picture.ts';
import { LANGUAGES, stylesOf } from './docx-styles.ts';
import { tableOf } from './docx-table.ts';
import { printed, type PrintedBlock, type PrintedItem } from './printed.ts';
import { plainCore } from './docx-core.ts';

const LEVELS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
const LIST = 'tablee-list';

/** The bytes of the file. An image whose bytes are not given is left out. */
export async function docx(document: Document, images: Images): Promise<Uint8Array> {
  const { title, locale, blocks } = printed(document);
  const children = blocks.flatMap((block, at) =>
    block.type === 'image' ? pictureOf({ block, rank: at + 1 }, images) : childrenOf(block)
  );
  const bullet = (level: number, text: string): object => ({
    ...{ level, format: LevelFormat.BULLET, text },
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } }
  });
  const file = new WordFile({
    title,
    creator: 'Tablée',
    styles: stylesOf(locale),
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [bullet(0, '•'), bullet(1, '–')] as never
        }
      ]
    },
    sections: [{ properties: PAGE, children }]
  });
  return plainCore(await Packer.toBuffer(file), { title, language: LANGUAGES[locale] });
}

/** A4, in twentieths of a point. */
const PAGE: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1300, bottom: 1300, left: 1360, right: 1360 }
  }
};

function childrenOf(block: Exclude<PrintedBlock, { type: 'image' }>): readonly FileChild[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text })];
    case 'heading':
      return [headingOf(block)];
    case 'list':
      return block.items.flatMap(itemOf);
    case 'table':
      return tableOf(block);
    case 'quote':
      return [
        new Paragraph({ style: 'Quote', text: block.words, keepNext: block.by !== '' }),
        ...(block.by === '' ? [] : [new Paragraph({ style: 'QuoteBy', text: block.by })])
      ];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    default:
      return [new Paragraph({ style: STYLES[block.type], text: block.text })];
  }
}

const STYLES = { meta: 'Meta', lead: 'Lead', thanks: 'Thanks', mention: 'Mention' } as const;

/** A theme's heading has its table's colour beside it. */
function headingOf({ level, text, letter }: Extract<PrintedBlock, { type: 'heading' }>): Paragraph {
  const color = chipOf(letter)?.fill.slice(1);
  return new Paragraph({
    heading: LEVELS[level - 2] ?? HeadingLevel.HEADING_4,
    text,
    ...(color === undefined ? {} : { border: { left: { style: 'single', size: 36, space: 6, color } } })
  });
}

function itemOf({ text, example, end, points }: PrintedItem): readonly Paragraph[] {
  const aside = example === '' ? '' : `${text === '' ? '' : ' '}${example}`;
  const runs = [
    new TextRun(text),
    ...(aside === '' ? [] : [new TextRun({ text: aside, style: 'Aside' }), new TextRun(end)])
  ];
  return [
    new Paragraph({ style: 'ListBullet', numbering: { reference: LIST, level: 0 }, children: runs }),
    ...points.map(
      (point) =>
        new Paragraph({ style: 'ListBullet2', numbering: { reference: LIST, level: 1 }, text: point })
    )
  ];
}
