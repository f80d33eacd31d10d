import { describe, expect, test } from 'vitest';
import { namesSomebody, withoutNames } from '#core/name-guard.ts';

const ROOM = [
  { name: 'Jeanne Delpech', affiliation: 'Camping des Pins' },
  { name: 'Pierre Roca-Vidal', affiliation: 'Office de tourisme du Bazadais' },
  { name: 'Zoé', affiliation: 'Sète' },
  { name: 'Luc Petit', affiliation: '' },
  { name: '', affiliation: '' }
];

describe('[PPL-7] a text', () => {
  test.each<[string, string, boolean]>([
    ['a whole name', 'Avec Jeanne Delpech, rien n’avance', true],
    ['a whole name, bare', 'avec jeanne delpech rien n avance', true],
    ['the family name first', 'delpech jeanne', true],
    ['a family name', 'Chez Delpech, la porte est fermée', true],
    ['a family name in capitals', 'DELPECH ne répond pas', true],
    ['the end of a compound name', 'Mme Vidal hésite', true],
    ['a structure', 'au camping des pins on attend', true],
    ['a structure with its accents and capitals', 'l’OFFICE DE TOURISME DU BAZADAIS', true],
    ['a single name', 'Zoé a raison', true],
    ['a first name alone', 'Jeanne est un prénom', false],
    ['a word that is also a first name', 'Une pierre dans le jardin', false],
    ['a word that is also a family name, in small letters', 'on avance petit à petit', false],
    ['a word of a structure', 'des pins partout', false],
    ['a short structure', 'à Sète comme ailleurs', false],
    ['part of a structure', 'le camping est plein', false],
    ['a longer word', 'les Delpechois', false],
    ['an attitude', 'Il attend que les autres commencent', false],
    ['nothing', '', false]
  ])('%s', (_description, text, expected) => {
    expect(namesSomebody(text, ROOM)).toBe(expected);
  });

  test('is told without them: every passage goes, nothing else moves', () => {
    expect(withoutNames('Jeanne Delpech (Camping des Pins) et DELPECH : oui, Zoé !', ROOM, '[…]')).toBe(
      '[…] ([…]) et […] : oui, […] !'
    );
    expect(withoutNames('Rien à cacher.', ROOM, '[…]')).toBe('Rien à cacher.');
  });
});
