// The one door for what clients send. Whatever comes, it answers with a command or a code; it never throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#core/limits.ts';
import { tidy } from '#lib/protocol/command-fields.ts';
import { parseCommand } from '#lib/protocol/parse-command.ts';

const ID = 'c0mmand-id_0123456789';
const words = { text: 'Une idée', example: '', cited: '', subPoints: [] };
const add = {
  type: 'card.add',
  card: 'card-id_0123456789',
  table: 'C1',
  kind: 'idea',
  claim: null,
  ...words
};
const next = { type: 'cursor.next', expectedVersion: 3 };
const asked = (command: unknown, id: unknown = ID) => ({ id, command });
const long = (length: number) => 'é'.repeat(length);

const refused: readonly (readonly [description: string, raw: unknown, code: string, most?: number])[] = [
  ['nothing', undefined, 'command.malformed'],
  ['null', null, 'command.malformed'],
  ['a text', 'card.add', 'command.malformed'],
  ['a list', [asked(next)], 'command.malformed'],
  ['no id', { command: next }, 'command.malformed'],
  ['an id too short to be drawn', asked(next, 'abc'), 'command.malformed'],
  ['an id too long', asked(next, 'a'.repeat(44)), 'command.malformed'],
  ['an id with a path in it', asked(next, '../../etc/passwd-0123'), 'command.malformed'],
  ['an id that is a number', asked(next, 12_345_678_901), 'command.malformed'],
  ['no command', { id: ID }, 'command.malformed'],
  ['a command without a type', asked({ expectedVersion: 1 }), 'command.unknown'],
  ['a type nobody knows', asked({ type: 'workshop.explode' }), 'command.unknown'],
  ['a type of tomorrow', asked({ type: 'vote.weigh', budget: 3 }), 'command.unknown'],
  ['a type that every object has', asked({ type: 'constructor' }), 'command.unknown'],
  ['a field more beside the command', { ...asked(next), role: 'facilitator' }, 'command.malformed'],
  ['a forged author', asked({ ...add, author: { by: 'facilitator' } }), 'command.malformed'],
  ['a forged stamp', asked({ ...add, stamp: { circuit: 1, round: 1, group: 1 } }), 'command.malformed'],
  ['a forged time', asked({ ...add, createdAt: 0 }), 'command.malformed'],
  ['a missing field', asked({ ...add, kind: undefined }), 'command.malformed'],
  ['a column that is no id', asked({ ...add, kind: 'Une colonne' }), 'command.malformed'],
  ['a table with markup', asked({ ...add, table: '<b>C1</b>' }), 'command.malformed'],
  ['a text that is a number', asked({ ...add, text: 7 }), 'command.malformed'],
  ['a claim without its round', asked({ ...add, claim: { table: 'C1' } }), 'command.malformed'],
  [
    'a claim for a round before the first',
    asked({ ...add, claim: { table: 'C1', round: -1 } }),
    'command.malformed'
  ],
  [
    'a sentence too long for the room',
    asked({ type: 'room.say', text: long(201), to: 'all' }),
    'field.tooLong',
    200
  ],
  [
    'an audience that is a list',
    asked({ type: 'room.say', text: 'Bonjour', to: ['all'] }),
    'command.malformed'
  ],
  [
    'nobody to send elsewhere',
    asked({ type: 'group.spread', group: 1, into: 2, seats: [] }),
    'command.malformed'
  ],
  ['half a version', asked({ ...next, expectedVersion: 1.5 }), 'command.malformed'],
  ['a version that is not a number', asked({ ...next, expectedVersion: Number.NaN }), 'command.malformed'],
  ['a version beyond reason', asked({ ...next, expectedVersion: 1e9 }), 'command.malformed'],
  [
    'a visio link that runs code',
    asked({ type: 'table.visio', table: 'A1', visio: 'javascript:alert(1)' }),
    'command.malformed'
  ],
  [
    'a text longer than a card',
    asked({ ...add, text: long(LIMITS.cardText + 1) }),
    'text.tooLong',
    LIMITS.cardText
  ],
  ['a flood', asked({ ...add, text: 'a'.repeat(100_001) }), 'command.malformed'],
  [
    'an example too long',
    asked({ ...add, example: long(LIMITS.example + 1) }),
    'field.tooLong',
    LIMITS.example
  ],
  [
    'a sub-point too long',
    asked({ ...add, subPoints: [long(LIMITS.subPointText + 1)] }),
    'field.tooLong',
    LIMITS.subPointText
  ],
  [
    'too many sub-points',
    asked({ ...add, subPoints: Array.from({ length: 13 }, () => 'a') }),
    'field.tooLong',
    LIMITS.subPoints
  ],
  [
    'a name too long',
    asked({ type: 'seat.name', seat: 's1', name: long(61), affiliation: '', thanks: false }),
    'field.tooLong',
    LIMITS.personName
  ]
];

describe('what is refused', () => {
  test.each(refused)('[PROTO-1, PROTO-2] %s', (_description, raw, code, most) => {
    const refusal = most === undefined ? { code } : { code, params: { most } };
    expect(parseCommand(raw)).toEqual({ ok: false, refusal });
  });
});

describe('what is let in', () => {
  test('[PROTO-1] a right command comes out as it came in', () => {
    expect(parseCommand(asked(add))).toEqual({ ok: true, value: asked(add) });
  });

  test('[PROTO-1] the same command twice gives the same command twice: repetition is judged by its id', () => {
    expect(parseCommand(asked(next))).toEqual(parseCommand(structuredClone(asked(next))));
  });

  test.each([
    ['outer spaces', '  une idée \n', 'une idée'],
    ['controls', 'une\u0000 idée\u0007', 'une  idée'],
    ['marks that turn the text around', 'a\u202egnirts\u2066', 'a gnirts'],
    ['line breaks of other systems', 'un\r\ndeux\rtrois', 'un\ndeux\ntrois'],
    ['letters in two pieces', 'ide\u0301e', 'idée'],
    ['nothing of markup, which is text', '<b>idée</b>', '<b>idée</b>']
  ])('[PROTO-3] tidies %s', (_description, raw, tidied) => {
    expect(parseCommand(asked({ ...add, text: raw }))).toMatchObject({
      value: { command: { text: tidied } }
    });
  });

  test('[PROTO-3] lengths are counted after tidying', () => {
    const text = `${' '.repeat(5_000)}${long(LIMITS.cardText)}\n`;
    expect(parseCommand(asked({ ...add, text }))).toMatchObject({ ok: true });
  });

  test('[PROTO-3] a frame full of spaces holds nobody up', { timeout: 5_000 }, () => {
    const text = `a${' '.repeat(60_000)}b`;
    expect(parseCommand(asked({ ...add, text }))).toMatchObject({ refusal: { code: 'text.tooLong' } });
  });

  test('[PROTO-3] empty sub-points are left out', () => {
    const parsed = parseCommand(asked({ ...add, subPoints: ['un', '  ', 'deux'] }));
    expect(parsed).toMatchObject({ value: { command: { subPoints: ['un', 'deux'] } } });
  });
});

describe('whatever comes', () => {
  const types = [
    'card.add',
    'card.edit',
    'cursor.next',
    'seat.name',
    'table.visio',
    'synthesis.edit',
    'nope'
  ];
  const shaped = fc.record({
    id: fc.oneof(fc.constant(ID), fc.string()),
    command: fc
      .dictionary(fc.string(), fc.jsonValue())
      .chain((fields) => fc.constantFrom(...types).map((type) => ({ ...add, ...fields, type })))
  });

  test('[PROTO-1] it never throws, and says yes or one of its codes', () => {
    const codes = ['command.malformed', 'command.unknown', 'text.tooLong', 'field.tooLong'];
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), shaped), (raw) => {
        const parsed = parseCommand(raw);
        expect(parsed.ok || codes.includes(parsed.refusal.code)).toBe(true);
      }),
      { numRuns: 2_000, seed: 7 }
    );
  });

  test('[PROTO-3] tidying twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => tidy(tidy(raw)) === tidy(raw)),
      { numRuns: 2_000, seed: 7 }
    );
  });
});
