// Goes through a page with Tab alone, and says what it met: which controls were reached, in what order, with what focus.

import type { Locator, Page } from '@playwright/test';

/** What a walk through a page found wrong; empty when all is well. */
export interface Walk {
  /** Controls Tab never came to. */
  readonly missed: readonly string[];
  /** Controls whose focus does not show. */
  readonly unseen: readonly string[];
  /** Controls met before others that stand above them in the document. */
  readonly astray: readonly string[];
  /** Where Tab could no longer leave; '' when it could. */
  readonly trap: string;
}

/** A walk that found nothing wrong. */
export const fine: Walk = { missed: [], unseen: [], astray: [], trap: '' };

/** Enough for any screen but a board of three hundred cards, whose first are then walked. */
const MOST = 220;

/** Presses Tab until the page is left, from its very beginning. */
export async function walk(page: Page): Promise<Walk> {
  const count = await page.evaluate(mark);
  const unseen = new Set<string>();
  const met: number[] = [];
  let trap = '';
  let inDate = 0;
  let pressed = 0;
  for (let n = 0; n < Math.min(MOST, count + 12); n++) {
    await page.keyboard.press('Tab');
    pressed++;
    const step = await page.evaluate(look);
    if (step === null) break;
    // A date has one stop for the day, one for the month, one for the year, and its calendar.
    if (step.isDate && step.rank === met.at(-1) && inDate++ < 5) continue;
    inDate = 0;
    if (!step.isSeen) unseen.add(step.name);
    if (step.rank >= 0 && step.rank === met.at(-1)) trap = step.name;
    if (met.includes(step.rank)) break;
    met.push(step.rank);
  }
  const names = await page.evaluate(namesOf);
  const reached = new Set(met);
  const most = Math.max(-1, ...met);
  return {
    // Beyond the most that is walked, nothing is asserted.
    missed: names.filter((_, rank) => !reached.has(rank) && (pressed < MOST || rank < most)),
    unseen: [...unseen],
    astray: met.flatMap((rank, i) =>
      rank >= 0 && rank < Math.max(-1, ...met.slice(0, i)) ? [names[rank] ?? ''] : []
    ),
    trap
  };
}

/** Presses Tab until this control has the focus. @throws when it never comes. */
export async function tabTo(page: Page, control: Locator, most = MOST): Promise<void> {
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let n = 0; n < most; n++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${control}`);
}

/** Gives each control that Tab must reach its rank, as an attribute. @returns how many. Runs in the page. */
function mark(): number {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const isOut = (element: Element): boolean => {
    if (element.matches(':disabled, [tabindex="-1"], input[type="hidden"]')) return true;
    if (element.closest('[inert]') !== null || !element.checkVisibility({ visibilityProperty: true }))
      return true;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(
        `input[type="radio"][name="${CSS.escape(element.name)}"]`
      )
    ];
    return element !== (group.find((each) => each.checked) ?? group[0]);
  };
  const controls = [...document.querySelectorAll(selector)].filter((element) => !isOut(element));
  for (const [rank, element] of controls.entries()) element.setAttribute('data-rank', `${rank}`);
  (document.activeElement as HTMLElement | null)?.blur(); // an element of a page of ours is one
  window.getSelection()?.removeAllRanges();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return controls.length;
}

/** Where the focus is, and whether it shows; null when it has left the page. Runs in the page. */
function look(): { rank: number; name: string; isSeen: boolean; isDate: boolean } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
    return null;
  const shows = (each: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5) || boxShadow !== 'none';
  };
  // A field may show its focus on its frame, a hidden box on its label.
  const near = [element, element.parentElement, element.nextElementSibling, element.closest('label')];
  const name = `${element.tagName.toLowerCase()} « ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)} »`;
  return {
    rank: Number(element.getAttribute('data-rank') ?? -1),
    name,
    isDate: element.matches('input[type="date"], input[type="time"]'),
    isSeen: near.some((each) => each !== null && shows(each))
  };
}

/** What each ranked control is called, by rank. Runs in the page. */
function namesOf(): string[] {
  return [...document.querySelectorAll('[data-rank]')]
    .sort((a, b) => Number(a.getAttribute('data-rank')) - Number(b.getAttribute('data-rank')))
    .map(
      (each) =>
        `${each.tagName.toLowerCase()} « ${(each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 40)} »`
    );
}
