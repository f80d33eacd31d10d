// The keyboard's place in the page, kept when what held it goes away: a line that folds once its act is done, a band that
// closes, a card that leaves a list, a button that waits. It only acts when the focus is lost, never when it is elsewhere.
// One for the whole page; browser only.

/** What one can land on: never a field, which would bring up a phone's keyboard. */
const HANDLES = 'button:not(:disabled), summary, a[href], select:not(:disabled)';
const TITLES = 'h1, h2, h3, h4, legend';
const FOLDED = 'details:not([open]) > :not(summary)';

/** An element the focus was in, with what opens it and what stands next to it. */
interface Step {
  readonly element: Element;
  readonly opener: Element | null;
  readonly next: Element | null;
  readonly previous: Element | null;
}
interface Held {
  readonly element: HTMLElement;
  /** From the inside out. */
  readonly steps: readonly Step[];
  /** Who points looks where they are: the page only follows the keyboard. */
  readonly isPointed: boolean;
  /** A page that is left takes its focus with it. */
  readonly page: string;
}

/** Looks after the focus until the function it returns is called. */
export function keepFocus(): () => void {
  let held: Held | null = null;
  let isDisabled = false;
  let frame = 0;

  const hold = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target !== document.body) held = holdOf(target);
    isDisabled = false;
  };
  const look = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      check();
    });
  };
  function check(): void {
    if (!held || held.page !== location.pathname || !document.hasFocus()) return;
    const { activeElement: active } = document;
    if (active !== null && active !== document.body && active !== held.element) return;
    if (held.element.matches(':disabled')) isDisabled = true;
    else if (!isShown(held.element)) land(held);
    else if (isDisabled && active !== held.element) held.element.focus({ preventScroll: true });
  }

  const watch = new MutationObserver(look);
  watch.observe(document.body, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['open', 'hidden', 'disabled', 'class']
  });
  document.addEventListener('focusin', hold);
  document.addEventListener('focusout', look);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', hold);
    document.removeEventListener('focusout', look);
  };
}

function holdOf(element: HTMLElement): Held {
  const steps: Step[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
    const { nextElementSibling: next, previousElementSibling: previous } = each;
    steps.push({ element: each, opener: openerOf(each), next, previous });
  }
  const isPointed = !element.matches(':focus-visible');
  return { element, steps, isPointed, page: location.pathname };
}

function openerOf(element: Element): Element | null {
  if (element instanceof HTMLDetailsElement) return element.querySelector(':scope > summary');
  return element.id === '' ? null : document.querySelector(`[aria-controls~="${CSS.escape(element.id)}"]`);
}

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0 && element.closest(FOLDED) === null;
}

/** On what opened it, else on its line or the one next to it, else on the title of the part of the page it was in. */
function land({ element, steps, isPointed }: Held): void {
  for (const { element: each, opener, next, previous } of steps) {
    const isGone = !isShown(each);
    const lines = each.matches('li') ? [each, next, previous] : [];
    const places = [
      opener !== element ? opener : null,
      ...lines.map((line) => firstShown(line, HANDLES)),
      isGone ? null : each.matches('[tabindex]') ? each : firstShown(each, TITLES)
    ];
    const place = places.find((place) => place && isShown(place));
    if (!(place instanceof HTMLElement)) continue;
    if (place.matches(TITLES)) place.tabIndex = -1;
    place.focus({ preventScroll: isPointed });
    return;
  }
}

function firstShown(root: Element | null, selector: string): Element | null {
  return (root && [...root.querySelectorAll(selector)].find(isShown)) ?? null;
}
