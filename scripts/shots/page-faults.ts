// What is wrong with a page as it is drawn: it is read inside the browser, so it imports nothing and keeps everything in one
// function. Text that is cut on purpose (an ellipsis) and text for screen readers alone are left out.

/** One thing that is wrong, with where. */
export interface Fault {
  readonly kind: 'sideways' | 'clipped' | 'overlap' | 'covered' | 'hanging' | 'torn';
  readonly where: string;
}

/** Everything wrong with the page that is open, at its present width. Runs in the page. */
export function pageFaults(): readonly Fault[] {
  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  interface Block extends Box {
    readonly element: Element;
    readonly dock: Element | null;
    readonly isControl: boolean;
  }
  const faults: Fault[] = [];
  const page = document.scrollingElement ?? document.documentElement;
  const { clientWidth, clientHeight } = document.documentElement;
  const say = (kind: Fault['kind'], where: string) => faults.push({ kind, where });

  const nameOf = (element: Element): string => {
    const classes = [...element.classList].filter((each) => !each.startsWith('svelte-')).slice(0, 2);
    const own = [element.tagName.toLowerCase(), ...classes].join('.');
    const text = (element.textContent || element.getAttribute('aria-label') || '')
      .replace(/\s+/g, ' ')
      .trim();
    const parent = element.parentElement;
    const above = parent
      ? `${[parent.tagName.toLowerCase(), ...[...parent.classList].filter((each) => !each.startsWith('svelte-')).slice(0, 1)].join('.')} > `
      : '';
    return `${above}${own} « ${text.slice(0, 48)} »`;
  };
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const ancestors = function* (element: Element): Generator<Element> {
    for (let each = element.parentElement; each; each = each.parentElement) yield each;
  };
  const isHiddenOnPurpose = (element: Element): boolean => {
    // What is folded away still has its boxes, and so has what waits below until it is scrolled to: only the browser
    // knows that it is not drawn.
    if (
      !element.checkVisibility({
        ...{ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }
      })
    )
      return true;
    for (const each of [element, ...ancestors(element)]) {
      const style = styleOf(each);
      if (style.clipPath.startsWith('inset(5') || style.clipPath.startsWith('inset(100')) return true;
      if (style.clip !== 'auto' && style.position === 'absolute') return true;
      const { width, height } = each.getBoundingClientRect();
      const clips = style.overflowX !== 'visible' && style.display !== 'inline';
      if (clips && (width <= 1 || height <= 1)) return true;
      if (each.hasAttribute('inert')) return true;
    }
    return false;
  };
  const dockOf = (element: Element): Element | null => {
    for (const each of [element, ...ancestors(element)]) {
      if (['fixed', 'sticky'].includes(styleOf(each).position)) return each;
      if (each.tagName === 'DIALOG' || each.hasAttribute('popover')) return each;
    }
    return null;
  };
  const cut = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom)
  });
  const isEmpty = (box: Box): boolean => box.right - box.left < 1 || box.bottom - box.top < 1;

  /** What is left of a box once every scrolling or clipping ancestor has cut it; and the one that hides text for good. */
  const shown = (frames: Iterable<Element>, box: Box): { box: Box; clippedBy: Element | null } => {
    let rest = box;
    let clippedBy: Element | null = null;
    let isFree = false;
    for (const each of frames) {
      if (isFree || each === document.body || each === document.documentElement) break;
      const style = styleOf(each);
      if (style.position === 'fixed') isFree = true;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      if (each instanceof SVGElement && !(each instanceof SVGSVGElement)) continue;
      const frame = each.getBoundingClientRect();
      const isMeant = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const tall = Math.min(6, (box.bottom - box.top) * 0.3);
      const hidesX = ['hidden', 'clip'].includes(style.overflowX);
      const hidesY = ['hidden', 'clip'].includes(style.overflowY);
      const outX = hidesX && (rest.left < frame.left - 2 || rest.right > frame.right + 2);
      const outY = hidesY && (rest.top < frame.top - tall || rest.bottom > frame.bottom + tall);
      if ((outX || outY) && !isMeant && !isEmpty(rest)) clippedBy ??= each;
      rest = cut(rest, frame);
    }
    return { box: rest, clippedBy };
  };

  /** How far down the page the character of a text is drawn. */
  const rowOf = (text: Node, at: number): number => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().top;
  };

  const blocks: Block[] = [];
  const controls = 'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      !element ||
      !node.nodeValue?.trim() ||
      ['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA'].includes(element.tagName)
    )
      continue;
    if (isHiddenOnPurpose(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // A point parts two words of one line; none begins a line.
    for (const { index } of node.nodeValue.matchAll(/(?<=\S) · /g))
      if (rowOf(node, index + 1) > rowOf(node, index - 1) + 4) say('hanging', nameOf(element));
    for (const line of range.getClientRects()) {
      if (line.width < 2) continue;
      const { box, clippedBy } = shown([element, ...ancestors(element)], line);
      if (clippedBy && !seen.has(element)) {
        seen.add(element);
        say('clipped', `${nameOf(element)} in ${nameOf(clippedBy).split(' « ')[0]}`);
      }
      if (line.left + page.scrollLeft < -2 && !seen.has(element)) {
        seen.add(element);
        say('clipped', `${nameOf(element)} left of the page`);
      }
      if (isEmpty(box)) continue;
      // Glyphs do not fill their line: the air above and below may touch.
      const air = (box.bottom - box.top) * 0.22;
      const glyphs = { left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air };
      blocks.push({ element, dock: dockOf(element), isControl: false, ...glyphs });
    }
  }
  // A sentence whose pieces became columns: a row takes each of them for a thing of its own.
  for (const { parentElement: sentence } of document.querySelectorAll('span.whole'))
    if (sentence && /flex|grid/.test(styleOf(sentence).display)) say('torn', nameOf(sentence));
  for (const element of document.querySelectorAll(controls)) {
    if (isHiddenOnPurpose(element)) continue;
    for (const rect of element.getClientRects()) {
      const { box } = shown(ancestors(element), rect);
      if (!isEmpty(box))
        blocks.push({
          element,
          dock: dockOf(element),
          isControl: true,
          left: box.left,
          top: box.top,
          right: box.right,
          bottom: box.bottom
        });
    }
    if (
      (element instanceof HTMLInputElement || element instanceof HTMLButtonElement) &&
      element.scrollWidth > element.clientWidth + 2 &&
      !['checkbox', 'radio', 'range', 'file', 'date', 'time'].includes(element.type) &&
      styleOf(element).textOverflow !== 'ellipsis' &&
      styleOf(element).overflowX !== 'visible'
    )
      say('clipped', `${nameOf(element)} holds more than it shows`);
  }

  if (page.scrollWidth > clientWidth + 1) {
    const wide = [...document.body.querySelectorAll('*')]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1 && !isHiddenOnPurpose(each))
      .filter((each) => isEmpty(shown(ancestors(each), each.getBoundingClientRect()).box) === false)
      .slice(-3)
      .map(nameOf);
    say('sideways', `${page.scrollWidth} px in ${clientWidth}: ${wide.join(' · ')}`);
  }

  const reported = new Set<string>();
  blocks.sort((a, b) => a.top - b.top);
  for (const [i, a] of blocks.entries()) {
    for (let j = i + 1; j < blocks.length; j++) {
      const b = blocks[j];
      if (!b || b.top >= a.bottom - 3) break;
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      if (a.dock !== b.dock) continue;
      const both = cut(a, b);
      if (both.right - both.left <= 4 || both.bottom - both.top <= 4) continue;
      // A control laid over a whole row (one big target) holds its text without being its parent.
      const holds = (outer: Block, inner: Block) =>
        outer.isControl &&
        !inner.isControl &&
        inner.left >= outer.left - 2 &&
        inner.right <= outer.right + 2 &&
        inner.top >= outer.top - 2 &&
        inner.bottom <= outer.bottom + 2;
      if (holds(a, b) || holds(b, a)) continue;
      const where = `${nameOf(a.element)} / ${nameOf(b.element)}`;
      if (reported.has(where)) continue;
      reported.add(where);
      say('overlap', where);
    }
  }

  // At the very end of the page, nothing may stay under a dock that sticks to the bottom.
  const from = page.scrollTop;
  page.scrollTop = page.scrollHeight;
  for (const { element, dock } of blocks) {
    if (dock) continue;
    const rect = element.getBoundingClientRect();
    const x = (rect.left + rect.right) / 2;
    const y = (rect.top + rect.bottom) / 2;
    if (
      x < 0 ||
      x > clientWidth ||
      y < clientHeight / 2 ||
      y > clientHeight ||
      isEmpty(shown(ancestors(element), rect).box)
    )
      continue;
    const top = document.elementFromPoint(x, y);
    const over = top && !top.contains(element) && !element.contains(top) ? dockOf(top) : null;
    if (
      over &&
      styleOf(over).position === 'fixed' &&
      over.getBoundingClientRect().height < clientHeight * 0.8
    )
      say('covered', `${nameOf(element)} under ${nameOf(over)}`);
  }
  page.scrollTop = from;
  return faults;
}
