// A page standing whole in its window, for whoever examines it.
import type { Page } from '@playwright/test';
import { settled, wholeHeight } from '../../scripts/shots/camera.ts';

/** No page of ours is higher, and no dock then covers anything. */
const HIGHEST = 16_000;

/** A window as high as the page: what a dock covers for a moment can be scrolled to, which axe cannot know. Drawings grow with the window, so it is asked again. */
export async function standsWhole(page: Page, width: number, least: number): Promise<void> {
  for (let height = least, n = 0; n < 6; n++) {
    const whole = await wholeHeight(page, height, HIGHEST);
    if (whole === height && n > 0) return;
    height = whole;
    await page.setViewportSize({ width, height });
    await settled(page);
  }
}
