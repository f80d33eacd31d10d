import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#core/limits.ts';
import { proposeSizing, sizingWith, type Sizing } from '#core/rotation/sizing.ts';

const crowded = { circuits: 1, sizeLeast: 7, sizeMost: 8, warning: 'crowded' } as const;
const fine = (circuits: number, sizeLeast: number, sizeMost: number) => ({
  ...{ circuits, sizeLeast, sizeMost },
  warning: null
});

const expected: readonly (Sizing & { readonly room: readonly [people: number, themes: number] })[] = [
  { room: [12, 3], ...fine(1, 4, 4), tables: 3, fewerThemes: [], alternatives: [] },
  {
    ...{ room: [12, 5], circuits: 1, sizeLeast: 2, sizeMost: 3, warning: 'small' },
    ...{ tables: 5, fewerThemes: [4, 3], alternatives: [] }
  },
  { room: [25, 5], ...fine(1, 5, 5), tables: 5, fewerThemes: [], alternatives: [] },
  { room: [37, 5], ...fine(2, 3, 4), tables: 10, fewerThemes: [], alternatives: [crowded] },
  {
    ...{ room: [40, 5], ...fine(2, 4, 4), tables: 10, fewerThemes: [] },
    alternatives: [{ ...crowded, sizeLeast: 8 }]
  },
  { room: [60, 5], ...fine(2, 6, 6), tables: 10, fewerThemes: [], alternatives: [fine(3, 4, 4)] },
  { room: [60, 3], ...fine(3, 6, 7), tables: 9, fewerThemes: [], alternatives: [fine(4, 5, 5)] },
  {
    ...{ room: [250, 5], ...fine(8, 6, 7), tables: 40, fewerThemes: [] },
    alternatives: [{ ...crowded, circuits: 7 }, fine(9, 5, 6)]
  }
];

describe('the proposed plan', () => {
  test.each(expected)(
    '[ROT-4] [ROT-5] [ROT-6] $room.0 people, $room.1 themes: $circuits circuits',
    ({ room: [people, themes], ...sizing }) => {
      expect(proposeSizing({ people, themes })).toEqual({ ok: true, value: sizing });
    }
  );

  test('[ROT-4] no proposal has a table above seven, unless fifty tables are not enough', () => {
    const rooms = fc.record({
      people: fc.integer({ min: 6, max: 300 }),
      themes: fc.integer({ min: 2, max: 16 })
    });
    fc.assert(
      fc.property(rooms, (room) => {
        const sizing = proposeSizing(room);
        if (!sizing.ok) return room.themes * 2 > room.people;
        const { circuits, tables, sizeLeast, sizeMost } = sizing.value;
        const isFewest = circuits === 1 || Math.ceil(room.people / (tables - room.themes)) > 7;
        const isFull = tables + room.themes > LIMITS.tables;
        return isFewest && tables <= LIMITS.tables && sizeMost - sizeLeast <= 1 && (sizeMost <= 7 || isFull);
      })
    );
  });

  test('[ROT-4] 300 people and 13 themes: as many circuits as fifty tables allow, and a warning', () => {
    const sizing = proposeSizing({ people: 300, themes: 13 });
    expect(sizing.ok && sizing.value).toMatchObject({ circuits: 3, sizeMost: 8, warning: 'crowded' });
  });
});

const refused = [
  { people: 0, themes: 5, code: 'people.tooFew', params: { people: 0, least: 6 } },
  { people: 5, themes: 2, code: 'people.tooFew', params: { people: 5, least: 6 } },
  { people: NaN, themes: 2, code: 'people.tooFew', params: { people: NaN, least: 6 } },
  { people: 301, themes: 5, code: 'people.tooMany', params: { people: 301, most: 300 } },
  { people: 500, themes: 5, code: 'people.tooMany', params: { people: 500, most: 300 } },
  { people: 20, themes: 1, code: 'themes.tooFew', params: { themes: 1, least: 2 } },
  { people: 100, themes: 17, code: 'themes.tooMany', params: { themes: 17, most: 16 } },
  { people: 9, themes: 5, code: 'themes.tooManyForPeople', params: { people: 9, themes: 5, most: 4 } }
] as const;

describe('what no plan can hold', () => {
  test.each(refused)(
    '[ROT-5] [ROT-7] $people people, $themes themes: $code',
    ({ people, themes, code, params }) => {
      expect(proposeSizing({ people, themes })).toEqual({ ok: false, refusal: { code, params } });
    }
  );

  test('[ROT-6] 37 people may sit in one circuit if that is preferred, with the warning', () => {
    const sizing = sizingWith({ people: 37, themes: 5, circuits: 1 });
    expect(sizing.ok && sizing.value).toMatchObject({ ...crowded, tables: 5 });
  });

  test('[ROT-7] circuits chosen by hand stay within fifty tables and two people at each', () => {
    const tooMany = (tables: number, most: number) => ({
      ok: false,
      refusal: { code: 'tables.tooMany', params: { tables, most } }
    });
    expect(sizingWith({ people: 300, themes: 5, circuits: 11 })).toEqual(tooMany(55, 50));
    expect(sizingWith({ people: 19, themes: 5, circuits: 2 })).toEqual(tooMany(10, 9));
  });

  test('[ROT-7] a number of circuits that is none is a bug, not a refusal', () => {
    expect(() => sizingWith({ people: 30, themes: 5, circuits: 0 })).toThrow('circuits');
  });
});
