import { describe, expect, test } from 'vitest';
import { synthesisSource } from '#core/synthesis-source.ts';
import { adding, aDay, FACILITATOR } from './a-day.ts';

function withCard() {
  const day = aDay().goesToRound(1);
  day.does(day.hosts('A1'), adding({ card: 'c1', table: 'A1', text: 'Le texte de la carte' }));
  return day;
}

describe('[SYN-10] the editor', () => {
  test('writes a title and gives it back to the workshop', () => {
    const day = withCard();
    day.does(FACILITATOR, { type: 'synthesis.edit', part: 'lead', text: 'Un chapeau' });
    day.does(FACILITATOR, { type: 'synthesis.edit', part: 'title', text: 'Un titre' });
    expect(synthesisSource(day.state).edits).toEqual({
      title: 'Un titre',
      lead: 'Un chapeau',
      setting: null,
      thanks: null
    });
    day.does(FACILITATOR, { type: 'synthesis.edit', part: 'title', text: null });
    expect(synthesisSource(day.state).edits.title).toBeNull();
    expect(day.state.title).toBe('Un atelier');
  });

  test('words a card otherwise, sets it aside, and takes both back; the card never changes', () => {
    const day = withCard();
    const card = day.card('c1');
    const kept = () => synthesisSource(day.state).themes[0]?.cards[0];
    day.does(FACILITATOR, { type: 'synthesis.reword', card: 'c1', wording: 'Mieux dit' });
    day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'c1', leftOut: true });
    day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'c1', leftOut: true });
    expect(kept()).toMatchObject({ text: 'Le texte de la carte', wording: 'Mieux dit', leftOut: true });
    expect(day.state.edits.leftOut).toEqual(['c1']);
    day.does(FACILITATOR, { type: 'synthesis.reword', card: 'c1', wording: null });
    day.does(FACILITATOR, { type: 'synthesis.leaveOut', card: 'c1', leftOut: false });
    expect(kept()).toMatchObject({ wording: null, leftOut: false });
    expect(day.card('c1')).toBe(card);
  });

  test('renames the workshop and its themes, but leaves neither without a name', () => {
    const day = withCard();
    const words = { title: 'Autrement', place: '', organizer: '', facilitation: '' };
    day.does(FACILITATOR, { type: 'workshop.describe', ...words });
    day.does(FACILITATOR, {
      type: 'theme.describe',
      theme: 't2',
      title: 'L’offre',
      question: 'Que proposer ?'
    });
    expect(day.state).toMatchObject(words);
    expect(day.state.plan.themes[1]).toMatchObject({
      title: 'L’offre',
      question: 'Que proposer ?',
      letter: 'B'
    });
    expect(day.refused(FACILITATOR, { type: 'workshop.describe', ...words, title: ' ' }).code).toBe(
      'text.empty'
    );
    expect(
      day.refused(FACILITATOR, { type: 'theme.describe', theme: 't2', title: '', question: '' }).code
    ).toBe('text.empty');
    expect(
      day.refused(FACILITATOR, { type: 'theme.describe', theme: 't9', title: 'X', question: '' }).code
    ).toBe('table.unknown');
  });

  test('is told of a card nobody knows', () => {
    const day = withCard();
    expect(day.refused(FACILITATOR, { type: 'synthesis.leaveOut', card: 'c9', leftOut: true }).code).toBe(
      'card.unknown'
    );
    expect(day.refused(FACILITATOR, { type: 'synthesis.reword', card: 'c9', wording: null }).code).toBe(
      'card.unknown'
    );
  });
});

test('[SYN-11] publishing freezes, counts, and keeps its address; withdrawing keeps the count', () => {
  const day = withCard();
  expect(day.does(FACILITATOR, { type: 'synthesis.withdraw' })).toEqual([]);
  day.does(FACILITATOR, { type: 'synthesis.publish' });
  const first = day.state.publication;
  expect(first).toMatchObject({
    version: 1,
    at: day.now,
    document: { frozen: 'Un atelier' },
    withdrawn: false
  });
  expect(first?.slug).toMatch(/^w2345678[a-z0-9]{8}$/);
  const words = { title: 'Autrement', place: '', organizer: '', facilitation: '' };
  day.does(FACILITATOR, { type: 'workshop.describe', ...words });
  expect(day.state.publication).toBe(first);
  day.does(FACILITATOR, { type: 'synthesis.withdraw' });
  expect(day.state.publication).toEqual({ ...first, withdrawn: true });
  expect(synthesisSource(day.state).version).toBe(2);
  day.later(60).does(FACILITATOR, { type: 'synthesis.publish' });
  expect(day.state.publication).toEqual({
    ...{ version: 2, slug: first?.slug, at: day.now, withdrawn: false },
    document: { frozen: 'Autrement' }
  });
});
