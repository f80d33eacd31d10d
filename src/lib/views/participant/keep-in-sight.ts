// Keeps the field and its act above the phone's keyboard: when what can be seen shrinks, the page scrolls just enough.
// It never moves the focus.
import type { Attachment } from 'svelte/attachments';

const MARGIN_PX = 12;

/** For the form that holds the field. Does nothing where the browser does not say what is covered. */
export const keepInSight: Attachment<HTMLElement> = (form) => {
  const seen = window.visualViewport;
  if (!seen) return;
  const look = (): void => {
    if (!form.contains(document.activeElement)) return;
    const act = form.querySelector('[type="submit"]');
    const hidden = (act?.getBoundingClientRect().bottom ?? 0) + MARGIN_PX - (seen.offsetTop + seen.height);
    const field = document.activeElement?.getBoundingClientRect().top ?? 0;
    // Never so far that the line being typed goes under the state line.
    if (hidden > 0) window.scrollBy({ top: Math.min(hidden, Math.max(0, field - 130)) });
  };
  seen.addEventListener('resize', look);
  form.addEventListener('focusin', look);
  return () => {
    seen.removeEventListener('resize', look);
    form.removeEventListener('focusin', look);
  };
};
