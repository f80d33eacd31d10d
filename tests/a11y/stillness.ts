// What still moves, or would at the next change, where somebody asked for no movement.

/** Elements that are animated, or whose next change would be. Runs in the page; empty when all is still. */
export function movements(): readonly string[] {
  const MOST_SECONDS = 0.01;
  const longest = (list: string): number => Math.max(0, ...list.split(',').map((each) => parseFloat(each)));
  const nameOf = (element: Element | null, part = ''): string =>
    `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}${part}`;
  const running = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getTiming().duration) > MOST_SECONDS * 1000)
    .map(({ effect }) => `runs: ${nameOf(effect instanceof KeyframeEffect ? effect.target : null)}`);
  const would = [...document.querySelectorAll('body, body *')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const isAnimated = style.animationName !== 'none' && longest(style.animationDuration) > MOST_SECONDS;
      const isEased = longest(style.transitionDuration) > MOST_SECONDS;
      const scrolls = part === undefined && style.scrollBehavior === 'smooth';
      return isAnimated || isEased || scrolls ? [`would: ${nameOf(element, part)}`] : [];
    })
  );
  return [...running, ...would].slice(0, 8);
}
