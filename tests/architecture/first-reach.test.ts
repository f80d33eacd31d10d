// What a phone carries before one can write: the modules its screen leads to without waiting, which the build groups apart. What
// decides, plans, exports or conducts never comes with them, nor what the phone itself only needs later.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstReach, PHONE } from '../../scripts/first-reach.mjs';
import { root } from '../../scripts/source-files.mjs';

const reached = [...firstReach(PHONE)];
const ours = reached.filter((path) => path.startsWith('src/') && !path.includes('/paraglide/'));

/** Rooms and files a phone's first screen has no use for, and why. */
const ELSEWHERE = [
  ['the server decides', /^src\/lib\/core\/(decide|evolve|events|workshop|joining|creating|retention\.)/],
  ['the server plans', /^src\/lib\/core\/(rotation|plan|seating|people-list|theme-edits)/],
  ['who may do what is answered by the server', /^src\/lib\/core\/(rights|permissions|verdict|view-)/],
  ['trames, exports and lists of people', /^src\/lib\/(templates|exports|people)\//],
  ['requests are read by the server', /^src\/lib\/protocol\/parse/],
  ['Yjs comes with a text written together', /^(yjs|lib0|y-|src\/lib\/client\/together|src\/lib\/board\/)/],
  ['a hundred sentences come with the first refusal', /^src\/lib\/i18n\/refusal-text/],
  [
    'other screens',
    /^src\/lib\/views\/(conduct|projection|tiles\/[A-Z]|repair|plan-|rotation|synthesis|people|doors)/
  ],
  ['votes and questions come with the first one', /^src\/lib\/views\/(votes|asks)\//],
  ['codes are drawn for the wall', /^(uqr$|src\/lib\/ui\/QrCode)/]
] as const;

test.each(ELSEWHERE)('%s: not before the field', (_why, room) => {
  expect(reached.filter((path) => room.test(path))).toEqual([]);
});

test('what the field needs is reached, and each file of it exists', () => {
  expect(ours).toContain('src/lib/views/participant/WriteForm.svelte');
  expect(ours).toContain('src/lib/client/live.svelte.ts');
  expect(reached).toContain('src/lib/paraglide/messages/participant_deposit.js');
  expect(ours.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

describe('what a phone only shows later', () => {
  const later = ['Elsewhere', 'BelowField', 'OwnCard', 'Reading', 'Flood', 'Recover', 'Ended', 'FindMyName'];
  test.each(later)('%s comes after the field', (name) => {
    const path = `src/lib/views/participant/${name}.svelte`;
    expect(existsSync(join(root, path))).toBe(true);
    expect(ours).not.toContain(path);
  });
});
