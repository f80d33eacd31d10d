// Open data: what may be given to anybody. Read as somebody who looks for names would read them.
import { describe, expect, test } from 'vitest';
import type { Workshop } from '#core/workshop.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { adding, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan, NINE_THIRTY } from '#tests/core/a-plan.ts';
import { aRichDay, WrittenDay } from '#tests/server/archives/a-rich-day.ts';

const { state } = aRichDay();
const open = openDataOf(state, NINE_THIRTY);
const texts = (workshop: Workshop = state) => openDataOf(workshop, 0).cards.map(({ text }) => text);
const saying = (text: string) => open.cards.find((card) => card.text === text);

describe('[ARC-8] open data', () => {
  test('hold no name, no seat, no hour, no structure that did not agree', () => {
    const file = jsonText(open);
    const facilitators = state.facilitation;
    const names = ['Nadia', 'Éloi', facilitators, 'CRT', 'ADT du Lez', 'https://', 's1"', 'host', '"seat"'];
    expect(names.filter((name) => file.includes(name))).toEqual([]);
    expect(file.match(/\d\d:\d\d/g)).toBeNull();
    expect(file.match(/\d{4}-\d\d-\d\d/g)).toEqual(['2026-11-21', '2026-11-21']);
    expect(open.workshop.thanked).toEqual(['OT des Rives']);
  });

  test('say a structure only when two of its people signed so and agreed, as the first one wrote it', () => {
    expect(saying('Une page de mandat, écrite ensemble')?.structure).toBe('OT des Rives');
    expect(saying('Une visite avant la saison')?.structure).toBe('OT des Rives');
    expect(saying('Un calendrier partagé')?.structure).toBe('');
    const alone: Workshop = {
      ...state,
      seats: Object.fromEntries(
        Object.entries(state.seats).map(([id, seat]) => [
          id,
          seat.name === 'Éloi' ? { ...seat, thanks: false } : seat
        ])
      )
    };
    expect(
      openDataOf(alone, 0)
        .cards.map(({ structure }) => structure)
        .filter((each) => each !== '')
    ).toEqual([]);
  });

  test('leave out what is in the bin, hidden, sealed or taken back', () => {
    expect(texts().filter((text) => ['Une blague', 'Un nom propre', ''].includes(text))).toEqual([]);
    const day = new WrittenDay(aPlan(12, 3));
    const nadia = day.joins('d-nadia', { mark: 'A' });
    day.goesToRound(1);
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 3 });
    day.does(nadia, adding({ card: 'carte-seule', table: 'A1', text: 'Pour moi seule' }));
    expect(texts(day.state)).toEqual([]);
    day.does(FACILITATOR, { type: 'solo.reveal' });
    expect(texts(day.state)).toEqual(['Pour moi seule']);
  });

  test('put merged cards under theirs, and go by theme, column and board', () => {
    expect(texts()).toEqual([
      ...['Une page de mandat, écrite ensemble', 'Une visite avant la saison', 'Un stand commun'],
      ...['Un calendrier partagé', 'Sans nom, deux', 'Sans nom, un', 'Signée malgré tout'],
      ...['Une idée pour C', 'Qui paie ?\nEt quand ?']
    ]);
    expect(saying('Un stand commun')).toMatchObject({
      ...{ path: ['idea', 'finding'], pinned: true, circuit: 1, round: 1 },
      merged: [{ kind: 'idea', text: 'Le même stand, dit autrement', example: '', cited: '', subPoints: [] }]
    });
  });

  test('keep of an unsigned card its theme only, in the order of its words', () => {
    const unsigned = open.cards.filter(({ attribution }) => attribution === 'anonymous');
    expect(
      unsigned.map(({ text, theme, circuit, round, structure }) => [text, theme, circuit, round, structure])
    ).toEqual([
      ['Sans nom, deux', 't2', null, null, ''],
      ['Sans nom, un', 't2', null, null, ''],
      ['Signée malgré tout', 't2', null, null, '']
    ]);
    const others: Workshop = {
      ...state,
      cards: Object.fromEntries(Object.entries(state.cards).toReversed())
    };
    expect(jsonText(openDataOf(others, NINE_THIRTY))).toBe(jsonText(open));
  });

  test('tell votes that were shown, when enough ballots hide one another', () => {
    expect(open.votes).toEqual([
      {
        ...{ mode: 'people', budget: 4, most: 2, ballots: 7 },
        lines: [{ theme: 't1', text: 'Un stand commun', marks: 11, hands: 3 }]
      }
    ]);
    const few: Workshop = {
      ...state,
      votes: state.votes.map((vote) => ({ ...vote, totals: { marks: { l1: 2 }, ballots: 4 } }))
    };
    expect(openDataOf(few, 0).votes).toEqual([]);
  });
});
