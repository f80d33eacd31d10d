// Cards gathered under another, as one bullet of the document.
import { expect, test } from 'vitest';
import type { GatheredCard, SynthesisCard } from '#core/synthesis.ts';
import { itemsOf } from '#lib/exports/card-items.ts';

const card = (id: string, words: Partial<SynthesisCard>): SynthesisCard => ({
  ...{ id, kind: 'idea', text: '', example: '', cited: '', subPoints: [] },
  ...{ circuit: 1, round: 1, group: 1, late: false, pinned: false, wording: null, leftOut: false },
  ...words
});
const short = card('c1', {
  text: 'Un carnet',
  example: 'un tirage',
  cited: 'OT Rives',
  subPoints: ['Imprimé']
});
const long: GatheredCard = card('c2', {
  text: 'Un carnet par an et par bureau',
  example: 'Un tirage',
  cited: 'OT Rives'
});
const aside: GatheredCard = card('c3', {
  text: 'Un carnet dont personne ne veut plus du tout',
  leftOut: true
});
const other: GatheredCard = card('c4', {
  text: 'Des carnets',
  cited: 'OT Combe',
  subPoints: ['imprimé', 'En ligne']
});

function item(head: SynthesisCard) {
  const composition = { locale: 'fr', proper: new Set<string>() } as const;
  return itemsOf([head], composition, { theme: 't1', kind: 'idea' })[0];
}

test('[SYN-17] a heap says its longest text, with the examples and sub-points of all, each once, and none of what was set aside', () => {
  expect(item({ ...short, under: [long, aside, other] })).toEqual({
    id: 'c1',
    text: 'Un carnet par an et par bureau',
    example: 'OT Rives, un tirage\u202F; OT Combe',
    points: ['Imprimé', 'En ligne'],
    sources: ['c1', 'c2', 'c4']
  });
});

test('[SYN-17] a heap says the wording that was chosen, its own before those of the cards under it', () => {
  const reworded = { ...long, wording: 'Un carnet de bord' };
  expect(item({ ...short, under: [reworded] })?.text).toBe('Un carnet de bord');
  expect(item({ ...short, wording: 'Le carnet', under: [reworded] })?.text).toBe('Le carnet');
});
