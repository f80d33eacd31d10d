import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workshop } from '#core/workshop.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { aPlan } from '#tests/core/a-plan.ts';
import { firstActors, live, randomSize, randomSteps } from '#tests/properties/a-random-day.ts';
import { archiveText, reopened, WrittenDay } from './a-rich-day.ts';
import { likenessOf } from './likeness.ts';

/** Give SEED=… to live the same days again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** Everything in a workshop that opens a door or says which device somebody holds. */
function keysOf({
  id,
  code,
  secrets,
  seats,
  grants,
  cards,
  notes,
  publication
}: Workshop): readonly string[] {
  return [
    ...[id, code, secrets.recovery, secrets.invite, ...Object.values(secrets.hosts)],
    ...Object.values(seats).map(({ resumeCode }) => resumeCode),
    ...grants.map(({ device }) => device),
    ...Object.keys(cards),
    ...Object.values(notes),
    ...(publication === null ? [] : [publication.slug])
  ];
}

const anyDay = [randomSize, randomSteps(140)] as const;

function lived([people, themes]: readonly [number, number], steps: Parameters<typeof live>[2][]): WrittenDay {
  const day = new WrittenDay(aPlan(people, themes));
  const actors = firstActors();
  for (const [n, step] of steps.entries()) live(day, actors, step, n);
  return day;
}

test(`[ARC-1] any day comes back the same, whatever happened in it (seed ${seed})`, () => {
  let cards = 0;
  fc.assert(
    fc.property(...anyDay, (size, steps) => {
      const { state } = lived(size, [...steps]);
      const text = archiveText(state);
      const again = reopened(text);
      expect(archiveText(again)).toBe(text);
      expect(likenessOf(again)).toEqual(likenessOf(state));
      const counted = (workshop: Workshop) => jsonText({ ...openDataOf(workshop, 0), published: null });
      expect(counted(again)).toBe(counted(state));
      cards += Object.keys(state.cards).length;
    }),
    { seed, numRuns: 60 }
  );
  expect(cards).toBeGreaterThan(200);
});

test(`[ARC-3] no key to the house is in any file of any day (seed ${seed})`, () => {
  fc.assert(
    fc.property(...anyDay, (size, steps) => {
      const { state } = lived(size, [...steps]);
      // The foot of a published page prints the workshop's reference, for all to read.
      const archive = archiveText(state).replace(/"mention": \[[^\]]*\]/, '');
      const files = archive + jsonText(openDataOf(state, 0));
      // Devices of these days are called d-1, d-2…: as a whole value only.
      const found = keysOf(state).filter((key) => files.includes(key.length < 6 ? `"${key}"` : key));
      expect(found).toEqual([]);
    }),
    { seed, numRuns: 40 }
  );
});
