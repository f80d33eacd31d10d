// A rewriting left half written, and taken up again after somebody else wrote there.
import { beforeEach, expect, test, vi } from 'vitest';
import { mergeTexts } from '#core/merge-texts.ts';
import { must } from '#core/result.ts';
import { readRewriting, writeRewriting } from '#lib/views/synthesis/rewriting.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key)
  });
});

test('[SYN-16] taken up again, it is compared with the words it was begun from: what another wrote meanwhile stands', () => {
  writeRewriting('lead', { text: 'Plus de trente personnes', base: 'Trente personnes' });
  const now = 'Trente personnes, un matin';
  const { text, base } = must(readRewriting('lead', now), 'a rewriting');
  expect(base).toBe('Trente personnes');
  expect(mergeTexts(base, now, text)).toContain('un matin');
});

test('[SYN-16] a place that was empty as one began was empty', () => {
  writeRewriting('outlook', { text: 'Rendez-vous', base: '' });
  expect(readRewriting('outlook', 'Écrit depuis')).toEqual({ text: 'Rendez-vous', base: '' });
});

test('[SYN-16] nothing is left on the device once it is kept, or is again what it began from', () => {
  writeRewriting('lead', { text: 'Un', base: 'Deux' });
  writeRewriting('lead', { text: 'Deux', base: 'Deux' });
  writeRewriting('thanks', { text: 'Un', base: 'Deux' });
  writeRewriting('thanks', null);
  expect(kept.size).toBe(0);
  expect(readRewriting('lead', 'Deux')).toBe(null);
});

test('[SYN-16] emptied is a rewriting too: it is taken up again as it was left', () => {
  writeRewriting('name', { text: '', base: 'Ada' });
  expect(readRewriting('name', 'Ada')).toEqual({ text: '', base: 'Ada' });
});
