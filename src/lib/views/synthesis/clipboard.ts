// Copies text, with its HTML when there is one. Plain http in a hall has no clipboard object: the old « copy » event still
// carries both formats there. Browser only.

/** What goes to the clipboard: editors that know HTML take it, the others take the text. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** @returns whether it is in the clipboard; when not, the text must be offered for selection. */
export async function copy({ text, html }: Copied): Promise<boolean> {
  try {
    const formats = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    const blobs = Object.entries(formats).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent({ text, ...(html === undefined ? {} : { html }) }); // no clipboard object here, or it was refused
  }
}

function copyByEvent({ text, html }: Copied): boolean {
  let carried = false;
  const carry = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    carried = true;
  };
  document.addEventListener('copy', carry, true);
  // Deprecated, and the only way on plain http; browsers keep it for that.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', carry, true);
  return done && carried;
}
