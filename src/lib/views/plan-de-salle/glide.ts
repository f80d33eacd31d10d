// When the groups of a picture are where: the rest, the glide, the rest. And the frames that drive it in a page.

const REST_MS = 2200;
const GLIDE_MS = 4600;

/** The place of a glide at a moment: `turn` counts finished glides, `t` is null while people are seated. */
export interface Glide {
  readonly turn: number;
  readonly t: number | null;
}

/** Seated for 2.2 s, on the way for 4.6 s, again and again. `elapsed`: milliseconds since the first rest began. */
export function glideAt(elapsed: number): Glide {
  const turn = Math.floor(elapsed / (REST_MS + GLIDE_MS));
  const inTurn = elapsed - turn * (REST_MS + GLIDE_MS);
  return { turn, t: inTurn < REST_MS ? null : (inTurn - REST_MS) / GLIDE_MS };
}

/** One glide, then still at its end. `elapsed`: milliseconds since it began. */
export function glideOnce(elapsed: number): Glide {
  return { turn: 0, t: Math.min(1, elapsed / GLIDE_MS) };
}

/** The moment of a loop at which the glide shows `t`: where a still picture comes alive without a jump. */
export function momentOf(t: number | null): number {
  return t === null ? 0 : REST_MS + t * GLIDE_MS;
}

/**
 * Calls `draw` at each frame while the element is on screen and motion is welcome; time stands still meanwhile.
 * `draw` returns true when nothing more will change. Browser only.
 * @returns what stops it for good
 */
export function whileSeen(element: Element, draw: (elapsed: number) => boolean): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let isSeen = false;
  let frame = 0;
  let elapsed = 0;
  let last: number | undefined;

  const step = (now: number): void => {
    elapsed += last === undefined ? 0 : Math.min(now - last, 100); // a page that slept does not leap
    last = now;
    frame = draw(elapsed) ? 0 : requestAnimationFrame(step);
  };
  const decide = (): void => {
    cancelAnimationFrame(frame);
    last = undefined;
    frame = isSeen && !calm.matches && !document.hidden ? requestAnimationFrame(step) : 0;
  };
  const observer = new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? false;
    decide();
  });
  observer.observe(element);
  calm.addEventListener('change', decide);
  document.addEventListener('visibilitychange', decide);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    calm.removeEventListener('change', decide);
    document.removeEventListener('visibilitychange', decide);
  };
}
