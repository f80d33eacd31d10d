import { describe, expect, test } from 'vitest';
import { hasList, isNameOf, peopleNamed } from '#core/find-person.ts';
import { plainText } from '#core/plain-words.ts';
import type { Seat } from '#core/roster.ts';

const seat = (number: number, name: string, changes: Partial<Seat> = {}): Seat => ({
  ...{ id: `s${number}`, number, name, groups: [{ fromRound: 1, group: 1 }], hosts: null, state: 'planned' },
  ...{ claimed: false, affiliation: '', remote: false, thanks: false, resumeCode: '', lateIn: 0, since: 0 },
  ...{ listed: true, ...changes }
});
const ROOM = [
  seat(1, 'Marie Martin'),
  seat(2, 'Zoé Lefèvre', { claimed: true, state: 'present' }),
  seat(3, 'Marie MARTIN'),
  seat(4, 'Jean-Noël d’Œuvre'),
  seat(5, 'Li'),
  seat(6, 'Marius Bonnet'),
  { ...seat(7, 'Marie Cachée'), listed: undefined },
  seat(8, 'Mario Rossi'),
  seat(9, 'Marine Serre'),
  seat(10, 'Martial Fabre')
].map(({ listed, ...rest }): Seat => (listed ? { ...rest, listed } : rest));
const found = (typed: string) => peopleNamed(ROOM, typed).map(({ seat: id, twin, here }) => [id, twin, here]);

describe('[PPL-5] first letters', () => {
  test.each<[string, string, unknown]>([
    ['under three letters, nothing', 'Ma', []],
    ['accents and case do not matter', 'ZOE LEF', [['s2', 1, true]]],
    ['the family name first', 'bonnet mar', [['s6', 1, false]]],
    ['hyphens and apostrophes are spaces', 'jean noel doeuvre', []],
    ['a compound name', 'jean-noël œu', [['s4', 1, false]]],
    [
      'the same name twice is told apart',
      'martin mar',
      [
        ['s1', 1, false],
        ['s3', 2, false]
      ]
    ],
    ['a whole short name', 'li', [['s5', 1, false]]],
    ['one word of a name is not two of them', 'marie marie', []],
    ['the middle of a name begins nothing', 'artin', []],
    ['nothing typed', '  ', []],
    ['signs that are no letters', '%%%***', []]
  ])('%s', (_description, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('never more than five, and never whoever is not of the list', () => {
    const many = peopleNamed(ROOM, 'mar');
    expect(many.map(({ name }) => name)).toEqual([
      ...['Marie Martin', 'Marie MARTIN', 'Marine Serre', 'Mario Rossi', 'Marius Bonnet']
    ]);
    for (const match of many) expect(Object.keys(match).toSorted()).toEqual(['here', 'name', 'seat', 'twin']);
  });

  test('a name is claimed by whoever knows it whole', () => {
    const [first] = ROOM;
    expect(first && isNameOf(first, 'marie martin')).toBe(true);
    expect(first && isNameOf(first, 'marie')).toBe(false);
    expect(isNameOf({ ...seat(5, ''), listed: true }, '')).toBe(false);
    expect(hasList(ROOM)).toBe(true);
    expect(hasList([])).toBe(false);
  });

  test('names are compared bare', () => {
    expect(plainText('  Jean-Noël d’ŒUVRE (Æ) ')).toBe('jean noel d oeuvre ae');
  });
});
