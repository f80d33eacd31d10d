// Which picture each kind of phase has on a phone and on the wall, and what the console proposes while people write alone.
import { describe, expect, test } from 'vitest';
import { PHASE_KINDS, type PhaseKind } from '#core/phase-kinds.ts';
import { must } from '#core/result.ts';
import { minutes } from '#core/units.ts';
import { m } from '#lib/paraglide/messages.js';
import { byReading, readingColumns } from '#lib/views/moments/reading-order.ts';
import { boardsOf, copiesOf } from '#lib/views/moments/theme-read.ts';
import { headText } from '#lib/views/moments/table-head.ts';
import { roundText, saysRounds, stageText } from '#lib/views/moments/round-text.ts';
import { soloAct, soloWords } from '#lib/views/moments/solo-act.ts';
import { phoneMoment } from '#lib/views/participant/phone-moment.ts';
import { momentPicture } from '#lib/views/projection/moment-picture.ts';
import { USUAL_COLUMNS } from '#core/columns.ts';
import { facilitatorView } from '../fixtures/views/facilitator.ts';
import { HOST } from '../fixtures/views/host.ts';
import { roundView } from '../fixtures/views/participant.ts';
import { PROJECTION } from '../fixtures/views/projection.ts';

const KINDS = Object.keys(PHASE_KINDS) as PhaseKind[]; // keys of a constant

describe('a phone', () => {
  const at = (kind: PhaseKind, part: 'whole' | 'round' | 'move' = 'whole', me = roundView.me) =>
    phoneMoment({ ...roundView, me, now: { ...roundView.now, stage: 'running', kind, part } }, false);

  test.each(KINDS)('knows what to show in « %s »', (kind) => {
    expect(at(kind)).toMatch(/^(before|together|table|talk|common|outdoors|restitution)$/);
  });

  test('floods at a move for whoever travels, as a group or not', () => {
    const alone = { ...roundView.me, group: null };
    expect([at('rotation', 'move'), at('rotation', 'move', alone), at('cafe', 'move', alone)]).toEqual([
      'move',
      'table',
      'move'
    ]);
  });

  test('without a board to write on, shows what is said', () => {
    const now = { ...roundView.now, stage: 'running', kind: 'words', part: 'whole' } as const;
    expect(phoneMoment({ ...roundView, here: null, now }, false)).toBe('talk');
  });
});

describe('the device of a table', () => {
  const at = (kind: PhaseKind, stage: 'prepared' | 'running' = 'running') =>
    headText({ here: HOST.here, now: { ...HOST.now, stage, kind, title: 'Ce moment' } });

  test('heads with the moment while the room listens, talks or answers together, else with its question', () => {
    expect(KINDS.filter((kind) => at(kind) === 'Ce moment')).toEqual(['framing', 'talk', 'ask']);
    expect(at('talk', 'prepared')).toBe(HOST.here.question);
  });

  test('at a board without a question, heads with what is said of the moment', () => {
    const now = { ...HOST.now, kind: 'words', instruction: 'Un mot, le premier qui vient.' } as const;
    expect(headText({ here: { ...HOST.here, question: '' }, now })).toBe('Un mot, le premier qui vient.');
  });
});

describe('the wall', () => {
  const harvest = { place: PROJECTION.tables[0]?.place ?? null, cards: [] };
  const at = (kind: PhaseKind, changes: object = {}) => {
    const now = { ...PROJECTION.now, stage: 'running', kind, part: 'whole', ...changes } as const;
    return momentPicture({
      ...PROJECTION,
      harvest: harvest.place && { ...harvest, place: harvest.place },
      now
    });
  };

  test('has a picture of its own where people are not at their usual tables', () => {
    const own = KINDS.flatMap((kind) => at(kind, { theme: { letter: 'A', title: '', question: '' } }) ?? []);
    expect(own).toEqual(['talk', 'common', 'common', 'common', 'cafe', 'outdoors', 'restitution']);
    expect(at('cafe', { part: 'move' })).toBe('scatter');
  });

  test('keeps the board the facilitation put there', () => {
    const now = { ...PROJECTION.now, stage: 'running', kind: 'talk' } as const;
    expect(momentPicture({ ...PROJECTION, now, roomShows: 'A1' })).toBeNull();
  });
});

test('[GRP-4] a theme is read findings first; in each column what was pinned, then what was given most gommettes', () => {
  expect(readingColumns(USUAL_COLUMNS).map(({ id }) => id)).toEqual(['finding', 'idea', 'openQuestion']);
  const card = (id: string, kind: string, pinned = false, votes = 0) => ({ id, kind, pinned, votes });
  const cards = [
    card('a', 'idea'),
    card('b', 'openQuestion'),
    card('c', 'idea', false, 3),
    card('d', 'finding'),
    card('e', 'idea', true)
  ];
  expect(cards.toSorted(byReading(USUAL_COLUMNS)).map(({ id }) => id)).toEqual(['d', 'e', 'c', 'a', 'b']);
});

test('[GRP-4] a theme read to the room is the boards of all its circuits, in their order, as far as they have come', () => {
  const place = (mark: string) => ({
    ...must(roundView.here, 'a place'),
    table: mark,
    letter: mark.charAt(0),
    mark
  });
  const copies = copiesOf(['A10', 'B1', 'A2', 'A1'].map(place), 'A');
  expect(copies.map(({ mark }) => mark)).toEqual(['A1', 'A2', 'A10']);
  expect(copiesOf(copies, undefined)).toEqual([]);
  const known = new Map(
    copies.slice(1).map((each) => [each.table, { table: each.table, place: each, cards: [] }])
  );
  expect(boardsOf(copies, known).map(({ table }) => table)).toEqual(['A2', 'A10']);
});

test('rounds where the room takes themes one by one are called themes', () => {
  const now = { round: 2, rounds: 3, title: 'Titre' };
  expect(roundText({ ...now, kind: 'rotation' })).toBe(m.participant_round(now));
  expect(roundText({ ...now, kind: 'restitution' })).toBe(m.moments_theme_of(now));
  expect(roundText({ ...now, kind: 'talk', round: 0 })).toBe('Titre');
});

test('cards say their round where people sit and in a restitution, not on a common board', () => {
  expect((['rotation', 'stories', 'restitution'] as const).map(saysRounds)).toEqual([true, true, true]);
  expect((['horizons', 'tensions', 'words'] as const).map(saysRounds)).toEqual([false, false, false]);
});

test('once the day is closed, a state line no longer says the phase that was last', () => {
  const now = { kind: 'closing', round: 0, rounds: 0, title: 'Premier pas' } as const;
  expect(stageText({ ...now, stage: 'running' })).toBe('Premier pas');
  expect(stageText({ ...now, stage: 'closed' })).toBe(m.conduct_closed());
});

describe('alone, then by two', () => {
  const desk = facilitatorView();
  const beats = [
    { title: 'Seul', minutes: 2 },
    { title: 'À deux', minutes: 4 }
  ];
  const timer = { state: 'running', endsAt: minutes(6), length: minutes(6) } as const;
  const now = {
    ...desk.now,
    stage: 'running',
    kind: 'doubling',
    beats,
    timer,
    soloUntil: null
  } as const;
  const blank = desk.tiles.map((tile) => ({ ...tile, allCards: 0 }));

  test('the console proposes to write alone, then to show it', () => {
    expect(soloAct({ now, tiles: blank }, 0)).toEqual({ deed: 'begin', minutes: 2 });
    expect(soloAct({ now: { ...now, soloUntil: minutes(2) }, tiles: blank }, 0)).toEqual({ deed: 'reveal' });
    expect(soloWords({ deed: 'begin', minutes: 2 }).verb).toBe(m.moments_solo_begin());
  });

  test('and never once somebody has written, the first part is over, or elsewhere', () => {
    expect(soloAct({ now, tiles: blank.map((tile) => ({ ...tile, allCards: 1 })) }, 0)).toBeNull();
    expect(soloAct({ now, tiles: blank }, minutes(3))).toBeNull();
    expect(soloAct({ now: { ...now, kind: 'words' }, tiles: blank }, 0)).toBeNull();
  });
});
