import { expect, test } from 'vitest';
import { MadeFiles } from '#server/exports/made-files.ts';

const file = (workshop: string, key: string, bytes = 4) => ({ workshop, key, bytes: new Uint8Array(bytes) });
const kept = (files: MadeFiles, ...keys: readonly string[]) => keys.filter((key) => files.bytesOf(key));

test('[PUB-5] beyond what may be held, the file asked for longest ago goes', () => {
  const files = new MadeFiles(10);
  files.keep(file('one', 'a'));
  files.keep(file('two', 'b'));
  expect(kept(files, 'a')).toEqual(['a']);
  files.keep(file('two', 'c'));
  expect(kept(files, 'a', 'b', 'c')).toEqual(['a', 'c']);
  files.keep(file('one', 'd', 11));
  expect(kept(files, 'a', 'c', 'd')).toEqual([]);
});

test('[PUB-5] a workshop’s files go together, and the same file again counts once', () => {
  const files = new MadeFiles(10);
  for (const [workshop, key] of ['one:a', 'one:a', 'two:b'].map((each) => each.split(':')))
    files.keep(file(workshop ?? '', key ?? ''));
  expect(kept(files, 'a', 'b')).toEqual(['a', 'b']);
  files.forget('one');
  expect(kept(files, 'a', 'b')).toEqual(['b']);
});
