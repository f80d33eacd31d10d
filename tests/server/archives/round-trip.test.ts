import { describe, expect, test } from 'vitest';
import { synthesisSource } from '#core/synthesis-source.ts';
import { aRichDay, archiveText, reopened } from './a-rich-day.ts';

describe('[ARC-1] an archive opened again and exported again', () => {
  const day = aRichDay();

  test('is the same file, to the byte', () => {
    const text = archiveText(day.state);
    expect(archiveText(reopened(text))).toBe(text);
  });

  test('tells only another date when made later', () => {
    const text = archiveText(day.state);
    const later = archiveText(reopened(text), Date.UTC(2027, 0, 1));
    expect(later).not.toBe(text);
    expect(later.replace(/"exportedAt": ".*"/, '')).toBe(text.replace(/"exportedAt": ".*"/, ''));
  });

  test('gives the same article', () => {
    const again = reopened(archiveText(day.state));
    const { workshop: _old, ...source } = synthesisSource(day.state);
    const { workshop: _new, ...copy } = synthesisSource(again);
    const withoutIds = (text: string) => text.replaceAll(/"id":"[a-zA-Z0-9-]{10,}"/g, '');
    expect(withoutIds(JSON.stringify(copy))).toBe(withoutIds(JSON.stringify(source)));
  });
});
