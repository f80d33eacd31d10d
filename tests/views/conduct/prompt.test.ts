// What may be asked at a silent table.
import { expect, test } from 'vitest';
import { facilitatorView } from '#tests/fixtures/views/facilitator.ts';
import { must } from '#core/result.ts';
import { m } from '#lib/paraglide/messages.js';
import { promptOf } from '#lib/views/tiles/prompt.ts';

test('a silent table has its theme’s first prompt, or one that serves everywhere, unless its writing is closed', () => {
  const { place } = must(facilitatorView({ step: 6 }).tiles[0], 'a table');
  const prompts = new Map([[place.letter, ['Et si rien ne changeait ?', 'Pour qui ?']]]);
  const at = (locked: boolean) => ({ place: { ...place, locked } });
  expect(promptOf(at(false), prompts)).toBe('Et si rien ne changeait ?');
  expect(promptOf(at(false), new Map())).toBe(m.conduct_prompt_any());
  expect(promptOf(at(false), new Map([[place.letter, []]]))).toBe(m.conduct_prompt_any());
  expect(promptOf(at(true), prompts)).toBeNull();
});
