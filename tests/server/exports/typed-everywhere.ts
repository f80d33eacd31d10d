// A workshop where each of these texts was typed in every field that a person can fill, and laid out as an article: what is composed
// around a text (a heading, a signature, « ex. : ») is tried with it.
import type { Column } from '#core/columns.ts';
import type { SynthesisSource, SynthesisTheme, SynthesisZoom } from '#core/synthesis.ts';
import type { AskedArticle } from '#server/exports/asked.ts';
import { COVERED, COVER_IMAGE } from '#tests/exports/expected.ts';
import { GOLDEN_B } from '#tests/exports/golden-b.ts';
import { cardOf } from '#tests/golden/exports/herault.ts';
import { PNG } from './article.ts';

/** `one`: where there is a single field. */
export function typedEverywhere(texts: readonly string[], one: string): AskedArticle {
  const words = texts.flatMap((text, n) => [
    [`transition:t${n}`, text] as const,
    ...(n % 2 === 0 ? [[`question:t${n}`, text] as const] : [])
  ]);
  const source: SynthesisSource = {
    ...{ ...GOLDEN_B, title: one, place: one, organizer: one, facilitation: `${one} ` },
    cover: { ...COVERED.cover, alt: one, credit: one },
    themes: texts.map(themeOf),
    zooms: texts.map(zoomOf),
    testimonies: texts.map((text, n) => ({
      ...{ theme: `t${n}`, letter: `T${n}`, title: text },
      quotes: [
        {
          ...{ card: `q${n}`, number: n + 1, wording: text, name: text, affiliation: text },
          ...{ approvedAt: Date.UTC(2026, 4, 12), leftOut: false }
        }
      ]
    })),
    polls: texts.map((text) => ({ question: text, answered: 6, asked: 8, lines: [{ text, count: 6 }] })),
    parts: [{ id: 'debate', form: 'themes', phase: 'tensions', title: one, themes: texts.map(tensionOf) }],
    thanks: texts,
    contributors: texts.map((text) => ({ structure: text, names: [text] })),
    words: { ...Object.fromEntries(words), outlook: one }
  };
  return {
    ...{ source, locale: 'fr', hidden: null, fonts: '', numbers: new Map() },
    images: new Map([[COVER_IMAGE, PNG]])
  };
}

function columnsOf(text: string): readonly Column[] {
  const named = { title: text, one: text };
  return [
    { ...named, id: 'finding', role: 'finding' },
    { ...named, id: 'note', role: 'note' },
    { ...named, id: 'lever', role: 'idea', serves: 'lever' },
    { ...named, id: 'action', role: 'idea', serves: 'action' },
    { ...named, id: 'question', role: 'question' }
  ];
}

function themeOf(text: string, n: number): SynthesisTheme {
  const columns = columnsOf(text);
  const cards = columns.map(({ id: kind }, at) =>
    cardOf({
      ...{ id: `c${n}-${at}`, kind, text, example: text, cited: text, subPoints: [text] },
      ...(at === 0 ? { votes: n, voters: n } : {})
    })
  );
  return {
    id: `t${n}`,
    letter: 'ABCDEFGHIJKLMNOP'.charAt(n % 16),
    title: text,
    question: text,
    columns,
    cards
  };
}

function tensionOf(text: string, n: number): SynthesisTheme {
  const stood = { people: 8, sides: { A: 3, M: 2, B: 3 }, places: [] };
  return {
    ...{ id: `d${n}`, letter: '', title: text, question: '' },
    tension: { poles: [text, text], before: stood },
    cards: []
  };
}

function zoomOf(text: string, n: number): SynthesisZoom {
  const words = {
    title: text,
    place: text,
    what: text,
    objectives: text,
    quote: text,
    name: text,
    function: text
  };
  return {
    ...{ id: `zoom${n}`, theme: `t${n}`, label: text, approvedAt: 0, state: 'approved', filled: 7 },
    ...{ words, told: words }
  };
}
