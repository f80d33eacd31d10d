import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { peopleNamed } from '#core/people-named.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import { NO_WORDS } from '#core/zooms.ts';
import { adding, FACILITATOR } from './a-day.ts';
import { aStoryDay, CLAIRE, invites } from './a-story-day.ts';

test('[PPL-7] whoever signs a quote or a zoom without having a seat is hidden too', () => {
  const day = aStoryDay();
  day.facilitates(FACILITATOR);
  invites(day);
  const [host, witness] = [day.hosts('A1'), day.narrates('A1')];
  day.goesToRound(1);
  day.does(host, adding({ card: 'card-quote', table: 'A1', text: 'On a arrêté' }));
  day.does(host, { type: 'quote.ask', card: 'card-quote' });
  const wording = 'Nous avons arrêté';
  day.does(witness, { type: 'quote.answer', card: 'card-quote', verdict: 'approved', wording });
  day.does(FACILITATOR, { type: 'zoom.invite', theme: 't3', label: '' });
  const zoom = must(day.state.zooms?.[0], 'a zoom').id;
  const words = { ...NO_WORDS, what: 'Un van au marché', name: 'Inès Roche', function: 'directrice' };
  day.does(day.owns(zoom), { type: 'zoom.approve', zoom, words });
  const whole = composeDocument(synthesisSource(day.state), 'fr');
  const text = (document: typeof whole): string => JSON.stringify(document.blocks);
  for (const name of [CLAIRE.name, 'Inès Roche']) {
    expect(text(whole)).toContain(name);
    expect(text(hideNames(whole, peopleNamed(day.state)))).not.toContain(name);
  }
  expect(text(hideNames(whole, Object.values(day.state.seats))), 'seats alone say less').toContain(
    'Inès Roche'
  );
});
