// The styles of a Word file, by their built-in names: a hierarchy that any word processor knows, in the house's ink.
import type { IStylesOptions } from 'docx';
import type { Locale } from '#lib/i18n/locale.ts';

/** The language that proofing tools are told. */
export const LANGUAGES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Locale, string>;

const INK = '1E2430';
const SOFT = '535B69';
const FONT = 'Calibri';

/** Half-points, and twentieths of a point before and after. */
const heading = (size: number, before: number, after: number): object => ({
  run: { size, bold: true, color: INK, font: FONT },
  paragraph: { spacing: { before, after, line: 252, lineRule: 'auto' }, keepNext: true, keepLines: true }
});

/** Every style of the file. Names are Word's own wherever it has one. */
export function stylesOf(locale: Locale): IStylesOptions {
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { size: 22, color: INK, font: FONT, language: { value: LANGUAGES[locale] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } }
      },
      heading1: heading(56, 120, 280),
      heading2: heading(36, 480, 160),
      heading3: heading(28, 360, 120),
      heading4: heading(22, 200, 60)
    },
    paragraphStyles: [
      { ...based, id: 'Meta', name: 'Meta', run: { bold: true } },
      { ...based, id: 'Lead', name: 'Lead', run: { size: 26 }, paragraph: { spacing: { after: 240 } } },
      { ...based, id: 'ListBullet', name: 'List Bullet', paragraph: { spacing: { after: 60 } } },
      { ...based, id: 'ListBullet2', name: 'List Bullet 2', paragraph: { spacing: { after: 40 } } },
      {
        ...based,
        id: 'Quote',
        name: 'Quote',
        run: { size: 24 },
        paragraph: {
          indent: { left: 340 },
          spacing: { before: 160, after: 40 },
          border: { left: { style: 'single', size: 18, space: 12, color: INK } }
        }
      },
      {
        ...based,
        id: 'QuoteBy',
        name: 'Quote Signature',
        run: { size: 20, color: SOFT },
        paragraph: {
          indent: { left: 340 },
          spacing: { after: 200 },
          border: { left: { style: 'single', size: 18, space: 12, color: INK } }
        }
      },
      {
        ...based,
        id: 'Caption',
        name: 'caption',
        run: { size: 19, color: SOFT },
        paragraph: { spacing: { before: 80, after: 200 } }
      },
      {
        ...based,
        id: 'Thanks',
        name: 'Thanks',
        paragraph: {
          spacing: { before: 480 },
          border: { top: { style: 'single', size: 12, space: 10, color: INK } }
        }
      },
      { ...based, id: 'Mention', name: 'Mention', run: { size: 19, color: SOFT } }
    ],
    characterStyles: [{ id: 'Aside', name: 'Aside', quickFormat: true, run: { color: SOFT } }]
  };
}
