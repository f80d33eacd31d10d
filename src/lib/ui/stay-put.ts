// What is read stays where it is on the screen while others write above it: not every browser does it, and none does when the
// first of what comes is in sight. Only the growth of the page is made up for, never somebody's own scrolling. Browser only.
import type { Attachment } from 'svelte/attachments';

/** What a reader's eyes rest on. */
const READ = 'li, h1, h2, h3, form, label';

/** Something read, and how far it stood from the top of all that scrolls. */
interface Mark {
  readonly element: Element;
  readonly box: Element;
  readonly at: number;
}

/** For a page: what holds the focus stays, else the first thing in sight. At its very top a page stays at its top. */
export const readStays: Attachment<HTMLElement> = (root) => watch(root, () => heldIn(root) ?? firstIn(root));

/** For a part beside others: what holds the focus in it stays. */
export const heldStays: Attachment<HTMLElement> = (root) => watch(root, () => heldIn(root));

function watch(root: HTMLElement, find: () => Element | null): () => void {
  let mark: Mark | null = null;
  let frame = 0;
  const look = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const kept = mark && putBack(mark);
      const element = find();
      mark = kept && kept.element === element ? kept : markOf(element);
      // One hand on the page: the browser's own would be added to it.
      root.style.overflowAnchor = mark ? 'none' : '';
    });
  };
  const changes = new MutationObserver(look);
  changes.observe(root, {
    ...{ subtree: true, childList: true, characterData: true },
    attributeFilter: ['class', 'hidden', 'open', 'rows']
  });
  const options = { capture: true, passive: true };
  document.addEventListener('scroll', look, options);
  document.addEventListener('focusin', look, options);
  look();
  return () => {
    changes.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('scroll', look, options);
    document.removeEventListener('focusin', look, options);
  };
}

function markOf(element: Element | null): Mark | null {
  const box = element && scrollerOf(element);
  return element && box ? { element, box, at: depthOf(element, box) } : null;
}

/** Pages scroll by whole pixels: what is left over is kept for the next time, or eighty cards would add it up. */
function putBack(mark: Mark): Mark | null {
  const { element, box, at } = mark;
  if (!element.isConnected || box.scrollTop === 0) return null;
  const slid = depthOf(element, box) - at;
  if (Math.abs(slid) < 1) return mark;
  const before = box.scrollTop;
  box.scrollTop += slid;
  return { ...mark, at: at + box.scrollTop - before };
}

const depthOf = (element: Element, box: Element): number =>
  element.getBoundingClientRect().top + box.scrollTop;

function heldIn(root: HTMLElement): Element | null {
  const { activeElement: held } = document;
  return held && held !== root && root.contains(held) && isInSight(held) ? held : null;
}

function firstIn(root: HTMLElement): Element | null {
  const isRead = (each: Element) => each.getBoundingClientRect().top >= 0 && isInSight(each);
  return [...root.querySelectorAll(READ)].find(isRead) ?? null;
}

function isInSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight;
}

function scrollerOf(element: Element): Element | null {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY))
      return each;
  return document.scrollingElement;
}
