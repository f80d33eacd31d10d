// A verdict that never finds fault would prove nothing: each fault is shown to it once.
import { expect, test } from 'vitest';
import type { ParticipantView } from '#core/views.ts';
import type { CardView } from '#core/views-cards.ts';
import { Ledger } from '#server/rehearsal/ledger.ts';
import { verdictOf } from '#server/rehearsal/verdict.ts';

const rotation = [{ group: 1, tables: ['A1', 'B1'] }];

function cardOf(id: string, change: Partial<CardView> = {}): CardView {
  return {
    ...{
      id,
      table: 'A1',
      kind: 'idea',
      text: `Texte ${id}`,
      example: '',
      cited: '',
      subPoints: [],
      order: 'a'
    },
    ...{ round: 1, group: 1, circuit: 1, pinned: false, archived: false, late: false, proposed: null },
    ...{ promotedFrom: null, createdAt: 0, editedAt: 0, mine: false },
    ...{ mergedInto: null, movedFrom: null, hidden: false, sealed: false, shown: false },
    ...{ changedInBin: false, anonymous: false, signature: '' },
    ...change
  };
}

/** Only what the ledger reads of a view. */
function shownAt(round: number, here: string, next: string | null, kind = 'rotation'): ParticipantView {
  const now = { stage: 'running', kind, part: 'round', round, rounds: 2 };
  const view: unknown = {
    now,
    me: { seat: 's1', group: 1 },
    here: { table: here },
    next: next && { table: next }
  };
  return view as ParticipantView; // a part of one: the rest is not read
}

function ledgerOf(...ids: readonly string[]): Ledger {
  const ledger = new Ledger();
  for (const id of ids) {
    ledger.sent.set(id, { table: 'A1', text: `Texte ${id}` });
    ledger.acknowledged.set(id, { table: 'A1', text: `Texte ${id}` });
  }
  ledger.shown(shownAt(1, 'A1', 'B1'));
  ledger.shown(shownAt(2, 'B1', null));
  return ledger;
}

test('a sound rehearsal is found sound', () => {
  const verdict = verdictOf(ledgerOf('one', 'two'), { cards: [cardOf('one'), cardOf('two')], rotation });
  expect(verdict).toEqual({
    ...{ acknowledged: 2, found: 2, lost: [], doubled: [], altered: [], misplaced: [] },
    ...{ others: 0, places: 2, rounds: 2, isSound: true }
  });
});

const faults = [
  ['a card that is not there', [cardOf('one')], { lost: ['two'], found: 1 }],
  ['a card that is there twice', [cardOf('one'), cardOf('two'), cardOf('two')], { doubled: ['two'] }],
  [
    'a card at another table',
    [cardOf('one'), cardOf('two', { table: 'B1' })],
    { altered: ['two'], found: 1 }
  ],
  [
    'a card with other words',
    [cardOf('one'), cardOf('two', { text: 'Autre' })],
    { altered: ['two'], found: 1 }
  ]
] as const;

test.each(faults)('%s is found', (_description, cards, expected) => {
  expect(verdictOf(ledgerOf('one', 'two'), { cards, rotation })).toMatchObject({
    ...expected,
    isSound: false
  });
});

test('a card of somebody else is counted, and is no fault', () => {
  const verdict = verdictOf(ledgerOf('one'), { cards: [cardOf('one'), cardOf('other')], rotation });
  expect(verdict).toMatchObject({ others: 1, isSound: true });
});

test('a person at another table than planned is found', () => {
  const ledger = ledgerOf();
  ledger.shown(shownAt(2, 'C1', null));
  const verdict = verdictOf(ledger, { cards: [], rotation });
  expect(verdict.misplaced).toEqual([
    { seat: 's1', group: 1, round: 2, kind: 'rotation', shown: 'C1', announced: 'B1' }
  ]);
});

test('without the plan, a person at another table than announced is found', () => {
  const ledger = ledgerOf();
  ledger.shown(shownAt(2, 'C1', null));
  expect(verdictOf(ledger, { cards: [], rotation: [] }).isSound).toBe(false);
});

test('each way of sitting has its own rounds, and rounds of the whole room are no places', () => {
  const ledger = ledgerOf();
  ledger.shown(shownAt(2, 'T2', null, 'stories'));
  ledger.shown(shownAt(3, 'A1', null, 'restitution'));
  const verdict = verdictOf(ledger, { cards: [], rotation });
  expect([verdict.misplaced, verdict.places, verdict.rounds]).toEqual([[], 3, 3]);
  expect([...ledger.tables]).toEqual(['A1', 'B1', 'T2']);
});
