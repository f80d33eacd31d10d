// Where the focus goes among the sentences of the document: an edit may take a sentence elsewhere in the page, and the
// hand must stay on it. Browser only.

/** On the button that holds a sentence's words; its value is the card's id. */
export const SENTENCE = 'data-sentence';
/** On the button of an act, inside the sentence. */
export const ACT = 'data-act';

function sentences(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${SENTENCE}]`)];
}

function indexOf(card: string): number {
  return sentences().findIndex((each) => each.getAttribute(SENTENCE) === card);
}

/** The sentence before (-1) or after (1) this one as they are read, the first or the last (±Infinity); null past the ends. */
export function sentenceBeside(card: string, step: number): string | null {
  const [all, at] = [sentences(), indexOf(card)];
  if (at < 0) return null;
  const to = Number.isFinite(step) ? at + step : step < 0 ? 0 : all.length - 1;
  return all[to]?.getAttribute(SENTENCE) ?? null;
}

/** Focuses a sentence, or the act named inside it while it can be pressed. @returns whether the sentence is there. */
export function focusSentence(card: string, act = ''): boolean {
  const words = sentences()[indexOf(card)];
  const row = words?.closest('li');
  const button = act === '' ? null : row?.querySelector<HTMLElement>(`[${ACT}='${act}']:not(:disabled)`);
  (button ?? words)?.focus();
  return words !== undefined;
}
