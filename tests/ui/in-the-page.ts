// Runes as a page runs them: on a server, effects do nothing. There is no page: only what needs none is tried here.
import type { Environment } from 'vitest/runtime';

const inThePage: Environment = {
  name: 'in-the-page',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined })
};
export default inThePage;
