// What an erasure takes of whoever told a story or signed a zoom by a link: from the state, and from everything that ever happened.
import { expect, test } from 'vitest';
import { namesOf } from '#core/erased-names.ts';
import { withoutWords } from '#core/erased-words.ts';
import type { ErasureCommand } from '#core/erasure.ts';
import { fold } from '#core/fold.ts';
import { must } from '#core/result.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { NO_WORDS, type ZoomField } from '#core/zooms.ts';
import { adding, editing, FACILITATOR, type Day } from './a-day.ts';
import { aStoryDay, CLAIRE, invites } from './a-story-day.ts';

const QUOTE = 'card-quote-';
const WORDS = ['Claire', 'Roux', 'OT des Rives', 'Sans adhésion', 'Un soir de conseil', 'Tout a commencé'];

/**
 * Erases, as a house does: everything that happened is told again without it. Gives which of these words are left in what happened and
 * in the workshop told again; what the live one says until then must be gone too.
 */
function erases(day: Day, command: ErasureCommand) {
  const before = day.state;
  const env = day.env();
  day.env = () => ({ ...env, names: (bearer) => namesOf(day.events, before, bearer) });
  const events = day.events.length;
  day.does(FACILITATOR, command);
  const made = must(
    day.events.slice(events).find((event) => event.type === 'erasure.made'),
    'an erasure'
  );
  if (made.type !== 'erasure.made') throw new Error('no erasure');
  const erased = { ...made, ...namesOf(day.events.slice(0, events), before, made) };
  const rows = [...withoutWords(day.events.slice(0, events), erased), ...day.events.slice(events)];
  const after = must(fold(rows), 'a workshop');
  const left = (words: readonly string[]) => {
    const [told, again, live] = [rows, after, day.state].map((data) => {
      const text = JSON.stringify(data);
      return words.filter((word) => text.includes(word));
    });
    expect(live, 'in the live workshop').toEqual(again);
    return [told, again];
  };
  return { left, after, rows };
}

/** Claire told at A1, prepared it, and agreed to a quote; another card of the same table is the facilitation's. */
function aTold() {
  const day = aStoryDay();
  invites(day);
  const claire = day.narrates('A1');
  day.goesToRound(1);
  day.does(claire, { type: 'story.write', table: 'A1', question: 3, text: 'Un soir de conseil' });
  day.does(FACILITATOR, adding({ card: QUOTE, table: 'A1', text: 'Tout a commencé là' }));
  day.does(FACILITATOR, adding({ card: 'card-other-', table: 'A1', text: 'Selon Claire Roux, oser' }));
  day.does(FACILITATOR, { type: 'quote.ask', card: QUOTE });
  const agreed = 'Tout a commencé un soir';
  day.does(claire, { type: 'quote.answer', card: QUOTE, verdict: 'approved', wording: agreed });
  return { day, claire };
}

test('[ERA-5] a witness goes with name, structure, story and notes; quotes stay, and nobody signs them', () => {
  const { day } = aTold();
  const { left, after } = erases(day, { type: 'narrator.erase', table: 'A1', reach: 'name' });
  expect(left(WORDS)).toEqual([['Tout a commencé'], ['Tout a commencé']]);
  expect(after.cards['card-other-']?.text).toBe('Selon —, oser');
  const [story] = must(synthesisSource(after).testimonies, 'stories');
  expect(story?.quotes).toMatchObject([{ wording: 'Tout a commencé un soir', name: '', affiliation: '' }]);
  expect([after.testimonies?.witnesses, after.secrets.narrators]).toEqual([{}, {}]);
  expect(after.grants.some(({ role }) => role === 'narrator')).toBe(false);
});

test('[ERA-5] with everything, the cards quoted of them go too, and those alone', () => {
  const { day } = aTold();
  const { left, after } = erases(day, { type: 'narrator.erase', table: 'A1', reach: 'everything' });
  expect(left(WORDS)).toEqual([[], []]);
  expect([Object.keys(after.cards), after.testimonies?.quotes]).toEqual([['card-other-'], {}]);
});

test('[ERA-5] a name a witness bore before is theirs; that of whoever was let go from the same table is not', () => {
  const day = aStoryDay();
  invites(day, 'A1', { ...CLAIRE, name: 'Paul Vidal' });
  day.does(FACILITATOR, { type: 'narrator.dismiss', table: 'A1' });
  invites(day, 'A1', { ...CLAIRE, name: 'Claire Rey' });
  invites(day);
  day.goesToRound(1);
  const said = 'Claire Rey, Claire Roux, Paul Vidal';
  day.does(FACILITATOR, adding({ card: 'card-other-', table: 'A1', text: said }));
  const { after } = erases(day, { type: 'narrator.erase', table: 'A1', reach: 'name' });
  expect(after.cards['card-other-']?.text).toBe('—, —, Paul Vidal');
});

test('[ERA-5] nobody is erased where nobody tells, nor by whoever tells', () => {
  const { day, claire } = aTold();
  const erase = { type: 'narrator.erase', table: 'A1', reach: 'name' } as const;
  expect(day.refused(FACILITATOR, { ...erase, table: 'B1' }).code).toBe('narrator.none');
  expect(day.refused(claire, erase).code).toBe('right.denied');
  expect(day.refused(FACILITATOR, { type: 'zoom.erase', zoom: 'z0' }).code).toBe('zoom.unknown');
});

/** A zoom that Inès wrote with the facilitation and agreed to. */
function aZoom(name = 'Inès Roche') {
  const day = aStoryDay();
  day.does(FACILITATOR, { type: 'zoom.invite', theme: 't3', label: 'Le van d’Inès' });
  const zoom = must(day.state.zooms?.[0], 'a zoom').id;
  const writes = (field: ZoomField, text: string) =>
    day.does(FACILITATOR, { type: 'zoom.write', zoom, field, text });
  writes('quote', 'On vient à eux');
  writes('name', name);
  writes('function', 'directrice');
  day.goesToRound(1);
  return { day, zoom, writes };
}

test('[ERA-6] a zoom goes whole, with its link and the name of whoever signed it', () => {
  const { day, zoom } = aZoom();
  const owner = day.owns(zoom);
  const words = { ...NO_WORDS, what: 'Un van au marché', name: 'Inès Roche', function: 'directrice' };
  day.does(owner, { type: 'zoom.approve', zoom, words });
  day.does(FACILITATOR, adding({ card: 'card-other-', table: 'A1', text: 'Le van de Inès Roche' }));
  const { left, after } = erases(day, { type: 'zoom.erase', zoom });
  expect(left(['Inès', 'Roche', 'directrice', 'On vient', 'au marché'])).toEqual([[], []]);
  expect(after.cards['card-other-']?.text).toBe('Le van de —');
  expect([after.zooms, after.secrets.zooms]).toEqual([[], {}]);
  expect(after.grants.some(({ role }) => role === 'owner')).toBe(false);
});

test('[ERA-2] a person who signs a zoom or a story, by a first name too, signs nothing any more', () => {
  const { day, zoom } = aZoom('Inès');
  const ines = day.joins('d-ines', { mark: 'A1' });
  const named = { name: 'Inès', affiliation: 'Val des Buis', thanks: false, thanksName: false };
  day.does(ines, { type: 'seat.name', seat: ines.seat, ...named });
  invites(day, 'A1', { name: 'Inès', affiliation: 'Val des Buis', story: 'Un virage' });
  day.does(FACILITATOR, adding({ card: 'card-other-', table: 'A1', text: 'Inès aime marcher' }));
  const { after, rows } = erases(day, { type: 'seat.erase', seat: ines.seat, reach: 'name' });
  const { words } = must(after.zooms?.[0], zoom);
  expect([words.name, words.function, words.quote]).toEqual(['', '', 'On vient à eux']);
  expect(after.testimonies?.witnesses).toEqual({ A1: { name: '—', affiliation: '', story: 'Un virage' } });
  expect(after.cards['card-other-']?.text).toBe('Inès aime marcher');
  const told = JSON.stringify(rows.filter(({ type }) => type !== 'card.added' && type !== 'zoom.invited'));
  expect(['Inès', 'directrice', 'Val des Buis'].filter((word) => told.includes(word))).toEqual([]);
});

test('[ERA-2] a zoom that somebody else signs since keeps its signature', () => {
  const { day, writes } = aZoom('Inès Roche');
  const ines = day.joins('d-ines', { mark: 'A1' });
  const named = { name: 'Inès Roche', affiliation: '', thanks: false, thanksName: false };
  day.does(ines, { type: 'seat.name', seat: ines.seat, ...named });
  writes('name', 'Paul Vidal');
  const { after, left } = erases(day, { type: 'seat.erase', seat: ines.seat, reach: 'name' });
  expect(left(['Inès Roche'])).toEqual([[], []]);
  expect(after.zooms?.[0]?.words).toMatchObject({ name: 'Paul Vidal', function: 'directrice' });
});

test('[ERA-1] the words a card, its wording or its quote had before are gone with it', () => {
  const { day } = aTold();
  day.does(FACILITATOR, editing(QUOTE, 'Des mots repris'));
  day.does(FACILITATOR, { type: 'synthesis.reword', card: QUOTE, wording: 'Une tournure' });
  day.does(FACILITATOR, { type: 'synthesis.reword', card: QUOTE, wording: 'Une autre tournure' });
  const { left } = erases(day, { type: 'card.erase', card: QUOTE });
  expect(left(['Tout a commencé', 'Des mots repris', 'tournure'])).toEqual([[], []]);
});
