// A zoom from its link to its withdrawal: who writes what, and what may be read of it at each moment.
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { decideNarrate } from '#core/links-held.ts';
import { may } from '#core/permissions.ts';
import { must } from '#core/result.ts';
import { PERMISSIONS, type Right } from '#core/rights.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { NO_WORDS, type ZoomField } from '#core/zooms.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { ownerView } from '#core/view-owner.ts';
import { adding, aDay, FACILITATOR, type Day } from './a-day.ts';

const WORDS = {
  ...{ title: 'Un guichet qui voyage', place: 'Val des Buis', what: 'Un van reçoit au marché.' },
  ...{
    objectives: 'Aller vers les habitants',
    quote: 'On vient à eux',
    name: 'Inès Roche',
    function: 'directrice'
  }
};

function aZoom() {
  const day = aDay();
  day.facilitates(FACILITATOR);
  day.does(FACILITATOR, { type: 'zoom.invite', theme: 't1', label: 'Le van d’Inès' });
  const zoom = must(day.state.zooms?.[0], 'a zoom').id;
  const owner = day.owns(zoom);
  const write = (field: ZoomField, text: string, base?: string): Command => ({
    ...{ type: 'zoom.write', zoom, field, text },
    ...(base === undefined ? {} : { base })
  });
  return { day, zoom, owner, write, agrees: { type: 'zoom.approve', zoom, words: WORDS } as const };
}

const source = (day: Day) => must(synthesisSource(day.state).zooms?.[0], 'the zoom of the document');
const own = (day: Day, zoom: string) => ownerView(day.state, zoom, day.now);

test('[ZOOM-1] the facilitation opens a zoom with one link, and does without it: words, link and devices go', () => {
  const { day, zoom, owner, write } = aZoom();
  expect(source(day)).toEqual({
    ...{ id: zoom, theme: 't1', label: 'Le van d’Inès', told: null, state: 'opened' },
    ...{ words: NO_WORDS, approvedAt: null, filled: 0 }
  });
  expect(facilitatorView(day.state, day.now).secrets.zooms).toEqual({
    [zoom]: expect.stringMatching(/^kx7p4m-[a-z2-9]{20}$/)
  });
  day.does(FACILITATOR, { type: 'zoom.dismiss', zoom });
  expect([day.state.zooms, day.state.secrets.zooms]).toEqual([[], {}]);
  expect(day.state.grants.some(({ role }) => role === 'owner')).toBe(false);
  expect(day.refused(FACILITATOR, write('what', 'Rien')).code).toBe('zoom.unknown');
  expect(day.refused(owner, write('what', 'Rien')).code).toBe('zoom.unknown');
  expect(day.refused(FACILITATOR, { type: 'zoom.invite', theme: 't9', label: '' }).code).toBe(
    'table.unknown'
  );
});

test('[ZOOM-2] the link opens on several devices until fifteen days have passed, and on none of the facilitation', () => {
  const { day, zoom } = aZoom();
  day.owns(zoom, 'd-laptop');
  expect(day.state.grants.filter((grant) => grant.role === 'owner' && grant.zoom === zoom)).toHaveLength(2);
  const opens = (device: string) => {
    const opened = decideNarrate(day.state, device, { role: 'owner', zoom }, day.env());
    return opened.ok ? 'opened' : opened.refusal.code;
  };
  expect(opens(FACILITATOR.device)).toBe('narrator.facilitates');
  day.conducts({ type: 'cursor.next' });
  day.conducts({ type: 'workshop.close' });
  day.later(14 * 24 * 60);
  expect(opens('d-other')).toBe('opened');
  day.does(FACILITATOR, { type: 'zoom.invite', theme: 't1', label: 'Plus tard' });
  day.later(2 * 24 * 60);
  expect(opens('d-other')).toBe('quote.late');
  const later = must(day.state.zooms?.[1], 'the second').id;
  expect(decideNarrate(day.state, 'd-x', { role: 'owner', zoom: later }, day.env()).ok).toBe(true);
});

describe('[ZOOM-3] field by field', () => {
  test('what both wrote in one field stands, and elsewhere nothing is undone', () => {
    const { day, zoom, owner, write } = aZoom();
    day.does(FACILITATOR, write('what', 'Un van au marché'));
    day.does(owner, write('what', 'Un van blanc au marché', 'Un van au marché'));
    day.does(owner, write('what', 'Un van au marché du jeudi', 'Un van au marché'));
    day.does(FACILITATOR, write('title', 'Le van'));
    expect(own(day, zoom).words).toMatchObject({ what: 'Un van blanc au marché du jeudi', title: 'Le van' });
    day.does(FACILITATOR, write('what', 'Un van'));
    expect(own(day, zoom).words.what).toBe('Un van blanc au marché du jeudi');
    expect(source(day).told?.what).toBe('Un van');
  });

  test('what the owner writes is theirs alone until they agree', () => {
    const { day, owner, write } = aZoom();
    for (const field of ['title', 'place', 'what', 'objectives', 'quote', 'name', 'function'] as const)
      day.does(owner, write(field, `canari ${field}`));
    const told = JSON.stringify([synthesisSource(day.state), facilitatorView(day.state, day.now)]);
    expect(told).not.toContain('canari');
    expect(source(day)).toMatchObject({ told: null, filled: 7 });
  });

  test('a text is refused beyond its length', () => {
    const { day, owner, write } = aZoom();
    expect(day.refused(owner, write('name', 'x'.repeat(61)))).toEqual({
      code: 'text.tooLong',
      params: { most: 60 }
    });
  });
});

describe('[ZOOM-4] a quote and a name', () => {
  test('wait for the owner, even where the facilitation wrote them', () => {
    const { day, zoom, owner, write, agrees } = aZoom();
    for (const field of ['what', 'quote', 'name', 'function'] as const)
      day.does(FACILITATOR, write(field, WORDS[field]));
    expect(source(day).told).toEqual({ ...NO_WORDS, what: WORDS.what });
    day.later(10);
    day.does(owner, agrees);
    expect(source(day)).toMatchObject({ told: WORDS, state: 'approved', approvedAt: day.now });
    expect(own(day, zoom).approvedAt).toBe(day.now);
    expect(day.does(owner, agrees)).toEqual([]);
  });

  test('wait again once the facilitation changes anything, and not for what the owner is still writing', () => {
    const { day, owner, write, agrees } = aZoom();
    day.does(owner, agrees);
    day.does(owner, write('quote', 'On va vers eux'));
    expect(source(day).told).toEqual(WORDS);
    day.does(FACILITATOR, write('title', 'Le van du jeudi'));
    expect(source(day)).toMatchObject({
      told: { title: 'Le van du jeudi', quote: '', name: '', function: '' }
    });
    expect(source(day).state).toBe('opened');
  });

  test('are agreed to again once what was changed is as it was', () => {
    const { day, zoom, owner, write, agrees } = aZoom();
    day.does(owner, agrees);
    day.does(owner, write('quote', 'On va vers eux'));
    day.does(owner, write('quote', WORDS.quote));
    day.does(owner, agrees);
    expect(own(day, zoom)).toMatchObject({ changed: false, words: WORDS });
  });

  test('are agreed to with something to read', () => {
    const { day, owner, agrees } = aZoom();
    const nothing = { ...agrees, words: { ...NO_WORDS, name: 'Inès Roche' } };
    expect(day.refused(owner, nothing).code).toBe('text.empty');
  });
});

test('[ZOOM-5] the owner takes all of it back, keeps their words, and may agree again', () => {
  const { day, zoom, owner, write, agrees } = aZoom();
  day.does(owner, agrees);
  day.does(owner, { type: 'zoom.withdraw', zoom });
  expect(source(day)).toMatchObject({ told: null, state: 'withdrawn' });
  expect(own(day, zoom)).toMatchObject({ words: WORDS, withdrawn: true, approvedAt: null });
  day.does(FACILITATOR, write('what', 'Un van'));
  expect(source(day).told).toBe(null);
  expect(day.does(owner, { type: 'zoom.withdraw', zoom })).toEqual([]);
  day.conducts({ type: 'cursor.next' });
  day.conducts({ type: 'workshop.close' });
  day.does(owner, agrees);
  day.later(16 * 24 * 60);
  expect(day.refused(owner, write('what', 'Trop tard')).code).toBe('quote.late');
  day.does(owner, { type: 'zoom.withdraw', zoom });
  expect(source(day).told).toBe(null);
});

test('[PERM-10] whoever holds the link of a zoom writes it, agrees and takes it back, and does nothing else', () => {
  const { day, zoom, owner } = aZoom();
  const acts = Object.keys(PERMISSIONS) as Right[]; // as: the table's own keys
  const allowed = (about: string) =>
    acts.filter((act) => may(day.state, owner, act, { zoom: about }).ok).sort();
  expect(allowed(zoom)).toEqual(['zoom.approve', 'zoom.withdraw', 'zoom.write']);
  expect(allowed('zother')).toEqual([]);
  expect(day.refused(owner, adding({ card: 'card-of-owner', table: 'A1' })).code).toBe('right.denied');
});
