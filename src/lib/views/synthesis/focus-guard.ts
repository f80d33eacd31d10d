// What another editor changes may take a sentence elsewhere in the page, and an element that moves loses the focus: it is given
// back, with the place of the caret. Browser only.

/** On a field one types in: where its unfinished words are kept, which no other field has. */
const DRAFT = 'data-draft';
const SENTENCE = 'data-sentence';

/** Remembers where the focus is. @returns what gives it back, if the redrawing lost it. */
export function guardFocus(): () => void {
  const was = document.activeElement;
  if (!(was instanceof HTMLElement) || was === document.body) return () => undefined;
  const caret = was instanceof HTMLTextAreaElement ? ([was.selectionStart, was.selectionEnd] as const) : null;
  const same = drawnAgain(was);
  return () => {
    const now = document.activeElement;
    if (now !== null && now !== document.body) return;
    const again = was.isConnected ? was : same === null ? null : document.querySelector<HTMLElement>(same);
    again?.focus({ preventScroll: true });
    if (caret && again instanceof HTMLTextAreaElement) again.setSelectionRange(...caret);
  };
}

/** What finds the same field or the same sentence once it was drawn again; null for anything else. */
function drawnAgain(element: HTMLElement): string | null {
  for (const mark of [DRAFT, SENTENCE]) {
    const value = element.closest(`[${mark}]`)?.getAttribute(mark);
    if (value) return `[${mark}=${JSON.stringify(value)}]`;
  }
  return null;
}
