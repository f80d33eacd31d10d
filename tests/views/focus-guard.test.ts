// The focus given back when the page was drawn again under the hand. The page is the few things the guard asks of it.
import { afterEach, expect, test, vi } from 'vitest';
import { guardFocus } from '#lib/views/synthesis/focus-guard.ts';

class Element {
  isConnected = true;
  focused = 0;
  readonly marks: Readonly<Record<string, string>>;
  constructor(marks: Readonly<Record<string, string>>) {
    this.marks = marks;
  }
  closest(selector: string): Element | null {
    return Object.keys(this.marks).some((mark) => selector === `[${mark}]`) ? this : null;
  }
  getAttribute(mark: string): string | null {
    return this.marks[mark] ?? null;
  }
  focus(): void {
    this.focused += 1;
  }
}
class Area extends Element {
  selectionStart = 4;
  selectionEnd = 6;
  range: readonly number[] = [];
  setSelectionRange(...range: readonly number[]): void {
    this.range = range;
  }
}

/** A page of these elements, one of which has the focus. */
function aPage(elements: readonly Element[], active: Element) {
  const page = {
    body: {},
    activeElement: active as unknown,
    querySelector: (selector: string) =>
      elements.find(
        ({ isConnected, marks }) =>
          isConnected && Object.entries(marks).some(([mark, value]) => selector === `[${mark}="${value}"]`)
      ) ?? null
  };
  vi.stubGlobal('HTMLElement', Element);
  vi.stubGlobal('HTMLTextAreaElement', Area);
  vi.stubGlobal('document', page);
  return page;
}
afterEach(() => vi.unstubAllGlobals());

test('[SYN-10] a field drawn again has the focus and the caret back, and not the first field of the page', () => {
  const [image, old, again] = ['alt', 'lead', 'lead'].map((name) => new Area({ 'data-draft': name }));
  if (!image || !old || !again) throw new Error('three fields');
  const page = aPage([image, old, again], old);
  const giveBack = guardFocus();
  old.isConnected = false;
  page.activeElement = page.body;
  giveBack();
  expect([image.focused, old.focused, again.focused]).toEqual([0, 0, 1]);
  expect(again.range).toEqual([4, 6]);
});

test('[SYN-10] a sentence that moved has the focus back; what has it by then keeps it', () => {
  const [one, moved] = [new Element({ 'data-sentence': 'c1' }), new Element({ 'data-sentence': 'c1' })];
  const page = aPage([one, moved], one);
  const giveBack = guardFocus();
  one.isConnected = false;
  page.activeElement = page.body;
  giveBack();
  expect(moved.focused).toBe(1);
  page.activeElement = moved;
  giveBack();
  expect(moved.focused).toBe(1);
});
