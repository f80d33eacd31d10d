// A witness’s words as a quote: asked, approved in their own wording, refused, changed by others, and when.
import { describe, expect, test } from 'vitest';
import { ballotChoices } from '#core/ballot-lines.ts';
import type { Actor } from '#core/roles.ts';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { narratorView } from '#core/view-narrator.ts';
import { projectionView } from '#core/view-projection.ts';
import { adding, editing, FACILITATOR, type Day } from './a-day.ts';
import { aStoryDay, invites } from './a-story-day.ts';

describe('a quote', () => {
  function aQuote(text = 'Nous avons supprimé l’adhésion'): { day: Day; witness: Actor; host: Actor } {
    const day = aStoryDay();
    invites(day);
    const host = day.hosts('A1');
    const witness = day.narrates('A1');
    day.goesToRound(1);
    day.does(host, adding({ card: 'card-quote', table: 'A1', text }));
    day.does(host, { type: 'quote.ask', card: 'card-quote' });
    return { day, witness, host };
  }
  const answer = (verdict: 'approved' | 'refused', wording = '') =>
    ({ type: 'quote.answer', card: 'card-quote', verdict, wording }) as const;
  const counts = (day: Day) => {
    const { asked, approved, refused } = must(
      facilitatorView(day.state, day.now).testimonies?.[0],
      'a testimony'
    );
    return [asked, approved, refused];
  };
  /** Everything that could carry words out, but for the board of the table and the witness’s own screen. */
  const out = (day: Day) =>
    JSON.stringify([
      synthesisSource(day.state),
      ballotChoices(day.state),
      projectionView(day.state, day.now),
      facilitatorView(day.state, day.now).testimonies
    ]);

  test('[TES-7] waits for its witness: on no wall, no ballot, in no document', () => {
    const { day, host } = aQuote();
    day.does(host, { type: 'card.pin', card: 'card-quote', pinned: true });
    day.does(FACILITATOR, { type: 'room.show', table: 'A1' });
    expect(out(day)).not.toContain('supprimé');
    expect(counts(day)).toEqual([1, 0, 0]);
    expect(boardView(day.state, 'A1', host).cards.map(({ quote }) => quote)).toEqual(['asked']);
    expect(narratorView(day.state, 'A1', day.now).quotes).toEqual([
      { card: 'card-quote', state: 'asked', at: day.now, wording: 'Nous avons supprimé l’adhésion' }
    ]);
  });

  test('[TES-7] is read in the words its witness agreed to, with their name and structure', () => {
    const { day, witness, host } = aQuote();
    day.does(witness, answer('approved', 'Nous avons arrêté l’adhésion, et respiré'));
    expect(synthesisSource(day.state).testimonies).toEqual([
      {
        theme: 't1',
        letter: 'A',
        title: 'Sans adhésion',
        quotes: [
          {
            card: 'card-quote',
            number: 1,
            wording: 'Nous avons arrêté l’adhésion, et respiré',
            name: 'Claire Roux',
            affiliation: 'OT des Rives',
            approvedAt: day.now,
            leftOut: false
          }
        ]
      }
    ]);
    expect(out(day)).not.toContain('supprimé');
    expect(JSON.stringify(boardView(day.state, 'A1', host))).not.toContain('supprimé');
    expect(day.does(witness, answer('approved', 'Nous avons arrêté l’adhésion, et respiré'))).toEqual([]);
  });

  test('[TES-8] refused, its words go for good: from the board, the bin, what is taken back and every reading', () => {
    const { day, witness, host } = aQuote();
    day.does(FACILITATOR, editing('card-quote', 'Nous avons supprimé l’adhésion en mars'));
    day.does(witness, answer('refused'));
    day.does(host, { type: 'card.restore', card: 'card-quote' });
    day.does(FACILITATOR, { type: 'card.hide', card: 'card-quote', hidden: false });
    expect(JSON.stringify(day.state)).not.toContain('supprimé');
    expect(counts(day)).toEqual([0, 0, 1]);
    expect(synthesisSource(day.state).testimonies).toBeUndefined();
    day.does(witness, answer('approved', 'D’autres mots'));
    expect(counts(day)).toEqual([0, 1, 0]);
  });

  test('[TES-8] changed by others after the agreement, it is asked for again', () => {
    const { day, witness, host } = aQuote();
    day.does(witness, answer('approved', 'Mes mots'));
    day.does(host, editing('card-quote', 'Mes mots, arrangés'));
    expect(counts(day)).toEqual([1, 0, 0]);
    expect(out(day)).not.toContain('Mes mots');
  });

  test('[TES-8] is answered after the end for fifteen days, by its own witness alone', () => {
    const { day, witness } = aQuote();
    const other = day.narrates('B1');
    day.goesTo('closing').conducts({ type: 'workshop.close' });
    expect(day.refused(other, answer('approved', 'Non')).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, answer('approved', 'Non')).code).toBe('right.denied');
    expect(day.refused(witness, answer('approved', '')).code).toBe('text.empty');
    day.later(15 * 24 * 60);
    day.does(witness, answer('approved', 'Oui'));
    day.later(1);
    expect(day.refused(witness, answer('refused')).code).toBe('quote.late');
  });

  test('[TES-7] is asked where a story is told, of a card that stands there and that somebody signed', () => {
    const { day, host } = aQuote();
    day.does(FACILITATOR, adding({ card: 'card-c', table: 'C1' }));
    day.does(host, adding({ card: 'card-bin', table: 'A1' }));
    day.does(host, { type: 'card.archive', card: 'card-bin' });
    const refusal = (card: string) => day.refused(FACILITATOR, { type: 'quote.ask', card }).code;
    expect(['card-c', 'card-bin', 'card-none'].map(refusal)).toEqual([
      'table.noStory',
      'card.archived',
      'card.unknown'
    ]);
    expect(day.does(host, { type: 'quote.ask', card: 'card-quote' })).toEqual([]);
    const maud = day.joins('d-maud', { mark: 'A1' });
    expect(day.refused(maud, { type: 'quote.ask', card: 'card-quote' }).code).toBe('right.denied');
  });
});
