import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibraryDamaged } from '#server/storage/durable-json.ts';
import { openLibrary } from '#server/storage/library.ts';

interface Settings {
  spaces: { id: string; keyHash: string }[];
}
const defaults: Settings = { spaces: [] };
const rives = { id: 'rives', keyHash: 'a1' };
const monts = { id: 'monts', keyHash: 'b2' };

let folder: string;
let path: string;
const read = (): Promise<Settings> => openLibrary(path, defaults).then((library) => library.data);

/** Two generations: [rives] in .bak, [rives, monts] in the file. */
async function fill(): Promise<void> {
  const library = await openLibrary(path, defaults);
  await library.update(({ spaces }) => spaces.push(rives));
  await library.update(({ spaces }) => spaces.push(monts));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-library-'));
  path = join(folder, 'data', 'library.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the library', () => {
  test('starts as the defaults, which it never changes', async () => {
    const library = await openLibrary(path, defaults);
    await library.update(({ spaces }) => spaces.push(rives));
    expect(defaults).toEqual({ spaces: [] });
    expect(await read()).toEqual({ spaces: [rives] });
  });

  test('keeps the generation before, readable by its owner only, and no other file', async () => {
    await fill();
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['library.json', 'library.json.bak']);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ spaces: [rives, monts] });
    expect(JSON.parse(readFileSync(`${path}.bak`, 'utf8'))).toEqual({ spaces: [rives] });
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('writes in the order asked, each as it was when asked', async () => {
    const library = await openLibrary(path, defaults);
    const writes = Array.from({ length: 20 }, (_, index) =>
      library.update(({ spaces }) => spaces.push({ id: `s${index}`, keyHash: '' }))
    );
    await Promise.all(writes);
    expect((await read()).spaces.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, index) => `s${index}`)
    );
    expect(JSON.parse(readFileSync(`${path}.bak`, 'utf8')).spaces).toHaveLength(19);
  });

  test('a write that fails says so and lets the next one through', async () => {
    const library = await openLibrary(path, defaults);
    rmSync(join(folder, 'data'), { recursive: true });
    await expect(library.write()).rejects.toThrow('ENOENT');
    mkdirSync(join(folder, 'data'));
    await library.update(({ spaces }) => spaces.push(rives));
    expect(await read()).toEqual({ spaces: [rives] });
  });
});

describe('a damaged library', () => {
  test.each([
    ['cut short', '{"spaces": [{"id"'],
    ['empty', ''],
    ['zeroes', '\0'.repeat(64)],
    ['not an object', 'null']
  ])('%s: falls back to the generation before, and keeps the damaged file aside', async (_, text) => {
    await fill();
    writeFileSync(path, text);
    expect(await read()).toEqual({ spaces: [rives] });
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
  });

  test('never becomes the generation before', async () => {
    await fill();
    writeFileSync(path, '{');
    const library = await openLibrary(path, defaults);
    await library.update(({ spaces }) => spaces.push(monts));
    expect(JSON.parse(readFileSync(`${path}.bak`, 'utf8'))).toEqual({ spaces: [rives] });
    expect(await read()).toEqual({ spaces: [rives, monts] });
  });

  test('missing between two renames: the generation before speaks', async () => {
    await fill();
    rmSync(path);
    expect(await read()).toEqual({ spaces: [rives] });
  });

  test('in its first generation is refused and left as it is', async () => {
    const library = await openLibrary(path, defaults);
    await library.update(({ spaces }) => spaces.push(rives));
    writeFileSync(path, '{');
    await expect(read()).rejects.toThrow(LibraryDamaged);
    expect(readFileSync(path, 'utf8')).toBe('{');
  });

  test('with no readable generation is refused and left as it is, never replaced by defaults', async () => {
    await fill();
    writeFileSync(path, '{');
    writeFileSync(`${path}.bak`, '');
    await expect(read()).rejects.toThrow(LibraryDamaged);
    await expect(read()).rejects.toThrow(LibraryDamaged);
    expect(readFileSync(path, 'utf8')).toBe('{');
    rmSync(path);
    await expect(read()).rejects.toThrow(LibraryDamaged);
  });
});
