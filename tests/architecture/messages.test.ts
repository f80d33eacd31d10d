// French and English say the same things, and French says them with its typography.
import { describe, expect, test } from 'vitest';
import { codeFiles, filesUnder, readSource } from '../../scripts/source-files.mjs';
import { typographyFaults } from './french-typography.ts';
import { formsOf, parametersOf, parseMessageFile, textsOf } from './message-files.ts';

const areas = filesUnder('messages/fr').map((path) => path.slice('messages/fr/'.length));
const read = (language: string, area: string) => parseMessageFile(readSource(`messages/${language}/${area}`));

/** Plural categories that each language needs: « un million de personnes » has its own in French. */
const plurals = { fr: ['one', 'many', 'other'], en: ['one', 'other'] };

function missingPlurals(language: 'fr' | 'en', area: string): readonly string[] {
  return Object.entries(read(language, area)).flatMap(([key, message]) =>
    formsOf(message).flatMap((match) => {
      const forms = Object.keys(match).join(' ');
      if (!/=(one|other|many)\b/.test(forms)) return [];
      return plurals[language].filter((form) => !forms.includes(`=${form}`)).map((form) => `${key}: ${form}`);
    })
  );
}

test('both languages have the same files', () => {
  expect(filesUnder('messages/en').map((path) => path.slice('messages/en/'.length))).toEqual(areas);
});

test('each is said somewhere', () => {
  const written = new Set(codeFiles().flatMap((path) => readSource(path).match(/\w+/g) ?? []));
  const keys = areas.flatMap((area) => Object.keys(read('fr', area)));
  expect(keys.filter((key) => !key.startsWith('$') && !written.has(key))).toEqual([]);
});

describe.each(areas)('messages of %s', (area) => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(read('en', area)).sort()).toEqual(Object.keys(read('fr', area)).sort());
  });

  test('have the same parameters in both languages', () => {
    const parameters = (language: string) =>
      Object.fromEntries(
        Object.entries(read(language, area)).map(([key, message]) => [
          key,
          parametersOf(typeof message === 'string' ? message : JSON.stringify(formsOf(message)))
        ])
      );
    expect(parameters('en')).toEqual(parameters('fr'));
  });

  test('have every plural form of their language', () => {
    expect(missingPlurals('fr', area)).toEqual([]);
    expect(missingPlurals('en', area)).toEqual([]);
  });

  test('are never empty, and French follows its typography', () => {
    const faults = textsOf(read('fr', area)).flatMap(({ key, text }) => {
      const found = text.trim() === '' ? ['empty'] : typographyFaults(text);
      return found.map((fault) => `${key}: ${fault} (${text})`);
    });
    expect(faults).toEqual([]);
  });
});

const faulty = [
  ['straight apostrophe', `l'atelier`],
  ['straight quotation marks', `la trame "Hérault"`],
  ['three dots', 'Un instant...'],
  ['plain space before !', 'Bienvenue !'],
  ['no space before ?', 'Prêts?'],
  ['wide no-break space before ?', 'Prêts\u00a0?'],
  ['plain space before :', 'Thème : accueil'],
  ['narrow space before :', 'Thème\u202f: accueil'],
  ['plain spaces inside « »', '« Tour suivant »'],
  ['plain space before min', 'encore 6 min'],
  ['plain space after a parameter', 'encore {minutes} min'],
  ['plain spaces in an hour', '9 h 30']
] as const;

const sound = [
  ['quotation', 'Touchez «\u00a0Tour suivant\u00a0».'],
  ['question', 'On commence\u202f?'],
  ['surprise', 'Vraiment\u202f?!'],
  ['colon', 'Thème\u00a0: l’accueil'],
  ['hour', '9\u00a0h\u00a030, dans {minutes}\u00a0min'],
  ['address', 'Lire https://exemple.fr/?page=1'],
  ['number and word', '6 hôtes'],
  ['elision after a parameter', 'Le groupe {group} s’en va.']
] as const;

describe('the proof-reader itself', () => {
  test.each(faulty)('finds a %s', (_description, text) => {
    expect(typographyFaults(text)).not.toEqual([]);
  });

  test.each(sound)('accepts a sound %s', (_description, text) => {
    expect(typographyFaults(text)).toEqual([]);
  });
});
