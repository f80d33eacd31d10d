// What another editor changes may take a sentence elsewhere in the page, and an element that moves loses the focus: it is given
// back, with the place of the caret. Browser only.

interface Field {
  readonly start: number;
  readonly end: number;
}

/** Remembers where the focus is. @returns what gives it back, if the redrawing lost it. */
export function guardFocus(): () => void {
  const was = document.activeElement;
  if (!(was instanceof HTMLElement) || was === document.body) return () => undefined;
  const sentence = was.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'];
  const field: Field | null =
    was instanceof HTMLTextAreaElement ? { start: was.selectionStart, end: was.selectionEnd } : null;
  return () => {
    const now = document.activeElement;
    if (now !== null && now !== document.body) return;
    const again = was.isConnected
      ? was
      : field
        ? document.querySelector<HTMLElement>('article textarea')
        : sentence === undefined
          ? null
          : document.querySelector<HTMLElement>(`[data-sentence='${sentence}']`);
    again?.focus({ preventScroll: true });
    if (field && again instanceof HTMLTextAreaElement) again.setSelectionRange(field.start, field.end);
  };
}
