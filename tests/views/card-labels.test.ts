// What a card was sorted into, as a phone says it.
import { expect, test } from 'vitest';
import { labelsOn } from '#lib/views/participant/card-labels.ts';

const SETS = [
  {
    id: 'keep',
    title: 'Tri',
    options: [
      { id: 'k', title: 'Garder' },
      { id: 's', title: 'Arrêter' }
    ]
  },
  { id: 'who', title: 'Qui', options: [{ id: 'us', title: 'Porter' }] }
];

test('[LAB-3] a card says its labels in the order of the sets, and nothing where nothing is sorted', () => {
  expect(labelsOn({ who: 'us', keep: 's' }, SETS)).toEqual([
    { set: 'keep', title: 'Tri', label: 'Arrêter' },
    { set: 'who', title: 'Qui', label: 'Porter' }
  ]);
  expect(labelsOn({ keep: 'gone' }, SETS)).toEqual([]);
  expect(labelsOn({ keep: 's' }, undefined)).toEqual([]);
  expect(labelsOn(undefined, SETS)).toEqual([]);
});
