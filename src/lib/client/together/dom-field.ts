// A text area or an input of the page, as a field that can be bound. Browser only: the one file of this folder that touches
// the page.
import type { FieldPort, TextBinding } from './text-binding.ts';

/** An element of the page one types in. */
export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

/** The element as a port. `onwrite`: told what others made it say. */
export function fieldPort(element: FieldElement, onwrite: (value: string) => void): FieldPort {
  return {
    get value() {
      return element.value;
    },
    get start() {
      return element.selectionStart ?? element.value.length;
    },
    get end() {
      return element.selectionEnd ?? element.value.length;
    },
    write(value, start, end) {
      const { scrollTop, selectionDirection } = element;
      element.value = value;
      // Elsewhere the caret is nobody's; some browsers would move the focus here.
      if (document.activeElement === element)
        element.setSelectionRange(start, end, selectionDirection ?? 'none');
      element.scrollTop = scrollTop;
      onwrite(value);
    }
  };
}

/** What the keyboard may ask of a card. */
export interface UndoActs {
  undo(): void;
  redo(): void;
}

/** Carries what happens in the element to its binding. @returns what stops it. */
export function listenTo(element: FieldElement, binding: TextBinding, acts: UndoActs): () => void {
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    hear: (event: HTMLElementEventMap[K]) => void
  ): void => element.addEventListener(name, hear as EventListener, { signal: stop.signal }); // the name gives the event
  on('input', () => binding.typed());
  on('compositionstart', () => binding.composes());
  on('compositionend', () => binding.composed());
  on('blur', () => binding.composed());
  on('beforeinput', (event) => {
    // The browser's own history knows nothing of what others wrote.
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') acts.undo();
    else acts.redo();
  });
  on('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo) acts.redo();
    else acts.undo();
  });
  return () => stop.abort();
}
