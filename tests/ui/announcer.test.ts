// The one voice of the page: soon for whoever acts, at most every five seconds for what others do.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { announce, announceNews, announcer } from '#lib/ui/announcer.svelte.ts';

// One clock for all: it never goes back, as in a page.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
beforeEach(() => {
  // What was said before is over.
  vi.advanceTimersByTime(60_000);
});
afterAll(() => {
  vi.useRealTimers();
});

/** What is said, and when, in ms since the beginning; `each` runs every hundred ms. */
function heardFor(ms: number, each: (at: number) => void): readonly { at: number; text: string }[] {
  const heard: { at: number; text: string }[] = [];
  let before = announcer.text;
  for (let at = 0; at < ms; at += 100) {
    each(at);
    vi.advanceTimersByTime(100);
    if (announcer.text !== before && announcer.text !== '')
      heard.push({ at: at + 100, text: announcer.text });
    before = announcer.text;
  }
  return heard;
}

test('what others do in thirty seconds is said at most every five, and counted together', () => {
  let cards = 0;
  const say = (): string => {
    const count = cards;
    cards = 0;
    return `${count}`;
  };
  const heard = heardFor(30_000, (at) => {
    if (at % 500 !== 0) return;
    cards += 1;
    announceNews('cards', say);
  });
  expect(heard.slice(0, 3)).toEqual([
    { at: 600, text: '2' },
    { at: 5700, text: '10' },
    { at: 10_800, text: '10' }
  ]);
  expect(heard).toHaveLength(6);
});

test('whoever acts is answered at once, and hears what others did with it', () => {
  const heard = heardFor(12_000, (at) => {
    if (at === 0) announceNews('cards', () => 'premières cartes');
    if (at === 1000) announceNews('cards', () => 'autres cartes');
    if (at === 2000) announce('Carte déposée.');
    if (at === 3000) announceNews('vote', () => 'vote ouvert');
  });
  expect(heard).toEqual([
    { at: 600, text: 'premières cartes' },
    { at: 2600, text: 'Carte déposée. autres cartes' },
    { at: 7700, text: 'vote ouvert' }
  ]);
});

test('on one subject the last word counts, and nothing is said when there is nothing to say any more', () => {
  const heard = heardFor(12_000, (at) => {
    if (at === 0) announceNews('vote', () => 'vote ouvert');
    if (at === 100) announceNews('vote', () => 'vote clos');
    if (at === 1000) announceNews('cards', () => '');
    if (at === 7000) announce('Carte déposée.');
  });
  expect(heard).toEqual([
    { at: 600, text: 'vote clos' },
    { at: 7600, text: 'Carte déposée.' }
  ]);
});

test('a sentence that a busy phone draws late leaves five seconds after it was drawn', () => {
  const heard = heardFor(12_000, (at) => {
    if (at === 0) announceNews('cards', () => 'premières cartes');
    if (at === 1500) announcer.drawn();
    if (at === 1000) announceNews('cards', () => 'autres cartes');
    if (at === 2000) announceNews('vote', () => 'vote ouvert');
  });
  expect(heard).toEqual([
    { at: 600, text: 'premières cartes' },
    { at: 6600, text: 'autres cartes vote ouvert' }
  ]);
});
