// Waiting for what will come: on two busy cores and through reconnections, up to twenty seconds; never a sleep.
import { expect as impatient } from '@playwright/test';

/** Playwright's `expect`, more patient. */
export const expect = impatient.configure({ timeout: 20_000 });
