// A workbook as Excel writes them, as small as can be: stored, not compressed, with inline texts and formulas.
import { crc32 } from 'node:zlib';

/** What a cell holds: a text, a number, nothing, or a formula with the result Excel computed (null: an error). */
export type Cell = string | number | null | { readonly formula: string; readonly result: string | null };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a workbook with these sheets, each by its rows. */
export function anXlsx(...sheets: readonly (readonly (readonly Cell[])[])[]): Uint8Array<ArrayBuffer> {
  const names = sheets.map((_, i) => `Feuille${i + 1}`);
  const part = (i: number) => `worksheets/sheet${i + 1}.xml`;
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${names
        .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${part(i)}"/>`)
        .join('')}</Relationships>`
    ],
    ...sheets.map((rows, i): [string, string] => [`xl/${part(i)}`, sheetXml(rows)])
  ];
  return stored(files.map(([name, text]) => [name, Buffer.from(text)]));
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map(
    (cells, y) =>
      `<row r="${y + 1}">${cells.map((cell, x) => cellXml(cell, `${'ABCDEFGHIJ'[x]}${y + 1}`)).join('')}</row>`
  );
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const { formula, result } = cell;
  return result === null
    ? `<c r="${at}" t="e"><f>${escaped(formula)}</f><v>#REF!</v></c>`
    : `<c r="${at}" t="str"><f>${escaped(formula)}</f><v>${escaped(result)}</v></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A zip without compression. */
function stored(files: readonly (readonly [string, Buffer])[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of files) {
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, central, Buffer.from('PK\x05\x06', 'latin1'), end]));
}
