// What was typed or pasted in the capture field, read as cards: one line, one idea (CARD-1). Pure.

/** The marks people put before a line of a list. */
const LIST_MARK = /^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/;

/** The non-empty lines of a text, without their list marks and outer spaces. */
export function linesOf(typed: string): readonly string[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.replace(LIST_MARK, '').trim())
    .filter((line) => line !== '');
}

/** The same text as one card: list mark of a single line removed, line breaks kept. */
export function asOneCard(typed: string): string {
  const lines = linesOf(typed);
  return lines.length === 1 ? (lines[0] ?? '') : typed.trim();
}
