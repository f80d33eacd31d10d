// What follows « ex. : », and how a bullet ends.
import { expect, test } from 'vitest';
import type { SynthesisCard } from '#core/synthesis.ts';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { itemLine } from '#lib/exports/item-text.ts';
import { cardOf, HERAULT } from '../golden/exports/herault.ts';

/** The one bullet of a workshop that holds this card only, with plain spaces. */
function bulletOf(card: SynthesisCard): string {
  const theme = { id: 't1', letter: 'A', title: 'Accueil', question: '', cards: [card] };
  const { blocks } = composeLayoutA({ ...HERAULT, themes: [theme] }, 'fr');
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return lines.map((item) => itemLine(item, 'fr').replace(/[\u00A0\u202F]/gu, ' ')).join('\n');
}

const examples = [
  {
    description: 'lower case',
    example: 'Une carte',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : une carte)'
  },
  {
    description: 'an acronym',
    example: 'OT du Lac',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : OT du Lac)'
  },
  { description: 'ADT and a figure', example: 'ADT34', cited: '', text: 'Lire', line: 'Lire (ex. : ADT34)' },
  {
    description: 'an elided acronym',
    example: "L'OT du Lac",
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : l’OT du Lac)'
  },
  {
    description: 'a town',
    example: 'Sète a essayé',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : Sète a essayé)'
  },
  {
    description: 'a name of two words',
    example: 'Pic Noir',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : Pic Noir)'
  },
  {
    description: 'a capital accent',
    example: 'Écrire',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : écrire)'
  },
  {
    description: 'structure alone',
    example: '',
    cited: 'OT du Lac',
    text: 'Lire',
    line: 'Lire (ex. : OT du Lac)'
  },
  {
    description: 'structure first',
    example: 'Un club',
    cited: 'OT du Lac',
    text: 'Lire',
    line: 'Lire (ex. : OT du Lac, un club)'
  },
  {
    description: 'structure already said',
    example: "OT du Lac, l'hiver",
    cited: 'OT du Lac',
    text: 'Lire',
    line: 'Lire (ex. : OT du Lac, l’hiver)'
  },
  {
    description: 'prefix typed',
    example: 'Ex : Un club.',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : un club)'
  },
  {
    description: 'prefix in brackets',
    example: '(ex. un club)',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : un club)'
  },
  {
    description: 'a word in ex-',
    example: 'Expérience menée',
    cited: '',
    text: 'Lire',
    line: 'Lire (ex. : expérience menée)'
  },
  {
    description: 'full stop moves',
    example: 'Un club.',
    cited: '',
    text: 'Lire.',
    line: 'Lire (ex. : un club).'
  },
  {
    description: 'question stays',
    example: 'Un club',
    cited: '',
    text: 'Lire ?',
    line: 'Lire ? (ex. : un club)'
  },
  { description: 'no example', example: ' ', cited: '', text: 'Lire.', line: 'Lire.' },
  { description: 'doubled marks', example: '', cited: '', text: 'Lire ?.', line: 'Lire ?' },
  { description: 'two full stops', example: '', cited: '', text: 'Lire..', line: 'Lire.' },
  { description: 'dangling comma', example: '', cited: '', text: 'Lire ;', line: 'Lire' },
  { description: 'three dots', example: '', cited: '', text: 'Lire...', line: 'Lire…' },
  { description: 'several lines', example: '', cited: '', text: 'Lire\r\n\r\nÉcrire', line: 'Lire Écrire' }
];

test.each(examples)('[SYN-6] one bullet, one end: $description', ({ text, example, cited, line }) => {
  expect(bulletOf(cardOf({ id: 'a', text, example, cited }))).toBe(line);
});

test('[SYN-6] a word seen with its capital inside a sentence keeps it after « ex. : »', () => {
  const card = cardOf({ id: 'a', text: 'Aller à Trévoux', example: 'Trévoux en mai' });
  expect(bulletOf(card)).toBe('Aller à Trévoux (ex. : Trévoux en mai)');
});
