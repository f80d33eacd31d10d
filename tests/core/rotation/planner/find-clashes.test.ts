// What cannot be planned is named, with the people, tables and rounds that clash.
import { expect, test } from 'vitest';
import { CLASH_CODES, clash, type ClashCode } from '#core/rotation/planner/clash.ts';
import { findClashes } from '#core/rotation/planner/find-clashes.ts';
import { parseInstance } from '#core/rotation/planner/parse-instance.ts';
import { relaxationOf } from '#core/rotation/planner/relaxation.ts';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { clashSentence } from '#lib/i18n/clash-text.ts';
import { anInstance, SAMPLES, sample, type InstanceMade } from './samples.ts';

const room = { people: 6, tables: 3, rounds: 2 };
const first = (more: object) => (index: number) => (index === 0 ? more : {});
const cases: readonly (readonly [ClashCode, Partial<InstanceMade>])[] = [
  ['rounds.none', { rounds: 0 }],
  ['tables.none', { tables: 0 }],
  ['people.none', { people: 0 }],
  ['id.twice', { person: first({ id: 'p2' }) }],
  ['table.unknown', { person: first({ host: 't9' }) }],
  ['person.unknown', { rules: { apart: [['p1', 'p9']] } }],
  ['round.unknown', { person: first({ absent: [2] }) }],
  ['cap.upsideDown', { table: first({ cap: [3, 2] }) }],
  [
    'span.overlap',
    {
      rounds: 3,
      table: first({
        span: [
          [0, 1],
          [1, 2]
        ]
      })
    }
  ],
  ['span.closed', { table: first({ span: [[0, 1]], closed: [1] }) }],
  [
    'span.held',
    { person: first({ host: 't1', absent: [1] }), table: first({ span: [[0, 1]] }), rules: { sizeSpread: 4 } }
  ],
  [
    'span.seats',
    {
      ...{ people: 11, person: first({ absent: [0] }), tables: 4, rounds: 2, rules: { sizeSpread: 1 } },
      table: (index) => (index < 2 ? { span: [[0, 1]] } : index === 3 ? { closed: [1] } : {})
    }
  ],
  [
    'span.sizes',
    { people: 12, table: (index) => (index === 0 ? { span: [[0, 1]] } : index === 1 ? { closed: [1] } : {}) }
  ],
  [
    'pin.twoTables',
    {
      person: first({
        pins: [
          { round: 0, table: 't1' },
          { round: 0, table: 't2' }
        ]
      })
    }
  ],
  [
    'pin.again',
    {
      person: first({
        pins: [
          { round: 0, table: 't1' },
          { round: 1, table: 't1' }
        ]
      })
    }
  ],
  ['pin.closed', { person: first({ pins: [{ round: 0, table: 't1' }] }), table: first({ closed: [0] }) }],
  ['pin.absent', { person: first({ absent: [0], pins: [{ round: 0, table: 't1' }] }) }],
  ['pin.host', { person: first({ host: 't2', pins: [{ round: 0, table: 't1' }] }) }],
  [
    'together.apart',
    {
      rules: {
        together: [
          ['p1', 'p2'],
          ['p2', 'p3']
        ],
        apart: [['p1', 'p3']]
      }
    }
  ],
  ['together.tooMany', { rules: { together: [['p1', 'p2', 'p3']] } }],
  [
    'together.pins',
    {
      rules: { together: [['p1', 'p2']] },
      person: (index) => (index < 2 ? { pins: [{ round: 0, table: `t${index + 1}` }] } : {})
    }
  ],
  ['apart.tooMany', { rules: { apart: [['p1', 'p2', 'p3', 'p4']] } }],
  ['org.tooMany', { rules: { orgApart: 'hard' }, person: () => ({ org: 'o' }) }],
  ['tables.allClosed', { table: () => ({ closed: [1] }) }],
  ['capacity.tooSmall', { rules: { sizeSpread: null }, table: () => ({ cap: [0, 1] }) }],
  ['capacity.tooLarge', { rules: { sizeSpread: null }, table: () => ({ cap: [3, 9] }) }],
  ['capacity.table', { person: (index) => (index < 3 ? { host: 't1' } : {}) }],
  ['spread.capacities', { table: first({ cap: [0, 0] }) }],
  ['once.rounds', { rounds: 4 }]
];

test.each(cases)('[MIX-1] %s is named', (code, more) => {
  expect(findClashes(anInstance({ ...room, ...more })).map((each) => each.code)).toContain(code);
});

test('[MIX-1] a plan before that is not of this room is named', () => {
  const instance = { ...anInstance(room), replan: { lockedRounds: 1, previous: [[0]] } };
  expect(findClashes(instance)).toEqual([clash('replan.rows', { rounds: 2, people: 6 })]);
});

test.each(SAMPLES)('%s has no clash', (id) => {
  expect(findClashes(sample(id))).toEqual([]);
});

test.each([
  ['not an object', 7, 'instance'],
  ['no id', {}, 'id'],
  ['half a round', { id: 'x', rounds: 1.5, tables: [], people: [] }, 'rounds'],
  ['a table without a name', { id: 'x', rounds: 1, tables: [{}], people: [] }, 'tables[0].id'],
  [
    'a rule nobody knows',
    { id: 'x', rounds: 1, tables: [], people: [], rules: { tableOnce: 'maybe' } },
    'rules.tableOnce'
  ]
])('a field that is wrong is named: %s', (_name, value, field) => {
  expect(parseInstance(value)).toEqual({ clash: clash('field.wrong', { field }) });
});

test('[MIX-1] every clash has its sentence in both languages', () => {
  for (const code of CLASH_CODES) {
    const [french, english] = (['fr', 'en'] as const).map((locale) => clashSentence(clash(code), { locale }));
    expect(french).not.toBe(english);
  }
});

test('[MIX-1] what only search shows impossible is refused, with a relaxation that was tried', () => {
  const instance = anInstance({
    people: 6,
    tables: 2,
    rounds: 2,
    rules: {
      together: [
        ['p1', 'p2'],
        ['p3', 'p4'],
        ['p5', 'p6']
      ]
    }
  });
  const options = { seed: 1, steps: 40_000 };
  expect(planRotation(instance, options)).toMatchObject({ ok: false, clashes: [{ code: 'rule.unmet' }] });
  expect(relaxationOf(instance, options)).toBe('sizeSpread: 1 → 2');
});

test('[MIX-1] somebody whose structure holds too many tables has nowhere to go', () => {
  const instance = anInstance({
    ...{ people: 24, tables: 6, rounds: 4, rules: { orgApart: 'hard' } },
    person: (index) => ({
      ...(index < 6 && { host: `t${index + 1}` }),
      ...((index < 3 || index === 6) && { org: 'one' })
    })
  });
  expect(findClashes(instance).map(({ code }) => code)).toEqual(['once.rounds']);
});
