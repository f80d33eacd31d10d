// What a reader may count on in every file: short, named after what it holds, finished, and without a text of its own.
import { describe, expect, test } from 'vitest';
import { codeFiles, readSource, tooLongFiles } from '../../scripts/source-files.mjs';
import { literalTexts } from './literal-texts.ts';

const files = codeFiles();
const components = files.filter((path) => path.endsWith('.svelte'));
const vague = /(^|[-.])(utils?|helpers?|misc|common|managers?)([-.]|$)/i;
/** In two pieces, so that this file does not find itself. */
const unfinished = new RegExp(
  `\\b(${['TO', 'FIX'].map((start, index) => start + ['DO', 'ME'][index]).join('|')})\\b`
);

/** Whether a file or folder is named after nothing; PascalCase names are read word by word too. */
function saysNothing(name: string): boolean {
  return vague.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

test('no file is longer than the limit', () => {
  expect(tooLongFiles()).toEqual([]);
});

test('no file nor folder has a name that says nothing', () => {
  expect(files.filter((path) => path.split('/').some((part) => saysNothing(part)))).toEqual([]);
});

test('nothing is left to do later', () => {
  expect(files.filter((path) => unfinished.test(readSource(path)))).toEqual([]);
});

test('no component writes a text of its own', () => {
  const found = components.flatMap((path) =>
    literalTexts(readSource(path)).map((text) => `${path}: ${text}`)
  );
  expect(found).toEqual([]);
});

describe('the checker itself', () => {
  test.each([
    ['a text', '<p>Bonjour à tous</p>', ['Bonjour à tous']],
    ['a text in a block', '{#if ready}<p>Tour <b>suivant</b></p>{/if}', ['Tour', 'suivant']],
    ['a name for screen readers', '<button aria-label="Fermer"></button>', ['Fermer']],
    ['a property of a component', '<Button label="Fermer" />', ['Fermer']],
    ['a text in a snippet', '<Menu>{#snippet icon()}Ouvrir{/snippet}</Menu>', ['Ouvrir']],
    ['half a text', '<p>{count} personnes</p>', ['personnes']]
  ])('finds %s', (_description, component, expected) => {
    expect(literalTexts(component)).toEqual(expected);
  });

  test.each([
    ['messages', '<script>import { m } from "./m.js";</script><p>{m.hello()}</p>'],
    ['the name of the application', '<h1>Tablée</h1>'],
    ['signs', '<p>3 · {count} × 2 — C</p>'],
    ['classes, links and styles', '<a class="big red" href="/prepare">→</a><style>a { color: red; }</style>'],
    ['a command to type', '<code>npm start</code>'],
    ['a measure', '<i style:width="{share}rem"></i>'],
    ['comments', '<!-- the room sees this from afar --><p>…</p>']
  ])('accepts %s', (_description, component) => {
    expect(literalTexts(component)).toEqual([]);
  });

  test.each(['utils.ts', 'string-helpers.ts', 'common', 'TaskManager.svelte'])('%s says nothing', (name) => {
    expect(saysNothing(name)).toBe(true);
  });
});
