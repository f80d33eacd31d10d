// The last sentence of every format: who is thanked, and who is not there at all.
import { describe, expect, test } from 'vitest';
import type { Contributors, SynthesisSource } from '#core/synthesis.ts';
import { thanksText } from '#lib/exports/fixed-sentences.ts';
import { HERAULT } from '#tests/golden/exports/herault.ts';

const bare: SynthesisSource = { ...HERAULT, organizer: '', thanks: [] };
const thanked = (
  contributors: readonly Contributors[],
  more: Partial<SynthesisSource> = {},
  locale: 'fr' | 'en' = 'fr'
) => thanksText({ ...bare, contributors, ...more }, locale);

describe('[THX-4] the thanks', () => {
  test('name people under their structure, then structures alone, those without one last', () => {
    const contributors = [
      { structure: 'OT des Rives', names: ['Anne Bel', 'Zoé Roux'] },
      { structure: '', names: ['Nils Roy'] }
    ];
    expect(thanked(contributors, { thanks: ['CRT', 'Étang', 'OT des Rives'] })).toBe(
      'Merci pour leur contribution\u00a0: CRT\u202f; Étang\u202f; Anne Bel, Zoé Roux (OT des Rives)\u202f; Nils Roy.'
    );
    expect(thanked(contributors, { thanks: ['OT des Rives'] }, 'en')).toBe(
      'Thanks for their contributions: Anne Bel, Zoé Roux (OT des Rives); Nils Roy.'
    );
  });

  test('of one person are in the singular', () => {
    expect(thanked([{ structure: 'CRT', names: ['Léa Pic'] }], { thanks: ['CRT'] })).toBe(
      'Merci pour sa contribution\u00a0: Léa Pic (CRT).'
    );
  });

  test('name the organiser once, and its people', () => {
    const contributors = [{ structure: 'OT du Lac', names: ['Léa Pic'] }];
    const text = thanked(contributors, { organizer: 'OT du Lac', thanks: ['OT du Lac', 'Zinc'] });
    expect(text).toContain('Léa Pic (OT du Lac)\u202f; Zinc.');
    expect(text.match(/OT du Lac/g)).toHaveLength(2);
  });

  test('of twenty-five people in eighteen structures are one paragraph', () => {
    const structures = Array.from({ length: 18 }, (_, i) => `Structure ${String.fromCharCode(65 + i)}`);
    const contributors = structures.map((structure, i) => ({
      structure,
      names: i < 7 ? [`Prénom${i} Nom`, `Autre${i} Nom`] : [`Prénom${i} Nom`]
    }));
    const text = thanked(contributors, { thanks: structures });
    expect(text).not.toContain('\n');
    expect(text.match(/Nom/g)).toHaveLength(25);
    expect(text.match(/\(Structure [A-R]\)/g)).toHaveLength(18);
  });
});

test('[SYN-7] without a name they are what they were', () => {
  expect(thanksText({ ...bare, thanks: ['OT Pic Noir'] }, 'fr')).toBe(
    'Merci à la structure participante\u00a0: OT Pic Noir.'
  );
});
