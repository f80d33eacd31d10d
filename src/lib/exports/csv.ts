// A table for a spreadsheet of here: semicolons, UTF-8 with its mark, and no cell that a spreadsheet would calculate.

/** What makes Excel read UTF-8. */
const MARK = '\uFEFF';
/** A cell that begins so is a formula, or becomes one once its spaces and silent signs are gone; some spreadsheets read the wide signs too. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r|%＝＋－＠]/u;

/** The text of a file, its first row being its names. Line breaks inside a cell become spaces. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${MARK}${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`;
}

function cellText(typed: string): string {
  const line = typed.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim();
  const text = FORMULA.test(line) ? `'${line}` : line;
  return /[;"\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
