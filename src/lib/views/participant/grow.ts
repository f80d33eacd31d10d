// A field as tall as what it holds, for browsers that cannot do it in style (`field-sizing`: Firefox, Safari before 26).

/** Gives a text area the height of its text. Browser only. */
export function grow(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
