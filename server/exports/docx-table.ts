// A table of figures in a Word file: a caption above it, its first row repeated on each page as its header.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild
} from 'docx';
import type { PrintedBlock } from './printed.ts';

/** Of the text between the margins, in twentieths of a point. */
const WIDTH = 9186;
const FIGURE = 1500;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** The caption, then the table. */
export function tableOf({
  caption,
  heads,
  rows
}: Extract<PrintedBlock, { type: 'table' }>): readonly FileChild[] {
  const widths = heads.map((_head, i) => (i === 0 ? WIDTH - FIGURE * (heads.length - 1) : FIGURE));
  const rowOf = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, i) => cellOf(text, { width: widths[i] ?? FIGURE, isHead, isFirst: i === 0 }))
    });
  return [
    new Paragraph({ style: 'Caption', text: caption, keepNext: true }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        ...{ left: NONE, right: NONE, top: NONE, insideVertical: NONE },
        bottom: NONE,
        insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: 'E3D9C6' }
      },
      rows: [rowOf(heads, true), ...rows.map(({ title, cells }) => rowOf([title, ...cells], false))]
    }),
    new Paragraph({ text: '', spacing: { after: 60 } })
  ];
}

function cellOf(
  text: string,
  { width, isHead, isFirst }: { width: number; isHead: boolean; isFirst: boolean }
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 0, right: 60 },
    ...(isHead ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '1E2430' } } } : {}),
    children: [
      new Paragraph({
        alignment: isFirst ? AlignmentType.START : AlignmentType.END,
        spacing: { after: 0 },
        children: [new TextRun({ text, bold: isHead })]
      })
    ]
  });
}
