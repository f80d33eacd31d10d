// Cards are typed in fields of several lines and become bullets of one. Words are never changed here.

/** Breaks, tabs and control characters become one space, what no file may hold a replacement sign; the rest is as typed. */
export function oneLine(text: string): string {
  return text
    .replace(/[ \t]*[\p{Cc}\u2028\u2029]+[ \t]*/gu, ' ')
    .replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();
}

/** A card's text as a bullet: one line, without a doubled or dangling mark at its end (« ?. », « ;. », « , »). */
export function cardText(text: string): string {
  return oneLine(text)
    .replace(/\.{3,}$/u, '…')
    .replace(/([!?…])[\s.,;:]*[.,;:]$/u, '$1')
    .replace(/[\s.,;]*([.,;])$/u, '$1')
    .replace(/[\s,;]+$/u, '');
}

/** The text without the mark that would stand before a closing bracket: « . », « : », « , », « ; ». */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:]+$/u, '');
}
