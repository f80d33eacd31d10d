// What every adapter of the urns must do, seen from outside. Run by urns.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import type { Urn, UrnStore } from '#server/votes/urn.ts';

/** One place that lasts: each opening is that of a new process. */
export interface UrnPlace {
  open(): { readonly urns: UrnStore; close(): void };
  /** Every byte kept, of every file. */
  bytes(): Buffer;
}

export const hashOf = (name: string): string => createHash('sha256').update(name).digest('base64url');

const ROOM = { electors: 4, lines: 2 };
const urn = (served: readonly string[], ballots: Readonly<Record<string, readonly number[]>>): Urn => ({
  served: new Set(served),
  ballots: new Map(Object.entries(ballots).map(([name, marks]) => [hashOf(name), marks]))
});

export function describeUrnContract(name: string, fresh: (folder: string) => UrnPlace): void {
  describe(`[VOT-6] urns: ${name}`, () => {
    let folder: string;
    let place: UrnPlace;
    let opened: ReturnType<UrnPlace['open']>;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'tablee-urns-'));
      place = fresh(folder);
      opened = place.open();
    });
    afterEach(() => {
      opened.close();
      rmSync(folder, { recursive: true });
    });
    const restart = (): void => {
      opened.close();
      opened = place.open();
    };

    test('gives back what was put in, across a restart', () => {
      const kept = urn(['s1', 's12'], { a: [2, 1], b: [0, 0] });
      expect(opened.urns.read('v1')).toBeNull();
      opened.urns.write('v1', kept, ROOM);
      restart();
      expect(opened.urns.read('v1')).toEqual(kept);
      expect(opened.urns.kept()).toEqual(['v1']);
    });

    test('a write replaces the whole urn; urns do not mix', () => {
      opened.urns.write('v1', urn(['s1'], { a: [1, 0] }), ROOM);
      opened.urns.write('v2', urn(['s2'], { b: [0, 1] }), ROOM);
      opened.urns.write('v1', urn(['s1', 's3'], { a: [0, 2], c: [1, 1] }), ROOM);
      expect(opened.urns.read('v1')).toEqual(urn(['s1', 's3'], { a: [0, 2], c: [1, 1] }));
      expect(opened.urns.read('v2')).toEqual(urn(['s2'], { b: [0, 1] }));
    });

    test('grows when somebody is admitted', () => {
      opened.urns.write('v1', urn(['s1'], { a: [1, 0] }), ROOM);
      const full = urn(['s1', 's2', 's3', 's4', 's5'], {
        a: [1, 0],
        b: [0, 0],
        c: [2, 2],
        d: [0, 1],
        e: [1, 1]
      });
      opened.urns.write('v1', full, { electors: 5, lines: 2 });
      expect(opened.urns.read('v1')).toEqual(full);
      expect(() => opened.urns.write('v1', full, ROOM)).toThrow(RangeError);
      expect(opened.urns.read('v1')).toEqual(full);
    });

    test('the bytes say what is in it, not in which order it came', () => {
      const grow = (place: ReturnType<UrnPlace['open']>, order: readonly number[]): void => {
        for (let n = 1; n <= order.length; n++) {
          const here = order.slice(0, n);
          const ballots = Object.fromEntries(here.map((i) => [`token-${i}`, [i, 0]]));
          place.urns.write(
            'v1',
            urn(
              here.map((i) => `s${i}`),
              ballots
            ),
            ROOM
          );
        }
        place.close();
      };
      const [one, two] = ['one', 'two'].map((each) => fresh(join(folder, each)));
      if (!one || !two) throw new Error('two places');
      grow(one.open(), [1, 2, 3, 4]);
      grow(two.open(), [3, 1, 4, 2]);
      expect(one.bytes().equals(two.bytes())).toBe(true);
    });

    test('nothing is left of what was replaced or wiped, while it is open too', () => {
      opened.urns.write('v1', urn(['s1'], { gone: [2, 0] }), ROOM);
      const gone = Buffer.from(hashOf('gone'), 'base64url');
      expect(place.bytes().includes(gone)).toBe(true);
      opened.urns.write('v1', urn(['s1'], { stays: [2, 0] }), ROOM);
      expect(place.bytes().includes(gone)).toBe(false);
      opened.urns.destroy('v1');
      opened.urns.destroy('v1');
      expect(place.bytes().includes(Buffer.from(hashOf('stays'), 'base64url'))).toBe(false);
      expect([opened.urns.read('v1'), opened.urns.kept()]).toEqual([null, []]);
    });
  });
}
