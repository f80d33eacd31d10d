// The zoom one has just asked for opens on its link, that one alone.
import { expect, test } from 'vitest';
import { askedZoom } from '#lib/views/synthesis/asked-zoom.ts';

test('[ZOOM-1] the zoom just asked for is found, whatever others open or give up meanwhile', () => {
  const [old, theirs, own] = [
    { id: 'z1', label: 'La navette' },
    { id: 'z2', label: 'Le van' },
    { id: 'z3', label: 'La navette' }
  ];
  const asked = { label: 'La navette', known: ['z1'] };
  const cases = [
    { description: 'nothing was asked', zooms: [old, theirs], asked: null, found: null },
    { description: 'not there yet', zooms: [old], asked, found: null },
    { description: 'another editor was quicker', zooms: [old, theirs, own], asked, found: 'z3' },
    { description: 'an earlier one was given up', zooms: [own], asked, found: 'z3' },
    {
      description: 'typed in other bytes',
      zooms: [{ id: 'z4', label: 'Été' }],
      asked: { label: 'E\u0301te\u0301', known: [] },
      found: 'z4'
    },
    { description: 'it was given up, and another opened', zooms: [old, theirs], asked, found: null }
  ];
  expect(cases.map((each) => [each.description, askedZoom(each.zooms, each.asked)])).toEqual(
    cases.map(({ description, found }) => [description, found])
  );
});
