// What every adapter of the images must do, and what a file on disk keeps of those that are gone.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOfImage, ImageDamaged, type KeptImage } from '#server/images/image-store.ts';
import type { Workshops } from '#server/storage/journal.ts';
import { memoryWorkshops, type MemoryDisk } from '#server/storage/memory-workshops.ts';
import { connect } from '#server/storage/sqlite.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';

const ENTRY = { id: 'jardin-01', space: '', code: 'KMPQ42', title: '', createdAt: 1, rehearsalOf: null };
const imageOf = (words: string): KeptImage => {
  const bytes = new Uint8Array(Buffer.from(words.repeat(400)));
  return { image: hashOfImage(bytes), format: 'png', width: 3, height: 2, bytes };
};
const [one, two, three] = [imageOf('premiere'), imageOf('deuxieme'), imageOf('troisieme')];

describe.each<[string, (folder: string, disk: MemoryDisk) => Workshops]>([
  ['SQLite', (folder) => sqliteWorkshops(join(folder, 'data'))],
  ['memory', (_folder, disk) => memoryWorkshops(disk)]
])('[IMG-4] images: %s', (_name, open) => {
  let folder: string;
  let disk: MemoryDisk;
  let workshops: Workshops;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablee-images-'));
    disk = new Map();
    workshops = open(folder, disk);
  });
  afterEach(() => {
    workshops.close();
    rmSync(folder, { recursive: true });
  });

  test('are there after a restart, each by its hash', () => {
    const { images } = workshops.create(ENTRY);
    expect([images.get(one.image), images.facts(one.image), images.list()]).toEqual([null, null, []]);
    for (const image of [one, two, one]) images.put(image);
    workshops.close();
    workshops = open(folder, disk);
    const again = workshops.open(ENTRY.id).images;
    expect(again.get(one.image)).toEqual(one);
    expect(again.facts(two.image)).toEqual({ image: two.image, format: 'png', width: 3, height: 2 });
    expect(again.list()).toEqual([one.image, two.image].toSorted());
  });

  test('go when nothing uses them any more', () => {
    const { images } = workshops.create(ENTRY);
    for (const image of [one, two, three]) images.put(image);
    images.keepOnly([two.image, 'f'.repeat(64)]);
    expect(images.list()).toEqual([two.image]);
    expect(images.get(one.image)).toBeNull();
    images.put(one);
    expect(images.get(one.image)).toEqual(one);
  });

  test('are gone with the workshop', () => {
    workshops.create(ENTRY).images.put(one);
    workshops.erase(ENTRY.id);
    expect(workshops.byId(ENTRY.id)).toBeNull();
    expect(bytesUnder(join(folder, 'data')).includes('premiere')).toBe(false);
  });
});

describe('[IMG-4] on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-images-'));
  const workshops = sqliteWorkshops(folder);
  const { images } = workshops.create(ENTRY);

  test('a file without images has no room for them', () => {
    expect(bytesUnder(folder).includes('images')).toBe(false);
  });

  test('nothing of one that went stays in any file', () => {
    for (const image of [one, two]) images.put(image);
    expect(bytesUnder(folder).includes('premiere')).toBe(true);
    images.keepOnly([two.image]);
    expect(bytesUnder(folder).includes('premiere')).toBe(false);
  });

  test('one whose bytes were changed is never shown', () => {
    workshops.close();
    const again = changed('UPDATE images SET bytes = zeroblob(length(bytes))');
    expect(() => again.open(ENTRY.id).images.get(two.image)).toThrow(ImageDamaged);
    again.close();
  });

  test('one in a format that is no longer written is as if it were not there', () => {
    const again = changed("UPDATE images SET format = 'webp'");
    const { images: kept } = again.open(ENTRY.id);
    expect([kept.list(), kept.facts(two.image), kept.get(two.image)]).toEqual([[two.image], null, null]);
    again.close();
    rmSync(folder, { recursive: true });
  });

  function changed(sql: string): ReturnType<typeof sqliteWorkshops> {
    const db = connect(join(folder, 'workshops', `${ENTRY.id}.sqlite`), 'rw');
    db.exec(sql);
    db.close();
    return sqliteWorkshops(folder);
  }
});

function bytesUnder(folder: string): Buffer {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return Buffer.alloc(0); // memory has no folder
  }
  const files = names.filter((name) => /sqlite/u.test(name) && !name.endsWith('-shm'));
  return Buffer.concat(files.map((name) => readFileSync(join(folder, name))));
}
